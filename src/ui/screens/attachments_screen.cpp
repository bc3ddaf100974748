#include "ui/screens/attachments_screen.hpp"

#include "app/attachment_text.hpp"
#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::AttachmentsModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Step = AttachmentsModel::Step;

namespace {

    constexpr int NOTE_LINES = 3;

    std::string room_text(const AttachmentsModel::State& state)
    {
        return fill(tr("{used} of {most} used"),
            { { "used", app::size_text(state.used) }, { "most", app::size_text(state.most) } });
    }

    std::string incident_line(const AttachmentsModel::Incident& incident, base::Date today)
    {
        return i18n::relative_day(incident.date, today) + ": " + incident.words;
    }

} // namespace

std::vector<std::string> AttachmentsScreen::place() const
{
    return { std::string(tr("Home")), std::string(tr("Photos and texts")) };
}

void AttachmentsScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (state.step != Step::Facts)
        m_filled = 0;
    if (state.step != Step::View) {
        m_painted.reset();
        m_bitmap.reset();
    }
    if (state.step == Step::Choose)
        draw_choose(context, state);
    else if (state.facts)
        draw_facts(context, state);
    else if (state.seen && state.seen->kind == domain::AttachmentKind::Photo)
        draw_photo(context, state);
    else if (state.seen)
        draw_text(context, state);
    else
        draw_list(context, state);
}

// --- The list ----------------------------------------------------------------------------

void AttachmentsScreen::draw_list(Context& context, const State& state)
{
    Foot foot { .back = back_action(), .main = {} };
    if (state.can_undo)
        foot.left.push_back({ .id = "undo",
            .label = tr("Put it back"),
            .icon = Icon::Undo,
            .enabled = enabled_if(state.writable) });
    Page page(context, "attachments", foot);
    heading(context,
        state.only ? Words(fill(tr("Photos and texts: {what}"), { { "what", state.only->words } }))
                   : Words(tr("Photos and texts")));
    hint(context,
        tr("They are kept encrypted in this file and seen only here. They never go to paper nor into what you seal for others."));
    if (!state.writable)
        attention_notice(
            context, tr("This file is open only for reading. Nothing can be changed."));
    draw_removed(context, state);
    initial_focus(context);
    const Action add { .id = "add",
        .label = tr("Add a photo or a text"),
        .icon = Icon::Plus,
        .enabled = enabled_if(state.writable) };
    bool adds = false;
    if (state.rows.empty())
        adds
            = empty_state(context, tr("There is nothing here yet"),
                  tr("Photos (JPEG, PNG) and plain texts. What a photo hides about place and camera is taken out."),
                  add)
            == "add";
    for (const auto& row : state.rows) {
        TableRow line(context, "attachment" + std::to_string(row.id), { 150, 0, 90 }, Chosen::No,
            &row == &state.rows.back());
        const auto title = app::attachment_title(row.kind, row.title);
        line.call(Words(title));
        paragraph(context, Words(i18n::relative_day(row.added, state.today)));
        line.next();
        paragraph(context, Words(title));
        if (!row.incident.empty() && !state.only)
            small_text(context, Words(row.incident));
        line.next();
        small_text(context, Words(app::size_text(row.size)));
        if (line.pressed())
            m_model.open(row.id);
    }
    if (!state.rows.empty()) {
        gap(context, Gap::Large);
        adds = secondary_button(
            context, "add", add.label, { .icon = add.icon, .enabled = add.enabled });
    }
    small_text(context, Words(room_text(state)));
    const auto pressed = page.foot();
    if (adds)
        m_model.add();
    else if (pressed == "undo")
        m_model.undo();
    else if (pressed == "back")
        m_model.back();
}

/// After a removal: the file still holds it in its version before the last save.
void AttachmentsScreen::draw_removed(Context& context, const State& state)
{
    switch (state.erasing) {
    case app::Erasing::Done:
        good_notice(context,
            rich(tr(
                "**Done.** Both saves are on the disk. What you had taken out is no longer in this file.")));
        return;
    case app::Erasing::Failed:
        error_notice(context,
            tr("It could not be saved twice, so what you took out may still be in the file. What you wrote is not lost. Try again when it says Saved."));
        return;
    case app::Erasing::Running:
        attention_notice(context, tr("Erasing…"));
        return;
    case app::Erasing::No:
        break;
    }
    if (state.can_undo
        && notice(context, NoticeKind::Attention,
               tr("It was taken out. The file keeps the version before the last save, until you erase it for good; then it cannot be put back."),
               { { .id = "erase",
                   .label = tr("Erase it for good"),
                   .enabled = enabled_if(state.writable) } })
            == "erase")
        m_model.erase_removed();
}

