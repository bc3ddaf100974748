#pragma once

#include "domain/copies.hpp"
#include "ui/context.hpp"
#include "ui/text/words.hpp"

#include <vector>

namespace ui {

Words copy_kind_name(domain::CopyKind kind);
/// "These copies are not erased": her list, or that there is none in it.
void draw_copies_left(Context& context, const std::vector<domain::CopyNote>& copies);

} // namespace ui
