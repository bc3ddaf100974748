#include "app/models/question_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::Place;
using app::QuestionModel;
using app::Screen;
using Page = app::QuestionModel::Page;

namespace {

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_vault();
        go("");
    }

    /// The model for where the router is.
    std::unique_ptr<QuestionModel> model;
    QuestionModel& go(std::string_view detail)
    {
        app().router().replace({ Screen::Question, std::string(detail) });
        model = std::make_unique<QuestionModel>(app(), detail);
        return *model;
    }
    QuestionModel& follow()
    {
        REQUIRE(app().router().place().screen == Screen::Question);
        model = std::make_unique<QuestionModel>(app(), app().router().place().detail);
        return *model;
    }
    const std::string& detail() { return app().router().place().detail; }
    void path(domain::Path path)
    {
        session().edit([path](domain::Workbook& book) { book.assessment.path = path; });
    }
    void answer(const std::string& question, std::vector<std::string> codes)
    {
        session().edit([&](domain::Workbook& book) {
            book.her_case.answers[question] = domain::several_answers(codes);
        });
    }
    const domain::Workbook& book() { return session().workbook(); }
    std::vector<std::string> codes()
    {
        std::vector<std::string> shown;
        for (const auto& choice : model->state().view.choices)
            shown.push_back(choice.code);
        return shown;
    }
    bool shows(std::string_view code)
    {
        const auto all = codes();
        return std::find(all.begin(), all.end(), code) != all.end();
    }
};

} // namespace

TEST_CASE_METHOD(
    Fixture, "an assessment that begins shows the first question and the words of its step")
{
    const auto& state = model->state();
    CHECK(state.page == Page::Question);
    CHECK(state.view.id == "Q0.01");
    CHECK(state.is_first);
    CHECK(state.steps == 14);
    CHECK_FALSE(state.step_intro.empty());
    CHECK_FALSE(state.may_go_on);
    CHECK(book().assessment.begun);
    CHECK(book().assessment.position == "Q0.01");
}

TEST_CASE_METHOD(Fixture, "the words of a step stand only at its first question")
{
    CHECK(go("Q1.02").state().step_intro.empty());
    CHECK_FALSE(go("Q1.01").state().step_intro.empty());
}

TEST_CASE_METHOD(Fixture, "one answer replaces the other, and going on leads to the next question")
{
    model->choose("medias");
    model->choose("si");
    CHECK(book().her_case.answers.at("Q0.01").codes == std::vector<std::string> { "si" });
    CHECK(model->state().may_go_on);
    CHECK(model->state().answered == 1);
    model->next();
    CHECK(detail() == "Q0.03");
}

TEST_CASE_METHOD(Fixture, "every question can be drawn in both languages")
{
    answer("Q13.01", { "R04", "R12" });
    for (const auto& question : app().method().method().questions) {
        if (question.role == domain::Role::Actor || question.role == domain::Role::Threat)
            continue;
        for (const auto* language : { "es", "en" }) {
            app().set_language(language);
            QuestionModel each(app(), question.id);
            const auto& state = each.state();
            CHECK_FALSE(state.view.text.empty());
            CHECK_FALSE(state.view.why.empty());
            const bool has_answers = question.kind == domain::QuestionKind::One
                || question.kind == domain::QuestionKind::Several
                || question.kind == domain::QuestionKind::Risk
                || question.kind == domain::QuestionKind::Risks;
            CHECK(state.view.choices.empty() != has_answers);
            CHECK(state.view.pages >= 1);
        }
    }
}

TEST_CASE_METHOD(Fixture, "no page of answers has more than twelve")
{
    for (const auto& question : app().method().method().questions) {
        for (int page = 0; page < 5; ++page) {
            const auto view = app::view_question(
                { app().method(), app().texts(), book().her_case }, question.id, {}, page);
            CHECK(view.choices.size() <= 12);
        }
    }
}

TEST_CASE_METHOD(Fixture, "answers of how often and how much carry their circles")
{
    const auto& choices = go("Q5.05").state().view.choices;
    REQUIRE(choices.size() == 6);
    CHECK(choices[0].dots == 0);
    CHECK(choices[1].dots == 1);
    CHECK(choices[2].dots == 2);
    CHECK(choices[3].dots == 3);
    CHECK(choices[4].dots == -1);
    CHECK(go("Q9.07").state().view.choices[1].dots == 1);
    CHECK(go("Q9.01").state().view.choices[1].dots == -1);
}

