#pragma once

#include "base/result.hpp"
#include "domain/workbook.hpp"
#include "support/disk_image.hpp"

#include <map>
#include <string>

namespace test {

/// The parts of a vault that hold something: its length (u64), then u64 offset, u64 length and the
/// bytes of each part. What is between them is noise and becomes other noise.
DiskImage image_of_parts(base::ByteView parts);

/// What there is to find in a notebook, counted: the same names in every release.
std::map<std::string, std::size_t> counts_of(const domain::Workbook& workbook);

} // namespace test
