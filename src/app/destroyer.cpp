#include "app/destroyer.hpp"

#include "crypto/secret.hpp"

#include <chrono>
#include <utility>

namespace app {

namespace {

    /// For others who have begun to write keys, or take away what they made elsewhere. A disk
    /// that does not answer them must not hold up the end.
    constexpr int MOST_WAITS = 100;
    constexpr auto ONE_WAIT = std::chrono::milliseconds(5);

    template <typename Condition> bool becomes_false(Condition condition)
    {
        for (int waits = 0; condition(); ++waits) {
            if (waits == MOST_WAITS)
                return false;
            std::this_thread::sleep_for(ONE_WAIT);
        }
        return true;
    }

} // namespace

Destroyer::Destroyer(base::StoppableDisk& disk, Hooks hooks)
    : m_disk(disk)
    , m_hooks(std::move(hooks))
{
    static_assert(std::atomic<std::uintptr_t>::is_always_lock_free);
    static_assert(std::atomic<State>::is_always_lock_free);
}

// --- What it is aimed at -----------------------------------------------------------------

void Destroyer::aim_at(vault::WipeHandle* handle) noexcept
{
    const auto next = reinterpret_cast<std::uintptr_t>(handle);
    auto current = m_target.load();
    while ((current & IN_USE) != 0 || !m_target.compare_exchange_weak(current, next)) {
        if ((current & IN_USE) != 0) {
            std::this_thread::sleep_for(ONE_WAIT);
            current = m_target.load();
        }
    }
}

void Destroyer::aim_from_to(vault::WipeHandle* from, vault::WipeHandle* to) noexcept
{
    const auto old = reinterpret_cast<std::uintptr_t>(from);
    for (;;) {
        auto current = m_target.load();
        if ((current & ~IN_USE) != old)
            return;
        if ((current & IN_USE) != 0)
            std::this_thread::sleep_for(ONE_WAIT);
        else if (m_target.compare_exchange_strong(current, reinterpret_cast<std::uintptr_t>(to)))
            return;
    }
}

vault::WipeHandle* Destroyer::take_target() noexcept
{
    static_assert(alignof(vault::WipeHandle) > IN_USE);
    auto current = m_target.load();
    while (current != 0 && !m_target.compare_exchange_weak(current, current | IN_USE)) { }
    return reinterpret_cast<vault::WipeHandle*>(current);
}

void Destroyer::give_target_back() noexcept { m_target.fetch_and(~IN_USE); }

// --- Destroying --------------------------------------------------------------------------

bool Destroyer::may_begin() noexcept
{
    auto state = m_state.load();
    while (state == State::Ready || state == State::Failed) {
        if (m_state.compare_exchange_weak(state, State::Working))
            return true;
    }
    return false;
}

void Destroyer::fire() noexcept
{
    if (may_begin())
        work();
}

void Destroyer::work() noexcept
{
    if (m_hooks.begun)
        m_hooks.begun();
    m_report = {};
    if (auto* const handle = take_target()) {
        destroy(*handle);
        if (m_report.complete() && m_hooks.is_elsewhere_busy)
            becomes_false(m_hooks.is_elsewhere_busy);
        if (m_report.complete() && m_hooks.end)
            m_hooks.end();
        give_target_back();
    }
    const bool complete = m_report.complete();
    m_state.store(complete ? State::Destroyed : State::Failed, std::memory_order_release);
    if (!complete && m_hooks.failed)
        m_hooks.failed();
}

void Destroyer::destroy(vault::WipeHandle& handle) noexcept
{
    const base::StoppableDisk::Destroying here;
    m_disk.stop();
    const bool keys_in_writing = m_disk.is_guarded_part_being_written();
    bool sure = handle.destroy_keys();
    crypto::wipe_all_secrets();
    if (keys_in_writing) {
        // Somebody was writing keys at this very moment: only what comes after that is sure.
        const bool ended = becomes_false([this] { return m_disk.is_guarded_part_being_written(); });
        sure = handle.destroy_keys() && ended;
        m_keys_in_doubt = true;
    }
    m_keys_in_doubt = m_keys_in_doubt && !sure;
    handle.destroy_file();
    m_report = handle.report();
    m_report.keys_destroyed = m_report.keys_destroyed && !m_keys_in_doubt;
}

// --- On its own thread -------------------------------------------------------------------

DestroyerThread::DestroyerThread(base::StoppableDisk& disk, Hooks hooks)
    : Destroyer(disk, std::move(hooks))
    , m_thread([this] { run(); })
{
}

DestroyerThread::~DestroyerThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void DestroyerThread::fire() noexcept
{
    if (!may_begin())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_called = true;
    }
    m_changed.notify_one();
}

bool DestroyerThread::wait_for_call() noexcept
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_called || m_ends; });
    return std::exchange(m_called, false);
}

void DestroyerThread::run() noexcept
{
    m_ready.store(true, std::memory_order_release);
    while (wait_for_call())
        work();
}

} // namespace app
