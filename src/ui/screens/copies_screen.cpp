#include "ui/screens/copies_screen.hpp"

#include "app/places.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/copies_words.hpp"
#include "ui/screens/storage_words.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <array>

namespace ui {

using app::Erasing;
using i18n::fill;
using i18n::tr;

namespace {

    constexpr std::array KINDS { domain::CopyKind::Backup, domain::CopyKind::SealedFile,
        domain::CopyKind::Paper, domain::CopyKind::Other };

} // namespace

std::vector<std::string> CopiesScreen::place() const
{
    return { std::string(tr("Settings")), std::string(tr("Copies and place")) };
}

void CopiesScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (state.form)
        draw_form(context, state);
    else
        draw_list(context, state);
}

void CopiesScreen::draw_list(Context& context, const State& state)
{
    Page page(context, "copies", Foot { .back = back_action(), .main = {} });
    heading(context, tr("My copies and this file"));
    if (!state.writable)
        attention_notice(
            context, tr("This file is open only for reading. Nothing can be changed."));
    {
        Columns columns(context, { 0.5F, 0.5F }, 360);
        draw_copies(context, state);
        columns.next();
        draw_actions(context, state);
        draw_place(context, state);
        draw_erasing(context, state);
    }
    if (page.foot() == "back")
        m_model.back();
}

void CopiesScreen::draw_copies(Context& context, const State& state)
{
    section(context, tr("My copies"));
    hint(context,
        tr("What lies elsewhere. Destroying this file does not touch it; write down where it is, in your words."));
    initial_focus(context);
    for (const auto& copy : state.copies) {
        const IdScope scope(context, std::to_string(copy.id));
        const Card card(context);
        card_heading(context, copy_kind_name(copy.kind));
        small_text(context, Words(i18n::long_date(copy.date)));
        paragraph(context,
            copy.place.empty() ? Words(tr("place not written down"))
                               : Words(app::shown_path(copy.place)));
        const auto pressed = button_row(context,
            { { .id = "change", .label = tr("Change"), .enabled = enabled_if(state.writable) },
                { .id = "gone",
                    .label = tr("It is gone"),
                    .enabled = enabled_if(state.writable) } });
        if (pressed == "change") {
            m_model.change(copy.id);
            m_place = copy.place;
        } else if (pressed == "gone") {
            m_model.remove(copy.id);
        }
    }
    if (state.copies.empty())
        paragraph(context, tr("None is written down yet."));
    if (secondary_button(context, "add", tr("Write down a copy"),
            { .icon = Icon::Plus, .enabled = enabled_if(state.writable) })) {
        m_model.add();
        m_place.clear();
    }
}

void CopiesScreen::draw_actions(Context& context, const State& state)
{
    section(context, tr("Backup"));
    hint(context,
        tr("A second file with keys of its own, in another place. It is opened again and compared."));
    if (secondary_button(context, "backup", tr("Make a backup"), { .icon = Icon::Disk }))
        m_model.make_backup();
    gap(context, Gap::Large);
    section(context, tr("Keep it elsewhere and empty"));
    hint(context, tr("For a journey, a checkpoint, a search: to have nothing to give."));
    if (secondary_button(context, "travel", tr("See how"),
            { .icon = Icon::ArrowRight, .enabled = enabled_if(state.writable) }))
        m_model.travel();
    gap(context, Gap::Large);
}

void CopiesScreen::draw_place(Context& context, const State& state)
{
    section(context, tr("Where this file is"));
    if (state.storage)
        draw_storage(context, *state.storage);
    else
        hint(context, tr("Whether what is erased there is really erased."));
    if (secondary_button(context, "look",
            state.looking ? tr("Looking at the place…") : tr("Look at the place"),
            { .enabled = enabled_if(!state.looking) }))
        m_model.look_at_place();
    gap(context, Gap::Large);
}

void CopiesScreen::draw_erasing(Context& context, const State& state)
{
    section(context, tr("Erase for good what I took out"));
    hint(context,
        tr("The file keeps the version before the last save, in case of a power cut. This saves twice, so that what you took out is in neither. Copies elsewhere keep it."));
    const bool running = state.erasing == Erasing::Running;
    if (secondary_button(context, "erase", running ? tr("Erasing…") : tr("Erase it for good"),
            { .enabled = enabled_if(state.writable && !running) }))
        m_model.erase_removed();
    if (state.erasing == Erasing::Done)
        good_notice(context,
            rich(tr(
                "**Done.** Both saves are on the disk. What you had taken out is no longer in this file.")));
    else if (state.erasing == Erasing::Failed)
        error_notice(context,
            tr("It could not be saved twice, so what you took out may still be in the file. What you wrote is not lost. Try again when it says Saved."));
}

void CopiesScreen::draw_form(Context& context, const State& state)
{
    const auto& form = *state.form;
    Foot foot { .back = back_action(),
        .main = { "keep", tr("Keep it"), Icon::Check, enabled_if(!m_place.empty()) } };
    Page page(context, form.id == 0 ? "copy-new" : "copy-change", foot);
    heading(context, tr("A copy that lies elsewhere"));
    std::vector<Words> kinds;
    std::size_t chosen = 0;
    for (const auto kind : KINDS) {
        if (kind == form.kind)
            chosen = kinds.size();
        kinds.push_back(copy_kind_name(kind));
    }
    initial_focus(context);
    if (const auto pressed = option_buttons(context, "kind", kinds, chosen))
        m_model.set_kind(KINDS[*pressed]);
    FieldOptions options { .most_bytes = 300 };
    options.hint = tr("In words only you need to understand.");
    options.placeholder = tr("Blue stick, where Ceniza lives");
    if (text_field(context, "place", tr("Where it is"), m_place, options))
        m_model.set_place(m_place);
    const auto pressed = page.foot();
    if (pressed == "keep")
        m_model.keep();
    else if (pressed == "back")
        m_model.back();
}

} // namespace ui
