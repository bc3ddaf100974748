#pragma once

#include "app/session.hpp"

#include <atomic>
#include <functional>
#include <mutex>

/// What only the parts of Session share.
namespace app {

/// A job that opens: filled on the worker, read on the main thread after it.
struct Session::Opening {
    vault::Credentials credentials;
    domain::Workbook workbook;
    std::optional<vault::SealedPayload> pending;
    /// When it did not open: what can destroy the locked file without its passphrase.
    std::unique_ptr<vault::WipeHandle> wipe;
    std::unique_ptr<vault::Sealer> sealer;
    /// She hid meanwhile: what comes of it is locked at once.
    std::atomic<bool> called_off { false };
    base::Result<vault::Opened> result { base::fail(base::ErrorCode::Internal) };
};

/// The last job of a vault. What both threads touch stands under the mutex, which is never
/// held while the disk is waited for.
struct Session::Closing {
    std::mutex mutex;
    std::unique_ptr<vault::Vault> vault;
    domain::Workbook workbook;
    bool unsaved { false };
    bool begun { false };     ///< the worker has taken the workbook
    bool keys_gone { false }; ///< wiped by the main thread: nothing more can be sealed
    std::optional<vault::SealedPayload> sealed;
    bool content_lost { false };

    std::shared_ptr<KeyChange> keys;       ///< one that still ran at the lock
    std::unique_ptr<vault::Sealer> sealer; ///< of the main thread
    std::int64_t began_ms { 0 };
    std::unique_ptr<vault::WipeHandle> wipe;

    /// On the worker.
    void save_or_seal(std::pmr::memory_resource* memory);
    void close(Destroyer& destroyer, crypto::Random& random, bool may_destroy);
};

struct Session::Saving {
    domain::Workbook workbook;
    std::unique_ptr<vault::Sealer> sealer;
    base::Result<> result;
    /// Began after she asked for erasing what she took out.
    bool erases { false };

    base::Result<> save(vault::Vault& vault, std::pmr::memory_resource* memory);
};

/// A copy elsewhere. While the worker is at it, the main thread may only call it off.
struct Session::Copying {
    vault::Credentials credentials;
    std::string path;
    /// A backup: its place, in her words. Nothing: the session goes on there.
    std::optional<std::string> place;
    std::string left; ///< path of the file the session leaves; empty for a backup
    domain::Workbook workbook;
    unsigned revision { 0 };
    std::atomic<bool> called_off { false };
    std::unique_ptr<vault::Sealer> sealer;
    base::Result<vault::Opened> result { base::fail(base::ErrorCode::Internal) };

    void make(const vault::Tools& tools, crypto::Preset preset);
    base::Result<vault::Opened> written(const vault::Tools& tools, crypto::Preset preset) const;
    /// On the worker: nobody would know of a vault that nobody waits for.
    void take_away();
};

/// A change of keys under way: filled on the main thread, worked on by the worker.
struct Session::KeyChange {
    vault::Credentials current;
    vault::Credentials added;
    domain::Workbook stored; ///< as it is saved
    std::function<base::Result<>(KeyChange&, vault::Vault&)> work;
    /// What the workbook says of its keys afterwards.
    std::function<void(domain::Workbook&)> apply;
    std::unique_ptr<vault::Sealer> sealer; ///< by the keys that hold afterwards
    base::Result<> result;
    bool done { false };
};

} // namespace app
