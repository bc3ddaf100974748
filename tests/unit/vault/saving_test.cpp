#include "vault/state.hpp"

#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

using base::ErrorCode;
using test::DiskImage;
using test::text_of;
using test::VAULT_PATH;
using test::VaultWorld;

namespace {

struct OpenWorld : VaultWorld {
    std::unique_ptr<vault::Vault> open_vault;

    OpenWorld()
    {
        auto created = create("seis palabras", "primera");
        REQUIRE(created);
        open_vault = std::move(created->vault);
    }
};

} // namespace

TEST_CASE("a change from outside stops the save and is not overwritten", "[vault]")
{
    const auto slot = [](int index) {
        return vault::Geometry { 0 }.slot_offset(static_cast<std::uint8_t>(index));
    };
    const std::pair<const char*, std::function<void(DiskImage&)>> edits[] = {
        { "first key block", [](DiskImage& image) { image.flip(100, 0); } },
        { "header of the current slot", [&](DiskImage& image) { image.flip(slot(1) + 10, 0); } },
        { "longer", [](DiskImage& image) { image.resize(image.size() + 1); } },
        { "shorter", [](DiskImage& image) { image.resize(image.size() - 4096); } },
        { "empty", [](DiskImage& image) { image.resize(0); } },
    };
    for (const auto& [what, edit] : edits) {
        INFO(what);
        OpenWorld world;
        world.disk.change(VAULT_PATH, edit);
        const auto changed = world.image();
        const auto saved = world.save(*world.open_vault, "segunda");
        REQUIRE_FALSE(saved);
        CHECK(saved.error().code == ErrorCode::ChangedOutside);
        CHECK(world.image() == changed);
    }
}

TEST_CASE("a save by another program in between is noticed", "[vault]")
{
    OpenWorld world;
    auto copy = world.image();
    {
        VaultWorld other;
        other.put(copy);
        auto opened = other.open("seis palabras");
        REQUIRE(opened);
        REQUIRE(other.save(*opened->vault, "de otra máquina"));
        REQUIRE(other.save(*opened->vault, "de otra máquina otra vez"));
        copy = other.image();
    }
    world.disk.change(VAULT_PATH, [&](DiskImage& image) { image = copy; });
    CHECK(world.save(*world.open_vault, "segunda").error().code == ErrorCode::ChangedOutside);
}

TEST_CASE("a file put under the same name is noticed, even a copy of ours", "[vault]")
{
    OpenWorld world;
    world.disk.put(VAULT_PATH, world.image());
    const auto before = world.image();
    CHECK(world.save(*world.open_vault, "segunda").error().code == ErrorCode::ChangedOutside);
    CHECK(world.image() == before);
}

TEST_CASE("a name that is gone is noticed", "[vault]")
{
    OpenWorld world;
    world.disk.take_away(VAULT_PATH);
    CHECK(world.save(*world.open_vault, "segunda").error().code == ErrorCode::ChangedOutside);
}

TEST_CASE("every failing operation of a save is reported and loses nothing", "[vault]")
{
    using test::Operation;
    for (const auto operation :
        { Operation::Size, Operation::Read, Operation::Write, Operation::Flush, Operation::Open }) {
        for (const bool persistent : { false, true }) {
            for (const bool half_written : { false, true }) {
                for (int at = 0; at < 12; ++at) {
                    INFO(static_cast<int>(operation)
                        << " at " << at << (persistent ? " persistent" : ""));
                    OpenWorld world;
                    world.disk.set_fault(test::Fault {
                        operation, at, persistent, half_written, ErrorCode::DiskFault });
                    const auto saved = world.save(*world.open_vault, "segunda");
                    const bool reached = world.disk.count(operation) > at;
                    // That the name cannot be opened says nothing about what was written.
                    REQUIRE(saved.has_value() == (!reached || operation == Operation::Open));
                    CHECK(world.open_vault->failed_saves_in_a_row() == (saved ? 0 : 1));
                    world.disk.set_fault(std::nullopt);

                    if (!saved) {
                        const auto before = world.image();
                        VaultWorld after_crash;
                        after_crash.put(before);
                        const auto opened = after_crash.open("seis palabras");
                        REQUIRE(opened);
                        const auto text = text_of(opened->payload);
                        REQUIRE((text == "primera" || text == "segunda"));
                        REQUIRE(world.save(*world.open_vault, "tercera"));
                        CHECK(world.open_vault->failed_saves_in_a_row() == 0);
                    }
                    world.open_vault.reset();
                    const auto opened = world.open("seis palabras");
                    REQUIRE(opened);
                    REQUIRE(text_of(opened->payload) == (saved ? "segunda" : "tercera"));
                    if (!reached)
                        break;
                }
            }
        }
    }
}

