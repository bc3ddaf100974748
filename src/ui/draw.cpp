#include "ui/draw.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

    constexpr float PI = std::numbers::pi_v<float>;

    ImVec2 vec(Point point) { return { point.x, point.y }; }
    ImVec2 min_of(const Rect& rect) { return { rect.left, rect.top }; }
    ImVec2 max_of(const Rect& rect) { return { rect.right, rect.bottom }; }

    ImDrawFlags flags_of(Corners corners)
    {
        switch (corners) {
        case Corners::All:
            return ImDrawFlags_RoundCornersAll;
        case Corners::Left:
            return ImDrawFlags_RoundCornersLeft;
        case Corners::Right:
            return ImDrawFlags_RoundCornersRight;
        case Corners::Top:
            return ImDrawFlags_RoundCornersTop;
        case Corners::Bottom:
            return ImDrawFlags_RoundCornersBottom;
        case Corners::None:
            return ImDrawFlags_RoundCornersNone;
        }
        return ImDrawFlags_RoundCornersAll;
    }

    ImVec4 floats(Colour colour) { return ImGui::ColorConvertU32ToFloat4(colour.packed()); }

} // namespace

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

void apply_style(const Context& context)
{
    const Theme& colours = context.theme();
    const float scale = context.metrics().scale;
    ImGuiStyle& style = ImGui::GetStyle();
    style.Alpha = 1;
    style.DisabledAlpha = 1;
    style.WindowPadding = { 0, 0 };
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.WindowMinSize = { 1, 1 };
    style.ChildRounding = 0;
    style.ChildBorderSize = 0;
    style.PopupRounding = 10;
    style.PopupBorderSize = 1.5F;
    style.FramePadding = { 20, 11 };
    style.FrameRounding = 8;
    style.FrameBorderSize = 1.5F;
    style.ItemSpacing = { 0, 0 };
    style.ItemInnerSpacing = { 8, 8 };
    style.IndentSpacing = 24;
    style.ScrollbarSize = std::round(10 * (1 + (scale - 1) / 2));
    style.ScrollbarRounding = style.ScrollbarSize / 2;
    style.GrabMinSize = 32;
    style.AntiAliasedLines = true;
    style.AntiAliasedFill = true;
    style.CircleTessellationMaxError = 0.2F;
    style.CurveTessellationTol = 0.6F;

    for (ImVec4& colour : style.Colors)
        colour = { 0, 0, 0, 0 };
    const auto set = [&](ImGuiCol which, Colour colour) { style.Colors[which] = floats(colour); };
    set(ImGuiCol_WindowBg, colours.desk);
    set(ImGuiCol_PopupBg, colours.page);
    set(ImGuiCol_Border, colours.edge);
    set(ImGuiCol_Text, colours.ink);
    set(ImGuiCol_TextDisabled, colours.ink2);
    set(ImGuiCol_TextSelectedBg, colours.selected_text);
    set(ImGuiCol_ScrollbarBg, colours.card);
    set(ImGuiCol_ScrollbarGrab, colours.edge);
    set(ImGuiCol_ScrollbarGrabHovered, colours.ink2);
    set(ImGuiCol_ScrollbarGrabActive, colours.ink);
    set(ImGuiCol_Separator, colours.line);
}

void fill_box(const Rect& rect, Colour colour, float radius, Corners corners)
{
    canvas().AddRectFilled(min_of(rect), max_of(rect), colour.packed(), radius, flags_of(corners));
}

void outline_box(const Rect& rect, Colour colour, float radius, float thickness, Corners corners)
{
    // Dear ImGui centres a line half a pixel inside the rectangle.
    const float inset = (thickness - 1) / 2;
    const Rect inner = rect.grown(-inset);
    canvas().AddRect(min_of(inner), max_of(inner), colour.packed(), std::max(0.0F, radius - inset),
        flags_of(corners), thickness);
}

void draw_box(const Rect& rect, Colour fill, Colour outline, float radius, float thickness)
{
    fill_box(rect, fill, radius);
    outline_box(rect, outline, radius, thickness);
}

namespace {

    /// Round ends, which Dear ImGui's rounded rectangles do not quite reach.
    void path_pill(const Rect& rect)
    {
        const float r = rect.height() / 2;
        canvas().PathArcTo({ rect.left + r, rect.top + r }, r, 0.5F * PI, 1.5F * PI);
        canvas().PathArcTo({ rect.right - r, rect.top + r }, r, 1.5F * PI, 2.5F * PI);
    }

} // namespace

void fill_pill(const Rect& rect, Colour colour)
{
    path_pill(rect);
    canvas().PathFillConvex(colour.packed());
}

void outline_pill(const Rect& rect, Colour colour, float thickness)
{
    path_pill(rect.grown(-thickness / 2));
    canvas().PathStroke(colour.packed(), ImDrawFlags_Closed, thickness);
}

