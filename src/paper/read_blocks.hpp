#pragma once

#include "app/ports.hpp"
#include "paper/document.hpp"

#include <vector>

namespace paper {

/// A paper as pieces to be read on a page. Lines to write on by hand are left out.
std::vector<app::ReadBlock> read_blocks(const Document& document);

} // namespace paper
