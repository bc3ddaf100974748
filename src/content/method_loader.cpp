#include "content/method_loader.hpp"

#include "content/condition_parser.hpp"
#include "content/method_parts.hpp"

#include <algorithm>
#include <set>

namespace content {

namespace {

    void read_structure(MethodReading& reading)
    {
        const std::string path = std::string(METHOD_FOLDER) + "method.toml";
        const auto root = reading.open(path);
        if (!root)
            return;
        TomlReader reader(path, *root, reading.faults);
        reading.method.version = reader.integer("version");
        const auto steps = reader.texts("steps");
        const auto groups = reader.texts("groups");
        reader.expect_no_more();

        const auto sets = read_answer_sets(reading);
        for (std::size_t number = 0; number < steps.size(); ++number)
            read_step(reading, steps[number], static_cast<int>(number), sets);
        read_risks(reading);
        for (const auto& group : groups)
            read_group(reading, group);
        read_first_lines(reading);
        read_gender(reading);
        read_rules(reading);
        check_references(reading);
        if (reading.faults.empty())
            check_coherence(reading);
    }

} // namespace

void MethodReading::refer(
    MethodReference::To to, std::string id, std::string_view file, int line, std::string code)
{
    references.push_back({ to, std::move(id), std::move(code), std::string(file), line });
}

std::optional<TomlNode> MethodReading::open(const std::string& path)
{
    const auto found = std::ranges::find(files, path, &SourceFile::path);
    if (found == files.end()) {
        faults.push_back({ path, 0, "the file is missing" });
        return std::nullopt;
    }
    // Bytes and characters are the same thing here; the parser checks that they are UTF-8.
    const auto* const begin = reinterpret_cast<const char*>(found->bytes.data());
    auto parsed = parse_toml(path, { begin, found->bytes.size() });
    faults.insert(faults.end(), parsed.faults.begin(), parsed.faults.end());
    if (!parsed.faults.empty())
        return std::nullopt;
    return std::move(parsed.root);
}

LoadedMethod load_method(SourceFiles files, std::string_view language)
{
    MethodReading reading { files, {}, {}, {}, {} };
    read_structure(reading);
    LoadedMethod loaded;
    // Texts are compared with the structure: comparing with a broken one would only
    // bury its faults.
    if (reading.faults.empty())
        loaded.text = read_method_text(reading, language);
    loaded.method = std::move(reading.method);
    loaded.cards = std::move(reading.cards);
    loaded.faults = std::move(reading.faults);
    return loaded;
}

std::vector<std::string> method_languages(SourceFiles files)
{
    constexpr std::string_view WORDS = "/words.toml";
    std::set<std::string> found;
    for (const auto& file : files) {
        std::string_view path = file.path;
        if (!path.starts_with(METHOD_FOLDER) || !path.ends_with(WORDS))
            continue;
        path.remove_prefix(METHOD_FOLDER.size());
        path.remove_suffix(std::min(WORDS.size(), path.size()));
        if (!path.empty() && path.find('/') == std::string_view::npos)
            found.emplace(path);
    }
    std::vector<std::string> languages;
    if (found.erase("es") != 0)
        languages.emplace_back("es");
    languages.insert(languages.end(), found.begin(), found.end());
    return languages;
}

Faults check_method(SourceFiles files)
{
    MethodReading reading { files, {}, {}, {}, {} };
    read_structure(reading);
    if (!reading.faults.empty())
        return reading.faults;
    const auto languages = method_languages(files);
    if (languages.empty())
        reading.faults.push_back({ std::string(METHOD_FOLDER), 0, "there is no language" });
    for (const auto& language : languages)
        (void)read_method_text(reading, language);
    return reading.faults;
}

} // namespace content
