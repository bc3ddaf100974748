#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <vector>

namespace {

// The allocator writes its own two words at the front of a freed block.
constexpr std::size_t ALLOCATOR_WORDS = 16;
constexpr std::size_t SIZE = 200;

/// Looks at memory that was given back: only a test may do that, and only for a
/// size that the allocator keeps mapped.
bool holds_the_letter(std::uintptr_t address)
{
    const auto* bytes = reinterpret_cast<const volatile char*>(address);
    for (std::size_t i = ALLOCATOR_WORDS; i < SIZE; ++i)
        if (bytes[i] == 'x')
            return true;
    return false;
}

std::uintptr_t filled(void* block)
{
    std::memset(block, 'x', SIZE);
    // Keeps the compiler from dropping writes that nobody reads.
    asm volatile("" : : "r"(block) : "memory");
    return reinterpret_cast<std::uintptr_t>(block);
}

} // namespace

TEST_CASE("what every form of delete gives back is zero", "[platform]")
{
    constexpr auto ALIGNMENT = std::align_val_t { 64 };
    std::vector<std::uintptr_t> freed;
    freed.reserve(8);

    void* block = ::operator new(SIZE);
    freed.push_back(filled(block));
    ::operator delete(block);
    block = ::operator new(SIZE);
    CHECK_FALSE(holds_the_letter(freed.back()));

    freed.push_back(filled(block));
    ::operator delete(block, SIZE);
    CHECK_FALSE(holds_the_letter(freed.back()));

    block = ::operator new[](SIZE);
    freed.push_back(filled(block));
    ::operator delete[](block);
    CHECK_FALSE(holds_the_letter(freed.back()));

    block = ::operator new(SIZE, ALIGNMENT);
    CHECK(reinterpret_cast<std::uintptr_t>(block) % 64 == 0);
    freed.push_back(filled(block));
    ::operator delete(block, ALIGNMENT);
    CHECK_FALSE(holds_the_letter(freed.back()));

    block = ::operator new(SIZE, std::nothrow);
    freed.push_back(filled(block));
    ::operator delete(block, std::nothrow);
    CHECK_FALSE(holds_the_letter(freed.back()));
}

TEST_CASE("what free gives back is zero", "[platform]")
{
    void* block = std::malloc(SIZE);
    REQUIRE(block != nullptr);
    const auto address = filled(block);
    std::free(block);
    CHECK_FALSE(holds_the_letter(address));
}

TEST_CASE("a block that realloc moved leaves nothing behind", "[platform]")
{
    void* block = std::malloc(SIZE);
    REQUIRE(block != nullptr);
    const auto address = filled(block);
    void* grown = std::realloc(block, 100 * SIZE);
    REQUIRE(grown != nullptr);
    CHECK(static_cast<const char*>(grown)[SIZE - 1] == 'x');
    CHECK(reinterpret_cast<std::uintptr_t>(grown) != address);
    CHECK_FALSE(holds_the_letter(address));
    std::free(grown);
}

TEST_CASE("a block that realloc shrank keeps nothing past its new end", "[platform]")
{
    void* block = std::malloc(SIZE);
    REQUIRE(block != nullptr);
    filled(block);
    auto* shrunk = static_cast<char*>(std::realloc(block, SIZE - 50));
    REQUIRE(shrunk != nullptr);
    CHECK(shrunk[SIZE - 51] == 'x');
    const auto end = reinterpret_cast<std::uintptr_t>(shrunk) + SIZE - 50;
    for (std::uintptr_t at = end; at < end + 50; ++at)
        CHECK(*reinterpret_cast<const volatile char*>(at) == 0);
    std::free(shrunk);
}

TEST_CASE("realloc keeps its old promises", "[platform]")
{
    void* fresh = std::realloc(nullptr, SIZE);
    REQUIRE(fresh != nullptr);
    void* tiny = std::realloc(fresh, 1);
    REQUIRE(tiny != nullptr);
    CHECK(std::realloc(tiny, 0) == nullptr);
    std::free(nullptr);
}

TEST_CASE("a string that went leaves no text behind", "[platform]")
{
    std::uintptr_t address = 0;
    {
        const std::string text(SIZE, 'x');
        address = reinterpret_cast<std::uintptr_t>(text.data());
    }
    CHECK_FALSE(holds_the_letter(address));
}
