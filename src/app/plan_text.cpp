#include "app/plan_text.hpp"

#include "i18n/tr.hpp"

namespace app {

using i18n::fill;
using i18n::tr;
using i18n::trc;

std::string inside_sentence(std::string name)
{
    const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    if (name.size() > 1 && is_capital(name[0]) && !is_capital(name[1]))
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
}

std::string joined(std::string left, std::string_view between, std::string_view right)
{
    if (!left.empty() && !right.empty())
        left += between;
    return left.append(right);
}

std::string who_words(const domain::MeasureChoice& choice)
{
    const auto named
        = [&](std::string_view who) { return joined(std::string(who), ": ", choice.who_words); };
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

std::string calendar_words(const domain::CalendarLine& line, const CalendarNames& names)
{
    switch (line.kind) {
    case domain::CalendarKind::Measure:
        return names.measure;
    case domain::CalendarKind::Reminder:
        return fill(tr("Remember: {measure}"), { { "measure", names.measure } });
    case domain::CalendarKind::Renewal:
        return fill(tr("See whether it still works: {measure}"), { { "measure", names.measure } });
    case domain::CalendarKind::DangerousEvent:
        return joined(names.event, ": ", line.text);
    case domain::CalendarKind::Review:
        if (!line.risk.empty())
            return fill(tr("Decide about: {risk}"), { { "risk", inside_sentence(names.risk) } });
        return joined(std::string(tr("Review my plan")), ". ", line.text);
    case domain::CalendarKind::Own:
        return line.text;
    case domain::CalendarKind::Drill:
        return fill(tr("Rehearse again: {risk}"), { { "risk", inside_sentence(names.risk) } });
    case domain::CalendarKind::Wheel:
        return std::string(tr("Make the security wheel again"));
    }
    return {};
}

std::string protocol_title(const std::string& risk_name)
{
    return fill(tr("If there are signs of {risk}"), { { "risk", inside_sentence(risk_name) } });
}

} // namespace app
