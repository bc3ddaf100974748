#include "domain/retention.hpp"

#include "domain/method_index.hpp"
#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

domain::Answers some_answers()
{
    domain::Answers answers;
    answers["Q1.03"] = domain::several_answers({ "indig", "sob" });
    answers["Q11.10"] = domain::one_answer("antes");
    answers["Q4.05"] = domain::several_answers({ "fam" });
    answers["Q8.08"] = domain::several_answers({ "vic", "list" });
    answers["Q2.06"] = domain::one_answer("3h");
    answers["Q4.01"] = domain::several_answers({ "sex", "robo" });
    answers["Q4.04"] = domain::one_answer("vez");
    return answers;
}

} // namespace

TEST_CASE("who she is and her darkest thought do not outlive the session", "[method]")
{
    auto answers = some_answers();
    domain::erase_session_answers(test::method(), answers, {});
    CHECK_FALSE(answers.contains("Q1.03"));
    CHECK_FALSE(answers.contains("Q11.10"));
    CHECK(answers.size() == 5);
}

TEST_CASE("what she ticked to keep is kept", "[method]")
{
    auto answers = some_answers();
    domain::erase_session_answers(test::method(), answers, { "Q1.03" });
    CHECK(answers.contains("Q1.03"));
    CHECK_FALSE(answers.contains("Q11.10"));
    CHECK(domain::is_session_answer(test::method(), "Q11.10"));
    CHECK_FALSE(domain::is_session_answer(test::method(), "Q2.06"));
}

TEST_CASE("with the plan made, two answers are offered for erasing, if they were given", "[method]")
{
    auto answers = some_answers();
    CHECK(domain::answers_to_drop(test::method(), answers)
        == std::vector<std::string> { "Q4.05", "Q8.08" });
    domain::drop_answers(answers, { "Q4.05", "Q8.08" });
    CHECK(domain::answers_to_drop(test::method(), answers).empty());
    CHECK(answers.contains("Q2.06"));
}

TEST_CASE("limits may be only thought", "[method]")
{
    CHECK(domain::may_be_only_thought(test::method(), "Q13.04"));
    CHECK(domain::may_be_only_thought(test::method(), "Q13.05"));
    CHECK_FALSE(domain::may_be_only_thought(test::method(), "Q13.07"));
}

TEST_CASE("answers hidden by a topic stay until she erases them", "[method]")
{
    auto answers = some_answers();
    CHECK(domain::hidden_answers(test::method(), answers).empty());
    answers["Q0.04"] = domain::several_answers({ "vs" });
    const auto hidden = domain::hidden_answers(test::method(), answers);
    REQUIRE(hidden.size() == 3);
    CHECK(hidden[0].question == "Q1.03");
    CHECK(hidden[0].codes == std::vector<std::string> { "sob" });
    CHECK(hidden[1].question == "Q4.01");
    CHECK(hidden[2].question == "Q4.04");
    CHECK(hidden[2].codes.empty());

    domain::erase_hidden_answers(test::method(), answers);
    CHECK(domain::hidden_answers(test::method(), answers).empty());
    CHECK(answers.at("Q4.01").codes == std::vector<std::string> { "robo" });
    CHECK_FALSE(answers.contains("Q4.04"));
}

TEST_CASE("a red flag is never offered for erasing because of its topic", "[method]")
{
    domain::Answers answers;
    answers["Q0.04"] = domain::several_answers({ "vs", "pareja" });
    answers["Q4.14"] = domain::several_answers({ "d" });
    CHECK(domain::hidden_answers(test::method(), answers).empty());
}
