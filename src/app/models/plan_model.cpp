#include "app/models/plan_model.hpp"

#include "app/models/plan_records.hpp"
#include "app/models/review_model.hpp"
#include "domain/plan_cards.hpp"
#include "domain/retention.hpp"
#include "domain/review.hpp"

#include <algorithm>
#include <utility>

namespace app {

using domain::RecordId;
using domain::Workbook;
using plan_records::erase;
using plan_records::steps_card;

namespace {

    constexpr std::string_view OFFERED_ANSWERS = "answers";
    constexpr std::size_t STEPS_KINDS = 6;

    domain::EmergencyProtocol* protocol(domain::Plan& plan, RecordId id)
    {
        const auto found = std::ranges::find(plan.protocols, id, &domain::EmergencyProtocol::id);
        return found == plan.protocols.end() ? nullptr : &*found;
    }

    /// The chain as it is called now: the order of her people until she sets another.
    std::vector<RecordId> chain_ids(const domain::Plan& plan)
    {
        std::vector<RecordId> ids;
        for (const auto* contact : domain::call_chain(plan))
            ids.push_back(contact->id);
        return ids;
    }

} // namespace

PlanModel::PlanModel(App& app, std::string_view detail) : m_app(app), m_erasing(app)
{
    const auto slash = detail.find('/');
    const auto number = detail.substr(0, slash);
    const char last = is_of_group() ? '9' : '8';
    if (number.size() == 1 && number[0] >= '1' && number[0] <= last)
        m_page = PlanPage { number[0] - '0' };
    if (m_page == PlanPage::Protocols)
        make_protocols();
    if (slash == std::string_view::npos)
        return;
    const auto card = detail.substr(slash + 1);
    if (m_page == PlanPage::Protocols) {
        const auto cards = protocols();
        const auto found
            = std::ranges::find_if(cards, [card](const auto* each) { return each->risk == card; });
        if (found != cards.end())
            m_cards[1] = static_cast<std::size_t>(found - cards.begin());
    } else if (m_page == PlanPage::StepsBefore) {
        if (const auto kind = domain::steps_kind_from(card))
            m_cards[0] = static_cast<std::size_t>(*kind);
    }
}

void PlanModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
    m_revision.reset();
}

void PlanModel::offer_to_put_back(domain::Plan before)
{
    m_before.emplace(std::move(before), m_app.session().revision());
    m_erasing.was_removed();
    m_revision.reset();
}

bool PlanModel::may_put_back() const
{
    return m_before && m_before->second == m_app.session().revision()
        && m_app.session().is_writable();
}

void PlanModel::put_back()
{
    if (!may_put_back())
        return;
    auto before = std::move(m_before->first);
    m_before.reset();
    m_erasing.was_put_back();
    edit([&](Workbook& book) {
        // A number that was given in between is never given again.
        before.last_id = std::max(before.last_id, book.plan.last_id);
        book.plan = std::move(before);
    });
}

void PlanModel::erase_for_good()
{
    m_before.reset();
    m_erasing.erase();
    m_revision.reset();
}

// --- Moving ------------------------------------------------------------------------------

void PlanModel::open(PlanPage page)
{
    end_editing();
    m_page = page;
    if (page == PlanPage::Protocols)
        make_protocols();
}

std::size_t PlanModel::card_count()
{
    if (m_page == PlanPage::Protocols)
        return workbook().plan.protocols.size();
    return STEPS_KINDS
        + static_cast<std::size_t>(std::ranges::count(
            workbook().plan.steps_before, domain::StepsKind::Own, &domain::StepsCard::kind));
}

void PlanModel::step_card(int by)
{
    const auto count = card_count();
    if (count == 0)
        return;
    end_editing();
    auto& card = m_cards[m_page == PlanPage::Protocols ? 1 : 0];
    card = by < 0 ? (card + count - 1) % count : (card + 1) % count;
    m_shown_word = 0;
}

void PlanModel::make_protocols()
{
    std::vector<std::string> missing;
    for (const auto& risk : m_app.analysis().order()) {
        const auto level = m_app.analysis().level(risk);
        if (level && level->level >= domain::Level::High
            && !domain::find_protocol(workbook().plan, risk))
            missing.push_back(risk);
    }
    if (!missing.empty())
        edit([&](Workbook& book) { domain::ensure_protocols(book.plan, missing); });
}

void PlanModel::begin_editing()
{
    m_editing = m_app.session().is_writable();
    if (m_page == PlanPage::StepsBefore && m_editing && state().steps.lines.empty())
        add(PlanList::Steps);
    m_revision.reset();
}

void PlanModel::end_editing()
{
    m_editing = false;
    m_shown_word = 0;
    m_asks_about = 0;
    if (has_empty_records(workbook().plan))
        edit([](Workbook& book) { drop_empty_records(book.plan); });
    if (const auto count = card_count(); m_page == PlanPage::StepsBefore && m_cards[0] >= count)
        m_cards[0] = count - 1;
    m_revision.reset();
}

// --- Cards -------------------------------------------------------------------------------

void PlanModel::add_card()
{
    edit([](Workbook& book) {
        domain::StepsCard card;
        card.id = domain::take_id(book.plan);
        card.steps.push_back({ domain::take_id(book.plan), {} });
        book.plan.steps_before.push_back(std::move(card));
    });
    if (!m_app.session().is_writable())
        return;
    m_cards[0] = card_count() - 1;
    m_editing = true;
}

void PlanModel::remove_card()
{
    const auto id = state().steps.id;
    auto before = workbook().plan;
    edit([id](Workbook& book) { erase(book.plan.steps_before, id); });
    end_editing();
    offer_to_put_back(std::move(before));
}

