#include "crypto/secret.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <vector>

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

TEST_CASE("all secrets are wiped at once, wherever they have been moved to", "[crypto]")
{
    crypto::Passphrase passphrase(std::string_view("volcan tejido"));
    crypto::MasterKey key;
    key.expose()[5] = 7;
    crypto::MasterKey moved(std::move(key));
    SecretBytes gone(std::string_view("antes"));
    gone = SecretBytes();
    crypto::wipe_all_secrets();
    CHECK(all_zero(passphrase.expose()));
    CHECK(all_zero(moved.expose()));
    CHECK(passphrase.size() == 13);
    // What comes later is not touched.
    SecretBytes later(std::string_view("despues"));
    CHECK(text_of(later) == "despues");
}

TEST_CASE("secrets come and go on other threads while all are wiped", "[crypto]")
{
    std::atomic<bool> stop { false };
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] {
            while (!stop) {
                SecretBytes secret(std::size_t { 64 });
                SecretBytes other(std::move(secret));
            }
        });
    for (int i = 0; i < 2'000; ++i)
        crypto::wipe_all_secrets();
    stop = true;
    for (auto& thread : threads)
        thread.join();
    SUCCEED();
}

namespace {

int pages_taken = 0;
int pages_back = 0;
base::Byte page[64];

void* take_page(std::size_t) noexcept
{
    ++pages_taken;
    return page;
}
void give_page_back(void*, std::size_t) noexcept { ++pages_back; }

} // namespace

TEST_CASE("a master key has a page of its own while it exists, and no other secret has", "[crypto]")
{
    crypto::use_key_pages({ take_page, give_page_back });
    {
        crypto::MasterKey key;
        key.expose()[0] = 9;
        const crypto::MasterKey moved(std::move(key));
        CHECK(moved.expose().data() == page);
        const crypto::RootKey other;
        CHECK(other.expose().data() != page);
        CHECK(pages_taken == 1);
        CHECK(pages_back == 0);
    }
    crypto::use_key_pages({});
    CHECK(pages_back == 1);
    CHECK(page[0] == 0);
}
