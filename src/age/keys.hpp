#pragma once

#include "base/result.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"

#include <array>
#include <string>
#include <string_view>

namespace age {

/// To whom something is sealed: an X25519 public key, written "age1...".
struct Recipient {
    std::array<base::Byte, 32> key {};

    /// BadInput for anything else; the note says so for the keys of newer kinds too.
    static base::Result<Recipient> parse(std::string_view text);
    std::string text() const;
    bool operator==(const Recipient&) const = default;
};

/// The secret half, written "AGE-SECRET-KEY-1...".
class Identity {
public:
    static Identity make(crypto::Random& random);
    static base::Result<Identity> parse(base::ByteView text);
    /// Of the 32 bytes secret() gave; anything else is a bug.
    static Identity from_secret(base::ByteView secret);

    Recipient recipient() const;
    base::ByteView secret() const { return m_secret.expose(); }
    /// As it is written down; the caller wipes what is made of it.
    crypto::SecretBytes text() const;

private:
    crypto::FixedSecret<32> m_secret;
};

} // namespace age
