#include "ui/screens/plan_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/erasing_offer_view.hpp"
#include "ui/screens/plan_words.hpp"
#include "ui/screens/result_parts.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::PlanField;
using app::PlanList;
using app::PlanModel;
using app::PlanPage;
using i18n::fill;
using i18n::tr;
using i18n::trc;

std::vector<std::string> PlanScreen::place() const
{
    return { std::string(tr("My plan")), std::string(plan_page_name(m_model.page())) };
}

// --- The page ----------------------------------------------------------------------------

void PlanScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (!state.editing) {
        m_texts.clear();
        m_days.clear();
    }
    Foot foot;
    const bool has_cards = state.page == PlanPage::StepsBefore || state.page == PlanPage::Protocols;
    if (has_cards && state.cards > 1) {
        foot.left.push_back({ .id = "earlier_card",
            .label = tr("Card before"),
            .icon = Icon::ArrowLeft,
            .short_label = trc("card", "Before") });
        foot.left.push_back({ .id = "next_card",
            .label = tr("Next card"),
            .icon = Icon::ArrowRight,
            .short_label = trc("card", "Next") });
    } else {
        foot.left.push_back({ .id = "print_plan",
            .label = tr("Print the plan"),
            .icon = Icon::Print,
            .short_label = trc("button", "Print") });
        foot.left.push_back({ .id = "share",
            .label = tr("Share"),
            .icon = Icon::ShareAlt,
            .short_label = tr("Share") });
    }
    // Where it is always in sight, and for as long as it is possible.
    if (state.may_put_back)
        foot.others.push_back({ .id = "put_back",
            .label = tr("Put it back"),
            .icon = Icon::Undo,
            .short_label = trc("short", "Undo") });
    else if (has_cards)
        foot.others.push_back({ .id = "print_card",
            .label = trc("plan", "Print the card"),
            .icon = Icon::Print,
            .short_label = trc("button", "Print") });
    else
        foot.others.push_back({ .id = "print_pocket",
            .label = tr("Pocket sheet"),
            .icon = Icon::Print,
            .short_label = trc("short", "Pocket") });
    if (state.editing)
        foot.main = { .id = "done", .label = trc("button", "Done"), .icon = Icon::Check };
    else
        foot.main = { .id = "edit",
            .label = trc("button", "Edit"),
            .icon = Icon::Pencil,
            .enabled = enabled_if(state.editable) };
    auto id = "plan-" + std::to_string(static_cast<int>(state.page));
    if (has_cards)
        id += "-" + std::to_string(state.card);
    Page page(context, id + (state.editing ? "-edit" : ""), foot, PageScroll::No);
    {
        Columns columns(context, Split::ListAndMain);
        draw_list(context, state);
        columns.next();
        ScrollRegion region(context, "part");
        draw_notices(context, state);
        if (draw_erasing_offer(context, m_model.erasing_offer()))
            m_model.erase_for_good();
        draw_part(context, state);
    }
    press(page.foot());
}

void PlanScreen::press(std::string_view action)
{
    if (action == "edit")
        m_model.begin_editing();
    else if (action == "done")
        m_model.end_editing();
    else if (action == "next_card")
        m_model.next_card();
    else if (action == "earlier_card")
        m_model.previous_card();
    else if (action == "put_back")
        m_model.put_back();
    else if (action == "print_plan")
        m_model.print("plan");
    else if (action == "print_pocket")
        m_model.print("pocket");
    else if (action == "print_card")
        m_model.print_card();
    else if (action == "share")
        m_model.share();
    if (!action.empty()) {
        m_texts.clear();
        m_days.clear();
    }
}

