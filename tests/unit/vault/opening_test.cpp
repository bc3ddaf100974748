#include "vault/opening.hpp"

#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using base::ErrorCode;
using test::DiskImage;
using test::text_of;
using test::VaultWorld;
using vault::Notice;

namespace {

constexpr std::uint64_t SLOT[]
    = { vault::Geometry { 0 }.slot_offset(0), vault::Geometry { 0 }.slot_offset(1) };
constexpr std::size_t ONE_CHUNK_BODY = vault::body_size(1);

/// Slot 0 holds generation 3, "nueva"; slot 1 generation 2, "vieja".
struct TwoGenerations : VaultWorld {
    DiskImage made;

    TwoGenerations()
    {
        auto created = create("seis palabras", "vieja");
        REQUIRE(created);
        REQUIRE(save(*created->vault, "nueva"));
        REQUIRE(created->vault->facts().generation == 3);
        created->vault.reset();
        made = image();
    }

    struct Outcome {
        std::optional<ErrorCode> error;
        std::string text;
        std::set<Notice> notices;
    };

    Outcome open_changed(
        const std::function<void(DiskImage&)>& edit, std::string_view passphrase = "seis palabras")
    {
        auto changed = made;
        edit(changed);
        put(std::move(changed));
        const auto opened = open(passphrase);
        if (!opened)
            return { opened.error().code, {}, {} };
        return { {}, text_of(opened->payload), { opened->notices.begin(), opened->notices.end() } };
    }
};

void copy_range(DiskImage& image, std::uint64_t from, std::uint64_t to, std::size_t length)
{
    image.write(to, image.bytes(from, length));
}

} // namespace

TEST_CASE("a wrong passphrase, damaged keys and a file that is no vault answer alike", "[vault]")
{
    TwoGenerations world;
    CHECK(world.open_changed([](DiskImage&) {}, "otra").error == ErrorCode::CannotOpen);
    CHECK(world.open_changed([](DiskImage& image) { image.write(0, base::Bytes(0x10000)); }).error
        == ErrorCode::CannotOpen);
    CHECK(world.open_changed([](DiskImage& image) { image.resize(100); }).error
        == ErrorCode::CannotOpen);
    CHECK(world.open_changed([](DiskImage& image) { image.resize(0); }).error
        == ErrorCode::CannotOpen);
}

TEST_CASE("any flipped bit of a key block is repaired from the other", "[vault][slow]")
{
    TwoGenerations world;
    for (const std::uint64_t block : { 0x0000u, 0x8000u }) {
        // Salt, slot 0 and MAC byte by byte; the random rest in steps.
        for (std::uint64_t i = 0; i < 4096; i += i < 0x20 + 136 || i >= 0xFE0 ? 1 : 23) {
            const auto outcome
                = world.open_changed([&](DiskImage& image) { image.flip(block + i, i % 8); });
            INFO("block " << block << " byte " << i);
            REQUIRE_FALSE(outcome.error);
            REQUIRE(outcome.text == "nueva");
            REQUIRE(outcome.notices.contains(Notice::KeysRepaired));
            REQUIRE(outcome.notices.contains(Notice::PassphraseChangeDidNotHappen)
                == (block == 0x8000));
            if (i % 8 != 0)
                continue;
            const auto again = world.open("seis palabras");
            REQUIRE(again);
            REQUIRE(again->notices.empty());
            REQUIRE(text_of(again->payload) == "nueva");
        }
    }
}

TEST_CASE("with both key blocks damaged nothing opens and nothing is written but the attempt page",
    "[vault]")
{
    TwoGenerations world;
    auto changed = world.made;
    changed.flip(100, 0);
    changed.flip(0x8100, 0);
    world.put(changed);
    CHECK(world.open("seis palabras").error().code == ErrorCode::CannotOpen);
    auto after = world.image();
    CHECK(after.bytes(0x4000, 4096) != changed.bytes(0x4000, 4096));
    after.write(0x4000, changed.bytes(0x4000, 4096));
    CHECK(after == changed);
}

TEST_CASE("damage to the newest header opens the copy before it and says so", "[vault]")
{
    TwoGenerations world;
    for (std::uint64_t i = 0; i < vault::SLOT_SEALED_HEADER_SIZE; ++i) {
        const auto outcome
            = world.open_changed([&](DiskImage& image) { image.flip(SLOT[0] + i, i % 8); });
        REQUIRE(outcome.text == "vieja");
        REQUIRE(outcome.notices == std::set { Notice::PreviousCopyOpened });
    }
}

