#pragma once

#include "app/destroyer.hpp"
#include "app/jobs.hpp"
#include "base/clock.hpp"
#include "base/disk.hpp"
#include "crypto/kdf.hpp"
#include "crypto/random.hpp"
#include "domain/method_index.hpp"
#include "domain/retention.hpp"
#include "domain/workbook.hpp"
#include "vault/sealer.hpp"
#include "vault/vault.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// What a session needs from outside; all of it outlives the session.
struct SessionTools {
    /// A base::StoppableDisk, the one of `destroyer`.
    base::Disk& disk;
    const base::Clock& clock;
    crypto::Random& random;
    crypto::Stretcher& stretcher;
    /// Plain content on its way to and from the vault: the arena in the program.
    std::pmr::memory_resource* memory;
    /// Memory of the machine, asked each time a passphrase is set.
    std::function<crypto::MachineMemory()> machine_memory;
    /// Waits on the worker until the monotonic clock shows this value.
    std::function<void(std::int64_t)> wait_until;
    Jobs& jobs;
    /// Another worker, for other places than that of the open vault: what is slow there
    /// holds up neither a save nor a lock.
    Jobs& errands;
    const domain::MethodIndex& method;
    /// What carries out panic stage 2; the session tells it what is to be destroyed.
    Destroyer& destroyer;
};

enum class VaultState {
    None,    ///< nothing is open; start, guides and emergency cards work
    Opening, ///< creating, opening or unlocking, on the worker
    Open,
    Locked, ///< closed and wiped; only the path is remembered
};

enum class SaveState {
    Saved,
    Waiting, ///< changed, the save comes in a moment
    Saving,
    NotSaved, ///< the last attempt failed; shown until one succeeds
};

/// Making sure that nothing of what she took out stays in the file (security-design.md 7.4).
enum class Erasing { No, Running, Done, Failed };

struct SaveStatus {
    SaveState state { SaveState::Saved };
    std::int64_t saved_at { 0 }; ///< Unix seconds; 0 when it was never saved here
    std::int64_t since_ms { 0 }; ///< monotonic; when this state began
    base::ErrorCode reason { base::ErrorCode::Internal }; ///< only for NotSaved
    int failures { 0 };                                   ///< in a row

    /// From here on another place is what she is told to do (security-design.md 7.3).
    static constexpr int MANY_FAILURES = 3;
    bool asks_for_another_place() const { return failures >= MANY_FAILURES; }
};

/// What she has to be told beside the notices of the vault.
enum class SessionNotice {
    /// What could not be written before the lock has been restored.
    RestoredAfterLock,
    /// ... and somebody else had saved in the file in the meantime.
    FileChangedWhileLocked,
    /// The vault is kept in another place from now on; the old file stays as it was.
    SavedElsewhere,
};

/// The one open vault: what she wrote, and how it reaches the disk (security-design.md 7, 10).
/// Lives on the main thread; everything slow is a job. Nothing here knows a screen.
class Session {
public:
    /// A save takes everything of a second and a half with it, whether she pauses or not: on a
    /// healthy disk nothing older than two seconds can be lost.
    static constexpr std::int64_t SAVE_AFTER_MS = 1'500;
    /// A slow stick rests so many times as long as it wrote, but not longer than this (3.2).
    static constexpr std::int64_t REST_AFTER_SAVE = 3;
    static constexpr std::int64_t SAVE_AT_LATEST_MS = 10'000;
    static constexpr std::int64_t RETRY_AFTER_MS = 15'000;
    /// After this a lock does not wait for a slow disk: the content stays sealed in memory.
    static constexpr std::int64_t LOCK_WAITS_MS = 100;

    explicit Session(SessionTools tools);
    /// Saves what is unsaved, closes and wipes.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    VaultState state() const { return m_state; }
    bool is_open() const { return m_state == VaultState::Open; }
    /// False when the vault was opened read-only: edit() then changes nothing.
    bool is_writable() const { return is_open() && m_facts.writable; }
    /// What the vault said about it at the opening, if anything.
    std::optional<vault::Notice> why_read_only() const { return m_why_read_only; }
    /// Of the open or locked vault.
    const std::string& path() const { return m_path; }
    const vault::Facts& facts() const { return m_facts; }
    /// For plain content that is not in the workbook: what was opened from a sealed file.
    std::pmr::memory_resource* memory() const { return m_tools.memory; }

    // --- Opening ---------------------------------------------------------------------

