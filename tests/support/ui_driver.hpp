#pragma once

#include "support/png.hpp"
#include "ui/context.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace test {

/// The letters of the program at one size, made once for all tests.
const ui::Fonts& fonts(ui::TextSize size);

struct UiOptions {
    float width { 1366 };
    float height { 768 };
    ui::ThemeName theme { ui::ThemeName::Light };
    ui::TextSize text_size { ui::TextSize::Percent100 };
};

enum class Key {
    Tab,
    ShiftTab,
    Enter,
    ShiftEnter,
    Space,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Backspace,
    Delete,
    ShiftLeft,
    ShiftRight,
    CtrlA,
    CtrlC,
    CtrlF,
    CtrlV,
    CtrlX,
    CtrlZ,
    CtrlLeft,
    CtrlRight,
    CtrlBackspace,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
};

/// Told about everything the driver does with mouse and keyboard, so that other hands can do
/// the same elsewhere.
class InputFollower {
public:
    virtual ~InputFollower() = default;
    virtual void moved(ui::Point to) = 0;
    virtual void button(bool down) = 0;
    virtual void wheel(float notches) = 0;
    virtual void pressed(Key key) = 0;
    virtual void typed(std::string_view text) = 0;
};

/// Uses an interface as a person would, with neither window nor graphics card:
/// presses what has an id, types, and sees what was drawn.
///     test::UiDriver driver([&](ui::Context& context) { screen.draw(context); });
///     driver.click("next");
/// An id is the last part of a path, or several: "next", "answers/never". What is
/// asked for and not there, or there twice, throws with a sentence.
class UiDriver final : public ui::ItemObserver {
public:
    using Draw = std::function<void(ui::Context&)>;
    explicit UiDriver(Draw draw, const UiOptions& options = {});
    ~UiDriver() override;
    UiDriver(const UiDriver&) = delete;
    UiDriver& operator=(const UiDriver&) = delete;

    /// Frames until Dear ImGui has settled.
    void settle(int frames = 3);
    /// Called before every frame: a program's wake().
    void before_each_frame(std::function<void()> call) { m_before_frame = std::move(call); }

    /// Nobody follows by itself; it outlives the driver or is taken away with nullptr.
    void follow_with(InputFollower* follower) { m_follower = follower; }

    // What a person does.
    void click(std::string_view id);
    /// At a part of its width and height, 0 to 1.
    void click_at(std::string_view id, float across, float down = 0.5F);
    void double_click(std::string_view id);
    void point_at(std::string_view id);
    void point_nowhere();
    /// Holds the button of the mouse down on it, until the next click.
    void hold(std::string_view id);
    /// Takes it with the mouse, and lets it go at this point of the window.
    void drag(std::string_view id, ui::Point to);
    /// Lets the button of the mouse go again.
    void let_go();
    /// The key goes down, and nothing more, until let_go(key).
    void hold(Key key);
    void let_go(Key key);
    void type(std::string_view text);
    void key(Key key, int times = 1);
    void scroll(std::string_view id, float notches);
    /// Tab until this has the keyboard; throws after a round without it.
    void tab_to(std::string_view id);
    /// Gives the keyboard to it and shows the ring, as Tab would.
    void focus(std::string_view id) { tab_to(id); }
    void press_with_keyboard(std::string_view id);

    // What a person sees.
    bool has(std::string_view id) const;
    const ui::ItemReport& item(std::string_view id) const;
    const std::vector<ui::ItemReport>& items() const { return m_items; }
    const std::vector<ui::TextReport>& texts() const { return m_texts; }
    /// Whether these words stand on the screen, however they wrap. Words that are
    /// scrolled away count.
    bool says(std::string_view words) const;
    /// Everything written, in the order it is drawn.
    std::string words() const;
    /// Path of what has the keyboard; "" if nothing.
    std::string focused() const;

    /// A sentence for everything that is cut, overlaps, is too small to press, has
    /// an id twice or a letter without a drawing. Empty is good.
    std::vector<std::string> layout_faults() const;

    Picture picture() const;
    void picture(const std::filesystem::path& path) const;

    // What the window does.
    void resize(float width, float height);
    void use(ui::ThemeName theme);
    void use(ui::TextSize size);
    /// The lock: everything Dear ImGui keeps goes.
    void exchange_context();
    /// What the queue of the keyboard still holds, also behind its end: letters that
    /// were typed and should be gone.
    std::string typed_leftovers() const;
    std::string clipboard() const { return m_clipboard; }
    void set_clipboard(std::string text) { m_clipboard = std::move(text); }
    ui::Context& context() { return *m_context; }
    int frames() const { return m_frames; }

    // ItemObserver.
    void frame_begins() override;
    void item(const ui::ItemReport& report) override { m_items.push_back(report); }
    void text(const ui::TextReport& report) override { m_texts.push_back(report); }

private:
    void frame();
    void make_imgui();
    void move_to(ui::Point point);
    void mouse_button(bool down);
    void wheel(float notches);
    void bring_into_view(std::string_view id);
    const ui::ItemReport* find(std::string_view id) const;

    Draw m_draw;
    UiOptions m_options;
    std::function<void()> m_before_frame;
    InputFollower* m_follower { nullptr };
    std::unique_ptr<ui::Context> m_context;
    ImGuiContext* m_imgui { nullptr };
    std::vector<ui::ItemReport> m_items;
    std::vector<ui::TextReport> m_texts;
    std::string m_clipboard;
    int m_frames { 0 };
};

} // namespace test
