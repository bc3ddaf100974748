#include "ui/bitmap.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

namespace ui {

namespace {

    std::uint64_t next_serial()
    {
        static std::atomic<std::uint64_t> last { 0 };
        return ++last;
    }

    int power_of_two(int side)
    {
        return static_cast<int>(std::bit_ceil(static_cast<unsigned>(side)));
    }

} // namespace

std::shared_ptr<const Bitmap> bitmap_of(const image::Picture& picture)
{
    CEIBA_ASSERT(!picture.empty());
    if (std::max(picture.width, picture.height) > LONGEST_BITMAP)
        return bitmap_of(image::shrunk(picture, LONGEST_BITMAP, LONGEST_BITMAP));
    auto bitmap = std::make_shared<Bitmap>();
    bitmap->serial = next_serial();
    bitmap->width = picture.width;
    bitmap->height = picture.height;
    bitmap->whole_width = power_of_two(picture.width);
    bitmap->whole_height = power_of_two(picture.height);
    const auto row = static_cast<std::size_t>(bitmap->whole_width) * 3;
    bitmap->rgb.resize(row * static_cast<std::size_t>(bitmap->whole_height));
    for (int y = 0; y < picture.height; ++y)
        std::copy_n(
            picture.at(0, y), picture.row_size(), &bitmap->rgb[static_cast<std::size_t>(y) * row]);
    return bitmap;
}

} // namespace ui