void PlanScreen::draw_list(Context& context, const State& state)
{
    heading(context, tr("My plan"));
    if (!state.review_day.empty()) {
        gap(context, Gap::Tiny);
        small_text(context, fill(tr("Review it on {date}"), { { "date", state.review_day } }));
    }
    if (!state.whose.empty()) {
        gap(context, Gap::Tiny);
        small_text(context, state.whose);
    }
    const auto rows = [&] {
        for (const auto page : state.pages) {
            const auto number = std::to_string(static_cast<int>(page));
            if (page == state.page && !state.editing)
                initial_focus(context);
            if (list_row(context, "part" + number, plan_page_name(page),
                    chosen_if(page == state.page), number)) {
                m_model.open(page);
                m_list_open = false;
            }
        }
    };
    // With very large letters all rows would hide the part itself.
    if (!context.metrics().is_large()) {
        // A notice above takes room that the rows need.
        const ScrollRegion region(context, "list");
        rows();
        return;
    }
    const Fold fold(context, "parts", plan_page_name(state.page), m_list_open);
    if (fold.is_open())
        rows();
}

void PlanScreen::draw_notices(Context& context, const State& state)
{
    if (!state.erasing.empty() && !state.editing) {
        const auto count = state.erasing.size();
        const auto words = count == 2
            ? std::string(tr("You have your plan now. Shall we erase these two answers?"))
            : i18n::fill(
                i18n::trn("You have your plan now. Shall we erase this answer?",
                    "You have your plan now. Shall we erase these {count} answers?", count),
                { { "count", std::to_string(count) } });
        std::string questions;
        for (const auto& question : state.erasing)
            questions += question + "\n";
        questions
            += tr("Your plan and the measures you chose stay as they are. We ask this only once.");
        const auto pressed = notice(context, NoticeKind::Attention, words,
            { { .id = "erase_answers", .label = trc("answers", "Erase them") },
                { .id = "keep_answers", .label = trc("answers", "Keep them") } },
            Icon::None, questions);
        if (pressed == "erase_answers")
            m_model.erase_answers();
        else if (pressed == "keep_answers")
            m_model.keep_answers();
    }
}

void PlanScreen::draw_part(Context& context, const State& state)
{
    switch (state.page) {
    case PlanPage::Agreements:
        draw_agreements(context, state);
        break;
    case PlanPage::StepsBefore:
        draw_steps(context, state);
        break;
    case PlanPage::Protocols:
        state.editing ? edit_protocol(context, state) : draw_protocol(context, state);
        break;
    case PlanPage::People:
        state.editing ? edit_people(context, state) : draw_people(context, state);
        break;
    case PlanPage::SelfCare:
        draw_self_care(context, state);
        break;
    case PlanPage::Limits:
        draw_limits(context, state);
        break;
    case PlanPage::Calendar:
        draw_calendar(context, state);
        break;
    case PlanPage::Accepted:
        draw_accepted(context, state);
        break;
    case PlanPage::Organisation:
        state.editing ? edit_organisation(context, state) : draw_organisation(context, state);
        break;
    }
    if (!state.may_be_made || state.editing)
        return;
    gap(context, Gap::Section);
    if (secondary_button(context, "made", tr("I have my plan now"), { .icon = Icon::Check }))
        m_model.finish_plan();
    small_text(context, tr("The day is noted, and from it the day of the next review."));
}

// --- Writing -----------------------------------------------------------------------------

void PlanScreen::edit_text(
    Context& context, PlanField field, Line line, const Words& label, int lines)
{
    const std::pair key { field, line.id };
    auto found = m_texts.find(key);
    if (found == m_texts.end())
        found = m_texts.emplace(key, m_model.text(field, line.id)).first;
    const auto id
        = "field" + std::to_string(static_cast<int>(field)) + "-" + std::to_string(line.id);
    // Said in words: where all letters are white, an example would look like hers.
    FieldOptions options;
    if (!line.detail.empty())
        options.placeholder = fill(tr("For example: {words}"), { { "words", line.detail } });
    const auto result = lines == 1 ? text_field(context, id, label, found->second, options)
                                   : text_area(context, id, label, found->second, lines, options);
    if (result.changed)
        m_model.set_text(field, line.id, found->second);
}

