#pragma once

namespace base {

/// Ends the process through std::terminate, whose handler wipes the keys first.
/// Prints the place in the source, never a value.
[[noreturn]] void assertion_failed(const char* what, const char* file, int line) noexcept;

} // namespace base

/// A claim about our own code. Stays on in release builds.
#define CEIBA_ASSERT(claim)                                                                        \
    (static_cast<bool>(claim) ? static_cast<void>(0)                                               \
                              : ::base::assertion_failed(#claim, __FILE__, __LINE__))
