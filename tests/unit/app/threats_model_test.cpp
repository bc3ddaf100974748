#include "app/models/threats_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::Screen;
using app::ThreatsModel;

namespace {

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_vault();
        session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Full; });
        app().router().go({ Screen::Threats, {} });
    }
    const std::vector<domain::Threat>& threats() { return session().workbook().her_case.threats; }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a threat is thought over in five steps, one question at a time")
{
    ThreatsModel model(app(), "");
    model.add();
    REQUIRE(model.state().card);
    CHECK(model.state().card->steps.size() == 5);
    struct Expected {
        const char* question;
        std::size_t step;
        const char* code;
    };
    const Expected way[] { { "Q4.06", 0, "" }, { "Q4.07", 0, "dir" }, { "Q4.08", 1, "sube" },
        { "Q4.09", 2, "humillar" }, { "Q4.10", 3, "sosp" }, { "Q4.11", 3, "si" },
        { "Q4.12", 4, "medio" }, { "Q4.13", 4, "R04" } };
    for (const auto& here : way) {
        REQUIRE(model.state().card);
        CHECK(model.state().card->view.id == here.question);
        CHECK(model.state().card->step == here.step);
        if (*here.code == '\0')
            model.set_text("Un audio con mi nombre");
        else
            model.choose(here.code);
        model.next_field();
    }
    CHECK_FALSE(model.state().card);
    REQUIRE(threats().size() == 1);
    const auto& threat = threats()[0];
    CHECK(threat.what == "Un audio con mi nombre");
    CHECK(threat.facts == "dir");
    CHECK(threat.pattern == "sube");
    CHECK(threat.objective == std::vector<std::string> { "humillar" });
    CHECK(threat.source == "sosp");
    CHECK(threat.details == "si");
    CHECK(threat.conclusion == "medio");
    CHECK(threat.risk == "R04");
    CHECK(model.state().rows[0].answered == 8);
}

TEST_CASE_METHOD(Fixture, "what they want decides the advice and adds no points")
{
    ThreatsModel model(app(), "");
    model.add();
    model.open_field(3);
    CHECK(model.state().card->advice == ThreatsModel::Advice::None);
    model.choose("castigo");
    CHECK(model.state().card->advice == ThreatsModel::Advice::AsAWoman);
    model.choose("regresar");
    CHECK(model.state().card->advice == ThreatsModel::Advice::GoBack);
    model.see_advice();
    CHECK(app().router().place() == app::Place { Screen::RiskDetail, "R12" });
}

TEST_CASE_METHOD(Fixture, "the risks of closed topics are not in the list")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.04"] = domain::several_answers({ "vs" });
    });
    ThreatsModel model(app(), "");
    model.add();
    model.open_field(7);
    for (int page = 0; page < 2; ++page) {
        model.open_page(page);
        for (const auto& choice : model.state().card->view.choices)
            CHECK(choice.code != "R04");
    }
}

TEST_CASE_METHOD(Fixture, "a threat left empty is no threat, and one can be erased")
{
    ThreatsModel model(app(), "");
    model.add();
    model.back_field();
    CHECK(threats().empty());
    model.add();
    model.set_text("Algo");
    model.ask_erasing(true);
    CHECK(model.state().confirms_erasing);
    model.erase_card();
    CHECK(threats().empty());
}

TEST_CASE_METHOD(Fixture, "going on from the threats goes on along the questions")
{
    ThreatsModel model(app(), "");
    model.next();
    CHECK(session().workbook().assessment.skipped.contains("threats"));
    CHECK(app().router().place() == app::Place { Screen::Question, "Q5.01" });
}
