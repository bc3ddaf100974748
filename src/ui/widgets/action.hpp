#pragma once

#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/text/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A button that a larger widget draws: id, words and drawing. The widget answers
/// with the id of the one that was pressed, or with an empty text.
struct Action {
    std::string id;
    Words label;
    Icon icon { Icon::None };
    Enabled enabled { Enabled::Yes };
    /// Takes the place of the label where letters are very large ("Después").
    Words short_label {};
    /// Deletes something: drawn as danger, apart from the others.
    bool danger { false };
};

} // namespace ui
