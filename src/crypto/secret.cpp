#include "crypto/secret.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <array>
#include <atomic>
#include <cstring>
#include <new>
#include <utility>

namespace crypto {

namespace {

    /// One secret that exists. Whoever wipes holds the entry for that moment, and whoever
    /// gives memory back waits for it; never the other way round.
    struct Entry {
        enum State : int { Free, Changing, Used, BeingWiped };
        std::atomic<int> state { Free };
        base::Byte* data { nullptr };
        std::size_t size { 0 };
    };

    // Global, because a signal handler has to find them. Far more than ever exist at once;
    // one that finds no entry is missed by wipe_all_secrets() only.
    constexpr std::size_t MOST_SECRETS = 1024;
    std::array<Entry, MOST_SECRETS> entries;
    KeyPages key_pages;

    static_assert(std::atomic<int>::is_always_lock_free);

    /// The number of an entry plus one; 0: there was none left.
    std::size_t enter(base::Byte* data, std::size_t size) noexcept
    {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto& entry = entries[i];
            int expected = Entry::Free;
            if (!entry.state.compare_exchange_strong(expected, Entry::Changing))
                continue;
            entry.data = data;
            entry.size = size;
            entry.state.store(Entry::Used);
            return i + 1;
        }
        return 0;
    }

    void leave(std::size_t number) noexcept
    {
        if (number == 0)
            return;
        auto& entry = entries[number - 1];
        int expected = Entry::Used;
        while (!entry.state.compare_exchange_weak(expected, Entry::Changing))
            expected = Entry::Used;
        entry.data = nullptr;
        entry.size = 0;
        entry.state.store(Entry::Free);
    }

} // namespace

void use_key_pages(const KeyPages& pages) noexcept { key_pages = pages; }

void wipe_all_secrets() noexcept
{
    for (auto& entry : entries) {
        int expected = Entry::Used;
        if (!entry.state.compare_exchange_strong(expected, Entry::BeingWiped))
            continue;
        sodium_memzero(entry.data, entry.size);
        entry.state.store(Entry::Used);
    }
}

bool can_lock_secrets() noexcept
{
    constexpr std::size_t PAGE = 4096;
    void* page = sodium_malloc(PAGE);
    if (page == nullptr)
        return false;
    const bool locked = sodium_mlock(page, PAGE) == 0;
    sodium_free(page);
    return locked;
}

bool start() noexcept { return sodium_init() >= 0; }

void wipe_stack() noexcept
{
    constexpr std::size_t DEPTH = 32768;
    sodium_stackzero(DEPTH);
}

void wipe(base::MutableByteView bytes) noexcept
{
    if (!bytes.empty())
        sodium_memzero(bytes.data(), bytes.size());
}

bool equal(base::ByteView left, base::ByteView right) noexcept
{
    if (left.size() != right.size())
        return false;
    return left.empty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

SecretBytes::SecretBytes(std::size_t size) : SecretBytes(size, Kind::Any) { }

SecretBytes::SecretBytes(std::size_t size, Kind kind)
{
    static const bool started = start();
    if (!started)
        throw std::bad_alloc();
    if (size == 0)
        return;
    if (kind == Kind::MasterKey && key_pages.take != nullptr)
        m_data = static_cast<base::Byte*>(key_pages.take(size));
    m_in_key_page = m_data != nullptr;
    if (m_data == nullptr)
        m_data = static_cast<base::Byte*>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    m_size = size;
    m_capacity = size;
    sodium_memzero(m_data, m_size);
    m_entry = enter(m_data, m_capacity);
}

SecretBytes::SecretBytes(base::ByteView copied) : SecretBytes(copied.size())
{
    if (!copied.empty())
        std::memcpy(m_data, copied.data(), copied.size());
}

SecretBytes::SecretBytes(std::string_view copied)
    : SecretBytes(base::ByteView(reinterpret_cast<const base::Byte*>(copied.data()), copied.size()))
{
}

SecretBytes::~SecretBytes() { release(); }

SecretBytes::SecretBytes(SecretBytes&& other) noexcept { take_from(other); }

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this != &other) {
        release();
        take_from(other);
    }
    return *this;
}

void SecretBytes::take_from(SecretBytes& other) noexcept
{
    m_data = std::exchange(other.m_data, nullptr);
    m_size = std::exchange(other.m_size, 0);
    m_capacity = std::exchange(other.m_capacity, 0);
    m_entry = std::exchange(other.m_entry, 0);
    m_in_key_page = std::exchange(other.m_in_key_page, false);
}

void SecretBytes::wipe() noexcept
{
    if (m_data != nullptr)
        sodium_memzero(m_data, m_capacity);
}

void SecretBytes::shorten(std::size_t size) noexcept
{
    CEIBA_ASSERT(size <= m_size);
    if (size < m_size)
        sodium_memzero(m_data + size, m_size - size);
    m_size = size;
}

void SecretBytes::release() noexcept
{
    if (m_data == nullptr)
        return;
    leave(m_entry);
    if (m_in_key_page) {
        sodium_memzero(m_data, m_capacity);
        key_pages.give_back(m_data, m_capacity);
    } else {
        // sodium_free zeroes the whole allocation before it gives it back.
        sodium_free(m_data);
    }
    m_data = nullptr;
    m_size = 0;
    m_capacity = 0;
    m_entry = 0;
    m_in_key_page = false;
}

} // namespace crypto
