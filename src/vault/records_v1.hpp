#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/workbook.hpp"

#include <map>
#include <memory_resource>
#include <string>

/// The small records of payload sections 2 and 3 in schema 1. Frozen: a change is a
/// records_v2 beside it. FORMAT.md 7.1.
namespace vault::records_v1 {

using Drafts = std::map<std::string, std::map<std::string, std::string>, std::less<>>;

base::Result<crypto::WipedBytes> write_settings(
    const domain::Settings& settings, std::pmr::memory_resource* memory);
base::Result<domain::Settings> read_settings(base::ByteView bytes);

base::Result<crypto::WipedBytes> write_drafts(
    const Drafts& drafts, std::pmr::memory_resource* memory);
base::Result<Drafts> read_drafts(base::ByteView bytes);

} // namespace vault::records_v1
