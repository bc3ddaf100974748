#include "paper/plan_words.hpp"

#include "app/plan_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using i18n::tr;

    /// "1 Ceniza · 2 Abuelas · 3 la abogada"; with telephones one under the other.
    std::string call_words(
        const domain::EmergencyProtocol& protocol, const domain::Plan& plan, CallWords call)
    {
        const bool numbers = call == CallWords::WithTelephones;
        const auto* between = numbers ? "\n" : " · ";
        std::string words;
        int number = 0;
        for (const auto id : protocol.call) {
            const auto* contact = domain::find_contact(plan, id);
            if (!contact)
                continue;
            auto person = std::to_string(++number) + " " + contact->code_name;
            if (numbers)
                person = app::joined(std::move(person), ": ", i18n::telephone(contact->phone));
            words = app::joined(std::move(words), between, person);
        }
        if (number > 0 && !protocol.whom_to_call.empty())
            words += between + std::to_string(++number) + " ";
        return words + protocol.whom_to_call;
    }

} // namespace

std::string_view decision_code(domain::Decision decision)
{
    switch (decision) {
    case domain::Decision::Reduce:
        return "reducir";
    case domain::Decision::Share:
        return "compartir";
    case domain::Decision::Avoid:
        return "evitar";
    case domain::Decision::Accept:
        return "aceptar";
    case domain::Decision::DecideLater:
        return "pend";
    }
    return {};
}

std::string day_words(base::Date date, base::Date today)
{
    return date.year == today.year ? i18n::day_and_month(date) : i18n::long_date(date);
}

std::string measure_words(const domain::MeasureChoice& choice, const PlanTexts& texts)
{
    if (choice.measure.empty())
        return choice.own_text;
    return app::joined(text_for(texts.measures, choice.measure), ". ", choice.own_text);
}

std::string steps_title(const domain::StepsCard& card, const PlanTexts& texts)
{
    if (card.kind == domain::StepsKind::Own)
        return card.title;
    return text_for(texts.steps, domain::steps_kind_id(card.kind));
}

std::string calendar_words(const domain::CalendarLine& line, const PlanTexts& texts)
{
    app::CalendarNames names;
    names.measure = line.measure.empty() ? line.text : text_for(texts.measures, line.measure);
    if (!line.event.empty())
        names.event = text_for(texts.events, line.event);
    if (!line.risk.empty())
        names.risk = text_for(texts.risks, line.risk);
    return app::calendar_words(line, names);
}

std::string protocol_title(std::string_view risk, const PlanTexts& texts)
{
    return app::protocol_title(text_for(texts.risks, risk));
}

std::vector<ProtocolStep> protocol_steps(
    const domain::EmergencyProtocol& protocol, const domain::Plan& plan, CallWords call)
{
    const auto step = [](std::string_view label, std::string text) {
        return ProtocolStep { std::string(label), std::move(text) };
    };
    auto who_warns = protocol.who_warns;
    if (protocol.code_word != 0)
        who_warns = app::joined(std::move(who_warns), " ", tr("The code word is not printed."));
    return {
        step(tr("Sign"), protocol.signal),
        step(tr("Who warns"), std::move(who_warns)),
        step(tr("Who takes care of whom"), protocol.who_cares_for_whom),
        step(tr("Where to"), protocol.where_to),
        step(tr("What to take"), protocol.what_to_take),
        step(tr("Whom to call"), call_words(protocol, plan, call)),
        step(tr("What NOT to do"), protocol.what_not),
        step(tr("Afterwards"), protocol.afterwards),
    };
}

RichText with_bold(const std::string& sentence, std::string_view part)
{
    const auto at = part.empty() ? std::string::npos : sentence.find(part);
    if (at == std::string::npos)
        return plain(sentence);
    RichText text;
    if (at > 0)
        text.push_back({ sentence.substr(0, at), false });
    text.push_back({ std::string(part), true });
    if (at + part.size() < sentence.size())
        text.push_back({ sentence.substr(at + part.size()), false });
    return text;
}

} // namespace paper
