#pragma once

#include "vault/wipe.hpp"

#include <array>
#include <cstdint>
#include <functional>

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
        Destroyed, ///< nothing is said; the program ends
        Failed,    ///< "Error de disco": said, and kept on the screen
    };

    struct Actions {
        std::function<void()> hide;
        std::function<vault::WipeReport()> destroy;
        /// Whether stage 2 is switched on for the vault that is open or locked.
        std::function<bool()> may_destroy;
    };

    explicit Panic(Actions actions);

    /// The key went down. Repeats of a held key are not presses.
    void press(std::int64_t now_ms);
    /// Once per turn while the key is down.
    void hold(std::int64_t now_ms);
    void release(std::int64_t now_ms);
    /// "Reintentar" after a failure.
    void try_again();

    bool is_holding() const { return m_held_since_ms >= 0; }
    /// The ring shows only when holding on destroys. 0 to 1.
    bool shows_ring(std::int64_t now_ms) const;
    float ring(std::int64_t now_ms) const;
    Outcome outcome() const { return m_outcome; }
    const vault::WipeReport& report() const { return m_report; }
    void forget_outcome() { m_outcome = Outcome::Nothing; }

private:
    void destroy();

    Actions m_actions;
    std::int64_t m_held_since_ms { -1 };
    std::array<std::int64_t, 2> m_presses { INT64_MIN / 2, INT64_MIN / 2 };
    Outcome m_outcome { Outcome::Nothing };
    vault::WipeReport m_report;
};

} // namespace app
