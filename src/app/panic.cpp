#include "app/panic.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {
    /// A short press is stage 1 and shows no ring at all.
    constexpr std::int64_t RING_AFTER_MS = 250;
} // namespace

Panic::Panic(Actions actions) : m_actions(std::move(actions)) { }

void Panic::press(std::int64_t now_ms)
{
    if (is_holding())
        return;
    m_held_since_ms = now_ms;
    if (m_outcome != Outcome::Failed)
        m_outcome = Outcome::Nothing;
    m_actions.hide();
    if (now_ms - m_presses[0] <= TRIPLE_PRESS_MS && m_actions.may_destroy())
        destroy();
    m_presses = { m_presses[1], now_ms };
}

void Panic::hold(std::int64_t now_ms)
{
    if (is_holding() && now_ms - m_held_since_ms >= HOLD_MS && m_outcome == Outcome::Nothing
        && m_actions.may_destroy())
        destroy();
}

void Panic::release(std::int64_t now_ms)
{
    if (shows_ring(now_ms) && m_outcome == Outcome::Nothing)
        m_outcome = Outcome::LetGo;
    m_held_since_ms = -1;
}

void Panic::try_again() { destroy(); }

bool Panic::shows_ring(std::int64_t now_ms) const
{
    return is_holding() && m_outcome == Outcome::Nothing
        && now_ms - m_held_since_ms >= RING_AFTER_MS && m_actions.may_destroy();
}

float Panic::ring(std::int64_t now_ms) const
{
    if (!is_holding())
        return 0;
    return std::clamp(
        static_cast<float>(now_ms - m_held_since_ms) / static_cast<float>(HOLD_MS), 0.0F, 1.0F);
}

void Panic::destroy()
{
    m_report = m_actions.destroy();
    m_outcome = m_report.complete() ? Outcome::Destroyed : Outcome::Failed;
}

} // namespace app
