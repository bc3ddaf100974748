#include "crypto/normalise.hpp"

#include "crypto/random.hpp"
#include "crypto/recovery_code.hpp"
#include "support/known_answers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using base::ErrorCode;
using crypto::normalise;
using crypto::Passphrase;

namespace {

std::string normalised(std::string_view typed)
{
    const auto secret = normalise(Passphrase(typed));
    REQUIRE(secret);
    const auto bytes = secret->expose();
    return { bytes.begin(), bytes.end() };
}

ErrorCode refusal(std::string_view typed)
{
    const auto secret = normalise(Passphrase(typed));
    REQUIRE_FALSE(secret);
    return secret.error().code;
}

} // namespace

TEST_CASE("the known passphrase is normalised as known", "[crypto][known]")
{
    CHECK(normalised(test::known::TYPED) == normalised("maíz k'iche' 2024"));
    CHECK(test::to_hex(test::known::counting(0, 0)).empty());
    const auto bytes = normalised(test::known::TYPED);
    CHECK(test::to_hex({ reinterpret_cast<const base::Byte*>(bytes.data()), bytes.size() })
        == test::known::NORMALISED);
}

TEST_CASE("every apostrophe a keyboard may give is the same", "[crypto]")
{
    for (const auto* apostrophe : { "'", "`", "\u00B4", "\u02B9", "\u02BB", "\u02BC", "\u2018",
             "\u2019", "\u201B", "\u2032", "\uA78C" })
        CHECK(normalised("q" + std::string(apostrophe) + "eqchi") == "q'eqchi");
}

TEST_CASE("letters and accents come out composed however they were typed", "[crypto]")
{
    CHECK(normalised("n\u0303") == "ñ");
    CHECK(normalised("A\u030A") == "\u00C5");
    CHECK(normalised("u\u0308\u0304") == "\u01D6");
    CHECK(normalised("\u00FC\u0304") == "\u01D6");
    CHECK(normalised("a\u0323\u0302") == "\u1EAD");
    CHECK(normalised("a\u0302\u0323") == "\u1EAD"); // the order of marks does not count
    CHECK(normalised("\u00E2\u0323") == "\u1EAD");
    CHECK(normalised("x\u0308") == "\u1E8D"); // Mam
    CHECK(normalised("e\u0341") == "é");
    CHECK(normalised("i\u0344") == "\u1E2F");
    CHECK(normalised("a\u0301\u0301") == "\u00E1\u0301");
    CHECK(normalised("\u0301a") == "\u0301a"); // nothing in front to join
}

TEST_CASE("what lies outside the table passes unchanged", "[crypto]")
{
    CHECK(normalised("\u1E8D") == "\u1E8D");
    CHECK(normalised("\u05D0\u05B7 \U0001F333") == "\u05D0\u05B7 \U0001F333");
    CHECK(normalised("Maíz") == "Maíz"); // case is kept
    CHECK(normalised(" dos  espacios ") == " dos  espacios ");
}

TEST_CASE("normalising twice changes nothing", "[crypto]")
{
    for (const auto* typed : { "mai\u0301z k\u2019iche\u2019", "\u1EA5\u0323",
             "a\u0323\u0302o\u031B\u0301", "x\u0308\u0301\u0316" })
        CHECK(normalised(normalised(typed)) == normalised(typed));
}

TEST_CASE("one line end at the end goes, and only there", "[crypto]")
{
    CHECK(normalised("clave\r\n") == "clave");
    CHECK(normalised("clave\n") == "clave");
    CHECK(normalised("clave\r") == "clave");
    CHECK(refusal("clave\n\n") == ErrorCode::PassphraseNotText);
    CHECK(refusal("cla\nve") == ErrorCode::PassphraseNotText);
    CHECK(refusal("\r\n") == ErrorCode::PassphraseTooShort);
}

TEST_CASE("control characters and bytes that are not text are refused", "[crypto]")
{
    for (int code = 0; code < 0x20; ++code)
        CHECK(refusal(std::string("a") + static_cast<char>(code) + "b")
            == ErrorCode::PassphraseNotText);
    CHECK(refusal("a\x7F") == ErrorCode::PassphraseNotText);
    for (int code = 0x80; code < 0xA0; ++code)
        CHECK(refusal(std::string("a\xC2") + static_cast<char>(code))
            == ErrorCode::PassphraseNotText);
    CHECK(refusal("a\xFF") == ErrorCode::PassphraseNotText);
    CHECK(refusal("a\xC3") == ErrorCode::PassphraseNotText);
    CHECK(refusal("a\xED\xA0\x80") == ErrorCode::PassphraseNotText);
}

TEST_CASE("1 to 1024 bytes after normalising are accepted", "[crypto]")
{
    CHECK(refusal("") == ErrorCode::PassphraseTooShort);
    CHECK(normalised("a") == "a");
    CHECK(normalised(std::string(1024, 'a')).size() == 1024);
    CHECK(refusal(std::string(1025, 'a')) == ErrorCode::PassphraseTooLong);
    CHECK(refusal(std::string(100'000, 'a')) == ErrorCode::PassphraseTooLong);
    std::string decomposed;
    for (int i = 0; i < 512; ++i)
        decomposed += "e\u0301";
    CHECK(normalised(decomposed).size() == 1024);
    CHECK(refusal(decomposed + "a") == ErrorCode::PassphraseTooLong);
}

TEST_CASE("48 digits that hold are a recovery code, whatever separates them", "[crypto]")
{
    crypto::SystemRandom random;
    const auto code = crypto::make_recovery_code(random);
    const std::string digits(code.expose().begin(), code.expose().end());
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); i += 6)
        grouped += digits.substr(i, 6) + (i % 12 == 0 ? "-" : " ");

    for (const auto& typed : { digits, grouped, grouped + "\r\n" }) {
        const auto read = crypto::read_typed(Passphrase(typed));
        REQUIRE(read);
        CHECK(read->recovery_code);
        CHECK(std::string(read->secret.expose().begin(), read->secret.expose().end()) == digits);
    }
    auto wrong = digits;
    wrong[10] = wrong[10] == '9' ? '8' : '9';
    const auto read = crypto::read_typed(Passphrase(wrong));
    REQUIRE(read);
    CHECK_FALSE(read->recovery_code);
}

TEST_CASE("letters that other keyboards lack are pointed out", "[crypto]")
{
    CHECK_FALSE(
        crypto::has_unusual_letters(Passphrase(std::string_view("maíz k\u2019iche\u2019"))));
    CHECK(crypto::has_unusual_letters(Passphrase(std::string_view("\U0001F333"))));
    CHECK(crypto::has_unusual_letters(Passphrase(std::string_view("Жизнь"))));
}
