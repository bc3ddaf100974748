#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// Slow work happens here and never on the thread that draws. `work` runs on the
/// worker and owns copies of all it needs; `done` runs on the main thread, inside
/// run_finished(). Jobs run one after the other in the order they were posted.
class Jobs {
public:
    using Task = std::function<void()>;

    virtual ~Jobs() = default;
    virtual void post(Task work, Task done) = 0;
    /// Called by the main thread, once per turn of its loop. True when anything was done.
    virtual bool run_finished() = 0;
    /// Blocks until everything posted so far has been worked on (not `done`).
    virtual void wait() = 0;
};

/// One worker thread. `wake` is called from it after each job and must be safe
/// to call from any thread.
class WorkerJobs final : public Jobs {
public:
    explicit WorkerJobs(Task wake);
    ~WorkerJobs() override;

    void post(Task work, Task done) override;
    bool run_finished() override;
    void wait() override;
    /// Nothing waits and nothing is worked on. Takes no lock.
    bool is_idle() const noexcept { return m_unfinished.load(std::memory_order_acquire) == 0; }

private:
    struct Job {
        Task work;
        Task done;
    };
    void run(const std::stop_token& stop);

    Task m_wake;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Job> m_waiting;
    std::deque<Task> m_finished;
    bool m_busy { false };
    std::atomic<unsigned> m_unfinished { 0 };
    std::jthread m_thread;
};

/// For the command line and for tests: work is done at once, `done` waits for
/// run_finished() as it would with a thread.
class InlineJobs final : public Jobs {
public:
    void post(Task work, Task done) override;
    bool run_finished() override;
    void wait() override { }

private:
    std::deque<Task> m_finished;
};

} // namespace app
