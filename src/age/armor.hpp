#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <string>

namespace age {

/// Whether a file is in the form for mail: text between two lines of dashes.
bool is_armored(base::ByteView file);
/// The bytes inside; BadInput, noted "armor", for everything but the one strict form.
base::Result<base::Bytes> from_armor(base::ByteView file);
std::string to_armor(base::ByteView file);

} // namespace age
