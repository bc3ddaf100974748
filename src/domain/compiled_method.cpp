#include "domain/compiled_method.hpp"

#include "base/assert.hpp"

#include <algorithm>

namespace domain {

namespace {

    Position at(const std::unordered_map<std::string_view, Position>& places, std::string_view id)
    {
        const auto found = places.find(id);
        return found == places.end() ? NOWHERE : found->second;
    }

    Position existing(Position position)
    {
        CEIBA_ASSERT(position != NOWHERE);
        return position;
    }

} // namespace

CompiledMethod::CompiledMethod(Method from) : method(std::move(from))
{
    remember_ids();
    compile_questions();
    compile_risks();
    compile_measures();
    compile_gender();
    compile_places();
}

Position CompiledMethod::question_at(std::string_view id) const { return at(m_questions, id); }

Position CompiledMethod::risk_at(std::string_view id) const { return at(m_risks, id); }

Position CompiledMethod::measure_at(std::string_view id) const { return at(m_measures, id); }

Position CompiledMethod::group_at(std::string_view id) const { return at(m_groups, id); }

Position CompiledMethod::option_at(Position question, std::string_view code) const
{
    const auto& options = method.questions[question].options;
    const auto found = std::ranges::find(options, code, &Option::code);
    return found == options.end() ? NOWHERE : static_cast<Position>(found - options.begin());
}

void CompiledMethod::remember_ids()
{
    const auto remember = [](Places& into, const auto& records, auto id) {
        for (Position position = 0; position < records.size(); ++position)
            into.emplace(records[position].*id, position);
    };
    remember(m_questions, method.questions, &Question::id);
    remember(m_risks, method.risks, &Risk::id);
    remember(m_measures, method.measures, &Measure::id);
    remember(m_groups, method.groups, &Group::id);
    CEIBA_ASSERT(method.risks.size() <= 32);
}

CompiledCondition CompiledMethod::compile(const std::vector<Claim>& claims) const
{
    CompiledCondition compiled;
    for (const auto& claim : claims) {
        CompiledClaim made;
        made.kind = claim.kind;
        made.value = claim.value;
        made.level = claim.level;
        if (claim.kind == Claim::Kind::Opponent) {
            const auto types = existing(question_at(method.rules.actors.type_question));
            made.option = existing(option_at(types, claim.code));
        } else if (claim.kind == Claim::Kind::RiskAtLeast) {
            made.risk = existing(risk_at(claim.subject));
        } else if (claim.kind != Claim::Kind::CloseActor) {
            made.question = existing(question_at(claim.subject));
            if (!claim.code.empty())
                made.option = existing(option_at(made.question, claim.code));
        }
        compiled.push_back(made);
    }
    return compiled;
}

RiskMask CompiledMethod::mask_of(const std::vector<std::string>& ids) const
{
    RiskMask mask = 0;
    for (const auto& id : ids)
        mask |= risk_bit(existing(risk_at(id)));
    return mask;
}

OptionMask CompiledMethod::options_of(
    Position question, const std::vector<std::string>& codes) const
{
    OptionMask mask = 0;
    for (const auto& code : codes)
        mask |= bit(existing(option_at(question, code)));
    return mask;
}

TopicMask CompiledMethod::topics_of(const std::vector<std::string>& codes) const
{
    return codes.empty() ? 0 : options_of(existing(question_at(method.rules.places.topics)), codes);
}

CompiledOption CompiledMethod::compile_option(const Option& option) const
{
    CompiledOption compiled;
    compiled.rule = option.rule;
    compiled.value = option.value;
    if (!option.risks.empty()) {
        compiled.strength.resize(method.risks.size(), 0);
        for (const auto& [risk, value] : option.risks)
            compiled.strength[existing(risk_at(risk))] = value;
    }
    compiled.hidden_by = topics_of(option.skipped_by);
    compiled.no_level = mask_of(option.no_level_risks);
    compiled.emergency = mask_of(option.emergency_risks);
    compiled.call_now = option.call_now;
    return compiled;
}

void CompiledMethod::compile_contributions(
    const Question& question, CompiledQuestion& compiled) const
{
    for (const auto& part : question.contributions) {
        CompiledContribution made;
        made.dimension = part.dimension;
        made.weight = part.weight;
        made.reach = part.reach;
        made.risks = mask_of(part.risks);
        if (part.reach == Contribution::Reach::Flagged)
            made.flagged_by = existing(question_at(part.flagged_by));
        if (part.reach == Contribution::Reach::Options) {
            for (const auto& option : question.options) {
                for (const auto& touched : option.risks)
                    made.risks |= risk_bit(existing(risk_at(touched.risk)));
            }
        }
        compiled.contributions.push_back(made);
    }
}

void CompiledMethod::compile_questions()
{
    for (const auto& question : method.questions) {
        CEIBA_ASSERT(question.options.size() <= 64);
        CompiledQuestion compiled;
        for (Position position = 0; position < question.options.size(); ++position) {
            const auto& option = question.options[position];
            compiled.options.push_back(compile_option(option));
            const auto mine = bit(position);
            compiled.alone |= option.alone ? mine : 0;
            compiled.counted |= option.counted ? mine : 0;
            compiled.dont_know |= option.rule == AnswerRule::DontKnow ? mine : 0;
            compiled.does_not_apply |= option.rule == AnswerRule::DoesNotApply ? mine : 0;
            compiled.declined |= option.rule == AnswerRule::Declined ? mine : 0;
            topics |= compiled.options.back().hidden_by;
        }
        compile_contributions(question, compiled);
        compiled.asked_if = compile(question.asked_if.any_of);
        compiled.not_asked_if = compile(question.not_asked_if.any_of);
        compiled.hidden_by = topics_of(question.skipped_by);
        topics |= compiled.hidden_by;
        compiled.only_capacity = question.counts_only_as_capacity();
        questions.push_back(std::move(compiled));
    }
}

void CompiledMethod::compile_risks()
{
    for (const auto& risk : method.risks) {
        CompiledRisk compiled { compile(risk.left_out_if.any_of), compile(risk.kept_if.any_of),
            NOWHERE };
        const auto line = std::ranges::find(method.first_lines, risk.id, &FirstLine::risk);
        if (line != method.first_lines.end())
            compiled.first_line = static_cast<Position>(line - method.first_lines.begin());
        risks.push_back(std::move(compiled));
    }
}

void CompiledMethod::compile_measures()
{
    for (const auto& measure : method.measures) {
        CompiledMeasure compiled;
        compiled.group = existing(group_at(measure.group));
        compiled.triggers = compile(measure.triggers);
        for (const auto& effect : measure.effects) {
            for (const auto& risk : effect.risks) {
                compiled.effects.push_back({ existing(risk_at(risk)), effect.dimension,
                    static_cast<double>(effect.strength) });
            }
        }
        for (const auto& resolution : measure.resolves) {
            const auto question = existing(question_at(resolution.question));
            compiled.resolves.push_back(
                { question, existing(option_at(question, resolution.answer)) });
        }
        compiled.only_if = compile(measure.only_if.any_of);
        compiled.not_if = compile(measure.not_if.any_of);
        compiled.card_if = compile(measure.card_if);
        measures.push_back(std::move(compiled));
    }
}

void CompiledMethod::compile_gender()
{
    for (const auto& indicator : method.gender) {
        CompiledIndicator compiled;
        for (const auto& clause : indicator.yes_if) {
            CompiledIndicator::Clause made;
            made.at_least = clause.at_least;
            for (const auto& condition : clause.conditions)
                made.conditions.push_back(compile(condition.any_of));
            compiled.clauses.push_back(std::move(made));
        }
        gender.push_back(std::move(compiled));
    }
}

void CompiledMethod::compile_places()
{
    const auto& from = method.rules.places;
    places.topics = existing(question_at(from.topics));
    places.red_flags = existing(question_at(from.red_flags));
    places.worries = existing(question_at(from.worries));
    places.danger_now = compile(from.danger_now.any_of);
    places.thoughts_of_harm = compile(from.thoughts_of_harm.any_of);
    places.somebody_depends = compile(from.somebody_depends.any_of);
    places.works_alone = compile(from.works_alone.any_of);
    places.no_police = compile(from.no_police.any_of);
    places.watched_at_home = compile(from.watched_at_home.any_of);
    places.cannot_leave = compile(from.cannot_leave.any_of);
    places.no_money = compile(from.no_money.any_of);
    places.no_time = compile(from.no_time.any_of);
    places.not_allowed = compile(from.not_allowed.any_of);
    places.no_technology = compile(from.no_technology.any_of);

    const auto& signs = method.rules.danger_signs;
    danger_signs.question = existing(question_at(signs.question));
    danger_signs.alone = options_of(danger_signs.question, signs.alone);
    danger_signs.two_of = options_of(danger_signs.question, signs.two_of);
    danger_signs.risk = existing(risk_at(signs.risk));
    incident_kinds = existing(question_at(method.rules.incidents.kinds_question));
}

} // namespace domain
