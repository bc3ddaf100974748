#include "cli/exit_code.hpp"

namespace cli {

using base::ErrorCode;

ExitCode exit_code(ErrorCode error)
{
    switch (error) {
    case ErrorCode::CannotOpen:
    case ErrorCode::AlreadyOpen:
    case ErrorCode::VaultDamaged:
    case ErrorCode::NewerFormat:
        return ExitCode::CannotOpen;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileExists:
    case ErrorCode::NameRefused:
    case ErrorCode::NotPermitted:
    case ErrorCode::ReadOnlyPlace:
    case ErrorCode::DiskFull:
    case ErrorCode::DiskFault:
    case ErrorCode::DeviceGone:
    case ErrorCode::ChangedOutside:
    case ErrorCode::TooLarge:
    case ErrorCode::PaperForbidden:
    case ErrorCode::ExportFailed:
    case ErrorCode::NoDisplay:
    case ErrorCode::Cancelled:
        return ExitCode::NotSaved;
    case ErrorCode::OutOfMemory:
        return ExitCode::OutOfMemory;
    case ErrorCode::PassphraseTooShort:
    case ErrorCode::PassphraseTooCommon:
    case ErrorCode::PassphraseNotText:
    case ErrorCode::PassphraseTooLong:
    case ErrorCode::BadInput:
    case ErrorCode::Usage:
        return ExitCode::Usage;
    case ErrorCode::ContentFault:
    case ErrorCode::CaseFault:
        return ExitCode::ContentFault;
    case ErrorCode::Internal:
        return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

} // namespace cli
