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

/// How letters inside a rich text stand out, beside being bold.
enum class Mark {
    None,
    Found,   ///< in an outline: what was looked for in the page
    Present, ///< in a heavier one on a tint: the one she is at
    Term,    ///< underlined with dots: a word that is explained
};

/// A piece of plain text for rich() that stands out.
std::string marked(std::string_view text, Mark mark);

/// The same letters, with nothing in them that rich() would take as markup.
std::string escaped(std::string_view text);

/// Turns a mark on and off inside a rich text; its value is that of the Mark.
bool is_mark_sign(char letter);

/// Without the markup, as a person would read it aloud.
std::string plain(const Words& words);

} // namespace ui
