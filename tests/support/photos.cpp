#include "support/photos.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <jpeglib.h>
#include <zlib.h>

namespace test {

namespace {

    void put_number(base::Bytes& to, std::uint32_t value, int size)
    {
        for (int i = size - 1; i >= 0; --i)
            to.push_back(static_cast<base::Byte>(value >> (8 * i)));
    }

    void put_text(base::Bytes& to, std::string_view text)
    {
        to.insert(to.end(), text.begin(), text.end());
    }

    base::Bytes compressed(int width, int height, bool in_passes)
    {
        jpeg_compress_struct info {};
        jpeg_error_mgr errors {};
        info.err = jpeg_std_error(&errors);
        jpeg_create_compress(&info);
        unsigned char* bytes = nullptr;
        unsigned long size = 0;
        jpeg_mem_dest(&info, &bytes, &size);
        info.image_width = static_cast<JDIMENSION>(width);
        info.image_height = static_cast<JDIMENSION>(height);
        info.input_components = 3;
        info.in_color_space = JCS_RGB;
        jpeg_set_defaults(&info);
        jpeg_set_quality(&info, 95, TRUE);
        static const jpeg_scan_info SCANS[] { { 1, { 0 }, 0, 63, 0, 0 }, { 1, { 1 }, 0, 63, 0, 0 },
            { 1, { 2 }, 0, 63, 0, 0 } };
        if (in_passes) {
            info.scan_info = SCANS;
            info.num_scans = 3;
        }
        jpeg_start_compress(&info, TRUE);
        base::Bytes row(static_cast<std::size_t>(width) * 3);
        while (info.next_scanline < info.image_height) {
            const bool below = info.next_scanline >= info.image_height / 2;
            for (int x = 0; x < width; ++x) {
                const bool right = x >= width / 2;
                auto* pixel = &row[static_cast<std::size_t>(x) * 3];
                pixel[0] = below == right ? 255 : 0;
                pixel[1] = right ? 255 : 0;
                pixel[2] = below ? 255 : 0;
            }
            JSAMPROW rows = row.data();
            jpeg_write_scanlines(&info, &rows, 1);
        }
        jpeg_finish_compress(&info);
        base::Bytes photo(bytes, bytes + size);
        jpeg_destroy_compress(&info);
        std::free(bytes);
        return photo;
    }

} // namespace

base::Bytes jpeg_photo(int width, int height) { return compressed(width, height, false); }

base::Bytes jpeg_in_passes(int width, int height, int passes)
{
    auto photo = compressed(width, height, true);
    std::size_t last = 0;
    for (std::size_t i = 0; i + 1 < photo.size(); ++i) {
        if (photo[i] == 0xFF && photo[i + 1] == 0xDA)
            last = i;
    }
    const base::Bytes scan(photo.begin() + static_cast<std::ptrdiff_t>(last), photo.end() - 2);
    photo.resize(photo.size() - 2);
    for (int i = 3; i < passes; ++i)
        photo.insert(photo.end(), scan.begin(), scan.end());
    photo.push_back(0xFF);
    photo.push_back(0xD9);
    return photo;
}

base::Bytes with_exif(base::Bytes jpeg, int orientation)
{
    // Six facts in the first list, each twelve bytes; their texts lie behind it.
    base::Bytes exif;
    put_text(exif, std::string_view("Exif\0\0MM\0\x2A", 10));
    put_number(exif, 8, 4);
    put_number(exif, 4, 2);
    const std::uint32_t texts = 8 + 2 + 4 * 12 + 4;
    const auto text_fact = [&](std::uint32_t tag, std::string_view text, std::uint32_t at) {
        put_number(exif, tag, 2);
        put_number(exif, 2, 2);
        put_number(exif, static_cast<std::uint32_t>(text.size()), 4);
        put_number(exif, at, 4);
    };
    const auto device = texts;
    const auto date = device + static_cast<std::uint32_t>(EXIF_DEVICE.size());
    const auto place = date + static_cast<std::uint32_t>(EXIF_DATE.size());
    text_fact(0x0110, EXIF_DEVICE, device);
    put_number(exif, 0x0112, 2);
    put_number(exif, 3, 2);
    put_number(exif, 1, 4);
    put_number(exif, static_cast<std::uint32_t>(orientation), 2);
    put_number(exif, 0, 2);
    text_fact(0x0132, EXIF_DATE, date);
    text_fact(0x8825, EXIF_PLACE, place);
    put_number(exif, 0, 4);
    put_text(exif, EXIF_DEVICE);
    put_text(exif, EXIF_DATE);
    put_text(exif, EXIF_PLACE);

    base::Bytes segment { 0xFF, 0xE1 };
    put_number(segment, static_cast<std::uint32_t>(exif.size() + 2), 2);
    segment.insert(segment.end(), exif.begin(), exif.end());
    jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

base::Bytes png_chunk(std::string_view type, base::ByteView body)
{
    base::Bytes chunk;
    put_number(chunk, static_cast<std::uint32_t>(body.size()), 4);
    put_text(chunk, type);
    chunk.insert(chunk.end(), body.begin(), body.end());
    const auto sum = crc32(0, &chunk[4], static_cast<uInt>(chunk.size() - 4));
    put_number(chunk, static_cast<std::uint32_t>(sum), 4);
    return chunk;
}

base::Bytes png_photo(const PngParts& parts)
{
    base::Bytes header;
    put_number(header, parts.width, 4);
    put_number(header, parts.height, 4);
    header.push_back(static_cast<base::Byte>(parts.bits));
    header.push_back(static_cast<base::Byte>(parts.colour));
    header.push_back(0);
    header.push_back(0);
    header.push_back(parts.in_passes ? 1 : 0);
    base::Bytes rows = parts.rows;
    if (rows.empty()) {
        const std::size_t pixel = (parts.colour == 6 ? 4U : 3U) * (parts.bits == 16 ? 2U : 1U);
        rows.resize(std::size_t { parts.height } * (1 + parts.width * pixel));
    }
    base::Bytes packed(compressBound(static_cast<uLong>(rows.size())));
    auto size = static_cast<uLongf>(packed.size());
    if (compress2(packed.data(), &size, rows.data(), static_cast<uLong>(rows.size()), 9) != Z_OK)
        throw std::runtime_error("rows could not be packed");
    packed.resize(size);
    return joined({ { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }, png_chunk("IHDR", header),
        parts.before_pixels, png_chunk("IDAT", packed), png_chunk("IEND", {}) });
}

base::Bytes joined(const std::vector<base::Bytes>& pieces)
{
    base::Bytes all;
    for (const auto& piece : pieces)
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

bool contains(base::ByteView bytes, std::string_view text)
{
    return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
}

} // namespace test
