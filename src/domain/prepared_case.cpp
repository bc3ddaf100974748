#include "domain/prepared_case.hpp"

#include <algorithm>
#include <bit>

namespace domain {

namespace {

    std::optional<double> wheel_value(const Rules& rules, const Answer& answer)
    {
        const auto parts = static_cast<std::size_t>(rules.wheel_parts);
        if (answer.marks.size() != parts)
            return std::nullopt;
        double sum = 0;
        for (const auto& mark : answer.marks) {
            if (!mark)
                return std::nullopt;
            sum += std::clamp(*mark, 0, rules.wheel_most);
        }
        return sum / static_cast<double>(parts) / rules.wheel_most;
    }

} // namespace

PreparedCase::PreparedCase(const CompiledMethod& from, const Case& given)
    : method(from)
    , her_case(given)
    , marked(from.questions.size(), 0)
    , asked(from.questions.size(), false)
{
    mark_answers();
    take_out_closed_topics();
    find_what_is_asked();
    find_risks();
}

void PreparedCase::mark(Position question, const Answer& answer)
{
    for (const auto& code : answer.codes) {
        const auto option = method.option_at(question, code);
        if (option != NOWHERE)
            marked[question] |= bit(option);
    }
}

void PreparedCase::mark_answers()
{
    for (const auto& [id, answer] : her_case.answers) {
        const auto question = method.question_at(id);
        if (question == NOWHERE)
            continue;
        mark(question, answer);
        if (method.method.questions[question].kind == QuestionKind::Wheel)
            wheel = wheel_value(method.method.rules, answer);
        if (question != method.places.worries)
            continue;
        for (const auto& code : answer.codes) {
            const auto risk = method.risk_at(code);
            if (risk != NOWHERE)
                chosen |= risk_bit(risk);
        }
    }
}

void PreparedCase::take_out_closed_topics()
{
    closed = marked[method.places.topics] & method.topics;
    if (closed == 0)
        return;
    for (Position question = 0; question < marked.size(); ++question) {
        // Red flags are never taken out: help is for everybody (annex A2).
        if (question == method.places.red_flags)
            continue;
        if (is_hidden(question)) {
            marked[question] = 0;
            if (method.method.questions[question].kind == QuestionKind::Wheel)
                wheel.reset();
            continue;
        }
        for (Position option = 0; option < method.questions[question].options.size(); ++option) {
            if (is_hidden(question, option))
                marked[question] &= ~bit(option);
        }
    }
    const auto& topics = method.questions[method.places.topics].options;
    for (Position topic = 0; topic < topics.size(); ++topic) {
        if ((closed & bit(topic)) != 0)
            skipped |= topics[topic].no_level;
    }
}

void PreparedCase::find_what_is_asked()
{
    for (Position question = 0; question < asked.size(); ++question) {
        const auto& compiled = method.questions[question];
        asked[question] = !is_hidden(question)
            && (compiled.asked_if.empty() || any_holds(compiled.asked_if))
            && !any_holds(compiled.not_asked_if);
    }
}

void PreparedCase::find_risks()
{
    const auto& flags = method.questions[method.places.red_flags].options;
    for (Position option = 0; option < flags.size(); ++option) {
        if ((marked[method.places.red_flags] & bit(option)) != 0)
            emergency |= flags[option].emergency;
    }
    for (Position risk = 0; risk < method.risks.size(); ++risk) {
        const auto& compiled = method.risks[risk];
        const bool left_out = any_holds(compiled.left_out_if) && !any_holds(compiled.kept_if);
        if (!left_out || (emergency & risk_bit(risk)) != 0)
            applies |= risk_bit(risk);
    }
}

Said PreparedCase::said(Position question) const
{
    const auto& compiled = method.questions[question];
    const auto& source = method.method.questions[question];
    if (source.kind == QuestionKind::Wheel)
        return wheel ? Said { Said::Kind::Value, *wheel, 0 } : Said {};

    auto counting = marked[question];
    if (counting == 0)
        return {};
    // Answers that stand alone count only when nothing else is marked (annex A3).
    const bool several = (counting & ~compiled.alone) != 0;
    if (several)
        counting &= ~compiled.alone;
    if ((counting & compiled.declined) != 0)
        return {};
    if ((counting & compiled.does_not_apply) != 0)
        return { Said::Kind::DoesNotApply, 0, counting };
    if ((counting & compiled.dont_know) != 0)
        return { Said::Kind::DontKnow, 0, counting };
    if (source.count_divisor > 0) {
        const auto count = std::popcount(counting & compiled.counted);
        return { Said::Kind::Value,
            std::min(1.0, static_cast<double>(count) / source.count_divisor), counting };
    }
    const auto first = static_cast<Position>(std::countr_zero(counting));
    return { Said::Kind::Value,
        source.kind == QuestionKind::One ? compiled.options[first].value : 0, counting };
}

std::optional<double> PreparedCase::value_of(Position question) const
{
    if (method.method.questions[question].kind != QuestionKind::One || marked[question] == 0)
        return std::nullopt;
    const auto& option = method.questions[question]
                             .options[static_cast<Position>(std::countr_zero(marked[question]))];
    if (option.rule != AnswerRule::Value)
        return std::nullopt;
    return option.value;
}

bool PreparedCase::is_opponent(const Actor& actor) const
{
    const auto& stands = method.method.rules.actors.stands;
    return std::ranges::find(stands, actor.stand, &Rules::NamedValue::name) != stands.end();
}

bool PreparedCase::holds(const CompiledClaim& claim, Unknown unknown, const Levels* levels) const
{
    using Kind = Claim::Kind;
    switch (claim.kind) {
    case Kind::RiskAtLeast:
        return levels && (*levels)[claim.risk] && *(*levels)[claim.risk] >= claim.level;
    case Kind::Opponent: {
        const auto& type
            = method.method.questions[method.question_at(method.method.rules.actors.type_question)]
                  .options[claim.option]
                  .code;
        return std::ranges::any_of(her_case.actors,
            [&](const Actor& actor) { return is_opponent(actor) && actor.type == type; });
    }
    case Kind::CloseActor:
        return std::ranges::any_of(her_case.actors, [&](const Actor& actor) {
            const auto close = method.question_at(method.method.rules.actors.close_question);
            return is_opponent(actor) && code_value(method, close, actor.close).value_or(0) > 0;
        });
    case Kind::Is:
    case Kind::Includes:
        return (marked[claim.question] & bit(claim.option)) != 0;
    case Kind::IsNot:
        return marked[claim.question] != 0 && (marked[claim.question] & bit(claim.option)) == 0;
    case Kind::IsUnknown:
        return (marked[claim.question] & method.questions[claim.question].dont_know) != 0;
    case Kind::IncludesAny:
        return (marked[claim.question] & ~method.questions[claim.question].alone) != 0;
    case Kind::AtLeast:
    case Kind::AtMost:
    case Kind::Above:
    case Kind::Below:
        break;
    }

    const auto value = value_of(claim.question);
    if (!value) {
        return claim.kind == Kind::AtMost && unknown == Unknown::IsNoProtection
            && method.questions[claim.question].only_capacity
            && method.method.questions[claim.question].kind == QuestionKind::One
            && (marked[claim.question] & method.questions[claim.question].dont_know) != 0;
    }
    if (claim.kind == Kind::AtLeast)
        return *value >= claim.value;
    if (claim.kind == Kind::AtMost)
        return *value <= claim.value;
    return claim.kind == Kind::Above ? *value > claim.value : *value < claim.value;
}

bool PreparedCase::any_holds(
    const CompiledCondition& claims, Unknown unknown, const Levels* levels) const
{
    return std::ranges::any_of(
        claims, [&](const CompiledClaim& claim) { return holds(claim, unknown, levels); });
}

std::optional<double> code_value(
    const CompiledMethod& method, Position question, std::string_view code)
{
    const auto option = code.empty() ? NOWHERE : method.option_at(question, code);
    if (option == NOWHERE || method.questions[question].options[option].rule != AnswerRule::Value)
        return std::nullopt;
    return method.questions[question].options[option].value;
}

bool code_is_unknown(const CompiledMethod& method, Position question, std::string_view code)
{
    const auto option = code.empty() ? NOWHERE : method.option_at(question, code);
    return option != NOWHERE
        && method.questions[question].options[option].rule == AnswerRule::DontKnow;
}

} // namespace domain
