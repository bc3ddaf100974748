#include "support/power_cut.hpp"
#include "support/vault_world.hpp"
#include "vault/layout.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>

// A vault that no longer holds what she wrote becomes a larger one. FORMAT.md 9.5.

using base::ErrorCode;
using test::Operation;
using test::text_of;
using test::VAULT_PATH;
using test::VaultWorld;
using vault::Geometry;

namespace {

constexpr const char* PASSPHRASE = "seis palabras";

std::string large_text(std::size_t size = 2'100'000) { return std::string(size, 'g'); }

/// A vault with "primera" in both slots or, saved once more, with "segunda" in slot 0.
struct GrowingWorld : VaultWorld {
    std::unique_ptr<vault::Vault> open_vault;

    explicit GrowingWorld(bool newest_in_slot_0)
    {
        auto created = create(PASSPHRASE, "primera");
        REQUIRE(created);
        open_vault = std::move(created->vault);
        if (newest_in_slot_0)
            REQUIRE(save(*open_vault, "segunda"));
        disk.events().clear();
    }

    std::optional<std::string> text_now() const
    {
        VaultWorld other;
        other.put(image());
        const auto opened = other.open(PASSPHRASE);
        return opened ? std::optional(text_of(opened->payload)) : std::nullopt;
    }
};

std::string old_text(bool newest_in_slot_0) { return newest_in_slot_0 ? "segunda" : "primera"; }

base::Bytes header_at(const VaultWorld& world, std::uint64_t offset)
{
    base::Bytes header(vault::SLOT_HEADER_SIZE);
    REQUIRE(world.image().read(offset, header));
    return header;
}

} // namespace

TEST_CASE("a vault grows when the content no longer fits", "[vault]")
{
    for (const bool newest_in_slot_0 : { false, true }) {
        GrowingWorld world(newest_in_slot_0);
        REQUIRE(world.save(*world.open_vault, large_text()));
        CHECK(world.image().size() == Geometry { 1 }.file_size());
        CHECK(world.open_vault->facts().size_class == 1);
        CHECK(world.open_vault->facts().max_payload == Geometry { 1 }.max_payload());
        CHECK(world.open_vault->facts().file_size == Geometry { 1 }.file_size());
        // It goes on being saved and opened as any other.
        REQUIRE(world.save(*world.open_vault, "tercera"));
        world.open_vault.reset();
        const auto opened = world.open(PASSPHRASE);
        REQUIRE(opened);
        CHECK(opened->notices.empty());
        CHECK(text_of(opened->payload) == "tercera");
    }
}

TEST_CASE("a vault that has grown opens without a notice and holds both generations", "[vault]")
{
    GrowingWorld world(true);
    REQUIRE(world.save(*world.open_vault, large_text()));
    world.open_vault.reset();
    const auto opened = world.open(PASSPHRASE);
    REQUIRE(opened);
    CHECK(opened->notices.empty());
    CHECK(text_of(opened->payload) == large_text());
}

TEST_CASE("a vault can grow by two classes at once", "[vault]")
{
    GrowingWorld world(true);
    REQUIRE(world.save(*world.open_vault, large_text(9'000'000)));
    CHECK(world.image().size() == Geometry { 2 }.file_size());
    CHECK(world.text_now() == large_text(9'000'000));
}

TEST_CASE("growing leaves nothing to read in the old second slot", "[vault]")
{
    for (const bool newest_in_slot_0 : { false, true }) {
        GrowingWorld world(newest_in_slot_0);
        const auto old_place = Geometry { 0 }.slot_offset(1);
        const auto before = header_at(world, old_place);
        REQUIRE(world.save(*world.open_vault, large_text()));
        CHECK(header_at(world, old_place) != before);
        // Not even for somebody who cuts the file back to its old size.
        VaultWorld other;
        auto cut = world.image();
        cut.resize(Geometry { 0 }.file_size());
        other.put(cut);
        CHECK_FALSE(other.open(PASSPHRASE));
    }
}

TEST_CASE("the destruction of a vault that has grown reaches its new headers", "[vault]")
{
    GrowingWorld world(true);
    REQUIRE(world.save(*world.open_vault, large_text()));
    const auto before = header_at(world, Geometry { 1 }.slot_offset(1));
    world.disk.set_fault(test::Fault { Operation::Truncate, 0, true, false, ErrorCode::DiskFault });
    world.disk.events().clear();
    world.open_vault->wipe_handle().destroy();
    bool reached = false;
    for (const auto& event : world.disk.events())
        reached |= event.operation == Operation::Write
            && event.offset == Geometry { 1 }.slot_offset(1) && event.bytes != before;
    CHECK(reached);
}

TEST_CASE("a passphrase can be changed while the content needs a larger file", "[vault]")
{
    GrowingWorld world(false);
    REQUIRE(world.change_passphrase(
        *world.open_vault, PASSPHRASE, "clave nueva y larga", large_text()));
    VaultWorld other;
    other.put(world.image());
    CHECK_FALSE(other.open(PASSPHRASE));
    const auto opened = other.open("clave nueva y larga");
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == large_text());
}

