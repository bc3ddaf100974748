#include "ui/item.hpp"

#include "ui/draw.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    /// Brings what the keyboard came to into view, with its ring.
    void scroll_to(const Rect& rect)
    {
        ImGuiWindow* window = ImGui::GetCurrentWindow();
        const Rect wanted = rect.grown(12);
        ImGui::ScrollToRect(window, { wanted.left, wanted.top, wanted.right, wanted.bottom },
            ImGuiScrollFlags_NoScrollParent);
    }

} // namespace

void give_keyboard(unsigned id, ImGuiWindow* window, unsigned scope, const Rect& rect)
{
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    ImGui::FocusWindow(window);
    ImGui::SetNavWindow(window);
    ImGui::SetNavID(id, ImGuiNavLayer_Main, scope,
        ImGui::WindowRectAbsToRel(window, { rect.left, rect.top, rect.right, rect.bottom }));
    imgui.NavIdIsAlive = true;
    // What Dear ImGui would choose for a window that just appeared.
    imgui.NavInitRequest = false;
    imgui.NavInitResult.Clear();
}

void bring_into_view(ImGuiWindow* window, const Rect& rect)
{
    const Rect wanted = rect.grown(12);
    ImGui::ScrollToRect(window, { wanted.left, wanted.top, wanted.right, wanted.bottom },
        ImGuiScrollFlags_KeepVisibleCenterY | ImGuiScrollFlags_NoScrollParent);
}

Item operate(Context& context, std::string_view id, const Rect& rect, std::string_view label,
    const ItemOptions& options)
{
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    context.count_operated();
    Item item;
    item.rect = rect;
    item.id = window->GetID(id.data(), id.data() + id.size());
    const ImRect box(rect.left, rect.top, rect.right, rect.bottom);

    ImGuiItemFlags flags = ImGuiItemFlags_None;
    if (options.typed)
        flags |= ImGuiItemFlags_Inputable;
    if (options.enabled == Enabled::No)
        flags |= ImGuiItemFlags_Disabled;
    item.visible = ImGui::ItemAdd(box, item.id, nullptr, flags);

    context.add_stop({ item.id, options.enabled == Enabled::Yes, options.typed, false, window,
        imgui.CurrentFocusScopeId, rect });

    if (options.enabled == Enabled::Yes && context.take_focus_wish()) {
        give_keyboard(item.id, window, imgui.CurrentFocusScopeId, rect);
        // What was made by a press may lie below what is seen; a new page begins at its top.
        if (!context.page_just_opened())
            bring_into_view(window, rect);
        item.activated = options.typed;
    }
    if (context.take_sight_wish())
        bring_into_view(window, rect);
    const bool given = context.was_given_keyboard(item.id);
    if ((imgui.NavActivateId == item.id || given) && options.typed)
        item.activated = true;
    if (item.visible && options.enabled == Enabled::Yes && options.typed) {
        // A field takes the keyboard when the button of the mouse goes down.
        item.hovered = ImGui::ItemHoverable(box, item.id, flags);
        item.pressed = item.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
        if (item.hovered)
            ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    } else if (item.visible && options.enabled == Enabled::Yes)
        item.pressed
            = ImGui::ButtonBehavior(box, item.id, &item.hovered, &item.held, ImGuiButtonFlags_None);

    // Dear ImGui says so only of the mouse. A key that was down before this had the keyboard does
    // not count.
    item.held = item.held
        || (imgui.NavActivateDownId == item.id && imgui.ActiveId == item.id && item.id != 0);

    // Dear ImGui calls what has the keyboard hovered; here only the pointer hovers.
    item.hovered = item.hovered && imgui.HoveredId == item.id;
    // A row that is hidden because it did not fit cannot be pressed by the pointer.
    const Rect clip = context.visible_clip(rect);
    if (!clip.holds({ imgui.IO.MousePos.x, imgui.IO.MousePos.y })) {
        if (item.pressed && imgui.NavActivateId != item.id
            && imgui.ActiveIdSource == ImGuiInputSource_Mouse)
            item.pressed = false;
        item.hovered = false;
    }
    item.focused = imgui.NavId == item.id && options.enabled == Enabled::Yes;
    item.ring = item.focused && !imgui.NavDisableHighlight;
    if (item.focused && imgui.NavJustMovedToId == item.id)
        scroll_to(rect);

    // A disc is a part of a picture, which is cut where the page ends.
    if (auto* spans = context.unbroken(); spans != nullptr && options.kind != ItemKind::Disc)
        spans->push_back(rect);
    if (auto* observer = context.observer()) {
        ItemReport report;
        report.path = context.path_of(id);
        report.label = label;
        report.kind = options.kind;
        report.rect = rect;
        report.clip = clip;
        report.scrolls = context.region().scrolls;
        report.enabled = options.enabled == Enabled::Yes;
        report.chosen = options.chosen == Chosen::Yes;
        report.focused = item.focused;
        report.ring = item.ring;
        report.floating = options.floating || context.floating();
        observer->item(report);
    }
    return item;
}

void own_key(const Item& item, int key)
{
    if (item.focused)
        ImGui::SetKeyOwner(static_cast<ImGuiKey>(key), item.id);
}

bool own_key_pressed(const Item& item, int key)
{
    if (!item.focused)
        return false;
    ImGui::SetKeyOwner(static_cast<ImGuiKey>(key), item.id);
    return ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), item.id, ImGuiInputFlags_Repeat);
}

OwnText::OwnText(Context& context, std::string_view id, const Rect& room) : m_context(context)
{
    context.push_owner(
        { context.observer() != nullptr ? context.path_of(id) : std::string {}, room });
}

OwnText::OwnText(Context& context, const Rect& room) : m_context(context)
{
    context.push_owner({ {}, room });
}

void name_tip(Context& context, const Rect& beside, std::string_view name)
{
    const Metrics& sizes = context.metrics();
    const float height = context.fonts().line_height(Font::M) + sizes.space(16);
    const float width = context.fonts().width(Font::M, name) + sizes.space(28);
    Rect box { beside.right + 8, beside.middle().y - height / 2, 0, 0 };
    if (box.left + width > sizes.width - 4) {
        // No room at the right: below, ending where the thing ends.
        box.left = std::max(4.0F, beside.right - width);
        box.top = beside.bottom + 10;
        if (box.top + height > sizes.height - 4)
            box.top = beside.top - 10 - height;
    }
    box.right = box.left + width;
    box.bottom = box.top + height;

    ImDrawList* above = ImGui::GetForegroundDrawList();
    const Theme& colours = context.theme();
    above->AddRectFilled({ box.left, box.top }, { box.right, box.bottom }, colours.page.packed(),
        sizes.radius_button);
    above->AddRect({ box.left, box.top }, { box.right, box.bottom }, colours.edge.packed(),
        sizes.radius_button, 0, sizes.operable_line);
    const float letters = context.fonts().letter_height(Font::M);
    above->AddText(context.fonts().face(Font::M), letters,
        { std::round(box.left + sizes.space(14)), std::round(box.top + (height - letters) / 2) },
        colours.ink.packed(), name.data(), name.data() + name.size());
    if (auto* observer = context.observer()) {
        TextReport report;
        report.words = name;
        report.rect = box;
        report.clip = { 0, 0, sizes.width, sizes.height };
        report.floating = true;
        observer->text(report);
    }
}

int digit_typed(const Context& context)
{
    if (context.is_typing() || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt)
        return 0;
    for (int digit = 1; digit <= 9; ++digit) {
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + digit), false)
            || ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit), false))
            return digit;
    }
    return 0;
}

} // namespace ui
