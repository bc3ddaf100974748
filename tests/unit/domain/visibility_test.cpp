#include "domain/visibility.hpp"

#include "domain/method_index.hpp"
#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

using domain::Path;

namespace {

domain::Answers with(const char* question, std::vector<std::string> codes)
{
    domain::Answers answers;
    answers[question] = domain::several_answers(std::move(codes));
    return answers;
}

bool asked(const domain::Answers& answers, const char* question)
{
    return domain::is_asked(test::method(), answers, question, Path::Full);
}

std::set<std::string> shown(const domain::Answers& answers, const char* question)
{
    std::set<std::string> codes;
    for (const auto* option : domain::options_shown(test::method(), answers, question))
        codes.insert(option->code);
    return codes;
}

} // namespace

TEST_CASE("the three paths have 42, 58 and 132 questions", "[method]")
{
    const auto& questions = test::method().method().questions;
    CHECK(std::ranges::count_if(questions, &domain::Question::express) == 42);
    CHECK(std::ranges::count_if(questions, &domain::Question::core) == 58);
    CHECK(questions.size() == 132);
}

TEST_CASE("a question with a condition is asked when it holds", "[method]")
{
    CHECK_FALSE(asked({}, "Q4.02"));
    CHECK(asked(with("Q4.01", { "robo" }), "Q4.02"));
    CHECK_FALSE(asked(with("Q4.01", { "nada" }), "Q4.02"));
    CHECK(asked(with("Q5.05", { "pnc" }), "Q5.06"));
    CHECK(asked(with("Q5.05", { "ns" }), "Q5.06"));
    CHECK_FALSE(asked(with("Q5.05", { "nunca" }), "Q5.06"));
}

TEST_CASE("a woman who works alone is not asked about a group, nor about an office without one",
    "[method]")
{
    CHECK_FALSE(asked(with("Q6.00", { "no" }), "Q6.01"));
    CHECK(asked(with("Q6.00", { "no" }), "Q6.00"));
    CHECK_FALSE(asked(with("Q6.00", { "sinlocal" }), "Q6.02"));
    CHECK(asked(with("Q6.00", { "sinlocal" }), "Q6.01"));
    CHECK(asked(with("Q6.00", { "local" }), "Q6.02"));
}

TEST_CASE("each topic hides exactly its questions", "[method]")
{
    const std::map<std::string, std::set<std::string>> hidden {
        { "vs", { "Q4.04", "Q7.04" } },
        { "pareja", { "Q5.04", "Q5.05", "Q5.05b", "Q5.06", "Q8.02", "Q12.08" } },
        { "duelo", { "Q11.04" } },
        { "guerra", { "Q11.03" } },
        { "cuerpo",
            { "Q11.01", "Q11.02", "Q11.03", "Q11.04", "Q11.05", "Q11.06", "Q11.07", "Q11.08",
                "Q11.09", "Q11.10" } },
    };
    // Everything is asked here before a topic is closed.
    domain::Answers open = with("Q4.01", { "robo" });
    for (const auto& [question, code] :
        std::map<std::string, std::string> { { "Q5.05", "seguido" }, { "Q5.02", "5" },
            { "Q5.02b", "ninas" }, { "Q6.00", "local" }, { "Q7.06", "seguido" } })
        open[question] = domain::one_answer(code);
    CHECK(domain::questions_asked(test::method(), open, Path::Full).size() == 132);
    for (const auto& [topic, questions] : hidden) {
        INFO(topic);
        auto closed = open;
        closed["Q0.04"] = domain::several_answers({ topic });
        std::set<std::string> gone;
        for (const auto& question : test::method().method().questions) {
            if (!domain::is_asked(test::method(), closed, question.id, Path::Full))
                gone.insert(question.id);
        }
        CHECK(gone == questions);
        CHECK(domain::closed_topics(test::method(), closed) == std::vector<std::string> { topic });
    }
}

