#include "crypto/arena.hpp"

#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstring>
#include <memory_resource>
#include <string>
#include <thread>
#include <vector>

using crypto::Arena;

namespace {

constexpr std::size_t MIB = std::size_t { 1 } << 20;

bool region_holds(const Arena& arena, std::string_view text)
{
    const auto touched = arena.region().first(arena.bytes_touched());
    return !std::ranges::search(touched, text, {}, {}, [](char c) {
        return static_cast<base::Byte>(c);
    }).empty();
}

} // namespace

TEST_CASE("blocks are aligned, apart and as large as asked", "[crypto]")
{
    Arena arena(4 * MIB);
    std::vector<std::pair<base::Byte*, std::size_t>> blocks;
    for (std::size_t size = 0; size < 300; ++size) {
        auto* block = static_cast<base::Byte*>(arena.take(size));
        REQUIRE(block != nullptr);
        REQUIRE(reinterpret_cast<std::uintptr_t>(block) % 16 == 0);
        REQUIRE(arena.size_of(block) >= size);
        std::memset(block, static_cast<int>(size & 0xFF), size);
        blocks.emplace_back(block, size);
    }
    for (const auto& [block, size] : blocks) {
        for (std::size_t i = 0; i < size; ++i)
            REQUIRE(block[i] == (size & 0xFF));
        arena.give_back(block);
    }
    CHECK(arena.blocks_in_use() == 0);
    CHECK(arena.bytes_in_use() == 0);
}

TEST_CASE("memory that goes back is zeroed at once", "[crypto]")
{
    Arena arena(MIB);
    void* keep = arena.take(100);
    auto* block = static_cast<char*>(arena.take(64));
    std::strcpy(block, "nombre de una compañera");
    CHECK(region_holds(arena, "una compa"));
    arena.give_back(block);
    CHECK_FALSE(region_holds(arena, "una compa"));
    arena.give_back(keep);
}

TEST_CASE("growing and shrinking leave no copy behind", "[crypto]")
{
    Arena arena(MIB);
    auto* text = static_cast<char*>(arena.take(40));
    std::strcpy(text, "calle sin nombre");
    void* wall = arena.take(16); // so that it has to move
    auto* moved = static_cast<char*>(arena.resize(text, 4000));
    REQUIRE(moved != nullptr);
    CHECK(std::string_view(moved) == "calle sin nombre");
    std::strcpy(moved + 1000, "la casa de atras");
    CHECK(arena.resize(moved, 16) == moved);
    CHECK_FALSE(region_holds(arena, "la casa de atras"));
    std::memset(moved, 0, 16);
    CHECK_FALSE(region_holds(arena, "calle sin nombre"));
    arena.give_back(wall);
    arena.give_back(moved);
}

TEST_CASE("a wipe zeroes what is still in use and starts anew", "[crypto]")
{
    Arena arena(MIB);
    auto* lost = static_cast<char*>(arena.take(64));
    std::strcpy(lost, "nadie me devolvio");
    CHECK(arena.wipe() == 1);
    CHECK_FALSE(region_holds(arena, "nadie me devolvio"));
    CHECK(arena.blocks_in_use() == 0);

    arena.give_back(lost); // late, and ignored
    void* block = arena.take(64);
    CHECK(block != nullptr);
    arena.give_back(block);
    CHECK(arena.wipe() == 0);
}

