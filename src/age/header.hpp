#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <string>
#include <vector>

namespace age {

/// One way to the file key: "-> type argument ..." and a body.
struct Stanza {
    std::string type;
    std::vector<std::string> arguments;
    base::Bytes body;
};

struct Header {
    std::vector<Stanza> stanzas;
    base::Bytes mac;
    std::size_t size { 0 };          ///< in the file; the payload follows
    std::size_t authenticated { 0 }; ///< how much of it the MAC is over
};

/// A file with more ways than this is refused before any is tried.
inline constexpr std::size_t MOST_STANZAS = 1024;
/// A header this large is no header of ours, nor of anybody's.
inline constexpr std::size_t LARGEST_HEADER = 1 << 20;

/// Pure. BadInput, noted "header", for everything but the one strict form.
base::Result<Header> parse_header(base::ByteView file);
/// Up to and with the "---", ready for its MAC.
std::string write_header(const std::vector<Stanza>& stanzas);

} // namespace age