    /// A new vault with `first` in it. Without a preset the cost is calibrated (6.2).
    void create(std::string path, vault::Credentials credentials, domain::Workbook first,
        std::optional<crypto::Preset> preset = {});
    void open(std::string path, vault::Credentials credentials);
    /// The locked vault again.
    void unlock(vault::Credentials credentials);
    /// Why the last create, open, unlock or save_elsewhere did not work; none while it runs or
    /// after success.
    std::optional<base::ErrorCode> failure() const { return m_failure; }
    void forget_failure() { m_failure.reset(); }
    const std::vector<vault::Notice>& vault_notices() const { return m_vault_notices; }
    const std::vector<SessionNotice>& notices() const { return m_notices; }
    void forget_notices();
    /// From the lock screen back to the start: the path is forgotten, sealed content too.
    void forget();
    /// True while something that could not be written waits, sealed, for the next unlock.
    bool has_sealed_content() const { return m_sealed.has_value(); }

    // --- Content ---------------------------------------------------------------------

    /// Only while open.
    const domain::Workbook& workbook() const { return m_workbook; }
    /// Every change goes through here: it will be saved, and the revision counts it. Nothing
    /// is changed when the vault is only being read; no page should try.
    void edit(const std::function<void(domain::Workbook&)>& change);
    /// Changes that came although the vault is only being read: a page forgot to switch
    /// something off.
    unsigned refused_edits() const { return m_refused_edits; }
    /// Counts changes of the content, and openings.
    unsigned revision() const { return m_revision; }
    /// Answers she asked to keep although they are erased on closing (risk-method.md 12.1).
    domain::KeptAnswers& kept_answers() { return m_kept; }
    const domain::KeptAnswers& kept_answers() const { return m_kept; }

    // --- Saving ----------------------------------------------------------------------

    const SaveStatus& save_status() const { return m_save; }
    bool has_unsaved_changes() const { return m_dirty || m_saving; }
    void save_now();
    /// Blocks until the save that runs has ended, well or not. Only for the end of the program.
    void wait_for_save();
    /// "Guardar en otro lugar": the same content in a new vault, which is the open one as soon
    /// as it was written and opened again. Until then, and if it fails, the old one stays open
    /// with what is unsaved in it; afterwards its file is closed, left as it is and noted as a
    /// copy. A lock and a destruction give the new vault up and take it away.
    void save_elsewhere(std::string path, vault::Credentials credentials);
    bool is_copying() const { return m_copying != nullptr; }
    /// Counts vaults made by save_elsewhere().
    unsigned copies() const { return m_copies; }
    /// A backup: a second vault with keys of its own, written, opened again, compared and closed
    /// (7.7). The open vault stays the open one and notes the copy with its `place` in her words.
    /// Given up like save_elsewhere().
    void back_up(std::string path, vault::Credentials credentials, std::string place);
    struct Backup {
        std::string path;
        unsigned revision { 0 }; ///< of the content when it was made and noted
    };
    /// The last one that was made since the vault was opened.
    const std::optional<Backup>& last_backup() const { return m_backup; }
    /// Opened from a file that an older version wrote. It is up to date in memory, but nothing is
    /// saved by itself before she was offered a backup (7.10).
    bool is_from_older_version() const;
    /// She was.
    void accept_newer_form() { m_newer_form_accepted = true; }
    /// "Eliminar definitivamente": two whole saves, so that neither data slot holds what was
    /// taken out before this call.
    void erase_removed();
    Erasing erasing() const { return m_erasing; }
    void forget_erasing();
    /// For looking at another file than the open one: checking a copy, a rehearsal.
    vault::Tools vault_tools() const;
    /// Work on another place than that of the open vault. It may outlive the session.
    void run_errand(Jobs::Task work, Jobs::Task done)
    {
        m_tools.errands.post(std::move(work), std::move(done));
    }

    // --- Keys ------------------------------------------------------------------------

    /// A new passphrase, with or without a key file; every other secret goes with the old one.
    /// `current` is asked for again although the vault is open (security-design.md 6.7).
    /// Without a preset the cost is calibrated. Only while open, and one at a time.
    void change_keys(vault::Credentials current, vault::Credentials next,
        std::optional<crypto::Preset> preset = {});
    /// A recovery code or an emergency passphrase beside the passphrase.
    void add_key(vault::Credentials current, vault::Credentials added, vault::SlotType type);
    bool is_changing_keys() const { return m_key_change != nullptr; }
    /// Why the last change did not work; none while one runs or after success. CannotOpen:
    /// `current` was not her passphrase.
    std::optional<base::ErrorCode> key_failure() const { return m_key_failure; }

