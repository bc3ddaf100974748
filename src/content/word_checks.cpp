#include "content/word_checks.hpp"

#include "base/utf8.hpp"
#include "content/font_letters.hpp"
#include "content/readability.hpp"
#include "content/telephones.hpp"
#include "content/toml_tree.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <span>

namespace content {

namespace {

    using Words = std::span<const std::string_view>;

    /// What only words can tell, in the languages we know; folded.
    struct LanguageWords {
        std::string_view language;
        std::array<std::string_view, 4> law;     ///< a statement with one of these speaks of law
        std::array<std::string_view, 2> confirm; ///< tells her to ask somebody
        std::array<std::string_view, 2> soft;    ///< says whose claim it is
    };
    constexpr std::array WORDS {
        LanguageWords { "es", { "constituci", "codigo", "decreto", "segun la ley" },
            { "confirme", "confirme" }, { "segun", "pida" } },
        LanguageWords { "en", { "constitution", "criminal code", "decree", "according to the law" },
            { "check", "confirm" }, { "according to", "ask" } },
    };

    /// "artículo 23", "articles 8 and 16", "art. 5".
    bool names_article(std::string_view folded_text)
    {
        constexpr std::array<std::string_view, 6> NAMES { "articulo ", "articulos ", "article ",
            "articles ", "art. ", "arts. " };
        return std::ranges::any_of(NAMES, [&](std::string_view name) {
            for (auto at = folded_text.find(name); at != std::string_view::npos;
                 at = folded_text.find(name, at + 1)) {
                const auto next = at + name.size();
                if (next < folded_text.size() && folded_text[next] >= '0'
                    && folded_text[next] <= '9')
                    return true;
            }
            return false;
        });
    }

    const LanguageWords* words_of_language(std::string_view language)
    {
        const auto* const found = std::ranges::find(WORDS, language, &LanguageWords::language);
        return found == WORDS.end() ? nullptr : found;
    }

