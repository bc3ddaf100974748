#pragma once

#include "app/app.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace app {

/// A level with its words in the language in use.
struct LevelText {
    domain::Level level { domain::Level::Low };
    std::string name;
    std::string meaning;

    bool operator==(const LevelText&) const = default;
};
LevelText level_text(const content::MethodText& texts, domain::Level level);

/// "¿Cómo quedaría?" for one risk (risk-method.md 10.3), ready to be drawn. Heights are a place
/// for the pen, never shown: 0 is far, 4 is on top of her.
struct WhatIfView {
    std::string risk;
    std::string name;
    std::array<std::string, 5> bands; ///< from near to far
    float today { 0 };
    float with_done { 0 };
    float with_all { 0 };
    LevelText level_today;
    LevelText level_done;
    LevelText level_all;
    bool any_done { false };
    bool any_planned { false };
    /// High and it stays so: said honestly.
    bool barely_moves { false };
    /// The same in a band further from her, or a lower level.
    bool moves { false };
};

/// Nothing while the risk has no level.
std::optional<WhatIfView> what_if(App& app, std::string_view risk);

} // namespace app
