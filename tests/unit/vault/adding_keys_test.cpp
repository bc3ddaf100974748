#include "support/power_cut.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>

// One more secret for the same file. FORMAT.md 9.7.

using base::ErrorCode;
using test::Operation;
using test::text_of;
using test::VAULT_PATH;
using test::VaultWorld;
using vault::SlotType;

namespace {

constexpr const char* PASSPHRASE = "seis palabras";
constexpr const char* EMERGENCY = "otra clave muy distinta";
/// Eight groups of six digits, each a multiple of eleven.
constexpr const char* CODE = "000011-000022-000033-000044-000055-000066-000077-000088";

struct KeyWorld : VaultWorld {
    std::unique_ptr<vault::Vault> open_vault;

    KeyWorld()
    {
        auto created = create(PASSPHRASE, "primera");
        REQUIRE(created);
        open_vault = std::move(created->vault);
        disk.events().clear();
    }
    base::Result<> add(std::string_view typed, SlotType type, std::string_view by = PASSPHRASE)
    {
        return open_vault->add_key(test::credentials(by), test::credentials(typed), type);
    }
    base::Result<> add_code() { return add(CODE, SlotType::RecoveryCode); }
    base::Result<> add_emergency() { return add(EMERGENCY, SlotType::Emergency); }
    std::optional<std::string> text_by(std::string_view typed) const
    {
        VaultWorld other;
        other.put(image());
        const auto opened = other.open(typed);
        return opened ? std::optional(text_of(opened->payload)) : std::nullopt;
    }
    bool is_destroyed_by(std::string_view typed) const
    {
        VaultWorld other;
        other.put(image());
        if (other.open(typed))
            return false;
        return !other.open(PASSPHRASE);
    }
};

} // namespace

TEST_CASE("a recovery code opens what the passphrase opens", "[vault]")
{
    KeyWorld world;
    REQUIRE(world.add_code());
    CHECK(world.text_by(CODE) == "primera");
    CHECK(world.text_by("000011 000022 000033 000044 000055 000066 000077 000088") == "primera");
    CHECK(world.text_by(PASSPHRASE) == "primera");
    CHECK_FALSE(world.text_by("000022-000022-000033-000044-000055-000066-000077-000088"));
    REQUIRE(world.save(*world.open_vault, "segunda"));
    CHECK(world.text_by(CODE) == "segunda");
    world.open_vault.reset();
    const auto opened = world.open(CODE);
    REQUIRE(opened);
    CHECK(opened->notices.empty());
    CHECK(opened->vault->facts().opened_with == SlotType::RecoveryCode);
    CHECK(opened->vault->facts().epoch == 2);
}

TEST_CASE("an emergency passphrase destroys the file and answers as a wrong one", "[vault]")
{
    KeyWorld world;
    REQUIRE(world.add_emergency());
    REQUIRE(world.add_code());
    CHECK(world.text_by(PASSPHRASE) == "primera");
    CHECK(world.is_destroyed_by(EMERGENCY));
    CHECK_FALSE(world.is_destroyed_by("una clave equivocada"));
    world.open_vault.reset();
    CHECK(world.open(EMERGENCY).error().code == ErrorCode::CannotOpen);
    CHECK(world.disk.exists(VAULT_PATH));
    CHECK(world.open(PASSPHRASE).error().code == ErrorCode::CannotOpen);
    CHECK(world.open(CODE).error().code == ErrorCode::CannotOpen);
}

TEST_CASE("an emergency keyslot holds no key of the vault", "[vault]")
{
    KeyWorld world;
    REQUIRE(world.add_emergency());
    for (const auto block : vault::KEY_BLOCK_OFFSET) {
        const auto by_emergency = world.keyslot(block, EMERGENCY, SlotType::Emergency);
        const auto by_passphrase = world.keyslot(block, PASSPHRASE, SlotType::Passphrase);
        REQUIRE(by_emergency);
        REQUIRE(by_passphrase);
        CHECK_FALSE(crypto::equal(by_emergency->master.expose(), by_passphrase->master.expose()));
    }
}

TEST_CASE("the other keyslots stay byte for byte", "[vault]")
{
    KeyWorld world;
    const auto before = world.image();
    REQUIRE(world.add_code());
    for (const auto block : vault::KEY_BLOCK_OFFSET) {
        for (std::uint64_t at = 0; at < vault::KEY_BLOCK_SIZE; ++at) {
            const bool new_slot = at >= 0x20 + 136 && at < 0x20 + 2 * 136;
            const bool mac = at >= 0xFE0;
            if (!new_slot && !mac && before.at(block + at) != world.image().at(block + at))
                FAIL("byte " << at << " of the block at " << block);
        }
    }
}

