#include "crypto/arena.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

// Two-level segregated fit: free blocks hang in lists by size, 16 steps to each power
// of two; two bit maps find the next list that is not empty. Neighbours that are free
// are merged at once, so no two free blocks touch.

namespace crypto {

/// Stands before every block. A header of zeros (after wipe()) is no block.
struct Arena::Block {
    std::size_t size_and_flags;
    std::size_t before_plus_one; ///< offset of the block in front plus one; 0 for the first

    static constexpr std::size_t USED = 1;
    /// Not a block: stands before an over-aligned address, the size is the way back.
    static constexpr std::size_t REDIRECT = 2;
    static constexpr std::size_t FLAGS = 15;

    std::size_t size() const { return size_and_flags & ~FLAGS; }
    bool used() const { return (size_and_flags & USED) != 0; }
    base::Byte* payload() { return reinterpret_cast<base::Byte*>(this + 1); }
};

/// What a free block holds in its payload.
struct Arena::Free {
    Free* next;
    Free* previous;
};

namespace {

    constexpr std::size_t ALIGNMENT = 16;
    constexpr std::size_t HEADER = 16;
    constexpr std::size_t LEAST = 16;
    constexpr std::size_t PAGE = 4096;
    constexpr std::size_t STEP = std::size_t { 256 } << 10;
    constexpr std::size_t SHARE_FOR_KEYS = std::size_t { 256 } << 10;
    constexpr int SECOND_BITS = 4;
    constexpr std::size_t SMALL = ALIGNMENT << SECOND_BITS; // below: one list per 16 bytes

    struct Place {
        std::size_t first;
        std::size_t second;
    };

    Place place_of(std::size_t size)
    {
        if (size < SMALL)
            return { 0, size / ALIGNMENT };
        const auto log = static_cast<std::size_t>(std::bit_width(size) - 1);
        return { log - 7, (size >> (log - SECOND_BITS)) & 15u };
    }

    /// Rounded up so that every block in the list of the answer is large enough.
    Place place_to_search(std::size_t size)
    {
        if (size >= SMALL) {
            const auto log = static_cast<std::size_t>(std::bit_width(size) - 1);
            size += (std::size_t { 1 } << (log - SECOND_BITS)) - 1;
        }
        return place_of(size);
    }

    std::size_t rounded(std::size_t size)
    {
        return std::max(LEAST, (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1));
    }

} // namespace

RegionSource ordinary_regions() noexcept
{
    // Large allocations come straight from the system: pages of zeros, taken only when touched.
    return { [](std::size_t size) noexcept -> void* {
                return ::operator new (size, std::align_val_t { PAGE }, std::nothrow);
            },
        [](void*, std::size_t) noexcept { return true; },
        [](void* begin, std::size_t) noexcept {
            ::operator delete (begin, std::align_val_t { PAGE });
        } };
}

Arena::Arena(std::size_t size, RegionSource source)
    : m_source(source)
    , m_size((size + PAGE - 1) & ~(PAGE - 1))
    , m_share_for_keys(SHARE_FOR_KEYS)
{
    static_assert(sizeof(Block) == HEADER && sizeof(Free) <= LEAST);
    m_region = static_cast<base::Byte*>(m_source.reserve(m_size));
    if (m_region == nullptr)
        throw std::bad_alloc();
}

Arena::~Arena()
{
    wipe_for_exit();
    m_source.release(m_region, m_size);
}

void* Arena::take(std::size_t size) noexcept
{
    const std::scoped_lock lock(m_mutex);
    return take_under_lock(size);
}

void* Arena::take_under_lock(std::size_t size) noexcept
{
    if (size > m_size)
        return nullptr;
    const auto payload = rounded(size);
    Block* block = find_free(payload);
    if (block != nullptr)
        cut(block, payload);
    else
        block = append(payload);
    if (block == nullptr)
        return nullptr;
    block->size_and_flags |= Block::USED;
    ++m_blocks;
    m_bytes += block->size();
    return block->payload();
}

void* Arena::resize(void* memory, std::size_t size) noexcept
{
    if (memory == nullptr)
        return take(size);
    const std::scoped_lock lock(m_mutex);
    if (size > m_size)
        return nullptr;
    auto* block = reinterpret_cast<Block*>(static_cast<base::Byte*>(memory) - HEADER);
    CEIBA_ASSERT(block->used());
    const auto payload = rounded(size);
    const auto old = block->size();
    if (payload <= old) {
        sodium_memzero(block->payload() + payload, old - payload);
        cut(block, payload);
        m_bytes -= old - block->size();
        return memory;
    }
    if (grow_in_place(block, payload)) {
        m_bytes += block->size() - old;
        return memory;
    }
    void* larger = take_under_lock(size);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, memory, old);
    give_back_under_lock(memory);
    return larger;
}

