#pragma once

#include "base/result.hpp"

#include <string>

namespace platform {

/// The folder the program itself is in, without a slash at its end: the start
/// screen offers the vaults that lie beside it (security-design.md 12).
base::Result<std::string> own_folder();

/// Whether the program lies where an archive program put it for a moment: started from inside a ZIP
/// it is unpacked into the folder for temporary files and is gone with everything beside it.
bool is_unpacked_for_a_moment() noexcept;

/// The program that runs, to read its bytes from; and what it is called where it is handed out:
/// "ceiba.exe" for Windows, "ceiba" for Linux.
base::Result<std::string> own_program();
std::string name_of_program();

/// Where her files are; the place a file browser opens at.
base::Result<std::string> home_folder();

/// Makes a folder for the user only; one that is there already is as good.
base::Result<> create_folder(const std::string& path);

} // namespace platform
