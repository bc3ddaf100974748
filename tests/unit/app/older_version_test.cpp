#include "app/models/create_model.hpp"
#include "app/models/old_file_model.hpp"
#include "vault/document.hpp"

#include "support/app_fixture.hpp"
#include "support/older_file.hpp"

#include <catch2/catch_test_macros.hpp>

using app::SaveState;
using app::Screen;
using test::AppFixture;
using test::written_by_schema_1;

namespace {

/// A file as the older version left it, locked away at PATH, and this program at its start.
struct OldFixture : AppFixture {
    OldFixture()
    {
        const auto payload = written_by_schema_1();
        const auto made = vault::Vault::create(
            session().vault_tools(), PATH, credentials(), crypto::Preset {}, payload.sections(), 1);
        REQUIRE(made.has_value());
    }
    void open()
    {
        session().open(PATH, credentials());
        turn();
        REQUIRE(session().is_open());
    }
    void edit()
    {
        session().edit([](domain::Workbook& book) { book.plan.relocation = "Con mi tía."; });
    }
    void wait()
    {
        clock.pass_ms(app::Session::SAVE_AT_LATEST_MS);
        turn();
        turn();
    }
};

} // namespace

TEST_CASE("what the older version wrote is read whole and written anew", "[document]")
{
    const auto read = vault::read_document(written_by_schema_1(), 1);
    REQUIRE(read.has_value());
    CHECK(read->copies.empty());
    CHECK_FALSE(read->her_case.answers.empty());
    CHECK_FALSE(read->plan.people.contacts.empty());
    const auto bytes = vault::write_document(*read, std::pmr::get_default_resource());
    REQUIRE(bytes.has_value());
    auto sections = vault::write_sections(bytes->sections(), std::pmr::get_default_resource());
    REQUIRE(sections.has_value());
    auto again = vault::Payload::parse(std::move(*sections));
    REQUIRE(again.has_value());
    const auto second = vault::read_document(*again, vault::DOCUMENT_SCHEMA);
    REQUIRE(second.has_value());
    CHECK(second->her_case == read->her_case);
    CHECK(second->settings == read->settings);
    CHECK(second->plan.people.contacts.size() == read->plan.people.contacts.size());
    // The number decides: tables of one schema under the number of the other are refused.
    CHECK_FALSE(vault::read_document(written_by_schema_1(), vault::DOCUMENT_SCHEMA).has_value());
    CHECK_FALSE(vault::read_document(*again, 1).has_value());
    CHECK_FALSE(vault::read_document(*again, 0).has_value());
}

TEST_CASE_METHOD(OldFixture, "an older file is opened on a page that offers a backup first")
{
    open();
    CHECK(session().is_from_older_version());
    CHECK(app().router().place().screen == Screen::OldFile);
    CHECK(session().facts().schema == 1);
}

TEST_CASE_METHOD(OldFixture, "nothing is saved in the newer form before she has decided")
{
    open();
    edit();
    const auto before = disk.content(PATH);
    wait();
    CHECK(disk.content(PATH) == before);
    CHECK(session().has_unsaved_changes());
    app::OldFileModel model(app());
    model.go_on();
    CHECK(app().router().place().screen == Screen::Home);
    wait();
    CHECK(session().save_status().state == SaveState::Saved);
    CHECK(session().facts().schema == vault::DOCUMENT_SCHEMA);
    CHECK_FALSE(session().is_from_older_version());
}

TEST_CASE_METHOD(OldFixture, "only looking leaves an older file as it was")
{
    open();
    const auto before = disk.content(PATH);
    session().lock();
    turn();
    CHECK(disk.content(PATH) == before);
    unlock();
    CHECK(session().is_from_older_version());
}

TEST_CASE_METHOD(OldFixture, "hiding before she has decided loses nothing of what she wrote")
{
    open();
    edit();
    app().hide();
    turn();
    unlock();
    CHECK(session().workbook().plan.relocation == "Con mi tía.");
    CHECK_FALSE(session().is_from_older_version());
}

TEST_CASE_METHOD(OldFixture, "after the backup she goes on, and both files open")
{
    open();
    session().back_up("/media/ana/roja/copia.vault", credentials(), "roja");
    turn();
    turn();
    app::OldFileModel model(app());
    CHECK(model.state().backed_up);
    CHECK(session().is_from_older_version());
    model.go_on();
    wait();
    CHECK(session().save_status().state == SaveState::Saved);
    session().lock();
    turn();
    session().forget();
    session().open("/media/ana/roja/copia.vault", credentials());
    turn();
    REQUIRE(session().is_open());
    CHECK_FALSE(session().workbook().plan.people.contacts.empty());
}
