#include "paper/plan_words.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using i18n::fill;
    using i18n::tr;
    using i18n::trc;

    /// Names of risks start a line in lists and stand inside a sentence here.
    std::string inside_sentence(std::string name)
    {
        if (name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z'
            && !(name[1] >= 'A' && name[1] <= 'Z'))
            name[0] = static_cast<char>(name[0] - 'A' + 'a');
        return name;
    }

    std::string join(std::string left, std::string_view between, std::string_view right)
    {
        if (!left.empty() && !right.empty())
            left += between;
        return left.append(right);
    }

    /// "1 Ceniza · 2 Abuelas · 3 la abogada"
    std::string call_words(const domain::EmergencyProtocol& protocol, const domain::Plan& plan)
    {
        std::string words;
        int number = 0;
        for (const auto id : protocol.call) {
            if (const auto* contact = domain::find_contact(plan, id))
                words = join(
                    std::move(words), " · ", std::to_string(++number) + " " + contact->code_name);
        }
        if (number > 0 && !protocol.whom_to_call.empty())
            words += " · " + std::to_string(++number) + " ";
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
    return join(text_for(texts.measures, choice.measure), ". ", choice.own_text);
}

std::string who_words(const domain::MeasureChoice& choice)
{
    const auto named
        = [&](std::string_view who) { return join(std::string(who), ": ", choice.who_words); };
    switch (choice.who) {
    case domain::WhoDoes::Me:
        return named(trc("who does it", "Me"));
    case domain::WhoDoes::Family:
        return named(trc("who does it", "My family"));
    case domain::WhoDoes::Group:
        return named(trc("who does it", "My group"));
    case domain::WhoDoes::Network:
        return named(trc("who does it", "My network"));
    case domain::WhoDoes::Lawyer:
        return named(trc("who does it", "With a lawyer"));
    case domain::WhoDoes::OwnWords:
        return choice.who_words;
    }
    return {};
}

std::string steps_title(const domain::StepsCard& card, const PlanTexts& texts)
{
    if (card.kind == domain::StepsKind::Own)
        return card.title;
    return text_for(texts.steps, domain::steps_kind_id(card.kind));
}

std::string calendar_words(const domain::CalendarLine& line, const PlanTexts& texts)
{
    const auto measure = line.measure.empty() ? line.text : text_for(texts.measures, line.measure);
    switch (line.kind) {
    case domain::CalendarKind::Measure:
        return measure;
    case domain::CalendarKind::Reminder:
        return fill(tr("Remember: {measure}"), { { "measure", measure } });
    case domain::CalendarKind::Renewal:
        return fill(tr("See whether it still works: {measure}"), { { "measure", measure } });
    case domain::CalendarKind::DangerousEvent:
        return join(line.event.empty() ? std::string() : text_for(texts.events, line.event), ": ",
            line.text);
    case domain::CalendarKind::Review:
        if (!line.risk.empty())
            return fill(tr("Decide about: {risk}"),
                { { "risk", inside_sentence(text_for(texts.risks, line.risk)) } });
        return join(std::string(tr("Review my plan")), ". ", line.text);
    case domain::CalendarKind::Own:
        return line.text;
    }
    return {};
}

std::string protocol_title(std::string_view risk, const PlanTexts& texts)
{
    return fill(tr("If there are signs of {risk}"),
        { { "risk", inside_sentence(text_for(texts.risks, risk)) } });
}

std::vector<const domain::EmergencyProtocol*> protocols_in_order(const domain::PlanView& view)
{
    std::vector<const domain::EmergencyProtocol*> ordered;
    for (const auto& row : view.risks) {
        if (const auto* protocol = domain::find_protocol(view.plan, row.risk))
            ordered.push_back(protocol);
    }
    for (const auto& protocol : view.plan.protocols) {
        if (std::find(ordered.begin(), ordered.end(), &protocol) == ordered.end())
            ordered.push_back(&protocol);
    }
    return ordered;
}

std::vector<ProtocolStep> protocol_steps(
    const domain::EmergencyProtocol& protocol, const domain::Plan& plan)
{
    const auto step = [](std::string_view label, std::string text) {
        return ProtocolStep { std::string(label), std::move(text) };
    };
    auto who_warns = protocol.who_warns;
    if (protocol.code_word != 0)
        who_warns = join(std::move(who_warns), " ", tr("The code word is not printed."));
    return {
        step(tr("Sign"), protocol.signal),
        step(tr("Who warns"), std::move(who_warns)),
        step(tr("Who takes care of whom"), protocol.who_cares_for_whom),
        step(tr("Where to"), protocol.where_to),
        step(tr("What to take"), protocol.what_to_take),
        step(tr("Whom to call"), call_words(protocol, plan)),
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
