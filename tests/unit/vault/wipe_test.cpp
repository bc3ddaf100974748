#include "vault/wipe.hpp"

#include "support/counting_allocator.hpp"
#include "support/power_cut.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using base::ErrorCode;
using test::DiskImage;
using test::Operation;
using test::VAULT_PATH;
using test::VaultWorld;
using vault::WipeHandle;

namespace {

struct OpenWorld : VaultWorld {
    std::unique_ptr<vault::Vault> open_vault;

    OpenWorld()
    {
        auto created = create("seis palabras", "primera");
        REQUIRE(created);
        open_vault = std::move(created->vault);
        disk.events().clear();
    }
};

bool opens(const DiskImage& image)
{
    VaultWorld world;
    world.put(image);
    return world.open("seis palabras").has_value();
}

} // namespace

TEST_CASE("destroying the keys is one write and one flush", "[vault]")
{
    OpenWorld world;
    CHECK(world.open_vault->wipe_handle().destroy_keys());
    REQUIRE(world.disk.events().size() == 2);
    CHECK(world.disk.events()[0].operation == Operation::Write);
    CHECK(world.disk.events()[0].offset == 0);
    CHECK(world.disk.events()[0].bytes.size() == 0x10000);
    CHECK(world.disk.events()[1].operation == Operation::Flush);
    CHECK_FALSE(opens(world.image()));
}

TEST_CASE("after the keys are destroyed nothing can be saved", "[vault]")
{
    OpenWorld world;
    CHECK(world.open_vault->wipe_handle().destroy_keys());
    CHECK(world.save(*world.open_vault, "x").error().code == ErrorCode::Cancelled);
}

