#include "app/models/drill_model.hpp"

#include "app/drill_text.hpp"
#include "app/models/plan_fields.hpp"
#include "app/plan_text.hpp"
#include "i18n/format.hpp"

#include <algorithm>
#include <utility>

namespace app {

using domain::Drill;
using domain::ProtocolPart;

DrillModel::DrillModel(App& app, std::string_view detail) : m_app(app), m_risk(detail) { }

const domain::EmergencyProtocol* DrillModel::protocol() const
{
    return domain::find_protocol(workbook().plan, m_risk);
}

const Drill* DrillModel::noted() const
{
    const auto& drills = workbook().plan.drills;
    const auto found = std::ranges::find(drills, m_drill, &Drill::id);
    return m_drill == 0 || found == drills.end() ? nullptr : &*found;
}

const DrillModel::State& DrillModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

std::string DrillModel::text_of(ProtocolPart part) const
{
    const auto& card = *protocol();
    if (part != ProtocolPart::WhomToCall)
        return domain::protocol_text(card, part);
    std::string people;
    int turn = 0;
    for (const auto id : card.call) {
        const auto* contact = domain::find_contact(workbook().plan, id);
        if (!contact)
            continue;
        auto person = std::to_string(++turn) + ". " + contact->code_name;
        people = joined(std::move(people), "\n",
            joined(std::move(person), " · ", i18n::telephone(contact->phone)));
    }
    return joined(std::move(people), "\n", card.whom_to_call);
}

void DrillModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    const auto today = m_app.clock().today();
    State state;
    state.writable = m_app.session().is_writable();
    state.page = m_page;
    state.risk = m_risk;
    const auto* card = protocol();
    if (card)
        state.title = protocol_title(m_app.texts().risk(m_risk).title);
    const auto* drill = noted();
    for (const auto part : domain::EVERY_PROTOCOL_PART) {
        if (!card)
            break;
        Step step { part, std::string(protocol_part_name(part)), text_of(part),
            part == ProtocolPart::WhoWarns
                && domain::find_code_word(workbook().plan, card->code_word) != nullptr,
            drill ? domain::drill_result(*drill, part) : domain::DrillResult::NotTried };
        if (!step.text.empty() || step.says_code_word)
            state.steps.push_back(std::move(step));
    }
    state.step = std::min(m_step, state.steps.empty() ? 0 : state.steps.size() - 1);
    if (drill)
        state.note = drill->how_it_went;
    if (card) {
        const auto* last = domain::last_drill(workbook().plan, card->id);
        if (last && last->id != m_drill)
            state.last = joined(drill_words(*last), " ", last->how_it_went);
        if (const auto due = domain::drill_due(workbook().plan, card->id))
            state.due = drill_due_words(*due, today);
    }
    m_state = std::move(state);
}

// --- Going through it --------------------------------------------------------------------

void DrillModel::next()
{
    const auto steps = state().steps.size();
    m_revision.reset();
    if (steps == 0)
        return;
    if (m_page == Page::Before) {
        m_page = Page::Step;
        m_step = 0;
    } else if (m_page == Page::Step && m_step + 1 < steps) {
        ++m_step;
    } else if (m_page == Page::Step) {
        begin_notes();
    }
}

void DrillModel::back()
{
    m_revision.reset();
    if (m_page == Page::Before)
        return leave();
    if (m_page == Page::HowItWent)
        m_page = Page::Step;
    else if (m_step > 0)
        --m_step;
    else
        m_page = Page::Before;
}

void DrillModel::stop_here()
{
    m_revision.reset();
    if (m_page == Page::Step)
        begin_notes();
}

// --- How it went -------------------------------------------------------------------------

void DrillModel::begin_notes()
{
    m_page = Page::HowItWent;
    const auto* card = protocol();
    if (!card || !m_app.session().is_writable() || noted())
        return;
    const auto today = m_app.clock().today();
    m_app.session().edit([&, id = card->id](domain::Workbook& book) {
        m_drill = domain::todays_drill(book.plan, id, today).id;
    });
}

void DrillModel::note(const std::function<void(Drill&)>& change)
{
    if (!noted() || !m_app.session().is_writable())
        return;
    m_app.session().edit([&](domain::Workbook& book) {
        const auto found = std::ranges::find(book.plan.drills, m_drill, &Drill::id);
        change(*found);
    });
}

void DrillModel::set_result(ProtocolPart part, domain::DrillResult result)
{
    note([&](Drill& drill) { domain::set_drill_result(drill, part, result); });
}

void DrillModel::set_note(std::string words)
{
    note([&](Drill& drill) { drill.how_it_went = bounded_plan_text(std::move(words)); });
}

void DrillModel::discard()
{
    if (noted() && m_app.session().is_writable())
        m_app.session().edit([this](domain::Workbook& book) {
            std::erase_if(
                book.plan.drills, [this](const Drill& drill) { return drill.id == m_drill; });
        });
    m_drill = 0;
    leave();
}

void DrillModel::leave()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Plan, "3/" + m_risk });
}

} // namespace app
