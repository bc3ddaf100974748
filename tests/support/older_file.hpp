#pragma once

#include "vault/payload.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace test {

/// The invented case as the version before any release wrote it (tests/vectors/document).
inline vault::Payload written_by_schema_1()
{
    std::ifstream file(
        std::string(CEIBA_SOURCE_DIR) + "/tests/vectors/document/schema-1-demo.payload",
        std::ios::binary);
    const base::Bytes bytes((std::istreambuf_iterator<char>(file)), {});
    auto payload = vault::Payload::parse(crypto::WipedBytes(bytes));
    if (!payload)
        throw std::runtime_error("schema-1-demo.payload cannot be read");
    return std::move(*payload);
}

} // namespace test
