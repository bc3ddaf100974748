#include "app/models/export_model.hpp"

#include "app/notice_text.hpp"
#include "support/app_fixture.hpp"
#include "support/simulated_disk.hpp"

#include <catch2/catch_test_macros.hpp>

using app::ExportModel;
using test::AppFixture;
using Step = ExportModel::Step;

namespace {

/// Where everybody may sit down.
void share_computer(AppFixture& it)
{
    it.session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.02"] = domain::one_answer("publica");
    });
}

/// At the last step before writing, with the disk looked at.
void go_to_place(AppFixture& it, ExportModel& model)
{
    model.go_on();
    it.turn();
    REQUIRE(model.state().step == Step::Place);
    REQUIRE_FALSE(model.state().file.looking);
}

} // namespace

TEST_CASE("a paper is written, read back and only then done", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    model.go_on();
    it.turn();
    REQUIRE(model.state().step == Step::Place);
    model.set_name("lista");
    model.write();
    CHECK(model.state().step == Step::Writing);
    it.turn();
    CHECK(model.state().step == Step::Done);
    CHECK(model.state().file.written == "/usb/lista.pdf");
    CHECK(it.disk.exists("/usb/lista.pdf"));
}

TEST_CASE("what she leaves out is left out of the order", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    model.toggle_part(domain::PlanPart::Risks);
    model.toggle_part(domain::PlanPart::People);
    model.toggle_part(domain::PlanPart::People);
    model.print_telephones(false);
    model.choose(app::PaperFormat::Html);
    model.go_on();
    REQUIRE(it.paper.ordered);
    CHECK(it.paper.ordered->left_out == std::set { domain::PlanPart::Risks });
    CHECK_FALSE(it.paper.ordered->telephones);
    CHECK(it.paper.ordered->format == app::PaperFormat::Html);
}

TEST_CASE("when writing fails no file is left and the reason is kept", "[export]")
{
    for (const auto code : { base::ErrorCode::DiskFull, base::ErrorCode::DiskFault,
             base::ErrorCode::DeviceGone, base::ErrorCode::NotPermitted }) {
        AppFixture it;
        it.create_vault();
        ExportModel model(it.app(), "plan");
        model.go_on();
        it.turn();
        it.disk.fail_writes_with(code);
        model.write();
        it.turn();
        CHECK(model.state().step == Step::Place);
        CHECK(model.state().error == code);
        CHECK_FALSE(it.disk.exists("/usb/notas.pdf"));
    }
}

TEST_CASE("a file that is there is never written over", "[export]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/notas.pdf", { 1, 2, 3 });
    ExportModel model(it.app(), "pocket");
    model.go_on();
    it.turn();
    CHECK(model.state().file.name_is_taken);
    model.write();
    it.turn();
    CHECK(model.state().step == Step::Place);
    CHECK(it.disk.content("/usb/notas.pdf") == base::Bytes { 1, 2, 3 });
    model.set_name("../otro");
    CHECK(model.state().file.name_is_bad);
}

TEST_CASE("lines that do not fit are asked about before the place", "[export]")
{
    AppFixture it;
    it.create_vault();
    it.paper.overflow = { { "Llamo a", { { "a", "1 Ceniza" }, { "b", "2 Abuelas" } }, 1 } };
    ExportModel model(it.app(), "pocket");
    model.go_on();
    CHECK(model.state().step == Step::LeaveOut);
    CHECK_FALSE(model.state().fits);
    model.go_on();
    CHECK(model.state().step == Step::LeaveOut);
    it.paper.overflow.clear();
    model.toggle_line("b");
    CHECK(model.state().fits);
    model.go_on();
    it.turn();
    CHECK(model.state().step == Step::Place);
    model.write();
    it.turn();
    CHECK(model.state().step == Step::Done);
    CHECK(it.paper.ordered->lines_left_out == std::set<std::string> { "b" });
}

TEST_CASE("on a shared computer paper waits for the settings", "[export]")
{
    AppFixture it;
    it.create_vault();
    share_computer(it);
    REQUIRE(it.app().is_shared_computer());
    ExportModel model(it.app(), "plan");
    CHECK(model.state().forbidden);
    model.go_on();
    it.turn();
    model.write();
    it.turn();
    CHECK(model.state().step == Step::Choose);
    CHECK_FALSE(it.disk.exists("/usb/notas.pdf"));
    it.session().edit(
        [](domain::Workbook& book) { book.settings.printing_allowed_on_shared = true; });
    CHECK_FALSE(model.state().forbidden);
    model.go_on();
    CHECK(model.state().step == Step::Place);
}

