#include "app/models/emergency_model.hpp"

#include "app/content_text.hpp"
#include "app/directory_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace app {

using i18n::tr;

namespace {

    constexpr char WALKED = '#';

    /// What she wrote for a risk the card is for: the first such risk she wrote something for.
    const domain::EmergencyProtocol* protocol_for(
        const domain::Plan& plan, const domain::Method& method, const std::string& card)
    {
        for (const auto& line : method.first_lines) {
            const auto* found
                = line.emergency_card == card ? domain::find_protocol(plan, line.risk) : nullptr;
            if (found && !(found->who_warns + found->where_to + found->what_to_take).empty())
                return found;
        }
        return nullptr;
    }

} // namespace

std::string review_words(const content::Review& review, base::Date updated)
{
    const auto day = i18n::long_date(updated);
    if (review.complete())
        return i18n::fill(tr("Reviewed · {date}"), { { "date", day } });
    if (!review.law && review.needs_health && !review.health)
        return i18n::fill(tr("In legal and medical review · {date}"), { { "date", day } });
    if (!review.law)
        return i18n::fill(tr("In legal review · {date}"), { { "date", day } });
    if (review.needs_health && !review.health)
        return i18n::fill(tr("In medical review · {date}"), { { "date", day } });
    return i18n::fill(tr("In review · {date}"), { { "date", day } });
}

// --- Menu --------------------------------------------------------------------------------

bool EmergencyMenuModel::may_say_safe() const
{
    if (!m_app.session().is_writable())
        return false;
    return m_app.analysis().assessment().emergency.active();
}

void EmergencyMenuModel::say_safe()
{
    const auto today = m_app.clock().today();
    m_app.session().edit([today](domain::Workbook& workbook) {
        workbook.her_case.safe_since = today;
        workbook.her_case.answers.erase("Q0.05");
        workbook.her_case.answers["Q4.14"] = domain::one_answer("n");
    });
    leave();
}

// --- Card --------------------------------------------------------------------------------

EmergencyCardModel::EmergencyCardModel(App& app, const std::string& detail)
    : m_app(app)
    , m_card(detail.substr(0, detail.find(WALKED)))
{
    const auto* found = content::find_card(m_app.library(), m_card);
    if (!found || found->steps.empty())
        return;
    if (const auto walked = detail.find(WALKED); walked != std::string::npos)
        walk_again(std::string_view(detail).substr(walked + 1));
    if (m_walked.empty())
        m_walked.push_back(found->steps.front().id);
}

/// "primero/puerta": the same way as before, as far as the card still has it.
void EmergencyCardModel::walk_again(std::string_view steps)
{
    const auto* card = content::find_card(m_app.library(), m_card);
    while (!steps.empty()) {
        const auto end = std::min(steps.find('/'), steps.size());
        const auto id = steps.substr(0, end);
        if (!content::find_step(*card, id))
            return;
        m_walked.emplace_back(id);
        steps.remove_prefix(std::min(end + 1, steps.size()));
    }
}

const content::EmergencyStep* EmergencyCardModel::step()
{
    const auto* card = content::find_card(m_app.library(), m_card);
    return card && !m_walked.empty() ? content::find_step(*card, m_walked.back()) : nullptr;
}

const EmergencyCardModel::State& EmergencyCardModel::state()
{
    if (m_stale || m_language != m_app.preferences().language)
        rebuild();
    return m_state;
}

void EmergencyCardModel::rebuild()
{
    m_stale = false;
    m_language = m_app.preferences().language;
    m_state = {};
    const auto* card = content::find_card(m_app.library(), m_card);
    const auto* page = step();
    if (!card || !page)
        return;
    const auto today = m_app.clock().today();
    const auto progress = content::progress_of(*card, m_walked);
    m_state.title = card->title;
    m_state.part = page->part;
    m_state.sentence = page->sentence;
    m_state.help = page->help;
    m_state.say = page->say;
    m_state.branches = page->branches;
    m_state.do_not = page->do_not;
    m_state.position = progress.position;
    m_state.total = progress.total;
    m_state.first = m_walked.size() == 1;
    m_state.last = page->next.empty();
    m_state.review = review_words(card->review, card->updated);
    m_state.guide = m_state.last ? card->guide : std::string();

    const bool open = m_app.session().is_open();
    if (open) {
        const auto& people = m_app.workbook().plan.people.contacts;
        for (std::size_t i = 0; i < std::min(people.size(), domain::EMERGENCY_CONTACTS); ++i)
            m_state.calls.push_back({ i18n::telephone(people[i].phone), people[i].code_name,
                people[i].relation, std::nullopt, {}, true });
    }
    for (const auto& call : page->calls) {
        const auto* entry = content::find_entry(m_app.library().directory, call.entry);
        const auto* contact = entry ? content::find_contact(*entry, call.contact) : nullptr;
        if (!contact)
            continue;
        m_state.calls.push_back({ i18n::telephone(contact->value), call.purpose, {},
            content::confidence_of(*contact, today), confidence_words(*contact, today), false,
            call.entry });
    }
    if (!page->calls.empty())
        m_state.loaded = loaded_directory_text(m_app.library());
    if (page->own_people && !open)
        m_state.calls.push_back({ {}, std::string(tr("Your network and your lawyer")),
            std::string(tr("Open your plan to see them here")), std::nullopt, {}, true });

    if (open && m_state.first) {
        const auto* protocol = protocol_for(m_app.workbook().plan, m_app.method().method(), m_card);
        if (protocol) {
            for (const auto& line :
                { protocol->who_warns, protocol->where_to, protocol->what_to_take }) {
                if (!line.empty())
                    m_state.her_protocol.push_back(line);
            }
        }
    }
}

void EmergencyCardModel::next()
{
    const auto* page = step();
    if (!page || page->next.empty())
        return;
    m_walked.push_back(page->next);
    m_stale = true;
}

void EmergencyCardModel::choose(const std::string& branch)
{
    const auto* page = step();
    if (!page)
        return;
    const auto found = std::ranges::find(page->branches, branch, &content::Branch::id);
    if (found == page->branches.end())
        return;
    if (!found->card.empty()) {
        m_app.router().go({ Screen::EmergencyCard, found->card });
        return;
    }
    m_walked.push_back(found->step);
    m_stale = true;
}

void EmergencyCardModel::back()
{
    if (m_walked.size() > 1) {
        m_walked.pop_back();
        m_stale = true;
    } else {
        m_app.router().back();
    }
}

void EmergencyCardModel::open_guide()
{
    if (!m_state.guide.empty())
        m_app.router().go({ Screen::Guide, m_state.guide });
}

void EmergencyCardModel::open_contacts()
{
    auto place = m_card + WALKED;
    for (const auto& step : m_walked)
        place += (place.back() == WALKED ? "" : "/") + step;
    const auto& calls = state().calls;
    const auto first = std::ranges::find_if(calls, [](const Call& it) { return !it.body.empty(); });
    const auto body = first == calls.end() ? std::string() : first->body;
    m_app.router().replace({ Screen::EmergencyCard, place });
    m_app.router().go({ Screen::Contacts, body });
}

} // namespace app
