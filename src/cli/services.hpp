#pragma once

#include "app/content_folder.hpp"
#include "app/ports.hpp"
#include "app/shelf.hpp"
#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "base/disk.hpp"
#include "base/result.hpp"
#include "content/source_file.hpp"
#include "crypto/kdf.hpp"
#include "crypto/random.hpp"
#include "crypto/word_list.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory_resource>
#include <string>
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
    /// Plain content on its way to and from a vault: the arena in the program.
    std::pmr::memory_resource* memory;
    std::function<crypto::MachineMemory()> machine_memory;
    /// Waits until the monotonic clock shows this value.
    std::function<void(std::int64_t)> wait_until;
    /// Makes a folder for the user only, if it is not there.
    std::function<base::Result<>(const std::string&)> create_folder;

    /// Guides, method and words, in the language in use.
    app::Shelf& shelf;
    app::PaperMaker& paper;
    /// From here on everything is said and printed in this language. False when there is none.
    std::function<bool(std::string_view)> use_language;
    /// Every file of guides/ and locales/ that the program reads.
    content::SourceFiles content;
    /// Where that comes from. When a folder was refused no command runs.
    app::ContentOrigin origin {};
    crypto::WordList words;  ///< for passphrases
    crypto::WordList common; ///< passphrases that are refused
    std::string_view version;
};

} // namespace cli
