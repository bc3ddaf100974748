#include "app/copy_check.hpp"
#include "app/models/actors_model.hpp"
#include "app/models/copies_model.hpp"
#include "app/models/create_model.hpp"
#include "app/models/export_model.hpp"
#include "app/models/incidents_model.hpp"
#include "app/models/plan_model.hpp"
#include "app/models/settings_model.hpp"
#include "app/models/travel_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::CopiesModel;
using app::CreateModel;
using app::Erasing;
using app::Screen;
using app::TravelModel;
using base::ErrorCode;
using test::AppFixture;

namespace {

constexpr const char* COPY = "/media/ana/roja/cuaderno-2.vault";
constexpr const char* COPY_WORDS = "luna nueva sobre la milpa de abuela";

vault::Credentials copy_key()
{
    return { crypto::Passphrase(std::string_view(COPY_WORDS)), std::nullopt };
}

struct CopyFixture : AppFixture {
    CopyFixture()
    {
        create_elena();
        disk.put("/media/ana/roja/x.txt", { 1 });
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i)
            turn();
    }
    void save()
    {
        session().save_now();
        settle();
    }
    void back_up()
    {
        session().back_up(COPY, copy_key(), "roja, donde Ceniza");
        settle();
    }
    /// The page, up to its last step, in a folder.
    void make_on_page(CreateModel& model, const std::string& folder)
    {
        model.new_passphrase().write_own();
        model.new_passphrase().choose_own(crypto::Passphrase(std::string_view(COPY_WORDS)));
        model.new_passphrase().repeat(crypto::Passphrase(std::string_view(COPY_WORDS)));
        model.passphrase_chosen();
        settle();
        model.browser().go_to(folder);
        settle();
    }
    /// In how many data slots of the file the words stand once it is decrypted. The older slot is
    /// what opens when the header of the newer one is damaged.
    int slots_with(std::string_view words)
    {
        const auto whole = disk.content(PATH);
        int found = 0;
        for (const std::size_t damaged : { std::size_t { 0x10000 }, whole.size() / 2 + 0x8000 }) {
            base::MemoryDisk other;
            auto bytes = whole;
            bytes[damaged + 300] ^= 0xFF;
            for (std::size_t at = damaged; at < damaged + 200; ++at)
                bytes[at] ^= 0x5A;
            other.put("/x", std::move(bytes));
            const auto tools = session().vault_tools();
            const auto opened
                = vault::Vault::open({ other, tools.clock, tools.random, tools.stretcher,
                                         tools.memory, tools.wait_until },
                    "/x", credentials(), { vault::OpenMode::VerifyOnly, nullptr });
            REQUIRE(opened.has_value());
            const auto payload = opened->payload.bytes();
            const std::string_view text(
                reinterpret_cast<const char*>(payload.data()), payload.size());
            found += text.find(words) != std::string_view::npos ? 1 : 0;
        }
        return found;
    }
    /// Answers that live only while the file is open are in no copy.
    domain::Workbook what_is_stored()
    {
        auto workbook = session().workbook();
        domain::erase_session_answers(app().method(), workbook.her_case.answers, {});
        return workbook;
    }
    base::Result<> check(vault::Credentials key = copy_key())
    {
        return app::check_copy(session().vault_tools(), COPY, key, what_is_stored());
    }
};

} // namespace

// --- Backups -----------------------------------------------------------------------------

TEST_CASE_METHOD(CopyFixture, "a backup opens with its own passphrase and is written down")
{
    const auto path = session().path();
    back_up();
    CHECK(session().path() == path);
    REQUIRE(session().last_backup());
    CHECK(session().last_backup()->path == COPY);
    REQUIRE(session().workbook().copies.size() == 1);
    CHECK(session().workbook().copies[0].place == "roja, donde Ceniza");
    CHECK(session().workbook().copies[0].date == clock.today());
    CHECK(check().has_value());
    CHECK(check(credentials()).error().code == ErrorCode::CannotOpen);
    // It is closed: another can open it.
    CHECK(disk.open(COPY, base::Access::ReadWrite).has_value());
}

