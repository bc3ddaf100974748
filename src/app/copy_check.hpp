#pragma once

#include "domain/workbook.hpp"
#include "vault/vault.hpp"

#include <string>

namespace app {

/// On a worker: opens the copy from the disk as she would, repairs nothing, and compares what is in
/// it with what she has here; her list of copies and the keys may differ. CannotOpen and the
/// errors of the disk as at any opening; ExportFailed: it opens but holds something else.
base::Result<> check_copy(const vault::Tools& tools, const std::string& path,
    const vault::Credentials& credentials, domain::Workbook expected);

} // namespace app
