#include "app/error_text.hpp"

#include "i18n/tr.hpp"

namespace app {

using base::ErrorCode;
using i18n::tr;

// No default: the compiler reports a code that nobody can explain to a person.
std::string_view error_text(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CannotOpen:
        return tr("It could not be opened. Check the passphrase (capitals, keyboard language, "
                  "apostrophes), the key file if you use one, and that you chose the right file. "
                  "If the computer went off while you were changing the passphrase, try the old "
                  "one and the new one.");
    case ErrorCode::AlreadyOpen:
        return tr("This file is already open in another window or program. Nothing was changed. "
                  "Close it there and try again.");
    case ErrorCode::FileNotFound:
        return tr("There is no file in that place. Nothing was changed. If it is on a stick, check "
                  "that the stick is plugged in, and look for the file again.");
    case ErrorCode::FileExists:
        return tr("There is already a file with that name. It was not touched. Choose another name "
                  "or another folder.");
    case ErrorCode::NameRefused:
        return tr(
            "That place does not accept this name: it is too long, or has a sign that is not "
            "allowed there, such as : ? * \" < > |. Nothing was changed. Write another name.");
    case ErrorCode::NotPermitted:
        return tr("This computer does not give permission to use that file or folder. Nothing was "
                  "changed. Choose another place, for example your own stick.");
    case ErrorCode::ReadOnlyPlace:
        return tr("This place can be read but not written. What was saved is still there. Check "
                  "whether the stick has a lock switch, or choose another place.");
    case ErrorCode::DiskFull:
        return tr("There is no room left on the disk or stick. What was saved before is still "
                  "there. Make room or choose another place, and save again.");
    case ErrorCode::DiskFault:
        return tr("The disk or stick failed while reading or writing. The last saved copy is still "
                  "there. Do not close the program: save in another place, because the stick or "
                  "disk may be failing.");
    case ErrorCode::DeviceGone:
        return tr(
            "The stick or disk is no longer there. What was saved before is still on it. Plug it "
            "in again; what you wrote since is kept here while the program stays open.");
    case ErrorCode::ChangedOutside:
        return tr("Another program or another computer changed this file while it was open. So as "
                  "not to erase that, it was not saved on top. Save what you have here as a copy "
                  "in another place.");
    case ErrorCode::TooLarge:
        return tr("It no longer fits in the file. What was saved before is still there. Remove "
                  "something large, such as attachments, and save again.");
    case ErrorCode::VaultDamaged:
        return tr("The passphrase is right, but the inside of the file is damaged. The file was "
                  "not changed. If you have a backup, open the backup, and do not write on this "
                  "stick or disk any more.");
    case ErrorCode::NewerFormat:
        return tr("This file was made with a newer version of the program. It was not changed. "
                  "Open it with the newer version.");
    case ErrorCode::OutOfMemory:
        return tr("The computer ran out of memory. What was saved before is still there. Close "
                  "other programs and try again.");
    case ErrorCode::PassphraseTooShort:
        return tr("That passphrase is too short to protect you. Nothing was changed. Use the six "
                  "words the program suggests, or a longer phrase that only you know.");
    case ErrorCode::PassphraseTooCommon:
        return tr("Many people use that passphrase and it is among the first that would be tried. "
                  "Nothing was changed. Use the six words the program suggests, or another phrase "
                  "that only you know.");
    case ErrorCode::PassphraseNotText:
        return tr("The passphrase has characters that cannot be typed everywhere. Nothing was "
                  "changed. Use letters, numbers, signs and spaces.");
    case ErrorCode::PassphraseTooLong:
        return tr(
            "That passphrase is too long. Nothing was changed. Six or eight words are enough.");
    case ErrorCode::BadInput:
        return tr("Something that was written does not fit there. Nothing was saved and nothing "
                  "was erased. Check it and try again.");
    case ErrorCode::ContentFault:
        return tr("One of the program's own text files has a fault. Your plan was not touched. Get "
                  "a clean copy of the program from the person who gave it to you.");
    case ErrorCode::CaseFault:
        return tr("The case file has a fault. Nothing was saved or changed. Correct what is named "
                  "and try again.");
    case ErrorCode::PaperForbidden:
        return tr("Others use this computer, so making paper is switched off in this plan. Nothing "
                  "was written. Whoever keeps the plan can allow it in its settings.");
    case ErrorCode::ExportFailed:
        return tr("What was written was read back and was not the same, so do not trust that copy. "
                  "Your plan is not affected. Try again in another place.");
    case ErrorCode::Usage:
        return tr("The command was not understood. Nothing was changed. Write --help to see how it "
                  "is used.");
    case ErrorCode::NoDisplay:
        return tr("No window can be opened on this computer. Nothing was changed. The commands "
                  "without a window still work: write --help to see them.");
    case ErrorCode::Cancelled:
        return tr("It was stopped, as you asked. What was saved before is still there.");
    case ErrorCode::Internal:
        return tr("Something failed inside the program, through no fault of yours. What was saved "
                  "before is still there. Close the program and open it again.");
    }
    return {};
}

std::string_view short_error_text(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return tr("no room");
    case ErrorCode::DeviceGone:
    case ErrorCode::FileNotFound:
        return tr("the stick is missing");
    case ErrorCode::NameRefused:
        return tr("that name is not accepted");
    case ErrorCode::ReadOnlyPlace:
    case ErrorCode::NotPermitted:
        return tr("no permission to write");
    case ErrorCode::ChangedOutside:
    case ErrorCode::AlreadyOpen:
        return tr("another program changed the file");
    case ErrorCode::TooLarge:
        return tr("it does not fit");
    case ErrorCode::OutOfMemory:
        return tr("no memory");
    default:
        return tr("disk fault");
    }
}

} // namespace app
