#include "crypto/secret.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <type_traits>

using crypto::SecretBytes;

namespace {

std::string text_of(const SecretBytes& secret)
{
    const auto bytes = secret.expose();
    return { bytes.begin(), bytes.end() };
}

bool all_zero(base::ByteView bytes)
{
    return std::ranges::all_of(bytes, [](base::Byte byte) { return byte == 0; });
}

} // namespace

TEST_CASE("a secret cannot be copied, and one kind is not another", "[crypto]")
{
    STATIC_CHECK_FALSE(std::is_copy_constructible_v<crypto::Passphrase>);
    STATIC_CHECK_FALSE(std::is_copy_assignable_v<crypto::MasterKey>);
    STATIC_CHECK_FALSE(std::is_convertible_v<crypto::KeyFileKey, crypto::Passphrase>);
    STATIC_CHECK_FALSE(std::is_constructible_v<crypto::RootKey, crypto::StretchedSecret>);
}

TEST_CASE("a new secret is zeros", "[crypto]")
{
    CHECK(all_zero(SecretBytes(100).expose()));
    CHECK(all_zero(crypto::MasterKey().expose()));
    CHECK(SecretBytes(0).empty());
}

TEST_CASE("moving a secret leaves nothing behind", "[crypto]")
{
    SecretBytes from(std::string_view("seis palabras"));
    SecretBytes to(std::move(from));
    CHECK(text_of(to) == "seis palabras");
    CHECK(from.empty()); // NOLINT(bugprone-use-after-move)

    SecretBytes other(std::string_view("otra"));
    other = std::move(to);
    CHECK(text_of(other) == "seis palabras");
    CHECK(to.empty()); // NOLINT(bugprone-use-after-move)
}

TEST_CASE("wiping keeps the place and takes the content", "[crypto]")
{
    SecretBytes secret(std::string_view("abc"));
    secret.wipe();
    CHECK(secret.size() == 3);
    CHECK(all_zero(secret.expose()));
}

TEST_CASE("shortening forgets what is cut off", "[crypto]")
{
    SecretBytes secret(std::string_view("abcdef"));
    const auto whole = secret.expose();
    secret.shorten(2);
    CHECK(text_of(secret) == "ab");
    CHECK(all_zero(whole.subspan(2)));
}

TEST_CASE("equality needs the same length and the same bytes", "[crypto]")
{
    const base::Byte left[] { 1, 2, 3 };
    const base::Byte same[] { 1, 2, 3 };
    const base::Byte other[] { 1, 2, 4 };
    CHECK(crypto::equal(left, same));
    CHECK_FALSE(crypto::equal(left, other));
    CHECK_FALSE(crypto::equal(left, base::ByteView(same).first(2)));
    CHECK(crypto::equal({}, {}));
}
