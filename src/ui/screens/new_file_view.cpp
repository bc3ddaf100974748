#include "ui/screens/new_file_view.hpp"

#include "app/places.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"

namespace ui {

using i18n::fill;
using i18n::tr;
using i18n::trc;

void draw_failed_writing(Context& context, const Words& why, const app::NewFile& file)
{
    if (!why.empty())
        error_notice(context, why);
    if (file.left_behind)
        attention_notice(context,
            tr("A half-written file stayed there and could not be taken away. Erase it yourself."));
}

std::optional<std::string> NewFileName::draw(Context& context, const app::NewFile& file)
{
    if (!m_set) {
        m_name = file.name;
        m_set = true;
    }
    FieldOptions options { .most_bytes = 80 };
    if (file.name_is_taken)
        options.fault = { tr("There is already a file with that name."), tr("Example: notes-2") };
    else if (file.name_is_bad)
        options.fault = { tr("That name cannot be used."), tr("Example: notes") };
    const Words label = file.ending.empty()
        ? Words(tr("Name of the file"))
        : Words(fill(tr("Name of the file ({ending})"), { { "ending", file.ending } }));
    if (text_field(context, "name", label, m_name, options))
        return m_name;
    return std::nullopt;
}

void draw_not_encrypted_there(Context& context, const app::NewFile& file)
{
    paragraph(context,
        fill(tr("In {place} anyone can open it: it is not encrypted."),
            { { "place", app::shown_path(file.folder) } }));
    small_text(context,
        file.looking ? tr("Looking at the place…")
            : file.storage.network || file.storage.synced_folder
            ? tr("Copies go to another computer or to the internet. Choose another place.")
            : tr("Erasing it later can leave remains."));
}

bool draw_writing_page(Context& context, std::string_view id, const Words& heading_words)
{
    Page page(context, std::string(id),
        Foot { .back = back_action(),
            .main = { .id = "write",
                .label = tr("Writing…"),
                .icon = Icon::Refresh,
                .enabled = Enabled::No } });
    heading(context, heading_words);
    paragraph(context, tr("Do not take the stick out yet."));
    hint(context, tr("You can go on with something else: you will be told how it ended."));
    return page.foot() == "back";
}

Foot done_foot()
{
    Foot foot;
    foot.main = { .id = "leave", .label = trc("button", "Done"), .icon = Icon::Check };
    return foot;
}

std::optional<bool> draw_note_of_copy(Context& context, const app::NewFile& file)
{
    if (!file.may_be_noted)
        return std::nullopt;
    gap(context, Gap::Large);
    const bool noted = file.copy.has_value();
    const bool pressed
        = check_line(context, "note_copy", tr("Write it down in my copies"), chosen_if(noted));
    small_text(context, tr("So that you know later what to erase or ask back."));
    return pressed ? std::optional(!noted) : std::nullopt;
}

} // namespace ui
