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
    // What was begun or failed stands until it is through.
    if (m_outcome == Outcome::Failed || m_outcome == Outcome::Working)
        return;
    m_outcome = Outcome::Nothing;
    m_actions.hide();
    if (now_ms - m_presses[0] <= TRIPLE_PRESS_MS && m_actions.may_destroy())
        destroy(m_actions.destroy, now_ms);
    m_presses = { m_presses[1], now_ms };
}

void Panic::hold(std::int64_t now_ms)
{
    if (is_holding() && now_ms - m_held_since_ms >= HOLD_MS && m_outcome == Outcome::Nothing
        && m_actions.may_destroy())
        destroy(m_actions.destroy, now_ms);
}

void Panic::release(std::int64_t now_ms)
{
    const bool tapped = is_holding() && now_ms - m_held_since_ms < RING_AFTER_MS;
    if (shows_ring(now_ms) && m_outcome == Outcome::Nothing)
        m_outcome = Outcome::LetGo;
    m_held_since_ms = -1;
    if (tapped && m_outcome == Outcome::Nothing && m_actions.tapped)
        m_actions.tapped();
}

void Panic::try_again(std::int64_t now_ms)
{
    if (m_outcome != Outcome::Working)
        destroy(m_actions.destroy_again ? m_actions.destroy_again : m_actions.destroy, now_ms);
}

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

bool Panic::shows_failure(std::int64_t now_ms) const
{
    return m_outcome == Outcome::Failed
        || (m_outcome == Outcome::Working && now_ms - m_fired_ms >= SLOW_AFTER_MS);
}

std::optional<std::int64_t> Panic::next_deadline_ms() const
{
    if (m_outcome == Outcome::Working)
        return m_fired_ms + SLOW_AFTER_MS;
    if (is_holding() && m_outcome == Outcome::Nothing && m_actions.may_destroy())
        return m_held_since_ms + HOLD_MS;
    return std::nullopt;
}

void Panic::destroy(
    const std::function<std::optional<vault::WipeReport>()>& how, std::int64_t now_ms)
{
    m_outcome = Outcome::Working;
    m_fired_ms = now_ms;
    if (const auto report = how())
        tell(*report);
}

void Panic::tell(const vault::WipeReport& report)
{
    m_report = report;
    m_outcome = report.complete() ? Outcome::Destroyed : Outcome::Failed;
}

} // namespace app
