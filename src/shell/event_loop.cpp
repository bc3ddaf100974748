#include "shell/event_loop.hpp"

#include <algorithm>

namespace shell {

bool EventLoop::has_to_hide(std::int64_t now_ms)
{
    if (!m_minimised_at || m_hidden || now_ms - *m_minimised_at < HIDE_AFTER_MINIMISED_MS)
        return false;
    m_hidden = true;
    return true;
}

bool EventLoop::take_frame()
{
    // A minimised window shows nothing; what it owes is drawn when it comes back.
    if (m_frames_left == 0 || is_minimised())
        return false;
    --m_frames_left;
    ++m_frames;
    return true;
}

std::optional<std::int64_t> EventLoop::wait_ms(
    std::int64_t now_ms, std::optional<std::int64_t> deadline) const
{
    if (m_frames_left > 0 && !is_minimised())
        return FRAME_MS;
    if (m_minimised_at && !m_hidden) {
        const std::int64_t hide_at = *m_minimised_at + HIDE_AFTER_MINIMISED_MS;
        deadline = std::min(deadline.value_or(hide_at), hide_at);
    }
    if (!deadline)
        return std::nullopt;
    return std::max<std::int64_t>(0, *deadline - now_ms);
}

} // namespace shell