TEST_CASE("the wipe of panic zeroes everything ever touched", "[crypto]")
{
    Arena arena(MIB);
    std::vector<void*> blocks;
    for (int i = 0; i < 1000; ++i) {
        blocks.push_back(arena.take(100));
        std::memset(blocks.back(), 0xAB, 100);
    }
    arena.wipe_for_exit();
    const auto touched = arena.region().first(arena.bytes_touched());
    CHECK(touched.size() > 100'000);
    CHECK(std::ranges::all_of(touched, [](base::Byte byte) { return byte == 0; }));
    arena.wipe();
}

TEST_CASE("a full arena says so and goes on working", "[crypto]")
{
    Arena arena(MIB);
    std::vector<void*> blocks;
    while (void* block = arena.take(10'000))
        blocks.push_back(block);
    CHECK(blocks.size() > 100);
    CHECK(arena.take(2 * MIB) == nullptr);
    CHECK(arena.resize(blocks.front(), 2 * MIB) == nullptr);
    CHECK_THROWS_AS(arena.allocate(2 * MIB), std::bad_alloc);
    CHECK(arena.take(~std::size_t { 0 }) == nullptr);
    for (void* block : blocks)
        arena.give_back(block);
    void* large = arena.take(900'000); // neighbours were merged
    CHECK(large != nullptr);
    arena.give_back(large);
}

TEST_CASE("it serves containers with any alignment", "[crypto]")
{
    Arena arena(MIB);
    std::pmr::memory_resource& resource = arena;
    for (std::size_t alignment = 1; alignment <= 4096; alignment *= 2) {
        void* block = resource.allocate(100, alignment);
        CHECK(reinterpret_cast<std::uintptr_t>(block) % alignment == 0);
        std::memset(block, 1, 100);
        resource.deallocate(block, 100, alignment);
    }
    {
        std::pmr::vector<std::pmr::string> names(&arena);
        for (int i = 0; i < 200; ++i)
            names.emplace_back("un nombre bastante largo para el arreglo " + std::to_string(i));
        CHECK(region_holds(arena, "nombre bastante largo para el arreglo 199"));
    }
    CHECK_FALSE(region_holds(arena, "nombre bastante"));
    CHECK(arena.blocks_in_use() == 0);
}

TEST_CASE("a long random life keeps every block whole", "[crypto]")
{
    Arena arena(8 * MIB);
    test::SeededRandom random;
    struct Held {
        base::Byte* block;
        std::size_t size;
        base::Byte mark;
    };
    std::vector<Held> held;
    const auto whole = [](const Held& one) {
        return std::all_of(
            one.block, one.block + one.size, [&](base::Byte byte) { return byte == one.mark; });
    };
    for (int round = 0; round < 20'000; ++round) {
        const auto what = random.below(10);
        if (held.empty() || what < 5) {
            const auto size = random.below(random.below(20) == 0 ? 60'000 : 500);
            auto* block = static_cast<base::Byte*>(arena.take(size));
            if (block == nullptr)
                continue;
            const auto mark = static_cast<base::Byte>(random.next() | 1);
            std::memset(block, mark, size);
            held.push_back({ block, size, mark });
        } else {
            auto& one = held[random.below(held.size())];
            REQUIRE(whole(one));
            if (what < 7) {
                const auto size = random.below(3000);
                auto* block = static_cast<base::Byte*>(arena.resize(one.block, size));
                REQUIRE(block != nullptr);
                one.block = block;
                one.size = std::min(one.size, static_cast<std::size_t>(size));
                REQUIRE(whole(one));
                one.size = size;
                std::memset(block, one.mark, size);
            } else {
                arena.give_back(one.block);
                one = held.back();
                held.pop_back();
            }
        }
    }
    for (const auto& one : held) {
        REQUIRE(whole(one));
        arena.give_back(one.block);
    }
    CHECK(arena.blocks_in_use() == 0);
    CHECK(arena.bytes_in_use() == 0);
    void* all = arena.take(arena.bytes_touched() - 64);
    CHECK(all != nullptr);
    arena.give_back(all);
}

TEST_CASE("several threads share it", "[crypto]")
{
    Arena arena(16 * MIB);
    std::vector<std::jthread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&arena, number] {
            test::SeededRandom random(static_cast<std::uint64_t>(number));
            for (int i = 0; i < 2000; ++i) {
                const auto size = random.below(2000);
                auto* block = static_cast<base::Byte*>(arena.take(size));
                std::memset(block, number, size);
                arena.give_back(block);
            }
        });
    }
    threads.clear();
    CHECK(arena.blocks_in_use() == 0);
}

TEST_CASE("pages are taken only when they are used", "[crypto]")
{
    Arena arena(256 * MIB);
    void* block = arena.take(1000);
    CHECK(arena.bytes_touched() < 2000);
    arena.give_back(block);
}

namespace {

/// A machine with a little memory left, in a large address space.
std::size_t g_left = 0;
std::size_t g_given = 0;

crypto::RegionSource small_machine(std::size_t left)
{
    g_left = left;
    g_given = 0;
    auto source = crypto::ordinary_regions();
    source.make_usable = [](void*, std::size_t size) noexcept {
        if (size > g_left - g_given)
            return false;
        g_given += size;
        return true;
    };
    return source;
}

} // namespace

TEST_CASE("the machine is asked only for what is used", "[crypto]")
{
    Arena arena(256 * MIB, small_machine(64 * MIB));
    CHECK(g_given == 0);
    arena.give_back(arena.take(100));
    CHECK(g_given > 0);
    CHECK(g_given <= MIB);
    CHECK(arena.bytes_touched() <= g_given);
    // What was given once is used again.
    const auto before = g_given;
    arena.wipe();
    arena.give_back(arena.take(100));
    CHECK(g_given == before);
}

TEST_CASE("a machine without memory left refuses, and harms nothing that is there", "[crypto]")
{
    Arena arena(256 * MIB, small_machine(MIB));
    auto* const first = static_cast<char*>(arena.take(100));
    REQUIRE(first != nullptr);
    std::strcpy(first, "una vecina");
    CHECK(arena.take(2 * MIB) == nullptr);
    CHECK(arena.resize(first, 2 * MIB) == nullptr);
    CHECK(std::string_view(first) == "una vecina");
    void* const second = arena.take(1000);
    CHECK(second != nullptr);
    // Zeroing looks only at what was given.
    CHECK(arena.bytes_touched() <= g_given);
    CHECK(arena.wipe() == 2);
    CHECK_FALSE(region_holds(arena, "vecina"));
}
