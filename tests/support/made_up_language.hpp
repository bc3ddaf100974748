#pragma once

#include "base/memory_disk.hpp"
#include "content/source_file.hpp"
#include "resources/resources.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace test {

/// A language nobody speaks, as a translator would bring it on a stick: code "xx", Spanish
/// with ä for a in what people read. Files only; nothing is compiled.
class MadeUpLanguage {
public:
    static constexpr const char* FOLDER = "/usb/contenido";

    static void write_to(base::MemoryDisk& disk)
    {
        for (const auto path : resources::list("guides/")) {
            for (const auto* below : { "guides/es/", "guides/method/es/", "guides/demo/es/" }) {
                const std::string_view folder(below);
                if (!path.starts_with(folder))
                    continue;
                const auto name = std::string(folder.substr(0, folder.size() - 3)) + "xx/"
                    + std::string(path.substr(folder.size()));
                put(disk, name, words(*resources::find_text(path)));
            }
        }
        put(disk, "locales/xx.po", messages(*resources::find_text("locales/es.po")));
    }

    static void put(base::MemoryDisk& disk, const std::string& path, const std::string& text)
    {
        disk.put(std::string(FOLDER) + "/" + path, { text.begin(), text.end() });
    }

private:
    /// Titles and sentences of cards and guides.
    static std::string words(std::string_view text)
    {
        return each_line(text, [](std::string& line) {
            for (const std::string_view key : { "title = \"", "sentence = \"", "summary = \"" }) {
                const auto start = line.find(key);
                if (start != std::string::npos)
                    change(line, start + key.size(), line.find('"', start + key.size()));
            }
        });
    }

    static std::string messages(std::string_view text)
    {
        return each_line(text, [](std::string& line) {
            if (line.starts_with("\"Language:"))
                line = "\"Language: xx\\n\"";
            else if (line.starts_with("\"X-Ceiba-Name:"))
                line = "\"X-Ceiba-Name: Xäxän\\n\"";
            else if (line.starts_with("msgstr"))
                change(line, line.find('"') + 1, line.rfind('"'));
        });
    }

    template <typename Change> static std::string each_line(std::string_view text, Change change)
    {
        std::string result;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            std::string line(text.substr(0, end));
            change(line);
            result += line + "\n";
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return result;
    }

    /// Places ({day}) and escapes (\n) stay as they are.
    static void change(std::string& line, std::size_t from, std::size_t to)
    {
        std::string changed;
        bool in_place = false;
        for (auto at = from; at < to; ++at) {
            in_place = line[at] == '{' || (in_place && line[at] != '}');
            const bool escaped = at > from && line[at - 1] == '\\';
            if (line[at] == 'a' && !in_place && !escaped)
                changed += "ä";
            else
                changed.push_back(line[at]);
        }
        line.replace(from, to - from, changed);
    }
};

/// Everything embedded from guides/ and locales/.
inline std::vector<content::SourceFile> embedded_content()
{
    std::vector<content::SourceFile> files;
    for (const auto* prefix : { "guides/", "locales/" }) {
        for (const auto path : resources::list(prefix))
            files.push_back({ std::string(path), *resources::find(path) });
    }
    return files;
}

} // namespace test
