// Memory is zeroed before it goes back to the allocator (security-design.md
// 11.1). Two doors lead there: operator delete, and free and realloc in the C
// libraries that are linked statically; for those the linker sends every call
// here (--wrap). What the C library frees inside itself is not covered.

#include <cstdlib>
#include <cstring>
#include <new>

#include <malloc.h>

extern "C" {

void __real_free(void* block);
void __wrap_free(void* block);
void* __wrap_realloc(void* block, std::size_t size);

void __wrap_free(void* block)
{
    if (block == nullptr)
        return;
    explicit_bzero(block, malloc_usable_size(block));
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
    const auto room = malloc_usable_size(block);
    if (size <= room && size >= room / 2) {
        explicit_bzero(static_cast<char*>(block) + size, room - size);
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

void* allocate(std::size_t size, std::align_val_t alignment) noexcept
{
    const auto step = static_cast<std::size_t>(alignment);
    const auto rounded = (size + step - 1) / step * step;
    if (rounded < size)
        return nullptr;
    return std::aligned_alloc(step, rounded == 0 ? step : rounded);
}

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
void operator delete(void* block, std::align_val_t) noexcept { __wrap_free(block); }
void operator delete[](void* block, std::align_val_t) noexcept { __wrap_free(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { __wrap_free(block); }
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept { __wrap_free(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { __wrap_free(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { __wrap_free(block); }
void operator delete(void* block, std::align_val_t, const std::nothrow_t&) noexcept
{
    __wrap_free(block);
}
void operator delete[](void* block, std::align_val_t, const std::nothrow_t&) noexcept
{
    __wrap_free(block);
}