TEST_CASE("paper is Letter until she chooses the other size", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    model.go_on();
    CHECK(it.paper.ordered->size == app::PaperSize::Letter);
    model.back();
    model.choose(app::PaperSize::A4);
    model.go_on();
    CHECK(it.paper.ordered->size == app::PaperSize::A4);
}

TEST_CASE("what the paper cannot show is known before it is written and after", "[export]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        auto& plan = book.plan;
        plan.people.code_words = { { domain::take_id(plan), "luciérnaga", "" } };
        plan.agreements.push_back({ domain::take_id(plan), "Decir luciérnaga y colgar." });
    });
    it.paper.missing_letters = 2;
    ExportModel model(it.app(), "plan");
    go_to_place(it, model);
    CHECK(model.state().missing_letters == 2);
    CHECK(model.state().hidden_words == 1);
    model.write();
    it.turn();
    REQUIRE(model.state().step == Step::Done);
    CHECK(model.state().missing_letters == 2);
    CHECK(model.state().hidden_words == 1);
}

TEST_CASE(
    "while a stick does not answer the page says that it looks and writes nothing", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    it.turn();
    it.errands.hold();
    model.go_on();
    it.turn();
    CHECK(model.state().file.looking);
    model.write();
    it.turn();
    CHECK(model.state().step == Step::Place);
    it.errands.let_go();
    it.turn();
    CHECK_FALSE(model.state().file.looking);
}

TEST_CASE("a slow disk holds up neither the page nor a save", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    go_to_place(it, model);
    it.errands.hold();
    model.write();
    it.turn();
    CHECK(model.state().step == Step::Writing);
    it.session().edit([](domain::Workbook& book) { book.plan.limits.too_much = "No dormir."; });
    it.session().save_now();
    it.turn();
    CHECK(it.session().save_status().state == app::SaveState::Saved);
    CHECK(model.state().step == Step::Writing);
    it.errands.let_go();
    CHECK(it.app().tick());
    CHECK(model.state().step == Step::Done);
    // Seen here, it is not told again.
    CHECK(it.app().paper().state().step == app::PaperErrand::Step::None);
}

TEST_CASE("a paper goes on when she leaves the page, and she is told how it ended", "[export]")
{
    AppFixture it;
    it.create_vault();
    {
        ExportModel model(it.app(), "plan");
        go_to_place(it, model);
        it.errands.hold();
        model.write();
    }
    SECTION("elsewhere")
    {
        it.errands.let_go();
        it.turn();
        CHECK(it.disk.exists("/usb/notas.pdf"));
        const auto words = app::paper_text(it.app().paper().state());
        CHECK(words.find("/usb/notas.pdf") != std::string::npos);
        it.app().paper().forget();
        CHECK(app::paper_text(it.app().paper().state()).empty());
    }
    SECTION("back on the page")
    {
        ExportModel model(it.app(), "plan");
        CHECK(model.state().step == Step::Writing);
        it.errands.let_go();
        it.turn();
        CHECK(model.state().step == Step::Done);
        CHECK(model.state().file.written == "/usb/notas.pdf");
    }
}

TEST_CASE("hiding stops a paper at any moment, and no half of it stays", "[export]")
{
    int stopped = 0;
    for (int moment = 0; moment < 40; ++moment) {
        test::SimulatedDisk disk;
        AppFixture it("es", { .disk = &disk });
        it.create_vault();
        ExportModel model(it.app(), "plan");
        go_to_place(it, model);
        // The key that hides, between two operations of the worker.
        int operations = 0;
        disk.before_each = [&](test::Operation) {
            if (operations++ == moment)
                it.app().paper().give_up();
        };
        model.write();
        disk.before_each = nullptr;
        const bool happened = operations > moment;
        it.app().hide();
        it.turn();
        it.unlock();
        const auto& ended = it.app().paper().state();
        if (ended.step == app::PaperErrand::Step::Done) {
            CHECK(disk.exists("/usb/notas.pdf"));
        } else {
            ++stopped;
            CHECK(ended.reason == base::ErrorCode::Cancelled);
            CHECK_FALSE(disk.exists("/usb/notas.pdf"));
            CHECK_FALSE(ended.left_behind);
        }
        CHECK_FALSE(app::paper_text(ended).empty());
        if (!happened)
            break;
    }
    CHECK(stopped > 3);
}

