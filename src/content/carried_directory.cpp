#include "content/carried_directory.hpp"

#include "content/directory_parts.hpp"
#include "content/plain_lines.hpp"
#include "content/telephones.hpp"
#include "content/toml_tree.hpp"
#include "content/word_checks.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace content {

namespace {

    /// Zeros and bytes that are no text, before a parser sees them.
    bool is_plain_text(std::string_view file, std::string_view text, Faults& faults)
    {
        if (text.empty() || text.size() > MAX_DIRECTORY_BYTES) {
            faults.push_back({ std::string(file), 0,
                text.empty() ? "the file is empty" : "the file is too long" });
            return false;
        }
        if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
            const auto line = 1 + std::ranges::count(text.substr(0, zero), '\n');
            faults.push_back(
                { std::string(file), static_cast<int>(line), "the line holds a zero" });
            return false;
        }
        check_letters({ std::string(file),
                          { reinterpret_cast<const base::Byte*>(text.data()), text.size() } },
            faults);
        return faults.empty();
    }

    /// Reads the one file for one language.
    class Reading {
    public:
        Reading(std::string_view file, std::span<const std::string> languages,
            const Library& built_in, CarriedDirectory& to)
            : m_file(file)
            , m_languages(languages)
            , m_built_in(built_in)
            , m_to(to)
        {
        }

        void read(const TomlNode& root)
        {
            TomlReader reader(m_file, root, m_to.faults);
            m_to.directory.version = reader.integer("version");
            m_to.directory.updated = reader.date("updated").value_or(base::Date {});
            m_to.directory.review = reader.review("reviewed", Needed::No);
            m_words = reader.table("words", Needed::No);
            const auto bodies = reader.tables("entry");
            if (bodies.empty() || bodies.size() > MOST_BODIES)
                reader.fault("there are from 1 to " + std::to_string(MOST_BODIES) + " bodies");
            else
                read_bodies(bodies);
            reader.expect_no_more();
            expect_no_stray_words();
        }

    private:
        void fault(int line, std::string what)
        {
            m_to.faults.push_back({ m_file, line, std::move(what) });
        }

        void read_bodies(const std::vector<const TomlNode*>& bodies)
        {
            for (const auto* node : bodies) {
                TomlReader reader(m_file, *node, m_to.faults);
                auto entry = read_body(reader);
                if (find_entry(m_to.directory, entry.id))
                    reader.fault("the entry \"" + entry.id + "\" is there twice");
                find_words(entry);
                m_to.directory.entries.push_back(std::move(entry));
            }
        }

        const TomlNode* words_in(const std::string& language, const std::string& id) const
        {
            const auto* all = m_words ? m_words->find(language) : nullptr;
            return all ? all->find(id) : nullptr;
        }

        /// In the language of the library; else in another one of the file, Spanish first; else
        /// the words that the program has for this body.
        void find_words(DirectoryEntry& entry)
        {
            std::vector<std::string> order { m_built_in.language };
            order.insert(order.end(), m_languages.begin(), m_languages.end());
            bool found = false;
            std::set<std::string> read;
            for (const auto& language : order) {
                const auto* node = words_in(language, entry.id);
                if (!node || !read.insert(language).second)
                    continue;
                // All of them are checked; the first is used.
                auto other = entry;
                TomlReader reader(m_file, *node, m_to.faults);
                read_body_words(reader, other);
                if (!std::exchange(found, true))
                    entry = std::move(other);
            }
            if (found)
                return;
            if (const auto* ours = find_entry(m_built_in.directory, entry.id))
                take_words_of(*ours, entry);
            else
                fault(entry.line, "the words of \"" + entry.id + "\" are missing");
        }

        void take_words_of(const DirectoryEntry& ours, DirectoryEntry& entry)
        {
            entry.name = ours.name;
            entry.what = ours.what;
            entry.when = ours.when;
            entry.asks = ours.asks;
            entry.warning = ours.warning;
            entry.languages = ours.languages;
            for (auto& contact : entry.contacts) {
                const auto* same = find_contact(ours, contact.id);
                if (same) {
                    contact.purpose = same->purpose;
                    contact.hours = same->hours;
                } else if (contact.kind == ContactKind::Phone) {
                    fault(entry.line,
                        "the words of the number \"" + contact.id + "\" of \"" + entry.id
                            + "\" are missing");
                }
            }
        }

        /// Words for a language or a body that is not there would never be read by anybody.
        void expect_no_stray_words()
        {
            if (!m_words)
                return;
            for (const auto& language : m_words->fields) {
                if (std::ranges::find(m_languages, language.name) == m_languages.end())
                    fault(language.node.line,
                        "the program has no language \"" + language.name + "\"");
                for (const auto& body : language.node.fields) {
                    if (!find_entry(m_to.directory, body.name))
                        fault(
                            body.node.line, "there is no body \"" + body.name + "\" in this file");
                }
            }
        }

        std::string m_file;
        std::span<const std::string> m_languages;
        const Library& m_built_in;
        CarriedDirectory& m_to;
        const TomlNode* m_words { nullptr };
    };

    /// What guides, cards and difficult words name: a body, and on cards one of its numbers.
    struct Need {
        std::string body;
        std::string number; ///< empty: the body alone
        std::string where;

        auto operator<=>(const Need&) const = default;
    };

    std::set<Need> needs_of(const Library& library)
    {
        std::set<Need> needs;
        for (const auto& guide : library.guides) {
            for (const auto& section : guide.sections) {
                for (const auto& block : section.blocks) {
                    for (const auto& item : block.items) {
                        for (const auto& run : item.text) {
                            if (run.kind == InlineKind::Link
                                && run.link.kind == LinkKind::Directory)
                                needs.insert({ run.link.id, {}, guide.id });
                        }
                    }
                }
            }
        }
        for (const auto& card : library.cards) {
            for (const auto& step : card.steps) {
                for (const auto& call : step.calls)
                    needs.insert({ call.entry, call.contact, card.id });
            }
        }
        for (const auto& term : library.glossary) {
            if (term.see && term.see->kind == LinkKind::Directory)
                needs.insert({ term.see->id, {}, term.id });
        }
        return needs;
    }

    /// The rules of check_links(), said of this file. Each is said once.
    void check_needs(const Library& library, const std::string& file, CarriedDirectory& to)
    {
        std::set<std::pair<std::string, std::string>> told;
        for (const auto& need : needs_of(library)) {
            const auto* entry = find_entry(to.directory, need.body);
            const auto* contact
                = entry && !need.number.empty() ? find_contact(*entry, need.number) : nullptr;
            const bool callable = contact && contact->kind == ContactKind::Phone
                && contact->status == ContactStatus::Verified;
            if ((entry && (need.number.empty() || callable))
                || !told.insert({ need.body, entry ? need.number : "" }).second)
                continue;
            if (!entry)
                to.faults.push_back({ file, 1,
                    "the body \"" + need.body + "\" is missing; \"" + need.where + "\" names it" });
            else if (!contact)
                to.faults.push_back({ file, entry->line,
                    "the number \"" + need.number + "\" of \"" + need.body + "\" is missing; \""
                        + need.where + "\" calls it" });
            else
                to.faults.push_back({ file, entry->line,
                    "\"" + need.where + "\" calls the number \"" + need.number + "\" of \""
                        + need.body + "\": a card calls only verified telephone numbers" });
        }
    }

    /// Sources are listed, and texts name no number that is not in the directory.
    void check_bodies(const Library& library, const std::string& file, CarriedDirectory& to)
    {
        const auto numbers = numbers_of(to.directory);
        for (const auto& entry : to.directory.entries) {
            const auto check_sources = [&](const std::string& source) {
                for (const auto& code : source_codes(source)) {
                    if (!find_source(library.sources, code))
                        to.faults.push_back({ file, entry.line,
                            "the program knows no source \"" + code + "\"; write out what it is" });
                }
            };
            check_sources(entry.fact.source);
            for (const auto& contact : entry.contacts)
                check_sources(contact.source);
            for (const auto* text : { &entry.what, &entry.when, &entry.asks, &entry.warning }) {
                auto number = telephone_in(*text, {});
                if (!number)
                    continue;
                auto digits = *number;
                std::erase_if(digits, [](char c) { return c == ' ' || c == '-'; });
                if (!numbers.contains(digits))
                    to.faults.push_back(
                        { file, entry.words_line > 0 ? entry.words_line : entry.line,
                            "the number \"" + *number + "\" stands in a text and in no contact" });
            }
        }
    }

} // namespace

CarriedDirectory parse_carried_directory(std::string_view file, std::string_view bytes,
    std::span<const std::string> languages, const Library& built_in)
{
    CarriedDirectory read;
    const auto plain = with_plain_lines(bytes);
    const std::string_view text = plain;
    if (!is_plain_text(file, text, read.faults))
        return read;
    auto parsed = parse_toml(file, text);
    read.faults = std::move(parsed.faults);
    if (!parsed.root)
        return read;
    Reading(file, languages, built_in, read).read(*parsed.root);
    mark_claims(read.directory, built_in.directory);
    check_bodies(built_in, std::string(file), read);
    std::ranges::sort(read.faults);
    // Clang 14 cannot build ranges::unique.
    read.faults.erase(std::unique(read.faults.begin(), read.faults.end()), read.faults.end());
    // Last: what is missing often follows from a fault above.
    check_needs(built_in, std::string(file), read);
    return read;
}

} // namespace content
