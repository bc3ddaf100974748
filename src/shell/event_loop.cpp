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

std::int64_t EventLoop::next_picture_at(std::int64_t now_ms) const
{
    return m_last_picture ? *m_last_picture + PICTURE_MS : now_ms;
}

bool EventLoop::take_picture(std::int64_t now_ms)
{
    // A minimised window shows nothing; what it owes is drawn when it comes back.
    if (!picture_wanted() || now_ms < next_picture_at(now_ms))
        return false;
    m_picture_due = false;
    m_last_picture = now_ms;
    ++m_pictures;
    return true;
}

std::optional<std::int64_t> EventLoop::wait_ms(
    std::int64_t now_ms, std::optional<std::int64_t> deadline) const
{
    if (picture_wanted())
        return std::max<std::int64_t>(0, next_picture_at(now_ms) - now_ms);
    if (m_minimised_at && !m_hidden) {
        const std::int64_t hide_at = *m_minimised_at + HIDE_AFTER_MINIMISED_MS;
        deadline = std::min(deadline.value_or(hide_at), hide_at);
    }
    if (!deadline)
        return std::nullopt;
    return std::max<std::int64_t>(0, *deadline - now_ms);
}

} // namespace shell
