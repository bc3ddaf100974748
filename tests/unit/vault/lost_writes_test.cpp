#include "support/figures.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <optional>

// A disk that says a write is done and has lost it. Nothing can notice every such lie at once; what
// must hold is that at most the last save is lost, never the vault (security-design.md 1.5).

using base::ErrorCode;
using test::lost_write;
using test::Operation;
using test::text_of;
using test::VaultWorld;
using vault::Notice;

namespace {

constexpr const char* OLD = "clave vieja de siempre";
constexpr const char* NEW = "clave nueva muy distinta";

struct Found {
    std::string text;
    bool noticed { false };
};

std::optional<Found> open_copy(const VaultWorld& world, std::string_view passphrase)
{
    VaultWorld other;
    other.put(world.image());
    const auto opened = other.open(passphrase);
    if (!opened)
        return std::nullopt;
    return Found { text_of(opened->payload), !opened->notices.empty() };
}

struct Tried {
    VaultWorld world;
    bool reported_done { false };
};

/// Runs `work` once for each write it makes, with that write lost, and hands over what is left.
void for_each_lost_write(const std::string& before,
    const std::function<base::Result<>(VaultWorld&, vault::Vault&)>& work,
    const std::function<void(const Tried&)>& check)
{
    int at = 0;
    for (bool went_through = false; !went_through; ++at) {
        INFO("lost write " << at);
        Tried tried;
        auto created = tried.world.create(OLD, before);
        REQUIRE(created);
        tried.world.disk.set_fault(lost_write(at));
        tried.reported_done = work(tried.world, *created->vault).has_value();
        went_through = tried.world.disk.count(Operation::Write) <= at;
        tried.world.disk.set_fault(std::nullopt);
        created->vault.reset();
        check(tried);
        // Growth writes hundreds of pieces of noise; some of them are enough.
        if (at > 40 && !went_through)
            at += 17;
    }
    test::count_figure("writes a disk lied about", at);
}

} // namespace

TEST_CASE("a lost write costs at most the last save", "[vault]")
{
    const std::string first(200'000, 'v');
    const std::string second(250'000, 'n');
    for_each_lost_write(
        first,
        [&](VaultWorld& world, vault::Vault& open_vault) { return world.save(open_vault, second); },
        [&](const Tried& tried) {
            const auto found = open_copy(tried.world, OLD);
            REQUIRE(found);
            CHECK((found->text == first || found->text == second));
            // What was called saved and is not there is told at the next opening.
            CHECK((found->text == second || !tried.reported_done || found->noticed));
        });
}

TEST_CASE("a lost write during a change of keys leaves one passphrase that opens", "[vault]")
{
    for_each_lost_write(
        "primera",
        [&](VaultWorld& world, vault::Vault& open_vault) {
            return world.change_passphrase(open_vault, OLD, NEW, "segunda");
        },
        [&](const Tried& tried) {
            const auto by_old = open_copy(tried.world, OLD);
            const auto by_new = open_copy(tried.world, NEW);
            REQUIRE((by_old || by_new));
            for (const auto& found : { by_old, by_new })
                CHECK((!found || found->text == "primera" || found->text == "segunda"));
            if (tried.reported_done) {
                REQUIRE(by_new);
                CHECK(by_new->text == "segunda");
                CHECK_FALSE(by_old);
            }
        });
}

TEST_CASE("a lost write during growth leaves the old content or the new", "[vault][slow]")
{
    const std::string large(2'100'000, 'g');
    for_each_lost_write(
        "primera",
        [&](VaultWorld& world, vault::Vault& open_vault) { return world.save(open_vault, large); },
        [&](const Tried& tried) {
            const auto found = open_copy(tried.world, OLD);
            REQUIRE(found);
            CHECK((found->text == "primera" || found->text == large));
            CHECK((found->text == large || !tried.reported_done || found->noticed));
        });
}

TEST_CASE("a lost write while a key is added leaves her passphrase", "[vault]")
{
    for_each_lost_write(
        "primera",
        [&](VaultWorld&, vault::Vault& open_vault) {
            return open_vault.add_key(
                test::credentials(OLD), test::credentials(NEW), vault::SlotType::Emergency);
        },
        [&](const Tried& tried) {
            const auto found = open_copy(tried.world, OLD);
            REQUIRE(found);
            CHECK(found->text == "primera");
            // It destroys as soon as one block has it; else it is as a wrong one.
            CHECK_FALSE(open_copy(tried.world, NEW));
        });
}

TEST_CASE("a new vault on a disk that lies is refused or whole", "[vault]")
{
    int at = 0;
    for (bool went_through = false; !went_through; ++at) {
        INFO("lost write " << at);
        VaultWorld world;
        world.disk.set_fault(lost_write(at));
        const auto created = world.create(OLD, "primera");
        went_through = world.disk.count(Operation::Write) <= at;
        if (created) {
            const auto found = open_copy(world, OLD);
            REQUIRE(found);
            CHECK(found->text == "primera");
        } else {
            CHECK_FALSE(world.disk.exists(test::VAULT_PATH));
        }
        if (at > 5 && at < 55)
            at += 6;
    }
}
