#include "platform/crash.hpp"

#include "child.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <exception>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// Shared with the child, so that the wipe can be seen after it is gone.
int* wipe_count = nullptr;

void count_wipe() noexcept { ++*wipe_count; }

void crash_while_wiping() noexcept
{
    ++*wipe_count;
    ::raise(SIGSEGV);
}

struct Ending {
    int exit_code;
    int wipes;
};

template <typename Crash> Ending ending_of(platform::LastWipe wipe, Crash crash)
{
    void* page
        = ::mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(page != MAP_FAILED);
    wipe_count = static_cast<int*>(page);
    const int code = test::exit_code_of_child([&] {
        platform::wipe_on_crash(wipe, {});
        crash();
        return 0;
    });
    const Ending ending { code, *wipe_count };
    ::munmap(page, sizeof(int));
    return ending;
}

// The recursion has to survive the optimiser, hence the volatile frame.
int fill_the_stack(int depth)
{
    volatile char frame[4096];
    frame[depth % 4096] = 1;
    return depth < 0 ? 0 : fill_the_stack(depth + 1) + frame[depth % 4096];
}

} // namespace

TEST_CASE("every kind of crash wipes once and ends with an internal fault", "[platform]")
{
    for (const int signal : { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGTRAP }) {
        CAPTURE(signal);
        const auto ending = ending_of(count_wipe, [&] { ::raise(signal); });
        CHECK(ending.exit_code == 1);
        CHECK(ending.wipes == 1);
    }
}

TEST_CASE("std::terminate wipes once and ends with an internal fault", "[platform]")
{
    const auto ending = ending_of(count_wipe, [] { std::terminate(); });
    CHECK(ending.exit_code == 1);
    CHECK(ending.wipes == 1);
}

TEST_CASE(
    "the last words of a crash are said, and nobody waits for who does not listen", "[platform]")
{
    static constexpr std::string_view WORDS = "closed by a fault\n";
    std::array<int, 2> pipe {};
    REQUIRE(::pipe(pipe.data()) == 0);
    const auto crash = [&] {
        return test::exit_code_of_child([&] {
            ::dup2(pipe[1], STDERR_FILENO);
            ::alarm(20);
            platform::wipe_on_crash(nullptr, WORDS);
            ::raise(SIGSEGV);
            return 0;
        });
    };
    CHECK(crash() == 1);
    std::array<char, 100> said {};
    CHECK(std::string_view(
              said.data(), static_cast<std::size_t>(::read(pipe[0], said.data(), said.size())))
        == WORDS);

    // Full to the last byte.
    REQUIRE(::fcntl(pipe[1], F_SETFL, O_NONBLOCK) == 0);
    while (::write(pipe[1], "x", 1) == 1) { }
    REQUIRE(::fcntl(pipe[1], F_SETFL, 0) == 0);
    CHECK(crash() == 1);
    ::close(pipe[0]);
    // Nobody reads any more.
    CHECK(crash() == 1);
    ::close(pipe[1]);
}

TEST_CASE("a full stack still wipes", "[platform]")
{
    const auto ending = ending_of(count_wipe, [] { fill_the_stack(0); });
    CHECK(ending.exit_code == 1);
    CHECK(ending.wipes == 1);
}

TEST_CASE("a fault inside the wipe ends the process and does not wipe again", "[platform]")
{
    const auto ending = ending_of(crash_while_wiping, [] { std::terminate(); });
    CHECK(ending.exit_code == 1);
    CHECK(ending.wipes == 1);
}

TEST_CASE("while one thread has something to finish, a crash stops only the others", "[platform]")
{
    const auto ending = ending_of(count_wipe, [] {
        std::atomic<bool> ready { false };
        std::thread last([&] {
            platform::only_this_thread_ends_the_process();
            ready = true;
            // Both others have crashed by then, one after the other.
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            ::_exit(77);
        });
        while (!ready) { }
        std::thread([] { ::raise(SIGSEGV); }).detach();
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        ::raise(SIGSEGV);
    });
    CHECK(ending.exit_code == 77);
    CHECK(ending.wipes == 0);
}

TEST_CASE("the thread that finishes something ends everything when it crashes itself", "[platform]")
{
    const auto ending = ending_of(count_wipe, [] {
        platform::only_this_thread_ends_the_process();
        ::raise(SIGBUS);
    });
    CHECK(ending.exit_code == 1);
    CHECK(ending.wipes == 1);
}

TEST_CASE("a signal to end asks first, and wipes when nobody comes to an end", "[platform]")
{
    for (const int signal : { SIGTERM, SIGHUP, SIGINT, SIGXCPU }) {
        CAPTURE(signal);
        const auto ending = ending_of(count_wipe, [&] {
            platform::end_on_signals(count_wipe, count_wipe, 50);
            ::kill(::getpid(), signal);
            std::this_thread::sleep_for(std::chrono::seconds(5));
        });
        CHECK(ending.exit_code == 128 + signal);
        CHECK(ending.wipes == 2); // asked, then wiped
    }
}

TEST_CASE("a signal to end is followed by nothing when the program ends in time", "[platform]")
{
    const auto ending = ending_of(count_wipe, [] {
        platform::end_on_signals(count_wipe, count_wipe, 2'000);
        ::kill(::getpid(), SIGTERM);
        while (*static_cast<volatile int*>(wipe_count) == 0) { }
    });
    CHECK(ending.exit_code == 0);
    CHECK(ending.wipes == 1);
}
