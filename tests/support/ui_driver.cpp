#include "support/ui_driver.hpp"

#include "resources/resources.hpp"
#include "support/layout_faults.hpp"
#include "support/raster.hpp"
#include "ui/imgui_setup.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <stdexcept>

namespace test {

namespace {

    struct KeyPress {
        ImGuiKey key;
        ImGuiKey modifier { ImGuiKey_None };
    };

    KeyPress press_of(Key key)
    {
        switch (key) {
        case Key::Tab:
            return { ImGuiKey_Tab };
        case Key::ShiftTab:
            return { ImGuiKey_Tab, ImGuiMod_Shift };
        case Key::Enter:
            return { ImGuiKey_Enter };
        case Key::ShiftEnter:
            return { ImGuiKey_Enter, ImGuiMod_Shift };
        case Key::Space:
            return { ImGuiKey_Space };
        case Key::Escape:
            return { ImGuiKey_Escape };
        case Key::Up:
            return { ImGuiKey_UpArrow };
        case Key::Down:
            return { ImGuiKey_DownArrow };
        case Key::Left:
            return { ImGuiKey_LeftArrow };
        case Key::Right:
            return { ImGuiKey_RightArrow };
        case Key::Home:
            return { ImGuiKey_Home };
        case Key::End:
            return { ImGuiKey_End };
        case Key::PageUp:
            return { ImGuiKey_PageUp };
        case Key::PageDown:
            return { ImGuiKey_PageDown };
        case Key::Backspace:
            return { ImGuiKey_Backspace };
        case Key::Delete:
            return { ImGuiKey_Delete };
        case Key::ShiftLeft:
            return { ImGuiKey_LeftArrow, ImGuiMod_Shift };
        case Key::ShiftRight:
            return { ImGuiKey_RightArrow, ImGuiMod_Shift };
        case Key::CtrlA:
            return { ImGuiKey_A, ImGuiMod_Ctrl };
        case Key::CtrlC:
            return { ImGuiKey_C, ImGuiMod_Ctrl };
        case Key::CtrlF:
            return { ImGuiKey_F, ImGuiMod_Ctrl };
        case Key::CtrlV:
            return { ImGuiKey_V, ImGuiMod_Ctrl };
        case Key::CtrlX:
            return { ImGuiKey_X, ImGuiMod_Ctrl };
        case Key::CtrlZ:
            return { ImGuiKey_Z, ImGuiMod_Ctrl };
        case Key::CtrlLeft:
            return { ImGuiKey_LeftArrow, ImGuiMod_Ctrl };
        case Key::CtrlRight:
            return { ImGuiKey_RightArrow, ImGuiMod_Ctrl };
        case Key::CtrlBackspace:
            return { ImGuiKey_Backspace, ImGuiMod_Ctrl };
        default:
            return { static_cast<ImGuiKey>(
                ImGuiKey_0 + (static_cast<int>(key) - static_cast<int>(Key::Digit0))) };
        }
    }

    base::ByteView embedded(std::string_view path)
    {
        const auto bytes = resources::find(path);
        if (!bytes)
            throw std::runtime_error("not embedded: " + std::string(path));
        return *bytes;
    }

    bool path_ends_with(std::string_view path, std::string_view id)
    {
        if (!path.ends_with(id))
            return false;
        return path.size() == id.size() || path[path.size() - id.size() - 1] == '/';
    }