TEST_CASE("damage to the newest body opens the copy before it and says so", "[vault]")
{
    TwoGenerations world;
    for (std::uint64_t i = 0; i < ONE_CHUNK_BODY; i += i < 100 ? 1 : 211) {
        const auto outcome
            = world.open_changed([&](DiskImage& image) { image.flip(SLOT[0] + 4096 + i, i % 8); });
        REQUIRE(outcome.text == "vieja");
        REQUIRE(outcome.notices == std::set { Notice::PreviousCopyOpened });
    }
}

TEST_CASE("damage to the older copy is told while the newest opens", "[vault]")
{
    TwoGenerations world;
    for (std::uint64_t i = 0; i < vault::SLOT_SEALED_HEADER_SIZE; ++i) {
        const auto outcome
            = world.open_changed([&](DiskImage& image) { image.flip(SLOT[1] + i, i % 8); });
        REQUIRE(outcome.text == "nueva");
        REQUIRE(outcome.notices.size() == 1);
    }
    for (std::uint64_t i = 0; i < ONE_CHUNK_BODY; i += 499) {
        const auto outcome
            = world.open_changed([&](DiskImage& image) { image.flip(SLOT[1] + 4096 + i, i % 8); });
        REQUIRE(outcome.text == "nueva");
        REQUIRE(outcome.notices == std::set { Notice::OtherCopyDamaged });
    }
}

TEST_CASE("the parts that hold nothing may change", "[vault]")
{
    TwoGenerations world;
    for (const std::uint64_t offset :
        { std::uint64_t { 0x1000 }, std::uint64_t { 0x4000 }, std::uint64_t { 0x9000 },
            SLOT[0] + 0xE8, SLOT[0] + 4095, SLOT[0] + 4096 + ONE_CHUNK_BODY, SLOT[1] + 500 }) {
        const auto outcome = world.open_changed([&](DiskImage& image) { image.flip(offset, 3); });
        CHECK(outcome.text == "nueva");
        CHECK(outcome.notices.empty());
    }
}

TEST_CASE("with both copies damaged the file says that it is damaged", "[vault]")
{
    TwoGenerations world;
    const auto outcome = world.open_changed([](DiskImage& image) {
        image.flip(SLOT[0] + 5000, 0);
        image.flip(SLOT[1] + 5000, 0);
    });
    CHECK(outcome.error == ErrorCode::VaultDamaged);
}

TEST_CASE("exchanged key blocks open", "[vault]")
{
    TwoGenerations world;
    const auto outcome = world.open_changed([](DiskImage& image) {
        const auto first = image.bytes(0x0000, 4096);
        copy_range(image, 0x8000, 0x0000, 4096);
        image.write(0x8000, first);
    });
    CHECK(outcome.text == "nueva");
    CHECK(outcome.notices.empty());
}

