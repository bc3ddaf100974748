#include "app/destroyer.hpp"

#include "base/memory_disk.hpp"
#include "crypto/random.hpp"
#include "support/hanging_disk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <thread>

using app::Destroyer;
using app::DestroyerThread;
using test::HangingDisk;
using State = Destroyer::State;

namespace {

constexpr const char* PATH = "/usb/cuaderno.vault";
constexpr const char* OTHER = "/usb/otro.vault";

struct World {
    base::MemoryDisk memory;
    HangingDisk hanging { memory };
    base::StoppableDisk disk { hanging, vault::KEY_AREA_SIZE };
    crypto::SystemRandom random;
    std::atomic<int> ends { 0 };
    std::atomic<int> failures { 0 };

    World()
    {
        REQUIRE(crypto::start());
        put(PATH);
    }
    void put(const char* path)
    {
        base::Bytes bytes(std::size_t { 4 } << 20);
        random.fill(bytes);
        memory.put(path, std::move(bytes));
    }
    std::unique_ptr<vault::WipeHandle> handle(const char* path = PATH)
    {
        auto made = vault::WipeHandle::prepare(disk, path, random);
        REQUIRE(made);
        return std::move(*made);
    }
    Destroyer::Hooks hooks()
    {
        return { .failed = [this] { ++failures; }, .end = [this] { ++ends; } };
    }
};

bool becomes(const Destroyer& destroyer, State state)
{
    for (int i = 0; i < 4'000; ++i) {
        if (destroyer.state() == state)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

} // namespace

TEST_CASE("no call to destroy is lost, however close it comes to the wait for it", "[panic]")
{
    // Aimed at nothing it fails at once, and waits again while the next call comes.
    World world;
    DestroyerThread destroyer(world.disk, world.hooks());
    for (int i = 1; i <= 20'000; ++i) {
        destroyer.fire();
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (world.failures < i && std::chrono::steady_clock::now() < end) { }
        INFO(i);
        REQUIRE(world.failures == i);
    }
}

TEST_CASE("whoever aims elsewhere while destroying fails goes on, however often", "[panic]")
{
    World world;
    const auto handle = world.handle();
    for (int i = 0; i < 200; ++i) {
        Destroyer destroyer(world.disk, {});
        destroyer.aim_at(handle.get());
        std::thread aims([&] { destroyer.aim_from_to(handle.get(), nullptr); });
        destroyer.fire();
        aims.join();
        CHECK_FALSE(destroyer.is_aimed());
    }
}

TEST_CASE("what it is aimed at is destroyed, and the end comes once", "[panic]")
{
    World world;
    const auto handle = world.handle();
    Destroyer destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    CHECK(destroyer.state() == State::Ready);
    destroyer.fire();
    CHECK(destroyer.state() == State::Destroyed);
    CHECK(destroyer.report().complete());
    CHECK_FALSE(world.memory.exists(PATH));
    destroyer.fire();
    CHECK(world.ends == 1);
    CHECK(world.failures == 0);
}

TEST_CASE("from that moment nobody else writes a vault or makes a file", "[panic]")
{
    World world;
    const auto handle = world.handle();
    const auto file = world.disk.open(PATH, base::Access::ReadWrite);
    REQUIRE(file);
    Destroyer destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    destroyer.fire();
    const base::Bytes bytes(4096, 0x4B);
    for (const auto offset : { std::uint64_t { 0 }, std::uint64_t { 1 } << 20 })
        CHECK((*file)->write_at(offset, bytes).error().code == base::ErrorCode::Cancelled);
    CHECK((*file)->truncate(0).error().code == base::ErrorCode::Cancelled);
    CHECK(world.disk.create("/usb/nuevo.vault").error().code == base::ErrorCode::Cancelled);
}

TEST_CASE("with nothing to destroy it says that it failed, and pretends nothing", "[panic]")
{
    World world;
    Destroyer destroyer(world.disk, world.hooks());
    destroyer.fire();
    CHECK(destroyer.state() == State::Failed);
    CHECK_FALSE(destroyer.report().keys_destroyed);
    CHECK(world.ends == 0);
    CHECK(world.failures == 1);
    CHECK(world.memory.exists(PATH));
}

TEST_CASE("it destroys what it was handed last, and nothing else", "[panic]")
{
    World world;
    world.put(OTHER);
    auto first = world.handle();
    const auto second = world.handle(OTHER);
    Destroyer destroyer(world.disk, world.hooks());
    destroyer.aim_at(first.get());
    destroyer.aim_from_to(second.get(), nullptr);
    CHECK(destroyer.is_aimed());
    destroyer.aim_from_to(first.get(), second.get());
    first.reset();
    destroyer.fire();
    CHECK(world.memory.exists(PATH));
    CHECK_FALSE(world.memory.exists(OTHER));
}

TEST_CASE("a failure is told and destroying can be tried again", "[panic]")
{
    World world;
    const auto handle = world.handle();
    Destroyer destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    world.memory.fail_writes_with(base::ErrorCode::DiskFault);
    destroyer.fire();
    CHECK(destroyer.state() == State::Failed);
    CHECK(world.memory.exists(PATH));
    world.memory.fail_writes_with({});
    destroyer.fire();
    CHECK(destroyer.state() == State::Destroyed);
    CHECK(world.ends == 1);
    CHECK_FALSE(world.memory.exists(PATH));
}

TEST_CASE("every secret is zeros afterwards, whoever holds it", "[panic]")
{
    World world;
    const auto handle = world.handle();
    crypto::Passphrase passphrase(std::string_view("volcan tejido"));
    Destroyer destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    destroyer.fire();
    for (const auto byte : passphrase.expose())
        REQUIRE(byte == 0);
}

TEST_CASE("the thread destroys while the caller does something else", "[panic]")
{
    World world;
    const auto handle = world.handle();
    DestroyerThread destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    destroyer.fire();
    // The caller may hang in a graphics driver now: nothing is asked of it.
    REQUIRE(becomes(destroyer, State::Destroyed));
    CHECK(destroyer.is_ready());
    CHECK(world.ends == 1);
    CHECK_FALSE(world.memory.exists(PATH));
}

TEST_CASE("a handle that is in use is not given back before its work is done", "[panic]")
{
    World world;
    auto handle = world.handle();
    DestroyerThread destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    world.hanging.hang_at_next(HangingDisk::Call::Flush);
    destroyer.fire();
    world.hanging.wait_until_it_hangs();
    std::atomic<bool> gone { false };
    std::thread worker([&] {
        destroyer.aim_from_to(handle.get(), nullptr);
        gone = true;
        handle.reset();
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    CHECK_FALSE(gone);
    world.hanging.let_go();
    worker.join();
    CHECK(becomes(destroyer, State::Destroyed));
    CHECK_FALSE(world.memory.exists(PATH));
}

TEST_CASE("keys that were being written at that moment do not come back", "[panic]")
{
    World world;
    const auto handle = world.handle();
    DestroyerThread destroyer(world.disk, world.hooks());
    destroyer.aim_at(handle.get());
    const base::Bytes keys(4096, 0x4B);
    const auto file = world.disk.open(PATH, base::Access::ReadWrite);
    REQUIRE(file);
    world.hanging.hang_at_next(HangingDisk::Call::Write);
    std::thread worker([&] { static_cast<void>((*file)->write_at(0, keys)); });
    world.hanging.wait_until_it_hangs();

    SECTION("the disk answers in time: the keys are destroyed once more, after them")
    {
        destroyer.fire();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        world.hanging.let_go_until(HangingDisk::Call::Write, vault::KEY_AREA_SIZE);
        worker.join();
        // Before anything else of the file is touched.
        world.hanging.wait_until_it_hangs();
        const auto now = world.memory.content(PATH);
        CHECK_FALSE(std::equal(keys.begin(), keys.end(), now.begin()));
        world.hanging.let_go();
        REQUIRE(becomes(destroyer, State::Destroyed));
    }
    SECTION("the disk does not answer: that is a failure, until it does")
    {
        destroyer.fire();
        REQUIRE(becomes(destroyer, State::Failed));
        CHECK_FALSE(destroyer.report().keys_destroyed);
        world.hanging.let_go();
        worker.join();
        destroyer.fire();
        REQUIRE(becomes(destroyer, State::Destroyed));
    }
    std::array<base::Byte, 4> begin {};
    if ((*file)->read_at(0, begin))
        CHECK(begin != std::array<base::Byte, 4> { 0x4B, 0x4B, 0x4B, 0x4B });
    CHECK(world.ends == 1);
}

TEST_CASE("the end waits for what is taken away elsewhere, but not for ever", "[panic]")
{
    World world;
    const auto handle = world.handle();
    std::atomic<bool> busy { true };
    auto hooks = world.hooks();
    hooks.is_elsewhere_busy = [&] { return busy.load(); };
    DestroyerThread destroyer(world.disk, hooks);
    destroyer.aim_at(handle.get());
    destroyer.fire();
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
    CHECK(world.ends == 0);
    SECTION("it ends") { busy = false; }
    SECTION("it never ends") { }
    CHECK(becomes(destroyer, State::Destroyed));
    CHECK(world.ends == 1);
    CHECK_FALSE(world.memory.exists(PATH));
}

TEST_CASE("whatever moment she chooses, a vault that is handed over is destroyed", "[panic]")
{
    for (int round = 0; round < 60; ++round) {
        World world;
        DestroyerThread destroyer(world.disk, world.hooks());
        std::atomic<bool> stop { false };
        // As a session does that opens and locks again and again.
        std::thread session([&] {
            auto handle = world.handle();
            destroyer.aim_at(handle.get());
            while (!stop) {
                auto next = vault::WipeHandle::prepare(world.disk, PATH, world.random);
                if (!next)
                    break;
                destroyer.aim_from_to(handle.get(), next->get());
                handle = std::move(*next);
            }
            while (destroyer.state() == State::Ready || destroyer.state() == State::Working)
                std::this_thread::yield();
            destroyer.aim_at(nullptr);
        });
        while (!destroyer.is_aimed())
            std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::microseconds(round * 37));
        destroyer.fire();
        CHECK(becomes(destroyer, State::Destroyed));
        stop = true;
        session.join();
        CHECK_FALSE(world.memory.exists(PATH));
    }
}
