#include "journeys/answering.hpp"
#include "journeys/seen.hpp"
#include "journeys/steps.hpp"

#include "paper/plan_paper.hpp"
#include "paper/verify.hpp"
#include "support/paper_files.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

// Elena, Marta and Noa fill in everything on the screen; what the screens then say is held
// against the figures that were worked out apart from the program (tests/vectors/method).

using app::Screen;
using nlohmann::json;
using test::AppFixture;
using test::Person;
using test::WholeProgram;
using Strings = std::vector<std::string>;

namespace {

constexpr const char* PAPER = "/usb/notas.pdf";

json vector_of(const std::string& name)
{
    std::ifstream file(CEIBA_SOURCE_DIR "/tests/vectors/method/test-vectors.json");
    const auto all = json::parse(file);
    for (const auto& vector : all.at("vectors")) {
        if (vector.at("name") == name)
            return vector;
    }
    FAIL("no vector " << name);
    return {};
}

test::AppOptions with_real_paper()
{
    test::AppOptions options;
    options.paper = [](app::Shelf& shelf) {
        return std::make_unique<paper::PlanPaper>(shelf, test::paper_fonts());
    };
    return options;
}

/// A program on an empty stick, and somebody who made her plan and answered everything.
struct Visit {
    Visit(const std::string& name, Person::Means means)
        : vector(vector_of(name))
        , it("es", {}, with_real_paper())
        , she(it, means)
    {
        it.disk.put("/usb/otro.txt", { 1 }); // so that the folder exists
        it.go(Screen::Start);
        journeys::create_plan(she, AppFixture::PASSPHRASE);
        journeys::answer_as(she, it.case_of(name));
    }

    json vector;
    WholeProgram it;
    Person she;
};

void check_levels(WholeProgram& it, const json& expected)
{
    for (const auto& [risk, figures] : expected.items()) {
        INFO(risk);
        const bool has_level = !figures.at("no_level").get<bool>();
        CHECK(it.driver.has("disc-" + risk) == has_level);
        if (has_level)
            CHECK(journeys::level_above(it.driver, risk) == figures.at("level"));
    }
}

/// How near, how grave and how complete stand in words on the page of each risk.
void check_figures(Person& she, const json& expected)
{
    auto& it = she.it;
    const auto& texts = it.app().texts();
    for (const auto& [risk, figures] : expected.items()) {
        if (figures.at("no_level").get<bool>())
            continue;
        INFO(risk);
        it.go(Screen::RiskDetail, risk);
        const auto band = figures.at("likelihood_band").get<std::size_t>();
        const auto impact = figures.at("impact").get<std::size_t>();
        CHECK(it.driver.says("Qué tan cerca está " + texts.bands.at(band - 1)));
        CHECK(it.driver.says("Qué tan grave sería " + texts.impacts.at(impact - 1)));
        CHECK(it.driver.says("Qué tan completo está "));
        CHECK(it.driver.says("Provisional: faltan respuestas")
            == figures.at("provisional").get<bool>());
    }
}

/// Of an indicator that is seen it says what it changes, of the others only the name.
void check_gender(Person& she, const json& indicators)
{
    she.press("tabs/1");
    for (const auto& [id, is_seen] : indicators.items()) {
        INFO(id);
        const auto& text = she.it.app().texts().indicator(id);
        CHECK(she.it.driver.says(text.title));
        if (id == "GI-12")
            CHECK(she.it.driver.says("Una fortaleza por construir") != is_seen.get<bool>());
        else
            CHECK(she.it.driver.says(text.changes) == is_seen.get<bool>());
    }
}

/// The cards on the page, from the top.
Strings measures_shown(const WholeProgram& it)
{
    Strings ids;
    for (const auto& item : it.driver.items()) {
        const auto end = item.path.rfind("/fold");
        if (end == std::string::npos || end + 5 != item.path.size())
            continue;
        const auto before = item.path.substr(0, end);
        ids.push_back(before.substr(before.rfind('/') + 1));
    }
    return ids;
}

/// The measures of the risks that are emergencies, in the order of their lists.
Strings emergency_measures(const json& vector)
{
    Strings ids;
    for (const auto& measure : vector.at("suggested")) {
        const auto reason = measure.at("reason").get<std::string>();
        if (reason.starts_with("first:")
            && vector.at("expected").at(reason.substr(6)).at("level") == "E")
            ids.push_back(measure.at("id"));
    }
    return ids;
}

/// In an emergency its measures come first. Whoever is worn out sees five, one of them rest; the
/// others wait. In each part they stand in the order of the vector.
Strings check_measures(Person& she, const json& vector)
{
    const auto order = vector.at("show_order").get<Strings>();
    const auto place
        = [&](const std::string& id) { return std::ranges::find(order, id) - order.begin(); };
    she.press("measures");
    const auto now = measures_shown(she.it);
    if (she.it.driver.has("waiting"))
        she.press("waiting");
    const auto all = measures_shown(she.it);
    const auto urgent = emergency_measures(vector);
    CAPTURE(all, urgent, order);
    CHECK(std::ranges::is_permutation(all, order));
    REQUIRE(now.size() >= urgent.size());
    const auto rest = all.begin() + static_cast<std::ptrdiff_t>(urgent.size());
    const auto waiting = all.begin() + static_cast<std::ptrdiff_t>(now.size());
    CHECK(Strings(all.begin(), rest) == urgent);
    CHECK(std::is_sorted(rest, waiting,
        [&](const auto& one, const auto& other) { return place(one) < place(other); }));
    CHECK(std::is_sorted(waiting, all.end(),
        [&](const auto& one, const auto& other) { return place(one) < place(other); }));
    return all;
}

void say_she_has(Person& she, const Strings& measures)
{
    for (const auto& id : measures) {
        if (!she.it.driver.has(id + "/fold"))
            she.press("waiting");
        if (!she.it.driver.has(id + "/state/0"))
            she.press(id + "/fold");
        she.press(id + "/state/0");
    }
}

void check_afterwards(Person& she, const json& vector)
{
    she.it.go(Screen::Results);
    she.press("tabs/3");
    Strings order;
    for (const auto& risk : vector.at("risk_order")) {
        if (!vector.at("expected").at(risk.get<std::string>()).at("no_level").get<bool>())
            order.push_back(risk);
    }
    CHECK(journeys::ids_in_order(she.it.driver, "R") == order);
    for (const auto& [risk, figures] : vector.at("after_all_suggested_done").items()) {
        INFO(risk);
        const auto levels = journeys::levels_beside(she.it.driver, risk);
        REQUIRE(!levels.empty());
        CHECK(levels.front() == vector.at("expected").at(risk).at("level"));
        CHECK(levels.back() == figures.at("level"));
    }
}

} // namespace