void PlanModel::use_start_words()
{
    const auto shown = state();
    if (shown.page == PlanPage::StepsBefore) {
        const auto id = begun_steps();
        edit([&](Workbook& book) {
            for (const auto& words : shown.steps.start_words) {
                const auto line = domain::take_id(book.plan);
                if (auto* card = steps_card(book.plan, id))
                    card->steps.push_back({ line, words });
            }
        });
    } else if (shown.protocol) {
        edit([&](Workbook& book) {
            for (const auto& step : shown.protocol->steps) {
                auto* text = plan_text(book.plan, step.field, shown.protocol->id);
                if (text && text->empty())
                    *text = step.start_word;
            }
        });
    }
    m_editing = m_app.session().is_writable();
}

void PlanModel::ask_about(RecordId contact)
{
    m_asks_about = contact;
    m_revision.reset();
}

void PlanModel::toggle_caller(RecordId contact)
{
    const auto& shown = state().protocol;
    if (!shown)
        return;
    edit([&, id = shown->id](Workbook& book) {
        auto* card = protocol(book.plan, id);
        if (card && std::erase(card->call, contact) == 0)
            card->call.push_back(contact);
    });
}

void PlanModel::toggle_in_chain(RecordId contact)
{
    edit([contact](Workbook& book) {
        auto chain = chain_ids(book.plan);
        if (std::ranges::find(chain, contact) == chain.end())
            chain.push_back(contact);
        else if (chain.size() > 1)
            std::erase(chain, contact);
        book.plan.people.chain = std::move(chain);
    });
}

void PlanModel::move_up_in_chain(RecordId contact)
{
    edit([contact](Workbook& book) {
        auto chain = chain_ids(book.plan);
        const auto found = std::ranges::find(chain, contact);
        if (found != chain.end() && found != chain.begin())
            std::iter_swap(found, found - 1);
        book.plan.people.chain = std::move(chain);
    });
}

void PlanModel::set_code_word(RecordId word)
{
    const auto& shown = state().protocol;
    if (!shown)
        return;
    edit([&, id = shown->id](Workbook& book) {
        if (auto* card = protocol(book.plan, id))
            card->code_word = card->code_word == word ? 0 : word;
    });
}

void PlanModel::show_word(RecordId word, bool shown)
{
    m_shown_word = shown ? word : 0;
    m_revision.reset();
}

// --- Limits, days, decisions -------------------------------------------------------------

void PlanModel::only_think(PlanField limit, bool only)
{
    edit([&](Workbook& book) {
        auto& limits = book.plan.limits;
        auto& thought
            = limit == PlanField::NotGiveUp ? limits.not_give_up_thought : limits.too_much_thought;
        thought = only;
        if (only)
            plan_text(book.plan, limit)->clear();
    });
}

void PlanModel::set_day(RecordId entry, std::optional<base::Date> date)
{
    edit([&](Workbook& book) {
        for (auto& each : book.plan.calendar) {
            if (each.id == entry)
                each.date = date;
        }
    });
}

void PlanModel::give_day_to(std::string_view event)
{
    edit([&](Workbook& book) {
        const auto id = domain::take_id(book.plan);
        book.plan.calendar.push_back(
            { id, std::nullopt, {}, domain::CalendarKind::DangerousEvent, std::string(event) });
    });
}

void PlanModel::set_accepted_day(RecordId decision, std::optional<base::Date> date)
{
    edit([&](Workbook& book) {
        for (auto& each : book.plan.decisions) {
            if (each.id == decision)
                each.date = date;
        }
    });
}

void PlanModel::undo_accepted(RecordId decision)
{
    auto before = workbook().plan;
    edit([decision](Workbook& book) { erase(book.plan.decisions, decision); });
    offer_to_put_back(std::move(before));
}

// --- The plan is made --------------------------------------------------------------------

void PlanModel::finish_plan()
{
    if (!state().may_be_made)
        return;
    note_review(m_app);
    const auto today = m_app.clock().today();
    edit([today](Workbook& book) { book.plan.made_on = today; });
}

void PlanModel::erase_answers()
{
    edit([this](Workbook& book) {
        domain::drop_answers(
            book.her_case.answers, domain::answers_to_drop(m_app.method(), book.her_case.answers));
        book.assessment.erasing_offered.emplace(OFFERED_ANSWERS);
    });
}

void PlanModel::keep_answers()
{
    edit([](Workbook& book) { book.assessment.erasing_offered.emplace(OFFERED_ANSWERS); });
}

// --- Elsewhere ---------------------------------------------------------------------------

void PlanModel::open_risk(const std::string& risk)
{
    m_app.router().go({ Screen::RiskDetail, risk });
}
void PlanModel::open_help_card()
{
    if (const auto& shown = state().protocol; shown && !shown->help_card.empty())
        m_app.router().go({ Screen::EmergencyCard, shown->help_card });
}
void PlanModel::open_measures() { m_app.router().go({ Screen::Measures, {} }); }
void PlanModel::print(std::string_view what)
{
    end_editing();
    m_app.router().go({ Screen::Export, std::string(what) });
}

void PlanModel::print_card()
{
    end_editing();
    const auto& shown = state();
    std::string card;
    if (shown.page == PlanPage::Protocols && shown.protocol)
        card = shown.protocol->risk;
    if (shown.page == PlanPage::StepsBefore) {
        const auto steps = std::ranges::find(
            workbook().plan.steps_before, shown.steps.id, &domain::StepsCard::id);
        if (steps != workbook().plan.steps_before.end() && !steps->steps.empty())
            card = domain::plan_card_id(*steps);
    }
    print(card.empty() ? "cards" : "cards/" + card);
}

void PlanModel::share()
{
    end_editing();
    m_app.router().go({ Screen::Sharing, {} });
}

} // namespace app
