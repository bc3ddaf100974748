#include "domain/visibility.hpp"

#include "domain/method_index.hpp"
#include "domain/prepared_case.hpp"

#include <algorithm>

namespace domain {

namespace {

    PreparedCase prepared_from(const MethodIndex& index, const Answers& answers, Case& holder)
    {
        holder.answers = answers;
        return PreparedCase(index.compiled(), holder);
    }

    bool is_on(const Question& question, Path path)
    {
        switch (path) {
        case Path::Express:
            return question.express;
        case Path::Core:
            return question.core;
        case Path::Full:
            return true;
        }
        return true;
    }

    template <typename Keep>
    std::vector<const Question*> asked_where(
        const MethodIndex& index, const Answers& answers, Path path, Keep keep)
    {
        Case holder;
        const auto prepared = prepared_from(index, answers, holder);
        std::vector<const Question*> found;
        const auto& questions = index.method().questions;
        for (Position position = 0; position < questions.size(); ++position) {
            if (prepared.asked[position] && is_on(questions[position], path)
                && keep(questions[position]))
                found.push_back(&questions[position]);
        }
        return found;
    }

    /// The field of an actor's card that a question fills.
    bool actor_has(const Rules::Actors& rules, const Actor& actor, std::string_view question)
    {
        if (question == rules.name_question)
            return !actor.name.empty();
        if (question == rules.type_question)
            return !actor.type.empty();
        if (question == rules.stand_question)
            return !actor.stand.empty();
        if (question == rules.power_question)
            return !actor.power.empty();
        if (question == rules.interest_question)
            return !actor.interest.empty();
        if (question == rules.means_question)
            return !actor.means.empty();
        if (question == rules.history_question)
            return !actor.history.empty();
        if (question == rules.close_question)
            return !actor.close.empty();
        return question == rules.reach_question && !actor.reach.empty();
    }

    bool threat_has(const Rules::FiveSteps& rules, const Threat& threat, std::string_view question)
    {
        if (question == rules.what_question)
            return !threat.what.empty();
        if (question == rules.facts_question)
            return !threat.facts.empty();
        if (question == rules.pattern_question)
            return !threat.pattern.empty();
        if (question == rules.objective_question)
            return !threat.objective.empty();
        if (question == rules.source_question)
            return !threat.source.empty();
        if (question == rules.details_question)
            return !threat.details.empty();
        if (question == rules.conclusion_question)
            return !threat.conclusion.empty();
        return question == rules.risk_question && !threat.risk.empty();
    }

    Progress progress_of(
        const MethodIndex& index, const Case& her_case, const std::vector<const Question*>& asked)
    {
        Progress progress;
        for (const auto* question : asked) {
            ++progress.asked;
            progress.answered += is_answered(index, her_case, question->id) ? 1 : 0;
        }
        return progress;
    }

} // namespace

std::vector<std::string> closed_topics(const MethodIndex& index, const Answers& answers)
{
    Case holder;
    const auto prepared = prepared_from(index, answers, holder);
    const auto& options = index.method().questions[index.compiled().places.topics].options;
    std::vector<std::string> topics;
    for (Position option = 0; option < options.size(); ++option) {
        if ((prepared.closed & bit(option)) != 0)
            topics.push_back(options[option].code);
    }
    return topics;
}

bool is_asked(
    const MethodIndex& index, const Answers& answers, std::string_view question, Path path)
{
    const auto position = index.compiled().question_at(question);
    if (position == NOWHERE || !is_on(index.method().questions[position], path))
        return false;
    Case holder;
    return prepared_from(index, answers, holder).asked[position];
}

std::vector<const Question*> questions_asked(
    const MethodIndex& index, const Answers& answers, Path path)
{
    return asked_where(index, answers, path, [](const Question&) { return true; });
}

std::vector<const Question*> questions_asked(
    const MethodIndex& index, const Answers& answers, Path path, int step)
{
    return asked_where(
        index, answers, path, [step](const Question& question) { return question.step == step; });
}

std::vector<const Option*> options_shown(
    const MethodIndex& index, const Answers& answers, std::string_view question)
{
    std::vector<const Option*> shown;
    const auto position = index.compiled().question_at(question);
    if (position == NOWHERE)
        return shown;
    Case holder;
    const auto prepared = prepared_from(index, answers, holder);
    if (prepared.is_hidden(position))
        return shown;
    const auto& options = index.method().questions[position].options;
    for (Position option = 0; option < options.size(); ++option) {
        if (!prepared.is_hidden(position, option))
            shown.push_back(&options[option]);
    }
    return shown;
}

std::vector<const Option*> red_flags_for_help(const MethodIndex& index)
{
    std::vector<const Option*> flags;
    for (const auto& option : index.method().questions[index.compiled().places.red_flags].options) {
        if (option.rule == AnswerRule::RedFlag)
            flags.push_back(&option);
    }
    return flags;
}

std::vector<std::string> risks_listed(const MethodIndex& index, const Case& her_case)
{
    const PreparedCase prepared(index.compiled(), her_case);
    std::vector<std::string> risks;
    for (Position risk = 0; risk < index.method().risks.size(); ++risk) {
        const auto mine = risk_bit(risk);
        if ((prepared.applies & mine) != 0 && (prepared.skipped & mine) == 0)
            risks.push_back(index.method().risks[risk].id);
    }
    return risks;
}

Answer toggled(const MethodIndex& index, std::string_view question, const Answer& before,
    std::string_view code)
{
    Answer after = before;
    const auto* asked = index.question(question);
    if (!asked)
        return after;
    if (std::erase(after.codes, code) != 0)
        return after;
    const auto stands_alone = [&](std::string_view other) {
        const auto* option = index.option(question, other);
        return option && option->alone;
    };
    const bool single = asked->kind == QuestionKind::One || asked->kind == QuestionKind::Risk;
    if (single || stands_alone(code))
        after.codes.clear();
    else
        std::erase_if(after.codes, [&](const std::string& other) { return stands_alone(other); });
    const auto most = static_cast<std::size_t>(index.rules().chosen_risks_most);
    if (asked->kind == QuestionKind::Risks && after.codes.size() >= most)
        return after;
    after.codes.emplace_back(code);
    return after;
}

bool is_answered(const MethodIndex& index, const Case& her_case, std::string_view question)
{
    const auto& rules = index.rules();
    const auto* asked = index.question(question);
    if (!asked)
        return false;
    if (asked->role == Role::Actor)
        return std::ranges::any_of(her_case.actors,
            [&](const Actor& actor) { return actor_has(rules.actors, actor, question); });
    if (asked->role == Role::Threat)
        return std::ranges::any_of(her_case.threats,
            [&](const Threat& threat) { return threat_has(rules.five_steps, threat, question); });
    if (question == rules.places.harm)
        return std::ranges::any_of(her_case.harm, [](const auto& of_risk) {
            return std::ranges::any_of(
                of_risk.second, [](const auto& mark) { return mark.has_value(); });
        });
    const auto found = her_case.answers.find(question);
    return found != her_case.answers.end() && !found->second.empty();
}

Progress progress(const MethodIndex& index, const Case& her_case, Path path)
{
    return progress_of(index, her_case, questions_asked(index, her_case.answers, path));
}

Progress progress(const MethodIndex& index, const Case& her_case, Path path, int step)
{
    return progress_of(index, her_case, questions_asked(index, her_case.answers, path, step));
}

} // namespace domain
