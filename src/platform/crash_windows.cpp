#include "platform/crash.hpp"

#include "platform/windows.hpp"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <exception>

namespace platform {

namespace {

    constexpr UINT INTERNAL_FAULT = 1;
    /// As systems with signals count an end from the keyboard.
    constexpr UINT ASKED_TO_END = 130;

    // A handler is handed no reference, so these are global.
    std::atomic<LastWipe> last_wipe { nullptr };
    std::string_view g_last_words;
    std::atomic<LastWipe> wipe_when_asked { nullptr };
    std::atomic<void (*)() noexcept> asked_to_end { nullptr };
    std::atomic<DWORD> patience { 0 };

    static_assert(std::atomic<LastWipe>::is_always_lock_free);

    /// The thread that has something to finish; 0: none.
    std::atomic<DWORD> last_thread { 0 };
    /// The thread that wipes before the end; 0: none.
    std::atomic<DWORD> wiping_thread { 0 };

    [[noreturn]] void wait_for_the_end() noexcept
    {
        for (;;)
            ::Sleep(INFINITE);
    }

    /// Does not wait: a reader who takes nothing must not keep the process alive. As bytes: that
    /// both languages stand there is worth more than their accents in an old console.
    void speak(std::string_view words) noexcept
    {
        const HANDLE standard_error = ::GetStdHandle(STD_ERROR_HANDLE);
        if (words.empty())
            return;
        DWORD mode = PIPE_READMODE_BYTE | PIPE_NOWAIT;
        ::SetNamedPipeHandleState(standard_error, &mode, nullptr, nullptr); // Fails for all others.
        DWORD written = 0;
        ::WriteFile(
            standard_error, words.data(), static_cast<DWORD>(words.size()), &written, nullptr);
    }

    [[noreturn]] void end_wiped(LastWipe wipe, UINT exit_code, std::string_view words = {}) noexcept
    {
        const DWORD me = ::GetCurrentThreadId();
        const DWORD last = last_thread.load();
        if (last != 0 && last != me)
            wait_for_the_end();
        DWORD nobody = 0;
        if (wiping_thread.compare_exchange_strong(nobody, me)) {
            if (wipe != nullptr)
                wipe();
        } else if (nobody != me) {
            // Another one is at it. A fault inside the wipe itself ends everything at once.
            wait_for_the_end();
        }
        speak(words);
        // Not exit(): that would ask every library first, and any of them may be what crashed.
        ::TerminateProcess(::GetCurrentProcess(), exit_code);
        wait_for_the_end();
    }

    [[noreturn]] void end_after_crash() noexcept
    {
        end_wiped(last_wipe, INTERNAL_FAULT, g_last_words);
    }

    /// Ends before the system could write a dump or ask another program to.
    LONG WINAPI on_exception(EXCEPTION_POINTERS*) { end_after_crash(); }

    /// Exceptions that no program survives, seen before any handler of a library: a driver may
    /// have put its own filter in place of ours.
    LONG WINAPI on_first_sight(EXCEPTION_POINTERS* what)
    {
        switch (what->ExceptionRecord->ExceptionCode) {
        case EXCEPTION_STACK_OVERFLOW:
        case EXCEPTION_ILLEGAL_INSTRUCTION:
        case EXCEPTION_PRIV_INSTRUCTION:
        case static_cast<DWORD>(STATUS_HEAP_CORRUPTION):
            end_after_crash();
        default:
            return EXCEPTION_CONTINUE_SEARCH;
        }
    }

    BOOL WINAPI on_console_event(DWORD)
    {
        // On a thread that Windows made for this. The first one asks; who asks again waits too.
        if (const auto ask = asked_to_end.load(); ask != nullptr) {
            ask();
            ::Sleep(patience);
        }
        end_wiped(wipe_when_asked, ASKED_TO_END);
    }

} // namespace

void only_this_thread_ends_the_process() noexcept { last_thread = ::GetCurrentThreadId(); }

void any_thread_ends_the_process() noexcept { last_thread = 0; }

void end_on_signals(LastWipe wipe, void (*asked)() noexcept, int patience_ms)
{
    wipe_when_asked = wipe;
    asked_to_end = asked;
    patience = static_cast<DWORD>(patience_ms);
    ::SetConsoleCtrlHandler(on_console_event, TRUE);
}

void wipe_on_crash(LastWipe wipe, std::string_view last_words)
{
    g_last_words = last_words;
    last_wipe = wipe;
    // Room for the handler after the stack has run full.
    ULONG guarantee = 64 * 1024;
    ::SetThreadStackGuarantee(&guarantee);
    ::AddVectoredExceptionHandler(1, on_first_sight);
    ::SetUnhandledExceptionFilter(on_exception);
    std::signal(SIGABRT, [](int) { end_after_crash(); });
    std::set_terminate([]() noexcept { end_after_crash(); });
}

} // namespace platform
