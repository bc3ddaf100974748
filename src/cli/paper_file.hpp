#pragma once

#include "app/ports.hpp"
#include "base/result.hpp"
#include "cli/services.hpp"
#include "domain/workbook.hpp"

#include <string>

namespace cli {

/// The plan as it is printed: PDF or HTML by the ending of the name. Usage for another ending.
base::Result<app::PaperFormat> paper_format(const std::string& path);

/// Writes a new file, reads it back and compares. On a failure no file is left.
base::Result<> write_paper(const Services& services, const std::string& path,
    const app::PaperOrder& order, const domain::Workbook& workbook);

/// The same for a paper that needs no plan (app::is_public).
base::Result<> write_public_paper(
    const Services& services, const std::string& path, const app::PaperOrder& order);

} // namespace cli
