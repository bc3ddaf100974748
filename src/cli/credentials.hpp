#pragma once

#include "cli/arguments.hpp"
#include "cli/services.hpp"
#include "vault/vault.hpp"

#include <string>
#include <string_view>

namespace cli {

/// Names of options that every command with a vault understands in the same way.
inline constexpr std::string_view KEY_FILE = "--key-file";         ///< opens it now
inline constexpr std::string_view NEW_KEY_FILE = "--new-key-file"; ///< made, and needed from now on
inline constexpr std::string_view WITHOUT_KEY_FILE = "--without-key-file";
/// Of every command that changes a vault: also one that an older version wrote.
inline constexpr std::string_view NEWER_FORM = "--newer-form";

/// The next line of standard input and the file of --key-file, if it was given.
base::Result<vault::Credentials> read_credentials(
    const Services& services, const Arguments& arguments);

/// A passphrase to be set, with the key file that goes with it: the one of --new-key-file, which is
/// made by make_new_key_file(); none with --without-key-file; else the one of --key-file.
base::Result<vault::Credentials> new_credentials(
    const Services& services, const Arguments& arguments);
/// Makes and takes the key file of --new-key-file, if it was given. FileExists: never touched.
base::Result<> make_new_key_file(
    const Services& services, const Arguments& arguments, vault::Credentials& credentials);
/// The vault it was made for did not come to be.
void take_away_new_key_file(const Services& services, const Arguments& arguments);

} // namespace cli
