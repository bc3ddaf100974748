#pragma once

#include <string>
#include <utility>

namespace base {

/// Everything that can happen to a careful person. Each code has one sentence
/// for her in app/error_text.cpp; a bug is an assertion, not a code.
enum class ErrorCode {
    // Opening and keeping the vault (security-design.md 7).
    CannotOpen,  ///< The one answer of 7.2: wrong passphrase, damaged keys, not a vault. Do not
                 ///< split it.
    AlreadyOpen, ///< Another window or program holds the lock on the file.
    FileNotFound,
    FileExists,    ///< A new file would overwrite one that is there.
    NameRefused,   ///< No file can have this name in this place.
    NotPermitted,  ///< The system refuses reading or writing here.
    ReadOnlyPlace, ///< Can be read but not written.
    DiskFull,
    DiskFault,      ///< A read, write or flush failed.
    DeviceGone,     ///< The stick or disk is no longer there.
    ChangedOutside, ///< Another program changed or replaced the open file.
    TooLarge,       ///< The content no longer fits into the file.
    VaultDamaged,   ///< Authenticated, but its inside breaks a rule of the format.
    NewerFormat,    ///< Made by a newer version of this program.
    OutOfMemory,
    // What a person typed or chose.
    PassphraseTooShort,
    PassphraseTooCommon,
    PassphraseNotText, ///< Control characters or bytes that are not UTF-8.
    PassphraseTooLong,
    BadInput, ///< A value outside what a field accepts.
    // Content and case files.
    ContentFault, ///< A guide, question or language file breaks a rule; the note says file and
                  ///< line.
    CaseFault,    ///< A case file breaks a rule; the note says where.
    // Paper.
    PaperForbidden, ///< Others use the computer, and her settings allow no paper there.
    ExportFailed,   ///< Written, reopened, and what came back was not the same.
    // Programs around us.
    Usage,     ///< Command line not understood; the note says what.
    NoDisplay, ///< No window can be opened here.
    Cancelled, ///< She stopped it.
    Internal,
};

/// A code for her and a note for whoever looks for the cause. The note never
/// holds anything she wrote, a passphrase or key material.
struct Error {
    ErrorCode code { ErrorCode::Internal };
    std::string note;
};

} // namespace base
