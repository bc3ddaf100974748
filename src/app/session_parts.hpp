#pragma once

#include "app/session.hpp"

#include <atomic>
#include <functional>
#include <mutex>

/// What only the parts of Session share.
namespace app {

/// On the worker: one durable save.
base::Result<> save_content(
    vault::Vault& vault, const domain::Workbook& workbook, std::pmr::memory_resource* memory);

/// The last job of a vault. The main thread may only stop its saving, under the mutex.
struct Session::Closing {
    std::mutex mutex;
    std::unique_ptr<vault::Vault> vault;
    domain::Workbook workbook;
    std::shared_ptr<KeyChange> keys; ///< one that still ran at the lock
    bool unsaved { false };
    std::int64_t began_ms { 0 };
    std::optional<vault::SealedPayload> sealed;
    std::unique_ptr<vault::WipeHandle> wipe;
    bool content_lost { false };
};

/// A copy elsewhere. The main thread may only call it off; what is ready is looked at and taken
/// away under the mutex.
struct Session::Copying {
    vault::Credentials credentials;
    std::string path;
    domain::Workbook workbook;
    unsigned revision { 0 };
    std::atomic<bool> called_off { false };
    std::mutex mutex;
    base::Result<vault::Opened> result { base::fail(base::ErrorCode::Internal) };

    void make(const vault::Tools& tools, crypto::Preset preset);
    base::Result<vault::Opened> written(const vault::Tools& tools, crypto::Preset preset) const;
    /// Nobody would know of a vault that nobody waits for.
    void discard();
};

/// A change of keys under way: filled on the main thread, worked on by the worker.
struct Session::KeyChange {
    vault::Credentials current;
    vault::Credentials added;
    domain::Workbook stored; ///< as it is saved
    std::function<base::Result<>(KeyChange&, vault::Vault&)> work;
    /// What the workbook says of its keys afterwards.
    std::function<void(domain::Workbook&)> apply;
    base::Result<> result;
    bool done { false };
};

} // namespace app
