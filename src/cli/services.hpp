#pragma once

#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "base/disk.hpp"
#include "base/result.hpp"
#include "content/source_file.hpp"
#include "crypto/random.hpp"
#include "crypto/kdf.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <span>
#include <string_view>

namespace cli {

/// Everything a command works with. main.cpp builds it; a test builds its own.
struct Services {
    std::ostream& results;  ///< standard output: what a script reads
    std::ostream& messages; ///< standard error: what a person reads
    /// Reads standard input without a buffer of its own; zero at its end.
    std::function<base::Result<std::size_t>(base::MutableByteView)> read_input;
    /// Whether somebody types: then she is asked, and what she types is not shown.
    bool input_is_terminal { false };

    base::Disk& disk;
    const base::Clock& clock;
    crypto::Random& random;
    crypto::Stretcher& stretcher;
    /// Every file embedded from guides/ and locales/.
    content::SourceFiles content;
    std::string_view version;
};

} // namespace cli
