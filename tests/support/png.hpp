#pragma once

#include "base/bytes.hpp"

#include <filesystem>

namespace test {

/// A picture of four bytes per pixel: red, green, blue, strength.
struct Picture {
    int width { 0 };
    int height { 0 };
    base::Bytes pixels;

    const base::Byte* at(int x, int y) const
    {
        return &pixels[static_cast<std::size_t>(y * width + x) * 4];
    }
};

/// Throws when the file cannot be written.
void write_png(const Picture& picture, const std::filesystem::path& path);

} // namespace test
