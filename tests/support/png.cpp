#include "support/png.hpp"

#include <zlib.h>

#include <array>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace test {

namespace {

    void append_big_endian(base::Bytes& bytes, std::uint32_t value)
    {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<base::Byte>(value >> shift));
    }

    void append_chunk(base::Bytes& file, std::string_view kind, const base::Bytes& content)
    {
        append_big_endian(file, static_cast<std::uint32_t>(content.size()));
        const std::size_t from = file.size();
        file.insert(file.end(), kind.begin(), kind.end());
        file.insert(file.end(), content.begin(), content.end());
        const uLong sum = crc32(0, &file[from], static_cast<uInt>(file.size() - from));
        append_big_endian(file, static_cast<std::uint32_t>(sum));
    }

} // namespace

void write_png(const Picture& picture, const std::filesystem::path& path)
{
    // Three bytes per pixel, each line the difference to the one above.
    const auto line = static_cast<std::size_t>(picture.width) * 3;
    base::Bytes lines;
    lines.reserve((line + 1) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        lines.push_back(y == 0 ? 0 : 2);
        for (int x = 0; x < picture.width; ++x) {
            for (int part = 0; part < 3; ++part) {
                const int above = y == 0 ? 0 : picture.at(x, y - 1)[part];
                lines.push_back(static_cast<base::Byte>(picture.at(x, y)[part] - above));
            }
        }
    }
    uLongf size = compressBound(static_cast<uLong>(lines.size()));
    base::Bytes packed(size);
    if (compress2(packed.data(), &size, lines.data(), static_cast<uLong>(lines.size()), 3) != Z_OK)
        throw std::runtime_error("a picture could not be packed");
    packed.resize(size);

    base::Bytes file { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
    base::Bytes header;
    append_big_endian(header, static_cast<std::uint32_t>(picture.width));
    append_big_endian(header, static_cast<std::uint32_t>(picture.height));
    header.insert(header.end(), { 8, 2, 0, 0, 0 });
    append_chunk(file, "IHDR", header);
    append_chunk(file, "IDAT", packed);
    append_chunk(file, "IEND", {});

    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(
        reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    if (!out)
        throw std::runtime_error("a picture could not be written: " + path.string());
}

} // namespace test
