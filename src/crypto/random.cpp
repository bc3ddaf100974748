#include "crypto/random.hpp"

#include <sodium.h>

namespace crypto {

void SystemRandom::fill(base::MutableByteView bytes) noexcept
{
    if (!bytes.empty())
        randombytes_buf(bytes.data(), bytes.size());
}

} // namespace crypto
