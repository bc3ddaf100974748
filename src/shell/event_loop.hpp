#pragma once

#include <cstdint>
#include <optional>

namespace shell {

/// When the loop draws, and how long it may sleep. Knows neither window nor clock:
/// it is told, so that it can be tested without either.
class EventLoop {
public:
    /// Dear ImGui needs this many frames to settle after something happened.
    static constexpr int FRAMES_TO_SETTLE = 3;
    /// Between frames that follow each other.
    static constexpr std::int64_t FRAME_MS = 12;
    static constexpr std::int64_t HIDE_AFTER_MINIMISED_MS = 30'000;

    /// Something happened: input, a finished job, a changed size.
    void something_changed() { m_frames_left = FRAMES_TO_SETTLE; }
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

    /// Whether a frame is to be drawn now; it counts as drawn.
    bool take_frame();

    /// How long to wait for the next event; nothing: until one comes.
    std::optional<std::int64_t> wait_ms(
        std::int64_t now_ms, std::optional<std::int64_t> deadline) const;

    std::uint64_t frames_drawn() const { return m_frames; }

private:
    int m_frames_left { FRAMES_TO_SETTLE };
    std::optional<std::int64_t> m_minimised_at;
    bool m_hidden { false };
    std::uint64_t m_frames { 0 };
};

} // namespace shell
