#pragma once

#include "base/bytes.hpp"
#include "base/disk.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace paper {

/// Reopens what was written and compares every byte with what was meant. ExportFailed
/// when it differs; the caller says so and does not say "ready".
base::Result<> verify_written(base::Disk& disk, const std::string& path, base::ByteView meant);

/// What can be read back from a PDF of ours.
struct PdfText {
    std::size_t pages { 0 };
    std::string title;
    std::string text; ///< Words in the order of the page, pieces separated by line ends.
};

/// Reads a PDF that write_pdf made, from its end as a viewer does: the table of objects
/// must lead to every one of them, then title, number of pages and text are taken out.
base::Result<PdfText> read_back_pdf(base::ByteView bytes);

/// The words of an HTML paper without its marks.
base::Result<std::string> read_back_html(base::ByteView bytes);

} // namespace paper
