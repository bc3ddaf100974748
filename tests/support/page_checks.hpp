#pragma once

#include "support/paper_files.hpp"

#include "paper/font_metrics.hpp"
#include "paper/page_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace test {

/// Looks at pages as they will be printed.
struct PageChecks {
    paper::FontMetrics regular { *paper::FontMetrics::create(paper_fonts().regular) };
    paper::FontMetrics bold { *paper::FontMetrics::create(paper_fonts().bold) };

    paper::Faces faces() const { return { regular, bold }; }

    /// How many pieces of text or drawing reach over the margins.
    std::size_t outside(const paper::Pages& pages, double margin) const
    {
        constexpr double LEAST_FOOT = 20;
        std::size_t count = 0;
        for (const auto& page : pages.pages) {
            for (const auto& text : page.texts) {
                // The space at the end of a line is there to be heard, not to be seen.
                const std::string_view all = text.text;
                const auto seen = all.substr(0, all.size() - (all.ends_with(' ') ? 1 : 0));
                const auto width = (text.bold ? bold : regular).width(seen, text.size);
                const auto inside = text.x >= margin - 0.01
                    && text.x + width <= pages.width - margin + 0.5 && text.y > margin
                    && text.y < pages.height - LEAST_FOOT;
                count += inside ? 0 : 1;
            }
            for (const auto& path : page.paths) {
                for (const auto& step : path.steps) {
                    const auto inside = step.kind == paper::PathStep::Kind::Close
                        || (step.to.x > margin - 1.5 && step.to.x < pages.width - margin + 1.5
                            && step.to.y > margin - 4 && step.to.y < pages.height - LEAST_FOOT);
                    count += inside ? 0 : 1;
                }
            }
        }
        return count;
    }
};

/// The words of all pages without their feet, without any space.
inline std::string words_without_spaces(std::string_view text)
{
    std::string words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // U+00A0 keeps words on one line; it is a space all the same.
        if (text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0') {
            ++i;
            continue;
        }
        if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t')
            words += text[i];
    }
    return words;
}

inline std::string words_of_pages(const paper::Pages& pages)
{
    std::string all;
    for (const auto& page : pages.pages) {
        for (const auto& text : page.texts) {
            if (text.element)
                all += text.text;
        }
    }
    return words_without_spaces(all);
}

/// Headings that are the last thing on their page.
inline std::size_t headings_alone(const paper::Pages& pages)
{
    std::size_t alone = 0;
    for (const auto& page : pages.pages) {
        const paper::TextPiece* last = nullptr;
        for (const auto& text : page.texts) {
            if (text.element && (!last || text.y > last->y))
                last = &text;
        }
        if (!last)
            continue;
        const auto role = pages.elements[*last->element].role;
        if (role == paper::Role::H1 || role == paper::Role::H2 || role == paper::Role::H3)
            ++alone;
    }
    return alone;
}

/// A short sentence below a heading that ends its page, while what the two announce is on the next.
inline std::size_t announcements_alone(const paper::Pages& pages)
{
    constexpr std::size_t SENTENCE = 160;
    std::size_t alone = 0;
    for (std::size_t index = 0; index + 1 < pages.pages.size(); ++index) {
        std::size_t last = 0;
        std::string said;
        for (const auto& text : pages.pages[index].texts) {
            if (!text.element)
                continue;
            if (*text.element > last)
                said.clear();
            last = std::max(last, *text.element);
            said += *text.element == last ? text.text : "";
        }
        const auto is_heading = [&](std::size_t element) {
            const auto role = pages.elements[element].role;
            return role == paper::Role::H2 || role == paper::Role::H3;
        };
        if (last > 0 && pages.elements[last].role == paper::Role::P && is_heading(last - 1)
            && said.size() <= SENTENCE)
            ++alone;
    }
    return alone;
}

/// Lists of which only the last item, of one to three lines, stands on the next page.
inline std::size_t last_items_alone(const paper::Pages& pages)
{
    constexpr std::size_t SHORT = 3;
    struct Place {
        std::size_t page { 0 };
        std::set<int> lines;
    };
    std::map<std::size_t, std::map<std::size_t, Place>> lists;
    for (std::size_t index = 0; index < pages.pages.size(); ++index) {
        for (const auto& text : pages.pages[index].texts) {
            if (!text.element || pages.elements[*text.element].role != paper::Role::ListItem)
                continue;
            auto& place = lists[pages.elements[*text.element].parent.value_or(0)][*text.element];
            place.page = index;
            place.lines.insert(static_cast<int>(text.y));
        }
    }
    std::size_t alone = 0;
    for (const auto& [list, items] : lists) {
        if (items.size() < 3)
            continue;
        const auto& last = items.rbegin()->second;
        const auto& before = std::next(items.rbegin())->second;
        if (last.page != before.page && last.lines.size() <= SHORT && before.lines.size() <= SHORT)
            ++alone;
    }
    return alone;
}

/// How much of a page its words fill, from 0 to 1, without the foot.
inline double filled(const paper::Pages& pages, std::size_t index, double margin)
{
    double lowest = margin;
    for (const auto& text : pages.pages[index].texts) {
        if (text.element)
            lowest = std::max(lowest, text.y);
    }
    constexpr double FOOT = 58;
    return (lowest - margin) / (pages.height - FOOT - margin);
}

/// Paragraphs and items of which one line alone stands on a page.
inline std::size_t single_lines(const paper::Pages& pages)
{
    std::map<std::size_t, std::map<std::size_t, std::set<int>>> lines;
    for (std::size_t index = 0; index < pages.pages.size(); ++index) {
        for (const auto& text : pages.pages[index].texts) {
            if (text.element)
                lines[*text.element][index].insert(static_cast<int>(text.y));
        }
    }
    std::size_t single = 0;
    for (const auto& [element, on_pages] : lines) {
        if (on_pages.size() < 2)
            continue;
        for (const auto& [page, ys] : on_pages)
            single += ys.size() < 2 ? 1 : 0;
    }
    return single;
}

} // namespace test
