#include "content/two_files.hpp"

namespace content {

namespace {

    std::optional<TomlNode> parse_one(
        std::string_view file, std::string_view text, std::size_t limit, Faults& faults)
    {
        if (text.size() > limit) {
            faults.push_back({ std::string(file), 0, "the file is too long" });
            return std::nullopt;
        }
        auto parsed = parse_toml(file, text);
        faults.insert(faults.end(), parsed.faults.begin(), parsed.faults.end());
        return std::move(parsed.root);
    }

} // namespace

TwoFiles parse_two_files(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words, std::size_t limit, Faults& faults)
{
    TwoFiles files;
    files.structure = parse_one(structure_file, structure, limit, faults);
    files.words = parse_one(words_file, words, limit, faults);
    return files;
}

} // namespace content
