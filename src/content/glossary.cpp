#include "content/glossary.hpp"

#include "base/utf8.hpp"
#include "content/guide_marks.hpp"
#include "content/two_files.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <set>

namespace content {

namespace {

    void read_words(Term& term, TomlReader& words)
    {
        term.line = words.line();
        term.term = words.text("term");
        term.also = words.texts("also", Needed::No);
        term.meaning = words.text("meaning");
        const auto source = words.text("source", Needed::No);
        words.expect_no_more();
        if (base::code_point_count(term.meaning) > MAX_MEANING_LETTERS)
            words.fault(words.line_of("meaning"), "a meaning has at most 400 letters");
        if (source.empty())
            return;
        if (auto fact = parse_fact(source))
            term.source = std::move(*fact);
        else
            words.fault(words.line_of("source"), "not a fact mark: \"" + source + "\"");
    }

    Term read_term(TomlReader& reader, TomlReader& words)
    {
        Term term;
        term.id = reader.text("id");
        if (!is_content_id(term.id))
            reader.fault("an id has small letters, digits and hyphens");
        if (const auto see = reader.text("see", Needed::No); !see.empty()) {
            term.see = parse_link(see, {});
            if (!term.see || term.see->kind == LinkKind::Section) {
                reader.fault(reader.line_of("see"), "not an address guides use: \"" + see + "\"");
                term.see.reset();
            }
        }
        reader.expect_no_more();
        if (const auto* node = words.table(term.id)) {
            TomlReader its_words(words.file(), *node, words.faults());
            read_words(term, its_words);
        }
        return term;
    }

    /// A word that stands for two terms could not be a link to either.
    void expect_different_words(const Glossary& terms, TomlReader& words)
    {
        std::set<std::string_view> seen;
        const auto expect_new = [&](const Term& term, const std::string& word) {
            if (!word.empty() && !seen.insert(word).second)
                words.fault(term.line, "\"" + word + "\" is there twice");
        };
        for (const auto& term : terms) {
            expect_new(term, term.term);
            for (const auto& word : term.also)
                expect_new(term, word);
        }
    }

} // namespace

ParsedGlossary parse_glossary(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words)
{
    ParsedGlossary parsed;
    const auto files = parse_two_files(
        structure_file, structure, words_file, words, MAX_GLOSSARY_BYTES, parsed.faults);
    if (!files.both())
        return parsed;
    TomlReader reader(structure_file, *files.structure, parsed.faults);
    TomlReader words_reader(words_file, *files.words, parsed.faults);
    parsed.updated = reader.date("updated").value_or(base::Date {});
    parsed.review = reader.review("reviewed");
    for (const auto* node : reader.tables("term")) {
        TomlReader each(structure_file, *node, parsed.faults);
        auto term = read_term(each, words_reader);
        if (find_term(parsed.terms, term.id))
            each.fault("the id \"" + term.id + "\" is there twice");
        parsed.terms.push_back(std::move(term));
    }
    expect_different_words(parsed.terms, words_reader);
    reader.expect_no_more();
    words_reader.expect_no_more();
    return parsed;
}

const Term* find_term(const Glossary& glossary, std::string_view id)
{
    const auto found = std::ranges::find(glossary, id, &Term::id);
    return found == glossary.end() ? nullptr : &*found;
}

} // namespace content
