#include "domain/assessment.hpp"
#include "domain/visibility.hpp"
#include "support/random_case.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>

// The promises of the calculation over answers nobody thought of: what makes a danger
// greater never makes it look smaller.

namespace {

constexpr unsigned CASES = 400;
constexpr double NOTHING = 1e-9;          // Sums are not always taken in the same order.
constexpr double PART_OF_QUESTIONS = 0.3; // Of each case; 400 cases see them all many times.

enum class Way { Up, Down };

domain::Assessment assess(const domain::Case& given)
{
    return domain::assess(test::method(), given, test::TODAY);
}

/// No likelihood moves the other way, over the risks that apply before and after.
int compare(const domain::Assessment& was, const domain::Case& after, Way allowed)
{
    const auto is = assess(after);
    int compared = 0;
    for (std::size_t risk = 0; risk < was.risks.size(); ++risk) {
        if (!was.risks[risk].applies || !is.risks[risk].applies)
            continue;
        INFO(was.risks[risk].risk);
        const double change = is.risks[risk].likelihood - was.risks[risk].likelihood;
        if (allowed == Way::Up ? change < -NOTHING : change > NOTHING)
            CHECK(change == 0);
        ++compared;
    }
    return compared;
}

bool asks_the_same(const domain::Case& before, const domain::Case& after)
{
    return domain::questions_asked(test::method(), before.answers, domain::Path::Full)
        == domain::questions_asked(test::method(), after.answers, domain::Path::Full);
}

bool counts_only(const domain::Question& question, bool capacity)
{
    return !question.contributions.empty()
        && std::ranges::all_of(
            question.contributions, [capacity](const domain::Contribution& part) {
                return (part.dimension == domain::Dimension::Capacity) == capacity;
            });
}

/// The next higher answer to a question with one answer.
std::optional<std::string> higher(const domain::Question& question, const domain::Case& given)
{
    const auto found = given.answers.find(question.id);
    if (found == given.answers.end() || question.kind != domain::QuestionKind::One)
        return std::nullopt;
    const auto* present = test::method().option(question.id, found->second.codes.front());
    if (present->rule != domain::AnswerRule::Value)
        return std::nullopt;
    const domain::Option* next = nullptr;
    for (const auto& option : question.options) {
        const bool more = option.rule == domain::AnswerRule::Value && option.value > present->value;
        if (more && (!next || option.value < next->value))
            next = &option;
    }
    return next ? std::optional(next->code) : std::nullopt;
}

template <typename Change> void for_random_cases(unsigned seed, Change change)
{
    for (unsigned number = 0; number < CASES; ++number) {
        test::RandomCase random(test::method(), seed + number);
        const auto given = random.make();
        INFO("seed " << seed + number);
        change(random, given, assess(given));
    }
}

} // namespace

