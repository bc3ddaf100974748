#include "age/keys.hpp"

#include "age/bech32.hpp"
#include "base/assert.hpp"
#include "crypto/envelope.hpp"

#include <algorithm>
#include <cctype>

namespace age {

using base::ErrorCode;
using base::fail;

namespace {

    constexpr std::string_view PUBLIC = "age";
    constexpr std::string_view SECRET = "age-secret-key-";

} // namespace

base::Result<Recipient> Recipient::parse(std::string_view text)
{
    const auto bytes = from_bech32(PUBLIC, text);
    Recipient recipient;
    // Written in lower case and nothing else, so that two people compare the same letters.
    const bool lower = std::ranges::none_of(
        text, [](char letter) { return std::isupper(static_cast<unsigned char>(letter)) != 0; });
    if (!bytes || bytes->size() != recipient.key.size() || !lower)
        return fail(ErrorCode::BadInput, "not a public key of age (age1...)");
    std::ranges::copy(*bytes, recipient.key.begin());
    return recipient;
}

std::string Recipient::text() const { return to_bech32(PUBLIC, key); }

Identity Identity::make(crypto::Random& random)
{
    Identity identity;
    random.fill(identity.m_secret.expose());
    return identity;
}

Identity Identity::from_secret(base::ByteView secret)
{
    Identity identity;
    CEIBA_ASSERT(secret.size() == identity.m_secret.size());
    std::ranges::copy(secret, identity.m_secret.expose().begin());
    return identity;
}

base::Result<Identity> Identity::parse(base::ByteView text)
{
    const std::string_view letters(reinterpret_cast<const char*>(text.data()), text.size());
    auto bytes = from_bech32(SECRET, letters);
    const bool upper = std::ranges::none_of(
        letters, [](char letter) { return std::islower(static_cast<unsigned char>(letter)) != 0; });
    Identity identity;
    const bool good = bytes && bytes->size() == identity.m_secret.size() && upper;
    if (good)
        std::ranges::copy(*bytes, identity.m_secret.expose().begin());
    if (bytes)
        crypto::wipe(*bytes);
    if (!good)
        return fail(ErrorCode::BadInput, "not a secret key of age (AGE-SECRET-KEY-1...)");
    return identity;
}

Recipient Identity::recipient() const
{
    Recipient recipient;
    crypto::x25519_public(recipient.key, m_secret.expose());
    return recipient;
}

crypto::SecretBytes Identity::text() const
{
    auto lower = to_bech32(SECRET, m_secret.expose());
    crypto::SecretBytes upper(lower.size());
    std::ranges::transform(lower, upper.expose().begin(), [](char letter) {
        return static_cast<base::Byte>(std::toupper(static_cast<unsigned char>(letter)));
    });
    crypto::wipe({ reinterpret_cast<base::Byte*>(lower.data()), lower.size() });
    return upper;
}

} // namespace age
