#pragma once

#include "base/bytes.hpp"
#include "paper/document.hpp"
#include "paper/pocket_sheet.hpp"

namespace paper {

/// The accessible twin of the PDF: one file, headings, lists and tables a screen reader
/// knows, print rules, no script and nothing from outside.
base::Bytes write_html(const Document& document);
base::Bytes write_html(const PocketSheet& sheet);

} // namespace paper
