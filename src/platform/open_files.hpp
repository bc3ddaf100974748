#pragma once

#include "platform/windows.hpp"

#include <array>
#include <cstddef>

namespace platform {

/// The files that this program has open. Where nobody else may open a file it can only be removed,
/// or reached a second time to be destroyed, through the handle that is there. Allocates nothing;
/// its lock is held for a few steps in memory, and is not waited for without end.
class OpenFiles {
public:
    /// `path` has to live as long as the file is open. More than there is room for are not
    /// remembered: a vault, a copy, a key file and a paper are open at most.
    void add(const wchar_t* path, HANDLE file) noexcept;
    void take_away(HANDLE file) noexcept;

    /// Removes the name of a file that is open here. The name goes when the last handle does, or at
    /// once where Windows can (10, 1607). False: not open here, or refused.
    bool remove(const wchar_t* path) noexcept;
    /// A second way into a file that is open here; not open when there is none.
    Handle duplicate(const wchar_t* path) noexcept;

private:
    struct Entry {
        const wchar_t* path { nullptr };
        HANDLE file { nullptr };
    };
    HANDLE find(const wchar_t* path) const noexcept;

    std::array<Entry, 16> m_entries {};
    SRWLOCK m_lock = SRWLOCK_INIT;
};

} // namespace platform
