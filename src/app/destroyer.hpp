#pragma once

#include "base/stoppable_disk.hpp"
#include "vault/wipe.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// Carries out panic stage 2 (security-design.md 8.2) on what it is aimed at. While it works
/// it allocates nothing, takes no lock and waits for no other thread, beyond a bounded moment.
///
/// The handle it is aimed at belongs to somebody else. aim_at() hands it over in one atomic
/// step: after it has returned, the handle before is not in use and may go. When destroying
/// has already begun with that handle, aim_at() returns only if it fails.
class Destroyer {
public:
    enum class State {
        Ready,
        Working,
        Destroyed, ///< everything; the program is about to end
        Failed,    ///< report() says what is certain; fire() tries again
    };

    struct Hooks {
        /// On the thread that destroys, before and, if it fails, after its work.
        std::function<void()> begun {};
        std::function<void()> failed {};
        /// Whether others still take away what they were making elsewhere (a half-made copy);
        /// the end waits for them, for a moment.
        std::function<bool()> is_elsewhere_busy {};
        /// Everything is destroyed: does not return in the program.
        std::function<void()> end {};
    };

    Destroyer(base::StoppableDisk& disk, Hooks hooks);
    virtual ~Destroyer() = default;
    Destroyer(const Destroyer&) = delete;
    Destroyer& operator=(const Destroyer&) = delete;

    /// What stage 2 destroys from now on; null: nothing.
    void aim_at(vault::WipeHandle* handle) noexcept;
    /// The same, but only if it is aimed at `from`.
    void aim_from_to(vault::WipeHandle* from, vault::WipeHandle* to) noexcept;
    bool is_aimed() const noexcept { return m_target.load() != 0; }

    /// Destroys. From any thread; does nothing while it is at work or has finished.
    virtual void fire() noexcept;

    State state() const noexcept { return m_state.load(std::memory_order_acquire); }
    /// Once the state is Destroyed or Failed.
    const vault::WipeReport& report() const noexcept { return m_report; }

protected:
    void work() noexcept;
    bool may_begin() noexcept;

private:
    vault::WipeHandle* take_target() noexcept;
    void give_target_back() noexcept;
    void destroy(vault::WipeHandle& handle) noexcept;

    /// Set in m_target while the handle is in use.
    static constexpr std::uintptr_t IN_USE = 1;

    base::StoppableDisk& m_disk;
    Hooks m_hooks;
    std::atomic<std::uintptr_t> m_target { 0 };
    std::atomic<State> m_state { State::Ready };
    vault::WipeReport m_report; ///< read by others once the state says so
    bool m_keys_in_doubt { false };
};

/// On a thread of its own that is there before anything is opened and waits for nothing
/// but fire(): it also destroys while the window hangs in a graphics driver.
class DestroyerThread final : public Destroyer {
public:
    DestroyerThread(base::StoppableDisk& disk, Hooks hooks);
    ~DestroyerThread() override;

    void fire() noexcept override;
    /// The thread runs and waits.
    bool is_ready() const noexcept { return m_ready.load(std::memory_order_acquire); }

private:
    void run() noexcept;
    /// False: nothing more comes.
    bool wait_for_call() noexcept;

    // Not the waiting of std::atomic: where a system has none of its own, as for Windows, the
    // library can lose a call that comes just before the thread waits. The mutex is held for
    // nothing else.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_called { false };
    bool m_ends { false };
    std::atomic<bool> m_ready { false };
    std::thread m_thread;
};

} // namespace app
