#include "crypto/strength.hpp"

#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using base::ErrorCode;
using crypto::Passphrase;
using crypto::WordList;

namespace {

std::string read(const std::string& path)
{
    std::ifstream file(std::string(CEIBA_SOURCE_DIR) + "/" + path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

struct Lists {
    std::string word_lines { read("assets/words/es.txt") };
    std::string common_lines { read("assets/words/common.txt") };
    WordList words { word_lines };
    WordList common { common_lines };
};

const Lists& lists()
{
    static const Lists all;
    return all;
}

crypto::Strength strength(std::string_view typed)
{
    return crypto::estimate_strength(Passphrase(typed), lists().words, lists().common);
}

} // namespace

TEST_CASE("the word list has 7776 different words that every keyboard can type", "[crypto]")
{
    const auto& words = lists().words;
    REQUIRE(words.size() == WordList::EXPECTED);
    std::set<std::string_view> different;
    for (std::size_t i = 0; i < words.size(); ++i) {
        REQUIRE(words[i].size() >= 4);
        REQUIRE(words[i].size() <= 8);
        REQUIRE(std::ranges::all_of(words[i], [](char c) { return c >= 'a' && c <= 'z'; }));
        different.insert(words[i]);
    }
    CHECK(different.size() == words.size());
}

TEST_CASE("no word of the list is one that was left out", "[crypto]")
{
    const auto left_out_lines = read("assets/words/left_out_es.txt");
    const WordList left_out(left_out_lines);
    REQUIRE(left_out.size() > 100);
    for (std::size_t i = 0; i < left_out.size(); ++i)
        CHECK_FALSE(lists().words.contains(left_out[i]));
}

TEST_CASE("a generated passphrase is six words of the list", "[crypto]")
{
    test::SeededRandom random;
    const auto passphrase = crypto::generate_passphrase(lists().words, random);
    std::string text(passphrase.expose().begin(), passphrase.expose().end());
    CHECK(std::ranges::count(text, ' ') == 5);
    text += ' ';
    while (!text.empty()) {
        const auto end = text.find(' ');
        CHECK(lists().words.contains(text.substr(0, end)));
        text.erase(0, end + 1);
    }
}

TEST_CASE("words are drawn evenly", "[crypto]")
{
    const WordList three("uno\ndos\ntres\n");
    test::SeededRandom random;
    int counts[3] {};
    for (int i = 0; i < 3000; ++i) {
        const auto one = crypto::generate_passphrase(three, random, 1);
        const std::string text(one.expose().begin(), one.expose().end());
        ++counts[text == "uno" ? 0 : text == "dos" ? 1 : 2];
    }
    for (const auto count : counts) {
        CHECK(count > 900);
        CHECK(count < 1100);
    }
}

TEST_CASE("an empty list gives an empty passphrase and not a crash", "[crypto]")
{
    test::SeededRandom random;
    CHECK(crypto::generate_passphrase(WordList(), random).empty());
}

TEST_CASE("six words are worth 77 bits or a little more", "[crypto]")
{
    test::SeededRandom random;
    for (int i = 0; i < 20; ++i) {
        const auto estimate = crypto::estimate_strength(
            crypto::generate_passphrase(lists().words, random), lists().words, lists().common);
        CHECK(estimate.acceptable());
        CHECK(estimate.bits > 65);
        CHECK(estimate.bits < 82);
        CHECK(estimate.seconds_to_guess > 1e13);
    }
}

TEST_CASE("fewer than twelve characters are too short", "[crypto]")
{
    CHECK(strength("xk7#mq2!pz9").too_short);
    CHECK_FALSE(strength("xk7#mq2!pz9w").too_short);
    CHECK_FALSE(strength("ñandúñandúñá").too_short); // characters, not bytes
    CHECK(strength("ñandúñandúñ").too_short);
    CHECK(strength("").too_short);
}

TEST_CASE("what everyone would try first is too common", "[crypto]")
{
    for (const auto* typed : { "123456789012", "qwertyuiopas", "aaaaaaaaaaaa", "abcabcabcabc",
             "guatemala2024", "Contraseña123", "CONTRASEÑACONTRASEÑA", "tequieromucho",
             "Te quiero mucho", "diosesamor123", "niunamenos2019!", "guatemalaguatemala",
             "correct horse battery staple", "abcdefghijkl", "098765432109" })
        CHECK(strength(typed).too_common);
}

TEST_CASE("an own sentence is accepted and longer is never weaker", "[crypto]")
{
    const std::string sentence = "el zanate canta en la pila de doña Chonita";
    CHECK(strength(sentence).acceptable());
    double before = 0;
    for (std::size_t length = 1; length <= sentence.size(); ++length) {
        if ((static_cast<unsigned char>(sentence[length % sentence.size()]) & 0xC0u) == 0x80u)
            continue;
        const auto bits = strength(sentence.substr(0, length)).bits;
        CHECK(bits >= before - 8); // a word becoming complete may cost less than its letters
        before = bits;
    }
}

TEST_CASE("a passphrase of any length is estimated in reasonable time", "[crypto]")
{
    CHECK(strength(std::string(1024, 'a')).too_common);
    std::string mixed;
    for (int i = 0; i < 1000; ++i)
        mixed.push_back(static_cast<char>('!' + i * 7 % 90));
    CHECK(strength(mixed).acceptable());
}

TEST_CASE("the check says why a passphrase is refused", "[crypto]")
{
    const auto code = [](std::string_view typed) {
        const auto checked
            = crypto::check_new_passphrase(Passphrase(typed), lists().words, lists().common);
        return checked ? ErrorCode::Internal : checked.error().code;
    };
    CHECK(code("corta") == ErrorCode::PassphraseTooShort);
    CHECK(code("guatemala2024") == ErrorCode::PassphraseTooCommon);
    CHECK(code("con\ttabulador adentro") == ErrorCode::PassphraseNotText);
    CHECK(code("el zanate canta en la pila") == ErrorCode::Internal);
}

TEST_CASE("two passphrases are similar when three changes lead from one to the other", "[crypto]")
{
    const auto similar = [](std::string_view one, std::string_view other) {
        return crypto::too_similar(crypto::Passphrase(one), crypto::Passphrase(other));
    };
    CHECK(similar("volcan tejido camino", "volcan tejido camino"));
    CHECK(similar("volcan tejido camino", "volcan tejidos camimo"));
    CHECK(similar("volcan tejido camino", "olcan tejido caminos1"));
    CHECK_FALSE(similar("volcan tejido camino", "volcan tejido barrio"));
    CHECK_FALSE(similar("volcan tejido camino", "volcan tejido caminoabcd"));
    CHECK_FALSE(similar("", "abcd"));
    CHECK(similar("", "abc"));
}
