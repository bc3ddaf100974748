#include "app/models/incidents_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::IncidentsModel;
using app::Screen;
using Missing = app::IncidentsModel::Missing;
using FormPage = app::IncidentsModel::FormPage;

namespace {

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_vault();
        session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Full; });
        app().router().go({ Screen::Incidents, {} });
    }
    const std::vector<domain::Incident>& incidents()
    {
        return session().workbook().her_case.incidents;
    }
    static void fill(IncidentsModel& model, const char* kind, base::Date date, int seriousness)
    {
        model.add();
        model.choose_kind(kind);
        model.next_page();
        model.set_date(date);
        model.set_seriousness(seriousness);
        REQUIRE(model.save());
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "an incident is a kind, a day, how serious, and a note")
{
    IncidentsModel model(app(), "");
    model.add();
    REQUIRE(model.state().form);
    CHECK(model.state().form->missing == Missing::Kind);
    CHECK(model.state().form->kinds.pages == 4);
    for (const auto& choice : model.state().form->kinds.choices) {
        CHECK(choice.code != "nada");
        CHECK(choice.code != "pnc");
    }
    model.next_page();
    CHECK(model.state().form->page == FormPage::Kind);
    model.choose_kind("sigue");
    model.next_page();
    CHECK(model.state().form->page == FormPage::Facts);
    CHECK(model.state().form->missing == Missing::Date);
    CHECK_FALSE(model.save());
    model.set_date(base::Date { 2026, 5, 2 });
    model.set_seriousness(2);
    model.set_note("Una moto gris");
    CHECK(model.save());
    REQUIRE(incidents().size() == 1);
    CHECK(incidents()[0].kind == "sigue");
    CHECK(incidents()[0].date == base::Date { 2026, 5, 2 });
    CHECK(incidents()[0].seriousness == 2);
    CHECK(incidents()[0].note == "Una moto gris");
    CHECK_FALSE(model.state().form);
    CHECK_FALSE(model.state().has_draft);
}

TEST_CASE_METHOD(Fixture, "the list shows the newest first")
{
    IncidentsModel model(app(), "");
    fill(model, "sigue", { 2026, 3, 1 }, 1);
    fill(model, "muerte", { 2026, 5, 1 }, 3);
    fill(model, "msj", { 2025, 12, 1 }, 2);
    const auto& rows = model.state().rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].date == base::Date { 2026, 5, 1 });
    CHECK(rows[2].date == base::Date { 2025, 12, 1 });
}

TEST_CASE_METHOD(Fixture, "nothing happens in the future")
{
    IncidentsModel model(app(), "new");
    model.choose_kind("sigue");
    model.next_page();
    model.set_date(base::Date { 2026, 5, 13 });
    CHECK(model.state().form->missing == Missing::FutureDate);
    CHECK_FALSE(model.save());
    model.set_date(clock.today());
    CHECK(model.save());
}

TEST_CASE_METHOD(Fixture, "a half-filled line survives a lock")
{
    {
        IncidentsModel model(app(), "new");
        model.choose_kind("foto");
        model.next_page();
        model.set_note("Frente a la tienda");
    }
    session().lock();
    turn();
    unlock();
    IncidentsModel model(app(), "");
    CHECK(model.state().has_draft);
    model.add();
    CHECK(model.state().form->note == "Frente a la tienda");
    CHECK(model.state().form->kind_words == app().texts().answer("Q4.01", "foto"));
}

TEST_CASE_METHOD(Fixture, "a line can be corrected, and a correction can be given up")
{
    IncidentsModel model(app(), "");
    fill(model, "sigue", { 2026, 5, 2 }, 1);
    const auto id = incidents()[0].id;
    model.open(id);
    model.set_seriousness(3);
    model.close_form();
    CHECK(incidents()[0].seriousness == 1);
    CHECK_FALSE(model.state().has_draft);
    model.open(id);
    model.set_seriousness(3);
    CHECK(model.save());
    CHECK(incidents().size() == 1);
    CHECK(incidents()[0].seriousness == 3);
    CHECK(incidents()[0].id == id);
}

TEST_CASE_METHOD(Fixture, "a line can be erased")
{
    IncidentsModel model(app(), "");
    fill(model, "sigue", { 2026, 5, 2 }, 1);
    model.open(incidents()[0].id);
    model.ask_erasing(true);
    CHECK(model.state().confirms_erasing);
    model.erase_incident();
    CHECK(incidents().empty());
    CHECK_FALSE(model.state().has_draft);
}

TEST_CASE_METHOD(Fixture, "closed topics are no kinds of incident")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.04"] = domain::several_answers({ "vs", "pareja" });
    });
    IncidentsModel model(app(), "new");
    for (int theme = 0; theme < 4; ++theme) {
        model.open_theme(theme);
        for (const auto& choice : model.state().form->kinds.choices) {
            for (const auto* hidden : { "sex", "toque", "intim", "pareja" })
                CHECK(choice.code != hidden);
        }
    }
}
