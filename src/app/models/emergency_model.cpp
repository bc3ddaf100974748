#include "app/models/emergency_model.hpp"

#include "app/content_text.hpp"
#include "app/directory_text.hpp"
#include "app/drill_text.hpp"
#include "app/leaving_emergency.hpp"
#include "app/plan_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace app {

using i18n::tr;

namespace {

    constexpr char WALKED = '#';

    bool is_written(const domain::EmergencyProtocol& protocol)
    {
        return !protocol.call.empty()
            || std::ranges::any_of(domain::EVERY_PROTOCOL_PART, [&](domain::ProtocolPart part) {
                   return !domain::protocol_text(protocol, part).empty();
               });
    }

    /// Those of her protocol in its order, then the first three of her people.
    std::vector<const domain::Contact*> whom_she_calls(
        const domain::EmergencyProtocol* protocol, const domain::Plan& plan)
    {
        std::vector<const domain::Contact*> called;
        const auto add = [&](const domain::Contact* person) {
            if (person && std::ranges::find(called, person) == called.end())
                called.push_back(person);
        };
        if (protocol) {
            for (const auto id : protocol->call)
                add(domain::find_contact(plan, id));
        }
        const auto& people = plan.people.contacts;
        for (std::size_t i = 0; i < std::min(people.size(), domain::EMERGENCY_CONTACTS); ++i)
            add(&people[i]);
        return called;
    }

    /// What she wrote for a risk the card is for: the first such risk she wrote something for.
    const domain::EmergencyProtocol* protocol_for(
        const domain::Plan& plan, const domain::Method& method, const std::string& card)
    {
        for (const auto& line : method.first_lines) {
            const auto* found
                = line.emergency_card == card ? domain::find_protocol(plan, line.risk) : nullptr;
            if (found && is_written(*found))
                return found;
        }
        return nullptr;
    }

} // namespace

std::string review_words(const content::Review& review, base::Date updated)
{
    const auto day = i18n::long_date(updated);
    if (review.claimed && review.complete())
        return i18n::fill(
            tr("Reviewed, according to whoever made it · {date}"), { { "date", day } });
    if (review.claimed)
        return i18n::fill(tr("In review · {date}"), { { "date", day } });
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
    m_asks_if_safe = false;
    leave_emergency(m_app);
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

    add_calls(*page);
    if (m_app.session().is_open() && m_state.first)
        add_her_protocol();
}

void EmergencyCardModel::add_calls(const content::EmergencyStep& page)
{
    const auto today = m_app.clock().today();
    const bool open = m_app.session().is_open();
    if (open) {
        for (const auto* person : whom_she_calls(protocol(), m_app.workbook().plan))
            m_state.calls.push_back({ i18n::telephone(person->phone), person->code_name,
                person->relation, std::nullopt, {}, true });
    }
    for (const auto& call : page.calls) {
        const auto* entry = content::find_entry(m_app.library().directory, call.entry);
        const auto* contact = entry ? content::find_contact(*entry, call.contact) : nullptr;
        if (!contact)
            continue;
        m_state.calls.push_back({ i18n::telephone(contact->value), call.purpose, {},
            content::confidence_of(*contact, today), confidence_words(*contact, today), false,
            call.entry });
    }
    if (!page.calls.empty())
        m_state.loaded = loaded_directory_text(m_app.library());
    if (page.own_people && !open)
        m_state.calls.push_back({ {}, std::string(tr("Your network and your lawyer")),
            std::string(tr("Open your plan to see them here")), std::nullopt, {}, true });
}

const domain::EmergencyProtocol* EmergencyCardModel::protocol() const
{
    if (!m_app.session().is_open())
        return nullptr;
    return protocol_for(m_app.workbook().plan, m_app.method().method(), m_card);
}

void EmergencyCardModel::add_her_protocol()
{
    const auto* hers = protocol();
    if (!hers)
        return;
    m_state.her_protocol_title = protocol_title(m_app.texts().risk(hers->risk).title);
    for (const auto part : domain::EVERY_PROTOCOL_PART) {
        auto words = domain::protocol_text(*hers, part);
        // Others may look on: where a word is agreed, it is not on the screen.
        if (part == domain::ProtocolPart::WhoWarns
            && domain::find_code_word(m_app.workbook().plan, hers->code_word))
            words = joined(std::move(words), " ", tr("With your code word."));
        if (!words.empty())
            m_state.her_protocol.push_back({ std::string(protocol_part_name(part)), words });
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