TEST_CASE("each topic hides exactly its answers, red flags in the questionnaire too", "[method]")
{
    const std::map<std::string, std::set<std::string>> hidden {
        { "vs",
            { "Q1.03 sob", "Q4.01 sex", "Q4.01 toque", "Q4.01 intim", "Q4.14 d", "Q5.06 forza" } },
        { "pareja",
            { "Q1.03 sob", "Q2.04 separa", "Q3.06 casa", "Q4.01 pareja", "Q4.09 regresar",
                "Q4.14 e" } },
        { "duelo", {} },
        { "guerra", {} },
        { "cuerpo", { "Q1.03 emb", "Q1.03 vih" } },
    };
    for (const auto& [topic, answers] : hidden) {
        INFO(topic);
        const auto closed = with("Q0.04", { topic });
        std::set<std::string> gone;
        for (const auto& question : test::method().method().questions) {
            const auto left = domain::options_shown(test::method(), closed, question.id);
            if (left.empty())
                continue;
            for (const auto& option : question.options) {
                if (std::ranges::find(left, &option) == left.end())
                    gone.insert(question.id + " " + option.code);
            }
        }
        CHECK(gone == answers);
    }
}

TEST_CASE("under the help button every red flag is there", "[method]")
{
    CHECK(domain::red_flags_for_help(test::method()).size() == 10);
    CHECK_FALSE(shown(with("Q0.04", { "vs" }), "Q4.14").contains("d"));
}

TEST_CASE("open to talk about everything closes no topic", "[method]")
{
    CHECK(domain::closed_topics(test::method(), with("Q0.04", { "nada" })).empty());
    CHECK(domain::closed_topics(test::method(), with("Q0.04", { "pnc" })).empty());
}

TEST_CASE(
    "risks of closed topics and risks that do not apply are not offered for choosing", "[method]")
{
    domain::Case given;
    CHECK(domain::risks_listed(test::method(), given).size() == 18);
    given.answers["Q0.04"] = domain::several_answers({ "vs" });
    given.answers["Q6.00"] = domain::one_answer("no");
    const auto listed = domain::risks_listed(test::method(), given);
    CHECK(listed.size() == 15);
    for (const char* gone : { "R02", "R04", "R14" })
        CHECK(std::ranges::find(listed, gone) == listed.end());
}

TEST_CASE("an answer that stands alone gives way and makes way", "[method]")
{
    const auto mark = [](const domain::Answer& before, const char* code) {
        return domain::toggled(test::method(), "Q4.01", before, code);
    };
    auto answer = mark(mark({}, "robo"), "sigue");
    CHECK(answer.codes == std::vector<std::string> { "robo", "sigue" });
    answer = mark(answer, "nada");
    CHECK(answer.codes == std::vector<std::string> { "nada" });
    answer = mark(answer, "hack");
    CHECK(answer.codes == std::vector<std::string> { "hack" });
    CHECK(mark(answer, "hack").empty());
}

TEST_CASE("one answer replaces another", "[method]")
{
    const auto answer = domain::toggled(test::method(), "Q2.06", domain::one_answer("15"), "mas");
    CHECK(answer.codes == std::vector<std::string> { "mas" });
}

TEST_CASE("she chooses at most five risks", "[method]")
{
    domain::Answer answer;
    for (const char* risk : { "R01", "R02", "R03", "R04", "R05", "R06" })
        answer = domain::toggled(test::method(), "Q13.01", answer, risk);
    CHECK(answer.codes.size() == 5);
    CHECK(domain::toggled(test::method(), "Q13.01", answer, "R01").codes.size() == 4);
}

TEST_CASE(
    "progress counts what is asked on the path, cards of actors and threats included", "[method]")
{
    domain::Case given;
    auto progress = domain::progress(test::method(), given, Path::Express);
    CHECK(progress.answered == 0);
    const int asked_before = progress.asked;
    given.answers["Q4.01"] = domain::several_answers({ "robo" });
    progress = domain::progress(test::method(), given, Path::Express);
    CHECK(progress.answered == 1);
    CHECK(progress.asked == asked_before + 2);

    CHECK_FALSE(domain::is_answered(test::method(), given, "Q3.03"));
    given.actors.push_back({});
    given.actors.back().stand = "opone";
    CHECK(domain::is_answered(test::method(), given, "Q3.03"));
    CHECK_FALSE(domain::is_answered(test::method(), given, "Q3.04"));
    given.threats.push_back({});
    given.threats.back().conclusion = "medio";
    CHECK(domain::is_answered(test::method(), given, "Q4.12"));
    given.harm["R05"] = { 1, 2, 3, 4, 0, 0 };
    CHECK(domain::is_answered(test::method(), given, "Q13.02"));
    CHECK(domain::progress(test::method(), given, Path::Full, 3).answered == 1);
}
