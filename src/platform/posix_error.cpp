#include "platform/posix_error.hpp"

#include <cerrno>

namespace platform {

namespace {

    base::ErrorCode code_of(int error_number)
    {
        using base::ErrorCode;
        switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            return ErrorCode::DiskFull;
        case EFBIG:
            return ErrorCode::TooLarge;
        case EROFS:
            return ErrorCode::ReadOnlyPlace;
        case EACCES:
        case EPERM:
        case ELOOP: // A symbolic link where we refuse one.
        case ETXTBSY:
        case EISDIR:
            return ErrorCode::NotPermitted;
        case ENOENT:
        case ENOTDIR:
            return ErrorCode::FileNotFound;
        case ENAMETOOLONG:
            return ErrorCode::NameRefused;
        case EEXIST:
            return ErrorCode::FileExists;
        case EWOULDBLOCK:
            return ErrorCode::AlreadyOpen;
        case ENODEV:
        case ENXIO:
        case ENOTCONN:
        case ESHUTDOWN:
            return ErrorCode::DeviceGone;
        case ESTALE:
            return ErrorCode::ChangedOutside;
        case ENOMEM:
        case ENFILE:
        case EMFILE:
            return ErrorCode::OutOfMemory;
        default:
            return ErrorCode::DiskFault;
        }
    }

} // namespace

base::Failure posix_failure(int error_number, const char* what)
{
    return base::fail(
        code_of(error_number), std::string(what) + ": error " + std::to_string(error_number));
}

} // namespace platform