TEST_CASE("data slots cannot be exchanged", "[vault]")
{
    TwoGenerations world;
    const auto outcome = world.open_changed([](DiskImage& image) {
        const auto first = image.bytes(SLOT[0], 80'000);
        copy_range(image, SLOT[1], SLOT[0], 80'000);
        image.write(SLOT[1], first);
    });
    CHECK(outcome.error == ErrorCode::VaultDamaged);
}

TEST_CASE("a header and a body of different saves do not make a slot", "[vault]")
{
    TwoGenerations world;
    auto opened = world.open("seis palabras");
    REQUIRE(opened);
    REQUIRE(world.save(*opened->vault, "cuarta"));
    REQUIRE(world.save(*opened->vault, "quinta"));
    opened->vault.reset();
    const auto later = world.image(); // slot 0 holds generation 5 now
    const auto old = world.made;
    world.made = later;
    const auto old_header = world.open_changed(
        [&](DiskImage& image) { image.write(SLOT[0], old.bytes(SLOT[0], 4096)); });
    CHECK(old_header.text == "cuarta");
    const auto old_body = world.open_changed([&](DiskImage& image) {
        image.write(SLOT[0] + 4096, old.bytes(SLOT[0] + 4096, ONE_CHUNK_BODY));
    });
    CHECK(old_body.text == "cuarta");
}

TEST_CASE("an older slot put back is noticed unless the file was once exactly so", "[vault]")
{
    TwoGenerations world; // generation 3 in slot 0
    auto opened = world.open("seis palabras");
    REQUIRE(opened);
    const auto old = world.made;
    const auto put_old_slot_back
        = [&](DiskImage& image) { image.write(SLOT[0], old.bytes(SLOT[0], 80'000)); };
    for (const auto* text : { "cuarta", "quinta", "sexta", "séptima" })
        REQUIRE(world.save(*opened->vault, text));
    opened->vault.reset();
    world.made = world.image();
    const auto outcome = world.open_changed(put_old_slot_back);
    CHECK(outcome.text == "sexta");
    CHECK(outcome.notices == std::set { Notice::PreviousCopyOpened });
}

TEST_CASE("a truncated file never gives content that was not saved", "[vault]")
{
    TwoGenerations world;
    for (std::uint64_t size = 0; size < world.made.size();
         size += size < 0x40000 || size > SLOT[1] - 0x10000 ? 4096 : 0x40000) {
        const auto outcome = world.open_changed([&](DiskImage& image) { image.resize(size); });
        REQUIRE(outcome.error == ErrorCode::CannotOpen);
    }
    CHECK(world.open_changed([&](DiskImage& image) { image.resize(image.size() - 1); }).error
        == ErrorCode::CannotOpen);
}

TEST_CASE("bytes after the end are ignored up to the next class", "[vault]")
{
    TwoGenerations world;
    for (const std::uint64_t size : { std::uint64_t { 4'194'305 }, std::uint64_t { 5'000'000 },
             std::uint64_t { 16'777'215 } }) {
        const auto outcome = world.open_changed([&](DiskImage& image) { image.resize(size); });
        CHECK(outcome.text == "nueva");
        CHECK(outcome.notices.empty());
    }
}

TEST_CASE("a file that was about to grow opens from the slot that stays in place", "[vault]")
{
    TwoGenerations world;
    const auto outcome = world.open_changed([&](DiskImage& image) { image.resize(16'777'216); });
    CHECK(outcome.text == "nueva");
    CHECK(outcome.notices.empty());
}

TEST_CASE("zeros over any page are damage like any other", "[vault]")
{
    TwoGenerations world;
    for (std::uint64_t page = 0; page < world.made.size();
         page += page < 0x30000 || (page >= SLOT[1] && page < SLOT[1] + 0x20000) ? 4096 : 0x20000) {
        const auto outcome
            = world.open_changed([&](DiskImage& image) { image.write(page, base::Bytes(4096)); });
        REQUIRE_FALSE(outcome.error);
        REQUIRE((outcome.text == "nueva" || outcome.text == "vieja"));
        REQUIRE((
            outcome.text == "nueva" || outcome.notices == std::set { Notice::PreviousCopyOpened }));
    }
}

TEST_CASE("sectors that cannot be read are damage and not the end", "[vault]")
{
    TwoGenerations world;
    for (int at = 0; at < 8; ++at) {
        world.put(world.made);
        world.disk.set_fault(
            test::Fault { test::Operation::Read, at, false, false, ErrorCode::DiskFault });
        const auto opened = world.open("seis palabras");
        REQUIRE(opened);
        REQUIRE((text_of(opened->payload) == "nueva" || text_of(opened->payload) == "vieja"));
        REQUIRE((text_of(opened->payload) == "nueva"
            || std::ranges::count(opened->notices, Notice::PreviousCopyOpened) == 1));
    }
}

TEST_CASE("a wrong passphrase always costs two derivations", "[vault]")
{
    TwoGenerations world;
    class Counting final : public crypto::Stretcher {
    public:
        base::Result<> stretch(crypto::StretchedSecret& out, const crypto::PreparedSecret& secret,
            base::ByteView salt, crypto::Preset preset) override
        {
            ++runs;
            return m_quick.stretch(out, secret, salt, preset);
        }
        int runs { 0 };

    private:
        test::QuickStretcher m_quick;
    } counting;
    world.add_slot("seis palabras", "clave de emergencia", vault::SlotType::Emergency);
    const auto runs_for = [&](std::string_view passphrase) {
        counting.runs = 0;
        const auto tools = world.tools();
        static_cast<void>(vault::Vault::open(
            { tools.disk, tools.clock, tools.random, counting, tools.memory, tools.wait_until },
            test::VAULT_PATH, test::credentials(passphrase)));
        return counting.runs;
    };
    CHECK(runs_for("seis palabras") == 1);
    CHECK(runs_for("otra") == 2);
    CHECK(runs_for("clave de emergencia") == 2);
    CHECK(runs_for("seis palabras") == 2); // nothing opens it any more
}

TEST_CASE("the emergency passphrase destroys and answers as a wrong one", "[vault]")
{
    TwoGenerations world;
    world.add_slot("seis palabras", "clave de emergencia", vault::SlotType::Emergency);
    world.disk.change(test::VAULT_PATH, [](DiskImage& image) {
        image.write(0x1F, base::Bytes { 0xF5 }); // any preset: its bits must stay
        image.write(0x1F, base::Bytes { image.at(0x1F) });
    });
    world.put(world.made);
    world.add_slot("seis palabras", "clave de emergencia", vault::SlotType::Emergency);
    const auto before = world.image();
    world.waits.clear();
    const auto opened = world.open("clave de emergencia");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::CannotOpen);
    CHECK(world.waits.size() == 1);

    const auto& after = world.image();
    CHECK(after.size() == before.size());
    CHECK((after.at(0x1F) & 7) == (before.at(0x1F) & 7));
    CHECK((after.at(0x801F) & 7) == (before.at(0x801F) & 7));
    int same = 0;
    for (std::uint64_t i = 0; i < 0x10000; ++i)
        same += after.at(i) == before.at(i) ? 1 : 0;
    CHECK(same < 600);
    CHECK(after.bytes(SLOT[0], 4096) != before.bytes(SLOT[0], 4096));
    CHECK(after.bytes(SLOT[1], 4096) != before.bytes(SLOT[1], 4096));
    CHECK(world.open("seis palabras").error().code == ErrorCode::CannotOpen);
    CHECK(world.open("clave de emergencia").error().code == ErrorCode::CannotOpen);
}

TEST_CASE("the emergency passphrase is honoured in the second block too", "[vault]")
{
    TwoGenerations world;
    world.add_slot("seis palabras", "clave de emergencia", vault::SlotType::Emergency);
    world.disk.change(test::VAULT_PATH, [](DiskImage& image) { image.flip(5, 0); });
    CHECK(world.open("clave de emergencia").error().code == ErrorCode::CannotOpen);
    CHECK(world.open("seis palabras").error().code == ErrorCode::CannotOpen);
}

TEST_CASE("a file that is clearly something else is not touched by a failed opening", "[vault]")
{
    VaultWorld world;
    DiskImage film;
    film.resize(4'194'304); // zeros, of the very size of a vault
    world.put(film);
    CHECK(world.open("seis palabras").error().code == ErrorCode::CannotOpen);
    CHECK(world.image() == film);

    DiskImage other_size;
    base::Bytes noise(5'000'000);
    world.random.fill(noise);
    other_size.write(0, noise);
    world.put(other_size);
    CHECK(world.open("seis palabras").error().code == ErrorCode::CannotOpen);
    CHECK(world.image() == other_size);
}

TEST_CASE("checking a file repairs nothing", "[vault]")
{
    TwoGenerations world;
    auto damaged = world.made;
    damaged.flip(0x8000 + 40, 2);
    world.put(damaged);
    vault::OpenOptions options;
    options.mode = vault::OpenMode::VerifyOnly;
    const auto opened = world.open("seis palabras", options);
    REQUIRE(opened);
    CHECK(opened->notices
        == std::vector { Notice::KeysStillDamaged, Notice::PassphraseChangeDidNotHappen });
    CHECK(world.image() == damaged);
}

TEST_CASE("a repair by recovery code keeps only that and says so", "[vault]")
{
    TwoGenerations world;
    const std::string code(48, '0');
    world.add_slot("seis palabras", code, vault::SlotType::RecoveryCode);
    world.disk.change(test::VAULT_PATH, [](DiskImage& image) { image.flip(0x8000 + 40, 2); });
    {
        const auto opened = world.open(code);
        REQUIRE(opened);
        CHECK(std::ranges::count(opened->notices, Notice::PassphraseMustBeSetAgain) == 1);
        CHECK(opened->vault->facts().opened_with == vault::SlotType::RecoveryCode);
    }
    CHECK(world.open("seis palabras").error().code == ErrorCode::CannotOpen);
    const auto again = world.open(code);
    REQUIRE(again);
    CHECK(again->notices.empty());
    CHECK(text_of(again->payload) == "nueva");
}

TEST_CASE("an old key area put back opens nothing after a change of passphrase", "[vault]")
{
    TwoGenerations world;
    {
        auto opened = world.open("seis palabras");
        REQUIRE(opened);
        REQUIRE(world.change_passphrase(*opened->vault, "seis palabras", "clave nueva", "nueva"));
    }
    const auto old = world.made;
    world.made = world.image();
    // All of it, and only the first block: the old passphrase opens keys without content.
    CHECK(world.open_changed([&](DiskImage& image) { image.write(0, old.bytes(0, 0x10000)); }).error
        == ErrorCode::VaultDamaged);
    CHECK(world.open_changed([&](DiskImage& image) { image.write(0, old.bytes(0, 4096)); }).error
        == ErrorCode::VaultDamaged);
    const auto by_new = world.open_changed(
        [&](DiskImage& image) { image.write(0, old.bytes(0, 4096)); }, "clave nueva");
    CHECK(by_new.text == "nueva");
    CHECK(by_new.notices.contains(Notice::KeysRepaired));
}
