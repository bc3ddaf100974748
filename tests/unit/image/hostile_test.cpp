#include "image/decode.hpp"

#include "support/photos.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>

namespace {

using image::Fault;

Fault fault_of(base::ByteView file, const image::Limits& limits = {})
{
    return image::decode(file, 1600, limits).fault;
}

/// A JPEG that says it has this size and has no more pixels than before.
base::Bytes says_size(base::Bytes jpeg, unsigned width, unsigned height)
{
    for (std::size_t i = 0; i + 9 < jpeg.size(); ++i) {
        if (jpeg[i] != 0xFF || jpeg[i + 1] != 0xC0)
            continue;
        jpeg[i + 5] = static_cast<base::Byte>(height >> 8);
        jpeg[i + 6] = static_cast<base::Byte>(height);
        jpeg[i + 7] = static_cast<base::Byte>(width >> 8);
        jpeg[i + 8] = static_cast<base::Byte>(width);
        return jpeg;
    }
    FAIL("no header");
    return jpeg;
}

base::Bytes png_of(unsigned width, unsigned height)
{
    return test::png_photo(
        { .width = width, .height = height, .before_pixels = {}, .rows = base::Bytes(64) });
}

} // namespace

TEST_CASE("a side of more than 8000 pixels is refused before anything is decoded", "[image]")
{
    const auto photo = test::jpeg_photo(16, 16);
    CHECK(fault_of(says_size(photo, 8001, 1)) == Fault::TooLarge);
    CHECK(fault_of(says_size(photo, 1, 8001)) == Fault::TooLarge);
    CHECK(fault_of(says_size(photo, 65535, 65535)) == Fault::TooLarge);
    CHECK(fault_of(png_of(8001, 1)) == Fault::TooLarge);
    CHECK(fault_of(png_of(1, 8001)) == Fault::TooLarge);
    CHECK(fault_of(png_of(65535, 65535)) == Fault::TooLarge);
    CHECK(fault_of(png_of(0x7FFFFFFF, 0x7FFFFFFF)) == Fault::TooLarge);
    // Within the limit it is looked at, and found to be cut.
    CHECK(fault_of(png_of(8000, 1)) == Fault::Damaged);
}

TEST_CASE("more than 40 million pixels are refused", "[image]")
{
    CHECK(fault_of(says_size(test::jpeg_photo(16, 16), 8000, 5001)) == Fault::TooLarge);
    CHECK(fault_of(png_of(8000, 5001)) == Fault::TooLarge);
    CHECK(fault_of(png_of(8000, 5000)) == Fault::Damaged);
    CHECK(fault_of(png_of(0, 5)) == Fault::Damaged);
}