TEST_CASE_METHOD(Fixture, "a long list comes in themed pages that stay one question")
{
    go("Q4.01");
    CHECK(model->state().view.pages == 4);
    CHECK(shows("muerte"));
    CHECK_FALSE(shows("golpe"));
    CHECK(shows("nada"));
    CHECK(model->state().may_go_on);
    model->choose("muerte");
    model->next();
    CHECK(model->state().view.page == 1);
    CHECK(shows("leg"));
    model->choose("leg");
    model->next();
    model->next();
    CHECK(shows("golpe"));
    CHECK(book().her_case.answers.at("Q4.01").codes.size() == 2);
    model->back();
    CHECK(model->state().view.page == 2);
}

TEST_CASE_METHOD(Fixture, "an answer that stands alone leaves nothing to ask on further pages")
{
    go("Q4.01").choose("nada");
    CHECK(model->state().view.page == 0);
    model->next();
    CHECK(detail() == "Q4.14");
}

TEST_CASE_METHOD(Fixture, "on the last page of a list something must be marked or skipped")
{
    go("Q4.14");
    model->next();
    CHECK(model->state().view.page == 1);
    CHECK_FALSE(model->state().may_go_on);
    model->skip();
    CHECK(book().assessment.skipped.contains("Q4.14"));
    CHECK(detail() == "Q4.04");
}

TEST_CASE_METHOD(
    Fixture, "who told something is thanked on a quiet page, who had nothing to tell is not")
{
    go("Q5.05").choose("varias");
    model->next();
    CHECK(detail() == "Q5.05/thanks");
    CHECK(follow().state().page == Page::Thanks);
    model->go_on();
    CHECK(detail() == "Q5.05b");

    for (const auto* nothing : { "nunca", "pnc" }) {
        go("Q5.05").choose(nothing);
        model->next();
        CHECK(detail().find("thanks") == std::string::npos);
    }
    go("Q5.05").choose("ns");
    model->next();
    CHECK(detail().starts_with("Q5.05/thanks"));
}

TEST_CASE_METHOD(Fixture, "danger now opens the emergency at once and returns to the next question")
{
    go("Q0.05").choose("si");
    CHECK(app().router().place().screen == Screen::EmergencyMenu);
    app().leave_help();
    CHECK(app().router().place() == Place { Screen::Question, "Q1.01" });
}