TEST_CASE_METHOD(CopyFixture, "destroying the file leaves the backup whole")
{
    back_up();
    const auto expected = what_is_stored();
    REQUIRE(session().destroy().complete());
    CHECK(app::check_copy(session().vault_tools(), COPY, copy_key(), expected).has_value());
}

TEST_CASE_METHOD(CopyFixture, "a backup that cannot be made is not written down and leaves no file")
{
    disk.fail_writes_with(ErrorCode::DiskFull);
    back_up();
    CHECK(session().failure() == ErrorCode::DiskFull);
    CHECK_FALSE(session().last_backup());
    CHECK(session().workbook().copies.empty());
    CHECK_FALSE(disk.exists(COPY));
}

TEST_CASE_METHOD(CopyFixture, "hiding while the backup is made takes it away")
{
    errands.hold();
    session().back_up(COPY, copy_key(), "");
    app().hide();
    errands.let_go();
    settle();
    CHECK_FALSE(disk.exists(COPY));
    unlock();
    CHECK(session().workbook().copies.empty());
}

TEST_CASE_METHOD(CopyFixture, "a copy that holds something else is not taken for the same")
{
    back_up();
    session().edit([](domain::Workbook& book) { book.plan.relocation = "Con mi tía."; });
    REQUIRE_FALSE(check().has_value());
    CHECK(check().error().code == ErrorCode::ExportFailed);
}

TEST_CASE_METHOD(CopyFixture, "the page for a backup says when it is done and where")
{
    app().router().restart({ Screen::Copies, {} });
    app().router().go({ Screen::Create, "backup" });
    CreateModel model(app(), "backup");
    make_on_page(model, "/media/ana/roja");
    model.set_place_words("roja");
    CHECK(model.state().nearness == app::Nearness::Elsewhere);
    model.create();
    CHECK(model.state().busy);
    settle();
    CHECK(model.state().step == CreateModel::Step::Done);
    CHECK(model.state().made == COPY);
    model.finish();
    CHECK(app().router().place().screen == Screen::Copies);
}

TEST_CASE_METHOD(CopyFixture, "a backup on the page that fails can be tried in another place")
{
    CreateModel model(app(), "backup");
    make_on_page(model, "/media/ana/roja");
    disk.fail_writes_with(ErrorCode::DeviceGone);
    model.create();
    settle();
    CHECK(model.state().step == CreateModel::Step::Place);
    CHECK(model.state().error == ErrorCode::DeviceGone);
    disk.fail_writes_with({});
    model.create();
    settle();
    CHECK(model.state().step == CreateModel::Step::Done);
}

// --- The list ----------------------------------------------------------------------------

TEST_CASE_METHOD(CopyFixture, "she writes down, changes and strikes out copies")
{
    CopiesModel model(app());
    model.add();
    model.set_kind(domain::CopyKind::Paper);
    model.set_place("en la caja azul");
    model.keep();
    REQUIRE(model.state().copies.size() == 1);
    const auto id = model.state().copies[0].id;
    model.change(id);
    model.set_place("con Ceniza");
    model.keep();
    CHECK(model.state().copies[0].place == "con Ceniza");
    CHECK(model.state().copies[0].kind == domain::CopyKind::Paper);
    save();
    session().lock();
    turn();
    unlock();
    REQUIRE(model.state().copies.size() == 1);
    model.remove(id);
    CHECK(model.state().copies.empty());
}

TEST_CASE_METHOD(CopyFixture, "the receipt of a deletion names the copies that stay")
{
    back_up();
    app().delete_vault();
    app::DeletionModel receipt(app(), "receipt");
    REQUIRE(receipt.state().report.complete());
    REQUIRE(receipt.state().copies.size() == 1);
    CHECK(receipt.state().copies[0].place == "roja, donde Ceniza");
    app().leave_vault();
    CHECK(app().copies_left().empty());
}

