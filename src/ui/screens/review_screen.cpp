#include "ui/screens/review_screen.hpp"

#include "app/models/measure_card.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/result_parts.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/level_steps.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::ReviewModel;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr float LEVEL_WIDTH = 140;
    constexpr float HISTORY_WIDTH = 130;
    constexpr float STEPS_WIDTH = 120;

    struct TrendLook {
        Trend direction;
        Words words;
    };

    TrendLook trend_look(ReviewModel::Since since)
    {
        switch (since) {
        case ReviewModel::Since::New:
            return { Trend::Up, trc("risk", "New") };
        case ReviewModel::Since::Higher:
            return { Trend::Up, trc("risk", "Higher") };
        case ReviewModel::Since::Lower:
            return { Trend::Down, trc("risk", "Lower") };
        case ReviewModel::Since::Gone:
            return { Trend::Down, trc("risk", "No longer") };
        case ReviewModel::Since::Same:
            return { Trend::Same, trc("risk", "The same") };
        }
        return { Trend::Same, {} };
    }

    void level_cell(Context& context, const std::optional<ReviewModel::LevelWords>& level)
    {
        if (level)
            quiet_label(context, level_look(level->level), Words(level->name));
        else
            small_text(context, trc("level", "None"));
    }

    void draw_steps(
        Context& context, const std::vector<std::optional<ReviewModel::LevelWords>>& levels)
    {
        std::vector<std::optional<Level>> steps;
        for (const auto& level : levels)
            steps.push_back(level ? std::optional(level_look(level->level)) : std::nullopt);
        level_steps(context, steps, STEPS_WIDTH);
    }

} // namespace

std::vector<std::string> ReviewScreen::place() const
{
    return { std::string(tr("Review my plan")) };
}

void ReviewScreen::draw(Context& context)
{
    const auto state = m_model.state();
    Foot foot { .back = back_action(), .main = {} };
    if (!state.done_today)
        foot.main
            = { "finish", tr("I have reviewed it today"), Icon::Check, enabled_if(state.writable) };
    Page page(context, "review", foot);
    draw_beginning(context, state);
    {
        Columns columns(context, { 0.5F, 0.5F }, 380);
        draw_changes(context, state);
        columns.next();
        draw_measures(context, state);
        draw_drills(context, state);
    }
    if (!state.history.dates.empty())
        draw_history(context, state.history);
    const auto pressed = page.foot();
    if (pressed == "back")
        m_model.back();
    else if (pressed == "finish")
        m_model.finish();
}

void ReviewScreen::draw_beginning(Context& context, const ReviewModel::State& state)
{
    heading(context, tr("Review my plan"));
    if (state.done_today)
        good_notice(context,
            state.next.empty() ? Words(tr("Reviewed today."))
                               : rich(i18n::fill(tr("**Reviewed today.** The next time on {date}."),
                                   { { "date", state.next } })));
    else if (state.age == domain::PlanAge::Old)
        attention_notice(context, rich(tr("**This plan is old.** Look at your answers again.")));
    else if (!state.last.empty())
        hint(context,
            Words(i18n::fill(tr("The last time it was on {date}."), { { "date", state.last } })));
}

void ReviewScreen::draw_changes(Context& context, const ReviewModel::State& state)
{
    section(context, tr("What changed"));
    if (state.history.dates.empty()) {
        hint(context,
            tr("This is the first time. The next review will compare with how it is today."));
        return;
    }
    for (std::size_t i = 0; i < state.risks.size(); ++i)
        draw_risk(context, state.risks[i], i + 1 == state.risks.size());
    if (state.risks.empty())
        paragraph(context, tr("Your risks have the same levels as then."));
    else if (state.same_risks > 0)
        small_text(context,
            i18n::fill(i18n::trn("{count} risk has the same level as then.",
                           "{count} risks have the same level as then.", state.same_risks),
                { { "count", std::to_string(state.same_risks) } }));
    draw_answers(context, state);
}

void ReviewScreen::draw_risk(Context& context, const ReviewModel::Risk& risk, bool last)
{
    TableRow row(context, risk.id, { 0, LEVEL_WIDTH }, Chosen::No, last);
    row.call(Words(risk.title));
    paragraph(context, Words(risk.title));
    row.below();
    small_text(context,
        Words(i18n::fill(tr("Before: {level}"),
            { { "level", risk.before ? risk.before->name : std::string(trc("level", "None")) } })));
    row.next();
    level_cell(context, risk.now);
    row.below();
    const auto look = trend_look(risk.since);
    trend(context, look.direction, look.words);
    if (row.pressed())
        m_model.open_risk(risk.id);
}

void ReviewScreen::draw_answers(Context& context, const ReviewModel::State& state)
{
    gap(context, Gap::Large);
    section(context, tr("Answers that are different"));
    if (state.answers.empty())
        hint(context, tr("No answer is different. Has anything happened that is not here yet?"));
    for (std::size_t i = 0; i < state.answers.size(); ++i) {
        const auto& answer = state.answers[i];
        TableRow row(context, answer.question, { 0 }, Chosen::No, i + 1 == state.answers.size());
        row.call(Words(answer.text));
        paragraph(context, Words(answer.text));
        if (!answer.now.empty()) {
            row.below();
            small_text(context,
                Words(i18n::fill(tr("Before: {before}. Now: {now}."),
                    { { "before", answer.before }, { "now", answer.now } })));
        }
        if (row.pressed())
            m_model.open_question(answer.question);
    }
    if (state.more_answers > 0)
        small_text(context,
            i18n::fill(i18n::trn("And {count} more.", "And {count} more.", state.more_answers),
                { { "count", std::to_string(state.more_answers) } }));
}

