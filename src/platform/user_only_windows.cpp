#include "platform/user_only.hpp"

namespace platform {

UserOnly::UserOnly(DWORD rights, Inherit inherit)
{
    HANDLE token = nullptr;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token) == 0)
        return;
    const Handle closed_at_end(token);
    DWORD size = 0;
    if (::GetTokenInformation(
            token, TokenUser, m_user.data(), static_cast<DWORD>(m_user.size()), &size)
        == 0)
        return;
    PSID user = reinterpret_cast<TOKEN_USER*>(m_user.data())->User.Sid;
    auto* const list = reinterpret_cast<ACL*>(m_list.data());
    const DWORD flags
        = inherit == Inherit::ToWhatIsInside ? OBJECT_INHERIT_ACE | CONTAINER_INHERIT_ACE : 0;
    m_valid = ::InitializeAcl(list, static_cast<DWORD>(m_list.size()), ACL_REVISION) != 0
        && ::AddAccessAllowedAceEx(list, ACL_REVISION, flags, rights, user) != 0
        && ::InitializeSecurityDescriptor(&m_descriptor, SECURITY_DESCRIPTOR_REVISION) != 0
        && ::SetSecurityDescriptorDacl(&m_descriptor, TRUE, list, FALSE) != 0
        // What the folder above would hand down stays out.
        && ::SetSecurityDescriptorControl(&m_descriptor, SE_DACL_PROTECTED, SE_DACL_PROTECTED) != 0;
    m_attributes = { sizeof m_attributes, &m_descriptor, FALSE };
}

bool UserOnly::limit_owner(DWORD rights)
{
    alignas(8) std::array<std::byte, SECURITY_MAX_SID_SIZE> owner {};
    auto size = static_cast<DWORD>(owner.size());
    return m_valid
        && ::CreateWellKnownSid(WinCreatorOwnerRightsSid, nullptr, owner.data(), &size) != 0
        && ::AddAccessAllowedAce(
               reinterpret_cast<ACL*>(m_list.data()), ACL_REVISION, rights, owner.data())
        != 0;
}

} // namespace platform
