#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace shell {

/// What was copied goes away again: after 30 seconds and at every lock, but only
/// if it is still what we put there. Remembers a number made from the text, never
/// the text. Text that is selected is not put anywhere until it is copied.
class Clipboard {
public:
    static constexpr std::int64_t CLEARED_AFTER_MS = 30'000;

    /// How the window system does it; texts end with a zero byte.
    struct System {
        std::function<const char*()> get;
        std::function<void(const char*)> set;
    };
    explicit Clipboard(System system);

    const char* text() const { return m_system.get(); }
    void put(const char* text, std::int64_t now_ms);
    void clear_if_due(std::int64_t now_ms);
    void clear_if_ours();
    std::optional<std::int64_t> deadline() const { return m_clear_at; }

private:
    System m_system;
    std::size_t m_mark { 0 };
    std::optional<std::int64_t> m_clear_at;
};

} // namespace shell