void PlanScreen::bin(Context& context, PlanList list, domain::RecordId id)
{
    if (text_link(context, "remove" + std::to_string(id), trc("line", "Take out"), Icon::Bin)) {
        m_model.remove(list, id);
        m_texts.clear();
    }
}

void PlanScreen::edit_lines(Context& context, PlanList list, PlanField field,
    const std::vector<Line>& lines, const Words& label, const Words& add)
{
    const IdScope scope(context, "list" + std::to_string(static_cast<int>(list)));
    int number = 0;
    for (const auto& line : lines) {
        if (++number == static_cast<int>(lines.size()) && m_focus_new) {
            take_focus(context);
            m_focus_new = false;
        }
        edit_text(context, field, line,
            fill(tr("{what} {number}"),
                { { "what", label.text() }, { "number", std::to_string(number) } }));
        const Row row(context);
        if (list == PlanList::Steps && number > 1
            && text_link(context, "up" + std::to_string(line.id), tr("Move up"), Icon::ArrowUp))
            m_model.move_up(list, line.id);
        bin(context, list, line.id);
    }
    if (secondary_button(
            context, "add", add, { .icon = Icon::Plus, .height = ButtonHeight::Small })) {
        m_model.add(list);
        m_focus_new = true;
    }
}

DateInput& PlanScreen::day(domain::RecordId id, std::optional<base::Date> date)
{
    const auto found = m_days.find(id);
    return found != m_days.end() ? found->second
                                 : m_days.emplace(id, DateInput::of(date)).first->second;
}

// --- 1. Agreements -----------------------------------------------------------------------

void PlanScreen::draw_agreements(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    if (!state.measures.empty())
        section(context, tr("Measures I chose"));
    for (const auto& measure : state.measures)
        icon_line(context, measure.ticked ? Icon::CheckCircle : Icon::CircleOutline,
            measure.detail.empty() ? Words(measure.text)
                                   : Words(fill(tr("{measure} ({who})"),
                                       { { "measure", measure.text }, { "who", measure.detail } })),
            Tone::Prim);
    if (state.editing) {
        gap(context, Gap::Large);
        edit_lines(context, PlanList::Agreements, PlanField::Agreement, state.agreements,
            tr("Agreement"), tr("Add an agreement"));
        return;
    }
    if (!state.agreements.empty())
        section(context, tr("In my words"));
    for (const auto& line : state.agreements)
        bullet(context, line.text);
    if (state.measures.empty() && state.agreements.empty())
        hint(context,
            tr("What you do every day and what you agree with others. It begins with the measures "
               "you choose, and with your own words."));
    if (text_link(context, "measures", tr("See the measures"), Icon::List))
        m_model.open_measures();
}

// --- 2. Steps before ---------------------------------------------------------------------

void PlanScreen::draw_steps(Context& context, const State& state)
{
    const auto& steps = state.steps;
    {
        Row row(context);
        tag(context, card_number(state.card, state.cards), Icon::Clone);
        if (!state.editing && text_link(context, "add_card", tr("Another card of mine"), Icon::Plus)
            && state.writable)
            m_model.add_card();
    }
    const bool own = steps.kind == domain::StepsKind::Own;
    card_heading(
        context, own && steps.title.empty() ? Words(tr("My own card")) : Words(steps.title));
    if (state.editing) {
        if (own) {
            initial_focus(context);
            edit_text(context, PlanField::StepsTitle, { steps.id, {}, {}, false },
                tr("Name of the card"));
        }
        edit_lines(
            context, PlanList::Steps, PlanField::Step, steps.lines, tr("Step"), tr("Add a step"));
        gap(context, Gap::Large);
        if (text_link(context, "remove_card", tr("Erase this card"), Icon::Bin))
            m_model.remove_card();
        return;
    }
    int number = 0;
    for (const auto& line : steps.lines)
        numbered(context, ++number, line.text);
    if (steps.start_words.empty())
        return;
    hint(context, tr("Words to start from. Take them and change what does not fit you."));
    if (secondary_button(context, "start", tr("Start with these words"),
            { .icon = Icon::Pencil, .enabled = enabled_if(state.writable) }))
        m_model.use_start_words();
    for (const auto& words : steps.start_words)
        bullet(context, words);
}

