#pragma once

#include "vault/wipe.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>

namespace app {

/// The two stages of the hide key (security-design.md 8): the first press hides and locks
/// at once. Going on holding it for two seconds, or pressing it three times within two
/// seconds, destroys, if she has switched that on.
class Panic {
public:
    static constexpr std::int64_t HOLD_MS = 2'000;
    static constexpr std::int64_t TRIPLE_PRESS_MS = 2'000;

    enum class Outcome {
        Nothing,
        LetGo,     ///< "No se borró nada"
        Working,   ///< under way on another thread: nothing is shown
        Destroyed, ///< nothing is said; the program ends
        Failed,    ///< "Error de disco": said, and kept on the screen
    };

    struct Actions {
        std::function<void()> hide;
        /// Nothing: it has begun, and tell() will say how it ended.
        std::function<std::optional<vault::WipeReport>()> destroy;
        /// Whether stage 2 is switched on for the vault that is open or locked.
        std::function<bool()> may_destroy;
        /// "Reintentar"; nothing: as `destroy`.
        std::function<std::optional<vault::WipeReport>()> destroy_again {};
        /// The key went up before there was a ring.
        std::function<void()> tapped {};
    };

    /// From then on a disk that does not answer is a disk error on the screen.
    static constexpr std::int64_t SLOW_AFTER_MS = 3'000;

    explicit Panic(Actions actions);

    /// The key went down. Repeats of a held key are not presses.
    void press(std::int64_t now_ms);
    /// Once per turn while the key is down.
    void hold(std::int64_t now_ms);
    void release(std::int64_t now_ms);
    /// "Reintentar" after a failure.
    void try_again(std::int64_t now_ms);
    /// What was under way has ended.
    void tell(const vault::WipeReport& report);

    bool is_holding() const { return m_held_since_ms >= 0; }
    /// The ring shows only when holding on destroys. 0 to 1.
    bool shows_ring(std::int64_t now_ms) const;
    float ring(std::int64_t now_ms) const;
    Outcome outcome() const { return m_outcome; }
    /// It failed, or the disk does not answer: "Error de disco".
    bool shows_failure(std::int64_t now_ms) const;
    /// When something happens by itself: the hold is complete, or the disk is slow.
    std::optional<std::int64_t> next_deadline_ms() const;
    const vault::WipeReport& report() const { return m_report; }
    void forget_outcome() { m_outcome = Outcome::Nothing; }

private:
    void destroy(const std::function<std::optional<vault::WipeReport>()>& how, std::int64_t now_ms);

    Actions m_actions;
    std::int64_t m_held_since_ms { -1 };
    std::array<std::int64_t, 2> m_presses { INT64_MIN / 2, INT64_MIN / 2 };
    Outcome m_outcome { Outcome::Nothing };
    std::int64_t m_fired_ms { 0 };
    vault::WipeReport m_report;
};

} // namespace app
