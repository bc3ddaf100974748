#include "content/directory.hpp"

#include "content/carried_directory.hpp"
#include "content/directory_parts.hpp"
#include "content/toml_reader.hpp"
#include "content/two_files.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace content {

namespace {

    template <typename Enum> struct Named {
        std::string_view written;
        Enum value;
    };
    // Clang 14 does not deduce this for an aggregate.
    template <typename Enum> Named(std::string_view, Enum) -> Named<Enum>;

    constexpr std::array<Named<Scope>, 9> SCOPES { {
        { "emergency", Scope::Emergency },
        { "national", Scope::National },
        { "state", Scope::State },
        { "survivors", Scope::Survivors },
        { "regional", Scope::Regional },
        { "international", Scope::International },
        { "inter-american", Scope::InterAmerican },
        { "united-nations", Scope::UnitedNations },
        { "diplomatic", Scope::Diplomatic },
    } };

    constexpr std::array<Named<ContactKind>, 4> KINDS { {
        { "phone", ContactKind::Phone },
        { "email", ContactKind::Email },
        { "web", ContactKind::Web },
        { "address", ContactKind::Address },
    } };

    constexpr std::array<Named<ContactStatus>, 4> STATUSES { {
        { "verified", ContactStatus::Verified },
        { "known", ContactStatus::Known },
        { "uncertain", ContactStatus::Uncertain },
        { "outdated", ContactStatus::Outdated },
    } };

    constexpr std::array<std::string_view, 12> TAGS { "attack", "detention", "digital", "emergency",
        "eviction", "health", "legal", "money", "psychosocial", "relocation", "search",
        "sexual-violence" };

    template <typename Enum, std::size_t COUNT>
    Enum read_named(
        TomlReader& reader, std::string_view key, const std::array<Named<Enum>, COUNT>& names)
    {
        const auto written = reader.text(key);
        const auto found = std::ranges::find(names, written, &Named<Enum>::written);
        if (found != names.end())
            return found->value;
        if (!written.empty())
            reader.fault(reader.line_of(key),
                "\"" + written + "\" is not a value of \"" + std::string(key) + "\"");
        return names.front().value;
    }

