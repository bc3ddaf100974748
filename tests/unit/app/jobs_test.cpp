#include "app/jobs.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <vector>

TEST_CASE("work is done on another thread and its end on the thread that asks", "[jobs]")
{
    std::atomic<int> woken { 0 };
    app::WorkerJobs jobs([&woken] { ++woken; });
    std::thread::id worker;
    std::thread::id main;
    jobs.post([&worker] { worker = std::this_thread::get_id(); },
        [&main] { main = std::this_thread::get_id(); });
    jobs.wait();
    jobs.run_finished();
    CHECK(worker != std::this_thread::get_id());
    CHECK(main == std::this_thread::get_id());
}

TEST_CASE("jobs run one after the other in their order, and so do their ends", "[jobs]")
{
    app::WorkerJobs jobs([] {});
    std::vector<int> worked;
    std::vector<int> ended;
    for (int i = 0; i < 100; ++i)
        jobs.post([&worked, i] { worked.push_back(i); }, [&ended, i] { ended.push_back(i); });
    jobs.wait();
    jobs.run_finished();
    REQUIRE(worked.size() == 100);
    REQUIRE(ended.size() == 100);
    for (int i = 0; i < 100; ++i) {
        CHECK(worked[static_cast<std::size_t>(i)] == i);
        CHECK(ended[static_cast<std::size_t>(i)] == i);
    }
}

TEST_CASE("what was posted is still done when the program ends", "[jobs]")
{
    std::atomic<int> done { 0 };
    {
        app::WorkerJobs jobs([] {});
        for (int i = 0; i < 20; ++i)
            jobs.post([&done] { ++done; }, nullptr);
    }
    CHECK(done == 20);
}

TEST_CASE("a job may post another one when it has ended", "[jobs]")
{
    app::InlineJobs jobs;
    int second = 0;
    jobs.post([] {}, [&] { jobs.post([&second] { ++second; }, nullptr); });
    jobs.run_finished();
    CHECK(second == 1);
}
