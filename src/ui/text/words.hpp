#pragma once

#include <string>
#include <string_view>

namespace ui {

/// What a widget says. Made from any kind of string, keeps its own copy, and is
/// plain unless rich() made it: nothing a person typed can become markup.
class Words {
public:
    Words() = default;
    Words(const char* text) : m_text(text) { }
    Words(std::string_view text) : m_text(text) { }
    Words(std::string text) : m_text(std::move(text)) { }

    const std::string& text() const { return m_text; }
    bool is_rich() const { return m_rich; }
    bool empty() const { return m_text.empty(); }

    friend Words rich(std::string_view text);

private:
    std::string m_text;
    bool m_rich { false };
};

/// Text in which **two stars** make a word bold. For our own sentences only; what
/// a person wrote goes into its places through escaped().
Words rich(std::string_view text);

/// The same letters, with nothing in them that rich() would take as markup.
std::string escaped(std::string_view text);

/// Without the markup, as a person would read it aloud.
std::string plain(const Words& words);

} // namespace ui
