#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "paper/canvas.hpp"
#include "paper/pdf_writer.hpp"

#include <string>

namespace paper {

/// Writes finished pages as a PDF with the library of that name. Everything happens in
/// memory: fonts are read from bytes, the library's memory is wiped as it is given back,
/// and no author, program or date is written into it.
base::Result<base::Bytes> pdf_bytes(
    const Pages& pages, const std::string& title, const std::string& language, const Fonts& fonts);

} // namespace paper
