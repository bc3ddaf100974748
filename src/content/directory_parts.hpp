#pragma once

#include "content/directory.hpp"
#include "content/toml_reader.hpp"

// Not for others: how one body is read, for the directory of the program and for one that came as
// one file.

namespace content {

/// What guides/directory.toml says of a body.
DirectoryEntry read_body(TomlReader& reader);
/// What a language says of it.
void read_body_words(TomlReader& reader, DirectoryEntry& entry);

} // namespace content
