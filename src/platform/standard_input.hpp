#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <cstddef>

namespace platform {

/// Reads standard input straight from the system: no buffer in between keeps a copy
/// of a passphrase. Zero at its end.
base::Result<std::size_t> read_standard_input(base::MutableByteView into);

/// Somebody types, as opposed to a file or another program.
bool standard_input_is_terminal();

/// What is typed is not shown while this lives, and Control C comes as the character 3.
/// Does nothing without a terminal.
class HiddenTyping {
public:
    HiddenTyping();
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    bool m_hidden { false };
};

} // namespace platform
