#include "shell/clipboard.hpp"

#include <string_view>
#include <utility>

namespace shell {

Clipboard::Clipboard(System system) : m_system(std::move(system)) { }

void Clipboard::put(const char* text, std::int64_t now_ms)
{
    m_system.set(text);
    m_mark = std::hash<std::string_view> {}(text);
    m_clear_at = now_ms + CLEARED_AFTER_MS;
}

void Clipboard::clear_if_due(std::int64_t now_ms)
{
    if (m_clear_at && now_ms >= *m_clear_at)
        clear_if_ours();
}

void Clipboard::clear_if_ours()
{
    if (!m_clear_at)
        return;
    m_clear_at.reset();
    const char* there = m_system.get();
    if (there != nullptr && std::hash<std::string_view> {}(there) == m_mark)
        m_system.set("");
    m_mark = 0;
}

} // namespace shell
