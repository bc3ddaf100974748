#include "age/age.hpp"

#include "age/armor.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>

using base::ErrorCode;

namespace {

base::Bytes bytes_of(std::string_view text) { return { text.begin(), text.end() }; }

struct AgeWorld {
    test::SeededRandom random;
    age::Identity hers { age::Identity::make(random) };
    age::Identity other { age::Identity::make(random) };

    base::Bytes seal(const base::Bytes& plain)
    {
        const std::array recipients { hers.recipient() };
        return *age::seal(plain, recipients, random);
    }
    static base::Result<crypto::WipedBytes> open(
        const base::Bytes& file, const age::Identity& identity)
    {
        return age::open(file, identity, std::pmr::get_default_resource());
    }
    static bool gives(
        const base::Bytes& file, const age::Identity& identity, const base::Bytes& expected)
    {
        const auto opened = open(file, identity);
        return opened
            && std::equal(
                opened->view().begin(), opened->view().end(), expected.begin(), expected.end());
    }
};

} // namespace

TEST_CASE("what is sealed for a key opens with it and with no other", "[age]")
{
    AgeWorld world;
    for (const std::size_t size : { 0, 1, 65535, 65536, 65537, 131072, 200000 }) {
        CAPTURE(size);
        base::Bytes plain(size);
        world.random.fill(plain);
        const auto file = world.seal(plain);
        CHECK(AgeWorld::gives(file, world.hers, plain));
        CHECK(AgeWorld::open(file, world.other).error().code == ErrorCode::CannotOpen);
    }
}

TEST_CASE("every recipient opens it", "[age]")
{
    AgeWorld world;
    const std::array recipients { world.other.recipient(), world.hers.recipient() };
    const auto plain = bytes_of("un plan");
    const auto file = *age::seal(plain, recipients, world.random);
    CHECK(AgeWorld::gives(file, world.hers, plain));
    CHECK(AgeWorld::gives(file, world.other, plain));
    CHECK_FALSE(age::seal(plain, std::span<const age::Recipient> {}, world.random));
}

TEST_CASE("what is sealed with a passphrase opens with it and with no other", "[age]")
{
    AgeWorld world;
    constexpr unsigned LITTLE_WORK = 4;
    const auto plain = bytes_of("un plan");
    const crypto::Passphrase passphrase(std::string_view("volcán tejido camino"));
    const auto file = *age::seal(plain, passphrase, world.random, LITTLE_WORK);
    const auto opened = age::open(file, passphrase, std::pmr::get_default_resource());
    REQUIRE(opened);
    CHECK(std::equal(plain.begin(), plain.end(), opened->view().begin(), opened->view().end()));
    CHECK(age::open(file, crypto::Passphrase(std::string_view("volcán tejido caminos")),
              std::pmr::get_default_resource())
              .error()
              .code
        == ErrorCode::CannotOpen);
    CHECK(AgeWorld::open(file, world.hers).error().code == ErrorCode::CannotOpen);
}

TEST_CASE("a file that asks for more work than two to the twenty is refused at once", "[age]")
{
    AgeWorld world;
    const crypto::Passphrase passphrase(std::string_view("volcán"));
    auto file = *age::seal(bytes_of("x"), passphrase, world.random, 4);
    std::string text(file.begin(), file.end());
    for (const auto* work : { " 21\n", " 40\n", " 99999999999999999999\n" }) {
        auto changed = text;
        changed.replace(changed.find(" 4\n"), 3, work);
        const auto opened
            = age::open(bytes_of(changed), passphrase, std::pmr::get_default_resource());
        CHECK(opened.error().code == ErrorCode::TooLarge);
    }
}

TEST_CASE("a file with any byte changed or cut off gives nothing", "[age]")
{
    AgeWorld world;
    const auto plain = bytes_of("Elena vive en otra parte");
    const auto file = world.seal(plain);
    for (std::size_t at = 0; at < file.size(); ++at) {
        auto changed = file;
        changed[at] ^= 1;
        CAPTURE(at);
        REQUIRE_FALSE(AgeWorld::open(changed, world.hers));
    }
    for (std::size_t size = 0; size < file.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(
            AgeWorld::open({ file.begin(), file.begin() + static_cast<long>(size) }, world.hers));
    }
    auto longer = file;
    longer.push_back(0);
    CHECK_FALSE(AgeWorld::open(longer, world.hers));
}

TEST_CASE("chunks cannot be taken out or change places", "[age]")
{
    AgeWorld world;
    constexpr long CHUNK = 65536 + 16;
    base::Bytes plain(3 * 65536);
    world.random.fill(plain);
    const auto file = world.seal(plain);
    const auto begin = static_cast<long>(file.size()) - 3 * CHUNK;
    auto shorter = file;
    shorter.erase(shorter.begin() + begin, shorter.begin() + begin + CHUNK);
    CHECK_FALSE(AgeWorld::open(shorter, world.hers));
    auto cut = file;
    cut.resize(file.size() - CHUNK);
    CHECK_FALSE(AgeWorld::open(cut, world.hers));
    auto swapped = file;
    std::swap_ranges(
        swapped.begin() + begin, swapped.begin() + begin + CHUNK, swapped.begin() + begin + CHUNK);
    CHECK_FALSE(AgeWorld::open(swapped, world.hers));
}

TEST_CASE("the form for mail opens as the other does", "[age]")
{
    AgeWorld world;
    const auto plain
        = bytes_of("un plan que se manda por correo y ocupa más de una línea de texto");
    const auto armored = bytes_of(age::to_armor(world.seal(plain)));
    CHECK(age::is_armored(armored));
    CHECK(AgeWorld::gives(armored, world.hers, plain));
    auto with_space = bytes_of("\n \n");
    with_space.insert(with_space.end(), armored.begin(), armored.end());
    with_space.push_back('\n');
    CHECK(AgeWorld::gives(with_space, world.hers, plain));
}

TEST_CASE("a flood of stanzas is refused before any is tried", "[age]")
{
    AgeWorld world;
    std::string file = "age-encryption.org/v1\n";
    while (file.size() < 3'000'000)
        file += "-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    CHECK(AgeWorld::open(bytes_of(file), world.hers).error().code == ErrorCode::BadInput);
}
