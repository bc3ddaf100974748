#pragma once

#include "vault/data_slot.hpp"
#include "vault/key_block.hpp"
#include "vault/sealer.hpp"
#include "vault/vault.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What only the parts of Vault share.
namespace vault {

struct UnlockSecret;

/// A change of all keys that is under way, step by step (FORMAT.md 9.4). Holds what is
/// needed to go on after a failed write: the same blocks are written again.
struct Rekey {
    enum class Step { NewData, FirstBlock, LastBlock, OtherData, Filler };

    Step step { Step::NewData };
    std::array<KeyBlock, 2> blocks {};
    std::uint8_t last_block { 0 }; ///< the block that opened is written last
    SlotRecord record;
    crypto::Preset preset;
    SlotHeader data_header {};
    std::uint8_t data_index { 0 };
    SlotContent data_content; ///< without its payload

    /// Whether a reader might find the old or the new keys.
    bool in_doubt() const { return step == Step::FirstBlock || step == Step::LastBlock; }
};

struct Vault::State {
    State(const Tools& given, std::string given_path)
        : tools(given)
        , path(std::move(given_path)) { }

    Tools tools;
    std::string path;
    std::unique_ptr<base::File> file;
    Geometry geometry;
    crypto::MasterKey master;
    crypto::MasterKey next_master; ///< of a rekey; zeros otherwise
    std::array<KeyBlock, 2> blocks {};
    /// What `blocks` holds may not be on the disk: a new keyslot could not be written.
    bool blocks_unwritten { false };
    std::uint8_t current { 0 }; ///< which data slot holds what was saved last
    SlotHeader current_header {};
    Facts facts;
    /// Sections of types this version does not know, to be written back.
    crypto::WipedBytes foreign_bytes;
    std::vector<Section> foreign;
    std::optional<Rekey> rekey;
    /// The class before a growth that is not finished: the header of its second slot is still
    /// to be destroyed.
    std::optional<Geometry> grown_from;
    int failed_saves { 0 };
    /// Salts of slots that were written since the last save that is sure.
    std::shared_ptr<OwnSlots> attempts { std::make_shared<OwnSlots>() };
    std::atomic<bool> abort { false };
    std::unique_ptr<WipeHandle> wipe;

    std::uint8_t other() const { return static_cast<std::uint8_t>(1 - current); }

    /// Writes a slot, makes it durable and reads its header back, both through our handle and by
    /// name: the name may lead to another file by now.
    base::Result<SlotHeader> write_durably(
        std::uint8_t index, const crypto::MasterKey& key, const SlotContent& content);
    base::Result<> check_unchanged();
    SlotContent next_content(base::ByteView payload, std::uint32_t schema) const;
    void advance(std::uint8_t index, const SlotHeader& header, const SlotContent& content);
    /// What was saved last, from the disk.
    base::Result<crypto::WipedBytes> read_current();
    /// One generation into the slot that is not current.
    base::Result<> save_once(base::ByteView payload, std::uint32_t schema);

    /// Makes the file large enough; the content is saved by the caller, who then calls
    /// finish_growth(). TooLarge when no class is large enough.
    base::Result<> grow(std::uint64_t payload_size);
    base::Result<> finish_growth(base::ByteView payload, std::uint32_t schema);

    /// Success if this secret opens the vault once more, CannotOpen if not.
    base::Result<> expect_opens(const UnlockSecret& secret);
    /// The block with one more keyslot. BadInput when the secret opens it already.
    base::Result<KeyBlock> block_with(
        KeyBlock block, const UnlockSecret& secret, const SlotRecord& record);
    base::Result<> write_blocks();

    /// Prepares new keys and blocks; nothing is written yet.
    base::Result<Rekey> prepare_rekey(const crypto::PreparedSecret& secret, crypto::Preset preset,
        SlotType type, std::uint8_t flags, std::uint8_t last_block);
    /// Goes on from where it is to the end.
    base::Result<> run_rekey(base::ByteView payload, std::uint32_t schema);
    /// The same for content that may need a larger file first: goes on with what was saved last.
    base::Result<> finish_rekey(base::ByteView payload, std::uint32_t schema);
    base::Result<> step_rekey(base::ByteView payload, std::uint32_t schema);
    base::Result<> write_key_block(std::uint8_t index);
    void take_new_keys();
};

/// Random bytes over a range, in pieces. Cancelled when `abort` is set on the way.
base::Result<> fill_randomly(base::File& file, crypto::Random& random, std::uint64_t offset,
    std::uint64_t length, const std::atomic<bool>* abort = nullptr);

/// Unix seconds without the time of day: all that a keyslot tells about when it was made.
constexpr std::int64_t whole_day(std::int64_t unix_seconds)
{
    constexpr std::int64_t SECONDS_PER_DAY = 86400;
    return unix_seconds < 0 ? 0 : unix_seconds - unix_seconds % SECONDS_PER_DAY;
}

} // namespace vault
