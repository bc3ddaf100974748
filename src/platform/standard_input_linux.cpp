#include "platform/standard_input.hpp"

#include "platform/posix_error.hpp"

#include <cerrno>

#include <termios.h>
#include <unistd.h>

namespace platform {

namespace {

    /// Control C has to come as a character: a process that it ends would leave the
    /// terminal without echo.
    bool set_echo(bool shown)
    {
        termios settings {};
        if (::tcgetattr(STDIN_FILENO, &settings) != 0)
            return false;
        const auto flags = static_cast<tcflag_t>(ECHO | ISIG);
        settings.c_lflag = shown ? settings.c_lflag | flags : settings.c_lflag & ~flags;
        return ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0;
    }

} // namespace

base::Result<std::size_t> read_standard_input(base::MutableByteView into)
{
    for (;;) {
        const auto count = ::read(STDIN_FILENO, into.data(), into.size());
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            return posix_failure(errno, "read");
    }
}

bool standard_input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

HiddenTyping::HiddenTyping() : m_hidden(standard_input_is_terminal() && set_echo(false)) { }

HiddenTyping::~HiddenTyping()
{
    if (m_hidden)
        set_echo(true);
}

} // namespace platform
