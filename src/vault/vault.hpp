#pragma once

#include "base/clock.hpp"
#include "base/disk.hpp"
#include "base/result.hpp"
#include "crypto/kdf.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "vault/key_block.hpp"
#include "vault/layout.hpp"
#include "vault/payload.hpp"
#include "vault/wipe.hpp"

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vault {

/// What the vault needs from outside. Held by reference for the life of a Vault.
struct Tools {
    base::Disk& disk;
    const base::Clock& clock;
    crypto::Random& random;
    crypto::Stretcher& stretcher;
    /// Plain content lives here: the Arena.
    std::pmr::memory_resource* memory;
    /// Returns when clock.monotonic_ms() has reached the value. Only used before the
    /// answer to an opening that failed, so that all failures answer at the same
    /// moment (INV-9). On a worker: a sleep.
    std::function<void(std::int64_t)> wait_until;
};

/// What a person gives to open: a passphrase or recovery code as typed and, if she
/// uses one, what her key file comes down to.
struct Credentials {
    crypto::Passphrase passphrase;
    std::optional<crypto::KeyFileKey> key_file;
};

/// Reads 1 byte to 16 MiB; only the content counts. BadInput for other sizes.
base::Result<crypto::KeyFileKey> read_key_file(base::Disk& disk, const std::string& path);

/// A new key file: 4096 random bytes, durable, read back and compared. One that is there is never
/// touched (FileExists); after another failure none is left.
base::Result<> make_key_file(base::Disk& disk, crypto::Random& random, const std::string& path);

/// What she has to be told after an opening that worked (FORMAT.md 8).
enum class Notice {
    /// Opened read-only: the place or the system does not allow writing.
    ReadOnlyPlace,
    /// Opened read-only: a newer version wrote it and asks older ones not to.
    NewerVersionMustWrite,
    /// The last save was damaged or cut off; the one before it was opened.
    PreviousCopyOpened,
    /// The newest save that is whole was opened; what was in the other place is not whole:
    /// an unfinished later save or an older copy that went bad. The next save renews it.
    OtherCopyDamaged,
    /// A part of the key area was damaged, or a change of keys was cut off, and was made
    /// anew. Recovery code and emergency passphrase must be made again; the stick or
    /// disk may be failing.
    KeysRepaired,
    /// With KeysRepaired or KeysStillDamaged: if she was changing her passphrase, that
    /// change did not happen; the old one holds.
    PassphraseChangeDidNotHappen,
    /// Opened with the recovery code, and the repair kept only that: a passphrase
    /// must be set again.
    PassphraseMustBeSetAgain,
    /// As KeysRepaired, but the repair could not be written; the next save tries again.
    KeysStillDamaged,
};

enum class OpenMode {
    Normal,
    /// Looks, repairs nothing: for checking a copy. Everything else as Normal.
    VerifyOnly,
};

/// Content that could not be written before a lock, sealed under the master key of its vault.
/// Holds no key: after the lock only the passphrase opens it (security-design.md 10.2).
class SealedPayload {
public:
    /// The generation that was current.
    std::uint64_t generation() const { return m_generation; }
    std::uint32_t schema() const { return m_schema; }

    bool empty() const { return m_slot.empty(); }
    /// Forgets everything.
    void clear();

private:
    friend class Sealer;
    friend class Opening;
    KeyBlock m_key_block {};
    base::Bytes m_slot; ///< header and body of a data slot that is in no file
    /// Salts of the data slots this vault wrote: the saved one, and those of saves that
    /// failed, which may have reached the disk all the same.
    std::vector<std::array<base::Byte, 32>> m_own_slots;
    std::uint64_t m_generation { 0 };
    std::uint32_t m_schema { 0 };
};

class Sealer;

/// Facts about what is open; nothing secret.
struct Facts {
    std::uint8_t size_class { 0 };
    std::uint64_t file_size { 0 };
    std::uint64_t max_payload { 0 };
    std::uint64_t generation { 0 };
    std::int64_t saved_at { 0 }; ///< Unix seconds
    std::uint32_t schema { 0 };
    std::uint64_t epoch { 0 };  ///< of the key area
    std::int64_t created { 0 }; ///< Unix seconds, a whole day
    crypto::Preset preset;
    SlotType opened_with { SlotType::Passphrase };
    bool uses_key_file { false };
    bool writable { false };
};

class Vault;

struct Opened {
    std::unique_ptr<Vault> vault;
    Payload payload;
    std::vector<Notice> notices;
    /// What OpenOptions::pending held, opened again.
    std::optional<Payload> pending;
    /// Somebody else has saved in the file since `pending` was sealed. A save of our own that
    /// failed at its very end, and a repair at this opening, are not somebody else.
    bool pending_is_older { false };
};

struct OpenOptions {
    OpenMode mode { OpenMode::Normal };
    /// What the last lock could not save. An emergency passphrase clears it.
    SealedPayload* pending { nullptr };
    /// Cancelled as soon as another thread has set it, but not before it was looked whether
    /// this is an emergency passphrase: that one wins. Nothing is written after that.
    const std::atomic<bool>* called_off { nullptr };
};

/// An open vault: the file, its lock and its keys. Everything but abort_saving() and the
/// wipe handle is called by one thread at a time; the calls that write are slow and
/// belong on a worker.
class Vault {
public:
    /// Makes a new file of the smallest class that holds the content, opens it again by
    /// the normal path and compares. On any failure no file is left. Cancelled: `called_off`
    /// was set by another thread before it was through.
    static base::Result<Opened> create(const Tools& tools, const std::string& path,
        const Credentials& credentials, crypto::Preset preset, std::span<const Section> sections,
        std::uint32_t schema, const std::atomic<bool>* called_off = nullptr);

    /// CannotOpen is the one answer to a wrong passphrase, an emergency passphrase (the file is
    /// destroyed then), damaged keys and a file that is no vault; it comes at a whole
    /// 250 ms of the monotonic clock. A bad disk is told apart, a bad passphrase
    /// is not. FORMAT.md 8.
    static base::Result<Opened> open(const Tools& tools, const std::string& path,
        const Credentials& credentials, const OpenOptions& options = {});

    /// Opens sealed content without its file, which is gone: to save it elsewhere.
    /// Answers like open().
    static base::Result<Payload> open_pending(
        const Tools& tools, SealedPayload& pending, const Credentials& credentials);

    /// Closes the file and wipes the keys: this is what a lock does.
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// Durable when it returns success: until then the last saved state is untouched
    /// and the state to show is "not saved". Can be called again after every failure; it
    /// writes everything anew. ChangedOutside: the file is no longer the one that was
    /// opened; offer a copy. TooLarge: the content does not fit. Cancelled: after abort_saving().
    /// Sections of unknown types that came with the file are kept and written back; the
    /// caller gives only those it knows.
    base::Result<> save(std::span<const Section> sections, std::uint32_t schema);
    /// After three, offer another place.
    int failed_saves_in_a_row() const;

    /// New master key, everything sealed anew, every other slot gone (7.5). `current` has
    /// to open the vault once more: CannotOpen if it does not. After a failure that says so
    /// (keys_in_doubt()) the old or the new passphrase may hold; the next save finishes it.
    base::Result<> change_keys(const Credentials& current, const Credentials& next,
        crypto::Preset preset, std::span<const Section> sections, std::uint32_t schema);
    bool keys_in_doubt() const;

    /// One more keyslot: a recovery code, or an emergency passphrase that destroys the file
    /// (FORMAT.md 9.7). `current` has to open the vault once more: CannotOpen if it does not.
    /// BadInput: not this kind of secret, or one that is in use already. After another failure
    /// the new secret may hold or not; the next save or the next call finishes it. To take
    /// one away or to replace it, change the keys: an old copy of the key area would go on
    /// opening by it.
    base::Result<> add_key(const Credentials& current, const Credentials& added, SlotType type);

    /// Seals what could not be saved, for after the lock.
    base::Result<SealedPayload> seal(std::span<const Section> sections, std::uint32_t schema) const;
    /// What seals as this vault would now, for a thread that cannot wait for it.
    std::unique_ptr<Sealer> sealer() const;

    const Facts& facts() const;
    const std::string& path() const;

    /// From any thread: the running save stops before its next write, later ones fail.
    void abort_saving() noexcept;
    /// Ready from the beginning; lives as long as the Vault.
    WipeHandle& wipe_handle();

private:
    friend class Opening;
    struct State;
    struct DropUnlessBegun;
    explicit Vault(std::unique_ptr<State> state);
    base::Result<> save_payload(base::ByteView payload, std::uint32_t schema);
    base::Result<crypto::WipedBytes> complete_payload(std::span<const Section> sections) const;
    std::unique_ptr<State> m_state;
};

/// The moment an answer of CannotOpen may be shown: the next whole 250 ms.
std::int64_t answer_tick(std::int64_t monotonic_ms);

} // namespace vault
