#include "platform/crash.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <thread>

#include <poll.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace platform {

namespace {

    constexpr int INTERNAL_FAULT = 1;

    // A signal handler is handed no reference, so these are global.
    std::atomic<LastWipe> last_wipe { nullptr };
    std::string_view g_last_words;
    alignas(16) std::array<unsigned char, 64 * 1024> handler_stack;

    static_assert(std::atomic<LastWipe>::is_always_lock_free);

    /// The thread that has something to finish; 0: none.
    std::atomic<long> last_thread { 0 };
    static_assert(std::atomic<long>::is_always_lock_free);

    long this_thread() noexcept { return ::syscall(SYS_gettid); }

    /// The thread that wipes before the end; 0: none.
    std::atomic<long> wiping_thread { 0 };

    [[noreturn]] void wait_for_the_end() noexcept
    {
        for (;;)
            ::pause();
    }

    /// Does not wait: a reader who takes nothing must not keep the process alive.
    void speak(std::string_view words) noexcept
    {
        pollfd standard_error { STDERR_FILENO, POLLOUT, 0 };
        // With an error, as when nobody reads any more, writing would bring a signal.
        if (words.empty() || ::poll(&standard_error, 1, 0) != 1
            || standard_error.revents != POLLOUT)
            return;
        // Nobody is left who could be told that it failed.
        if (::write(STDERR_FILENO, words.data(), words.size()) < 0) { }
    }

    [[noreturn]] void end_wiped(LastWipe wipe, int exit_code, std::string_view words = {}) noexcept
    {
        const auto me = this_thread();
        const auto last = last_thread.load();
        if (last != 0 && last != me)
            wait_for_the_end();
        long nobody = 0;
        if (wiping_thread.compare_exchange_strong(nobody, me)) {
            if (wipe != nullptr)
                wipe();
        } else if (nobody != me) {
            // Another one is at it. A fault inside the wipe itself ends everything at once.
            wait_for_the_end();
        }
        speak(words);
        ::_exit(exit_code);
    }

    [[noreturn]] void end_after_crash() noexcept
    {
        end_wiped(last_wipe, INTERNAL_FAULT, g_last_words);
    }

    void on_signal(int) { end_after_crash(); }

} // namespace

void only_this_thread_ends_the_process() noexcept { last_thread = this_thread(); }

void any_thread_ends_the_process() noexcept { last_thread = 0; }

void end_on_signals(LastWipe wipe, void (*asked)() noexcept, int patience_ms)
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : { SIGTERM, SIGHUP, SIGINT, SIGXCPU })
        sigaddset(&signals, signal);
    // Every thread that is made from here on inherits this.
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals, wipe, asked, patience_ms] {
        int signal = 0;
        while (::sigwait(&signals, &signal) != 0) { }
        if (asked != nullptr) {
            asked();
            timespec rest { patience_ms / 1000, (patience_ms % 1000) * 1'000'000L };
            while (::nanosleep(&rest, &rest) != 0) { }
        }
        end_wiped(wipe, 128 + signal);
    }).detach();
}

void wipe_on_crash(LastWipe wipe, std::string_view last_words)
{
    g_last_words = last_words;
    last_wipe = wipe;

    // A stack of its own, because a full stack is one way to crash.
    stack_t stack {};
    stack.ss_sp = handler_stack.data();
    stack.ss_size = handler_stack.size();
    ::sigaltstack(&stack, nullptr);

    struct sigaction action { };
    action.sa_handler = on_signal;
    action.sa_flags = SA_ONSTACK;
    sigfillset(&action.sa_mask);
    for (const int signal : { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGTRAP })
        ::sigaction(signal, &action, nullptr);
    std::set_terminate([]() noexcept { end_after_crash(); });
}

} // namespace platform
