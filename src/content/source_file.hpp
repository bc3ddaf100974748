#pragma once

#include "base/bytes.hpp"

#include <span>
#include <string>

namespace content {

/// One embedded file as the loaders take it. The bytes stay where they are and
/// must outlive the call, not the result.
struct SourceFile {
    std::string path; ///< "guides/es/allanamientos.md"
    base::ByteView bytes;
};

using SourceFiles = std::span<const SourceFile>;

} // namespace content
