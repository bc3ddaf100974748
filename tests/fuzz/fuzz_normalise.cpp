#include "fuzz_target.hpp"

#include "base/assert.hpp"
#include "crypto/normalise.hpp"
#include "crypto/strength.hpp"

#include <algorithm>

/// What is accepted is text of 1 to 1024 bytes that normalises to itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const crypto::Passphrase typed(base::ByteView(data, size));
    static_cast<void>(crypto::read_typed(typed));
    static_cast<void>(crypto::has_unusual_letters(typed));
    const auto once = crypto::normalise(typed);
    if (!once)
        return 0;
    CEIBA_ASSERT(!once->empty() && once->size() <= crypto::MAX_PASSPHRASE_SIZE);
    const auto twice = crypto::normalise(crypto::Passphrase(once->expose()));
    CEIBA_ASSERT(twice && std::ranges::equal(once->expose(), twice->expose()));
    static const crypto::WordList words("maiz\nceiba\nvolcan\n");
    const auto strength = crypto::estimate_strength(typed, words, words);
    CEIBA_ASSERT(strength.bits >= 0);
    return 0;
}
