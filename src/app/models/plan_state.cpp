#include "app/models/plan_model.hpp"

#include "app/addressee.hpp"
#include "app/plan_summary.hpp"
#include "app/plan_text.hpp"
#include "base/utf8.hpp"
#include "domain/case.hpp"
#include "domain/retention.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using domain::CalendarKind;
using i18n::fill;
using i18n::tr;

namespace {

    /// In AssessmentState::erasing_offered: the answers of 12.1 were asked about.
    constexpr std::string_view OFFERED_ANSWERS = "answers";

    std::string day_words(base::Date date, base::Date today)
    {
        return date.year == today.year ? i18n::short_date(date) : i18n::long_date(date);
    }

    std::vector<PlanModel::Line> lines_of(const std::vector<domain::ChecklistItem>& items)
    {
        std::vector<PlanModel::Line> lines;
        for (const auto& item : items)
            lines.push_back({ item.id, item.text, {}, item.ticked });
        return lines;
    }

    std::array<PlanModel::ProtocolStep, PlanModel::PROTOCOL_STEPS> protocol_steps(
        const domain::EmergencyProtocol& card, const content::EmergencyStarter* words)
    {
        const auto start = [&](std::string content::EmergencyStarter::*text) {
            return words ? words->*text : std::string {};
        };
        using Starter = content::EmergencyStarter;
        return { {
            { PlanField::Signal, card.signal, start(&Starter::signal) },
            { PlanField::WhoWarns, card.who_warns, start(&Starter::who_warns) },
            { PlanField::WhoCaresForWhom, card.who_cares_for_whom,
                start(&Starter::who_cares_for_whom) },
            { PlanField::WhereTo, card.where_to, start(&Starter::where_to) },
            { PlanField::WhatToTake, card.what_to_take, start(&Starter::what_to_take) },
            { PlanField::WhomToCall, card.whom_to_call, start(&Starter::whom_to_call) },
            { PlanField::WhatNot, card.what_not, start(&Starter::what_not) },
            { PlanField::Afterwards, card.afterwards, start(&Starter::afterwards) },
        } };
    }

} // namespace

const PlanModel::State& PlanModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

void PlanModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    const auto& book = workbook();
    State state;
    state.writable = m_app.session().is_writable();
    state.today = m_app.clock().today();
    state.page = m_page;
    state.editing = m_editing;
    if (const auto due = review_due(m_app.method(), book, state.today))
        state.review_day = i18n::long_date(*due);
    state.whose = whose_it_is(domain::addressee(workbook().her_case.answers));
    state.made = book.plan.made_on.has_value();
    state.may_be_made = state.writable && !state.made && !domain::is_empty(book.plan);
    if (state.writable && state.made
        && !book.assessment.erasing_offered.contains(OFFERED_ANSWERS)) {
        for (const auto& question : domain::answers_to_drop(m_app.method(), book.her_case.answers))
            state.erasing.push_back(m_app.texts().question(question).text);
    }
    add_group(state);
    add_agreements(state);
    add_steps(state);
    add_protocol(state);
    add_people(state);
    add_lists(state);
    add_days(state);
    add_accepted(state);
    state.editable = state.writable && (state.page != PlanPage::Protocols || state.protocol)
        && (state.page != PlanPage::Accepted || !state.accepted.empty());
    state.may_put_back = may_put_back();
    m_state = std::move(state);
}

void PlanModel::add_agreements(State& state) const
{
    for (const auto* choice : domain::agreed_measures(workbook().plan)) {
        Line line { choice->id, choice->own_text, who_words(*choice), choice->done.has_value() };
        if (!choice->measure.empty() && m_app.method().measure(choice->measure))
            line.text
                = joined(m_app.texts().measure(choice->measure).title, ". ", choice->own_text);
        state.measures.push_back(std::move(line));
    }
    for (const auto& line : workbook().plan.agreements)
        state.agreements.push_back({ line.id, line.text, {}, false });
}

// --- Cards -------------------------------------------------------------------------------

