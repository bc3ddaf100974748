#include "app/models/print_model.hpp"

#include "app/notice_text.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::PaperKind;
using app::PrintModel;
using test::AppFixture;
using Step = PrintModel::Step;

namespace {

void share_computer(AppFixture& it)
{
    it.session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.02"] = domain::one_answer("publica");
    });
}

void make_it(AppFixture& it, PrintModel& model)
{
    model.go_on();
    it.turn();
    REQUIRE(model.state().step == Step::Place);
    model.write();
    it.turn();
}

} // namespace

TEST_CASE("a guide is printed without any vault", "[print]")
{
    AppFixture it;
    PrintModel model(it.app(), "guide:allanamientos");
    REQUIRE(model.state().step == Step::Choose);
    CHECK(model.state().title == "Qué hacer en caso de allanamiento");
    model.fold(true);
    make_it(it, model);
    CHECK(model.state().step == Step::Done);
    CHECK(model.state().file.written == "/usb/hoja.pdf");
    REQUIRE(it.paper.ordered);
    CHECK(it.paper.ordered->kind == PaperKind::Guide);
    CHECK(it.paper.ordered->id == "allanamientos");
    CHECK(it.paper.ordered->folded);
    CHECK(it.disk.exists("/usb/hoja.pdf"));
}

TEST_CASE("everything that can be printed is offered when nothing was named", "[print]")
{
    AppFixture it;
    PrintModel model(it.app(), "");
    CHECK(model.state().step == Step::What);
    const auto& library = it.app().library();
    CHECK(model.state().things.size() == 1 + library.cards.size() + library.guides.size());
    const auto things = model.state().things;
    model.choose(things[1]);
    CHECK(model.state().step == Step::Choose);
    CHECK(model.state().title == things[1].title);
    model.fold(true);
    CHECK_FALSE(model.state().order.folded);
    model.back();
    CHECK(model.state().step == Step::What);
    model.choose(things.front());
    make_it(it, model);
    CHECK(it.paper.ordered->kind == PaperKind::Poster);
}

TEST_CASE("a name that is not there leads to the list", "[print]")
{
    AppFixture it;
    for (const char* detail : { "guide:nada", "card:", "plan", "pocket" }) {
        PrintModel model(it.app(), detail);
        CHECK(model.state().step == Step::What);
    }
}

TEST_CASE("where others use the computer paper is off until she allows it", "[print]")
{
    AppFixture it;
    it.create_vault();
    share_computer(it);
    PrintModel model(it.app(), "poster");
    CHECK(model.state().forbidden);
    model.go_on();
    CHECK(model.state().step == Step::Choose);
    it.session().edit(
        [](domain::Workbook& book) { book.settings.printing_allowed_on_shared = true; });
    model.go_on();
    CHECK(model.state().step == Step::Place);
}

TEST_CASE("a guide on paper is no copy of hers", "[print]")
{
    AppFixture it;
    it.create_vault();
    PrintModel model(it.app(), "card:allanamientos/puerta");
    make_it(it, model);
    CHECK(model.state().step == Step::Done);
    CHECK_FALSE(model.state().file.may_be_noted);
    CHECK(it.app().workbook().copies.empty());
}

TEST_CASE("a hand-out that cannot be written leaves no file and says why", "[print]")
{
    AppFixture it;
    PrintModel model(it.app(), "poster");
    model.go_on();
    it.turn();
    it.disk.fail_writes_with(base::ErrorCode::DiskFull);
    REQUIRE(model.state().step == Step::Place);
    model.write();
    it.turn();
    CHECK(model.state().step == Step::Place);
    CHECK(model.state().error == base::ErrorCode::DiskFull);
    CHECK_FALSE(it.disk.exists("/usb/hoja.pdf"));
}

TEST_CASE("left while it is written, a hand-out is told of on another page", "[print]")
{
    AppFixture it;
    {
        PrintModel model(it.app(), "poster");
        model.go_on();
        it.turn();
        model.write();
    }
    it.turn();
    CHECK(app::paper_text(it.app().paper().state()).find("/usb/hoja.pdf") != std::string::npos);
}