TEST_CASE("a wipe in the middle of a save wins", "[vault]")
{
    OpenWorld world;
    int writes = 0;
    world.disk.before_each = [&](Operation operation) {
        if (operation == Operation::Write && ++writes == 3)
            CHECK(world.open_vault->wipe_handle().destroy_keys());
    };
    CHECK(world.save(*world.open_vault, std::string(900'000, 'x')).error().code
        == ErrorCode::Cancelled);
    CHECK_FALSE(opens(world.image()));
}

TEST_CASE("destroying empties and removes the file", "[vault]")
{
    OpenWorld world;
    const auto report = world.open_vault->wipe_handle().destroy();
    CHECK(report.keys_destroyed);
    CHECK(report.headers_destroyed);
    CHECK(report.emptied);
    CHECK(report.removed);
    CHECK(report.complete());
    CHECK_FALSE(world.disk.exists(VAULT_PATH));
}

TEST_CASE("a closed vault is destroyed by its path", "[vault]")
{
    OpenWorld world;
    world.open_vault.reset();
    const auto handle = WipeHandle::prepare(world.disk, VAULT_PATH, world.random);
    REQUIRE(handle);
    CHECK((*handle)->destroy().complete());
    CHECK_FALSE(world.disk.exists(VAULT_PATH));
}

TEST_CASE("only a file of the exact size of a vault can be destroyed by its path", "[vault]")
{
    VaultWorld world;
    for (const std::uint64_t size :
        { std::uint64_t { 0 }, std::uint64_t { 100 }, std::uint64_t { 4'194'303 },
            std::uint64_t { 4'194'305 }, std::uint64_t { 700'000'000 } }) {
        DiskImage image;
        image.resize(size);
        world.put(image);
        CHECK(WipeHandle::prepare(world.disk, VAULT_PATH, world.random).error().code
            == ErrorCode::BadInput);
    }
    CHECK(WipeHandle::prepare(world.disk, "/nada", world.random).error().code
        == ErrorCode::FileNotFound);
}

TEST_CASE(
    "at every cut of power during a wipe either nothing was confirmed or nothing opens", "[vault]")
{
    OpenWorld world;
    const auto before = world.image();
    world.open_vault->wipe_handle().destroy();
    int opened = 0;
    const auto states
        = test::for_each_power_cut(before, world.disk.events(), [&](const test::CutState& state) {
              const bool open_now = opens(state.image);
              INFO(state.description);
              REQUIRE((state.flushes_done == 0 || !open_now));
              opened += open_now ? 1 : 0;
          });
    CHECK(states > 300);
    CHECK(opened > 0); // before the first flush the disk may still hold everything
}

TEST_CASE("a wipe that fails says what it could not do, and can be tried again", "[vault]")
{
    for (const auto operation : { Operation::Write, Operation::Flush, Operation::Truncate,
             Operation::Remove, Operation::FlushFolder }) {
        for (const bool persistent : { false, true }) {
            for (const bool half_written : { false, true }) {
                for (int at = 0; at < 4; ++at) {
                    INFO(static_cast<int>(operation) << " at " << at);
                    OpenWorld world;
                    const auto before = world.image();
                    world.disk.set_fault(test::Fault {
                        operation, at, persistent, half_written, ErrorCode::DiskFault });
                    auto& handle = world.open_vault->wipe_handle();
                    const auto report = handle.destroy();
                    const bool reached = world.disk.count(operation) > at;
                    const bool all = report.keys_destroyed && report.headers_destroyed
                        && report.emptied && report.removed;
                    REQUIRE(all == !reached);
                    if (operation == Operation::Write && at == 0)
                        REQUIRE_FALSE(report.keys_destroyed);
                    if (operation == Operation::Flush && at == 0)
                        REQUIRE_FALSE(report.keys_destroyed);
                    if (report.removed)
                        REQUIRE_FALSE(world.disk.exists(VAULT_PATH));

                    world.disk.set_fault(std::nullopt);
                    handle.destroy();
                    REQUIRE(handle.report().keys_destroyed);
                    REQUIRE_FALSE(world.disk.exists(VAULT_PATH));
                }
            }
        }
    }
}

TEST_CASE("a wipe allocates nothing while all goes well", "[vault]")
{
    // The simulated disk allocates; a file that does not shows what the handle itself does.
    class Silent final : public base::File {
    public:
        base::Result<std::uint64_t> size() override { return std::uint64_t { 0 }; }
        base::Result<> read_at(std::uint64_t, base::MutableByteView) override { return {}; }
        base::Result<> write_at(std::uint64_t, base::ByteView) override { return {}; }
        base::Result<> flush() override { return {}; }
        base::Result<> truncate(std::uint64_t) override { return {}; }
    } file;
    class SilentDisk final : public base::Disk {
    public:
        base::Result<std::unique_ptr<base::File>> open(const std::string&, base::Access) override
        {
            return base::fail(ErrorCode::FileNotFound);
        }
        base::Result<std::unique_ptr<base::File>> create(const std::string&) override
        {
            return base::fail(ErrorCode::FileNotFound);
        }
        base::Result<> remove(const std::string&) override { return {}; }
        base::Result<> flush_folder_of(const std::string&) override { return {}; }
        base::StorageReport storage(const std::string&) override { return {}; }
        base::Result<std::vector<base::FolderEntry>> list(const std::string&) override
        {
            return base::fail(ErrorCode::FileNotFound);
        }
    } disk;
    test::SeededRandom random;
    crypto::MasterKey master;
    random.fill(master.expose());
    crypto::MasterKey next;
    std::atomic<bool> abort { false };
    WipeHandle handle(disk, "/una/ruta/bastante/larga/hasta/el/archivo", {}, random,
        { file, master, next, abort });
    test::allocations = 0;
    const auto report = handle.destroy();
    const auto allocations = test::allocations.load();
    CHECK(allocations == 0);
    CHECK(report.complete());
    CHECK(abort);
    CHECK(std::ranges::all_of(master.expose(), [](base::Byte byte) { return byte == 0; }));
}

TEST_CASE("the quiet form tries again and reports honestly", "[vault]")
{
    for (const auto operation : { Operation::Write, Operation::Flush }) {
        OpenWorld world;
        world.open_vault.reset();
        world.disk.set_fault(test::Fault { operation, 0, false, true, ErrorCode::DiskFault });
        auto file = world.disk.open(VAULT_PATH, base::Access::ReadWrite);
        const auto report = vault::wipe_quietly(**file, {}, world.random);
        CHECK(report.keys_destroyed);
        CHECK(report.headers_destroyed);
        CHECK_FALSE(report.removed);
        CHECK_FALSE(opens(world.image()));

        world.disk.set_fault(test::Fault { operation, 0, true, false, ErrorCode::DiskFault });
        CHECK_FALSE(vault::wipe_quietly(**file, {}, world.random).keys_destroyed);
    }
}
