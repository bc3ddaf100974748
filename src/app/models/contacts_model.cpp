#include "app/models/contacts_model.hpp"

#include "app/directory_text.hpp"
#include "app/models/emergency_model.hpp"
#include "app/searcher.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "search/folding.hpp"

#include <algorithm>
#include <utility>

namespace app {

using content::DirectoryEntry;
using i18n::tr;

namespace {

    bool has_tag(const DirectoryEntry& entry, std::string_view tag)
    {
        return std::ranges::find(entry.tags, tag) != entry.tags.end();
    }

    /// Everything of an entry that she might type.
    std::string folded_words(const DirectoryEntry& entry)
    {
        std::string all = entry.id + " " + entry.name + " " + entry.what + " " + entry.when + " "
            + entry.asks + " " + entry.languages;
        for (const auto& contact : entry.contacts)
            all += " " + contact.value + " " + contact.purpose;
        return " " + search::folded(all);
    }

    bool says_all(const std::string& folded, const std::vector<search::Token>& wanted)
    {
        return std::ranges::all_of(wanted, [&](const search::Token& token) {
            // The last word she types is often only a beginning; so may be any other.
            return folded.find(" " + token.word) != std::string::npos
                || folded.find(" " + search::stem_of(token.word)) != std::string::npos;
        });
    }

    std::string checked_words(const content::Contact& contact)
    {
        if (contact.last_checked)
            return i18n::fill(contact.claimed
                    ? tr("Last check, according to whoever made the list: {date}.")
                    : tr("Last check: {date}."),
                { { "date", i18n::long_date(*contact.last_checked) } });
        return std::string(contact.kind == content::ContactKind::Phone
                ? tr("Last check: none. Nobody has called it yet to check it.")
                : tr("Last check: none."));
    }

} // namespace

ContactGroup group_of(const DirectoryEntry& entry)
{
    switch (entry.scope) {
    case content::Scope::Emergency:
        return ContactGroup::Emergency;
    case content::Scope::Survivors:
        return ContactGroup::Health;
    case content::Scope::National:
        return has_tag(entry, "legal") ? ContactGroup::Legal : ContactGroup::Defenders;
    case content::Scope::State:
        return ContactGroup::State;
    case content::Scope::Regional:
    case content::Scope::International:
        return ContactGroup::Abroad;
    case content::Scope::InterAmerican:
    case content::Scope::UnitedNations:
    case content::Scope::Diplomatic:
        return ContactGroup::HumanRights;
    }
    return ContactGroup::Emergency;
}

bool ContactsModel::Card::has_phone() const
{
    return std::ranges::find(reaches, content::ContactKind::Phone, &Reach::kind) != reaches.end();
}

ContactsModel::ContactsModel(App& app, const std::string& detail) : m_app(app)
{
    if (has_vault())
        read_people();
    regroup(found({}));
    if (!detail.empty() && content::find_entry(app.library().directory, detail)) {
        show(detail);
        m_opened = true;
    } else if (has_vault()) {
        m_people_chosen = true;
    } else if (!m_groups.empty()) {
        show(m_groups.front().bodies.front().id);
    }
}

void ContactsModel::read_people()
{
    for (const auto& person : m_app.workbook().plan.people.contacts)
        m_people.push_back({ person.code_name, person.relation, i18n::telephone(person.phone) });
}

// --- The list ------------------------------------------------------------------------------

std::vector<const DirectoryEntry*> ContactsModel::found(const std::string& typed) const
{
    const auto wanted = search::tokens_of(typed);
    std::vector<const DirectoryEntry*> entries;
    const auto& directory = m_app.library().directory;
    for (const auto& entry : directory.entries) {
        if (wanted.empty() || says_all(folded_words(entry), wanted))
            entries.push_back(&entry);
    }
    if (!entries.empty() || wanted.empty())
        return entries;
    // Other words for the same, and misspelt ones, are known to the search.
    for (const auto& group : m_app.searcher().find(typed, Searcher::Method::No).groups) {
        for (const auto& hit : group.hits) {
            const auto* entry = group.kind == FindKind::Directory
                ? content::find_entry(directory, hit.what->id)
                : nullptr;
            if (entry)
                entries.push_back(entry);
        }
    }
    return entries;
}

void ContactsModel::regroup(const std::vector<const DirectoryEntry*>& entries)
{
    m_groups.clear();
    for (const auto kind : EVERY_CONTACT_GROUP) {
        Group group { kind, {} };
        for (const auto* entry : entries) {
            if (group_of(*entry) == kind)
                group.bodies.push_back({ entry->id, entry->name });
        }
        if (!group.bodies.empty())
            m_groups.push_back(std::move(group));
    }
}

void ContactsModel::find(const std::string& typed)
{
    m_finding = !search::tokens_of(typed).empty();
    regroup(found(typed));
    if (!m_finding)
        return;
    // What was found is shown beside the list; what she opened herself stays.
    const auto has = [this](const std::string& id) {
        return std::ranges::any_of(m_groups, [&](const Group& group) {
            return std::ranges::find(group.bodies, id, &Body::id) != group.bodies.end();
        });
    };
    if (m_groups.empty())
        m_card.reset();
    else if (!m_card || !has(m_card->id))
        show(m_groups.front().bodies.front().id);
}

// --- One body ------------------------------------------------------------------------------

void ContactsModel::choose(const std::string& id)
{
    show(id);
    m_opened = m_card.has_value();
}

void ContactsModel::choose_people()
{
    m_people_chosen = has_vault();
    m_card.reset();
    m_opened = m_people_chosen;
}

ContactsModel::Reach ContactsModel::reach_of(const content::Contact& contact) const
{
    const auto today = m_app.clock().today();
    return { contact.id, contact.kind, contact_value(contact), contact.purpose, contact.hours,
        content::confidence_of(contact, today), confidence_words(contact, today),
        checked_words(contact) };
}

void ContactsModel::add_sources(Card& card, const std::string& source) const
{
    for (const auto& code : content::source_codes(source)) {
        const auto* found = content::find_source(m_app.library().sources, code);
        auto line = code + (found ? ". " + found->words : "");
        if (std::ranges::find(card.sources, line) == card.sources.end())
            card.sources.push_back(std::move(line));
    }
    // Who made another directory may have written it out.
    if (content::source_codes(source).empty() && !source.empty()
        && std::ranges::find(card.sources, source) == card.sources.end())
        card.sources.push_back(source);
}

void ContactsModel::show(const std::string& id)
{
    m_people_chosen = false;
    m_card.reset();
    const auto* entry = content::find_entry(m_app.library().directory, id);
    if (!entry)
        return;
    content::Review review;
    review.needs_health = has_tag(*entry, "health");
    Card card { entry->id, entry->name, entry->what, entry->when, entry->asks, entry->warning,
        entry->languages, fact_said(entry->fact.status, review), {}, {} };
    if (entry->claimed && card.fact.checked)
        card.fact
            = { std::string(tr("Found in a public page, according to whoever made the list")) };
    for (const auto& contact : entry->contacts) {
        card.reaches.push_back(reach_of(contact));
        add_sources(card, contact.source);
    }
    add_sources(card, entry->fact.source);
    m_card = std::move(card);
}

std::string ContactsModel::review() const
{
    const auto& directory = m_app.library().directory;
    return review_words(directory.review, directory.updated);
}

void ContactsModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ has_vault() ? Screen::Home : Screen::Start, {} });
}

} // namespace app