void PlanModel::add_steps(State& state) const
{
    constexpr std::array KINDS { domain::StepsKind::Trip, domain::StepsKind::March,
        domain::StepsKind::Hearing, domain::StepsKind::Publish, domain::StepsKind::SleepAway,
        domain::StepsKind::AuthorityVisit };
    const auto& cards = workbook().plan.steps_before;
    const auto shown = m_cards[0];
    const domain::StepsCard* card = nullptr;
    if (shown < KINDS.size()) {
        state.steps.kind = KINDS[shown];
        const auto found = std::ranges::find(cards, KINDS[shown], &domain::StepsCard::kind);
        card = found == cards.end() ? nullptr : &*found;
    } else {
        auto left = shown - KINDS.size();
        for (const auto& own : cards) {
            if (own.kind == domain::StepsKind::Own && left-- == 0)
                card = &own;
        }
    }
    if (card) {
        state.steps.id = card->id;
        state.steps.title = card->title;
        for (const auto& step : card->steps)
            state.steps.lines.push_back({ step.id, step.text, {}, false });
    }
    const auto* starter
        = content::find_prevention_starter(m_app.library().plan_starters, state.steps.kind);
    if (starter && state.steps.kind != domain::StepsKind::Own) {
        state.steps.title = starter->title;
        if (state.steps.lines.empty())
            state.steps.start_words = starter->steps;
    }
    if (state.page == PlanPage::StepsBefore) {
        state.card = shown;
        state.cards = KINDS.size()
            + static_cast<std::size_t>(
                std::ranges::count(cards, domain::StepsKind::Own, &domain::StepsCard::kind));
    }
}

std::vector<const domain::EmergencyProtocol*> PlanModel::protocols()
{
    std::vector<const domain::EmergencyProtocol*> ordered;
    for (const auto& risk : m_app.analysis().order()) {
        if (const auto* protocol = domain::find_protocol(workbook().plan, risk))
            ordered.push_back(protocol);
    }
    for (const auto& protocol : workbook().plan.protocols) {
        if (std::ranges::find(ordered, &protocol) == ordered.end())
            ordered.push_back(&protocol);
    }
    return ordered;
}

void PlanModel::add_protocol(State& state)
{
    const auto cards = protocols();
    if (state.page == PlanPage::Protocols) {
        state.card = m_cards[1];
        state.cards = cards.size();
    }
    if (m_cards[1] >= cards.size())
        return;
    const auto& card = *cards[m_cards[1]];
    Protocol shown;
    shown.id = card.id;
    shown.risk = card.risk;
    const auto& risk = m_app.texts().risk(card.risk);
    shown.title = app::protocol_title(risk.title);
    if (const auto level = m_app.analysis().level(card.risk)) {
        shown.level = level->level;
        shown.level_name = m_app.texts().level(domain::level_code(level->level)).name;
    }
    shown.steps = protocol_steps(
        card, content::find_emergency_starter(m_app.library().plan_starters, card.risk));
    shown.empty = card.call.empty() && card.code_word == 0
        && std::ranges::all_of(
            shown.steps, [](const ProtocolStep& step) { return step.text.empty(); });
    shown.code_word = card.code_word;
    int turns = 0;
    for (const auto id : card.call) {
        const auto* contact = domain::find_contact(workbook().plan, id);
        if (!contact)
            continue;
        shown.call_words = joined(
            std::move(shown.call_words), " · ", std::to_string(++turns) + " " + contact->code_name);
    }
    const auto after = turns > 0 && !card.whom_to_call.empty()
        ? std::to_string(turns + 1) + " " + card.whom_to_call
        : card.whom_to_call;
    shown.call_words = joined(std::move(shown.call_words), " · ", after);
    // Linked, not copied (risk-method.md 11.3).
    for (const auto& line : m_app.method().method().first_lines) {
        const auto* help = line.risk == card.risk
            ? content::find_card(m_app.library(), line.emergency_card)
            : nullptr;
        if (help) {
            shown.help_card = help->id;
            shown.help_title = help->title;
        }
    }
    for (const auto& contact : workbook().plan.people.contacts) {
        const auto found = std::ranges::find(card.call, contact.id);
        shown.callers.push_back({ contact.id, contact.code_name,
            found == card.call.end() ? 0 : static_cast<int>(found - card.call.begin()) + 1 });
    }
    add_drill(shown, card);
    state.protocol = std::move(shown);
}