TEST_CASE("a change of keys that failed is finished before the file grows", "[vault]")
{
    for (int at = 0;; ++at) {
        INFO("write " << at);
        GrowingWorld world(false);
        world.disk.set_fault(
            test::Fault { Operation::Write, at, false, true, ErrorCode::DiskFault });
        const auto changed
            = world.change_passphrase(*world.open_vault, PASSPHRASE, "clave nueva", "segunda");
        world.disk.set_fault(std::nullopt);
        if (changed)
            break;
        REQUIRE(world.save(*world.open_vault, large_text()));
        VaultWorld other;
        other.put(world.image());
        auto opened = other.open(PASSPHRASE);
        if (!opened)
            opened = other.open("clave nueva");
        REQUIRE(opened);
        REQUIRE(text_of(opened->payload) == large_text());
    }
}

TEST_CASE("every failing operation of a growth leaves the old content or the new", "[vault][slow]")
{
    for (const bool newest_in_slot_0 : { false, true }) {
        for (const auto operation : { Operation::Write, Operation::Flush, Operation::Read }) {
            // The random tail is written in pieces; its middle fails as its ends do.
            int failures = 0;
            for (int at = 0;; at += at > 40 && at < 240 ? 24 : 1) {
                INFO(static_cast<int>(operation) << " at " << at);
                GrowingWorld world(newest_in_slot_0);
                world.disk.set_fault(
                    test::Fault { operation, at, false, true, ErrorCode::DiskFull });
                const auto saved = world.save(*world.open_vault, large_text());
                const bool reached = world.disk.count(operation) > at;
                world.disk.set_fault(std::nullopt);
                if (!reached)
                    break;
                ++failures;
                const auto text = world.text_now();
                REQUIRE((text == old_text(newest_in_slot_0) || text == large_text()));
                REQUIRE((!saved || text == large_text()));
                // The next try finishes it.
                REQUIRE(world.save(*world.open_vault, large_text() + "!"));
                REQUIRE(world.text_now() == large_text() + "!");
                REQUIRE(world.image().size() == Geometry { 1 }.file_size());
            }
            CHECK(failures > 3);
        }
    }
}

TEST_CASE("a full disk gives the room back", "[vault]")
{
    GrowingWorld world(true);
    world.disk.set_fault(test::Fault { Operation::Write, 50, true, true, ErrorCode::DiskFull });
    CHECK(world.save(*world.open_vault, large_text()).error().code == ErrorCode::DiskFull);
    world.disk.set_fault(std::nullopt);
    CHECK(world.image().size() == Geometry { 0 }.file_size());
    CHECK(world.save(*world.open_vault, "tercera"));
    CHECK(world.text_now() == "tercera");
}

TEST_CASE("a growth that is cut off leaves the old or the new content", "[vault][power]")
{
    int states = 0;
    int finished_later = 0;
    for (const bool newest_in_slot_0 : { false, true }) {
        GrowingWorld world(newest_in_slot_0);
        const auto before = world.image();
        REQUIRE(world.save(*world.open_vault, large_text()));
        const auto events = world.disk.events();
        test::CutOptions options;
        options.random_subsets = 12;
        options.most_single_sectors = 12;
        VaultWorld other;
        states += test::for_each_power_cut(
            before, events,
            [&](const test::CutState& state) {
                INFO(state.description);
                other.put(state.image);
                auto opened = other.open(PASSPHRASE);
                REQUIRE(opened);
                const auto text = text_of(opened->payload);
                REQUIRE((text == old_text(newest_in_slot_0) || text == large_text()));
                // Whatever was cut off is finished by going on as usual.
                if (state.flushes_done % 2 != 0)
                    return;
                ++finished_later;
                REQUIRE(other.save(*opened->vault, "otra"));
                REQUIRE(other.save(*opened->vault, "otra más"));
                opened->vault.reset();
                const auto again = other.open(PASSPHRASE);
                REQUIRE(again);
                REQUIRE(text_of(again->payload) == "otra más");
                REQUIRE(again->notices.empty());
            },
            options);
    }
    CAPTURE(states, finished_later);
    CHECK(states > 300);
    CHECK(finished_later > 50);
}

TEST_CASE("a growth that was cut off is finished by the next save", "[vault][power]")
{
    GrowingWorld world(true);
    const auto old_header = header_at(world, Geometry { 0 }.slot_offset(1));
    const auto before = world.image();
    REQUIRE(world.save(*world.open_vault, large_text()));
    // Everything up to the new second slot, nothing of what follows.
    auto image = before;
    int flushes = 0;
    for (const auto& event : world.disk.events()) {
        if (event.operation == Operation::Write && flushes < 2)
            image.write(event.offset, event.bytes);
        flushes += event.operation == Operation::Flush ? 1 : 0;
    }
    VaultWorld other;
    other.put(image);
    auto opened = other.open(PASSPHRASE);
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == large_text());
    CHECK(header_at(other, Geometry { 0 }.slot_offset(1)) == old_header);
    REQUIRE(other.save(*opened->vault, large_text() + "!"));
    REQUIRE(other.save(*opened->vault, large_text() + "?"));
    CHECK(header_at(other, Geometry { 0 }.slot_offset(1)) != old_header);
}

TEST_CASE("a file that was growing when the power went can still be destroyed", "[vault]")
{
    GrowingWorld world(true);
    world.open_vault.reset();
    world.disk.change(VAULT_PATH, [](test::DiskImage& image) { image.resize(5'000'000); });
    auto handle = vault::WipeHandle::prepare(world.disk, VAULT_PATH, world.random);
    REQUIRE(handle);
    CHECK((*handle)->destroy().complete());
    CHECK_FALSE(world.disk.exists(VAULT_PATH));
}
