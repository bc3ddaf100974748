#include "ui/screens/copies_words.hpp"

#include "app/places.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

Words copy_kind_name(domain::CopyKind kind)
{
    switch (kind) {
    case domain::CopyKind::Backup:
        return tr("Backup");
    case domain::CopyKind::SealedFile:
        return tr("File for a person");
    case domain::CopyKind::Paper:
        return tr("Paper");
    case domain::CopyKind::Other:
        return tr("Another copy");
    }
    return {};
}

void draw_copies_left(Context& context, const std::vector<domain::CopyNote>& copies)
{
    section(context, tr("Your copies, which this does not erase"));
    if (copies.empty()) {
        hint(context, tr("None is written down in the list of your copies."));
        return;
    }
    for (const auto& copy : copies) {
        const auto place = copy.place.empty() ? std::string(tr("place not written down"))
                                              : app::shown_path(copy.place);
        bullet(context,
            Words(i18n::fill(tr("{kind}, {date}: {place}"),
                { { "kind", copy_kind_name(copy.kind).text() },
                    { "date", i18n::long_date(copy.date) }, { "place", place } })));
    }
}

} // namespace ui
