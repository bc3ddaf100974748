#pragma once

#include "content/fault.hpp"
#include "content/library.hpp"

#include <span>
#include <string>
#include <string_view>

namespace content {

/// More of a directory is not taken from anybody; ours has 50 bodies and 10 contacts at most.
inline constexpr std::size_t MOST_BODIES = 300;
inline constexpr std::size_t MOST_CONTACTS = 30;      ///< of one body
inline constexpr std::size_t LONGEST_BODY_NAME = 200; ///< bytes, as all of these
inline constexpr std::size_t LONGEST_BODY_TEXT = 2'000;
inline constexpr std::size_t LONGEST_CONTACT_TEXT = 300;

struct CarriedDirectory {
    Directory directory; ///< in the language of the library; whole only without faults
    Faults faults;
};

/// A directory that came as one file: what guides/directory.toml holds, and below [words.es],
/// [words.en] ... what the files of words hold. A body that has words in none of them keeps those
/// of the program. Held against all the rules for content, and against what guides and cards of the
/// program name: nothing that they call may be missing. `languages` are those of the program. Pure.
CarriedDirectory parse_carried_directory(std::string_view file, std::string_view text,
    std::span<const std::string> languages, const Library& built_in);

} // namespace content
