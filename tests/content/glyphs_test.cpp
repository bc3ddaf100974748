#include "message_scanner.hpp"

#include "base/utf8.hpp"
#include "content/font_letters.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace {

namespace fs = std::filesystem;
const fs::path SOURCE_FOLDER = CEIBA_SOURCE_DIR;

std::string text_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

std::set<char32_t> letters_of_font(const std::string& name)
{
    const auto bytes = text_of(SOURCE_FOLDER / "assets/fonts" / name);
    return content::font_letters(
        { reinterpret_cast<const base::Byte*>(bytes.data()), bytes.size() });
}

/// Every letter that can reach a screen or paper, and one file where it stands.
std::map<char32_t, std::string> letters_in_use()
{
    std::map<char32_t, std::string> letters;
    const auto add = [&letters](std::string_view text, const std::string& where) {
        while (const auto letter = base::take_code_point(text)) {
            if (*letter >= 0x20 && *letter != 0xFEFF)
                letters.emplace(*letter, where);
        }
        CHECK(text.empty()); // What is left is not UTF-8.
    };
    for (const auto* folder : { "locales", "guides" }) {
        for (const auto& entry : fs::recursive_directory_iterator(SOURCE_FOLDER / folder)) {
            const auto ending = entry.path().extension();
            if (ending == ".po" || ending == ".md" || ending == ".toml" || ending == ".json")
                add(text_of(entry.path()), entry.path().string());
        }
    }
    for (const auto& message : test::scan_source_tree(CEIBA_SOURCE_DIR).messages)
        add(message.msgid + message.msgid_plural,
            message.file + ":" + std::to_string(message.line));
    return letters;
}

std::string hex(char32_t letter)
{
    constexpr std::string_view DIGITS = "0123456789ABCDEF";
    std::string text;
    for (int shift = 20; shift >= 0; shift -= 4)
        text.push_back(DIGITS[(letter >> shift) & 15u]);
    return "U+" + text;
}

} // namespace

TEST_CASE("every letter of the languages and guides has a glyph", "[content]")
{
    const auto letters = letters_in_use();
    REQUIRE(letters.contains(U'ñ'));
    for (const auto* font : { "NotoSans-Regular.ttf", "NotoSans-Bold.ttf" }) {
        const auto drawn = letters_of_font(font);
        CHECK(drawn.size() > 300);
        for (const auto& [letter, where] : letters) {
            if (!drawn.contains(letter))
                FAIL_CHECK(font << " has no glyph for " << hex(letter) << ", used in " << where);
        }
    }
}

TEST_CASE("the letters of the Mayan languages of Guatemala have glyphs", "[content]")
{
    const auto drawn = letters_of_font("NotoSans-Regular.ttf");
    for (const char32_t letter : { U'ä', U'ë', U'ï', U'ö', U'ü', U'Ä', U'Ë', U'Ï', U'Ö', U'Ü',
             U'\u02BC', U'\u2019', U'\uA78C', U'ẍ', U'ꞌ' })
        CHECK(drawn.contains(letter));
}
