#include "app/capture_guard.hpp"

namespace app {

void CaptureGuard::lift()
{
    if (is_lifted() || !m_works.value_or(false))
        return;
    m_lifted_until = m_clock.monotonic_ms() + LIFTED_MS;
    m_ends_at = m_clock.now() + LIFTED_MS / 1000;
}

void CaptureGuard::end() { m_lifted_until.reset(); }

bool CaptureGuard::is_lifted() const
{
    return m_lifted_until && m_clock.monotonic_ms() < *m_lifted_until;
}

int CaptureGuard::ends_at_minute() const { return m_clock.minute_of_day(m_ends_at); }

std::optional<std::int64_t> CaptureGuard::deadline_ms() const
{
    return is_lifted() ? m_lifted_until : std::nullopt;
}

bool CaptureGuard::has_just_ended()
{
    if (!m_lifted_until || is_lifted())
        return false;
    m_lifted_until.reset();
    return true;
}

} // namespace app
