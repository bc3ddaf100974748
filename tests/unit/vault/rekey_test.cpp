#include "vault/state.hpp"

#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>

using base::ErrorCode;
using test::text_of;
using test::VAULT_PATH;
using test::VaultWorld;

namespace {

struct OpenWorld : VaultWorld {
    std::unique_ptr<vault::Vault> open_vault;

    OpenWorld()
    {
        auto created = create("clave vieja", "primera", crypto::Preset::from_bits(2));
        REQUIRE(created);
        open_vault = std::move(created->vault);
    }

    std::optional<std::string> text_by(std::string_view passphrase) const
    {
        VaultWorld other;
        other.put(image());
        const auto opened = other.open(passphrase);
        return opened ? std::optional(text_of(opened->payload)) : std::nullopt;
    }
};

} // namespace

TEST_CASE("after a change only the new passphrase opens", "[vault]")
{
    OpenWorld world;
    REQUIRE(world.change_passphrase(*world.open_vault, "clave vieja", "clave nueva", "segunda"));
    CHECK_FALSE(world.open_vault->keys_in_doubt());
    CHECK(world.open_vault->facts().epoch == 2);
    CHECK(world.open_vault->facts().preset.number() == 2);
    CHECK(world.text_by("clave nueva") == "segunda");
    CHECK_FALSE(world.text_by("clave vieja"));
    REQUIRE(world.save(*world.open_vault, "tercera"));
    world.open_vault.reset();
    const auto opened = world.open("clave nueva");
    REQUIRE(opened);
    CHECK(opened->notices.empty());
    CHECK(text_of(opened->payload) == "tercera");
}

TEST_CASE("a change leaves no byte of the key area as it was", "[vault]")
{
    OpenWorld world;
    const auto before = world.image();
    REQUIRE(world.change_passphrase(*world.open_vault, "clave vieja", "clave nueva", "segunda"));
    const auto& after = world.image();
    for (std::uint64_t page = 0; page < 0x10000; page += 4096) {
        int same = 0;
        for (std::uint64_t i = 0; i < 4096; ++i)
            same += before.at(page + i) == after.at(page + i) ? 1 : 0;
        CHECK(same < 60);
    }
}

TEST_CASE("a change removes every other slot", "[vault]")
{
    OpenWorld world;
    const std::string code(48, '0');
    world.open_vault.reset();
    world.add_slot("clave vieja", code, vault::SlotType::RecoveryCode);
    world.add_slot("clave vieja", "clave de emergencia", vault::SlotType::Emergency, 5);
    auto opened = world.open("clave vieja");
    REQUIRE(opened);
    REQUIRE(world.change_passphrase(*opened->vault, "clave vieja", "clave nueva", "segunda"));
    opened->vault.reset();
    CHECK_FALSE(world.open(code));
    CHECK_FALSE(world.open("clave de emergencia")); // does not destroy any more either
    CHECK(world.open("clave nueva"));
}

TEST_CASE("the current passphrase is asked for again", "[vault]")
{
    OpenWorld world;
    const auto before = world.image();
    CHECK(world.change_passphrase(*world.open_vault, "otra clave", "clave nueva", "x").error().code
        == ErrorCode::CannotOpen);
    CHECK(world.change_passphrase(*world.open_vault, "clave vieja", "mala\nclave", "x").error().code
        == ErrorCode::PassphraseNotText);
    CHECK(world.image() == before);
    CHECK(world.save(*world.open_vault, "segunda"));
    CHECK(world.text_by("clave vieja") == "segunda");
}

TEST_CASE("the preset and a key file change in the same way", "[vault]")
{
    OpenWorld world;
    auto next = test::credentials("clave nueva");
    next.key_file.emplace();
    REQUIRE(world.open_vault->change_keys(test::credentials("clave vieja"), next,
        crypto::Preset::from_bits(5), VaultWorld::sections("segunda"), 1));
    CHECK(world.open_vault->facts().preset.number() == 5);
    CHECK(world.open_vault->facts().uses_key_file);
    CHECK_FALSE(world.text_by("clave nueva"));
    world.open_vault.reset();
    auto again = test::credentials("clave nueva");
    again.key_file.emplace();
    CHECK(vault::Vault::open(world.tools(), VAULT_PATH, again));
}

TEST_CASE("every failing operation of a change ends in the old or the new passphrase", "[vault]")
{
    using test::Operation;
    for (const auto operation :
        { Operation::Size, Operation::Read, Operation::Write, Operation::Flush, Operation::Open }) {
        for (const bool half_written : { false, true }) {
            for (const bool persistent : { false, true }) {
                for (int at = 0;; ++at) {
                    INFO(static_cast<int>(operation)
                        << " at " << at << (half_written ? " half" : "")
                        << (persistent ? " on" : ""));
                    OpenWorld world;
                    world.disk.set_fault(test::Fault {
                        operation, at, persistent, half_written, ErrorCode::DiskFault });
                    const auto changed = world.change_passphrase(
                        *world.open_vault, "clave vieja", "clave nueva", "segunda");
                    const bool reached = world.disk.count(operation) > at;
                    world.disk.set_fault(std::nullopt);
                    REQUIRE(changed.has_value() == (!reached || operation == Operation::Open));

                    const auto by_old = world.text_by("clave vieja");
                    const auto by_new = world.text_by("clave nueva");
                    REQUIRE((by_old || by_new));
                    for (const auto& text : { by_old, by_new })
                        REQUIRE((!text || *text == "primera" || *text == "segunda"));

                    if (!changed) {
                        const bool was_in_doubt = world.open_vault->keys_in_doubt();
                        REQUIRE(world.save(*world.open_vault, "tercera"));
                        REQUIRE_FALSE(world.open_vault->keys_in_doubt());
                        const auto old_after = world.text_by("clave vieja");
                        const auto new_after = world.text_by("clave nueva");
                        REQUIRE((old_after == "tercera" || new_after == "tercera"));
                        REQUIRE_FALSE((old_after && new_after));
                        if (was_in_doubt)
                            REQUIRE(new_after == "tercera");
                    } else {
                        REQUIRE(by_new == "segunda");
                    }
                    if (!reached)
                        break;
                }
            }
        }
    }
}

TEST_CASE("a change can be tried again after it failed", "[vault]")
{
    for (int at = 0; at < 30; ++at) {
        OpenWorld world;
        world.disk.set_fault(
            test::Fault { test::Operation::Write, at, false, true, ErrorCode::DiskFault });
        const auto first
            = world.change_passphrase(*world.open_vault, "clave vieja", "clave nueva", "segunda");
        world.disk.set_fault(std::nullopt);
        if (first)
            break;
        const auto from = world.open_vault->keys_in_doubt() || world.open_vault->facts().epoch == 2
            ? "clave nueva"
            : "clave vieja";
        REQUIRE(world.change_passphrase(*world.open_vault, from, "tercera clave", "tercera"));
        CHECK(world.text_by("tercera clave") == "tercera");
        CHECK_FALSE(world.text_by("clave nueva"));
        CHECK_FALSE(world.text_by("clave vieja"));
    }
}
