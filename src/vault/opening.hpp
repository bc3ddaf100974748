#pragma once

#include "vault/data_slot.hpp"
#include "vault/key_block.hpp"
#include "vault/vault.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What only the parts of Vault share.
namespace vault {

/// What typed text and key file come down to before the slow step.
struct UnlockSecret {
    crypto::PreparedSecret prepared;
    SlotType type { SlotType::Passphrase };
    std::uint8_t flags { 0 };

    static base::Result<UnlockSecret> prepare(const Credentials& credentials);
};

/// One opening, step by step (FORMAT.md 8). Made for one call and thrown away.
class Opening {
public:
    Opening(const Tools& tools, const std::string& path, const OpenOptions& options);

    base::Result<Opened> run(const Credentials& credentials);
    base::Result<Payload> run_without_file(const Credentials& credentials);

private:
    struct SlotOnDisk {
        SlotHeader header {};
        std::optional<SlotKeys> keys;         ///< nothing: the disk does not give the header
        std::optional<SlotMetadata> metadata; ///< nothing: does not open under this key
        bool newer_format { false };
    };
    struct Content {
        std::uint8_t index { 0 };
        SlotHeader header {};
        SlotMetadata metadata;
        crypto::WipedBytes payload;
        bool peer_as_expected { true };
        bool peer_whole { true };
        bool newest_lost { false };
        std::optional<Geometry> grown_from; ///< a growth that was cut off
    };

    base::Result<> go_on() const;
    base::Result<> open_file();
    base::Result<> read_blocks();
    base::Result<BlockAnswer> try_block_number(std::uint8_t index, const UnlockSecret& secret);
    base::Result<Opened> open_with(std::uint8_t block, OpenedSlot slot, const UnlockSecret& secret);
    base::Failure cannot_open(const char* note);
    base::Failure destroy_quietly();
    void touch_attempt_page();

    SlotOnDisk read_slot_header(std::uint8_t index, const crypto::MasterKey& master);
    std::optional<base::Bytes> read_whole_body(const SlotOnDisk& slot);
    base::Result<Content> choose_content(const crypto::MasterKey& master);

    std::unique_ptr<Vault::State> make_state(
        OpenedSlot& slot, const Content& content, std::uint8_t block);
    void keep_foreign_sections(Vault::State& state, const Payload& payload);
    void note_state_of_copies(const Content& content, bool other_block_holds);
    void repair(Vault::State& state, const UnlockSecret& secret, std::uint8_t block,
        const Payload& payload);
    base::Result<std::optional<Payload>> open_pending_with(
        const crypto::MasterKey& master, const UnlockSecret& secret);
    base::Result<Payload> open_memory_slot(const crypto::MasterKey& master);
    void note(Notice notice) { m_notices.push_back(notice); }

    const Tools& m_tools;
    const std::string& m_path;
    const OpenOptions& m_options;
    std::unique_ptr<base::File> m_file;
    bool m_read_only { false };
    std::uint64_t m_file_size { 0 };
    Geometry m_geometry;
    std::array<KeyBlock, 2> m_blocks {}; ///< zeros when the disk does not give it
    std::vector<Notice> m_notices;
};

} // namespace vault
