#pragma once

namespace platform {

/// What the system granted. Shown on the diagnostics page: a protection that
/// silently is not there would be worse than none.
struct SandboxReport {
    bool no_core_file { false };
    bool closed_to_other_programs { false }; ///< Not readable by the same user's debuggers.
    bool no_new_privileges { false };
    bool no_network { false };  ///< The system refuses sockets of any network family.
    bool no_programs { false }; ///< The system refuses to start another program.
};

/// Looks again, by trying, what of it holds at this moment.
SandboxReport check_sandbox();

/// Gives up, for the whole life of the process, what the program never needs
/// (security-design.md 11.4). First statement of main: it must run before any
/// thread and before OpenGL.
SandboxReport enter_sandbox();

} // namespace platform
