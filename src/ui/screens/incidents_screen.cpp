#include "ui/screens/incidents_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/screens/incidents_words.hpp"
#include "ui/screens/list_parts.hpp"
#include "ui/widgets/back_action.hpp"

namespace ui {

using app::IncidentsModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Missing = IncidentsModel::Missing;

namespace {

    constexpr int NOTE_LINES = 3;

} // namespace

IncidentsScreen::IncidentsScreen(app::App& app, std::string_view detail)
    : m_model(app, detail)
    , m_place { std::string(tr("Assessment")), std::string(tr("What has happened")) }
{
}

void IncidentsScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (!state.form) {
        m_filled = false;
        m_tried = false;
        draw_overview(context, state);
        return;
    }
    if (!m_filled)
        fill_fields(*state.form);
    if (state.form->page == IncidentsModel::FormPage::Kind)
        draw_kind(context, state, *state.form);
    else
        draw_facts(context, state, *state.form);
}

void IncidentsScreen::fill_fields(const Form& form)
{
    m_filled = true;
    m_date = DateInput::of(form.date);
    m_note = form.note;
}

// --- The form ----------------------------------------------------------------------------

void IncidentsScreen::draw_kind(Context& context, const State& state, const Form& form)
{
    Foot foot;
    foot.back = back_action();
    foot.main = { .id = "next",
        .label = trc("button", "Next"),
        .icon = Icon::ArrowRight,
        .enabled = enabled_if(form.missing == Missing::Nothing) };
    Page page(context, "incident-kind-" + std::to_string(form.kinds.page), foot);
    heading(context, tr("What happened?"));
    draw_kinds(context, state, form);
    const auto& pressed = page.foot();
    if (pressed == "back")
        m_model.back_page();
    else if (pressed == "next")
        m_model.next_page();
}

/// Themes at the left, the kinds of one theme at the right.
void IncidentsScreen::draw_kinds(Context& context, const State& state, const Form& form)
{
    Columns columns(context, Split::NarrowAndMain);
    for (std::size_t theme = 0; theme < form.kinds.page_titles.size(); ++theme) {
        const bool is_shown = static_cast<int>(theme) == form.kinds.page;
        if (list_row(context, "theme" + std::to_string(theme), form.kinds.page_titles[theme],
                chosen_if(is_shown)))
            m_model.open_theme(static_cast<int>(theme));
    }
    if (!form.kind_words.empty())
        small_text(context, fill(tr("Chosen: {answer}"), { { "answer", form.kind_words } }));
    columns.next();
    auto kinds = form.kinds;
    kinds.kind = domain::QuestionKind::One;
    initial_focus(context);
    const auto code
        = draw_answers(context, kinds, { .enabled = enabled_if(state.writable), .pictures = true });
    if (!code.empty())
        m_model.choose_kind(code);
}

void IncidentsScreen::draw_day(Context& context, const State& state, const Form& form)
{
    FieldFault fault;
    if (m_date.is_wrong())
        fault = { tr("That day does not exist."), tr("Example: 12/05/2026") };
    else if (form.missing == Missing::FutureDate)
        fault = { tr("That day has not come yet."), tr("Example: 12/05/2026") };
    else if (m_tried && form.missing == Missing::Date)
        fault = { tr("The day is missing. About when is enough."), tr("Example: 12/05/2026") };
    initial_focus(context);
    if (date_field(context, "date", tr("Day, about when"), m_date, state.today, calendar_words(),
            { .fault = fault, .enabled = enabled_if(state.writable) })
            .changed)
        m_model.set_date(m_date.date);
    const Row row(context, Gap::Small);
    struct Near {
        std::string_view id;
        std::string_view words;
        int days;
    };
    for (const auto& near :
        { Near { "today", tr("Today"), 0 }, Near { "yesterday", tr("Yesterday"), 1 },
            Near { "week", tr("A week ago"), 7 }, Near { "month", tr("A month ago"), 30 } }) {
        if (!secondary_button(context, near.id, near.words,
                { .enabled = enabled_if(state.writable), .height = ButtonHeight::Small }))
            continue;
        const auto day = base::add_days(state.today, -near.days);
        m_date = DateInput::of(day);
        m_model.set_date(day);
    }
}

void IncidentsScreen::draw_facts(Context& context, const State& state, const Form& form)
{
    Foot foot;
    foot.back = back_action();
    foot.main = { .id = "save",
        .label = tr("Write it down"),
        .icon = Icon::Check,
        .enabled = enabled_if(state.writable) };
    Page page(context, "incident-facts", foot);
    heading(context, form.kind_words);
    draw_day(context, state, form);
    gap(context, Gap::Section);
    section(context, tr("How serious was it for you?"));
    const auto chosen = form.seriousness > 0
        ? std::optional(static_cast<std::size_t>(form.seriousness - 1))
        : std::nullopt;
    if (const auto pressed = option_buttons(context, "seriousness", incident_seriousness_words(),
            chosen, enabled_if(state.writable)))
        m_model.set_seriousness(static_cast<int>(*pressed) + 1);
    gap(context, Gap::Large);
    if (text_area(context, "note", tr("Note (if you want; code names)"), m_note, NOTE_LINES,
            { .enabled = enabled_if(state.writable) })
            .changed)
        m_model.set_note(m_note);
    bool evidence = false;
    if (form.id != 0) {
        const auto count = static_cast<std::size_t>(form.attachments);
        evidence = text_link(context, "attachments",
            Words(fill(i18n::trn("{count} photo or text about this",
                           "{count} photos or texts about this", count),
                { { "count", i18n::whole_number(static_cast<long long>(count)) } })),
            Icon::FolderOutline);
        draw_erasing(context, state);
    }
    const auto& pressed = page.foot();
    if (evidence)
        m_model.open_attachments();
    else if (pressed == "back")
        m_model.back_page();
    else if (pressed == "save")
        m_tried = !m_model.save();
}

void IncidentsScreen::draw_erasing(Context& context, const State& state)
{
    if (draw_erasing_of(context, m_model, tr("Erase this line"), state.confirms_erasing))
        m_model.erase_incident();
}

} // namespace ui
