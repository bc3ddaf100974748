#include "app/stick_text.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"

namespace app {

using base::ErrorCode;
using i18n::tr;

std::string_view stick_error_text(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return tr("The stick is full, so it is not ready. What else is on it was not touched. Make "
                  "room on it, or use another one.");
    case ErrorCode::ReadOnlyPlace:
    case ErrorCode::NotPermitted:
        return tr(
            "This stick cannot be written, so it is not ready. What is on it was not touched. "
            "Look whether it has a lock switch, or use another one.");
    case ErrorCode::DeviceGone:
    case ErrorCode::FileNotFound:
        return tr("The stick is no longer there, so it is not ready. What else is on it was not "
                  "touched. Plug it in again, press \"Look again\" and prepare it once more.");
    case ErrorCode::DiskFault:
        return tr(
            "The stick failed while it was written or read, so it is not ready. Your plan and "
            "this program were not touched. Do not use this stick: take another one.");
    case ErrorCode::ExportFailed:
        return tr(
            "What came back from the stick is not what was written, so it is not ready. Your "
            "plan and this program were not touched. Do not use this stick: take another one.");
    case ErrorCode::FileExists:
        return tr(
            "On the stick is a file that is not the program's, so it was left as it is and the "
            "stick is not ready. Take that file out of the folder Ceiba, or use another stick.");
    case ErrorCode::AlreadyOpen:
        return tr(
            "Another program has a file of the stick open, so it is not ready. What else is on "
            "it was not touched. Close the Ceiba that runs from that stick and try again.");
    case ErrorCode::Cancelled:
        return tr("It was stopped, so the stick is not ready. What else is on it was not touched. "
                  "Prepare it again whenever you want.");
    default:
        return error_text(code);
    }
}

} // namespace app