    bool is_phone_number(std::string_view number)
    {
        const auto digits
            = std::ranges::count_if(number, [](char c) { return c >= '0' && c <= '9'; });
        return digits >= 3 && digits <= 15 && std::ranges::all_of(number, [](char c) {
            return (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '+';
        });
    }

    /// Nobody writes more about a body; a page that shows it would be a wall.
    void expect_short(
        TomlReader& reader, std::string_view key, const std::string& text, std::size_t longest)
    {
        if (text.size() > longest)
            reader.fault(reader.line_of(key),
                "\"" + std::string(key) + "\" has more than " + std::to_string(longest) + " bytes");
    }

    Contact read_contact(TomlReader& reader)
    {
        Contact contact;
        contact.id = reader.text("id");
        contact.kind = read_named(reader, "kind", KINDS);
        contact.value = reader.text("value");
        contact.source = reader.text("source");
        contact.status = read_named(reader, "status", STATUSES);
        // Both dates must be there, empty while there is none: a contact without a
        // place for its date would be forgotten at the next check.
        const auto seen = reader.text("seen", Needed::No);
        contact.seen = seen.empty() ? std::nullopt : parse_partial_date(seen);
        if (!seen.empty() && !contact.seen)
            reader.fault(
                reader.line_of("seen"), "\"seen\" is not a year, a month or a day like 2025-12");
        contact.last_checked = reader.date("last_checked", Needed::No);
        expect_short(reader, "value", contact.value, LONGEST_CONTACT_TEXT);
        expect_short(reader, "source", contact.source, LONGEST_CONTACT_TEXT);
        if (!is_content_id(contact.id))
            reader.fault("\"" + contact.id + "\" is not an id");
        if (contact.kind == ContactKind::Phone && !is_phone_number(contact.value))
            reader.fault(
                reader.line_of("value"), "\"" + contact.value + "\" is not a telephone number");
        const bool undated = !contact.seen && !contact.last_checked;
        if (contact.kind == ContactKind::Phone && contact.status == ContactStatus::Verified
            && undated)
            reader.fault("a verified telephone says when it was seen");
        return contact;
    }

    void read_contacts(TomlReader& reader, DirectoryEntry& entry)
    {
        for (const auto* node : reader.tables("contact")) {
            TomlReader contact_reader(reader.file(), *node, reader.faults());
            for (const auto* key : { "seen", "last_checked" }) {
                if (!node->find(key))
                    contact_reader.fault(
                        "\"" + std::string(key) + "\" is missing; empty while there is none");
            }
            auto contact = read_contact(contact_reader);
            contact_reader.expect_no_more();
            if (find_contact(entry, contact.id))
                contact_reader.fault("the contact \"" + contact.id + "\" is there twice");
            entry.contacts.push_back(std::move(contact));
        }
    }

    void read_contact_words(TomlReader& reader, DirectoryEntry& entry)
    {
        const auto* contacts = reader.table("contact", Needed::No);
        static const TomlNode NONE;
        TomlReader contacts_reader(reader.file(), contacts ? *contacts : NONE, reader.faults());
        for (auto& contact : entry.contacts) {
            // A number says what it is for; a page or an address explains itself.
            const auto needed = contact.kind == ContactKind::Phone ? Needed::Yes : Needed::No;
            const auto* node = contacts_reader.table(contact.id, Needed::No);
            if (!node) {
                if (needed == Needed::Yes)
                    reader.fault("the words of the number \"" + contact.id + "\" are missing");
                continue;
            }
            TomlReader words(reader.file(), *node, reader.faults());
            contact.purpose = words.text("purpose", needed);
            contact.hours = words.text("hours", Needed::No);
            expect_short(words, "purpose", contact.purpose, LONGEST_CONTACT_TEXT);
            expect_short(words, "hours", contact.hours, LONGEST_CONTACT_TEXT);
            words.expect_no_more();
        }
        contacts_reader.expect_no_more();
    }

} // namespace

DirectoryEntry read_body(TomlReader& reader)
{
    DirectoryEntry entry;
    entry.line = reader.line();
    entry.id = reader.text("id");
    entry.scope = read_named(reader, "scope", SCOPES);
    entry.tags = reader.texts("tags", Needed::No);
    const auto fact = reader.text("fact");
    if (auto parsed = parse_fact(fact))
        entry.fact = std::move(*parsed);
    else if (!fact.empty())
        reader.fault(reader.line_of("fact"), "not a fact mark: \"" + fact + "\"");
    for (const auto& tag : entry.tags) {
        if (std::ranges::find(TAGS, tag) == TAGS.end())
            reader.fault(reader.line_of("tags"), "no tag is called \"" + tag + "\"");
    }
    if (!is_content_id(entry.id))
        reader.fault("\"" + entry.id + "\" is not an id");
    read_contacts(reader, entry);
    if (entry.contacts.size() > MOST_CONTACTS)
        reader.fault("more than " + std::to_string(MOST_CONTACTS) + " ways to reach one body");
    reader.expect_no_more();
    return entry;
}

void read_body_words(TomlReader& reader, DirectoryEntry& entry)
{
    entry.words_line = reader.line();
    entry.name = reader.text("name");
    entry.what = reader.text("what");
    entry.when = reader.text("when");
    entry.asks = reader.text("asks", Needed::No);
    entry.warning = reader.text("warning", Needed::No);
    entry.languages = reader.text("languages", Needed::No);
    expect_short(reader, "name", entry.name, LONGEST_BODY_NAME);
    expect_short(reader, "what", entry.what, LONGEST_BODY_TEXT);
    expect_short(reader, "when", entry.when, LONGEST_BODY_TEXT);
    expect_short(reader, "asks", entry.asks, LONGEST_BODY_TEXT);
    expect_short(reader, "warning", entry.warning, LONGEST_BODY_TEXT);
    expect_short(reader, "languages", entry.languages, LONGEST_BODY_TEXT);
    read_contact_words(reader, entry);
    reader.expect_no_more();
}

bool is_fresh(const Contact& contact, base::Date today)
{
    if (!contact.last_checked)
        return false;
    const auto age = base::days_between(*contact.last_checked, today);
    return age >= 0 && age <= CONTACT_FRESH_DAYS;
}

Confidence confidence_of(const Contact& contact, base::Date today)
{
    if (contact.last_checked)
        return is_fresh(contact, today) && !contact.claimed ? Confidence::Confirmed
                                                            : Confidence::ToReview;
    const bool has_source
        = contact.status == ContactStatus::Verified || contact.status == ContactStatus::Outdated;
    return has_source && contact.seen ? Confidence::ToReview : Confidence::Unconfirmed;
}

std::optional<PartialDate> confidence_date(const Contact& contact)
{
    if (contact.last_checked) {
        const auto& day = *contact.last_checked;
        return PartialDate { day.year, day.month, day.day };
    }
    if (contact.status == ContactStatus::Verified || contact.status == ContactStatus::Outdated)
        return contact.seen;
    return std::nullopt;
}

bool same_description(const DirectoryEntry& one, const DirectoryEntry& other)
{
    return one.name == other.name && one.what == other.what && one.when == other.when
        && one.asks == other.asks && one.warning == other.warning
        && one.languages == other.languages && one.scope == other.scope && one.fact == other.fact;
}

namespace {

