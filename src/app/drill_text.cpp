#include "app/drill_text.hpp"

#include "app/plan_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <utility>
#include <vector>

namespace app {

using domain::ProtocolPart;
using i18n::fill;
using i18n::tr;
using i18n::trc;

std::string_view protocol_part_name(ProtocolPart part)
{
    switch (part) {
    case ProtocolPart::Signal:
        return tr("Sign");
    case ProtocolPart::WhoWarns:
        return tr("Who warns");
    case ProtocolPart::WhoCaresForWhom:
        return tr("Who takes care of whom");
    case ProtocolPart::WhereTo:
        return tr("Where to");
    case ProtocolPart::WhatToTake:
        return tr("What to take");
    case ProtocolPart::WhomToCall:
        return tr("Whom to call");
    case ProtocolPart::WhatNot:
        return tr("What NOT to do");
    case ProtocolPart::Afterwards:
        break;
    }
    return tr("Afterwards");
}

namespace {

    std::string names_of(const std::vector<ProtocolPart>& parts)
    {
        std::vector<std::string> names;
        for (const auto part : parts)
            names.push_back(inside_sentence(std::string(protocol_part_name(part))));
        return i18n::and_list(names);
    }

} // namespace

std::string drill_words(const domain::Drill& drill)
{
    auto words = drill.date
        ? fill(trc("card", "Rehearsed on {date}."), { { "date", i18n::long_date(*drill.date) } })
        : std::string(trc("card", "Rehearsed."));
    if (!drill.failed.empty())
        return joined(std::move(words), " ",
            fill(tr("What failed: {steps}."), { { "steps", names_of(drill.failed) } }));
    if (!drill.worked.empty())
        return joined(std::move(words), " ", tr("What was tried went well."));
    return words;
}

std::string drill_due_words(base::Date due, base::Date today)
{
    if (due <= today)
        return std::string(tr("It is time to rehearse it again."));
    return fill(tr("Rehearse it again on {date}."), { { "date", i18n::long_date(due) } });
}

} // namespace app