TEST_CASE("a paper given up before the worker came to it makes no file", "[export]")
{
    test::SimulatedDisk disk;
    AppFixture it("es", { .disk = &disk });
    it.create_vault();
    ExportModel model(it.app(), "plan");
    go_to_place(it, model);
    it.errands.hold();
    model.write();
    it.app().hide();
    disk.set_fault(test::Fault { test::Operation::Create, 0, true });
    it.errands.let_go();
    it.turn();
    CHECK(disk.count(test::Operation::Create) == 0);
    CHECK(it.app().paper().state().reason == base::ErrorCode::Cancelled);
}

TEST_CASE("when a failed paper cannot be taken away the page and the next one say so", "[export]")
{
    test::SimulatedDisk disk;
    AppFixture it("es", { .disk = &disk });
    it.create_vault();
    ExportModel model(it.app(), "plan");
    go_to_place(it, model);
    disk.before_each = [&](test::Operation operation) {
        if (operation == test::Operation::Flush)
            it.app().paper().give_up();
    };
    disk.set_fault(test::Fault { test::Operation::Remove, 0, true });
    model.write();
    disk.before_each = nullptr;
    it.app().hide();
    it.turn();
    disk.set_fault({});
    it.unlock();
    const auto& ended = it.app().paper().state();
    CHECK(ended.left_behind);
    CHECK(disk.exists("/usb/notas.pdf"));
    CHECK(app::paper_text(ended).find("/usb/notas.pdf") != std::string::npos);
    // Closing the program says it once more before it goes.
    CHECK_FALSE(it.app().quit());
    CHECK(it.app().quit());
}

TEST_CASE("whoever opens another vault is not told of this one's paper", "[export]")
{
    AppFixture it;
    it.create_vault();
    {
        ExportModel model(it.app(), "plan");
        go_to_place(it, model);
        model.write();
    }
    it.turn();
    REQUIRE_FALSE(app::paper_text(it.app().paper().state()).empty());
    it.app().hide();
    it.turn();
    it.app().leave_vault();
    CHECK(app::paper_text(it.app().paper().state()).empty());
}

TEST_CASE("she picks which cards are printed, two or four on a sheet", "[export]")
{
    AppFixture it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        book.settings.printing_allowed_on_shared = true;
        domain::ensure_protocols(book.plan, { "R04", "R01" });
        book.plan.steps_before.push_back({ domain::take_id(book.plan), domain::StepsKind::Trip, {},
            { { domain::take_id(book.plan), "Digo la ruta" } } });
    });
    ExportModel model(it.app(), "cards");
    REQUIRE(model.state().cards.size() == 3);
    CHECK(model.state().cards[2].id == "viaje");
    CHECK(model.state().order.cards.size() == 3);
    model.toggle_card("R04");
    model.choose(app::CardsOnPage::Four);
    model.go_on();
    REQUIRE(it.paper.ordered);
    CHECK(it.paper.ordered->kind == app::PaperKind::Cards);
    CHECK(it.paper.ordered->cards == std::set<std::string> { "R01", "viaje" });
    CHECK(it.paper.ordered->cards_on_page == app::CardsOnPage::Four);

    ExportModel one(it.app(), "cards/viaje");
    CHECK(one.state().order.cards == std::set<std::string> { "viaje" });
    one.toggle_card("viaje");
    CHECK_FALSE(one.state().may_go_on());
    one.go_on();
    CHECK(one.state().step == Step::Choose);
    it.app().set_language("en");
    CHECK_FALSE(one.state().may_go_on());
}

TEST_CASE("on a shared computer no kind of paper is made until she allows it", "[export]")
{
    for (const auto* kind : { "plan", "pocket", "cards" }) {
        AppFixture it;
        it.create_elena();
        share_computer(it);
        it.session().edit(
            [](domain::Workbook& book) { domain::ensure_protocols(book.plan, { "R04" }); });
        ExportModel model(it.app(), kind);
        CHECK(model.state().forbidden);
        model.go_on();
        model.write();
        it.turn();
        CHECK(model.state().step == Step::Choose);
        CHECK_FALSE(it.paper.ordered);
        it.session().edit(
            [](domain::Workbook& book) { book.settings.printing_allowed_on_shared = true; });
        CHECK_FALSE(model.state().forbidden);
        model.go_on();
        CHECK(it.paper.ordered);
    }
}
