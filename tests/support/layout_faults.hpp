#pragma once

#include "ui/observer.hpp"

#include <string>
#include <vector>

namespace test {

/// What is wrong with a drawn frame, one sentence each.
std::vector<std::string> layout_faults(const std::vector<ui::ItemReport>& items,
    const std::vector<ui::TextReport>& texts, const ui::Rect& window, float least_target);

} // namespace test
