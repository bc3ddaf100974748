#include "image/picture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

using image::Picture;

/// One pixel for each letter; only red counts.
Picture picture_of(int width, const std::string& letters)
{
    auto picture = image::blank(width, static_cast<int>(letters.size()) / width);
    for (std::size_t i = 0; i < letters.size(); ++i)
        picture.rgb[i * 3] = static_cast<base::Byte>(letters[i]);
    return picture;
}

std::string letters_of(const Picture& picture)
{
    std::string letters;
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3)
        letters += static_cast<char>(picture.rgb[i]);
    return letters;
}

} // namespace

TEST_CASE("a photo is turned as the camera was held", "[image]")
{
    // AB        what EXIF calls 1 to 8
    // CD
    // EF
    const std::string expected[] { "ABCDEF", "BADCFE", "FEDCBA", "EFCDAB", "ACEBDF", "ECAFDB",
        "FDBECA", "BDFACE" };
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const auto turned = image::upright(picture_of(2, "ABCDEF"), orientation);
        CHECK(letters_of(turned) == expected[orientation - 1]);
        CHECK(turned.width == (orientation < 5 ? 2 : 3));
    }
    for (const int orientation : { -1, 0, 9, 65535 })
        CHECK(letters_of(image::upright(picture_of(2, "ABCDEF"), orientation)) == "ABCDEF");
}

TEST_CASE("a smaller picture shows the mean of what falls on each pixel", "[image]")
{
    auto picture = image::blank(4, 2);
    const base::Byte reds[] { 0, 100, 200, 200, 100, 200, 40, 40 };
    for (std::size_t i = 0; i < 8; ++i)
        picture.rgb[i * 3] = reds[i];
    const auto half = image::shrunk(picture, 2, 2);
    REQUIRE(half.width == 2);
    REQUIRE(half.height == 1);
    CHECK(half.rgb[0] == 100);
    CHECK(half.rgb[3] == 120);

    SECTION("also where a pixel falls on two")
    {
        const auto third = image::shrunk(picture, 3, 10);
        REQUIRE(third.width == 3);
        REQUIRE(third.height == 2);
        CHECK(third.rgb[0] == 25);
        CHECK(third.rgb[3] == 150);
        CHECK(third.rgb[6] == 200);
    }
    SECTION("but none is made larger") { CHECK(image::shrunk(picture, 9, 9).width == 4); }
    SECTION("and a line stays at least one pixel thick")
    {
        const auto thin = image::shrunk(image::blank(1000, 2), 10, 10);
        CHECK(thin.width == 10);
        CHECK(thin.height == 1);
    }
}

TEST_CASE("rows are made smaller as they come", "[image]")
{
    image::RowReducer reducer(3, 3, 2);
    const base::Byte rows[3][9] { { 10, 0, 0, 20, 0, 0, 90, 0, 0 },
        { 30, 0, 0, 40, 0, 0, 70, 0, 0 }, { 6, 0, 0, 8, 0, 0, 9, 0, 0 } };
    for (const auto& row : rows)
        reducer.add(row);
    const auto picture = reducer.take();
    REQUIRE(picture.width == 2);
    REQUIRE(picture.height == 2);
    CHECK(picture.rgb[0] == 25);
    CHECK(picture.rgb[3] == 80);
    CHECK(picture.rgb[6] == 7);
    CHECK(picture.rgb[9] == 9);
}

TEST_CASE("a part of a picture ends where the picture ends", "[image]")
{
    const auto picture = picture_of(3, "ABCDEFGHI");
    CHECK(letters_of(image::part_of(picture, 1, 1, 2, 2)) == "EFHI");
    CHECK(letters_of(image::part_of(picture, 2, 1, 50, 50)) == "FI");
    CHECK(letters_of(image::part_of(picture, -5, -5, 1, 1)) == "A");
    CHECK(image::part_of(picture, 0, 0, 0, 3).empty());
}
