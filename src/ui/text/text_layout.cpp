#include "ui/text/text_layout.hpp"

#include "base/utf8.hpp"

#include <imgui.h>

#include <algorithm>

namespace ui {

namespace {

    struct Letter {
        std::size_t at { 0 }; ///< Byte in the source.
        std::size_t size { 0 };
        char32_t code { 0 };
        bool bold { false };
        Mark mark { Mark::None };
        float width { 0 };
    };

    /// The source without its markup, letter by letter.
    std::vector<Letter> letters_of(
        const Fonts& fonts, Font font, const Words& words, std::string& source)
    {
        const ImFont* regular = fonts.face(font);
        const ImFont* heavy = fonts.face(bold_of(font));
        std::vector<Letter> letters;
        source.reserve(words.text().size());
        letters.reserve(words.text().size());
        std::string_view rest = words.text();
        bool bold = false;
        auto mark = Mark::None;
        while (!rest.empty()) {
            if (words.is_rich() && rest.size() >= 2 && rest[0] == '*' && rest[1] == '*') {
                bold = !bold;
                rest.remove_prefix(2);
                continue;
            }
            if (words.is_rich() && is_mark_sign(rest[0])) {
                const auto sign = static_cast<Mark>(rest[0]);
                mark = mark == sign ? Mark::None : sign;
                rest.remove_prefix(1);
                continue;
            }
            if (words.is_rich() && rest[0] == '\\' && rest.size() >= 2)
                rest.remove_prefix(1);
            const std::string_view before = rest;
            auto code = base::take_code_point(rest);
            if (!code) {
                rest = before.substr(1);
                code = U'\uFFFD';
            }
            Letter letter { source.size(), before.size() - rest.size(), *code, bold, mark, 0 };
            source.append(before.substr(0, letter.size));
            const ImFont* face = bold ? heavy : regular;
            if (*code != U'\n')
                letter.width = face->GetCharAdvance(*code > IM_UNICODE_CODEPOINT_MAX
                        ? static_cast<ImWchar>(0xFFFD)
                        : static_cast<ImWchar>(*code));
            letters.push_back(letter);
        }
        return letters;
    }

    bool may_break_after(char32_t code)
    {
        return code == U' ' || code == U'-' || code == U'/' || code == U'\u2013'
            || code == U'\u2014' || code == U'\u200B';
    }

    /// One line from letters [from, to), without the spaces at its end.
    TextLine make_line(const std::vector<Letter>& letters, std::size_t from, std::size_t to,
        std::size_t source_size)
    {
        TextLine line;
        line.begin = from < letters.size() ? letters[from].at : source_size;
        line.end = to < letters.size() ? letters[to].at : source_size;
        std::size_t shown = to;
        while (
            shown > from && (letters[shown - 1].code == U' ' || letters[shown - 1].code == U'\n'))
            --shown;
        for (std::size_t i = from; i < shown; ++i) {
            const Letter& letter = letters[i];
            if (line.runs.empty() || line.runs.back().bold != letter.bold
                || line.runs.back().mark != letter.mark)
                line.runs.push_back(
                    { letter.at, letter.at, letter.bold, letter.mark, line.width, 0 });
            TextRun& run = line.runs.back();
            run.end = letter.at + letter.size;
            run.width += letter.width;
            line.width += letter.width;
        }
        return line;
    }

    std::vector<TextLine> break_letters(
        const std::vector<Letter>& letters, std::size_t source_size, float width)
    {
        std::vector<TextLine> lines;
        std::size_t from = 0;
        while (from < letters.size()) {
            float used = 0;
            std::size_t last_break = from;
            std::size_t i = from;
            bool forced = false;
            for (; i < letters.size(); ++i) {
                if (letters[i].code == U'\n') {
                    forced = true;
                    ++i;
                    break;
                }
                // A space at the end of a line takes no room.
                if (used + letters[i].width > width && letters[i].code != U' ' && i > from) {
                    if (last_break > from)
                        i = last_break;
                    break;
                }
                used += letters[i].width;
                if (may_break_after(letters[i].code))
                    last_break = i + 1;
            }
            lines.push_back(make_line(letters, from, i, source_size));
            from = i;
            if (forced && from == letters.size())
                lines.push_back(make_line(letters, from, from, source_size));
        }
        if (lines.empty())
            lines.push_back(TextLine {});
        return lines;
    }

} // namespace

TextLayout lay_out(const Fonts& fonts, Font font, const Words& words, float width)
{
    TextLayout result;
    result.font = font;
    const std::vector<Letter> letters = letters_of(fonts, font, words, result.source);
    result.lines = break_letters(letters, result.source.size(), width);
    for (const TextLine& line : result.lines)
        result.width = std::max(result.width, line.width);
    result.height = static_cast<float>(result.lines.size()) * fonts.line_height(font);
    return result;
}

std::vector<TextLine> break_lines(const Fonts& fonts, Font font, std::string_view text, float width)
{
    std::string source;
    const std::vector<Letter> letters = letters_of(fonts, font, Words(text), source);
    return break_letters(letters, text.size(), width);
}

} // namespace ui
