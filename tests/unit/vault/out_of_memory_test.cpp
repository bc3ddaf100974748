#include "vault/vault.hpp"

#include "support/counting_allocator.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <new>
#include <set>

// Every allocation of every operation fails once. What comes out is std::bad_alloc, which the
// edge of a job turns into OutOfMemory; what is in the file stays whole.

using test::text_of;
using test::VAULT_PATH;
using test::VaultWorld;

namespace {

enum class Ending { Succeeded, Failed, Threw };

Ending run_with_failing_allocation(long number, const std::function<bool()>& operation)
{
    test::allocations = 0;
    test::allocation_that_fails = number;
    Ending ending = Ending::Threw;
    try {
        ending = operation() ? Ending::Succeeded : Ending::Failed;
    } catch (const std::bad_alloc&) {
        ending = Ending::Threw;
    }
    test::allocation_that_fails = -1;
    return ending;
}

std::set<std::string> texts_in(const VaultWorld& world)
{
    std::set<std::string> texts;
    for (const auto* passphrase : { "clave vieja", "clave nueva" }) {
        VaultWorld other;
        other.put(world.image());
        const auto opened = other.open(passphrase);
        if (opened)
            texts.insert(text_of(opened->payload));
    }
    return texts;
}

} // namespace

TEST_CASE("a new vault without enough memory leaves no file", "[vault][memory]")
{
    for (long number = 0;; ++number) {
        VaultWorld world;
        const auto ending = run_with_failing_allocation(
            number, [&] { return world.create("clave vieja", "primera").has_value(); });
        if (ending == Ending::Succeeded)
            break;
        REQUIRE_FALSE(world.disk.exists(VAULT_PATH));
        number += number / 30; // filling the file allocates a thousand times alike
    }
}

TEST_CASE("a save without enough memory loses nothing and can be tried again", "[vault][memory]")
{
    VaultWorld world;
    auto created = world.create("clave vieja", "primera");
    REQUIRE(created);
    std::string last = "primera";
    for (long number = 0;; ++number) {
        const auto text = "texto " + std::to_string(number);
        const auto ending = run_with_failing_allocation(
            number, [&] { return world.save(*created->vault, text).has_value(); });
        const auto texts = texts_in(world);
        REQUIRE(texts.size() == 1);
        REQUIRE((*texts.begin() == last || *texts.begin() == text));
        last = *texts.begin();
        if (ending == Ending::Succeeded)
            break;
    }
    CHECK(world.save(*created->vault, "al final"));
}

TEST_CASE("opening without enough memory changes nothing", "[vault][memory]")
{
    VaultWorld world;
    REQUIRE(world.create("clave vieja", "primera"));
    const auto before = world.image();
    for (long number = 0;; ++number) {
        const auto ending = run_with_failing_allocation(
            number, [&] { return world.open("clave vieja").has_value(); });
        REQUIRE(world.image() == before);
        if (ending == Ending::Succeeded)
            break;
    }
}

TEST_CASE(
    "a change of keys without enough memory ends in the old or the new ones", "[vault][memory]")
{
    for (long number = 0;; ++number) {
        VaultWorld world;
        auto created = world.create("clave vieja", "primera");
        REQUIRE(created);
        const auto ending = run_with_failing_allocation(number, [&] {
            return world.change_passphrase(*created->vault, "clave vieja", "clave nueva", "segunda")
                .has_value();
        });
        const auto texts = texts_in(world);
        REQUIRE_FALSE(texts.empty());
        for (const auto& text : texts)
            REQUIRE((text == "primera" || text == "segunda"));
        if (ending == Ending::Succeeded)
            break;
        REQUIRE(world.save(*created->vault, "tercera"));
        REQUIRE(texts_in(world) == std::set<std::string> { "tercera" });
    }
}
