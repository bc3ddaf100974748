// Memory is zeroed before it goes back to the allocator (security-design.md
// 11.1). Two doors lead there: operator delete, and free and realloc in the C
// libraries that are linked statically; for those the linker sends every call
// here (--wrap). What the C library frees inside itself is not covered.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include <malloc.h>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#endif

namespace {

#ifdef _WIN32
std::size_t usable_size(void* block) { return ::_msize(block); }
void zero(void* begin, std::size_t size) { ::SecureZeroMemory(begin, size); }
#else
std::size_t usable_size(void* block) { return malloc_usable_size(block); }
void zero(void* begin, std::size_t size) { explicit_bzero(begin, size); }
#endif

} // namespace

extern "C" {

void __real_free(void* block);
void __wrap_free(void* block);
void* __wrap_realloc(void* block, std::size_t size);

void __wrap_free(void* block)
{
    if (block == nullptr)
        return;
    zero(block, usable_size(block));
    __real_free(block);
}

void* __wrap_realloc(void* block, std::size_t size)
{
    if (block == nullptr)
        return std::malloc(size);
    if (size == 0) {
        __wrap_free(block);
        return nullptr;
    }
    const auto room = usable_size(block);
    if (size <= room && size >= room / 2) {
        zero(static_cast<char*>(block) + size, room - size);
        return block;
    }
    void* moved = std::malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, block, size < room ? size : room);
    __wrap_free(block);
    return moved;
}

} // extern "C"

namespace {

void* allocate(std::size_t size) noexcept { return std::malloc(size == 0 ? 1 : size); }

#ifdef _WIN32

// The C library of Windows cannot say how large its aligned blocks are. Here they are ordinary
// ones, and in front of the aligned place stands where each begins.
void* allocate(std::size_t size, std::align_val_t alignment) noexcept
{
    const auto step = static_cast<std::size_t>(alignment);
    const auto whole = size + step + sizeof(void*);
    if (whole < size)
        return nullptr;
    auto* const begin = static_cast<char*>(std::malloc(whole));
    if (begin == nullptr)
        return nullptr;
    const auto first = reinterpret_cast<std::uintptr_t>(begin) + sizeof(void*);
    auto* const aligned = begin + sizeof(void*) + (step - first % step) % step;
    std::memcpy(aligned - sizeof(void*), &begin, sizeof begin);
    return aligned;
}

/// What the aligned allocate() gave.
void give_back_aligned(void* block) noexcept
{
    if (block == nullptr)
        return;
    void* begin = nullptr;
    std::memcpy(&begin, static_cast<char*>(block) - sizeof begin, sizeof begin);
    __wrap_free(begin);
}

#else

void* allocate(std::size_t size, std::align_val_t alignment) noexcept
{
    const auto step = static_cast<std::size_t>(alignment);
    const auto rounded = (size + step - 1) / step * step;
    if (rounded < size)
        return nullptr;
    return std::aligned_alloc(step, rounded == 0 ? step : rounded);
}

void give_back_aligned(void* block) noexcept { __wrap_free(block); }

#endif

void* or_throw(void* block)
{
    if (block == nullptr)
        throw std::bad_alloc();
    return block;
}

} // namespace

void* operator new(std::size_t size) { return or_throw(allocate(size)); }
void* operator new[](std::size_t size) { return or_throw(allocate(size)); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new(std::size_t size, std::align_val_t alignment)
{
    return or_throw(allocate(size, alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment)
{
    return or_throw(allocate(size, alignment));
}
void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept
{
    return allocate(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept
{
    return allocate(size, alignment);
}

void operator delete(void* block) noexcept { __wrap_free(block); }
void operator delete[](void* block) noexcept { __wrap_free(block); }
void operator delete(void* block, std::size_t) noexcept { __wrap_free(block); }
void operator delete[](void* block, std::size_t) noexcept { __wrap_free(block); }
void operator delete(void* block, std::align_val_t) noexcept { give_back_aligned(block); }
void operator delete[](void* block, std::align_val_t) noexcept { give_back_aligned(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept
{
    give_back_aligned(block);
}
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept
{
    give_back_aligned(block);
}
void operator delete(void* block, const std::nothrow_t&) noexcept { __wrap_free(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { __wrap_free(block); }
void operator delete(void* block, std::align_val_t, const std::nothrow_t&) noexcept
{
    give_back_aligned(block);
}
void operator delete[](void* block, std::align_val_t, const std::nothrow_t&) noexcept
{
    give_back_aligned(block);
}