// --- People, lists, days -----------------------------------------------------------------

void PlanModel::add_people(State& state) const
{
    const auto& plan = workbook().plan;
    state.people = plan.people;
    for (const auto& word : plan.people.code_words)
        state.words.push_back({ word.id, word.word, word.meaning, word.id == m_shown_word });
    add_chain(state);
    state.asks_about = m_asks_about;
    add_stands_in(state);
}

void PlanModel::add_chain(State& state) const
{
    const auto& plan = workbook().plan;
    const auto chain = domain::call_chain(plan);
    state.chain_is_hers = !plan.people.chain.empty();
    const auto add = [&](const domain::Contact& contact, int turn) {
        const auto place = &contact - plan.people.contacts.data() + 1;
        auto name = contact.code_name.empty()
            ? fill(tr("Person {number}"), { { "number", std::to_string(place) } })
            : contact.code_name;
        state.chain.push_back({ contact.id, std::move(name), i18n::telephone(contact.phone), turn,
            turn > 1, turn == 0 || chain.size() > 1 });
    };
    int turn = 0;
    for (const auto* contact : chain)
        add(*contact, ++turn);
    for (const auto& contact : plan.people.contacts) {
        if (std::ranges::find(chain, contact.id, &domain::Contact::id) == chain.end())
            add(contact, 0);
    }
}

void PlanModel::add_lists(State& state) const
{
    const auto& plan = workbook().plan;
    state.self_care = plan.self_care;
    state.bag = lines_of(plan.bag);
    state.papers = lines_of(plan.documents);
    state.relocation = plan.relocation;
    state.limits = plan.limits;
    state.not_give_up_question = m_app.texts().question("Q13.04").text;
    state.too_much_question = m_app.texts().question("Q13.05").text;
}

std::string PlanModel::calendar_text(const domain::CalendarLine& line) const
{
    CalendarNames names;
    names.measure = line.text;
    if (!line.measure.empty() && m_app.method().measure(line.measure))
        names.measure = m_app.texts().measure(line.measure).title;
    if (!line.event.empty())
        names.event = m_app.texts().answer("Q2.04", line.event);
    if (!line.risk.empty())
        names.risk = m_app.texts().risk(line.risk).title;
    return calendar_words(line, names);
}

void PlanModel::add_days(State& state) const
{
    const auto view = plan_view_of(m_app.method(), workbook(), state.today);
    const auto& own = workbook().plan.calendar;
    for (const auto& line : view.calendar) {
        Day day;
        const auto entry = std::ranges::find(own, line.record, &domain::CalendarEntry::id);
        const bool is_hers = line.record != 0 && entry != own.end();
        day.own = is_hers ? line.record : 0;
        day.date = line.date;
        day.date_words
            = line.date ? day_words(*line.date, state.today) : std::string(tr("No date yet"));
        // The view hides code words for paper; what she writes herself she sees as it is.
        const auto text
            = is_hers && line.kind == CalendarKind::Own ? entry->text : calendar_text(line);
        day.text = base::without_invisible(text);
        day.past = line.date && *line.date < state.today;
        day.kind = line.kind;
        day.event = line.event;
        state.days.push_back(std::move(day));
    }
}

void PlanModel::add_accepted(State& state) const
{
    for (const auto* decision : domain::accepted_risks(workbook().plan)) {
        Accepted accepted;
        accepted.id = decision->id;
        accepted.risk = decision->risk;
        accepted.title = m_app.texts().risk(decision->risk).title;
        accepted.date = decision->date;
        if (decision->date)
            accepted.date_words = i18n::long_date(*decision->date);
        accepted.reason = decision->reason;
        accepted.person = decision->person;
        state.accepted.push_back(std::move(accepted));
    }
}

} // namespace app
