#include "app/jobs.hpp"

#include <utility>

namespace app {

WorkerJobs::WorkerJobs(Task wake)
    : m_wake(std::move(wake))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

// What was posted is still worked on: a save that waits here must reach the disk.
WorkerJobs::~WorkerJobs() { wait(); }

void WorkerJobs::post(Task work, Task done)
{
    {
        const std::lock_guard guard(m_mutex);
        m_waiting.push_back({ std::move(work), std::move(done) });
        m_unfinished.fetch_add(1);
    }
    m_changed.notify_all();
}

bool WorkerJobs::run_finished()
{
    for (bool any = false;; any = true) {
        Task done;
        {
            const std::lock_guard guard(m_mutex);
            if (m_finished.empty())
                return any;
            done = std::move(m_finished.front());
            m_finished.pop_front();
        }
        if (done)
            done();
    }
}

void WorkerJobs::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && !m_busy; });
}

void WorkerJobs::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }))
            return;
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_busy = true;
        lock.unlock();
        job.work();
        // What the work held is gone before anyone hears that it is done.
        job.work = nullptr;
        lock.lock();
        m_busy = false;
        m_unfinished.fetch_sub(1);
        m_finished.push_back(std::move(job.done));
        m_changed.notify_all();
        lock.unlock();
        m_wake();
        lock.lock();
    }
}

void InlineJobs::post(Task work, Task done)
{
    work();
    m_finished.push_back(std::move(done));
}

bool InlineJobs::run_finished()
{
    bool any = false;
    while (!m_finished.empty()) {
        const Task done = std::move(m_finished.front());
        m_finished.pop_front();
        any = true;
        if (done)
            done();
    }
    return any;
}

} // namespace app