    bool holds(std::string_view text, Words words)
    {
        return std::ranges::any_of(words,
            [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
    }

    bool has_status(std::span<const Fact> facts, FactStatus status)
    {
        return std::ranges::find(facts, status, &Fact::status) != facts.end();
    }

    std::string_view text_of(const SourceFile& file)
    {
        return { reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size() };
    }

    std::string whole(double number) { return std::to_string(std::lround(std::floor(number))); }

    /// One statement a person reads and what it rests on.
    struct Statement {
        std::string file;
        int line { 0 };
        std::string text;
        std::vector<Fact> facts;
    };

    /// The words of one language.
    class WordCheck {
    public:
        WordCheck(SourceFiles files, std::string_view language, Faults& faults)
            : m_files(files)
            , m_library(load_library(files, language).library)
            , m_words(words_of_language(language))
            , m_numbers(numbers_of(m_library.directory))
            , m_faults(faults)
        {
        }

        void run()
        {
            for (const auto& guide : m_library.guides)
                check_guide(guide);
            for (const auto& card : m_library.cards)
                check_card(card);
            check_directory();
            for (const auto& term : m_library.glossary)
                check_statement({ "guides/" + m_library.language + "/glossary.toml", term.line,
                    term.meaning, { term.source } });
            for (const auto& folder : { "guides/" + m_library.language + "/",
                     "guides/method/" + m_library.language + "/" })
                check_numbers_below(folder);
        }

    private:
        void fault(const std::string& file, int line, std::string what)
        {
            m_faults.push_back({ file, line, std::move(what) });
        }

        void check_guide(const Guide& guide)
        {
            TextCount all;
            const Section* hardest = nullptr;
            double hardest_ease = 0;
            for (const auto& section : guide.sections) {
                TextCount count;
                for (const auto& block : section.blocks) {
                    for (const auto& item : block.items) {
                        check_item(guide, item);
                        if (block.kind != BlockKind::Heading)
                            count += count_text(plain_text(item.text), m_library.language);
                    }
                }
                const auto ease = reading_ease(count, m_library.language);
                if (ease && (!hardest || *ease < hardest_ease)) {
                    hardest = &section;
                    hardest_ease = *ease;
                }
                all += count;
            }
            const auto ease = reading_ease(all, m_library.language);
            if (ease && *ease < GUIDE_EASE)
                fault(guide.file, hardest->line,
                    "the guide is hard to read: " + whole(*ease) + " of at least "
                        + std::to_string(GUIDE_EASE) + "; hardest is this section with "
                        + whole(hardest_ease));
        }

        void check_item(const Guide& guide, const Item& item)
        {
            Statement statement { guide.file, item.line, plain_text(item.text), {} };
            for (const auto& run : item.text) {
                if (run.kind == InlineKind::Fact)
                    statement.facts.push_back(run.fact);
            }
            check_statement(statement);
            if (m_words && has_status(statement.facts, FactStatus::Known)
                && !holds(folded(statement.text), m_words->soft))
                fault(guide.file, item.line,
                    "nobody has ticked this yet: it is worded as what a law is said to say, or as "
                    "what to ask for");
            if (const auto number = telephone_in(statement.text, m_numbers))
                number_fault(guide.file, item.line, *number);
        }

        void check_statement(const Statement& statement)
        {
            for (const auto& fact : statement.facts)
                check_fact(fact, statement.file, statement.line);
            if (!m_words)
                return;
            const auto text = folded(statement.text);
            const bool rests = std::ranges::any_of(statement.facts,
                [](const Fact& fact) { return fact.status != FactStatus::Practice; });
            if (!rests && (names_article(text) || holds(text, m_words->law)))
                fault(statement.file, statement.line,
                    "a statement of law says what it rests on: {verified: ..}, {known: ..} or "
                    "{confirm: ..}");
            if (has_status(statement.facts, FactStatus::Confirm) && !holds(text, m_words->confirm))
                fault(statement.file, statement.line,
                    "an uncertain statement says with whom to confirm it");
        }

        /// What a public page says leads to that page: every part of the mark is a code of the
        /// list.
        void check_fact(const Fact& fact, const std::string& file, int line)
        {
            if (fact.status != FactStatus::Verified) {
                check_sources(fact.source, file, line);
                return;
            }
            std::string_view rest = fact.source;
            while (!rest.empty()) {
                const auto end = std::min(rest.find(", "), rest.size());
                const auto code = rest.substr(0, end);
                if (!find_source(m_library.sources, code))
                    fault(file, line, "guides/sources.md does not list " + std::string(code));
                rest.remove_prefix(std::min(end + 2, rest.size()));
            }
        }

        void check_sources(const std::string& source, const std::string& file, int line)
        {
            for (const auto& code : source_codes(source)) {
                if (!find_source(m_library.sources, code))
                    fault(file, line, "guides/sources.md does not list " + code);
            }
        }

        void number_fault(const std::string& file, int line, const std::string& number)
        {
            fault(file, line,
                "the number " + number
                    + " stands here; numbers stand only in guides/directory.toml");
        }

        void check_card(const EmergencyCard& card)
        {
            const auto path = "guides/" + m_library.language + "/emergency/" + card.id + ".toml";
            const auto found = std::ranges::find(m_files, path, &SourceFile::path);
            if (found == m_files.end())
                return;
            const auto parsed = parse_toml(path, text_of(*found));
            const auto* steps = parsed.root ? parsed.root->find("step") : nullptr;
            TextCount all;
            for (const auto& step : card.steps) {
                const auto* node = steps ? steps->find(step.id) : nullptr;
                if (node)
                    check_step(step, *node, path);
                all += count_step(step);
            }
            const auto ease = reading_ease(all, m_library.language);
            if (ease && *ease < CARD_EASE)
                fault(path, 1,
                    "the card is hard to read: " + whole(*ease) + " of at least "
                        + std::to_string(CARD_EASE));
        }

        TextCount count_step(const EmergencyStep& step)
        {
            TextCount count = count_text(step.sentence, m_library.language);
            count += count_text(step.help, m_library.language);
            for (const auto* lines : { &step.say, &step.do_not }) {
                for (const auto& line : *lines)
                    count += count_text(line, m_library.language);
            }
            return count;
        }

        void check_step(const EmergencyStep& step, const TomlNode& node, const std::string& file)
        {
            const auto line_of = [&](std::string_view key) {
                const auto* field = node.find(key);
                return field ? field->line : node.line;
            };
            Statement statement { file, line_of("sentence"), step.sentence + " " + step.help,
                step.facts };
            for (const auto& branch : step.branches)
                statement.text += " " + branch.text + " " + branch.hint;
            for (const auto& line : step.do_not)
                statement.text += " " + line;
            check_statement(statement);

            check_length(step.sentence, file, line_of("sentence"));
            check_length(step.help, file, line_of("help"));
        }

        /// Every sentence of a step, so that it can be read aloud in one breath.
        void check_length(std::string_view text, const std::string& file, int line)
        {
            while (!text.empty()) {
                const auto end = std::min(text.find_first_of(".!?"), text.size());
                const auto words = count_text(text.substr(0, end), m_library.language).words;
                if (words > MAX_STEP_WORDS)
                    fault(file, line,
                        "a sentence of a step has " + std::to_string(words) + " words, at most "
                            + std::to_string(MAX_STEP_WORDS));
                text.remove_prefix(std::min(end + 1, text.size()));
            }
        }

        void check_directory()
        {
            for (const auto& entry : m_library.directory.entries) {
                check_sources(entry.fact.source, "guides/directory.toml", entry.line);
                for (const auto& contact : entry.contacts)
                    check_sources(contact.source, "guides/directory.toml", entry.line);
            }
        }

        void check_numbers_below(const std::string& folder)
        {
            for (const auto& file : m_files) {
                if (!file.path.starts_with(folder) || !file.path.ends_with(".toml"))
                    continue;
                const auto parsed = parse_toml(file.path, text_of(file));
                // The words of the directory may name the numbers they are about.
                const bool directory = file.path == folder + "directory.toml";
                if (parsed.root)
                    check_numbers_in(*parsed.root, file.path, directory);
            }
        }

        void check_numbers_in(const TomlNode& node, const std::string& file, bool directory)
        {
            if (node.kind == TomlNode::Kind::Text) {
                const auto number = telephone_in(node.text, directory ? NONE : m_numbers);
                if (number && !(directory && is_of_directory(*number)))
                    number_fault(file, node.line, *number);
            }
            for (const auto& item : node.items)
                check_numbers_in(item, file, directory);
            for (const auto& field : node.fields)
                check_numbers_in(field.node, file, directory);
        }

        bool is_of_directory(std::string number) const
        {
            std::erase_if(number, [](char c) { return c == ' ' || c == '-'; });
            return m_numbers.contains(number);
        }

        inline static const std::set<std::string> NONE {};
        SourceFiles m_files;
        Library m_library;
        const LanguageWords* m_words;
        std::set<std::string> m_numbers;
        Faults& m_faults;
    };

    std::string hex(char32_t letter)
    {
        constexpr std::string_view DIGITS = "0123456789ABCDEF";
        std::string text;
        for (int shift = letter > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
            text.push_back(DIGITS[(letter >> shift) & 15u]);
        return "U+" + text;
    }

} // namespace

void check_letters(const SourceFile& file, Faults& faults)
{
    auto text = text_of(file);
    std::set<char32_t> told;
    int line = 1;
    while (const auto letter = base::take_code_point(text)) {
        if (*letter == U'\n')
            ++line;
        const bool plain = *letter < 0x7F || *letter == 0xFEFF;
        if (plain || drawn_letters().contains(*letter) || !told.insert(*letter).second)
            continue;
        faults.push_back({ file.path, line, "the fonts have no letter " + hex(*letter) });
    }
    if (!text.empty())
        faults.push_back({ file.path, line, "the file is not UTF-8" });
}

Faults check_words(SourceFiles files)
{
    Faults faults;
    for (const auto& language : library_languages(files))
        WordCheck(files, language, faults).run();
    for (const auto& file : files)
        check_letters(file, faults);
    std::ranges::sort(faults);
    faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
    return faults;
}

} // namespace content