TEST_CASE_METHOD(CopyFixture, "the place of the open file can be looked at on demand")
{
    CopiesModel model(app());
    CHECK_FALSE(model.state().storage);
    model.look_at_place();
    settle();
    CHECK(model.state().storage);
}

// --- Erasing for good --------------------------------------------------------------------

TEST_CASE_METHOD(CopyFixture, "erasing for good writes both slots and says so only then")
{
    save();
    const auto generation = session().facts().generation;
    CopiesModel model(app());
    jobs.hold();
    model.erase_removed();
    CHECK(model.state().erasing == Erasing::Running);
    jobs.let_go();
    settle();
    CHECK(model.state().erasing == Erasing::Done);
    CHECK(session().facts().generation >= generation + 2);
    CHECK_FALSE(session().has_unsaved_changes());
}

TEST_CASE_METHOD(CopyFixture, "what she took out is in neither data slot after erasing for good")
{
    constexpr const char* CANARY = "ZOPILOTE-CANARIO-7731";
    session().edit([&](domain::Workbook& book) {
        book.her_case.incidents.push_back(
            { domain::take_id(book.plan), "sigue", base::Date { 2026, 5, 2 }, 2, CANARY });
    });
    save();
    session().edit([&](domain::Workbook& book) {
        std::erase_if(book.her_case.incidents, [&](const auto& it) { return it.note == CANARY; });
    });
    save();
    // An ordinary deletion leaves it in the slot for the day the newest is damaged.
    CHECK(slots_with(CANARY) == 1);
    session().erase_removed();
    settle();
    REQUIRE(session().erasing() == Erasing::Done);
    CHECK(slots_with(CANARY) == 0);
}

TEST_CASE_METHOD(CopyFixture, "a save that began before does not count for erasing")
{
    save();
    const auto generation = session().facts().generation;
    jobs.hold();
    session().edit([](domain::Workbook& book) { book.plan.relocation = "x"; });
    session().save_now();
    session().erase_removed();
    jobs.let_go();
    settle();
    CHECK(session().erasing() == Erasing::Done);
    CHECK(session().facts().generation == generation + 3);
}

TEST_CASE_METHOD(
    CopyFixture, "erasing that could not be saved twice says so, and can be done again")
{
    CopiesModel model(app());
    disk.fail_writes_with(ErrorCode::DeviceGone);
    model.erase_removed();
    settle();
    CHECK(model.state().erasing == Erasing::Failed);
    disk.fail_writes_with({});
    model.erase_removed();
    settle();
    CHECK(model.state().erasing == Erasing::Done);
}

// --- Keep it elsewhere and empty ---------------------------------------------------------

