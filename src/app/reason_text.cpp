#include "app/reason_text.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

    using domain::Item;
    using i18n::fill;
    using i18n::tr;

    constexpr std::size_t MOST_ANSWERS = 2;
    constexpr int MUCH_OF_THE_WHEEL = 3;
    constexpr std::string_view BETWEEN = " · ";

    std::string joined(const std::vector<std::string>& words)
    {
        std::string text;
        for (const auto& word : words) {
            if (!text.empty())
                text += BETWEEN;
            text += word;
        }
        return text;
    }

    const std::string& reason(const ReasonSources& sources, std::string_view key)
    {
        static const std::string NOTHING;
        const auto found = sources.texts.reasons.find(key);
        return found == sources.texts.reasons.end() ? NOTHING : found->second;
    }

    // --- Questions -----------------------------------------------------------------------

    /// The parts of the wheel that are nearly full, the fullest first.
    std::string wheel_text(const ReasonSources& sources, std::string_view question)
    {
        const auto found = sources.her_case.answers.find(question);
        if (found == sources.her_case.answers.end())
            return {};
        std::vector<std::pair<int, std::string>> parts;
        const auto& marks = found->second.marks;
        for (std::size_t part = 0; part < std::min(marks.size(), sources.texts.wheel.size());
             ++part) {
            if (marks[part].value_or(0) >= MUCH_OF_THE_WHEEL)
                parts.emplace_back(*marks[part], sources.texts.wheel[part].name);
        }
        std::ranges::stable_sort(
            parts, std::greater {}, [](const auto& part) { return part.first; });
        std::vector<std::string> names;
        for (std::size_t part = 0; part < std::min(parts.size(), MOST_ANSWERS); ++part)
            names.push_back(parts[part].second);
        return joined(names);
    }

    ReasonText of_question(const ReasonSources& sources, const Item& item)
    {
        ReasonText text;
        text.question = item.question;
        text.heading = statement_text(sources, item.question);
        const auto* question = sources.method.question(item.question);
        if (question)
            text.step = question->step;
        if (!item.codes.empty())
            text.code = item.codes.front();
        const bool is_wheel = question && question->kind == domain::QuestionKind::Wheel;
        text.answer = is_wheel ? wheel_text(sources, item.question)
                               : answers_text(sources, item.question, item.codes);
        // One word by itself would not say that it is her answer.
        if (!text.answer.empty() && text.answer.find(' ') == std::string::npos)
            text.answer
                = fill(tr("You answered {answer}"), { { "answer", i18n::quoted(text.answer) } });
        return text;
    }

    // --- People, incidents, threats ------------------------------------------------------

    const domain::Actor* actor_of(const ReasonSources& sources, domain::RecordId id)
    {
        const auto found = std::ranges::find(sources.her_case.actors, id, &domain::Actor::id);
        return found == sources.her_case.actors.end() ? nullptr : &*found;
    }

    std::string actor_heading(const ReasonSources& sources, const domain::Actor* actor,
        std::string_view named, std::string_view unnamed)
    {
        if (!actor || actor->name.empty())
            return reason(sources, unnamed);
        return fill(reason(sources, named), { { "name", actor->name } });
    }

    std::string answer_or_nothing(
        const ReasonSources& sources, std::string_view question, const std::string& code)
    {
        return code.empty() ? std::string() : answers_text(sources, question, { code });
    }

    ReasonText of_opponent(const ReasonSources& sources, const Item& item)
    {
        const auto* actor = actor_of(sources, item.actor);
        const auto& actors = sources.method.rules().actors;
        ReasonText text;
        text.heading = actor_heading(sources, actor, "opponent", "opponent_unnamed");
        if (!actor)
            return text;
        std::vector<std::string> words { answer_or_nothing(
                                             sources, actors.stand_question, actor->stand),
            answers_text(sources, actors.means_question, actor->means) };
        std::erase(words, "");
        text.answer = joined(words);
        return text;
    }

    ReasonText of_supporter(const ReasonSources& sources, const Item& item)
    {
        const auto* actor = actor_of(sources, item.actor);
        ReasonText text;
        text.heading = actor_heading(sources, actor, "supporter", "supporter_unnamed");
        if (!actor)
            return text;
        text.answer = actor->reach == "si"
            ? std::string(tr("You can reach them quickly"))
            : answer_or_nothing(
                sources, sources.method.rules().actors.stand_question, actor->stand);
        return text;
    }

    double strength_for(const ReasonSources& sources, std::string_view kind, std::string_view risk)
    {
        const auto* option
            = sources.method.option(sources.method.rules().incidents.kinds_question, kind);
        if (!option)
            return 0;
        const auto found = std::ranges::find(option->risks, risk, &domain::RiskValue::risk);
        return found == option->risks.end() ? 0 : found->value;
    }

    /// The gravest of the log that touches the risk, the latest among equals.
    ReasonText of_incidents(const ReasonSources& sources, std::string_view risk)
    {
        ReasonText text;
        text.heading = reason(sources, "incidents");
        const auto& rules = sources.method.rules().incidents;
        const domain::Incident* gravest = nullptr;
        for (const auto& incident : sources.her_case.incidents) {
            if (strength_for(sources, incident.kind, risk) < rules.least_strength)
                continue;
            const auto weight
                = [](const domain::Incident& of) { return std::pair(of.seriousness, of.date); };
            if (!gravest || weight(incident) > weight(*gravest))
                gravest = &incident;
        }
        if (!gravest) {
            text.answer = reason(sources, "incidents_detail");
            return text;
        }
        text.question = rules.kinds_question;
        text.code = gravest->kind;
        text.answer = joined({ answers_text(sources, rules.kinds_question, { gravest->kind }),
            i18n::relative_day(gravest->date, sources.today) });
        return text;
    }

    ReasonText of_five_steps(const ReasonSources& sources, const Item& item)
    {
        ReasonText text;
        text.heading = reason(sources, "five_steps");
        const auto found
            = std::ranges::find(sources.her_case.threats, item.threat, &domain::Threat::id);
        if (found == sources.her_case.threats.end())
            return text;
        text.answer = answer_or_nothing(
            sources, sources.method.rules().five_steps.conclusion_question, found->conclusion);
        return text;
    }

    ReasonText words_of(const ReasonSources& sources, const Item& item, std::string_view risk)
    {
        switch (item.source) {
        case Item::Source::Question:
            return of_question(sources, item);
        case Item::Source::Opponent:
            return of_opponent(sources, item);
        case Item::Source::Supporter:
            return of_supporter(sources, item);
        case Item::Source::Incidents:
            return of_incidents(sources, risk);
        case Item::Source::FiveSteps:
            return of_five_steps(sources, item);
        }
        return {};
    }

} // namespace

