#include "content/library.hpp"

#include <algorithm>

namespace content {

namespace {

    /// What of a text must be the same in every language: links and fact marks, in order.
    std::vector<Inline> skeleton(const RichText& text)
    {
        std::vector<Inline> runs;
        for (const auto& run : text) {
            if (run.kind == InlineKind::Link || run.kind == InlineKind::Fact)
                runs.push_back(run);
        }
        return runs;
    }

    bool same_skeleton(const RichText& one, const RichText& other)
    {
        return std::ranges::equal(
            skeleton(one), skeleton(other), [](const Inline& a, const Inline& b) {
                return a.kind == b.kind && a.link == b.link && a.fact == b.fact;
            });
    }

    class Comparison {
    public:
        Comparison(const Library& original, const Library& translation, Faults& faults)
            : m_original(original)
            , m_translation(translation)
            , m_faults(faults)
        {
        }

        void run()
        {
            for (const auto& guide : m_original.guides) {
                const auto file = "guides/" + m_translation.language + "/" + guide.id + ".md";
                if (const auto* translated = find_guide(m_translation, guide.id))
                    compare_guides(guide, *translated);
                else
                    missing(file, "the guide is missing");
            }
            for (const auto& guide : m_translation.guides) {
                if (!find_guide(m_original, guide.id))
                    missing("guides/" + m_original.language + "/" + guide.id + ".md",
                        "the guide is missing");
            }
            for (const auto& card : m_original.cards) {
                if (const auto* translated = find_card(m_translation, card.id))
                    compare_cards(card, *translated);
            }
            for (const auto& starter : m_original.plan_starters.before) {
                const auto* other
                    = find_prevention_starter(m_translation.plan_starters, starter.kind);
                if (other && other->steps.size() != starter.steps.size())
                    m_faults.push_back(
                        { "guides/" + m_translation.language + "/plan.toml", other->words_line,
                            "\"" + other->title + "\" has not as many steps as in Spanish" });
            }
            compare_directories();
            compare_glossaries();
        }

    private:
        /// A guide that is not there; one with faults has said why already.
        void missing(const std::string& file, const char* what)
        {
            if (std::ranges::find(m_faults, file, &Fault::file) == m_faults.end())
                m_faults.push_back({ file, 0, what });
        }

        void compare_guides(const Guide& original, const Guide& translation)
        {
            if (translation.version != original.version || translation.updated != original.updated)
                m_faults.push_back(
                    { translation.file, 1, "version or date differ from the Spanish guide" });
            if (!(translation.review == original.review))
                m_faults.push_back(
                    { translation.file, 1, "the review differs from the Spanish guide" });
            int after = 1;
            for (const auto& section : original.sections) {
                if (const auto* found = find_section(translation, section.id))
                    after = found->line;
                else
                    m_faults.push_back({ translation.file, after,
                        "after this the section \"" + section.id + "\" is missing" });
            }
            for (std::size_t i = 0; i < translation.sections.size(); ++i) {
                const auto& section = translation.sections[i];
                if (!find_section(original, section.id))
                    m_faults.push_back({ translation.file, section.line,
                        "the section \"" + section.id + "\" is not there in Spanish" });
                else if (i >= original.sections.size() || original.sections[i].id != section.id)
                    m_faults.push_back({ translation.file, section.line,
                        "the section \"" + section.id + "\" stands in another place in Spanish" });
                else
                    compare_sections(original.sections[i], section, translation.file);
            }
        }

        void compare_sections(
            const Section& original, const Section& translation, const std::string& file)
        {
            const auto count = std::min(original.blocks.size(), translation.blocks.size());
            for (std::size_t i = 0; i < count; ++i) {
                if (!compare_blocks(original.blocks[i], translation.blocks[i], file))
                    return; // everything after it would be reported as different too
            }
            if (original.blocks.size() != translation.blocks.size())
                m_faults.push_back({ file, translation.line,
                    "the section \"" + translation.id + "\" has "
                        + std::to_string(translation.blocks.size()) + " parts, in Spanish "
                        + std::to_string(original.blocks.size()) });
        }

