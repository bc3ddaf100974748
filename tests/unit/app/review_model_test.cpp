#include "app/models/review_model.hpp"

#include "app/models/home_model.hpp"
#include "app/models/plan_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::ReviewModel;
using app::Screen;
using domain::Level;
using domain::MeasureReason;
using domain::MeasureState;
using Since = ReviewModel::Since;

namespace {

constexpr int THREE_MONTHS = 91;

/// Elena with a plan of two measures, reviewed on 12 May.
struct Fixture : test::AppFixture {
    Fixture()
    {
        create_elena();
        session().edit([](domain::Workbook& book) {
            for (const auto* measure : { "COL-01", "CAS-03", "VIA-01" })
                domain::choose_measure(book.plan, measure, MeasureState::WillDo);
            domain::find_measure(book.plan, "CAS-03")->date = base::Date { 2026, 6, 1 };
        });
    }

    void first_visit() { app::note_review(app()); }
    void three_months_later()
    {
        first_visit();
        clock.pass_days(THREE_MONTHS);
        turn();
        if (!session().is_open())
            unlock();
    }
    void answer(const std::string& question, std::vector<std::string> codes)
    {
        session().edit([&](domain::Workbook& book) {
            book.her_case.answers[question] = domain::several_answers(std::move(codes));
        });
    }
    const domain::MeasureChoice& choice(std::string_view id)
    {
        return *domain::find_measure(session().workbook().plan, id);
    }
    std::optional<Level> level(std::string_view risk)
    {
        const auto level = app().analysis().level(risk);
        return level ? std::optional(level->level) : std::nullopt;
    }
};

const ReviewModel::Measure* find(
    const std::vector<ReviewModel::Measure>& measures, std::string_view id)
{
    const auto found = std::ranges::find(measures, id, &ReviewModel::Measure::id);
    return found == measures.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE_METHOD(Fixture, "before the first review there is nothing to compare with", "[review]")
{
    ReviewModel model(app());
    CHECK(model.state().history.dates.empty());
    CHECK(model.state().risks.empty());
    CHECK(model.state().answers.empty());
    CHECK_FALSE(model.state().done_today);
}

TEST_CASE_METHOD(
    Fixture, "a second visit with the same answers says that nothing changed", "[review]")
{
    three_months_later();
    ReviewModel model(app());
    CHECK(model.state().risks.empty());
    CHECK(model.state().same_risks == app().analysis().order().size());
    CHECK(model.state().last == "12 de mayo de 2026");
}

TEST_CASE_METHOD(
    Fixture, "three months later it says which risk has which level, then and now", "[review]")
{
    first_visit();
    std::map<std::string, std::optional<Level>, std::less<>> then;
    for (const auto& risk : app().method().method().risks)
        then[risk.id] = level(risk.id);
    three_months_later();
    // She judges one of them differently now (risk-method.md 7.1).
    const auto lowered = app().analysis().order().front();
    const auto calculated = app().analysis().level(lowered)->calculated;
    REQUIRE(calculated != Level::Low);
    session().edit([&](domain::Workbook& book) {
        book.her_case.judgements.push_back({ lowered,
            static_cast<Level>(static_cast<int>(calculated) - 1), calculated,
            "Ya no pasan por la casa desde junio.", clock.today() });
    });
    ReviewModel model(app());
    const auto& state = model.state();
    for (const auto& risk : app().method().method().risks) {
        INFO(risk.id);
        const auto found = std::ranges::find(state.risks, risk.id, &ReviewModel::Risk::id);
        const bool listed = found != state.risks.end();
        CHECK(listed == (then.at(risk.id) != level(risk.id)));
        if (!listed)
            continue;
        CHECK((found->before ? std::optional(found->before->level) : std::nullopt)
            == then.at(risk.id));
        CHECK((found->now ? std::optional(found->now->level) : std::nullopt) == level(risk.id));
    }
    const auto found = std::ranges::find(state.risks, lowered, &ReviewModel::Risk::id);
    REQUIRE(found != state.risks.end());
    CHECK(found->since == Since::Lower);
}

TEST_CASE_METHOD(
    Fixture, "an answer that is different stands with its words then and now", "[review]")
{
    three_months_later();
    const auto& answers = session().workbook().her_case.answers;
    const domain::Question* plain = nullptr;
    const domain::Question* sensitive = nullptr;
    for (const auto& question : app().method().method().questions) {
        const auto found = answers.find(question.id);
        if (found == answers.end() || found->second.codes.size() != 1
            || question.options.size() < 2)
            continue;
        (question.sensitive ? sensitive : plain) = &question;
    }
    REQUIRE(plain);
    REQUIRE(sensitive);
    const auto other = [&](const domain::Question& question) {
        const auto& now = answers.at(question.id).codes.front();
        return question.options.front().code == now ? question.options.back().code
                                                    : question.options.front().code;
    };
    const auto was = app().texts().answer(plain->id, answers.at(plain->id).codes.front());
    const auto is = other(*plain);
    const auto hidden = other(*sensitive);
    answer(plain->id, { is });
    answer(sensitive->id, { hidden });

    ReviewModel model(app());
    REQUIRE(model.state().answers.size() == 2);
    for (const auto& answer : model.state().answers) {
        INFO(answer.question);
        CHECK(answer.text == app().texts().question(answer.question).text);
        if (answer.question == plain->id) {
            CHECK(answer.before == was);
            CHECK(answer.now == app().texts().answer(plain->id, is));
        } else {
            CHECK(answer.before.empty());
            CHECK(answer.now.empty());
        }
    }
}

TEST_CASE_METHOD(
    Fixture, "what she was going to do is done today, or not yet with a reason", "[review]")
{
    three_months_later();
    ReviewModel model(app());
    REQUIRE(model.state().open.size() == 3);
    CHECK(find(model.state().open, "CAS-03")->due == "Era para el 1 de junio de 2026");
    CHECK(find(model.state().open, "COL-01")->due.empty());

    model.done("COL-01");
    CHECK(choice("COL-01").done == clock.today());
    CHECK(choice("COL-01").state == MeasureState::Have);
    CHECK(find(model.state().open, "COL-01") == nullptr);
    CHECK(model.state().done == 1);

    model.not_yet("CAS-03");
    CHECK(find(model.state().open, "CAS-03")->asks_why);
    CHECK_FALSE(find(model.state().open, "VIA-01")->asks_why);
    model.set_reason("CAS-03", MeasureReason::Money);
    CHECK(choice("CAS-03").reason == MeasureReason::Money);
    CHECK_FALSE(find(model.state().open, "CAS-03")->asks_why);
    CHECK(choice("CAS-03").state == MeasureState::WillDo);
}

TEST_CASE_METHOD(Fixture, "a reason goes when the measure is done after all", "[review]")
{
    three_months_later();
    ReviewModel model(app());
    model.set_reason("VIA-01", MeasureReason::Fear);
    model.done("VIA-01");
    CHECK(choice("VIA-01").reason == MeasureReason::NotSaid);
}

TEST_CASE_METHOD(
    Fixture, "three undone for the same reason offer to change what is suggested", "[review]")
{
    answer("Q13.06", { "nada" });
    three_months_later();
    ReviewModel model(app());
    model.set_reason("COL-01", MeasureReason::Money);
    model.set_reason("CAS-03", MeasureReason::Money);
    CHECK_FALSE(model.state().filter);
    model.set_reason("VIA-01", MeasureReason::Money);
    REQUIRE(model.state().filter);

    SECTION("taken, the answer is given and the offer goes")
    {
        model.take_filter();
        CHECK(session().workbook().her_case.answers.at("Q13.06").codes
            == std::vector<std::string> { "dinero" });
        CHECK_FALSE(model.state().filter);
    }
    SECTION("left, it is not asked again here")
    {
        model.leave_filter();
        CHECK_FALSE(model.state().filter);
        CHECK(domain::is_marked(session().workbook().her_case.answers, "Q13.06", "nada"));
    }
}

TEST_CASE_METHOD(
    Fixture, "what nobody looked at for half a year asks whether it still holds", "[review]")
{
    session().edit([&](domain::Workbook& book) {
        domain::mark_done(*domain::find_measure(book.plan, "COL-01"), clock.today(), clock.today());
    });
    three_months_later();
    CHECK(ReviewModel(app()).state().stale.empty());
    clock.pass_days(THREE_MONTHS + 2);
    turn();
    if (!session().is_open())
        unlock();
    ReviewModel model(app());
    REQUIRE(find(model.state().stale, "COL-01"));
    model.renew("COL-01");
    CHECK(choice("COL-01").checked == clock.today());
    CHECK(model.state().stale.empty());
}

TEST_CASE_METHOD(Fixture,
    "finished, the next review compares with today, and today still shows what changed", "[review]")
{
    three_months_later();
    answer("Q13.06", { "dinero" });
    ReviewModel model(app());
    const auto changed = model.state().answers.size();
    REQUIRE(changed > 0);
    model.finish();
    CHECK(model.state().done_today);
    CHECK(model.state().answers.size() == changed);
    CHECK(session().workbook().reviews.size() == 2);
    CHECK(session().workbook().plan.reviewed_on == clock.today());

    // Pressed twice it is still one review.
    model.finish();
    CHECK(session().workbook().reviews.size() == 2);

    clock.pass_days(1);
    turn();
    if (!session().is_open())
        unlock();
    ReviewModel next(app());
    CHECK(next.state().answers.empty());
    CHECK_FALSE(next.state().done_today);
}

TEST_CASE_METHOD(
    Fixture, "the levels of the last reviews stand side by side, today at the end", "[review]")
{
    first_visit();
    for (int visit = 0; visit < 7; ++visit) {
        clock.pass_days(30);
        turn();
        if (!session().is_open())
            unlock();
        app::note_review(app());
    }
    clock.pass_days(1);
    turn();
    if (!session().is_open())
        unlock();
    ReviewModel model(app());
    const auto& history = model.state().history;
    REQUIRE(history.dates.size() == ReviewModel::MOST_DATES);
    CHECK(history.dates.back() == "Hoy");
    REQUIRE_FALSE(history.rows.empty());
    for (const auto& row : history.rows) {
        INFO(row.title);
        CHECK(row.levels.size() == history.dates.size());
    }
    CHECK(history.rows.front().levels.back()->level == app().analysis().highest());
}

TEST_CASE_METHOD(
    Fixture, "a day for the review that she chose and that is to come stays", "[review]")
{
    session().edit([](domain::Workbook& book) {
        book.plan.review_due = base::Date { 2026, 12, 1 };
    });
    first_visit();
    CHECK(session().workbook().plan.review_due == base::Date { 2026, 12, 1 });
    clock.set_day({ 2026, 12, 1 });
    turn();
    if (!session().is_open())
        unlock();
    ReviewModel(app()).finish();
    CHECK_FALSE(session().workbook().plan.review_due);
}

TEST_CASE_METHOD(Fixture, "home leads to the review", "[review]")
{
    app::HomeModel home(app());
    home.review();
    CHECK(app().router().place().screen == Screen::Review);
    ReviewModel(app()).back();
    CHECK(app().router().place().screen != Screen::Review);
}
