#pragma once

#include "app/read_pages.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

class Context;

/// Parts of a plan that is only read: their names at the left, the chosen one at the right,
/// inside a page that does not scroll. The part that was pressed.
std::optional<std::size_t> read_pages_view(
    Context& context, const std::vector<app::ReadPage>& pages, std::size_t chosen, bool& list_open);

} // namespace ui
