#pragma once

#include "content/library.hpp"
#include "paper/handout.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace test {

/// All guides, all cards and the poster.
inline std::vector<paper::HandoutOptions> every_handout(const content::Library& library)
{
    std::vector<paper::HandoutOptions> all;
    for (const auto& guide : library.guides)
        all.push_back({ paper::HandoutKind::Guide, {}, guide.id, false });
    for (const auto& card : library.cards)
        all.push_back({ paper::HandoutKind::Card, {}, card.id, false });
    all.push_back({ paper::HandoutKind::Poster });
    for (auto& one : all)
        one.size = paper::PaperSize::Letter;
    return all;
}

inline std::string file_name_of(const paper::HandoutOptions& handout, std::string_view language)
{
    auto id = handout.id;
    std::ranges::replace(id, '/', '-');
    const std::string kind = handout.kind == paper::HandoutKind::Guide ? "guide"
        : handout.kind == paper::HandoutKind::Card                     ? "card"
                                                                       : "poster";
    return kind + "-" + std::string(language) + (id.empty() ? "" : "-" + id);
}

} // namespace test
