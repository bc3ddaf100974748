#include "platform/windows_error.hpp"

#include "platform/windows.hpp"

namespace platform {

namespace {

    // Not in the headers here.
    constexpr DWORD QUOTA_EXCEEDED = 1295;
    constexpr DWORD VIRUS_INFECTED = 225;
    constexpr DWORD NO_SUCH_DEVICE = 433;

    base::ErrorCode code_of(DWORD error_number)
    {
        using base::ErrorCode;
        switch (error_number) {
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
        case QUOTA_EXCEEDED:
            return ErrorCode::DiskFull;
        case ERROR_FILE_TOO_LARGE:
            return ErrorCode::TooLarge;
        case ERROR_WRITE_PROTECT:
        case ERROR_FILE_READ_ONLY:
            return ErrorCode::ReadOnlyPlace;
        case ERROR_ACCESS_DENIED:
        case ERROR_PRIVILEGE_NOT_HELD:
        case VIRUS_INFECTED:
        case ERROR_CANT_ACCESS_FILE:
        case ERROR_USER_MAPPED_FILE:
            return ErrorCode::NotPermitted;
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_DRIVE:
        case ERROR_BAD_PATHNAME:
        case ERROR_BAD_NETPATH:
        case ERROR_BAD_NET_NAME:
        case ERROR_DIRECTORY:
        case ERROR_DELETE_PENDING:
            return ErrorCode::FileNotFound;
        case ERROR_INVALID_NAME:
        case ERROR_FILENAME_EXCED_RANGE:
            return ErrorCode::NameRefused;
        case ERROR_FILE_EXISTS:
        case ERROR_ALREADY_EXISTS:
            return ErrorCode::FileExists;
        case ERROR_SHARING_VIOLATION:
        case ERROR_LOCK_VIOLATION:
            return ErrorCode::AlreadyOpen;
        case ERROR_NOT_READY:
        case ERROR_BAD_UNIT:
        case ERROR_DEV_NOT_EXIST:
        case NO_SUCH_DEVICE:
        case ERROR_DEVICE_NOT_CONNECTED:
        case ERROR_DEVICE_REMOVED:
        case ERROR_NO_MEDIA_IN_DRIVE:
        case ERROR_MEDIA_CHANGED:
        case ERROR_WRONG_DISK:
        case ERROR_FILE_INVALID:
        case ERROR_GEN_FAILURE:
            return ErrorCode::DeviceGone;
        case ERROR_NOT_ENOUGH_MEMORY:
        case ERROR_OUTOFMEMORY:
        case ERROR_NO_SYSTEM_RESOURCES:
        case ERROR_COMMITMENT_LIMIT:
        case ERROR_TOO_MANY_OPEN_FILES:
            return ErrorCode::OutOfMemory;
        default:
            return ErrorCode::DiskFault;
        }
    }

} // namespace

base::Failure windows_failure(unsigned long error_number, const char* what)
{
    return base::fail(
        code_of(error_number), std::string(what) + ": error " + std::to_string(error_number));
}

} // namespace platform
