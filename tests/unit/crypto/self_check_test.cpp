#include "crypto/self_check.hpp"

#include <catch2/catch_test_macros.hpp>

// The digest comes from other implementations (tests/vectors/vault/self_check.py). That a wrong
// answer is noticed is a matter of tests/mutation.

TEST_CASE("the primitives answer on this machine as other implementations do", "[crypto]")
{
    CHECK(crypto::self_check());
}
