#pragma once

#include "age/keys.hpp"
#include "crypto/word_list.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace age {

/// Why what a person gave as a public key is none that can be used.
enum class PublicKeyFault {
    NotAKey,   ///< nothing that looks like one
    Mistyped,  ///< begins as one does, but letters are wrong or missing
    SecretKey, ///< the half that nobody else should ever see
    OtherKind, ///< of another kind: hybrid, of a device, of another program
    Worthless, ///< well written, but anyone can open what is sealed to it
};

struct GivenKey {
    std::optional<Recipient> key;
    PublicKeyFault fault { PublicKeyFault::NotAKey }; ///< only without a key
};

/// Reads what was pasted, typed in groups or came in a small file: spaces, line ends, capitals
/// and lines that begin with # make no difference.
GivenKey read_public_key(std::string_view text);

/// The six words by which two people compare a key on the telephone (FORMAT.md 13.3). The list
/// is the Spanish one in every language.
std::array<std::string_view, 6> check_words(const Recipient& key, const crypto::WordList& words);

} // namespace age