// --- Adding ------------------------------------------------------------------------------

void AttachmentsScreen::draw_choose(Context& context, const State& state)
{
    Page page(
        context, "attachments-choose", Foot { .back = back_action(), .main = {} }, PageScroll::No);
    heading(context, tr("Choose a photo or a text"));
    if (state.problem)
        error_notice(context, app::attachment_problem_text(*state.problem, state.error));
    hint(context,
        state.working
            ? Words(fill(tr("Looking at {file}…"), { { "file", i18n::quoted(state.file) } }))
            : Words(tr(
                "Photos in JPEG or PNG up to 20 MB, and plain texts. The original stays where it is.")));
    initial_focus(context);
    const auto chosen = file_browser(context, m_model.browser());
    const auto pressed = page.foot();
    if (pressed == "back")
        m_model.back();
    else if (!chosen.empty())
        m_model.choose_file(chosen);
}

void AttachmentsScreen::draw_facts(Context& context, const State& state)
{
    const auto& facts = *state.facts;
    if (m_filled != facts.id) {
        m_filled = facts.id;
        m_title = facts.title;
        m_note = facts.note;
    }
    Page page(context, facts.arrived ? "attachment-new" : "attachment-facts",
        Foot { .back = {},
            .others = { { .id = "look", .label = tr("See it"), .icon = Icon::Eye } },
            .main = { .id = "back", .label = trc("button", "Done"), .icon = Icon::Check } });
    heading(context,
        facts.arrived ? Words(tr("It is in your file"))
                      : Words(app::attachment_title(facts.kind, facts.title)));
    if (facts.arrived)
        draw_arrived(context, state);
    draw_fields(context, state);
    gap(context, Gap::Large);
    {
        const Fold more(context, "more", tr("How to recognise the original"), m_more_open);
        if (more.is_open()) {
            fact_row(context, tr("Added"), Words(i18n::long_date(facts.added)));
            fact_row(context, tr("Size in this file"), Words(app::size_text(facts.size)));
            fact_row(
                context, tr("Size of the original"), Words(app::size_text(facts.original_size)));
            small_text(context, tr("Fingerprint of the original (BLAKE2b-256):"));
            small_text(context, Words(facts.fingerprint));
        }
    }
    gap(context, Gap::Large);
    const bool removes = danger_button(context, "remove", tr("Take it out of the file"),
        { .enabled = enabled_if(state.writable) });
    const auto pressed = page.foot();
    if (removes)
        m_model.remove(facts.id);
    else if (pressed == "look")
        m_model.open(facts.id);
    else if (pressed == "back")
        m_model.back();
}

void AttachmentsScreen::draw_arrived(Context& context, const State& state)
{
    const auto& facts = *state.facts;
    attention_notice(context,
        rich(fill(
            tr("**The original was not deleted.** It is still here, not encrypted: {path}. This address is not kept: write it down or delete the file yourself."),
            { { "path", escaped(facts.arrived->path) } })));
    if (facts.kind == domain::AttachmentKind::Photo)
        paragraph(context, Words(app::removed_text(facts.arrived->removed)));
    paragraph(context,
        tr("What is seen in the photo or read in the text stays: faces, house numbers, names."));
}

