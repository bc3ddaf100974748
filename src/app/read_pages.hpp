#pragma once

#include "app/ports.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

/// One part of a plan that is only read: what she is about to give, or what she was given.
struct ReadPage {
    std::string title;
    std::vector<ReadBlock> blocks;
};

/// A page lays out all it holds for every picture: a stranger's plan must not slow the program
/// down, so more than this goes on another page.
inline constexpr std::size_t MOST_BLOCKS_ON_A_PAGE = 200;
inline constexpr std::size_t MOST_LETTERS_ON_A_PAGE = 16'384;

/// The blocks cut at the headings of the parts; an empty part is left out.
std::vector<ReadPage> read_pages(std::vector<ReadBlock> blocks);

} // namespace app
