#include "content/synonyms.hpp"

#include "content/toml_reader.hpp"
#include "content/toml_tree.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace content {

namespace {

    SynonymGroup read_group(TomlReader& reader)
    {
        SynonymGroup group;
        group.line = reader.line();
        group.words = reader.texts("words");
        reader.expect_no_more();
        if (group.words.size() < 2)
            reader.fault("a group has at least two words");
        if (group.words.size() > MAX_WORDS_OF_A_GROUP)
            reader.fault("a group has at most 40 words");
        std::set<std::string_view> seen;
        for (const auto& word : group.words) {
            if (!seen.insert(word).second)
                reader.fault("\"" + word + "\" is there twice");
            const auto spaces = static_cast<std::size_t>(std::ranges::count(word, ' '));
            if (spaces + 1 > MAX_WORDS_OF_A_PHRASE)
                reader.fault("\"" + word + "\" has more than five words");
        }
        return group;
    }

} // namespace

ParsedSynonyms parse_synonyms(std::string_view file, std::string_view text)
{
    ParsedSynonyms parsed;
    if (text.size() > MAX_SYNONYMS_BYTES) {
        parsed.faults.push_back({ std::string(file), 0, "the file is too long" });
        return parsed;
    }
    auto toml = parse_toml(file, text);
    parsed.faults = std::move(toml.faults);
    if (!toml.root)
        return parsed;
    TomlReader reader(file, *toml.root, parsed.faults);
    for (const auto* node : reader.tables("group")) {
        TomlReader each(file, *node, parsed.faults);
        parsed.groups.push_back(read_group(each));
    }
    reader.expect_no_more();
    return parsed;
}

} // namespace content
