#pragma once

#include "app/ports.hpp"
#include "ui/fonts.hpp"
#include "ui/metrics.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <optional>

namespace ui {

class Context;

/// How she wants the window, as it is known at this moment.
struct Wishes {
    ThemeName theme { ThemeName::Light };
    TextSize text_size { TextSize::Percent100 };
    /// The key that hides everything: a Dear ImGui key; 0 is none.
    int hide_key { 0 };
    /// The combination that hides from behind every other window.
    app::GlobalKey global_key { app::GlobalKey::Off };
    /// For a while she wants pictures of the screen to show the window.
    bool shows_in_captures { false };

    bool operator==(const Wishes&) const = default;
};

/// Why everything has to go from the screen at once.
enum class HideReason {
    Key,
    Minimised,
    SheLeaves, ///< another user, the lid, sleep
    SessionEnds,
};

/// What the shell needs from the program: what to draw, and when to wake up. The
/// shell owns the window, this owns everything in it.
class Application {
public:
    virtual ~Application() = default;

    virtual void draw(Context& context) = 0;
    virtual Wishes wishes() const = 0;

    /// The next moment (Clock::monotonic_ms) at which something changes by itself:
    /// the automatic lock, a timer. Nothing: sleep until something happens.
    virtual std::optional<std::int64_t> next_deadline() const = 0;
    /// Called after every wake-up, before anything is drawn; finished jobs are
    /// taken in here. True when something changed and has to be drawn.
    virtual bool wake() = 0;
    /// Somebody touched a key or the mouse.
    virtual void was_used() = 0;

    /// The hide key went down, or the window was minimised long enough.
    virtual void hide(HideReason reason) = 0;
    /// The hide key is held or let go, with the moment; for the ring that destroys.
    virtual void hide_key_held(std::int64_t since_ms) = 0;
    virtual void hide_key_released() = 0;

    /// After hide(): what was open is still being saved, or its keys are not gone yet.
    virtual bool is_leaving_vault() const = 0;

    /// What became of the wish for a global key.
    virtual void global_key_is(app::GlobalKeyState state) = 0;
    /// Whether the system keeps the window out of pictures of the screen, asked to do so just now.
    virtual void captures_are_guarded(bool guarded) = 0;

    /// True once after a lock: the shell wipes what Dear ImGui keeps by taking a
    /// new context (security-design.md 11.2) and then calls context_exchanged().
    virtual bool wants_new_context() const = 0;
    virtual void context_exchanged() = 0;

    virtual bool wants_to_quit() const = 0;
    /// The window is being closed: save what has to be saved. False keeps it open.
    virtual bool may_close() = 0;
};

} // namespace ui
