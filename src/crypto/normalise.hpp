#pragma once

#include "base/result.hpp"
#include "crypto/secret.hpp"

namespace crypto {

constexpr std::size_t MAX_PASSPHRASE_SIZE = 1024; ///< after normalisation, in bytes

/// The same passphrase from every keyboard: one line end at the end goes, every
/// kind of apostrophe becomes ', letters and accents up to U+024F are composed.
/// FORMAT.md 4.3. PassphraseNotText for control characters or bytes that are not
/// UTF-8, PassphraseTooShort for nothing, PassphraseTooLong above 1024 bytes.
base::Result<NormalisedSecret> normalise(const Passphrase& typed);

/// What typed text turns out to be.
struct TypedSecret {
    NormalisedSecret secret;
    /// 48 digits whose eight groups hold: no key file goes with it.
    bool recovery_code { false };
};
base::Result<TypedSecret> read_typed(const Passphrase& typed);

/// Whether characters outside the normalised range were typed, which other
/// keyboards may not give in the same way.
bool has_unusual_letters(const Passphrase& typed);

} // namespace crypto