        bool compare_blocks(
            const Block& original, const Block& translation, const std::string& file)
        {
            if (original.kind != translation.kind || original.columns != translation.columns) {
                m_faults.push_back({ file, translation.line,
                    "in Spanish another kind of text stands here (line "
                        + std::to_string(original.line) + ")" });
                return false;
            }
            if (original.items.size() != translation.items.size()) {
                m_faults.push_back({ file, translation.line,
                    "in Spanish there are " + std::to_string(original.items.size())
                        + " items (line " + std::to_string(original.line) + "), here "
                        + std::to_string(translation.items.size()) });
                return true;
            }
            for (std::size_t i = 0; i < original.items.size(); ++i) {
                const auto& item = translation.items[i];
                const auto spanish = " (line " + std::to_string(original.items[i].line) + ")";
                if (original.items[i].id != item.id)
                    m_faults.push_back(
                        { file, item.line, "the id differs from the Spanish one" + spanish });
                if (!same_skeleton(original.items[i].text, item.text))
                    m_faults.push_back({ file, item.line,
                        "links or fact marks differ from the Spanish ones" + spanish });
            }
            return true;
        }

        /// Asking and warning must not be lost on the way into another language.
        void compare_directories()
        {
            const auto file = "guides/" + m_translation.language + "/directory.toml";
            for (const auto& entry : m_original.directory.entries) {
                const auto* other = find_entry(m_translation.directory, entry.id);
                const bool same = other && entry.asks.empty() == other->asks.empty()
                    && entry.warning.empty() == other->warning.empty()
                    && entry.languages.empty() == other->languages.empty();
                if (!same)
                    m_faults.push_back({ file, other ? other->words_line : 0,
                        "the entry \"" + entry.id + "\" has not the same parts as in Spanish" });
            }
        }

        void compare_glossaries()
        {
            for (const auto& term : m_original.glossary) {
                const auto* other = find_term(m_translation.glossary, term.id);
                if (other && !(other->source == term.source))
                    m_faults.push_back(
                        { "guides/" + m_translation.language + "/glossary.toml", other->line,
                            "the source of \"" + term.id + "\" differs from the Spanish one" });
            }
        }

        void compare_cards(const EmergencyCard& original, const EmergencyCard& translation)
        {
            const auto file
                = "guides/" + m_translation.language + "/emergency/" + translation.id + ".toml";
            for (std::size_t i = 0; i < std::min(original.steps.size(), translation.steps.size());
                 ++i) {
                const auto& one = original.steps[i];
                const auto& other = translation.steps[i];
                const bool same = one.say.size() == other.say.size()
                    && one.do_not.size() == other.do_not.size()
                    && one.help.empty() == other.help.empty();
                if (!same)
                    m_faults.push_back({ file, other.words_line,
                        "the step \"" + other.id + "\" has not the same parts as in Spanish" });
            }
        }

        const Library& m_original;
        const Library& m_translation;
        Faults& m_faults;
    };

} // namespace

Faults check_library(SourceFiles files, const MethodIds& method)
{
    Faults faults;
    const auto languages = library_languages(files);
    if (languages.empty() || languages.front() != "es") {
        faults.push_back({ "guides/es", 0, "the Spanish content is missing" });
        return faults;
    }
    const auto spanish = load_library(files, "es", method);
    faults = spanish.faults;
    for (std::size_t i = 1; i < languages.size(); ++i) {
        const auto other = load_library(files, languages[i], method);
        faults.insert(faults.end(), other.faults.begin(), other.faults.end());
        Comparison(spanish.library, other.library, faults).run();
    }
    // Faults of shared files are found once for every language.
    std::ranges::sort(faults);
    faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
    return faults;
}

} // namespace content