TEST_CASE(
    "raising the answer to a question on threats or exposure lowers no likelihood", "[method]")
{
    int compared = 0;
    for_random_cases(1000,
        [&](test::RandomCase& random, const domain::Case& given, const domain::Assessment& was) {
            for (const auto& question : test::method().method().questions) {
                const bool looked_at = random.share() < PART_OF_QUESTIONS;
                const auto next = looked_at && counts_only(question, false)
                    ? higher(question, given)
                    : std::nullopt;
                if (!next)
                    continue;
                auto changed = given;
                changed.answers[question.id] = domain::one_answer(*next);
                INFO(question.id);
                if (asks_the_same(given, changed))
                    compared += compare(was, changed, Way::Up);
            }
        });
    CHECK(compared > 20'000);
}

TEST_CASE("raising the answer to a question on protection raises no likelihood", "[method]")
{
    int compared = 0;
    for_random_cases(2000,
        [&](test::RandomCase& random, const domain::Case& given, const domain::Assessment& was) {
            for (const auto& question : test::method().method().questions) {
                const bool looked_at = random.share() < PART_OF_QUESTIONS;
                const auto next = looked_at && counts_only(question, true) ? higher(question, given)
                                                                           : std::nullopt;
                if (!next)
                    continue;
                auto changed = given;
                changed.answers[question.id] = domain::one_answer(*next);
                INFO(question.id);
                if (asks_the_same(given, changed))
                    compared += compare(was, changed, Way::Down);
            }
        });
    CHECK(compared > 20'000);
}

TEST_CASE("marking one more answer that touches risks lowers no likelihood", "[method]")
{
    for_random_cases(3000,
        [&](test::RandomCase& random, const domain::Case& given, const domain::Assessment& was) {
            for (const auto& question : test::method().method().questions) {
                const auto found = given.answers.find(question.id);
                const bool several = question.kind == domain::QuestionKind::Several
                    && counts_only(question, false);
                if (!several || found == given.answers.end())
                    continue;
                // A closed topic may have taken out all that was marked, and "none" or "I don't
                // know" gives way: those are first answers or different ones, not one more.
                if (!domain::closed_topics(test::method(), given.answers).empty())
                    continue;
                const auto* first = test::method().option(question.id, found->second.codes.front());
                if (first->alone)
                    continue;
                for (const auto& option : question.options) {
                    if (random.share() > PART_OF_QUESTIONS || option.alone
                        || domain::is_marked(given.answers, question.id, option.code))
                        continue;
                    auto changed = given;
                    changed.answers[question.id].codes.push_back(option.code);
                    INFO(question.id << " " << option.code);
                    if (asks_the_same(given, changed))
                        compare(was, changed, Way::Up);
                }
            }
        });
}

TEST_CASE("one more opponent, incident or threat lowers no likelihood", "[method]")
{
    for_random_cases(4000,
        [&](test::RandomCase& random, const domain::Case& given, const domain::Assessment& was) {
            auto opposed = given;
            opposed.actors.push_back(random.actor());
            opposed.actors.back().stand = "ataco";
            compare(was, opposed, Way::Up);
            auto logged = given;
            logged.incidents.push_back(random.incident());
            compare(was, logged, Way::Up);
            auto analysed = given;
            analysed.threats.push_back(random.threat());
            compare(was, analysed, Way::Up);
        });
}

TEST_CASE("one more ally raises no likelihood", "[method]")
{
    for_random_cases(5000,
        [&](test::RandomCase& random, const domain::Case& given, const domain::Assessment& was) {
            auto supported = given;
            supported.actors.push_back(random.actor());
            supported.actors.back().stand = random.share() < 0.5 ? "apoya" : "apoyaM";
            compare(was, supported, Way::Down);
        });
}

TEST_CASE("not knowing whether one is protected counts as not being protected", "[method]")
{
    for_random_cases(
        6000, [&](test::RandomCase& random, const domain::Case& given, const domain::Assessment&) {
            for (const auto& question : test::method().method().questions) {
                const auto* unknown = test::method().option(question.id, "ns");
                if (random.share() > PART_OF_QUESTIONS || !counts_only(question, true) || !unknown
                    || question.kind != domain::QuestionKind::One)
                    continue;
                const auto none
                    = std::ranges::find_if(question.options, [](const domain::Option& option) {
                          return option.rule == domain::AnswerRule::Value && option.value == 0;
                      });
                if (none == question.options.end())
                    continue;
                auto without = given;
                without.answers[question.id] = domain::one_answer(none->code);
                auto unsure = given;
                unsure.answers[question.id] = domain::one_answer("ns");
                if (!asks_the_same(without, unsure))
                    continue;
                const auto left = assess(without);
                const auto right = assess(unsure);
                for (std::size_t risk = 0; risk < left.risks.size(); ++risk)
                    REQUIRE(left.risks[risk].capacity == right.risks[risk].capacity);
            }
        });
}

TEST_CASE("every result of a random case is within its bounds", "[method]")
{
    for_random_cases(
        7000, [](test::RandomCase&, const domain::Case&, const domain::Assessment& assessment) {
            for (const auto& risk : assessment.risks) {
                if (!risk.applies)
                    continue;
                REQUIRE((risk.threat >= 10 && risk.threat <= 100));
                REQUIRE((risk.vulnerability >= 0 && risk.vulnerability <= 100));
                REQUIRE((risk.capacity >= 0 && risk.capacity <= 100));
                REQUIRE((risk.likelihood > 0 && risk.likelihood <= 100));
                REQUIRE((risk.coverage >= 0 && risk.coverage <= 1));
                REQUIRE((risk.impact >= 1 && risk.impact <= 5));
                for (const auto& item : risk.items)
                    REQUIRE((item.value >= 0 && item.value <= 1));
            }
        });
}
