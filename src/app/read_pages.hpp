#pragma once

#include "app/ports.hpp"

#include <string>
#include <utility>
#include <vector>

namespace app {

/// One part of a plan that is only read: what she is about to give, or what she was given.
struct ReadPage {
    std::string title;
    std::vector<ReadBlock> blocks;
};

/// The blocks cut at the headings of the parts; an empty part is left out.
inline std::vector<ReadPage> read_pages(std::vector<ReadBlock> blocks)
{
    std::vector<ReadPage> pages;
    for (auto& block : blocks) {
        if (block.kind == ReadBlock::Kind::Part)
            pages.push_back({ std::move(block.text), {} });
        else if (!pages.empty())
            pages.back().blocks.push_back(std::move(block));
    }
    std::erase_if(pages, [](const ReadPage& page) { return page.blocks.empty(); });
    return pages;
}

} // namespace app
