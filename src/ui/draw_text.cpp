#include "base/utf8.hpp"
#include "ui/draw.hpp"
#include "ui/item.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
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

    /// Shapes, so that no colour is needed to see them: an outline, a heavier one, dots below.
    void draw_mark(Context& context, Mark mark, const Rect& letters)
    {
        const Theme& colours = context.theme();
        const Metrics& sizes = context.metrics();
        const Rect box { letters.left - 2, letters.top + 1, letters.right + 2, letters.bottom - 1 };
        if (mark == Mark::Found) {
            outline_box(box, colours.ink2, 3, sizes.operable_line);
        } else if (mark == Mark::Present) {
            fill_box(box, colours.tint, 3);
            outline_box(box, colours.prim, 3, 2 * sizes.operable_line);
            if (context.take_mark_wish())
                bring_into_view(ImGui::GetCurrentWindow(), box);
        } else if (mark == Mark::Term) {
            const float dot = std::max(2.0F, std::round(sizes.scale * 2));
            const float below = std::round(letters.bottom - 2 * dot);
            for (float x = letters.left; x + dot <= letters.right; x += 2 * dot)
                fill_box({ x, below, x + dot, below + dot }, colours.prim, 0);
        }
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
        for (const TextRun& run : line.runs) {
            if (run.mark != Mark::None)
                draw_mark(
                    context, run.mark, { x + run.left, y, x + run.left + run.width, y + height });
            draw_line_text(context, run.bold ? heavy : layout.font, { x + run.left, y },
                layout.letters(run), colour);
        }
        if (auto* spans = context.unbroken())
            spans->push_back({ at.x, y, at.x + layout.width, y + height });
        y += height;
    }
}

} // namespace ui