TEST_CASE("after a failed flush everything is written again, not only flushed", "[vault]")
{
    OpenWorld world;
    world.disk.set_fault(
        test::Fault { test::Operation::Flush, 0, false, false, ErrorCode::DiskFault });
    CHECK_FALSE(world.save(*world.open_vault, "segunda"));
    world.disk.set_fault(std::nullopt);
    world.disk.events().clear();
    REQUIRE(world.save(*world.open_vault, "segunda"));
    std::uint64_t written = 0;
    for (const auto& event : world.disk.events())
        written += event.bytes.size();
    CHECK(written == 4096 + vault::body_size(1));
}

TEST_CASE("failures are counted until a save succeeds", "[vault]")
{
    OpenWorld world;
    world.disk.set_fault(
        test::Fault { test::Operation::Write, 0, true, false, ErrorCode::DiskFull });
    for (int i = 1; i <= 4; ++i) {
        CHECK(world.save(*world.open_vault, "segunda").error().code == ErrorCode::DiskFull);
        CHECK(world.open_vault->failed_saves_in_a_row() == i);
    }
    world.disk.set_fault(std::nullopt);
    CHECK(world.save(*world.open_vault, "segunda"));
    CHECK(world.open_vault->failed_saves_in_a_row() == 0);
}

TEST_CASE("a header that comes back differently is not called saved", "[vault]")
{
    OpenWorld world;
    int flushes = 0;
    world.disk.before_each = [&](test::Operation operation) {
        if (operation == test::Operation::Flush)
            ++flushes;
        if (operation == test::Operation::Read && flushes == 1) {
            world.disk.change(VAULT_PATH, [](DiskImage& image) { image.flip(0x10000 + 300, 1); });
            flushes = 2;
        }
    };
    const auto saved = world.save(*world.open_vault, "segunda");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::DiskFault);
}

TEST_CASE("an aborted save stops at its next write and later ones do not begin", "[vault]")
{
    OpenWorld world;
    int writes = 0;
    world.disk.before_each = [&](test::Operation operation) {
        if (operation == test::Operation::Write && ++writes == 1)
            world.open_vault->abort_saving();
    };
    CHECK(world.save(*world.open_vault, std::string(1'000'000, 'x')).error().code
        == ErrorCode::Cancelled);
    CHECK(writes == 1);
    CHECK(world.save(*world.open_vault, "y").error().code == ErrorCode::Cancelled);
    CHECK(writes == 1);
    world.open_vault.reset();
    const auto opened = world.open("seis palabras");
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == "primera");
}

TEST_CASE("every failing operation of creating leaves no file and no lie", "[vault]")
{
    using test::Operation;
    for (const auto operation : { Operation::Create, Operation::Open, Operation::Size,
             Operation::Read, Operation::Write, Operation::Flush, Operation::FlushFolder }) {
        for (const bool half_written : { false, true }) {
            for (int at = 0;; at += operation == Operation::Write && at >= 2 && at < 60 ? 7 : 1) {
                INFO(static_cast<int>(operation) << " at " << at);
                VaultWorld world;
                world.disk.set_fault(
                    test::Fault { operation, at, false, half_written, ErrorCode::DiskFault });
                const auto created = world.create("seis palabras", "primera");
                if (world.disk.count(operation) <= at) {
                    REQUIRE(created);
                    break;
                }
                // A key block or slot that could not be read back is damage on a new disk.
                REQUIRE_FALSE(created);
                REQUIRE_FALSE(world.disk.exists(VAULT_PATH));
            }
        }
    }
}
