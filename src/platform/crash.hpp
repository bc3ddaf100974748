#pragma once

namespace platform {

/// Runs when the process is about to die. It may be called from a signal
/// handler: it allocates nothing, takes no lock and calls only what is safe there.
using LastWipe = void (*)() noexcept;

/// From now on a crash (bad memory access, abort, std::terminate) calls `wipe`
/// once and ends the process with exit code 1: no core file, no trace with
/// data. Call it once, before any secret exists and before threads.
void wipe_on_crash(LastWipe wipe);

} // namespace platform