void AttachmentsScreen::draw_fields(Context& context, const State& state)
{
    const auto enabled = enabled_if(state.writable);
    initial_focus(context);
    if (text_field(context, "title", tr("Title (code names)"), m_title,
            { .placeholder = tr("The gate, on Monday"),
                .most_bytes = domain::LONGEST_ATTACHMENT_TITLE,
                .enabled = enabled }))
        m_model.set_title(m_title);
    if (text_area(context, "note", tr("Note (if you want; code names)"), m_note, NOTE_LINES,
            { .most_bytes = domain::LONGEST_ATTACHMENT_NOTE, .enabled = enabled })
            .changed)
        m_model.set_note(m_note);
    if (state.incidents.empty())
        return;
    section(context, tr("What does it show?"));
    const auto& facts = *state.facts;
    std::vector<Choice> choices { { .id = "none",
        .text = tr("Something that is not in the list of what has happened"),
        .chosen = chosen_if(facts.incident == 0),
        .enabled = enabled } };
    for (const auto& incident : state.incidents)
        choices.push_back({ .id = std::to_string(incident.id),
            .text = Words(incident_line(incident, state.today)),
            .chosen = chosen_if(facts.incident == incident.id),
            .enabled = enabled });
    if (const auto pressed = choice_list(context, "incident", choices))
        m_model.set_incident(*pressed == 0 ? 0 : state.incidents[*pressed - 1].id);
}

// --- Seeing ------------------------------------------------------------------------------

std::shared_ptr<const Bitmap> AttachmentsScreen::pixels(int width, int height)
{
    const auto picture = m_model.shown(width, height);
    if (picture != m_painted) {
        m_painted = picture;
        m_bitmap = picture ? bitmap_of(*picture) : nullptr;
    }
    return m_bitmap;
}

void AttachmentsScreen::draw_photo(Context& context, const State& state)
{
    const auto& seen = *state.seen;
    const bool ready = seen.sight == AttachmentsModel::Sight::Ready;
    Page page(context, "attachment-photo",
        Foot { .back = back_action(),
            .main = { .id = "change", .label = tr("Title and note"), .icon = Icon::Pencil },
            .main_is_green = false },
        PageScroll::No);
    const auto title = app::attachment_title(seen.kind, seen.title);
    heading(context, Words(title));
    if (seen.sight == AttachmentsModel::Sight::Unreadable) {
        error_notice(context,
            tr("This photo cannot be shown: what is kept of it is no photo, or it is damaged. The rest of your file is not affected."));
    } else if (!ready) {
        small_text(context, tr("Opening it…"));
    } else {
        const std::vector<Words> sizes { trc("photo", "Whole"), trc("photo", "Real size") };
        if (const auto pressed = segmented(context, "size", sizes, seen.full_size ? 1 : 0))
            m_model.set_full_size(*pressed == 1);
        small_text(context,
            seen.full_size ? tr("Move it with the arrows, the wheel or by dragging it.")
                           : tr("Press the photo to see it in its real size."));
        initial_focus(context);
        const auto use = photo(context, "photo",
            { .label = Words(title),
                .moves = seen.full_size,
                .pixels = [this](int width, int height) { return pixels(width, height); } });
        if (use.pressed && !seen.full_size)
            m_model.set_full_size(true);
        else if (use.right != 0 || use.down != 0)
            m_model.move_by(use.right, use.down);
    }
    const auto pressed = page.foot();
    if (pressed == "change")
        m_model.change(seen.id);
    else if (pressed == "back")
        m_model.back();
}

void AttachmentsScreen::draw_text(Context& context, const State& state)
{
    const auto& seen = *state.seen;
    const bool several = seen.pages > 1;
    Foot foot { .back = back_action(),
        .main = { .id = "change", .label = tr("Title and note"), .icon = Icon::Pencil },
        .main_is_green = false };
    if (several)
        foot.others = {
            { .id = "before", .label = tr("Page before"), .enabled = enabled_if(seen.page > 0) },
            { .id = "after",
                .label = tr("Next page"),
                .enabled = enabled_if(seen.page + 1 < seen.pages) }
        };
    Page page(context, "attachment-text" + std::to_string(seen.page), foot);
    heading(context, Words(app::attachment_title(seen.kind, seen.title)));
    if (several)
        small_text(context,
            Words(fill(tr("Page {page} of {pages}"),
                { { "page", i18n::whole_number(static_cast<long long>(seen.page + 1)) },
                    { "pages", i18n::whole_number(static_cast<long long>(seen.pages)) } })));
    initial_focus(context);
    paragraph(context, Words(seen.text));
    const auto pressed = page.foot();
    if (pressed == "before")
        m_model.open_page(seen.page - 1);
    else if (pressed == "after")
        m_model.open_page(seen.page + 1);
    else if (pressed == "change")
        m_model.change(seen.id);
    else if (pressed == "back")
        m_model.back();
}

} // namespace ui