// --- 3. Steps for the emergency ----------------------------------------------------------

void PlanScreen::draw_protocol(Context& context, const State& state)
{
    if (!state.protocol) {
        card_heading(context, plan_page_name(state.page));
        paragraph(context,
            tr("Here is one card for each risk that comes out High or more. There is none now."));
        return;
    }
    const auto& card = *state.protocol;
    card_heading(context, card.title);
    {
        Row row(context);
        if (card.level)
            chip(context, level_look(*card.level), card.level_name);
        tag(context, card_number(state.card, state.cards), Icon::Clone);
        if (!card.help_card.empty()
            && text_link(context, "help_card",
                fill(tr("Card: {title}"), { { "title", card.help_title } }), Icon::LifeRing))
            m_model.open_help_card();
    }
    draw_rehearsal(context, state);
    bool starts = false;
    if (card.empty) {
        hint(context, tr("Words to start from. Take them and change what does not fit you."));
        starts = secondary_button(context, "start", tr("Start with these words"),
            { .icon = Icon::Pencil, .enabled = enabled_if(state.writable) });
    }
    for (const auto& step : card.steps) {
        const bool last = &step == &card.steps.back();
        auto words = card.empty ? step.start_word : step.text;
        Action see;
        if (step.field == PlanField::WhoWarns) {
            for (const auto& word : state.words) {
                if (word.id != card.code_word)
                    continue;
                const auto said = fill(tr("Code word: {word}"),
                    { { "word", word.shown ? word.word : std::string(DOTS) } });
                words += (words.empty() ? "" : " ") + said;
                see = { .id = "see_word",
                    .label = word.shown ? trc("word", "Hide") : trc("word", "See"),
                    .icon = word.shown ? Icon::EyeSlash : Icon::Eye };
            }
        } else if (step.field == PlanField::WhomToCall && !card.empty) {
            words = card.call_words;
        }
        if (step_row(context, protocol_icon(step.field), protocol_label(step.field),
                words.empty() ? Words("—") : Words(words),
                step.field == PlanField::WhatNot ? StepLook::Never : StepLook::Ordinary, last, see))
            m_model.show_word(card.code_word, see.icon == Icon::Eye);
    }
    if (starts)
        m_model.use_start_words();
}

void PlanScreen::edit_protocol(Context& context, const State& state)
{
    if (!state.protocol)
        return draw_protocol(context, state);
    const auto& card = *state.protocol;
    card_heading(context, card.title);
    initial_focus(context);
    for (const auto& step : card.steps) {
        edit_text(context, step.field, { card.id, {}, step.start_word, false },
            protocol_label(step.field), 2);
        if (step.field == PlanField::WhoWarns && !state.words.empty()) {
            small_text(context, tr("Code word that is said"));
            for (const auto& word : state.words) {
                const auto words = word.meaning.empty() ? std::string(DOTS)
                                                        : std::string(DOTS) + " " + word.meaning;
                if (check_line(context, "word" + std::to_string(word.id), words,
                        chosen_if(word.id == card.code_word)))
                    m_model.set_code_word(word.id);
            }
        }
        if (step.field != PlanField::WhomToCall)
            continue;
        for (const auto& caller : card.callers) {
            const auto words
                = caller.turn > 0 ? std::to_string(caller.turn) + ". " + caller.name : caller.name;
            if (check_line(context, "caller" + std::to_string(caller.id), words,
                    chosen_if(caller.turn > 0)))
                m_model.toggle_caller(caller.id);
        }
    }
    if (text_link(context, "risk", tr("See why this risk comes out like this"), Icon::ArrowRight))
        m_model.open_risk(card.risk);
}

} // namespace ui