TEST_CASE_METHOD(
    Fixture, "a red flag shows what to do first, and the quiet page waits for her return")
{
    for (const auto* flag : { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" }) {
        answer("Q4.14", { flag });
        go("Q4.14").next();
        model->next();
        const auto screen = app().router().place().screen;
        CHECK((screen == Screen::EmergencyMenu || screen == Screen::EmergencyCard));
        app().leave_help();
        CHECK(follow().state().page == Page::Thanks);
    }
    for (const auto* none : { "n", "pnc" }) {
        answer("Q4.14", { none });
        go("Q4.14").next();
        CHECK(app().router().place().screen == Screen::Question);
    }
}

TEST_CASE_METHOD(Fixture, "the card the rules name for a red flag comes before the menu")
{
    answer("Q4.14", { "f" });
    go("Q4.14").next();
    model->next();
    CHECK(app().router().place() == Place { Screen::EmergencyCard, "allanamientos/puerta" });
    app().router().back();
    CHECK(app().router().place().screen == Screen::EmergencyMenu);
}

TEST_CASE_METHOD(Fixture, "whoever is not in a calm place is shown how to hide")
{
    go("Q0.01").choose("no");
    model->next();
    CHECK(follow().state().page == Page::Hiding);
    model->go_on();
    CHECK(detail() == "Q0.03");
    go("Q0.01/hiding").stop();
    CHECK(app().router().place() == Place { Screen::Assessment, "stopped" });
}

TEST_CASE_METHOD(Fixture, "thoughts of dying open care with her people, and nothing is counted")
{
    path(domain::Path::Full);
    session().edit([](domain::Workbook& book) {
        book.plan.people.contacts.push_back({ 1, "Ceniza", "cerca", "5555 0101", "" });
    });
    for (const auto* sign : { "aveces", "si" }) {
        go("Q11.10").choose(sign);
        if (book().her_case.answers.empty())
            model->choose(sign);
        model->next();
        CHECK(detail().starts_with("Q11.10/care"));
        const auto& state = follow().state();
        CHECK(state.page == Page::Care);
        CHECK_FALSE(state.care_text.empty());
        REQUIRE(state.people.size() == 1);
        CHECK(state.people[0].phone == "5555 0101");
    }
    go("Q11.10").choose("no");
    model->next();
    CHECK(detail().find("care") == std::string::npos);
}

TEST_CASE_METHOD(Fixture, "session answers are kept only when she ticks it, and each time anew")
{
    path(domain::Path::Core);
    go("Q1.03").choose("rural");
    CHECK(model->state().keep_offered);
    CHECK_FALSE(model->state().keep);
    session().lock();
    turn();
    unlock();
    CHECK_FALSE(book().her_case.answers.contains("Q1.03"));

    go("Q1.03").choose("rural");
    model->keep(true);
    CHECK(model->state().keep);
    session().lock();
    turn();
    unlock();
    CHECK(book().her_case.answers.contains("Q1.03"));
    CHECK_FALSE(go("Q1.03").state().keep);
    CHECK_FALSE(go("Q1.02").state().keep_offered);
}

TEST_CASE_METHOD(Fixture, "what is only thought is not stored")
{
    path(domain::Path::Full);
    go("Q13.04").set_text("A mi tierra");
    CHECK(book().plan.limits.not_give_up == "A mi tierra");
    CHECK(model->state().may_be_thought);
    model->only_think(true);
    CHECK(book().plan.limits.not_give_up.empty());
    CHECK(model->state().thought);
    CHECK(model->state().view.answered);
    go("Q13.05").set_text("Si siguen a mis hijos");
    CHECK(book().plan.limits.too_much == "Si siguen a mis hijos");
}

TEST_CASE_METHOD(Fixture, "a text that stays empty is passed over, not left waiting")
{
    path(domain::Path::Full);
    answer("Q13.01", { "R05" });
    go("Q13.04");
    CHECK(model->state().may_go_on);
    model->next();
    CHECK(book().assessment.skipped.contains("Q13.04"));
    CHECK(detail() == "Q13.05");
}

TEST_CASE_METHOD(Fixture, "the wheel has eight parts on two pages")
{
    path(domain::Path::Full);
    go("Q6.11");
    CHECK(model->state().view.pages == 2);
    REQUIRE(model->state().sliders.size() == 4);
    CHECK(model->state().wheel.size() == 8);
    CHECK_FALSE(model->state().sliders[0].at_zero.empty());
    model->set_slider(1, 3);
    model->next();
    model->set_slider(3, 9);
    const auto& marks = book().her_case.answers.at("Q6.11").marks;
    REQUIRE(marks.size() == 8);
    CHECK(marks[1] == 3);
    CHECK(marks[7] == 4);
    CHECK_FALSE(marks[0]);
}

TEST_CASE_METHOD(Fixture, "up to five risks can be chosen, from two pages")
{
    go("Q13.01");
    CHECK(model->state().view.pages == 2);
    for (const auto* risk : { "R04", "R05", "R06", "R12", "R01", "R03" })
        model->choose(risk);
    CHECK(book().her_case.answers.at("Q13.01").codes.size() == 5);
    CHECK(model->state().chosen == 5);
    for (const auto& choice : model->state().view.choices)
        CHECK(choice.enabled == choice.chosen);
    model->choose("R04");
    model->choose("R03");
    CHECK(book().her_case.answers.at("Q13.01").codes.back() == "R03");
}

TEST_CASE_METHOD(Fixture, "a closed topic leaves its risks and its answers out of the lists")
{
    answer("Q0.04", { "vs", "pareja" });
    go("Q13.01");
    CHECK_FALSE(shows("R04"));
    CHECK_FALSE(shows("R12"));
    CHECK(shows("R05"));
    go("Q4.14");
    CHECK_FALSE(shows("d"));
    CHECK_FALSE(shows("e"));
    CHECK(shows("a"));
    go("Q4.01");
    CHECK_FALSE(shows("sex"));
}

TEST_CASE_METHOD(Fixture, "harm is rated for each chosen risk on a page of its own")
{
    answer("Q13.01", { "R05", "R12" });
    go("Q13.02");
    CHECK(model->state().view.pages == 2);
    REQUIRE(model->state().sliders.size() == 6);
    CHECK(model->state().slider_words.size() == 5);
    CHECK(model->state().view.text.find('(') == std::string::npos);
    CHECK(model->state().subject == app().texts().risk("R05").title);
    model->set_slider(0, 4);
    model->next();
    model->set_slider(5, 2);
    CHECK(book().her_case.harm.at("R05")[0] == 4);
    CHECK(book().her_case.harm.at("R12")[5] == 2);
}

TEST_CASE_METHOD(Fixture, "she decides about each chosen risk, and the plan knows it")
{
    answer("Q13.01", { "R05", "R12" });
    go("Q13.03");
    CHECK_FALSE(model->state().may_go_on);
    model->choose("compartir");
    CHECK(model->state().may_go_on);
    model->next();
    CHECK(model->state().subject == app().texts().risk("R12").title);
    CHECK_FALSE(model->state().may_go_on);
    model->choose("pend");
    CHECK(domain::find_decision(book().plan, "R05")->decision == domain::Decision::Share);
    CHECK(domain::find_decision(book().plan, "R12")->decision == domain::Decision::DecideLater);
    CHECK(domain::find_decision(book().plan, "R12")->date == clock.today());
}

TEST_CASE_METHOD(Fixture, "the day of the review goes into the plan, with a day to begin with")
{
    path(domain::Path::Core);
    go("Q13.07");
    REQUIRE(model->state().suggested_date);
    CHECK(*model->state().suggested_date > clock.today());
    model->set_date(base::Date { 2026, 7, 1 });
    CHECK(book().plan.review_due == base::Date { 2026, 7, 1 });
    CHECK(model->state().may_go_on);
}

TEST_CASE_METHOD(Fixture, "putting aside and skipping go on, and answering undoes both")
{
    go("Q1.01").later();
    CHECK(book().assessment.later.contains("Q1.01"));
    CHECK(detail() == "Q1.02");
    go("Q1.02").skip();
    CHECK(book().assessment.skipped.contains("Q1.02"));
    go("Q1.02").choose("com");
    CHECK_FALSE(book().assessment.skipped.contains("Q1.02"));
    go("Q1.01").choose("tierra");
    CHECK_FALSE(book().assessment.later.contains("Q1.01"));
}

TEST_CASE_METHOD(Fixture, "skipping never erases an answer")
{
    go("Q1.02").choose("com");
    go("Q1.02").skip();
    CHECK(book().her_case.answers.contains("Q1.02"));
    CHECK_FALSE(book().assessment.skipped.contains("Q1.02"));
}

TEST_CASE_METHOD(
    Fixture, "who looks through her answers goes in order, who goes on goes to what is open")
{
    for (const auto* answered : { "Q0.01", "Q0.03", "Q0.05" })
        answer(answered, { "pnc" });
    go("Q0.01").next();
    CHECK(detail() == "Q0.03");
    go("Q0.04").choose("nada");
    model->next();
    CHECK(detail() == "Q1.01");
    go("Q1.01").back();
    CHECK(detail() == "Q0.05");
}

TEST_CASE_METHOD(Fixture, "back from the first question is the overview")
{
    go("Q0.01").back();
    CHECK(app().router().place().screen == Screen::Assessment);
}

TEST_CASE_METHOD(Fixture, "closing a topic offers once to erase what was answered about it")
{
    answer("Q5.05", { "varias" });
    go("Q0.04").choose("pareja");
    model->next();
    CHECK(follow().state().page == Page::Erasing);
    CHECK(model->state().hidden == 1);
    SECTION("leaving it keeps the answer, and it is not offered again")
    {
        model->go_on();
        CHECK(book().her_case.answers.contains("Q5.05"));
        go("Q0.04").next();
        CHECK(detail().find("erasing") == std::string::npos);
    }
    SECTION("erasing erases it")
    {
        model->erase_hidden();
        CHECK_FALSE(book().her_case.answers.contains("Q5.05"));
    }
}

TEST_CASE_METHOD(
    Fixture, "after the last question the path is finished and the longer one is offered")
{
    answer("Q13.01", { "R05" });
    go("Q13.03").choose("reducir");
    model->next();
    CHECK(detail() == "end");
    const auto& state = follow().state();
    CHECK(state.page == Page::End);
    CHECK(state.longer == domain::Path::Core);
    CHECK(state.more_on_longer > 0);
    CHECK(state.left_open > 30);
    model->see_results();
    CHECK(app().router().place().screen == Screen::Results);
}

TEST_CASE_METHOD(Fixture, "the longer path begins with its first open question")
{
    for (const auto& stop : app::stops(app().method(), book()))
        answer(stop.id, { "pnc" });
    go("end").take_longer_path();
    CHECK(book().assessment.path == domain::Path::Core);
    CHECK(detail() == "Q0.02");
}

TEST_CASE_METHOD(Fixture, "what she put aside is offered at the end")
{
    go("Q1.01").later();
    go("end");
    CHECK(model->state().put_aside == 1);
    model->see_put_aside();
    CHECK(detail() == "Q1.01");
}

TEST_CASE_METHOD(Fixture, "notes are kept by question")
{
    go("Q2.01").set_note("Preguntar a la tía");
    CHECK(go("Q2.01").state().note == "Preguntar a la tía");
    CHECK(go("Q2.03").state().note.empty());
    go("Q2.01").set_note("");
    CHECK(book().assessment.notes.empty());
}

TEST_CASE_METHOD(Fixture, "a link to a field of a form leads to the form")
{
    CHECK(go("Q3.04").go_where_it_belongs());
    CHECK(app().router().place().screen == Screen::Actors);
    CHECK(go("Q4.09").go_where_it_belongs());
    CHECK(app().router().place().screen == Screen::Threats);
}

TEST_CASE_METHOD(Fixture, "an empty detail that is a form leads to the form")
{
    path(domain::Path::Core);
    session().edit([](domain::Workbook& book) { book.assessment.position = "actors"; });
    go("");
    CHECK(model->state().page == Page::Nothing);
    CHECK(model->go_where_it_belongs());
    CHECK(app().router().place().screen == Screen::Actors);
}

TEST_CASE("what cannot be written is shown and not changed")
{
    test::AppFixture it;
    QuestionModel model(it.app(), "Q1.02");
    CHECK_FALSE(model.state().writable);
    model.choose("com");
    model.set_note("no");
    model.skip();
    CHECK(it.session().workbook().her_case.answers.empty());
    CHECK(it.session().workbook().assessment.notes.empty());
    CHECK(it.session().workbook().assessment.skipped.empty());
}

TEST_CASE_METHOD(Fixture, "a low window divides long lists and loses no answer")
{
    for (const auto& question : app().method().method().questions) {
        const app::QuestionSources sources { app().method(), app().texts(), book().her_case };
        const auto shown = [&](int most) {
            std::vector<std::string> all;
            const int pages = app::view_question(sources, question.id, {}, 0, most).pages;
            for (int page = 0; page < pages; ++page) {
                const auto view = app::view_question(sources, question.id, {}, page, most);
                CHECK(view.page == page);
                for (const auto& choice : view.choices) {
                    if (std::find(all.begin(), all.end(), choice.code) == all.end())
                        all.push_back(choice.code);
                }
                if (most > 0 && question.kind != domain::QuestionKind::One)
                    CHECK(view.choices.size() <= static_cast<std::size_t>(most));
            }
            std::sort(all.begin(), all.end());
            return all;
        };
        CHECK(shown(6) == shown(0));
    }
}

TEST_CASE_METHOD(Fixture, "an answer is taken back to what it was when the page came", "[question]")
{
    answer("Q1.02", { "com" });
    go("Q1.02");
    CHECK_FALSE(model->state().can_undo);
    model->choose("nac");
    model->choose("mun");
    CHECK(model->state().can_undo);
    model->undo();
    CHECK(book().her_case.answers.at("Q1.02").codes == std::vector<std::string> { "com" });
    CHECK_FALSE(model->state().can_undo);

    // Where there was none there is none again, and what was put aside waits again.
    session().edit([](domain::Workbook& book) { book.assessment.later.insert("Q1.04"); });
    go("Q1.04");
    model->choose("varias");
    REQUIRE(book().assessment.later.empty());
    model->undo();
    CHECK_FALSE(book().her_case.answers.contains("Q1.04"));
    CHECK(book().assessment.later.contains("Q1.04"));
}

TEST_CASE_METHOD(Fixture, "marks of harm, decisions and words are taken back too", "[question]")
{
    path(domain::Path::Full);
    answer("Q13.01", { "R04" });
    go("Q13.02");
    model->set_slider(0, 3);
    REQUIRE(book().her_case.harm.contains("R04"));
    model->undo();
    CHECK(book().her_case.harm.empty());

    go("Q13.03");
    model->choose("aceptar");
    REQUIRE(book().plan.decisions.size() == 1);
    model->undo();
    CHECK(book().plan.decisions.empty());

    go("Q13.04");
    model->set_text("A mi palabra.");
    CHECK(model->state().can_undo);
    model->undo();
    CHECK(book().plan.limits.not_give_up.empty());
}

TEST_CASE_METHOD(Fixture, "it says who answers, when that is not herself", "[question]")
{
    go("Q1.02");
    CHECK(model->state().who_answers.empty());
    for (const auto& [code, words] :
        std::vector<std::pair<std::string, std::string>> { { "yo", "" }, { "fam", "" },
            { "otra", "contesta ella" }, { "org", "contesta el grupo" }, { "prac", "práctica" } }) {
        INFO(code);
        answer("Q0.03", { code });
        CHECK(model->state().who_answers == words);
    }
}