    /// One space between words, whatever was between them.
    std::string with_single_spaces(std::string_view text)
    {
        std::string result;
        for (const char letter : text) {
            const bool space = letter == ' ' || letter == '\n' || letter == '\t';
            if (space && (result.empty() || result.back() == ' '))
                continue;
            result += space ? ' ' : letter;
        }
        while (!result.empty() && result.back() == ' ')
            result.pop_back();
        return result;
    }

} // namespace

const ui::Fonts& fonts(ui::TextSize size)
{
    static std::array<std::unique_ptr<ui::Fonts>, ui::TEXT_SIZE_COUNT> made;
    auto& slot = made[static_cast<std::size_t>(size)];
    if (!slot) {
        const ui::FontFiles files { embedded("assets/fonts/NotoSans-Regular.ttf"),
            embedded("assets/fonts/NotoSans-Bold.ttf"), embedded("assets/fonts/FontAwesome.ttf") };
        slot = std::make_unique<ui::Fonts>(files, size);
    }
    return *slot;
}

UiDriver::UiDriver(Draw draw, const UiOptions& options)
    : m_draw(std::move(draw))
    , m_options(options)
    , m_context(std::make_unique<ui::Context>(ui::theme(options.theme),
          ui::make_metrics(options.width, options.height, options.text_size),
          fonts(options.text_size), this))
{
    make_imgui();
    settle();
}

UiDriver::~UiDriver() { ImGui::DestroyContext(m_imgui); }

void UiDriver::make_imgui()
{
    m_imgui = ui::make_imgui_context(fonts(m_options.text_size));
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn
        = [](void* self) { return static_cast<UiDriver*>(self)->m_clipboard.c_str(); };
    io.SetClipboardTextFn
        = [](void* self, const char* text) { static_cast<UiDriver*>(self)->m_clipboard = text; };
}

void UiDriver::exchange_context()
{
    m_context->forget();
    ImGui::DestroyContext(m_imgui);
    make_imgui();
    settle();
}

void UiDriver::frame()
{
    ImGui::SetCurrentContext(m_imgui);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = { m_options.width, m_options.height };
    io.DeltaTime = 1.0F / 60;
    if (m_before_frame)
        m_before_frame();
    ImGui::NewFrame();
    m_context->begin_frame();
    m_draw(*m_context);
    m_context->end_frame();
    ImGui::Render();
    ++m_frames;
}

void UiDriver::settle(int frames)
{
    for (int i = 0; i < frames; ++i)
        frame();
}

void UiDriver::frame_begins()
{
    m_items.clear();
    m_texts.clear();
}

std::string UiDriver::typed_leftovers() const
{
    std::string left;
    const auto& queue = m_imgui->IO.InputQueueCharacters;
    for (int i = 0; i < queue.Capacity; ++i) {
        if (queue.Data[i] != 0)
            left += static_cast<char>(queue.Data[i]);
    }
    return left;
}

// --- Finding -----------------------------------------------------------------------------

const ui::ItemReport* UiDriver::find(std::string_view id) const
{
    const ui::ItemReport* found = nullptr;
    for (const ui::ItemReport& report : m_items) {
        if (!path_ends_with(report.path, id))
            continue;
        if (found != nullptr)
            throw std::runtime_error("two things are called " + std::string(id) + ": " + found->path
                + " and " + report.path);
        found = &report;
    }
    return found;
}

bool UiDriver::has(std::string_view id) const { return find(id) != nullptr; }

const ui::ItemReport& UiDriver::item(std::string_view id) const
{
    if (const ui::ItemReport* found = find(id))
        return *found;
    std::string there;
    for (const ui::ItemReport& report : m_items)
        there += "\n  " + report.path;
    throw std::runtime_error("nothing is called " + std::string(id) + "; there is:" + there);
}

std::string UiDriver::words() const
{
    std::string all;
    for (const ui::TextReport& report : m_texts)
        all += report.words + " ";
    return with_single_spaces(all);
}

bool UiDriver::says(std::string_view wanted) const
{
    return words().find(with_single_spaces(wanted)) != std::string::npos;
}

std::string UiDriver::focused() const
{
    for (const ui::ItemReport& report : m_items) {
        if (report.focused)
            return report.path;
    }
    return {};
}

std::vector<std::string> UiDriver::layout_faults() const
{
    return test::layout_faults(m_items, m_texts, { 0, 0, m_options.width, m_options.height },
        m_context->metrics().minimum_target);
}

// --- Doing -------------------------------------------------------------------------------

void UiDriver::move_to(ui::Point point)
{
    ImGui::SetCurrentContext(m_imgui);
    // A mouse knows only whole pixels.
    point = { std::round(point.x), std::round(point.y) };
    ImGui::GetIO().AddMousePosEvent(point.x, point.y);
    if (m_follower != nullptr)
        m_follower->moved(point);
    frame();
}

void UiDriver::mouse_button(bool down)
{
    ImGui::GetIO().AddMouseButtonEvent(0, down);
    if (m_follower != nullptr)
        m_follower->button(down);
}

void UiDriver::wheel(float notches)
{
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    if (m_follower != nullptr)
        m_follower->wheel(notches);
}

void UiDriver::bring_into_view(std::string_view id)
{
    for (int tries = 0; tries < 200; ++tries) {
        const ui::ItemReport& report = item(id);
        const ui::Point middle = report.rect.middle();
        if (!report.scrolls)
            return;
        if (report.clip.holds(middle)) {
            // What is hidden because it does not fit is known one frame later.
            frame();
            if (item(id).clip.holds(item(id).rect.middle()))
                return;
            continue;
        }
        const float way = middle.y < report.clip.top ? 1.0F : -1.0F;
        move_to(report.clip.middle());
        wheel(way);
        frame();
    }
    throw std::runtime_error(std::string(id) + " cannot be scrolled into view");
}

void UiDriver::click(std::string_view id) { click_at(id, 0.5F); }

void UiDriver::click_at(std::string_view id, float across, float down)
{
    bring_into_view(id);
    const ui::Rect rect = item(id).rect;
    move_to({ rect.left + rect.width() * across, rect.top + rect.height() * down });
    // Long after the last click, so that two are not one double click.
    m_imgui->Time += 2;
    mouse_button(true);
    frame();
    mouse_button(false);
    settle();
}

void UiDriver::double_click(std::string_view id)
{
    click(id);
    for (int i = 0; i < 2; ++i) {
        mouse_button(true);
        frame();
        mouse_button(false);
        frame();
    }
    settle();
}

void UiDriver::point_at(std::string_view id)
{
    bring_into_view(id);
    move_to(item(id).rect.middle());
    settle();
}

void UiDriver::point_nowhere()
{
    move_to({ -1000, -1000 });
    settle();
}

void UiDriver::hold(std::string_view id)
{
    point_at(id);
    mouse_button(true);
    settle();
}

void UiDriver::drag(std::string_view id, ui::Point to)
{
    bring_into_view(id);
    const ui::Point from = item(id).rect.middle();
    move_to(from);
    m_imgui->Time += 2;
    mouse_button(true);
    frame();
    move_to({ (from.x + to.x) / 2, (from.y + to.y) / 2 });
    move_to(to);
    mouse_button(false);
    settle();
}

void UiDriver::let_go()
{
    ImGui::SetCurrentContext(m_imgui);
    mouse_button(false);
    settle();
}

void UiDriver::hold(Key key)
{
    ImGui::SetCurrentContext(m_imgui);
    ImGui::GetIO().AddKeyEvent(press_of(key).key, true);
    settle();
}

void UiDriver::let_go(Key key)
{
    ImGui::SetCurrentContext(m_imgui);
    ImGui::GetIO().AddKeyEvent(press_of(key).key, false);
    settle();
}

void UiDriver::type(std::string_view text)
{
    ImGui::SetCurrentContext(m_imgui);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    if (m_follower != nullptr)
        m_follower->typed(text);
    settle();
    while (ui::has_waiting_input())
        frame();
}

void UiDriver::key(Key key, int times)
{
    ImGui::SetCurrentContext(m_imgui);
    ImGuiIO& io = ImGui::GetIO();
    const KeyPress press = press_of(key);
    for (int i = 0; i < times; ++i) {
        if (m_follower != nullptr)
            m_follower->pressed(key);
        if (press.modifier != ImGuiKey_None)
            io.AddKeyEvent(press.modifier, true);
        io.AddKeyEvent(press.key, true);
        frame();
        io.AddKeyEvent(press.key, false);
        if (press.modifier != ImGuiKey_None)
            io.AddKeyEvent(press.modifier, false);
        settle(2);
    }
    settle(1);
}

void UiDriver::scroll(std::string_view id, float notches)
{
    const ui::ItemReport& report = item(id);
    move_to(report.clip.middle());
    wheel(notches);
    settle();
}

void UiDriver::tab_to(std::string_view id)
{
    const std::string wanted = item(id).path;
    std::string visited;
    for (std::size_t i = 0; i < 2 * m_items.size() + 4; ++i) {
        key(Key::Tab);
        if (focused() == wanted)
            return;
        visited += "\n  " + focused();
    }
    throw std::runtime_error("Tab never comes to " + wanted + "; it goes:" + visited);
}

void UiDriver::press_with_keyboard(std::string_view id)
{
    tab_to(id);
    key(Key::Space);
}

// --- Seeing ------------------------------------------------------------------------------

Picture UiDriver::picture() const
{
    ImGui::SetCurrentContext(m_imgui);
    return draw_picture(
        *ImGui::GetDrawData(), fonts(m_options.text_size), ui::theme(m_options.theme).desk);
}

void UiDriver::picture(const std::filesystem::path& path) const { write_png(picture(), path); }

void UiDriver::resize(float width, float height)
{
    m_options.width = width;
    m_options.height = height;
    m_context->use(ui::make_metrics(width, height, m_options.text_size));
    settle();
}

void UiDriver::use(ui::ThemeName theme)
{
    m_options.theme = theme;
    m_context->use(ui::theme(theme));
    settle();
}

void UiDriver::use(ui::TextSize size)
{
    ImGui::SetCurrentContext(m_imgui);
    m_options.text_size = size;
    ui::use_fonts(fonts(size));
    m_context->use(fonts(size));
    m_context->use(ui::make_metrics(m_options.width, m_options.height, size));
    settle();
}

} // namespace test
