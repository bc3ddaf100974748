#pragma once

#include "base/disk.hpp"
#include "base/error.hpp"
#include "content/fault.hpp"
#include "content/source_file.hpp"
#include "i18n/languages.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Content of a folder that somebody gave. It may come from anybody: nothing is read that is
/// larger, deeper or more than content ever is, and no link is followed.
struct ContentFolder {
    std::deque<base::Bytes> bytes;
    std::vector<content::SourceFile> files; ///< by path from the folder; points into `bytes`
    content::Faults faults;                 ///< of reading; what has one is not in `files`
};

inline constexpr std::uint64_t MAX_CONTENT_FILE = std::uint64_t { 2 } << 20;
inline constexpr std::uint64_t MAX_CONTENT_BYTES = std::uint64_t { 16 } << 20;
inline constexpr std::size_t MAX_CONTENT_FILES = 1'000;
inline constexpr std::size_t MAX_CONTENT_LINE = std::size_t { 64 } << 10;

/// Line ends and the mark in front as editors on Windows write them are read as ours.
/// Everything below guides/ and locales/ of a folder: .md, .toml, .json, .po and .pot. Names that
/// systems leave behind (.DS_Store, Thumbs.db) and README.md are passed over. An error when the
/// folder cannot be looked at.
base::Result<ContentFolder> read_content_folder(base::Disk& disk, const std::string& folder);

/// Where what is read comes from: the program itself, or a folder laid over it.
struct ContentOrigin {
    std::string folder; ///< empty: none was given
    /// Why the folder is not used; faults in its own files first.
    content::Faults faults;
    std::optional<base::ErrorCode> unreadable; ///< the same, when it could not be looked at

    bool is_refused() const { return unreadable || !faults.empty(); }
    bool is_in_use() const { return !folder.empty() && !is_refused(); }
};

struct LoadedContent {
    ContentFolder folder;
    std::vector<content::SourceFile> files; ///< what the program reads
    ContentOrigin origin;
};

/// A folder over what is built in: its files replace those of the same path, the others are
/// added. All together is checked; with one fault the built-in content stays as it is. The method
/// (its questions, measures and formulas) is not replaced, only its words: vaults and levels rest
/// on it.
LoadedContent load_content(
    base::Disk& disk, const std::vector<content::SourceFile>& built_in, const std::string& folder);

/// The language files among all files.
std::vector<i18n::LanguageSource> language_sources(content::SourceFiles files);

} // namespace app
