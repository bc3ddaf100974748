#include "crypto/kdf.hpp"

#include "crypto/normalise.hpp"
#include "support/fake_clock.hpp"
#include "support/known_answers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using crypto::Preset;
using test::to_hex;

namespace {

std::string hex_of(std::string_view known) { return to_hex(test::from_hex(known)); }

/// Takes the time a test says, by a clock the test owns.
class TimedStretcher final : public crypto::Stretcher {
public:
    TimedStretcher(test::FakeClock& clock, std::int64_t milliseconds)
        : m_clock(clock)
        , m_milliseconds(milliseconds)
    {
    }
    base::Result<> stretch(
        crypto::StretchedSecret&, const crypto::PreparedSecret&, base::ByteView, Preset) override
    {
        m_clock.pass_ms(m_milliseconds);
        if (refuses)
            return base::fail(base::ErrorCode::OutOfMemory);
        return {};
    }
    bool refuses { false };

private:
    test::FakeClock& m_clock;
    std::int64_t m_milliseconds;
};

constexpr std::uint64_t MIB = std::uint64_t { 1 } << 20;
constexpr crypto::MachineMemory LARGE_MACHINE { 16384 * MIB, 8192 * MIB };

int calibrated(std::int64_t milliseconds, crypto::MachineMemory memory = LARGE_MACHINE)
{
    test::FakeClock clock;
    TimedStretcher stretcher(clock, milliseconds);
    return crypto::calibrate(stretcher, clock, memory).number();
}

} // namespace

TEST_CASE("the known passphrase gives the known root", "[crypto][known]")
{
    crypto::Argon2id argon2id;
    const auto secret = crypto::normalise(crypto::Passphrase(test::known::TYPED));
    REQUIRE(secret);
    crypto::PreparedSecret prepared;
    crypto::prepare(prepared, *secret, nullptr);
    CHECK(to_hex(prepared.expose()) == hex_of(test::known::PREPARED));

    const auto salt = test::known::salt();
    crypto::StretchedSecret stretched;
    REQUIRE(argon2id.stretch(
        stretched, prepared, base::ByteView(salt).first(16), crypto::preset_of(salt)));
    CHECK(to_hex(stretched.expose()) == hex_of(test::known::STRETCHED));

    crypto::RootKey root;
    REQUIRE(crypto::derive_root(root, argon2id, prepared, salt));
    CHECK(to_hex(root.expose()) == hex_of(test::known::ROOT));
}

TEST_CASE("the known key file gives the known root", "[crypto][known]")
{
    crypto::Argon2id argon2id;
    crypto::KeyFileKey key;
    const auto content = test::known::KEY_FILE_CONTENT;
    crypto::derive_key_file_key(
        key, { reinterpret_cast<const base::Byte*>(content.data()), content.size() });
    CHECK(to_hex(key.expose()) == hex_of(test::known::KEY_FILE_KEY));

    const auto secret = crypto::normalise(crypto::Passphrase(test::known::TYPED));
    crypto::PreparedSecret prepared;
    crypto::prepare(prepared, *secret, &key);
    crypto::RootKey root;
    REQUIRE(crypto::derive_root(root, argon2id, prepared, test::known::salt()));
    CHECK(to_hex(root.expose()) == hex_of(test::known::ROOT_WITH_KEY_FILE));
}

TEST_CASE("every byte decodes to a preset, and none asks for more than 512 MiB", "[crypto]")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        const auto preset = Preset::from_bits(static_cast<std::uint8_t>(byte));
        REQUIRE(preset.number() == byte % 8);
        REQUIRE(preset.memory_bytes() >= 64 * MIB);
        REQUIRE(preset.memory_bytes() <= 512 * MIB);
        REQUIRE((preset.passes() == 3 || preset.passes() == 6));
    }
}

TEST_CASE("a preset sits in three bits of the salt and leaves the others alone", "[crypto]")
{
    for (unsigned last = 0; last < 256; ++last) {
        crypto::Salt salt {};
        salt[31] = static_cast<base::Byte>(last);
        crypto::put_preset(salt, Preset::from_bits(5));
        REQUIRE(crypto::preset_of(salt).number() == 5);
        REQUIRE((salt[31] & 0xF8u) == (last & 0xF8u));
    }
}

TEST_CASE("every default preset runs for real", "[crypto][slow]")
{
    crypto::Argon2id argon2id;
    const crypto::PreparedSecret secret;
    std::string before;
    for (std::uint8_t number = 0; number <= Preset::HIGHEST_DEFAULT; ++number) {
        auto salt = test::known::salt();
        crypto::put_preset(salt, Preset::from_bits(number));
        crypto::RootKey root;
        REQUIRE(crypto::derive_root(root, argon2id, secret, salt));
        REQUIRE(to_hex(root.expose()) != before);
        before = to_hex(root.expose());
    }
}

TEST_CASE("calibration takes the dearest preset of at most 0.8 seconds", "[crypto]")
{
    // By the table of FORMAT.md 4.2: 735/65 times the first, and so on.
    CHECK(calibrated(65) == 5);
    CHECK(calibrated(70) == 5);
    CHECK(calibrated(71) == 4);
    CHECK(calibrated(128) == 4);
    CHECK(calibrated(129) == 3);
    CHECK(calibrated(166) == 3);
    CHECK(calibrated(167) == 2);
    CHECK(calibrated(302) == 2);
    CHECK(calibrated(303) == 1);
    CHECK(calibrated(436) == 1);
    CHECK(calibrated(437) == 0);
    CHECK(calibrated(19'000) == 0);
}

TEST_CASE("calibration distrusts a clock that cannot be right", "[crypto]")
{
    CHECK(calibrated(0) == 2);
    CHECK(calibrated(4) == 2);
    CHECK(calibrated(20'001) == 2);
}

TEST_CASE("calibration leaves memory to the rest of the machine", "[crypto]")
{
    CHECK(calibrated(20, { 1024 * MIB, 1024 * MIB }) == 3); // an eighth: 128 MiB
    CHECK(calibrated(20, { 16384 * MIB, 300 * MIB }) == 1); // a third: 100 MiB
    CHECK(calibrated(20, { 256 * MIB, 100 * MIB }) == 0);   // never below 0
    CHECK(calibrated(0, { 256 * MIB, 100 * MIB }) == 0);
    CHECK(calibrated(6, { 65536 * MIB, 65536 * MIB }) == 5); // 512 MiB only when asked for
}

TEST_CASE("calibration takes the smaller of two measurements", "[crypto]")
{
    test::FakeClock clock;
    class Slowing final : public crypto::Stretcher {
    public:
        explicit Slowing(test::FakeClock& clock) : m_clock(clock) { }
        base::Result<> stretch(crypto::StretchedSecret&, const crypto::PreparedSecret&,
            base::ByteView, Preset) override
        {
            m_clock.pass_ms(m_first ? 5000 : 65);
            m_first = false;
            return {};
        }

    private:
        test::FakeClock& m_clock;
        bool m_first { true };
    } stretcher(clock);
    CHECK(crypto::calibrate(stretcher, clock, LARGE_MACHINE).number() == 5);
}

TEST_CASE("where not even the cheapest fits, calibration takes the cheapest", "[crypto]")
{
    test::FakeClock clock;
    TimedStretcher stretcher(clock, 100);
    stretcher.refuses = true;
    CHECK(crypto::calibrate(stretcher, clock, LARGE_MACHINE).number() == 0);
}
