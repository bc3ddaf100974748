#pragma once

#include "support/fake_clock.hpp"
#include "support/quick_stretcher.hpp"
#include "support/seeded_random.hpp"
#include "support/simulated_disk.hpp"
#include "vault/key_block.hpp"
#include "vault/vault.hpp"

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace test {

constexpr const char* VAULT_PATH = "/stick/plan";

inline base::ByteView as_bytes(std::string_view text)
{
    return { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
}

inline vault::Credentials credentials(std::string_view passphrase)
{
    vault::Credentials given;
    given.passphrase = crypto::Passphrase(passphrase);
    return given;
}

/// What a payload says, for comparing.
inline std::string text_of(const vault::Payload& payload)
{
    const auto* section = payload.find(vault::SectionType::Database);
    return section == nullptr ? std::string("(none)")
                              : std::string(section->bytes.begin(), section->bytes.end());
}

/// Everything a vault needs, under a test's control, and short ways to use it.
struct VaultWorld {
    SimulatedDisk disk;
    FakeClock clock;
    SeededRandom random;
    QuickStretcher stretcher;
    std::vector<std::int64_t> waits;

    vault::Tools tools()
    {
        return { disk, clock, random, stretcher, std::pmr::get_default_resource(),
            [this](std::int64_t until) {
                waits.push_back(until);
                if (until > clock.monotonic_ms())
                    clock.pass_ms(until - clock.monotonic_ms());
            } };
    }

    static std::vector<vault::Section> sections(std::string_view database)
    {
        return { { vault::SectionType::Database, 0, as_bytes(database) } };
    }

    base::Result<vault::Opened> create(
        std::string_view passphrase, std::string_view database, crypto::Preset preset = {})
    {
        return vault::Vault::create(
            tools(), VAULT_PATH, credentials(passphrase), preset, sections(database), SCHEMA);
    }
    base::Result<vault::Opened> open(
        std::string_view passphrase, const vault::OpenOptions& options = {})
    {
        return vault::Vault::open(tools(), VAULT_PATH, credentials(passphrase), options);
    }
    base::Result<> save(vault::Vault& vault, std::string_view database)
    {
        return vault.save(sections(database), SCHEMA);
    }
    base::Result<> change_passphrase(
        vault::Vault& vault, std::string_view from, std::string_view to, std::string_view database)
    {
        return vault.change_keys(
            credentials(from), credentials(to), vault.facts().preset, sections(database), SCHEMA);
    }
    /// Forgets what was there and what broke.
    void put(DiskImage image)
    {
        disk.set_fault(std::nullopt);
        disk.put(VAULT_PATH, std::move(image));
    }
    const DiskImage& image() const { return disk.image(VAULT_PATH); }

    /// Adds a keyslot to both blocks, as the program will when a recovery code or an
    /// emergency passphrase is set. `by` is a passphrase that opens the file.
    void add_slot(std::string_view by, std::string_view typed, vault::SlotType type,
        std::uint8_t index = 3, std::uint16_t format = vault::FORMAT, std::uint32_t min_reader = 1);
    /// The keyslot of a type in the block at `offset`, if this opens it.
    std::optional<vault::OpenedSlot> keyslot(
        std::uint64_t offset, std::string_view typed, vault::SlotType type);

    static constexpr std::uint32_t SCHEMA = 1;
};

} // namespace test
