#include "base/utf8.hpp"
#include "ui/draw.hpp"

#include <imgui.h>

#include <cmath>

namespace ui {

namespace {

    /// Characters of the text that the face cannot draw, each once.
    std::string missing_letters(const Fonts& fonts, Font font, std::string_view text)
    {
        std::string missing;
        while (!text.empty()) {
            const auto code = base::take_code_point(text);
            if (!code)
                return missing + "(not UTF-8)";
            if (!fonts.has(font, *code) && *code != U'\n')
                base::append_code_point(missing, *code);
        }
        return missing;
    }

    void report_text(Context& context, Font font, const Rect& rect, std::string_view text)
    {
        if (context.observer() == nullptr || text.empty())
            return;
        TextReport report;
        report.words = text;
        report.rect = rect;
        report.clip = context.visible_clip(rect);
        report.scrolls = context.region().scrolls;
        report.floating = context.floating();
        if (const auto* owner = context.owner()) {
            report.owner = owner->path;
            report.room = owner->room;
            report.has_room = true;
        }
        report.missing = missing_letters(context.fonts(), font, text);
        context.observer()->text(report);
    }

} // namespace

void draw_line_text(Context& context, Font font, Point at, std::string_view text, Colour colour)
{
    const Fonts& fonts = context.fonts();
    const float letters = fonts.letter_height(font);
    const ImVec2 where { std::round(at.x),
        std::round(at.y + fonts.baseline(font) - fonts.face(font)->Ascent) };
    if (!text.empty())
        canvas().AddText(fonts.face(font), letters, where, colour.packed(), text.data(),
            text.data() + text.size());
    if (context.observer() != nullptr) {
        // What the letters cover: the font box has empty space above and below.
        const float width = fonts.width(font, text);
        const float top = where.y + letters * 0.2F;
        report_text(
            context, font, { where.x, top, where.x + width, where.y + letters * 0.95F }, text);
    }
}

void draw_text_centred(
    Context& context, Font font, const Rect& rect, std::string_view text, Colour colour)
{
    const float width = context.fonts().width(font, text);
    const float height = context.fonts().line_height(font);
    draw_line_text(context, font,
        { rect.left + (rect.width() - width) / 2, rect.top + (rect.height() - height) / 2 }, text,
        colour);
}

void draw_text_left(
    Context& context, Font font, const Rect& rect, std::string_view text, Colour colour)
{
    const float height = context.fonts().line_height(font);
    draw_line_text(
        context, font, { rect.left, rect.top + (rect.height() - height) / 2 }, text, colour);
}

void draw_text_right(
    Context& context, Font font, const Rect& rect, std::string_view text, Colour colour)
{
    const float width = context.fonts().width(font, text);
    draw_text_left(
        context, font, { rect.right - width, rect.top, rect.right, rect.bottom }, text, colour);
}

void draw_layout(
    Context& context, const TextLayout& layout, Point at, Colour colour, Across across, float width)
{
    const float height = context.fonts().line_height(layout.font);
    const Font heavy = bold_of(layout.font);
    float y = at.y;
    for (const TextLine& line : layout.lines) {
        float x = at.x;
        if (across == Across::Centre)
            x += (width - line.width) / 2;
        else if (across == Across::Right)
            x += width - line.width;
        for (const TextRun& run : line.runs)
            draw_line_text(context, run.bold ? heavy : layout.font, { x + run.left, y },
                layout.letters(run), colour);
        if (auto* spans = context.unbroken())
            spans->push_back({ at.x, y, at.x + layout.width, y + height });
        y += height;
    }
}

} // namespace ui
