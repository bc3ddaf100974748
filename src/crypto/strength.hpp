#pragma once

#include "base/result.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "crypto/word_list.hpp"

#include <cstddef>

namespace crypto {

/// `count` words drawn evenly and joined by single spaces.
Passphrase generate_passphrase(const WordList& words, Random& random, std::size_t count = 6);

struct Strength {
    /// Guesses as a power of two, for someone who knows how people choose.
    double bits { 0 };
    /// At 10^5 guesses per second, half of them needed on average.
    double seconds_to_guess { 0 };
    bool too_short { false };  ///< fewer than 12 characters
    bool too_common { false }; ///< on the list, or a repeat of a short piece
    bool acceptable() const { return !too_short && !too_common; }
};

constexpr std::size_t MIN_PASSPHRASE_CHARACTERS = 12;

/// What a passphrase is worth. `common` holds one common passphrase per line, lower
/// case. Keeps no copy of what it is shown.
Strength estimate_strength(const Passphrase& typed, const WordList& words, const WordList& common);

/// For choosing a passphrase: PassphraseTooShort, PassphraseTooCommon, or the
/// errors of normalise().
base::Result<> check_new_passphrase(
    const Passphrase& typed, const WordList& words, const WordList& common);

/// Fewer than four changes of a character from one to the other: too few for two passphrases
/// of which one destroys (security-design.md 9).
bool too_similar(const Passphrase& one, const Passphrase& other);

} // namespace crypto