namespace {

struct TravelFixture : CopyFixture {
    app::App& with_copy()
    {
        back_up();
        return app();
    }
    void check_with(TravelModel& model, std::string_view words)
    {
        model.state();
        model.check(crypto::Passphrase(words));
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(TravelFixture, "the place is emptied only after the copy was opened and compared")
{
    TravelModel model(with_copy(), "empty");
    REQUIRE(model.state().step == TravelModel::Step::Check);
    model.type_word("BORRAR");
    model.empty();
    CHECK(session().is_open());
    check_with(model, COPY_WORDS);
    REQUIRE(model.state().step == TravelModel::Step::Empty);
    const auto expected = what_is_stored();
    model.empty();
    CHECK(app().router().place() == app::Place { Screen::Deletion, "receipt" });
    CHECK(app().deletion_report().complete());
    CHECK_FALSE(disk.exists(PATH));
    CHECK(app::check_copy(session().vault_tools(), COPY, copy_key(), expected).has_value());
}

TEST_CASE_METHOD(TravelFixture, "without the word nothing is emptied")
{
    TravelModel model(with_copy(), "empty");
    check_with(model, COPY_WORDS);
    model.empty();
    CHECK(session().is_open());
    CHECK(disk.exists(PATH));
}

TEST_CASE_METHOD(TravelFixture, "a copy that does not open, is gone or damaged stops the emptying")
{
    TravelModel model(with_copy(), "empty");
    check_with(model, "otra clave que no es la suya");
    CHECK(model.state().error == ErrorCode::CannotOpen);
    const auto whole = disk.content(COPY);
    static_cast<void>(disk.remove(COPY));
    check_with(model, COPY_WORDS);
    CHECK(model.state().error == ErrorCode::FileNotFound);
    auto broken = whole;
    for (std::size_t at = 0; at < broken.size(); at += 512)
        broken[at] ^= 0xFF;
    disk.put(COPY, broken);
    check_with(model, COPY_WORDS);
    CHECK(model.state().error);
    CHECK(model.state().step == TravelModel::Step::Check);
    model.type_word("BORRAR");
    model.empty();
    CHECK(disk.exists(PATH));
    disk.put(COPY, whole);
    check_with(model, COPY_WORDS);
    CHECK(model.state().step == TravelModel::Step::Empty);
}

TEST_CASE_METHOD(TravelFixture, "what she writes after the copy asks for another copy")
{
    TravelModel model(with_copy(), "empty");
    check_with(model, COPY_WORDS);
    REQUIRE(model.state().step == TravelModel::Step::Empty);
    session().edit([](domain::Workbook& book) { book.plan.relocation = "Con mi tía."; });
    CHECK(model.state().copy_is_old);
    CHECK(model.state().step == TravelModel::Step::Check);
    model.type_word("BORRAR");
    model.empty();
    CHECK(disk.exists(PATH));
}

TEST_CASE_METHOD(TravelFixture, "the copy for a journey does not go in the folder that is emptied")
{
    CreateModel model(app(), "travel");
    make_on_page(model, "/usb");
    CHECK(model.state().nearness == app::Nearness::SameFolder);
    CHECK_FALSE(model.state().may_create);
    model.create();
    settle();
    CHECK_FALSE(disk.exists("/usb/cuaderno-2.vault"));
    model.browser().go_to("/media/ana/roja");
    settle();
    CHECK(model.state().may_create);
}

TEST_CASE_METHOD(TravelFixture, "she can stop at every step and everything stays as it is")
{
    TravelModel model(with_copy(), "empty");
    check_with(model, COPY_WORDS);
    model.stop();
    CHECK(app().router().place().screen == Screen::Copies);
    CHECK(session().is_open());
    CHECK(disk.exists(PATH));
    CHECK(disk.exists(COPY));
    // A new attempt begins with opening the copy again.
    TravelModel again(app(), "empty");
    again.type_word("BORRAR");
    again.empty();
    CHECK(disk.exists(PATH));
}

namespace {

/// Elena's answers say that others use her computer.
void be_alone_at_it(AppFixture& it)
{
    it.session().edit(
        [](domain::Workbook& book) { book.her_case.answers["Q0.02"] = domain::one_answer("mia"); });
}

void make_paper(AppFixture& it, app::ExportModel& model)
{
    model.go_on();
    it.turn();
    model.write();
    it.turn();
}

} // namespace

TEST_CASE_METHOD(CopyFixture, "a paper stands in the list of copies by itself, until she says no")
{
    be_alone_at_it(*this);
    app::ExportModel model(app(), "plan");
    make_paper(*this, model);
    REQUIRE(model.state().step == app::ExportModel::Step::Done);
    REQUIRE(session().workbook().copies.size() == 1);
    const auto& noted = session().workbook().copies[0];
    CHECK(noted.kind == domain::CopyKind::Paper);
    CHECK(noted.place == "/usb/notas.pdf");
    CHECK(noted.date == clock.today());
    CHECK(model.state().file.copy == noted.id);
    model.note_copy(false);
    CHECK(session().workbook().copies.empty());
    model.note_copy(true);
    model.note_copy(true);
    REQUIRE(session().workbook().copies.size() == 1);
    CHECK(session().workbook().copies[0].place == "/usb/notas.pdf");
}

TEST_CASE_METHOD(CopyFixture, "a paper that is finished after she left its page is noted as well")
{
    be_alone_at_it(*this);
    {
        app::ExportModel model(app(), "plan");
        model.go_on();
        turn();
        errands.hold();
        model.write();
    }
    errands.let_go();
    settle();
    REQUIRE(session().workbook().copies.size() == 1);
    CHECK(session().workbook().copies[0].kind == domain::CopyKind::Paper);
    settle();
    CHECK(session().workbook().copies.size() == 1);
}

TEST_CASE_METHOD(CopyFixture, "on a shared computer nothing is noted by itself and nothing offered")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.02"] = domain::one_answer("cafe");
        book.settings.printing_allowed_on_shared = true;
    });
    app::ExportModel model(app(), "plan");
    make_paper(*this, model);
    REQUIRE(model.state().step == app::ExportModel::Step::Done);
    CHECK(session().workbook().copies.empty());
    CHECK_FALSE(model.state().file.may_be_noted);
    model.note_copy(true);
    CHECK(session().workbook().copies.empty());
}

