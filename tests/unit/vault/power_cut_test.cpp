#include "support/power_cut.hpp"

#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

// Every state that a cut of power can leave, at every moment of every operation that writes.

using test::CutState;
using test::DiskImage;
using test::text_of;
using test::VaultWorld;
using vault::Notice;

namespace {

struct Outcome {
    std::string text; ///< empty: did not open
    std::set<Notice> notices;
    bool repaired() const { return notices.contains(Notice::KeysRepaired); }
};

Outcome open_image(VaultWorld& world, const DiskImage& image, std::string_view passphrase)
{
    world.put(image);
    world.disk.events().clear();
    const auto opened = world.open(passphrase);
    if (!opened)
        return {};
    return { text_of(opened->payload), { opened->notices.begin(), opened->notices.end() } };
}

} // namespace

TEST_CASE("a save that is cut off leaves the old or the new content", "[vault][power]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", "primera");
    REQUIRE(created);
    std::string previous = "primera";
    for (const auto* text : { "segunda", "tercera" }) { // once into each slot
        const auto before = world.image();
        const std::string old_text = previous;
        previous = text;
        world.disk.events().clear();
        REQUIRE(world.save(*created->vault, text));
        const auto events = world.disk.events();
        VaultWorld other;
        const auto states = test::for_each_power_cut(before, events, [&](const CutState& state) {
            INFO(state.description);
            const auto outcome = open_image(other, state.image, "seis palabras");
            REQUIRE((outcome.text == old_text || outcome.text == text));
            REQUIRE((state.flushes_done == 0 || outcome.text == text));
            REQUIRE_FALSE(outcome.repaired());
        });
        CHECK(states > 500);
    }
}

TEST_CASE(
    "a save of many chunks that is cut off leaves the old or the new content", "[vault][power]")
{
    VaultWorld world;
    const std::string old_text(400'000, 'v');
    const std::string new_text(300'000, 'n');
    auto created = world.create("seis palabras", old_text);
    REQUIRE(created);
    const auto before = world.image();
    world.disk.events().clear();
    REQUIRE(world.save(*created->vault, new_text));
    const auto events = world.disk.events();
    VaultWorld other;
    test::CutOptions options;
    options.random_subsets = 50;
    options.most_single_sectors = 40;
    test::for_each_power_cut(
        before, events,
        [&](const CutState& state) {
            INFO(state.description);
            const auto outcome = open_image(other, state.image, "seis palabras");
            REQUIRE((outcome.text == old_text || outcome.text == new_text));
            REQUIRE((state.flushes_done == 0 || outcome.text == new_text));
        },
        options);
}

TEST_CASE("a new vault that is cut off opens with its content or not at all", "[vault][power]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", "primera");
    REQUIRE(created);
    const auto events = world.disk.events();
    VaultWorld other;
    test::CutOptions options;
    options.random_subsets = 40;
    options.most_single_sectors = 80;
    test::for_each_power_cut(
        {}, events,
        [&](const CutState& state) {
            INFO(state.description);
            const auto outcome = open_image(other, state.image, "seis palabras");
            REQUIRE((outcome.text.empty() || outcome.text == "primera"));
            // The flush after the key blocks is the second one.
            REQUIRE((state.flushes_done < 2 || outcome.text == "primera"));
        },
        options);
}

TEST_CASE(
    "a change of passphrase that is cut off opens by the old or the new one", "[vault][power]")
{
    VaultWorld world;
    auto created = world.create("clave vieja", "primera");
    REQUIRE(created);
    const auto before = world.image();
    world.disk.events().clear();
    REQUIRE(world.change_passphrase(*created->vault, "clave vieja", "clave nueva", "segunda"));
    const auto events = world.disk.events();

    VaultWorld by_old;
    VaultWorld by_new;
    int repaired = 0;
    test::CutOptions options;
    options.random_subsets = 60;
    options.most_single_sectors = 60;
    const auto states = test::for_each_power_cut(
        before, events,
        [&](const CutState& state) {
            INFO(state.description);
            const auto old_outcome = open_image(by_old, state.image, "clave vieja");
            const auto new_outcome = open_image(by_new, state.image, "clave nueva");
            REQUIRE((!old_outcome.text.empty() || !new_outcome.text.empty()));
            REQUIRE((old_outcome.text.empty() || old_outcome.text == "primera"));
            REQUIRE((new_outcome.text.empty() || new_outcome.text == "segunda"));
            // Flushes: data, second block, first block, other data, filler.
            if (state.flushes_done >= 3) {
                REQUIRE(old_outcome.text.empty());
                REQUIRE(new_outcome.text == "segunda");
            }
            // What was opened and repaired opens again, without a notice.
            for (auto* one : { &by_old, &by_new }) {
                const auto passphrase = one == &by_old ? "clave vieja" : "clave nueva";
                const auto& outcome = one == &by_old ? old_outcome : new_outcome;
                if (!outcome.repaired())
                    continue;
                ++repaired;
                const auto again = open_image(*one, DiskImage(one->image()), passphrase);
                REQUIRE(again.text == outcome.text);
                REQUIRE(again.notices.empty());
            }
        },
        options);
    CHECK(states > 900);
    CHECK(repaired > 50);
}

TEST_CASE("a repair that is cut off as well loses nothing", "[vault][power]")
{
    VaultWorld world;
    auto created = world.create("clave vieja", "primera");
    REQUIRE(created);
    const auto before = world.image();
    world.disk.events().clear();
    REQUIRE(world.change_passphrase(*created->vault, "clave vieja", "clave nueva", "segunda"));
    const auto events = world.disk.events();

    // First cuts: around the key blocks, where a repair is needed.
    std::vector<CutState> first_cuts;
    test::CutOptions few;
    few.random_subsets = 3;
    few.most_single_sectors = 2;
    test::for_each_power_cut(
        before, events,
        [&](const CutState& state) {
            if (state.flushes_done == 1 || state.flushes_done == 2)
                first_cuts.push_back(state);
        },
        few);

    int states = 0;
    VaultWorld second;
    VaultWorld third;
    for (const auto& cut : first_cuts) {
        for (const auto* passphrase : { "clave vieja", "clave nueva" }) {
            const auto outcome = open_image(second, cut.image, passphrase);
            if (!outcome.repaired())
                continue;
            const auto repair = second.disk.events();
            test::CutOptions options;
            options.random_subsets = 2;
            options.most_single_sectors = 1;
            states += test::for_each_power_cut(
                cut.image, repair,
                [&](const CutState& state) {
                    INFO(cut.description << ", then " << state.description);
                    const auto after = open_image(third, state.image, passphrase);
                    REQUIRE(after.text == outcome.text);
                    const auto again = open_image(third, DiskImage(third.image()), passphrase);
                    REQUIRE(again.text == outcome.text);
                    REQUIRE_FALSE(again.repaired());
                },
                options);
        }
    }
    CAPTURE(states);
    CHECK(states > 1000);
}
