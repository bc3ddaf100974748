#include "ui/screens/risk_detail_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/screens/result_parts.hpp"

namespace ui {

using app::RiskDetailModel;
using domain::Decision;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Agreement = RiskDetailModel::Agreement;

namespace {

    constexpr int SCALE = 5;
    constexpr int COVERAGE_DOTS = 4;
    constexpr int REASON_LINES = 3;

    std::string decision_id(Decision decision)
    {
        switch (decision) {
        case Decision::Reduce:
            return "reduce";
        case Decision::Share:
            return "share";
        case Decision::Avoid:
            return "avoid";
        case Decision::Accept:
            return "accept";
        case Decision::DecideLater:
            return "later";
        }
        return {};
    }

} // namespace

RiskDetailScreen::RiskDetailScreen(app::App& app, std::string_view risk)
    : m_app(app)
    , m_model(app, risk)
{
    const auto& state = m_model.state();
    m_place = { std::string(tr("Assessment")), std::string(tr("Results")), state.short_title };
    m_judgement_reason = state.judging.reason;
}

void RiskDetailScreen::draw(Context& context)
{
    // A copy: what is pressed while drawing changes the state that is drawn.
    const auto state = m_model.state();
    if (m_shown_decision != state.deciding.decision) {
        m_shown_decision = state.deciding.decision;
        m_person = state.deciding.person;
        m_decision_reason = state.deciding.reason;
        m_until = DateInput::of(state.deciding.until);
    }
    Page page(context, "risk-" + state.risk, foot_of(state));
    if (!state.level) {
        draw_no_level(context, state);
    } else {
        Columns columns(context, Split::MainAndWideSide);
        draw_head(context, state);
        draw_dots(context, state);
        gap(context, Gap::Section);
        draw_reasons(context, state);
        small_text(context, state.what);
        columns.next();
        draw_judging(context, state);
        draw_deciding(context, state);
    }
    answer_foot(page.foot());
}

Foot RiskDetailScreen::foot_of(const State& state) const
{
    Foot foot;
    foot.back = { .id = "back",
        .label = tr("Back to the list"),
        .icon = Icon::ArrowLeft,
        .short_label = tr("List") };
    if (state.guide)
        foot.others.push_back({ .id = "guide",
            .label = tr("Open the guide"),
            .icon = Icon::Signs,
            .short_label = tr("Guide") });
    else if (state.card && !state.emergency)
        foot.others.push_back({ .id = "card",
            .label = tr("Open the card"),
            .icon = Icon::LifeRing,
            .short_label = tr("Card") });
    if (state.level)
        foot.main = { .id = "measures",
            .label = tr("See measures for this"),
            .icon = Icon::ArrowRight,
            .short_label = tr("Measures") };
    // In an emergency the card is the green button.
    foot.main_is_green = !(state.emergency && state.card);
    return foot;
}

void RiskDetailScreen::answer_foot(const std::string& pressed)
{
    if (pressed == "back")
        m_model.back();
    else if (pressed == "guide")
        m_model.open_guide();
    else if (pressed == "card")
        m_model.open_card();
    else if (pressed == "measures")
        m_model.see_measures();
}

// --- Level and reasons -------------------------------------------------------------------

void RiskDetailScreen::draw_head(Context& context, const State& state)
{
    {
        const Row row(context, Gap::Large);
        heading(context, state.short_title);
        chip(context, level_look(state.level->level), state.level->name, ChipSize::Big);
        if (state.provisional)
            tag(context, tr("Provisional: some answers are missing"));
    }
    gap(context, Gap::Tiny);
    paragraph(context,
        rich(escaped(state.level->meaning) + ". **" + std::string(tr("None of this is your fault."))
            + "**"));
    using domain::Direction;
    if (state.direction == Direction::Raised)
        icon_line(context, Icon::ArrowUp,
            fill(tr("You raised it. By your answers it comes out as “{level}”."),
                { { "level", state.calculated } }));
    else if (state.direction == Direction::Lowered)
        icon_line(context, Icon::ArrowDown,
            fill(tr("You lowered it. By your answers it comes out as “{level}”."),
                { { "level", state.calculated } }));
    if (state.danger_signs)
        attention_notice(context,
            tr("There are danger signs in what you answered about somebody close. Do not confront that person and do not say what you are planning."));
    if (state.emergency && state.card
        && primary_button(context, "card", state.card->title, { .icon = Icon::LifeRing }))
        m_model.open_card();
}

void RiskDetailScreen::draw_no_level(Context& context, const State& state)
{
    heading(context, state.short_title);
    gap(context, Gap::Tiny);
    paragraph(context, state.what);
    gap(context, Gap::Large);
    if (!state.applies) {
        paragraph(context, tr("By your answers, this does not apply to you."), Tone::Ink2);
        initial_focus(context);
        return;
    }
    no_level_chip(context, state.no_level);
    gap(context, Gap::Large);
    initial_focus(context);
    if (state.skipped) {
        paragraph(context,
            tr("You asked us to leave this topic alone, and that is fine. Open it only if you want to."));
        for (const auto& topic : state.topics) {
            const Row row(context);
            paragraph(context, topic.text);
            if (secondary_button(context, "topic-" + topic.code, tr("Open this topic"),
                    { .enabled = enabled_if(state.writable) }))
                m_model.open_topic(topic.code);
        }
        return;
    }
    dots(context, tr("How complete it is"), state.coverage, COVERAGE_DOTS, state.coverage_words);
    gap(context, Gap::Large);
    if (primary_button(
            context, "answer", tr("Go on with the questions"), { .icon = Icon::ArrowRight }))
        m_model.go_on_answering();
}

void RiskDetailScreen::draw_dots(Context& context, const State& state)
{
    {
        const Row row(context, Gap::Part);
        dots(context, tr("How near it is"), state.band, SCALE, state.band_words);
        dots(context, tr("How grave it would be"), state.impact, SCALE, state.impact_words);
        dots(
            context, tr("How complete it is"), state.coverage, COVERAGE_DOTS, state.coverage_words);
    }
    if (state.rated)
        return;
    const Row row(context);
    tag(context, tr("Not rated yet"));
    if (text_link(context, "rate", tr("Say how much it would hurt you"), Icon::ArrowRight))
        m_model.rate_harm();
}

void RiskDetailScreen::draw_reasons(Context& context, const State& state)
{
    section(context, tr("Why it comes out like this"));
    if (!state.raises.empty()) {
        const Card card(context);
        underlined_section(context, tr("What raises it"), Icon::ArrowUp, Underline::Ink2);
        Grid grid(context, 2, Gap::Large, 240);
        for (const auto& reason : state.raises) {
            grid.cell();
            draw_reason(context, reason);
        }
    }
    Grid grid(context, 2, Gap::Large, 260);
    const auto side = [&](const Words& title, Icon icon, Underline underline,
                          const std::vector<app::ReasonText>& reasons) {
        grid.cell();
        const Card card(context, CardLook::Page);
        underlined_section(context, title, icon, underline);
        if (reasons.empty())
            paragraph(context, tr("Nothing yet from your answers."), Tone::Ink2);
        for (const auto& reason : reasons) {
            draw_reason(context, reason);
            if (&reason != &reasons.back())
                line(context);
        }
    };
    side(tr("What exposes you"), Icon::UnlockAlt, Underline::Ink2, state.exposes);
    side(tr("What protects you"), Icon::Umbrella, Underline::Prim, state.protects);
}

// --- Does she agree? ---------------------------------------------------------------------

void RiskDetailScreen::draw_judging(Context& context, const State& state)
{
    const auto& judging = state.judging;
    const Card card(context);
    section(context, tr("Do you agree?"));
    const auto choice
        = [&](std::string_view id, std::string_view text, Agreement which, bool possible) {
              return Choice { .id = std::string(id),
                  .text = text,
                  .chosen = chosen_if(judging.agreement == which),
                  .enabled = enabled_if(state.writable && possible) };
          };
    initial_focus(context);
    constexpr std::array ORDER { Agreement::Yes, Agreement::Higher, Agreement::Lower };
    const auto pressed = choice_list(context, "agree",
        { choice("yes", tr("Yes"), Agreement::Yes, true),
            choice("higher", tr("I feel it is higher"), Agreement::Higher, judging.can_raise),
            choice("lower", tr("I feel it is lower"), Agreement::Lower, judging.can_lower) },
        { .compact = true });
    if (pressed)
        m_model.agree(ORDER[*pressed]);
    if (!judging.limits.empty())
        small_text(context, judging.limits);
    if (judging.agreement == Agreement::Yes)
        return;
    if (judging.higher.size() > 1) {
        std::vector<Words> names;
        std::optional<std::size_t> chosen;
        for (std::size_t i = 0; i < judging.higher.size(); ++i) {
            names.emplace_back(judging.higher[i].name);
            if (judging.higher[i].chosen)
                chosen = i;
        }
        if (const auto level
            = option_buttons(context, "raise", names, chosen, enabled_if(state.writable)))
            m_model.raise_to(judging.higher[*level].level);
    }
    FieldOptions options;
    options.enabled = enabled_if(state.writable);
    if (judging.waits_for_reason)
        options.hint = tr("To lower it, write at least one sentence. Until then the level stays.");
    if (text_area(context, "judgement_reason", tr("Tell us why (it helps you remember)"),
            m_judgement_reason, REASON_LINES, options))
        m_model.set_judgement_reason(m_judgement_reason);
}

// --- What she decides --------------------------------------------------------------------

void RiskDetailScreen::draw_deciding(Context& context, const State& state)
{
    const auto& deciding = state.deciding;
    const Card card(context);
    section(context, tr("What do you decide?"));
    std::vector<Choice> choices;
    for (const auto& choice : deciding.choices)
        choices.push_back({ .id = decision_id(choice.decision),
            .text = choice.text,
            .chosen = chosen_if(choice.chosen),
            .enabled = enabled_if(state.writable) });
    if (const auto pressed = choice_list(context, "decision", choices, { .compact = true }))
        m_model.decide(deciding.choices[*pressed].decision);
    if (deciding.decision)
        draw_decision_fields(context, state);
    for (const auto& missing : deciding.gaps)
        icon_line(context, Icon::Pencil, missing, Tone::Ink2, Font::S);
    if (deciding.decision && deciding.gaps.empty() && !deciding.decided_on.empty())
        icon_line(context, Icon::Check,
            fill(tr("Decided on {date}"), { { "date", deciding.decided_on } }), Tone::Prim,
            Font::S);
}

void RiskDetailScreen::draw_decision_fields(Context& context, const State& state)
{
    const auto& deciding = state.deciding;
    const FieldOptions options { .enabled = enabled_if(state.writable) };
    const auto person = [&](const Words& label) {
        if (text_field(context, "person", label, m_person, options))
            m_model.set_person(m_person);
    };
    const auto reason = [&](const Words& label) {
        if (text_area(context, "decision_reason", label, m_decision_reason, REASON_LINES, options))
            m_model.set_decision_reason(m_decision_reason);
    };
    switch (*deciding.decision) {
    case Decision::Reduce:
        break;
    case Decision::Share:
        person(tr("With whom? A code name is enough"));
        if (check_line(context, "agreed", tr("I asked, and they accept"),
                chosen_if(deciding.agreed), options.enabled))
            m_model.set_agreed(!deciding.agreed);
        break;
    case Decision::Avoid:
        draw_until(context, state, tr("Until when?"));
        reason(tr("What do you lose by this?"));
        break;
    case Decision::Accept:
        if (deciding.asks_all)
            small_text(context, tr("It is a high risk: write why, and one person who knows."));
        reason(tr("Why do you decide this?"));
        person(tr("Which person knows? A code name is enough"));
        break;
    case Decision::DecideLater:
        draw_until(context, state,
            fill(tr("Which day? At the latest {date}"), { { "date", deciding.last_day_words } }));
        break;
    }
}

void RiskDetailScreen::draw_until(Context& context, const State& state, const Words& label)
{
    FieldOptions options;
    options.enabled = enabled_if(state.writable);
    if (m_until.is_wrong())
        options.fault = { tr("That is not a day."), tr("For example: 12/05/2026") };
    else if (state.deciding.too_late)
        options.fault = { fill(tr("Choose a day no later than {date}."),
            { { "date", state.deciding.last_day_words } }) };
    if (date_field(
            context, "until", label, m_until, m_app.clock().today(), calendar_words(), options))
        m_model.set_until(m_until.date);
}

} // namespace ui