void ReviewScreen::draw_measures(Context& context, const ReviewModel::State& state)
{
    section(context, tr("What you were going to do"));
    if (state.done > 0)
        good_notice(context,
            Words(i18n::fill(i18n::trn("You did {count} measure since the last review.",
                                 "You did {count} measures since the last review.", state.done),
                { { "count", std::to_string(state.done) } })));
    if (state.filter)
        draw_filter(context, *state.filter);
    if (state.open.empty() && state.stale.empty())
        hint(context, tr("Nothing is waiting."));
    for (const auto& measure : state.open) {
        const IdScope scope(context, measure.id);
        draw_open(context, state, measure);
    }
    if (state.stale.empty())
        return;
    gap(context, Gap::Large);
    section(context, tr("Does this still hold?"));
    for (const auto& measure : state.stale) {
        const IdScope scope(context, measure.id);
        const Card card(context);
        paragraph(context, Words(measure.title));
        const auto pressed = button_row(context,
            { { .id = "renew",
                  .label = tr("It still works"),
                  .icon = Icon::Check,
                  .enabled = enabled_if(state.writable) },
                { .id = "open", .label = tr("See the measure") } });
        if (pressed == "renew")
            m_model.renew(measure.id);
        else if (pressed == "open")
            m_model.open_measure(measure.id);
    }
}

void ReviewScreen::draw_drills(Context& context, const ReviewModel::State& state)
{
    if (state.drills.empty())
        return;
    gap(context, Gap::Large);
    section(context, tr("To rehearse"));
    for (const auto& drill : state.drills) {
        TableRow row(
            context, "drill-" + drill.risk, { 0 }, Chosen::No, &drill == &state.drills.back());
        row.call(Words(drill.title));
        paragraph(context, Words(drill.title));
        row.below();
        small_text(context, Words(drill.words));
        if (row.pressed())
            m_model.rehearse(drill.risk);
    }
}

void ReviewScreen::draw_open(
    Context& context, const ReviewModel::State& state, const ReviewModel::Measure& measure)
{
    const Card card(context);
    paragraph(context, Words(measure.title));
    if (!measure.due.empty())
        small_text(context, Words(measure.due));
    if (measure.reason != domain::MeasureReason::NotSaid)
        small_text(context,
            Words(i18n::fill(tr("Not yet: {reason}"),
                { { "reason", std::string(app::measure_reason_text(measure.reason)) } })));
    const auto enabled = enabled_if(state.writable);
    const auto pressed = button_row(context,
        { { .id = "done", .label = tr("I did it"), .icon = Icon::Check, .enabled = enabled },
            { .id = "not_yet", .label = tr("Not yet"), .enabled = enabled },
            { .id = "open", .label = trc("measure", "See it") } });
    if (pressed == "done")
        m_model.done(measure.id);
    else if (pressed == "not_yet")
        m_model.not_yet(measure.id);
    else if (pressed == "open")
        m_model.open_measure(measure.id);
    if (!measure.asks_why)
        return;
    paragraph(context, tr("Why not? The reason is as important as the measure."), Tone::Ink2);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < state.reasons.size(); ++i)
        choices.push_back({ .id = "reason" + std::to_string(i),
            .text = app::measure_reason_text(state.reasons[i]),
            .chosen = chosen_if(measure.reason == state.reasons[i]) });
    if (const auto chosen
        = choice_list(context, "reasons", choices, { .columns = 2, .compact = true }))
        m_model.set_reason(measure.id, state.reasons[*chosen]);
}

void ReviewScreen::draw_filter(Context& context, const app::FilterOffer& offer)
{
    const auto pressed = notice(context, NoticeKind::Attention,
        Words(i18n::fill(
            tr("Three measures stay undone for the same reason: {reason}. Shall we take it into account when we suggest?"),
            { { "reason", i18n::quoted(offer.words) } })),
        { { .id = "take_filter", .label = tr("Yes, take it into account") },
            { .id = "leave_filter", .label = tr("No") } });
    if (pressed == "take_filter")
        m_model.take_filter();
    else if (pressed == "leave_filter")
        m_model.leave_filter();
}

/// Columns would come under each other and lose their dates.
void ReviewScreen::draw_history_in_words(Context& context, const ReviewModel::History& history)
{
    for (const auto& row : history.rows) {
        paragraph(context, Words(row.title));
        for (std::size_t i = 0; i < row.levels.size(); ++i)
            fact_row(context, Words(history.dates[i]),
                row.levels[i] ? Words(row.levels[i]->name) : Words(trc("level", "None")),
                i + 1 == row.levels.size());
    }
}

void ReviewScreen::draw_history(Context& context, const ReviewModel::History& history)
{
    gap(context, Gap::Section);
    section(context, tr("How your levels went"));
    if (context.metrics().is_large()) {
        draw_history_in_words(context, history);
        return;
    }
    std::vector<float> widths { 0 };
    const bool picture = context.metrics().layout == Layout::Full;
    if (picture)
        widths.push_back(STEPS_WIDTH);
    widths.insert(widths.end(), history.dates.size(), HISTORY_WIDTH);
    {
        TableRow row(context, {}, widths);
        small_text(context, tr("Risk"));
        if (picture)
            row.next();
        for (const auto& date : history.dates) {
            row.next();
            small_text(context, Words(date));
        }
    }
    for (std::size_t i = 0; i < history.rows.size(); ++i) {
        TableRow row(context, {}, widths, Chosen::No, i + 1 == history.rows.size());
        paragraph(context, Words(history.rows[i].title));
        if (picture) {
            row.next();
            draw_steps(context, history.rows[i].levels);
        }
        for (const auto& level : history.rows[i].levels) {
            row.next();
            level_cell(context, level);
        }
    }
}

} // namespace ui