    // --- Leaving ---------------------------------------------------------------------

    /// Panic stage 1 and every other lock: content and keys go, nothing is lost, nothing is
    /// asked. On return workbook() is empty.
    void lock();
    /// Counts locks, so that the window can exchange what it holds.
    unsigned locks() const { return m_locks; }
    /// True until keys are gone and unsaved content is written or sealed.
    bool is_closing() const { return m_closing != nullptr; }
    /// Stage 2 is switched on for the vault that is open or locked.
    bool may_destroy() const;
    /// Panic stage 2: destroys keys and file of the open or locked vault, on the thread of the
    /// destroyer, which says how it ended. Everything of hers goes from here at once, and
    /// nothing is waited for.
    void destroy_at_once();
    /// After a failure, "Reintentar": looks for the file again first.
    void destroy_again();
    /// The destroyer has done it all (and the program goes on: a test).
    void was_destroyed();
    /// Calm deletion of the open or locked vault. The report says only what is certain.
    vault::WipeReport destroy();

    Destroyer& destroyer() { return m_tools.destroyer; }

    // --- Time ------------------------------------------------------------------------

    /// She did something.
    void touch();
    /// Minimised: locks after half a minute.
    void set_minimised(bool minimised);
    /// Once per turn of the loop, before anything is drawn.
    void tick();
    /// When tick() has something to do; nothing: never by itself.
    std::optional<std::int64_t> next_deadline_ms() const;

private:
    struct Opening;
    struct Saving;
    struct Closing;
    struct KeyChange;
    struct Copying;

    void begin(const std::shared_ptr<Opening>& opening);
    void leave_closed(Opening& opening);
    void finish(Opening& opening, VaultState before);
    void start_save();
    void finish_save(Saving& saving);
    void finish_closing(Closing& closing);
    void start_key_change(std::shared_ptr<KeyChange> change);
    void finish_key_change(KeyChange& change);
    void start_copy(std::shared_ptr<Copying> copying);
    void finish_copy(Copying& copying);
    void move_to(Copying& copying);
    void note_backup(Copying& copying);
    void follow_erasing(const Saving& saving);
    void take_notices(std::vector<vault::Notice> notices);
    void give_up_copy();
    void aim();
    vault::WipeHandle* wipe_handle() const;
    void call_off_opening();
    void seal_without_worker();
    std::optional<std::int64_t> next_look_at_closing() const;
    void mark_dirty();
    void set_save_state(SaveState state);
    void drop_content();
    std::int64_t auto_lock_at() const;
    std::int64_t save_due_at() const;

    SessionTools m_tools;
    VaultState m_state { VaultState::None };
    std::string m_path;
    vault::Facts m_facts;
    std::unique_ptr<vault::Vault> m_vault;
    /// Seals as m_vault would.
    std::unique_ptr<vault::Sealer> m_sealer;
    domain::Workbook m_workbook;
    domain::KeptAnswers m_kept;
    unsigned m_revision { 0 };
    unsigned m_refused_edits { 0 };
    unsigned m_locks { 0 };

    std::optional<base::ErrorCode> m_failure;
    std::vector<vault::Notice> m_vault_notices;
    std::optional<vault::Notice> m_why_read_only;
    std::vector<SessionNotice> m_notices;

    SaveStatus m_save;
    bool m_dirty { false };
    bool m_saving { false };
    std::int64_t m_first_change_ms { 0 };
    std::int64_t m_save_began_ms { 0 };
    std::int64_t m_save_took_ms { 0 }; ///< the last one

    std::int64_t m_last_activity_ms { 0 };
    std::optional<std::int64_t> m_minimised_ms;

    std::shared_ptr<Opening> m_opening;
    std::shared_ptr<KeyChange> m_key_change;
    std::optional<base::ErrorCode> m_key_failure;
    std::shared_ptr<Copying> m_copying;
    unsigned m_copies { 0 };
    std::optional<Backup> m_backup;
    bool m_newer_form_accepted { false };
    Erasing m_erasing { Erasing::No };
    int m_saves_to_erase { 0 }; ///< that are still to succeed
    std::shared_ptr<Closing> m_closing;
    std::optional<vault::SealedPayload> m_sealed;
    std::unique_ptr<vault::WipeHandle> m_locked_wipe;
    /// The setting of the locked vault: it has to work without a passphrase.
    bool m_locked_may_destroy { false };
    /// Jobs of an earlier vault that come back late are recognised by this.
    std::shared_ptr<int> m_life;
};

} // namespace app