void Arena::give_back(void* memory) noexcept
{
    if (memory == nullptr)
        return;
    const std::scoped_lock lock(m_mutex);
    give_back_under_lock(memory);
}

void Arena::give_back_under_lock(void* memory) noexcept
{
    CEIBA_ASSERT(owns(memory));
    auto* block = reinterpret_cast<Block*>(static_cast<base::Byte*>(memory) - HEADER);
    if (!block->used())
        return; // from before the last wipe(): nothing of it is left
    sodium_memzero(block->payload(), block->size());
    block->size_and_flags &= ~Block::USED;
    --m_blocks;
    m_bytes -= block->size();

    if (Block* next = after(block); next != nullptr && !next->used()) {
        remove_free(next);
        block->size_and_flags += HEADER + next->size();
        sodium_memzero(next, HEADER);
    }
    if (Block* previous = before(block); previous != nullptr && !previous->used()) {
        remove_free(previous);
        previous->size_and_flags += HEADER + block->size();
        sodium_memzero(block, HEADER);
        block = previous;
    }
    if (Block* next = after(block))
        next->before_plus_one = offset_of(block) + 1;
    else
        m_last = offset_of(block);
    insert_free(block);
}

bool Arena::grow_in_place(Block* block, std::size_t payload) noexcept
{
    Block* next = after(block);
    if (next == nullptr) {
        const auto more = payload - block->size();
        if (more > m_size - m_end || !make_usable(m_end + more))
            return false;
        m_end += more;
        block->size_and_flags += more;
        return true;
    }
    if (next->used() || block->size() + HEADER + next->size() < payload)
        return false;
    remove_free(next);
    block->size_and_flags += HEADER + next->size();
    sodium_memzero(next, HEADER + sizeof(Free));
    if (Block* following = after(block))
        following->before_plus_one = offset_of(block) + 1;
    else
        m_last = offset_of(block);
    cut(block, payload);
    return true;
}

Arena::Block* Arena::find_free(std::size_t payload) noexcept
{
    auto [first, second] = place_to_search(payload);
    if (first >= FIRST_LEVELS)
        return nullptr;
    auto lists = m_second_map[first] & (~std::uint32_t { 0 } << second);
    if (lists == 0) {
        const auto levels
            = first + 1 < FIRST_LEVELS ? m_first_map & (~std::uint64_t { 0 } << (first + 1)) : 0;
        if (levels == 0)
            return nullptr;
        first = static_cast<std::size_t>(std::countr_zero(levels));
        lists = m_second_map[first];
    }
    second = static_cast<std::size_t>(std::countr_zero(lists));
    auto* block
        = reinterpret_cast<Block*>(reinterpret_cast<base::Byte*>(m_free[first][second]) - HEADER);
    remove_free(block);
    return block;
}

Arena::Block* Arena::append(std::size_t payload) noexcept
{
    if (m_end != 0) {
        auto* last = reinterpret_cast<Block*>(m_region + m_last);
        if (!last->used()) {
            if (payload > last->size() && payload - last->size() > m_size - m_end)
                return nullptr;
            remove_free(last);
            if (grow_in_place(last, std::max(payload, last->size())))
                return last;
            insert_free(last);
            return nullptr;
        }
    }
    if (payload + HEADER > m_size - m_end || !make_usable(m_end + HEADER + payload))
        return nullptr;
    auto* block = reinterpret_cast<Block*>(m_region + m_end);
    block->size_and_flags = payload;
    block->before_plus_one = m_end == 0 ? 0 : m_last + 1;
    m_last = m_end;
    m_end += HEADER + payload;
    return block;
}

bool Arena::make_usable(std::size_t end) noexcept
{
    while (m_usable < end) {
        const auto step = std::min(STEP, m_size - m_usable);
        if (!m_source.make_usable(m_region + m_usable, step))
            return false;
        // Also asks the system to leave the pages out of core dumps, lock or not.
        if (sodium_mlock(m_region + m_usable, step) == 0)
            m_locked.fetch_add(step, std::memory_order_relaxed);
        else
            m_share_for_keys = SecretBytes();
        m_usable += step;
    }
    // Before anything is written there, so that panic never misses a byte.
    if (end > m_touched.load(std::memory_order_relaxed))
        m_touched.store(end, std::memory_order_release);
    return true;
}

