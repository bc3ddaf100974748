#include "platform/crash.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <exception>

#include <unistd.h>

namespace platform {

namespace {

    constexpr int INTERNAL_FAULT = 1;

    // A signal handler is handed no reference, so these are global.
    std::atomic<LastWipe> last_wipe { nullptr };
    alignas(16) std::array<unsigned char, 64 * 1024> handler_stack;

    static_assert(std::atomic<LastWipe>::is_always_lock_free);

    [[noreturn]] void end_wiped() noexcept
    {
        // Taken out first: a fault inside the wipe must not start it again.
        if (const auto wipe = last_wipe.exchange(nullptr))
            wipe();
        ::_exit(INTERNAL_FAULT);
    }

    void on_signal(int) { end_wiped(); }

} // namespace

void wipe_on_crash(LastWipe wipe)
{
    last_wipe = wipe;

    // A stack of its own, because a full stack is one way to crash.
    stack_t stack {};
    stack.ss_sp = handler_stack.data();
    stack.ss_size = handler_stack.size();
    ::sigaltstack(&stack, nullptr);

    struct sigaction action { };
    action.sa_handler = on_signal;
    action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    sigfillset(&action.sa_mask);
    for (const int signal : { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGTRAP })
        ::sigaction(signal, &action, nullptr);
    std::set_terminate([]() noexcept { end_wiped(); });
}

} // namespace platform
