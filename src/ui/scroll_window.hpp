#pragma once

#include "ui/context.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiWindow;

namespace ui {

/// A part of the window whose content may be higher than it and then scrolls. The
/// keyboard reaches everything in it; text alone can be scrolled with the arrows.
/// Not for screens: Page and ScrollRegion are made from it.
class ScrollWindow {
public:
    struct Padding {
        float left { 0 };
        float top { 0 };
        float right { 0 };
        float bottom { 0 };
    };
    ScrollWindow(Context& context, std::string_view id, const Rect& area, const Padding& padding);
    ~ScrollWindow();
    ScrollWindow(const ScrollWindow&) = delete;
    ScrollWindow& operator=(const ScrollWindow&) = delete;

    /// Colour of what is behind, for hiding a row that does not fit whole.
    void set_background(Colour colour) { m_background = colour; }
    void to_top();
    const Rect& area() const { return m_area; }
    /// Page Up and Page Down scroll it wherever the keyboard is.
    void takes_page_keys() { m_page_keys = true; }
    void end();
    /// After end(): something is below what is in sight.
    bool hides_below() const { return m_hidden_from.has_value(); }
    /// After end(): scrolls so that the first thing that is not whole begins at the top.
    void show_what_is_below() const;

private:
    void draw_cover(const Rect& cover, const Rect& whole) const;
    void find_covers(const Rect& clip, std::vector<Rect>& covers) const;
    void note_what_is_below(float lowest, const Rect& clip);
    enum class Arrows { No, Yes };
    void scroll_by_keys(ImGuiWindow& window, Arrows arrows) const;

    Context& m_context;
    std::string m_id;
    Rect m_area;
    Padding m_padding;
    Colour m_background;
    std::vector<Rect> m_unbroken;
    std::vector<Rect>* m_covers { nullptr };
    std::vector<Rect>* m_outer_unbroken { nullptr };
    int m_operated_before { 0 };
    bool m_page_keys { false };
    bool m_ended { false };
    ImGuiWindow* m_window { nullptr };
    std::optional<float> m_hidden_from; ///< Pixels below the top of the area.
};

} // namespace ui
