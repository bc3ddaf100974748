#include "image/decode.hpp"

#include "support/photos.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdlib>

namespace {

using image::Fault;

std::string colour_at(const image::Picture& picture, double across, double down)
{
    const auto* pixel = picture.at(
        static_cast<int>(across * picture.width), static_cast<int>(down * picture.height));
    std::string name;
    for (int part = 0; part < 3; ++part)
        name += pixel[part] > 127 ? '1' : '0';
    return name;
}

/// Left above, right above, left below, right below.
std::string corners(const image::Picture& picture)
{
    return colour_at(picture, 0.2, 0.2) + " " + colour_at(picture, 0.8, 0.2) + " "
        + colour_at(picture, 0.2, 0.8) + " " + colour_at(picture, 0.8, 0.8);
}

} // namespace

TEST_CASE("a photo of a camera is read upright and no larger than asked for", "[image]")
{
    const auto file = test::jpeg_photo(640, 400);
    CHECK(image::is_photo(file));
    const auto whole = image::decode(file, 1600);
    REQUIRE(whole.fault == Fault::None);
    CHECK(whole.picture.width == 640);
    CHECK(corners(whole.picture) == "100 010 001 111");
    CHECK(whole.removed == image::Removed {});
    for (const int longest : { 639, 320, 300, 100, 40, 7 }) {
        CAPTURE(longest);
        const auto smaller = image::decode(file, longest);
        REQUIRE(smaller.fault == Fault::None);
        CHECK(smaller.picture.width == longest);
        CHECK(std::abs(smaller.picture.height - longest * 400 / 640) <= 1);
    }
}

TEST_CASE("a photo is shown as the camera was held", "[image]")
{
    const std::string expected[] { "100 010 001 111", "010 100 111 001", "111 001 010 100",
        "001 111 100 010", "100 001 010 111", "001 100 111 010", "111 010 001 100",
        "010 111 100 001" };
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const auto photo
            = image::decode(test::with_exif(test::jpeg_photo(96, 64), orientation), 1600);
        REQUIRE(photo.fault == Fault::None);
        CHECK(photo.picture.width == (orientation < 5 ? 96 : 64));
        CHECK(corners(photo.picture) == expected[orientation - 1]);
    }
}

TEST_CASE("place, date and device of a photo are said and never kept", "[image]")
{
    const auto file = test::with_exif(test::jpeg_photo(64, 64), 1);
    REQUIRE(test::contains(file, test::EXIF_PLACE));
    const auto photo = image::decode(file, 1600);
    REQUIRE(photo.fault == Fault::None);
    CHECK(photo.removed == image::Removed { true, true, true, false });
    const auto kept = image::encode_jpeg(photo.picture, 85);
    REQUIRE(kept);
    CHECK(image::decode(*kept, 1600).removed == image::Removed {});
    for (const auto text :
        { test::EXIF_PLACE, test::EXIF_DATE, test::EXIF_DEVICE, std::string_view("Exif") })
        CHECK_FALSE(test::contains(*kept, text));
}

TEST_CASE("what is kept shows the same", "[image]")
{
    const auto photo = image::decode(test::jpeg_photo(320, 200), 1600);
    const auto kept = image::encode_jpeg(photo.picture, 85);
    REQUIRE(kept);
    CHECK(kept->size() < 20'000);
    const auto again = image::decode(*kept, 1600);
    CHECK(again.picture.width == 320);
    CHECK(corners(again.picture) == "100 010 001 111");
}

TEST_CASE("a PNG is read, what can be seen through shows white", "[image]")
{
    const base::Bytes rows { 0, 255, 0, 0, 255, 0, 255, 0, 0, //
        0, 0, 0, 255, 128, 9, 9, 9, 255 };
    const auto photo
        = image::decode(test::png_photo({ .colour = 6, .before_pixels = {}, .rows = rows }), 1600);
    REQUIRE(photo.fault == Fault::None);
    CHECK(photo.picture.rgb == base::Bytes { 255, 0, 0, 255, 255, 255, 127, 127, 255, 9, 9, 9 });
}

TEST_CASE("a large PNG is read with a small part of its memory", "[image]")
{
    const auto photo = image::decode(
        test::png_photo({ .width = 6000, .height = 3000, .before_pixels = {}, .rows = {} }), 1600);
    REQUIRE(photo.fault == Fault::None);
    CHECK(photo.picture.width == 1600);
    CHECK(photo.picture.height == 800);
}

TEST_CASE("a PNG in seven passes is read too", "[image]")
{
    // Two by two: the first pixel in the first pass, its neighbour in the sixth, the rest in
    // the seventh.
    const base::Bytes rows { 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 7, 7, 7 };
    const auto photo = image::decode(
        test::png_photo({ .in_passes = true, .before_pixels = {}, .rows = rows }), 1600);
    REQUIRE(photo.fault == Fault::None);
    CHECK(photo.picture.rgb == base::Bytes { 255, 0, 0, 0, 255, 0, 0, 0, 255, 7, 7, 7 });
}

TEST_CASE("what a PNG says of itself is told and not kept", "[image]")
{
    const auto text
        = [](std::string_view words) { return base::Bytes(words.begin(), words.end()); };
    const auto extras = test::joined({ test::png_chunk("tEXt", text("Author\0Marta")),
        test::png_chunk("tIME", base::Bytes(7)) });
    const auto photo
        = image::decode(test::png_photo({ .before_pixels = extras, .rows = {} }), 1600);
    REQUIRE(photo.fault == Fault::None);
    CHECK(photo.removed == image::Removed { false, true, false, true });
}

TEST_CASE("what is no photo is not decoded", "[image]")
{
    for (const std::string_view text : { "", "\xFF\xD8", "GIF89a", "%PDF-1.7", "BM", "<svg" }) {
        const base::Bytes file(text.begin(), text.end());
        CHECK_FALSE(image::is_photo(file));
        CHECK(image::decode(file, 1600).fault == Fault::NotAPhoto);
    }
}