TEST_CASE(
    "Elena, Marta and Noa walk from an empty file to a printed plan, and every figure is right",
    "[journey]")
{
    const auto name = GENERATE(std::string("Elena"), std::string("Marta"), std::string("Noa"));
    CAPTURE(name);
    Visit visit(name, name == "Marta" ? Person::Means::Keyboard : Person::Means::Mouse);
    auto& [vector, it, she] = visit;
    check_levels(it, vector.at("expected"));
    check_gender(she, vector.at("gender_indicators"));
    const auto measures = check_measures(she, vector);
    say_she_has(she, measures);
    check_afterwards(she, vector);
    check_figures(she, vector.at("expected"));

    journeys::write_down_a_person(she, "Ceniza", "55550101");
    journeys::print_the_plan(she);
    const auto paper = paper::read_back_pdf(it.disk.content(PAPER));
    REQUIRE(paper.has_value());
    for (const auto& risk : { "R05", "R09" })
        CHECK_THAT(paper->text,
            Catch::Matchers::ContainsSubstring(it.app().texts().risk(risk).short_title));
    CHECK_THAT(paper->text, Catch::Matchers::ContainsSubstring("Ceniza"));
}

TEST_CASE("three months later the review says what changed, in words and numbers", "[journey]")
{
    Visit visit("Elena", Person::Means::Mouse);
    auto& [vector, it, she] = visit;
    she.press("home");
    she.press("review");
    she.press("finish");
    she.press("hide");

    constexpr std::int64_t DAY = 86'400;
    it.clock.set(it.clock.now() + 90 * DAY);
    journeys::unlock(she, AppFixture::PASSPHRASE);
    REQUIRE(it.session().is_open());
    she.press("home");
    CHECK(it.driver.says("viejo"));

    // She has an income of her own and a network that answers now.
    const auto answer_anew = [&](const char* question, const char* answer) {
        it.go(Screen::Question, question);
        she.press(answer);
        she.press("next");
    };
    answer_anew("Q10.01", "answers/prop");
    answer_anew("Q10.02", "answers/1m");
    answer_anew("Q10.05", "answers/si");
    answer_anew("Q10.06", "answers/reg");
    answer_anew("Q12.01", "answers/si");
    answer_anew("Q12.02", "answers/3");
    for (const auto* question : { "Q12.03", "Q12.04", "Q12.08", "Q12.09", "Q12.10" })
        answer_anew(question, "answers/si");
    she.press("home");
    she.press("review");

    std::size_t same = 0;
    for (const auto& [risk, figures] : vector.at("expected").items()) {
        INFO(risk);
        const auto level = it.app().analysis().level(risk);
        REQUIRE(level);
        const std::string now(domain::level_code(level->level));
        if (now == figures.at("level")) {
            ++same;
            CHECK_FALSE(it.driver.has(risk));
            continue;
        }
        REQUIRE(it.driver.has(risk));
        CHECK(journeys::levels_beside(it.driver, risk) == Strings { now });
        const auto before = it.app().texts().levels.at(figures.at("level").get<std::string>()).name;
        CHECK(it.driver.says(it.app().texts().risk(risk).short_title + " Antes: " + before));
    }
    CHECK(same > 0);
    CHECK(same < vector.at("expected").size());
    CHECK(it.driver.says(std::to_string(same) + " riesgos tienen el mismo nivel que entonces."));
    CHECK(it.driver.says("Antes: No. Ahora: Sí."));
    she.press("finish");
    CHECK(it.driver.says("Revisado hoy."));
}
