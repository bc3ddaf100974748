#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <optional>

namespace app {

/// Pictures of the screen do not show the window, where the system can do that (security-design.md
/// 11.4): from the first picture on, with or without a vault, because what she reads tells of her
/// too. For a workshop over the internet or a projector she lifts it for ten minutes. That ends by
/// itself, at each lock too, and nothing remembers it.
class CaptureGuard {
public:
    static constexpr std::int64_t LIFTED_MS = std::int64_t { 10 } * 60 * 1000;

    explicit CaptureGuard(const base::Clock& clock) : m_clock(clock) { }

    /// For ten minutes from now; while it is lifted this changes nothing. Does nothing where the
    /// system guards nothing.
    void lift();
    void end();
    bool is_lifted() const;
    /// The time on the wall at which it ends, in minutes of the day; only while it is lifted.
    int ends_at_minute() const;
    /// When the window has to be guarded again; nothing: nothing is to be done.
    std::optional<std::int64_t> deadline_ms() const;
    /// True once after it ended by itself.
    bool has_just_ended();

    /// What became of the guard the last time the window asked the system for it; nothing: there
    /// is no window.
    std::optional<bool> works() const { return m_works; }
    void system_says(bool works) { m_works = works; }

private:
    const base::Clock& m_clock;
    std::optional<std::int64_t> m_lifted_until;
    std::int64_t m_ends_at { 0 }; ///< Unix seconds
    std::optional<bool> m_works;
};

} // namespace app
