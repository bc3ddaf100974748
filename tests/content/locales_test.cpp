#include "message_scanner.hpp"

#include "i18n/po_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
const std::string SOURCE_FOLDER = CEIBA_SOURCE_DIR;

std::string text_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

std::vector<fs::path> language_files()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(SOURCE_FOLDER + "/locales")) {
        if (entry.path().extension() == ".po")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

const test::SourceMessages& source()
{
    static const auto found = test::scan_source_tree(SOURCE_FOLDER);
    return found;
}

using Key = std::tuple<std::string, std::string, std::string>;

} // namespace

TEST_CASE("every text in the code can be seen by a translator", "[content]")
{
    CHECK(source().messages.size() > 50);
    for (const auto& fault : source().faults)
        FAIL_CHECK(fault.file << ":" << fault.line << ": " << fault.what);
}

TEST_CASE("a text has one plural, the same in every file", "[content]")
{
    std::map<std::pair<std::string, std::string>, std::string> plurals;
    for (const auto& message : source().messages) {
        const auto [at, added]
            = plurals.emplace(std::pair(message.context, message.msgid), message.msgid_plural);
        if (at->second != message.msgid_plural)
            FAIL_CHECK(message.file << ":" << message.line
                                    << ": another plural elsewhere: " << message.msgid);
    }
}

TEST_CASE("language files have no faults", "[content]")
{
    REQUIRE_FALSE(language_files().empty());
    for (const auto& path : language_files()) {
        const auto file = i18n::read_po(text_of(path));
        CHECK(file.header.language == path.stem().string());
        for (const auto& fault : file.faults)
            FAIL_CHECK(path.filename().string() << ":" << fault.line << ": " << fault.what);
    }
}

TEST_CASE("every text of the program is translated and no translation is left over", "[content]")
{
    std::map<Key, std::string> wanted;
    for (const auto& message : source().messages)
        wanted.emplace(Key { message.context, message.msgid, message.msgid_plural },
            message.file + ":" + std::to_string(message.line));

    for (const auto& path : language_files()) {
        const auto file = i18n::read_po(text_of(path));
        const auto name = path.filename().string();
        std::set<Key> given;
        for (const auto& message : file.messages) {
            const Key key { message.context, message.msgid, message.msgid_plural };
            const bool complete = !message.fuzzy
                && std::ranges::none_of(
                    message.texts, [](const auto& text) { return text.empty(); });
            if (complete)
                given.insert(key);
            if (!wanted.contains(key))
                FAIL_CHECK(
                    name << ":" << message.line << ": not used by the program: " << message.msgid);
        }
        for (const auto& [key, where] : wanted) {
            if (!given.contains(key))
                FAIL_CHECK(name << ": missing, from " << where << ": " << std::get<1>(key));
        }
    }
}

TEST_CASE("the template for translators is current", "[content]")
{
    // When this fails, build the target update_messages and keep what it writes.
    CHECK(text_of(SOURCE_FOLDER + "/locales/messages.pot") == test::pot_text(source().messages));
}