    bool same_check(const Contact& one, const Contact& other)
    {
        return one.kind == other.kind && one.value == other.value && one.source == other.source
            && one.status == other.status && one.seen == other.seen
            && one.last_checked == other.last_checked;
    }

} // namespace

void mark_claims(Directory& directory, const Directory& of_the_program)
{
    directory.review.claimed = of_the_program.review.claimed
        || directory.review != of_the_program.review || directory.updated != of_the_program.updated;
    for (auto& entry : directory.entries) {
        const auto* ours = find_entry(of_the_program, entry.id);
        entry.claimed = !ours || ours->claimed || !same_description(*ours, entry);
        for (auto& contact : entry.contacts) {
            const auto* same = ours ? find_contact(*ours, contact.id) : nullptr;
            contact.claimed = !same || same->claimed || !same_check(*same, contact);
        }
    }
}

const DirectoryEntry* find_entry(const Directory& directory, std::string_view id)
{
    const auto found = std::ranges::find(directory.entries, id, &DirectoryEntry::id);
    return found == directory.entries.end() ? nullptr : &*found;
}

const Contact* first_phone(const DirectoryEntry& entry)
{
    const auto found = std::ranges::find(entry.contacts, ContactKind::Phone, &Contact::kind);
    return found == entry.contacts.end() ? nullptr : &*found;
}

const Contact* first_contact(const DirectoryEntry& entry)
{
    const auto is_doubtful = [](const Contact& contact) {
        return contact.status == ContactStatus::Uncertain
            || contact.status == ContactStatus::Outdated;
    };
    // Who answers a number that has probably changed hears what was meant for somebody else.
    for (const bool doubtful : { false, true }) {
        for (const auto kind : { ContactKind::Phone, ContactKind::Email, ContactKind::Web }) {
            const auto found = std::ranges::find_if(entry.contacts, [&](const Contact& contact) {
                return contact.kind == kind && is_doubtful(contact) == doubtful;
            });
            if (found != entry.contacts.end())
                return &*found;
        }
    }
    return nullptr;
}

const Contact* find_contact(const DirectoryEntry& entry, std::string_view id)
{
    const auto found = std::ranges::find(entry.contacts, id, &Contact::id);
    return found == entry.contacts.end() ? nullptr : &*found;
}

ParsedDirectory parse_directory(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words)
{
    ParsedDirectory parsed;
    const auto files = parse_two_files(
        structure_file, structure, words_file, words, MAX_DIRECTORY_BYTES, parsed.faults);
    if (!files.both())
        return parsed;
    TomlReader reader(structure_file, *files.structure, parsed.faults);
    TomlReader words_reader(words_file, *files.words, parsed.faults);
    parsed.directory.version = reader.integer("version");
    parsed.directory.updated = reader.date("updated").value_or(base::Date {});
    parsed.directory.review = reader.review("reviewed", Needed::No);
    for (const auto* node : reader.tables("entry")) {
        TomlReader entry_reader(structure_file, *node, parsed.faults);
        auto entry = read_body(entry_reader);
        if (find_entry(parsed.directory, entry.id))
            entry_reader.fault("the entry \"" + entry.id + "\" is there twice");
        if (const auto* entry_words = words_reader.table(entry.id)) {
            TomlReader entry_words_reader(words_file, *entry_words, parsed.faults);
            read_body_words(entry_words_reader, entry);
        }
        parsed.directory.entries.push_back(std::move(entry));
    }
    reader.expect_no_more();
    words_reader.expect_no_more();
    return parsed;
}

} // namespace content
