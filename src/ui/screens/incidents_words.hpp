#pragma once

#include "ui/text/words.hpp"

#include <vector>

namespace ui {

/// Small, serious, very serious.
std::vector<Words> incident_seriousness_words();

} // namespace ui