ReasonText reason_text(const ReasonSources& sources, const Item& item, std::string_view risk)
{
    auto text = words_of(sources, item, risk);
    text.source = item.source;
    text.dimension = item.dimension;
    return text;
}

std::vector<ReasonText> reason_texts(
    const ReasonSources& sources, const std::vector<Item>& items, std::string_view risk)
{
    std::vector<ReasonText> texts;
    for (const auto& item : items)
        texts.push_back(reason_text(sources, item, risk));
    return texts;
}

std::string statement_text(const ReasonSources& sources, std::string_view question)
{
    const auto& words = sources.texts.question(question);
    return words.short_statement.empty() ? words.text : words.short_statement;
}

std::string answers_text(
    const ReasonSources& sources, std::string_view question, const std::vector<std::string>& codes)
{
    std::vector<std::string> words;
    for (const auto& code : codes) {
        if (words.size() < MOST_ANSWERS && sources.method.option(question, code))
            words.push_back(sources.texts.answer(question, code));
    }
    return joined(words);
}

std::string because_text(const ReasonSources& sources, const domain::Suggested::Because& because)
{
    if (because.question.empty()) {
        if (because.risk.empty())
            return {};
        return fill(tr("{risk}: {level}"),
            { { "risk", sources.texts.risk(because.risk).short_title },
                { "level", sources.texts.level(domain::level_code(because.level)).name } });
    }
    const auto statement = statement_text(sources, because.question);
    const auto answer = answers_text(sources, because.question, because.codes);
    if (sources.texts.question(because.question).short_statement.empty() && !answer.empty())
        return fill(tr("you answered {answer}"), { { "answer", i18n::quoted(answer) } });
    if (answer.empty())
        return fill(tr("{statement}: you have not answered yet"), { { "statement", statement } });
    return fill(tr("{statement}: {answer}"),
        { { "statement", statement }, { "answer", i18n::quoted(answer) } });
}

} // namespace app
