#pragma once

#include "ui/bitmap.hpp"
#include "ui/context.hpp"
#include "ui/text/words.hpp"

#include <functional>
#include <memory>
#include <string_view>

namespace ui {

/// What she did with a photo in this frame.
struct PhotoUse {
    bool pressed { false };
    int right { 0 }; ///< pixels she wants to see further to the right
    int down { 0 };
};

struct PhotoParts {
    /// What it is called for whoever cannot see it.
    Words label;
    /// It is larger than its room: arrows, wheel and dragging move it.
    bool moves { false };
    /// The pixels for a room of this size; null: nothing yet.
    std::function<std::shared_ptr<const Bitmap>(int width, int height)> pixels;
};

/// A photo in a frame that takes the rest of the page.
PhotoUse photo(Context& context, std::string_view id, const PhotoParts& parts);

} // namespace ui
