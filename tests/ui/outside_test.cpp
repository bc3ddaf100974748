#include "support/person.hpp"
#include "support/simulated_disk.hpp"
#include "support/whole_program.hpp"
#include "vault/document.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>

// What she reads, and what she can do next, when something else touches the file.

using app::SaveState;
using app::Screen;
using base::ErrorCode;
using test::AppFixture;
using test::SimulatedDisk;
using test::WholeProgram;

namespace {

struct OnStick {
    SimulatedDisk disk;
    WholeProgram it { "es", {}, { .disk = &disk } };

    OnStick()
    {
        it.create_elena();
        it.session().save_now();
        it.driver.settle();
        it.go(Screen::Home);
    }
    void write_and_save(const char* words)
    {
        it.session().edit([&](domain::Workbook& book) { book.plan.relocation = words; });
        it.session().save_now();
        it.driver.settle(6);
    }
    void pull_out()
    {
        disk.set_fault(
            test::Fault { test::Operation::Write, 0, true, false, ErrorCode::DeviceGone });
    }
    void put_back() { disk.set_fault(std::nullopt); }
};

} // namespace

TEST_CASE("a second window on the same file is refused in words, and opens once it is free", "[ui]")
{
    OnStick stick;
    auto& it = stick.it;
    it.session().lock();
    it.driver.settle(6);
    auto other = stick.disk.open(AppFixture::PATH, base::Access::ReadWrite);
    REQUIRE(other.has_value());
    it.session().unlock(AppFixture::credentials());
    it.driver.settle(6);
    CHECK_FALSE(it.session().is_open());
    CHECK(it.driver.says("Este archivo ya está abierto en otra ventana"));
    other->reset();
    it.session().unlock(AppFixture::credentials());
    it.driver.settle(6);
    CHECK(it.session().is_open());
}

TEST_CASE("a stick that was pulled out is said, and putting it back saves what was kept", "[ui]")
{
    OnStick stick;
    auto& it = stick.it;
    stick.pull_out();
    stick.write_and_save("Con mi tía, una semana.");
    CHECK(it.driver.says("NO GUARDADO: falta la memoria"));
    CHECK(it.driver.says("se mantiene aquí mientras el programa siga abierto"));
    REQUIRE(it.driver.has("save_again"));
    CHECK(it.driver.has("save_elsewhere"));
    stick.put_back();
    it.driver.click("save_again");
    it.driver.settle(6);
    CHECK_FALSE(it.driver.says("NO GUARDADO"));
    it.session().lock();
    it.driver.settle(6);
    it.session().unlock(AppFixture::credentials());
    it.driver.settle(6);
    CHECK(it.session().workbook().plan.relocation == "Con mi tía, una semana.");
}

TEST_CASE("a file that another program changed is not overwritten, and a copy is offered", "[ui]")
{
    OnStick stick;
    auto& it = stick.it;
    stick.disk.change(AppFixture::PATH, [](test::DiskImage& image) {
        image.flip(0x10000 + 40, 3);
        image.flip(image.size() / 2 + 0x8000 + 40, 3);
    });
    const auto as_changed = stick.disk.image(AppFixture::PATH).bytes();
    stick.write_and_save("Con mi tía.");
    CHECK(it.session().save_status().reason == ErrorCode::ChangedOutside);
    CHECK(it.driver.says("NO GUARDADO: otro programa cambió el archivo"));
    CHECK(stick.disk.image(AppFixture::PATH).bytes() == as_changed);
    it.driver.click("save_elsewhere");
    it.driver.settle();
    CHECK(it.place() == app::Place { Screen::Create, "copy" });
    it.session().save_elsewhere("/usb/cuaderno-2.vault", AppFixture::credentials());
    it.driver.settle(6);
    CHECK(it.session().path() == "/usb/cuaderno-2.vault");
    CHECK(it.session().save_status().state == SaveState::Saved);
    CHECK(it.session().workbook().plan.relocation == "Con mi tía.");
}

TEST_CASE("another file put under the same name is noticed at the next save", "[ui]")
{
    OnStick stick;
    auto& it = stick.it;
    stick.disk.put(AppFixture::PATH, stick.disk.image(AppFixture::PATH));
    stick.write_and_save("primera vez");
    CHECK(it.session().save_status().reason == ErrorCode::ChangedOutside);
    CHECK(it.driver.has("save_elsewhere"));
}

TEST_CASE(
    "a file that a newer version wrote is read, not changed, and not copied in our form", "[ui]")
{
    OnStick stick;
    auto& it = stick.it;
    const auto workbook = it.session().workbook();
    it.session().lock();
    it.driver.settle(6);
    {
        const auto bytes = vault::write_document(workbook, std::pmr::get_default_resource());
        REQUIRE(bytes.has_value());
        auto opened = vault::Vault::open(
            it.session().vault_tools(), AppFixture::PATH, AppFixture::credentials());
        REQUIRE(opened.has_value());
        auto sections = bytes->sections();
        // A kind of content that we do not know and that says: who does not know me, do not write.
        const base::Bytes unknown { 1, 2, 3 };
        sections.push_back({ vault::SectionType { 900 }, vault::SECTION_MUST_BE_KNOWN, unknown });
        REQUIRE(opened->vault->save(sections, vault::DOCUMENT_SCHEMA).has_value());
    }
    const auto before = stick.disk.image(AppFixture::PATH).bytes();
    it.session().unlock(AppFixture::credentials());
    it.driver.settle(6);
    REQUIRE(it.session().is_open());
    CHECK_FALSE(it.session().is_writable());
    CHECK(it.driver.says("Este archivo se hizo con una versión más nueva del programa."));
    CHECK(it.driver.says("Solo lectura"));
    CHECK_FALSE(it.driver.has("save_elsewhere"));
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
    it.session().lock();
    it.driver.settle(6);
    CHECK(stick.disk.image(AppFixture::PATH).bytes() == before);
}

TEST_CASE("what lies in an older form is offered a backup on its own page, and goes on", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::OldFile);
    CHECK(it.driver.says("Este archivo se hizo con una versión anterior"));
    it.driver.click("backup");
    it.driver.settle();
    CHECK(it.place() == app::Place { Screen::Create, "backup" });
    it.driver.click("back");
    it.driver.settle();
    CHECK(it.place().screen == Screen::OldFile);
    it.driver.press_with_keyboard("go_on");
    it.driver.settle();
    CHECK(it.place().screen == Screen::Home);
}