TEST_CASE("a key is added only by who can open, and only as what it is", "[vault]")
{
    KeyWorld world;
    const auto before = world.image();
    CHECK(world.add(CODE, SlotType::RecoveryCode, "otra clave").error().code
        == ErrorCode::CannotOpen);
    CHECK(world.add("no es un código", SlotType::RecoveryCode).error().code == ErrorCode::BadInput);
    CHECK(world.add(CODE, SlotType::Emergency).error().code == ErrorCode::BadInput);
    CHECK(world.add("otra", SlotType::Passphrase).error().code == ErrorCode::BadInput);
    CHECK(world.image() == before);
}

TEST_CASE("her passphrase never becomes the one that destroys", "[vault]")
{
    KeyWorld world;
    const auto before = world.image();
    CHECK(world.add(PASSPHRASE, SlotType::Emergency).error().code == ErrorCode::BadInput);
    CHECK(world.image() == before);
    REQUIRE(world.add_emergency());
    CHECK(world.add_emergency().error().code == ErrorCode::BadInput);
    CHECK(world.text_by(PASSPHRASE) == "primera");
}

TEST_CASE("a change of keys takes added keys away", "[vault]")
{
    KeyWorld world;
    REQUIRE(world.add_code());
    REQUIRE(world.add_emergency());
    // To the same passphrase: that is how a code is taken back.
    REQUIRE(world.change_passphrase(*world.open_vault, PASSPHRASE, PASSPHRASE, "segunda"));
    CHECK_FALSE(world.text_by(CODE));
    CHECK_FALSE(world.is_destroyed_by(EMERGENCY));
    CHECK(world.text_by(PASSPHRASE) == "segunda");
    REQUIRE(world.add_code());
    CHECK(world.text_by(CODE) == "segunda");
}

TEST_CASE(
    "every failing operation of adding a key leaves the file open to her passphrase", "[vault]")
{
    for (const auto operation :
        { Operation::Write, Operation::Flush, Operation::Read, Operation::Size }) {
        for (const bool half_written : { false, true }) {
            for (int at = 0;; ++at) {
                INFO(static_cast<int>(operation) << " at " << at << half_written);
                KeyWorld world;
                world.disk.set_fault(
                    test::Fault { operation, at, false, half_written, ErrorCode::DiskFault });
                const auto added = world.add_code();
                const bool reached = world.disk.count(operation) > at;
                world.disk.set_fault(std::nullopt);
                if (!reached)
                    break;
                REQUIRE_FALSE(added);
                REQUIRE(world.text_by(PASSPHRASE) == "primera");
                // She goes on, and nothing says that the file was changed from outside.
                REQUIRE(world.save(*world.open_vault, "segunda"));
                REQUIRE(world.text_by(PASSPHRASE) == "segunda");
                world.open_vault.reset();
                const auto opened = world.open(PASSPHRASE);
                REQUIRE(opened);
                REQUIRE(opened->notices.empty());
            }
        }
    }
}

TEST_CASE("adding a key that is cut off leaves the file open to her passphrase", "[vault][power]")
{
    for (const auto type : { SlotType::RecoveryCode, SlotType::Emergency }) {
        KeyWorld world;
        const auto before = world.image();
        REQUIRE(world.add(type == SlotType::Emergency ? EMERGENCY : CODE, type));
        const auto events = world.disk.events();
        VaultWorld other;
        const auto states
            = test::for_each_power_cut(before, events, [&](const test::CutState& state) {
                  INFO(state.description);
                  other.put(state.image);
                  auto opened = other.open(PASSPHRASE);
                  REQUIRE(opened);
                  REQUIRE(text_of(opened->payload) == "primera");
                  opened->vault.reset();
                  if (state.flushes_done < 2)
                      return;
                  other.put(state.image);
                  const auto by_new = other.open(type == SlotType::Emergency ? EMERGENCY : CODE);
                  REQUIRE(by_new.has_value() == (type == SlotType::RecoveryCode));
              });
        CHECK(states > 300);
    }
}

TEST_CASE("an emergency passphrase that reached only one block destroys all the same", "[vault]")
{
    KeyWorld world;
    const auto before = world.image();
    REQUIRE(world.add_emergency());
    auto half = before;
    vault::KeyBlock second {};
    REQUIRE(world.image().read(vault::KEY_BLOCK_OFFSET[1], second));
    half.write(vault::KEY_BLOCK_OFFSET[1], second);
    VaultWorld other;
    other.put(half);
    CHECK_FALSE(other.open(EMERGENCY));
    CHECK_FALSE(other.open(PASSPHRASE));
}
