#pragma once

#include "vault/vault.hpp"

#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

namespace vault {

/// Salts of data slots that this vault wrote since the last save that is sure. The worker adds
/// to it while another thread may seal.
class OwnSlots {
public:
    using Salt = std::array<base::Byte, 32>;

    void add(const Salt& salt)
    {
        const std::lock_guard guard(m_mutex);
        m_salts.push_back(salt);
    }
    void clear()
    {
        const std::lock_guard guard(m_mutex);
        m_salts.clear();
    }
    std::vector<Salt> all() const
    {
        const std::lock_guard guard(m_mutex);
        return m_salts;
    }

private:
    mutable std::mutex m_mutex; ///< never held while anything is waited for
    std::vector<Salt> m_salts;
};

/// Seals content as a vault would have at the moment this was made (security-design.md 10.2),
/// without the vault: when its worker waits for a disk that does not answer. Holds a copy
/// of the master key, which goes with it.
class Sealer {
public:
    struct Parts {
        const KeyBlock& key_block;
        const crypto::MasterKey& master;
        std::array<base::Byte, 32> saved_slot;
        std::shared_ptr<const OwnSlots> own_slots;
        std::uint64_t generation { 0 };
        std::uint8_t size_class { 0 };
        /// Sections of types this version does not know; copied.
        std::span<const Section> foreign;
    };
    Sealer(const Tools& tools, const Parts& parts);

    base::Result<SealedPayload> seal(std::span<const Section> sections, std::uint32_t schema) const;

private:
    Tools m_tools;
    KeyBlock m_key_block;
    crypto::MasterKey m_master;
    std::array<base::Byte, 32> m_saved_slot;
    std::shared_ptr<const OwnSlots> m_own_slots;
    std::uint64_t m_generation;
    std::uint8_t m_size_class;
    crypto::WipedBytes m_foreign_bytes;
    std::vector<Section> m_foreign;
};

} // namespace vault
