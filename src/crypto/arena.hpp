#pragma once

#include "base/bytes.hpp"
#include "crypto/secret.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <mutex>

namespace crypto {

/// Where an arena's region comes from. A system may count memory as used as soon as it may be used
/// (Windows does), so it is asked for address space first and for memory bit by bit.
struct RegionSource {
    /// Address space for so many bytes; null when there is none.
    void* (*reserve)(std::size_t size) noexcept;
    /// From now on these bytes, which are zeros, may be used. False when there is no memory left.
    bool (*make_usable)(void* begin, std::size_t size) noexcept;
    void (*release)(void* begin, std::size_t size) noexcept;
};
/// What `operator new` gives, usable at once.
RegionSource ordinary_regions() noexcept;

/// One reserved region for everything that can hold a person's text: containers
/// (as a std::pmr resource), SQLite and Dear ImGui (as malloc, realloc, free).
///
/// - Memory that goes back is zeroed at once.
/// - wipe() zeroes everything that was ever given out, whatever is still in use.
/// - The region is kept out of core dumps, and locked against swapping as far as
///   the system allows; locked_bytes() says how far.
/// - Pages are touched only when needed, so a large reservation costs nothing.
///
/// Thread-safe, except where a promise says otherwise. security-design.md 11.1.
class Arena final : public std::pmr::memory_resource {
public:
    static constexpr std::size_t DEFAULT_SIZE = std::size_t { 256 } << 20;

    /// Throws std::bad_alloc when the system does not give the region.
    explicit Arena(std::size_t size = DEFAULT_SIZE, RegionSource source = ordinary_regions());
    ~Arena() override;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    /// malloc, realloc and free. Aligned to 16. Null when the region is full, or the machine.
    void* take(std::size_t size) noexcept;
    void* resize(void* block, std::size_t size) noexcept;
    void give_back(void* block) noexcept;
    /// How many bytes a block really has; 0 for null.
    std::size_t size_of(const void* block) const noexcept;

    /// At lock: zeroes the whole touched range and starts anew. Every block given
    /// out before is gone; giving one back later is ignored until the place is in
    /// use again, so whoever owns blocks has to be gone first. Returns how many
    /// blocks were still in use, which at lock should be none.
    std::size_t wipe() noexcept;

    /// At panic, from any thread: zeroes the whole touched range. Takes no lock and
    /// allocates nothing; threads that still use the arena may crash afterwards, so
    /// the process has to end.
    void wipe_for_exit() noexcept;

    std::size_t blocks_in_use() const noexcept;
    std::size_t bytes_in_use() const noexcept;
    std::size_t bytes_touched() const noexcept { return m_touched.load(std::memory_order_acquire); }
    std::size_t locked_bytes() const noexcept { return m_locked.load(std::memory_order_relaxed); }
    /// For system calls on the whole region (platform) and for tests.
    base::ByteView region() const noexcept { return { m_region, m_size }; }
    bool owns(const void* pointer) const noexcept;

private:
    struct Block;
    struct Free;
    static constexpr std::size_t FIRST_LEVELS = 40;
    static constexpr std::size_t SECOND_LEVELS = 16;

    void* do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void* block, std::size_t bytes, std::size_t alignment) override;
    bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override
    {
        return this == &other;
    }

    void start_anew() noexcept;
    void* take_under_lock(std::size_t size) noexcept;
    void give_back_under_lock(void* memory) noexcept;
    bool grow_in_place(Block* block, std::size_t payload) noexcept;
    Block* find_free(std::size_t payload) noexcept;
    Block* append(std::size_t payload) noexcept;
    bool make_usable(std::size_t end) noexcept;
    void insert_free(Block* block) noexcept;
    void remove_free(Block* block) noexcept;
    void cut(Block* block, std::size_t payload) noexcept;
    Block* after(const Block* block) const noexcept;
    Block* before(const Block* block) const noexcept;
    std::size_t offset_of(const Block* block) const noexcept;

    RegionSource m_source;
    base::Byte* m_region { nullptr };
    std::size_t m_size { 0 };
    std::size_t m_end { 0 };    ///< end of the part that is cut into blocks
    std::size_t m_last { 0 };   ///< offset of the last block, if m_end is not 0
    std::size_t m_usable { 0 }; ///< the system gave it; kept out of dumps, lock tried
    std::size_t m_blocks { 0 };
    std::size_t m_bytes { 0 };
    std::atomic<std::size_t> m_touched { 0 };
    std::atomic<std::size_t> m_locked { 0 };
    /// A share of what the system lets us lock, given up when the arena has
    /// used the rest, so that keys can still be locked.
    SecretBytes m_share_for_keys;
    std::uint64_t m_first_map { 0 };
    std::uint32_t m_second_map[FIRST_LEVELS] {};
    Free* m_free[FIRST_LEVELS][SECOND_LEVELS] {};
    mutable std::mutex m_mutex;
};

} // namespace crypto
