#include "paper/plan_texts.hpp"

#include "domain/plan.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <string_view>
#include <utility>

namespace paper {

namespace {

    using i18n::fill;
    using i18n::tr;

    /// "diciembre de 2025", "2019": as much as is known.
    std::string date_words(const content::PartialDate& date)
    {
        if (date.month == 0)
            return std::to_string(date.year);
        return i18n::month_and_year({ date.year, date.month, 1 });
    }

    void add_guides(PlanTexts& texts, const std::vector<domain::FirstLine>& first_lines,
        const content::Library& library)
    {
        for (const auto& line : first_lines) {
            const auto* card = content::find_card(library, line.emergency_card);
            const auto* guide = card ? content::find_guide(library, card->guide) : nullptr;
            if (guide)
                texts.guides.emplace(line.risk, guide->title);
        }
    }

} // namespace

PlanTexts plan_texts(const std::vector<domain::FirstLine>& first_lines,
    const content::MethodText& method, const content::Library& library)
{
    PlanTexts texts;
    for (const auto& [id, risk] : method.risks)
        texts.risks.emplace(id, risk.title);
    for (const auto& [id, measure] : method.measures)
        texts.measures.emplace(id, measure.title);
    for (const auto& [code, level] : method.levels)
        texts.levels.emplace(code, level.name);
    for (const auto& [code, reason] : method.no_level)
        texts.levels.emplace(code, reason);
    for (const auto& part : method.wheel)
        texts.wheel.push_back(part.name);
    const auto answers = [&](std::string_view question, Texts& to) {
        const auto found = method.questions.find(question);
        if (found != method.questions.end())
            to.insert(found->second.answers.begin(), found->second.answers.end());
    };
    answers("Q2.04", texts.events);
    answers("Q13.03", texts.decisions);
    for (const auto& card : library.plan_starters.before)
        texts.steps.emplace(domain::steps_kind_id(card.kind), card.title);
    add_guides(texts, first_lines, library);
    return texts;
}

std::string text_for(const Texts& texts, std::string_view id)
{
    const auto found = texts.find(id);
    return found == texts.end() ? std::string(id) : found->second;
}

std::string short_status(const content::Contact& contact, base::Date today)
{
    const auto date = content::confidence_date(contact);
    switch (content::confidence_of(contact, today)) {
    case content::Confidence::Confirmed:
        if (date)
            return fill(tr("checked in {date}"), { { "date", date_words(*date) } });
        break;
    case content::Confidence::ToReview:
        if (date)
            return fill(tr("not confirmed, {date}"), { { "date", date_words(*date) } });
        break;
    case content::Confidence::Unconfirmed:
        break;
    }
    return std::string(tr("not confirmed"));
}

std::vector<PublicPhone> public_phones(
    const content::Directory& directory, const std::vector<std::string>& entries, base::Date today)
{
    std::vector<PublicPhone> phones;
    for (const auto& id : entries) {
        const auto* entry = content::find_entry(directory, id);
        const auto* contact = entry ? content::first_phone(*entry) : nullptr;
        if (contact)
            phones.push_back({ id, i18n::telephone(contact->value), entry->name,
                short_status(*contact, today) });
    }
    return phones;
}

} // namespace paper
