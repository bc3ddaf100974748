#pragma once

#include "platform/windows.hpp"

#include <array>
#include <cstddef>

namespace platform {

/// A security descriptor that lets nobody in but the user who runs the program, and gives her
/// no more than `rights`. On the heap of nobody: it lives as long as this.
class UserOnly {
public:
    enum class Inherit { No, ToWhatIsInside };
    explicit UserOnly(DWORD rights, Inherit inherit = Inherit::No);
    UserOnly(const UserOnly&) = delete;
    UserOnly& operator=(const UserOnly&) = delete;

    /// False when Windows does not say who the user is.
    bool is_valid() const { return m_valid; }
    /// Whoever owns a thing may change who is let in, unless it is said what the owner may:
    /// `rights` and no more.
    bool limit_owner(DWORD rights);
    SECURITY_ATTRIBUTES* attributes() { return m_valid ? &m_attributes : nullptr; }
    SECURITY_DESCRIPTOR* descriptor() { return &m_descriptor; }

private:
    alignas(8) std::array<std::byte, 256> m_user {};
    alignas(8) std::array<std::byte, 256> m_list {};
    SECURITY_DESCRIPTOR m_descriptor {};
    SECURITY_ATTRIBUTES m_attributes {};
    bool m_valid { false };
};

} // namespace platform
