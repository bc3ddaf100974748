#include "app/directory_changes.hpp"

#include "app/directory_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace app {

using content::Contact;
using content::DirectoryEntry;
using i18n::fill;
using i18n::tr;

namespace {

    /// "1555 (sin confirmar: dato de 2019)"
    std::string with_state(const Contact& contact, base::Date today)
    {
        return contact_value(contact) + " (" + confidence_words(contact, today) + ")";
    }

    std::string said(std::string_view pattern, const Contact& contact, base::Date today)
    {
        return fill(pattern, { { "contact", with_state(contact, today) } });
    }

    void compare(std::vector<std::string>& lines, const Contact& ours, const Contact& theirs,
        base::Date today)
    {
        const auto before = with_state(ours, today);
        const auto after = with_state(theirs, today);
        if (before != after || ours.kind != theirs.kind)
            lines.push_back(
                fill(tr("{before} becomes {after}"), { { "before", before }, { "after", after } }));
        else if (ours.purpose != theirs.purpose || ours.hours != theirs.hours
            || ours.source != theirs.source)
            lines.push_back(fill(tr("Other words about {contact}"), { { "contact", before } }));
    }

    BodyChange compare(const DirectoryEntry& ours, const DirectoryEntry& theirs, base::Date today)
    {
        BodyChange change { theirs.name, {} };
        for (const auto& contact : theirs.contacts) {
            if (const auto* same = content::find_contact(ours, contact.id))
                compare(change.lines, *same, contact, today);
            else
                change.lines.push_back(said(tr("New: {contact}"), contact, today));
        }
        for (const auto& contact : ours.contacts) {
            if (!content::find_contact(theirs, contact.id))
                change.lines.push_back(said(tr("Taken out: {contact}"), contact, today));
        }
        if (ours.name != theirs.name)
            change.lines.push_back(
                fill(tr("It was called {name}"), { { "name", i18n::quoted(ours.name) } }));
        else if (!content::same_description(ours, theirs))
            change.lines.emplace_back(tr("Other words about what it does and asks"));
        return change;
    }

    BodyChange whole(const DirectoryEntry& entry, base::Date today)
    {
        BodyChange change { entry.name, {} };
        for (const auto& contact : entry.contacts)
            change.lines.push_back(with_state(contact, today));
        return change;
    }

} // namespace

DirectoryChanges changes_between(
    const content::Directory& present, const content::Directory& other, base::Date today)
{
    DirectoryChanges changes;
    changes.older = other.updated < present.updated;
    for (const auto& theirs : other.entries) {
        const auto* ours = content::find_entry(present, theirs.id);
        if (!ours) {
            changes.added.push_back(whole(theirs, today));
            continue;
        }
        auto change = compare(*ours, theirs, today);
        if (!change.lines.empty())
            changes.changed.push_back(std::move(change));
    }
    for (const auto& ours : present.entries) {
        if (!content::find_entry(other, ours.id))
            changes.removed.push_back(whole(ours, today));
    }
    return changes;
}

} // namespace app
