#include "ui/screens/threats_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/list_parts.hpp"

namespace ui {

using app::ThreatsModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Advice = ThreatsModel::Advice;

namespace {

    constexpr int TEXT_LINES = 6;

    std::string title_of(const ThreatsModel::Row& row)
    {
        const auto number = std::to_string(row.number);
        if (row.risk.empty())
            return fill(tr("Threat {number}"), { { "number", number } });
        return fill(tr("Threat {number}: {risk}"), { { "number", number }, { "risk", row.risk } });
    }

} // namespace

ThreatsScreen::ThreatsScreen(app::App& app, std::string_view detail)
    : m_model(app, detail)
    , m_place { std::string(tr("Assessment")), std::string(tr("Threats")) }
{
    m_asides.without_note();
}

void ThreatsScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (state.card)
        draw_card(context, state);
    else
        draw_list(context, state);
}

// --- The list ----------------------------------------------------------------------------

void ThreatsScreen::draw_list(Context& context, const State& state)
{
    Page page(context, "threats", list_foot(state.rows.empty()));
    heading(context, tr("Think a threat over, in five steps"));
    paragraph(context,
        tr("Facts, pattern, objective, source, conclusion. It helps to think without fear in charge."));
    initial_focus(context);
    if (state.rows.empty()) {
        if (empty_state(context, tr("No threat has been thought over yet"),
                tr("If nobody threatened you, go on."),
                { .id = "add",
                    .label = tr("Analyse a threat"),
                    .icon = Icon::Plus,
                    .enabled = enabled_if(state.writable) })
            == "add")
            m_model.add();
    }
    for (const auto& row : state.rows) {
        TableRow line(context, "threat" + std::to_string(row.id), { 0, 170, 110 }, Chosen::No,
            &row == &state.rows.back());
        const auto title = title_of(row);
        line.call(title);
        paragraph(context, title);
        line.next();
        small_text(context, row.conclusion);
        line.next();
        small_text(context,
            fill(tr("{done} of {total}"),
                { { "done", std::to_string(row.answered) },
                    { "total", std::to_string(row.asked) } }));
        if (line.pressed())
            m_model.open(row.id);
    }
    if (!state.rows.empty()) {
        gap(context, Gap::Large);
        if (secondary_button(context, "add", tr("Analyse another threat"),
                { .icon = Icon::Plus, .enabled = enabled_if(state.writable) }))
            m_model.add();
    }
    follow_list_foot(page.foot(), m_model);
}

// --- The five steps ----------------------------------------------------------------------

void ThreatsScreen::draw_card(Context& context, const State& state)
{
    const auto& card = *state.card;
    if (m_shown != card.id) {
        m_shown = card.id;
        m_text = card.text;
    }
    Page page(context, "threat-" + card.view.id + "-" + std::to_string(card.view.page),
        card_foot(card.is_last));
    std::vector<Words> steps;
    for (const auto& step : card.steps)
        steps.emplace_back(step);
    numbered_steps(context, steps, card.step);
    if (needs_width(card.view)) {
        heading(context, card.view.text);
        {
            const Row row(context);
            m_asides.draw_links(context);
        }
        m_asides.draw_opened(context, card.view.why);
        draw_question(context, state, true);
    } else {
        Columns columns(context, Split::MainAndSide);
        heading(context, card.view.text);
        draw_question(context, state, false);
        columns.next();
        m_asides.draw_folds(context, card.view.why, {});
        draw_erasing(context, state);
    }
    follow_card_foot(page.foot(), m_model);
}

void ThreatsScreen::draw_question(Context& context, const State& state, bool wide)
{
    const auto& card = *state.card;
    if (card.view.kind == domain::QuestionKind::Text) {
        initial_focus(context);
        if (text_area(
                context, "text", {}, m_text, TEXT_LINES, { .enabled = enabled_if(state.writable) })
                .changed)
            m_model.set_text(m_text);
        return;
    }
    if (const int theme = draw_themes(context, card.view); theme >= 0)
        m_model.open_page(theme);
    initial_focus(context);
    const auto code
        = draw_answers(context, card.view, { .enabled = enabled_if(state.writable), .wide = wide });
    if (!code.empty())
        m_model.choose(code);
    // What they want changes what is advised; it adds no points.
    const bool asks_objective = card.step == 2;
    if (!asks_objective || card.advice == Advice::None)
        return;
    const auto words = card.advice == Advice::GoBack
        ? tr(
            "For this there are steps of their own. See what helps when danger comes from the partner.")
        : tr("If they want to punish or shame you for being a woman, see how that changes how to "
             "protect yourself.");
    if (notice(context, NoticeKind::Good, words, { { .id = "advice", .label = tr("See it") } })
        == "advice")
        m_model.see_advice();
}

void ThreatsScreen::draw_erasing(Context& context, const State& state)
{
    if (!state.writable)
        return;
    if (draw_erasing_of(context, m_model, tr("Erase this threat"), state.confirms_erasing))
        m_model.erase_card();
}

} // namespace ui
