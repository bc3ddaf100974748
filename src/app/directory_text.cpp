#include "app/directory_text.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace app {

using i18n::fill;
using i18n::tr;

namespace {

    std::string partial_date_words(const content::PartialDate& date)
    {
        if (date.month == 0)
            return std::to_string(date.year);
        return i18n::month_and_year({ date.year, date.month, 1 });
    }

    std::string unconfirmed_words(
        const content::Contact& contact, const content::PartialDate& date, base::Date today)
    {
        const auto words = partial_date_words(date);
        // A day that has not come yet tells nothing; the clock may be wrong.
        if (contact.last_checked && *contact.last_checked > today)
            return std::string(tr("not confirmed"));
        if (contact.claimed && content::is_fresh(contact, today))
            return fill(
                tr("Checked in {date}, according to whoever made the list"), { { "date", words } });
        if (contact.last_checked)
            return fill(tr("not confirmed since {date}"), { { "date", words } });
        if (contact.status == content::ContactStatus::Outdated)
            return fill(
                tr("not confirmed: data of {date}, probably changed"), { { "date", words } });
        return fill(tr("not confirmed: data of {date}"), { { "date", words } });
    }

} // namespace

std::string confidence_words(const content::Contact& contact, base::Date today)
{
    const auto date = content::confidence_date(contact);
    switch (content::confidence_of(contact, today)) {
    case content::Confidence::Confirmed:
        return fill(tr("Checked in {date}"), { { "date", date ? partial_date_words(*date) : "" } });
    case content::Confidence::ToReview:
        if (date)
            return unconfirmed_words(contact, *date, today);
        break;
    case content::Confidence::Unconfirmed:
        break;
    }
    return std::string(tr("not confirmed"));
}

std::string contact_value(const content::Contact& contact)
{
    return contact.kind == content::ContactKind::Phone ? i18n::telephone(contact.value)
                                                       : contact.value;
}

} // namespace app
