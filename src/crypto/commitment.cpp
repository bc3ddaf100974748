#include "crypto/commitment.hpp"

#include "crypto/secret.hpp"

namespace crypto {

Commitment commit(base::ByteView key, std::string_view label, base::ByteView ciphertext) noexcept
{
    Commitment commitment {};
    hash(commitment, key, label, { ciphertext });
    return commitment;
}

bool commitment_holds(base::ByteView key, std::string_view label, base::ByteView ciphertext,
    base::ByteView stored) noexcept
{
    const auto expected = commit(key, label, ciphertext);
    return equal(expected, stored);
}

} // namespace crypto
