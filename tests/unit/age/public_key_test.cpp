#include "age/public_key.hpp"

#include "age/bech32.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

using age::PublicKeyFault;
using age::read_public_key;

namespace {

constexpr auto SECRET
    = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
constexpr auto PUBLIC = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

std::string spanish_words()
{
    std::ifstream file(CEIBA_SOURCE_DIR "/assets/words/es.txt", std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

/// A key that is written correctly but is this point.
std::string key_of(std::array<base::Byte, 32> point) { return age::to_bech32("age", point); }

} // namespace

TEST_CASE("a public key is read however it was pasted or typed", "[age]")
{
    std::string groups;
    const std::string key = PUBLIC;
    for (std::size_t at = 0; at < key.size(); at += 4)
        groups += (at == 0 ? "" : " ") + key.substr(at, 4);
    for (const auto& text : { key, "  " + key + "\r\n", groups, "# llave de Ceniza\n" + key + "\n",
             "AGE1" + key.substr(4), key.substr(0, 30) + "\n" + key.substr(30),
             "\xE2\x80\x8E" + key + "\xE2\x80\x8B" }) {
        CAPTURE(text);
        const auto given = read_public_key(text);
        REQUIRE(given.key);
        CHECK(given.key->text() == PUBLIC);
    }
}

TEST_CASE("what is no public key is refused with its reason", "[age]")
{
    const auto fault = [](std::string_view text) {
        const auto given = read_public_key(text);
        CHECK_FALSE(given.key);
        return given.fault;
    };
    CHECK(fault("") == PublicKeyFault::NotAKey);
    CHECK(fault("mi llave") == PublicKeyFault::NotAKey);
    CHECK(fault("# " + std::string(PUBLIC)) == PublicKeyFault::NotAKey);
    CHECK(fault(SECRET) == PublicKeyFault::SecretKey);
    CHECK(fault("# public key: " + std::string(PUBLIC) + "\n" + SECRET + "\n")
        == PublicKeyFault::SecretKey);
    CHECK(fault("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA ana") == PublicKeyFault::OtherKind);
    CHECK(fault("-----BEGIN PGP PUBLIC KEY BLOCK-----") == PublicKeyFault::OtherKind);
    CHECK(fault("age1pq1" + std::string(1900, 'q')) == PublicKeyFault::OtherKind);
    CHECK(fault("age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t")
        == PublicKeyFault::OtherKind);
}

TEST_CASE("any letter that is changed, missing or too many is noticed", "[age]")
{
    const std::string key = PUBLIC;
    for (std::size_t at = 4; at < key.size(); ++at) {
        CAPTURE(at);
        auto changed = key;
        changed[at] = changed[at] == 'q' ? 'p' : 'q';
        auto missing = key;
        missing.erase(at, 1);
        for (const auto& text : { changed, missing, key.substr(0, at), key + key[at] }) {
            const auto given = read_public_key(text);
            CHECK_FALSE(given.key);
            CHECK(given.fault == PublicKeyFault::Mistyped);
        }
    }
}

TEST_CASE("a key to which everybody has the other half is refused", "[age]")
{
    std::array<base::Byte, 32> zero {};
    auto one = zero;
    one[0] = 1;
    // p - 1, and a point of order eight.
    std::array<base::Byte, 32> minus_one {};
    minus_one.fill(0xFF);
    minus_one[0] = 0xEC;
    minus_one[31] = 0x7F;
    const std::array<base::Byte, 32> eight { 0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16,
        0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd,
        0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00 };
    for (const auto& point : { zero, one, minus_one, eight }) {
        const auto given = read_public_key(key_of(point));
        CHECK_FALSE(given.key);
        CHECK(given.fault == PublicKeyFault::Worthless);
    }
}

TEST_CASE("a key has its six words, and no other key the same", "[age]")
{
    const auto text = spanish_words();
    const crypto::WordList words(text);
    REQUIRE(words.size() == crypto::WordList::EXPECTED);
    const auto of = [&](const age::Recipient& key) {
        std::string line;
        for (const auto word : age::check_words(key, words))
            line += std::string(line.empty() ? "" : " ") + std::string(word);
        return line;
    };
    // FORMAT.md 13.3.
    CHECK(of(*read_public_key(PUBLIC).key) == "retrasar escasa pistilo costo trapecio hervir");
    test::SeededRandom random;
    std::set<std::string> seen;
    for (int i = 0; i < 300; ++i)
        CHECK(seen.insert(of(age::Identity::make(random).recipient())).second);
}

TEST_CASE("a key pair comes back from its 32 bytes", "[age]")
{
    test::SeededRandom random;
    const auto pair = age::Identity::make(random);
    CHECK(age::Identity::from_secret(pair.secret()).recipient() == pair.recipient());
}