void fill_left_edge(const Rect& rect, Colour colour, float radius, float width)
{
    canvas().PushClipRect({ rect.left, rect.top }, { rect.left + width, rect.bottom }, true);
    fill_box(rect, colour, radius);
    canvas().PopClipRect();
}

void draw_line(Point from, Point to, Colour colour, float thickness)
{
    canvas().AddLine(vec(from), vec(to), colour.packed(), thickness);
}

void dashed_line(Point from, Point to, Colour colour, float thickness, float on, float off)
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0)
        return;
    const Point step { (to.x - from.x) / length, (to.y - from.y) / length };
    for (float at = 0; at < length; at += on + off) {
        const float end = std::min(at + on, length);
        draw_line({ from.x + step.x * at, from.y + step.y * at },
            { from.x + step.x * end, from.y + step.y * end }, colour, thickness);
    }
}

void dashed_box(const Rect& rect, Colour colour, float radius, float thickness)
{
    const Rect line = rect.grown(-thickness / 2);
    const float r = radius - thickness / 2;
    const auto corner = [&](float x, float y, float from, float to) {
        canvas().PathArcTo({ x, y }, r, from, to);
        canvas().PathStroke(colour.packed(), 0, thickness);
    };
    corner(line.left + r, line.top + r, PI, 1.5F * PI);
    corner(line.right - r, line.top + r, 1.5F * PI, 2 * PI);
    corner(line.right - r, line.bottom - r, 0, 0.5F * PI);
    corner(line.left + r, line.bottom - r, 0.5F * PI, PI);
    const float gap = 5;
    const auto side
        = [&](Point from, Point to) { dashed_line(from, to, colour, thickness, 6, gap); };
    side({ line.left + r + gap, line.top }, { line.right - r - gap, line.top });
    side({ line.left + r + gap, line.bottom }, { line.right - r - gap, line.bottom });
    side({ line.left, line.top + r + gap }, { line.left, line.bottom - r - gap });
    side({ line.right, line.top + r + gap }, { line.right, line.bottom - r - gap });
}

void dashed_circle(Point middle, float radius, Colour colour, float thickness)
{
    const int dashes = std::max(8, static_cast<int>(2 * PI * radius / 11));
    for (int i = 0; i < dashes; ++i) {
        const float from = 2 * PI * static_cast<float>(i) / static_cast<float>(dashes);
        canvas().PathArcTo(
            vec(middle), radius, from, from + 2 * PI / static_cast<float>(dashes) * 0.55F);
        canvas().PathStroke(colour.packed(), 0, thickness);
    }
}

void fill_circle(Point middle, float radius, Colour colour)
{
    canvas().AddCircleFilled(vec(middle), radius, colour.packed());
}

void outline_circle(Point middle, float radius, Colour colour, float thickness)
{
    canvas().AddCircle(vec(middle), radius - thickness / 2, colour.packed(), 0, thickness);
}

void draw_check(Point middle, float size, Colour colour, float thickness)
{
    const std::array<ImVec2, 3> points { ImVec2 { middle.x - size * 0.5F, middle.y + size * 0.02F },
        ImVec2 { middle.x - size * 0.14F, middle.y + size * 0.36F },
        ImVec2 { middle.x + size * 0.5F, middle.y - size * 0.32F } };
    canvas().AddPolyline(
        points.data(), static_cast<int>(points.size()), colour.packed(), 0, thickness);
    for (const ImVec2& end : { points[0], points[1], points[2] })
        canvas().AddCircleFilled(end, thickness / 2, colour.packed());
}

void focus_ring(const Context& context, const Rect& rect, float radius)
{
    const Metrics& sizes = context.metrics();
    outline_box(rect.grown(sizes.ring_gap + sizes.ring_line), context.theme().focus,
        radius + sizes.ring_gap + sizes.ring_line - 1, sizes.ring_line);
}

void focus_circle(const Context& context, Point middle, float radius)
{
    const Metrics& sizes = context.metrics();
    outline_circle(
        middle, radius + sizes.ring_gap + sizes.ring_line, context.theme().focus, sizes.ring_line);
}

void draw_icon(const Context& context, Icon icon, IconSize size, Point middle, Colour colour)
{
    if (icon == Icon::None)
        return;
    const ImFont* font = context.fonts().icons(size);
    const ImFontGlyph* glyph = font->FindGlyph(static_cast<ImWchar>(icon));
    if (glyph == nullptr)
        return;
    const ImVec2 at { std::round(middle.x - (glyph->X0 + glyph->X1) / 2),
        std::round(middle.y - (glyph->Y0 + glyph->Y1) / 2) };
    font->RenderChar(&canvas(), font->FontSize, at, colour.packed(), static_cast<ImWchar>(icon));
}

float icon_width(const Context& context, Icon icon, IconSize size)
{
    const ImFontGlyph* glyph = context.fonts().icons(size)->FindGlyph(static_cast<ImWchar>(icon));
    return glyph == nullptr ? 0 : std::ceil(glyph->X1 - glyph->X0);
}

float icon_slot(const Context& context, IconSize size)
{
    return std::round(context.fonts().icon_height(size) * 1.27F);
}