/// Gives the end of a block back to the free ones if it is worth a block.
void Arena::cut(Block* block, std::size_t payload) noexcept
{
    if (block->size() < payload + HEADER + LEAST)
        return;
    const auto rest_payload = block->size() - payload - HEADER;
    block->size_and_flags -= HEADER + rest_payload;
    auto* rest = reinterpret_cast<Block*>(block->payload() + payload);
    rest->size_and_flags = rest_payload;
    rest->before_plus_one = offset_of(block) + 1;
    if (Block* next = after(rest); next != nullptr && !next->used()) {
        remove_free(next);
        rest->size_and_flags += HEADER + next->size();
        sodium_memzero(next, HEADER + sizeof(Free));
    }
    if (Block* next = after(rest))
        next->before_plus_one = offset_of(rest) + 1;
    else
        m_last = offset_of(rest);
    insert_free(rest);
}

void Arena::insert_free(Block* block) noexcept
{
    const auto [first, second] = place_of(block->size());
    auto* free = reinterpret_cast<Free*>(block->payload());
    free->previous = nullptr;
    free->next = m_free[first][second];
    if (free->next != nullptr)
        free->next->previous = free;
    m_free[first][second] = free;
    m_first_map |= std::uint64_t { 1 } << first;
    m_second_map[first] |= std::uint32_t { 1 } << second;
}

void Arena::remove_free(Block* block) noexcept
{
    const auto [first, second] = place_of(block->size());
    auto* free = reinterpret_cast<Free*>(block->payload());
    if (free->next != nullptr)
        free->next->previous = free->previous;
    if (free->previous != nullptr)
        free->previous->next = free->next;
    else
        m_free[first][second] = free->next;
    if (m_free[first][second] == nullptr) {
        m_second_map[first] &= ~(std::uint32_t { 1 } << second);
        if (m_second_map[first] == 0)
            m_first_map &= ~(std::uint64_t { 1 } << first);
    }
    free->next = nullptr;
    free->previous = nullptr;
}

Arena::Block* Arena::after(const Block* block) const noexcept
{
    const auto next = offset_of(block) + HEADER + block->size();
    return next < m_end ? reinterpret_cast<Block*>(m_region + next) : nullptr;
}

Arena::Block* Arena::before(const Block* block) const noexcept
{
    return block->before_plus_one == 0
        ? nullptr
        : reinterpret_cast<Block*>(m_region + block->before_plus_one - 1);
}

std::size_t Arena::offset_of(const Block* block) const noexcept
{
    return static_cast<std::size_t>(reinterpret_cast<const base::Byte*>(block) - m_region);
}

bool Arena::owns(const void* pointer) const noexcept
{
    const auto* byte = static_cast<const base::Byte*>(pointer);
    return byte >= m_region && byte < m_region + m_size;
}

std::size_t Arena::size_of(const void* memory) const noexcept
{
    if (memory == nullptr)
        return 0;
    const auto* block
        = reinterpret_cast<const Block*>(static_cast<const base::Byte*>(memory) - HEADER);
    return block->size();
}

std::size_t Arena::wipe() noexcept
{
    const std::scoped_lock lock(m_mutex);
    const auto in_use = m_blocks;
    wipe_for_exit();
    start_anew();
    return in_use;
}

void Arena::wipe_for_exit() noexcept
{
    const auto touched = m_touched.load(std::memory_order_acquire);
    if (touched != 0)
        sodium_memzero(m_region, touched);
}

void Arena::start_anew() noexcept
{
    m_end = 0;
    m_last = 0;
    m_blocks = 0;
    m_bytes = 0;
    m_first_map = 0;
    std::fill(std::begin(m_second_map), std::end(m_second_map), 0u);
    for (auto& level : m_free)
        std::fill(std::begin(level), std::end(level), nullptr);
}

std::size_t Arena::blocks_in_use() const noexcept
{
    const std::scoped_lock lock(m_mutex);
    return m_blocks;
}

std::size_t Arena::bytes_in_use() const noexcept
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

void* Arena::do_allocate(std::size_t bytes, std::size_t alignment)
{
    if (alignment <= ALIGNMENT) {
        void* memory = take(bytes);
        if (memory == nullptr)
            throw std::bad_alloc();
        return memory;
    }
    auto* memory = static_cast<base::Byte*>(take(bytes + alignment));
    if (memory == nullptr)
        throw std::bad_alloc();
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    const auto shift = alignment - address % alignment; // at least 16: both are multiples of it
    auto* redirect = reinterpret_cast<Block*>(memory + shift - HEADER);
    redirect->size_and_flags = shift | Block::REDIRECT;
    redirect->before_plus_one = 0;
    return memory + shift;
}

void Arena::do_deallocate(void* memory, std::size_t, std::size_t alignment)
{
    auto* byte = static_cast<base::Byte*>(memory);
    if (alignment > ALIGNMENT) {
        const auto* redirect = reinterpret_cast<const Block*>(byte - HEADER);
        if ((redirect->size_and_flags & Block::REDIRECT) == 0)
            return; // from before the last wipe()
        byte -= redirect->size();
    }
    give_back(byte);
}

} // namespace crypto
