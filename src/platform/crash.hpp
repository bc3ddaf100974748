#pragma once

#include <string_view>

namespace platform {

/// Runs when the process is about to die. It may be called from a signal
/// handler: it allocates nothing, takes no lock and calls only what is safe there.
using LastWipe = void (*)() noexcept;

/// From now on a crash (bad memory access, abort, std::terminate) calls `wipe`
/// once, writes `last_words` to standard error if somebody takes them, and ends
/// the process with exit code 1: no core file, no trace with data. The words are
/// fixed and live as long as the program. Call it once, before any secret exists
/// and before threads.
void wipe_on_crash(LastWipe wipe, std::string_view last_words);

/// From now on a crash in another thread stops only that thread, for good: the calling one has
/// something to finish (security-design.md 8.2) and ends the process itself. A crash in the
/// calling thread still ends everything. Safe while other threads crash.
void only_this_thread_ends_the_process() noexcept;
/// Back to wipe_on_crash(). Threads that were stopped stay so.
void any_thread_ends_the_process() noexcept;

/// Signals by which the system or a person asks the program to end: SIGTERM, SIGHUP, SIGINT
/// and SIGXCPU. They are taken by a thread of their own, so call this before any other thread
/// exists. The first one calls `asked` there, once. If the process still exists `patience_ms`
/// later, it is wiped and ended with 128 and the signal's number, as with no `asked` at all.
void end_on_signals(LastWipe wipe, void (*asked)() noexcept, int patience_ms);

} // namespace platform