void draw_level_icon(Level level, Point middle, float size, Colour colour)
{
    const float r = size * 0.41F;
    switch (level) {
    case Level::Low:
        outline_circle(middle, r + 0.4F, colour, std::max(2.0F, size * 0.145F));
        return;
    case Level::Medium: {
        outline_circle(middle, r + 0.4F, colour, std::max(1.5F, size * 0.11F));
        canvas().PathArcTo(vec(middle), r - 0.5F, 0.5F * PI, 1.5F * PI);
        canvas().PathFillConvex(colour.packed());
        return;
    }
    case Level::High:
        fill_circle(middle, r + 0.4F, colour);
        return;
    case Level::VeryHigh: {
        const float w = size * 0.5F;
        canvas().AddTriangleFilled({ middle.x, middle.y - size * 0.44F },
            { middle.x + w, middle.y + size * 0.42F }, { middle.x - w, middle.y + size * 0.42F },
            colour.packed());
        return;
    }
    case Level::Emergency: {
        const float w = std::max(1.5F, size * 0.1F);
        const std::array<ImVec2, 4> stroke { ImVec2 {
                                                 middle.x - w * 1.25F, middle.y - size * 0.45F },
            ImVec2 { middle.x + w * 1.25F, middle.y - size * 0.45F },
            ImVec2 { middle.x + w * 0.75F, middle.y + size * 0.14F },
            ImVec2 { middle.x - w * 0.75F, middle.y + size * 0.14F } };
        canvas().AddConvexPolyFilled(stroke.data(), 4, colour.packed());
        fill_circle({ middle.x, middle.y + size * 0.34F }, w * 1.15F, colour);
        return;
    }
    }
}

void draw_level_pattern(Level level, const Rect& rect, Colour colour)
{
    canvas().PushClipRect(min_of(rect), max_of(rect), true);
    if (level == Level::Medium) {
        for (float y = rect.top + 4.5F; y < rect.bottom; y += 9)
            for (float x = rect.left + 4.5F; x < rect.right; x += 9)
                fill_circle({ x, y }, 1.3F, colour);
    }
    if (level == Level::High || level == Level::VeryHigh) {
        const float step = 8 * std::numbers::sqrt2_v<float>;
        for (float x = rect.left - rect.height(); x < rect.right; x += step)
            draw_line({ x, rect.bottom }, { x + rect.height(), rect.top }, colour, 1.6F);
    }
    if (level == Level::VeryHigh) {
        const float step = 8 * std::numbers::sqrt2_v<float>;
        for (float x = rect.left - rect.height(); x < rect.right; x += step)
            draw_line({ x, rect.top }, { x + rect.height(), rect.bottom }, colour, 1.6F);
    }
    canvas().PopClipRect();
}

void draw_bitmap(Context& context, const std::shared_ptr<const Bitmap>& bitmap, Point left_top)
{
    context.keep(bitmap);
    const auto width = static_cast<float>(bitmap->width);
    const auto height = static_cast<float>(bitmap->height);
    // Dear ImGui only hands it on to whoever paints.
    const ImTextureID texture = const_cast<Bitmap*>(bitmap.get());
    canvas().AddImage(texture, { left_top.x, left_top.y },
        { left_top.x + width, left_top.y + height }, { 0, 0 },
        { width / static_cast<float>(bitmap->whole_width),
            height / static_cast<float>(bitmap->whole_height) });
}

void draw_tree(Point left_top, float size, Colour colour)
{
    const float unit = size / 100;
    const auto at = [&](float x, float y) {
        return ImVec2 { left_top.x + x * unit, left_top.y + y * unit };
    };
    const ImU32 ink = colour.packed();
    struct Crown {
        float x;
        float y;
        float r;
    };
    for (const Crown& crown :
        { Crown { 20, 42, 14 }, { 36, 30, 17 }, { 56, 25, 18 }, { 72, 35, 16 }, { 84, 45, 11 } })
        canvas().AddCircleFilled(at(crown.x, crown.y), crown.r * unit, ink);
    canvas().AddRectFilled(at(14, 38), at(90, 56), ink, 9 * unit);
    // The trunk and its two roots, in convex parts.
    const std::array<ImVec2, 4> trunk { at(46, 54), at(58, 54), at(59, 76), at(45, 76) };
    const std::array<ImVec2, 4> right { at(52, 75), at(59, 75), at(74, 94), at(56, 88) };
    const std::array<ImVec2, 4> left { at(45, 75), at(52.5F, 75), at(48, 88), at(30, 94) };
    const std::array<ImVec2, 3> middle { at(45, 75), at(59, 75), at(52, 94) };
    canvas().AddConvexPolyFilled(trunk.data(), 4, ink);
    canvas().AddConvexPolyFilled(right.data(), 4, ink);
    canvas().AddConvexPolyFilled(left.data(), 4, ink);
    canvas().AddConvexPolyFilled(middle.data(), 3, ink);
}

} // namespace ui
