#include "app/read_pages.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <utility>

namespace app {

std::vector<ReadPage> read_pages(std::vector<ReadBlock> blocks)
{
    std::vector<ReadPage> pages;
    std::string title;
    std::size_t letters = 0;
    int of_the_part = 1;
    for (auto& block : blocks) {
        if (block.kind == ReadBlock::Kind::Part) {
            title = std::move(block.text);
            pages.push_back({ title, {} });
            letters = 0;
            of_the_part = 1;
            continue;
        }
        if (pages.empty())
            continue;
        const auto size = block.label.size() + block.text.size();
        const bool full = pages.back().blocks.size() == MOST_BLOCKS_ON_A_PAGE
            || (!pages.back().blocks.empty() && letters + size > MOST_LETTERS_ON_A_PAGE);
        if (full) {
            pages.push_back(
                { i18n::fill(i18n::tr("{title}, page {number}"),
                      { { "title", title }, { "number", std::to_string(++of_the_part) } }),
                    {} });
            letters = 0;
        }
        letters += size;
        pages.back().blocks.push_back(std::move(block));
    }
    std::erase_if(pages, [](const ReadPage& page) { return page.blocks.empty(); });
    return pages;
}

} // namespace app