TEST_CASE("a photo in hundreds of passes is given up", "[image]")
{
    CHECK(fault_of(test::jpeg_in_passes(64, 64, 3)) == Fault::None);
    CHECK(fault_of(test::jpeg_in_passes(64, 64, 30)) == Fault::None);
    CHECK(fault_of(test::jpeg_in_passes(64, 64, 40)) == Fault::TooComplex);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(fault_of(test::jpeg_in_passes(1024, 1024, 1000)) == Fault::TooComplex);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("the passes of a photo have only so much memory", "[image]")
{
    image::Limits limits;
    const auto photo = test::jpeg_in_passes(1024, 1024, 3);
    CHECK(fault_of(photo, limits) == Fault::None);
    limits.memory = 1 << 20;
    CHECK(fault_of(photo, limits) == Fault::TooComplex);
}

TEST_CASE("a large PNG in seven passes is refused", "[image]")
{
    auto parts = test::PngParts {
        .width = 4000, .height = 3001, .in_passes = true, .before_pixels = {}, .rows = {}
    };
    parts.rows = base::Bytes(64);
    CHECK(fault_of(test::png_photo(parts)) == Fault::TooComplex);
}

TEST_CASE("slight faults are let pass, many of them are not", "[image]")
{
    // Letters between the scan's data and its end: harmless, each is a warning.
    const auto photo = test::jpeg_in_passes(64, 64, 30);
    base::Bytes odd;
    for (std::size_t i = 0; i < photo.size(); ++i) {
        if (i + 1 < photo.size() && photo[i] == 0xFF && photo[i + 1] == 0xDA && !odd.empty())
            odd.insert(odd.end(), { 'x', 'y', 'z' });
        odd.push_back(photo[i]);
    }
    image::Limits limits;
    CHECK(fault_of(odd, limits) == Fault::TooComplex);
    limits.warnings = 1000;
    CHECK(fault_of(odd, limits) == Fault::None);
}

TEST_CASE("packed texts of a PNG are never unpacked", "[image]")
{
    // A gigabyte of zeros, or rubbish: both are left out by their names alone.
    const base::Bytes rubbish(200'000, 0xA5);
    for (const std::string_view type : { "iCCP", "zTXt", "iTXt", "sPLT", "eXIf", "gAMA" }) {
        CAPTURE(type);
        CHECK(fault_of(
                  test::png_photo({ .before_pixels = test::png_chunk(type, rubbish), .rows = {} }))
            == Fault::None);
    }
}

TEST_CASE("a photo that is cut anywhere is refused or shown, and never believed whole", "[image]")
{
    const auto jpeg = test::with_exif(test::jpeg_photo(24, 16), 6);
    for (std::size_t length = 0; length < jpeg.size() - 40; ++length) {
        CAPTURE(length);
        CHECK(fault_of(base::ByteView(jpeg).first(length)) != Fault::None);
    }
    const auto png = test::png_photo({ .before_pixels = {}, .rows = {} });
    for (std::size_t length = 0; length < png.size(); ++length) {
        CAPTURE(length);
        CHECK(fault_of(base::ByteView(png).first(length)) != Fault::None);
    }
}

TEST_CASE("a photo with any bit turned is refused or shown", "[image]")
{
    for (const auto& photo :
        { test::with_exif(test::jpeg_photo(24, 16), 6), test::jpeg_in_passes(16, 16, 3),
            test::png_photo({ .before_pixels = {}, .rows = {} }) }) {
        for (std::size_t i = 0; i < photo.size() * 8; ++i) {
            auto changed = photo;
            changed[i / 8] = static_cast<base::Byte>(changed[i / 8] ^ (1U << (i % 8)));
            const auto decoded = image::decode(changed, 1600);
            const bool has_picture = !decoded.picture.empty();
            CHECK(has_picture == (decoded.fault == Fault::None));
        }
    }
}

TEST_CASE("facts of a photo that point anywhere are only read inside it", "[image]")
{
    const auto photo = test::with_exif(test::jpeg_photo(8, 8), 6);
    // The twelve bytes after "MM\0*" say where lists lie and how long they are.
    for (std::size_t i = 12; i < 80; ++i) {
        for (const int value : { 0x00, 0x7F, 0xFF }) {
            auto changed = photo;
            changed[i] = static_cast<base::Byte>(value);
            CHECK(fault_of(changed) == Fault::None);
        }
    }
}

TEST_CASE("a photo for printing presses is refused in words of its own", "[image]")
{
    // Four colours: the header of one, which is all that is looked at.
    const base::Bytes cmyk { 0xFF, 0xD8, 0xFF, 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0,
        0, 0, 0, 0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11,
        0, 0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0 };
    CHECK(fault_of(cmyk) == Fault::OtherKind);
}

TEST_CASE("decoding stops when nobody waits for it any more", "[image]")
{
    const std::atomic<bool> stop { true };
    CHECK(image::decode(test::jpeg_in_passes(64, 64, 3), 1600, {}, &stop).fault == Fault::Stopped);
    CHECK(image::decode(test::png_photo({ .before_pixels = {}, .rows = {} }), 1600, {}, &stop).fault
        == Fault::Stopped);
}
