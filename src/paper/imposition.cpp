#include "paper/imposition.hpp"

#include <cstddef>
#include <utility>

namespace paper {

namespace {

    constexpr std::size_t PAGES_OF_A_SHEET = 4;

    void put(Page& side, const Pages& pages, std::size_t index, double distance)
    {
        if (index >= pages.pages.size())
            return;
        auto page = pages.pages[index];
        move(page, distance, 0);
        append(side, std::move(page));
    }

} // namespace

Pages imposed(const Pages& pages)
{
    Pages sheets;
    sheets.width = 2 * pages.width;
    sheets.height = pages.height;
    sheets.elements = pages.elements;
    const auto count = pages.pages.size();
    const auto total = (count + PAGES_OF_A_SHEET - 1) / PAGES_OF_A_SHEET * PAGES_OF_A_SHEET;
    for (std::size_t side = 0; side < total / 2; ++side) {
        const auto early = side;
        const auto late = total - 1 - side;
        // On the front of a sheet the late page is at the left, on its back at the right.
        const auto front = side % 2 == 0;
        Page page;
        put(page, pages, front ? late : early, 0);
        put(page, pages, front ? early : late, pages.width);
        sheets.pages.push_back(std::move(page));
    }
    return sheets;
}

} // namespace paper
