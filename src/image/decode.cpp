#include "image/decode.hpp"

#include "image/readers.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace image {

namespace {

    template <std::size_t Size>
    bool begins_with(base::ByteView file, const std::array<base::Byte, Size>& beginning)
    {
        return file.size() >= Size && std::equal(beginning.begin(), beginning.end(), file.begin());
    }

    Decoded decode_either(
        base::ByteView file, int longest, const Limits& limits, const std::atomic<bool>* called_off)
    {
        Metadata metadata;
        Pixels pixels;
        if (begins_with(file, JPEG_BEGINS)) {
            metadata = jpeg_metadata(file);
            pixels = read_jpeg(file, longest, limits, called_off);
        } else if (begins_with(file, PNG_BEGINS)) {
            auto bare = bare_png(file);
            metadata = bare.metadata;
            pixels = read_png(bare.bytes, longest, limits, called_off);
        } else {
            pixels.fault = Fault::NotAPhoto;
        }
        if (pixels.fault != Fault::None)
            return { pixels.fault, {}, {} };
        auto smaller = shrunk(pixels.picture, longest, longest);
        pixels.picture = {};
        return { Fault::None, upright(std::move(smaller), metadata.orientation), metadata.removed };
    }

} // namespace

bool is_allowed(std::int64_t width, std::int64_t height, const Limits& limits)
{
    return width > 0 && height > 0 && width <= limits.side && height <= limits.side
        && width * height <= limits.pixels;
}

bool is_photo(base::ByteView file)
{
    return begins_with(file, JPEG_BEGINS) || begins_with(file, PNG_BEGINS);
}

Decoded decode(
    base::ByteView file, int longest, const Limits& limits, const std::atomic<bool>* called_off)
{
    try {
        return decode_either(file, longest, limits, called_off);
    } catch (const std::bad_alloc&) {
        return { Fault::OutOfMemory, {}, {} };
    }
}

} // namespace image
