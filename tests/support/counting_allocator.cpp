#include "support/counting_allocator.hpp"

#include <cstdlib>
#include <new>

namespace test {

std::atomic<long> allocations { 0 };
std::atomic<long> allocation_that_fails { -1 };

namespace {

    void* count_and_take(std::size_t size)
    {
        const auto number = allocations.fetch_add(1);
        const auto failing = allocation_that_fails.load();
        if (failing >= 0 && number >= failing)
            throw std::bad_alloc();
        if (void* memory = std::malloc(size == 0 ? 1 : size))
            return memory;
        throw std::bad_alloc();
    }

} // namespace

} // namespace test

void* operator new(std::size_t size) { return test::count_and_take(size); }
void* operator new[](std::size_t size) { return test::count_and_take(size); }
// Sorting that keeps the order asks for memory in this way, and can do without.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    try {
        return test::count_and_take(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}
void* operator new[](std::size_t size, const std::nothrow_t& nothrow) noexcept
{
    return operator new(size, nothrow);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
