#pragma once

#include <cstdint>
#include <optional>

namespace shell {

/// When the loop draws, and how long it may sleep. Knows neither window nor clock:
/// it is told, so that it can be tested without either.
class EventLoop {
public:
    /// Dear ImGui needs this many passes to settle after something happened. Only the last
    /// is painted: on a machine without a graphics card painting is nearly all the cost.
    static constexpr int PASSES_TO_SETTLE = 4;
    /// From one picture to the next at least: a mouse reports a thousand moves a second.
    static constexpr std::int64_t PICTURE_MS = 12;
    static constexpr std::int64_t HIDE_AFTER_MINIMISED_MS = 30'000;

    /// Something happened: input, a finished job, a changed size.
    void something_changed() { m_picture_due = true; }
    void minimised(std::int64_t now_ms) { m_minimised_at = now_ms; }
    void restored()
    {
        m_minimised_at.reset();
        m_hidden = false;
        something_changed();
    }
    bool is_minimised() const { return m_minimised_at.has_value(); }

    /// True once, when the window has been minimised for so long that everything
    /// has to be hidden.
    bool has_to_hide(std::int64_t now_ms);

    /// Whether a picture is to be drawn now; it counts as drawn.
    bool take_picture(std::int64_t now_ms);

    /// How long to wait for the next event; nothing: until one comes.
    std::optional<std::int64_t> wait_ms(
        std::int64_t now_ms, std::optional<std::int64_t> deadline) const;

    std::uint64_t pictures_drawn() const { return m_pictures; }

private:
    bool picture_wanted() const { return m_picture_due && !is_minimised(); }
    std::int64_t next_picture_at(std::int64_t now_ms) const;

    bool m_picture_due { true };
    std::optional<std::int64_t> m_last_picture;
    std::optional<std::int64_t> m_minimised_at;
    bool m_hidden { false };
    std::uint64_t m_pictures { 0 };
};

} // namespace shell