TEST_CASE_METHOD(CopyFixture, "what is taken out of a list can be erased for good at once")
{
    const auto id = session().workbook().her_case.incidents.empty()
        ? 0
        : session().workbook().her_case.incidents.front().id;
    app::ActorsModel actors(app(), std::to_string(session().workbook().her_case.actors.front().id));
    using Offer = app::ErasingOffer::State;
    CHECK(actors.erasing_offer().state() == Offer::Nothing);
    actors.ask_erasing(true);
    actors.erase_card();
    CHECK(actors.erasing_offer().state() == Offer::Offered);
    const auto generation = session().facts().generation;
    jobs.hold();
    actors.erasing_offer().erase();
    CHECK(actors.erasing_offer().state() == Offer::Running);
    jobs.let_go();
    settle();
    CHECK(actors.erasing_offer().state() == Offer::Done);
    CHECK(session().facts().generation >= generation + 2);
    if (id != 0) {
        app::IncidentsModel incidents(app(), std::to_string(id));
        incidents.erase_incident();
        CHECK(incidents.erasing_offer().state() == Offer::Offered);
    }
}

TEST_CASE_METHOD(
    CopyFixture, "what is erased for good cannot be put back, and what is put back is not")
{
    session().edit([](domain::Workbook& book) {
        auto& plan = book.plan;
        plan.people.contacts = { { domain::take_id(plan), "Ceniza", "cerca", "55550101", "" },
            { domain::take_id(plan), "Abuelas", "vecina", "55550102", "" } };
    });
    app::PlanModel model(app(), "4");
    using Offer = app::ErasingOffer::State;
    model.remove(app::PlanList::Contacts, session().workbook().plan.people.contacts[0].id);
    CHECK(model.erasing_offer() == Offer::Offered);
    REQUIRE(model.state().may_put_back);
    model.put_back();
    CHECK(model.erasing_offer() == Offer::Nothing);
    CHECK(session().workbook().plan.people.contacts.size() == 2);
    model.remove(app::PlanList::Contacts, session().workbook().plan.people.contacts[0].id);
    model.erase_for_good();
    CHECK_FALSE(model.state().may_put_back);
    settle();
    CHECK(model.erasing_offer() == Offer::Done);
    CHECK(session().workbook().plan.people.contacts.size() == 1);
}

TEST_CASE_METHOD(CopyFixture, "a receipt that is hidden leaves no list of copies behind")
{
    back_up();
    app().delete_vault();
    REQUIRE(app().copies_left().size() == 1);
    app().hide();
    CHECK(app().copies_left().empty());
}
