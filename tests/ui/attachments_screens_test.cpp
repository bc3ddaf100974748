#include "every_place.hpp"

#include "support/photos.hpp"

#include <catch2/catch_test_macros.hpp>

using app::Screen;
using app::VaultState;
using test::Key;
using test::WholeProgram;

namespace {

struct Fixture : WholeProgram {
    Fixture()
    {
        create_vault();
        disk.put("/usb/fotos/porton.jpg", test::with_exif(test::jpeg_photo(1600, 1000), 1));
        session().edit([](domain::Workbook& book) {
            book.her_case.incidents = { { 77, "foto", { 2026, 5, 4 }, 2, "" } };
        });
        go(Screen::Attachments);
    }
    const std::vector<domain::Attachment>& kept() { return session().workbook().attachments; }
};

/// How many points of the picture have this colour.
std::size_t points(const test::Picture& picture, int red, int green, int blue)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < picture.pixels.size(); i += 4) {
        const auto near = [&](std::size_t part, int value) {
            return std::abs(picture.pixels[i + part] - value) < 12;
        };
        if (near(0, red) && near(1, green) && near(2, blue))
            ++count;
    }
    return count;
}

} // namespace

TEST_CASE_METHOD(Fixture, "a photo is added, named, seen and taken out with the mouse", "[ui]")
{
    driver.click("add");
    driver.click("fotos/entry");
    driver.click("porton.jpg/entry");
    driver.settle();
    REQUIRE(kept().size() == 1);
    CHECK(driver.says("El original no se borró."));
    CHECK(driver.says("/usb/fotos/porton.jpg"));
    CHECK(driver.says("el lugar donde se tomó"));
    driver.click("title");
    driver.type("Ceniza en el portón");
    driver.click("incident/77");
    CHECK(kept().front().title == "Ceniza en el portón");
    CHECK(kept().front().incident == 77);

    driver.click("look");
    driver.settle();
    const auto whole = driver.picture();
    // Its four colours are on the screen, each about as large.
    CHECK(points(whole, 255, 0, 0) > 20'000);
    CHECK(points(whole, 0, 255, 0) > 20'000);
    CHECK(points(whole, 0, 0, 255) > 20'000);

    driver.click("photo");
    CHECK(driver.item("size/1").chosen);
    driver.scroll("photo", -100);
    driver.settle();
    const auto below = driver.picture();
    CHECK(points(below, 255, 0, 0) < 100);
    CHECK(points(below, 0, 0, 255) > 20'000);

    driver.click("change");
    driver.click("remove");
    CHECK(kept().empty());
    driver.click("undo");
    CHECK(kept().size() == 1);
}

TEST_CASE_METHOD(Fixture, "the same goes with the keyboard alone", "[ui]")
{
    driver.press_with_keyboard("add");
    driver.press_with_keyboard("fotos/entry");
    driver.press_with_keyboard("porton.jpg/entry");
    driver.settle();
    REQUIRE(kept().size() == 1);
    driver.press_with_keyboard("look");
    driver.settle();
    driver.press_with_keyboard("photo");
    driver.tab_to("photo");
    driver.key(Key::Down, 30);
    driver.key(Key::Right, 30);
    driver.settle();
    CHECK(points(driver.picture(), 255, 0, 0) < 100);
    driver.key(Key::Up, 30);
    driver.key(Key::Left, 30);
    driver.settle();
    CHECK(points(driver.picture(), 255, 0, 0) > 20'000);
    driver.press_with_keyboard("change");
    driver.press_with_keyboard("remove");
    driver.press_with_keyboard("erase");
    driver.settle();
    CHECK(kept().empty());
    CHECK(driver.says("Listo."));
    CHECK_FALSE(driver.has("undo"));
}

TEST_CASE_METHOD(Fixture, "hiding takes a photo from the screen at once", "[ui]")
{
    driver.click("add");
    driver.click("fotos/entry");
    driver.click("porton.jpg/entry");
    driver.settle();
    driver.click("look");
    driver.settle();
    REQUIRE(points(driver.picture(), 255, 0, 0) > 20'000);
    driver.click("hide");
    follow_window();
    driver.settle();
    CHECK(session().state() == VaultState::Locked);
    CHECK(points(driver.picture(), 255, 0, 0) < 100);
    CHECK(points(driver.picture(), 0, 255, 0) < 100);
}

TEST_CASE_METHOD(Fixture, "from an incident she comes to its photos and back", "[ui]")
{
    go(Screen::Incidents, "77");
    CHECK(driver.says("0 fotos o textos sobre esto"));
    driver.click("attachments");
    CHECK(place().screen == Screen::Attachments);
    driver.click("add");
    driver.click("fotos/entry");
    driver.click("porton.jpg/entry");
    driver.settle();
    CHECK(kept().front().incident == 77);
    driver.click("back");
    driver.click("back");
    CHECK(place().screen == Screen::Incidents);
}
