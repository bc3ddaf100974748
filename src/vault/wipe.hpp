#pragma once

#include "base/disk.hpp"
#include "base/result.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "vault/layout.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <string>

namespace vault {

/// What has really been done. Nothing is claimed that a flush has not confirmed.
struct WipeReport {
    bool keys_destroyed { false }; ///< no passphrase, key file or code opens this file any more
    bool headers_destroyed { false };
    bool emptied { false }; ///< cut to length 0
    bool removed { false }; ///< the name is gone, durably
    bool complete() const { return keys_destroyed && removed; }
};

/// Destroys a vault in an instant (security-design.md 8.2). Everything it needs is ready
/// beforehand: each step allocates nothing of its own, takes no lock a worker could hold,
/// may be called from any thread and again after a failure. In this order:
/// destroy_keys(), [the program wipes its own memory], destroy_file().
class WipeHandle {
public:
    /// For a file that is closed (lock screen, "delete this file"): looks at it, remembers
    /// the path and prepares the random bytes; destroy_keys() opens the file again, about
    /// 1 ms, whoever holds its lock. BadInput when the file cannot be a vault, so that a slip of
    /// the finger does not destroy something else: too small, or neither of a vault's size nor
    /// random.
    static base::Result<std::unique_ptr<WipeHandle>> prepare(
        base::Disk& disk, const std::string& path, crypto::Random& random);

    /// What belongs to an open vault and outlives its handle.
    struct OpenVault {
        base::File& file;
        crypto::MasterKey& master;
        crypto::MasterKey& next_master;
        std::atomic<bool>& abort;
    };
    WipeHandle(base::Disk& disk, std::string path, Geometry geometry, crypto::Random& random,
        const OpenVault& vault);

    /// The same for the moment after the vault is closed.
    base::Result<std::unique_ptr<WipeHandle>> for_closed(crypto::Random& random) const;

    WipeHandle(const WipeHandle&) = delete;
    WipeHandle& operator=(const WipeHandle&) = delete;

    /// Steps 1 and 2: stops the saver, zeroes the master key, overwrites the key area
    /// with one write and one flush. True only if the flush returned success.
    bool destroy_keys() noexcept;
    /// Steps 4 and 5: slot headers, cut to 0, delete. True only if the file is gone.
    bool destroy_file() noexcept;
    /// Both; the second is tried even if the first failed.
    WipeReport destroy() noexcept;

    const WipeReport& report() const { return m_report; }

    /// The file has grown: from now on the headers are elsewhere.
    void follow(Geometry geometry) noexcept { m_geometry.store(geometry); }

private:
    WipeHandle(base::Disk& disk, std::string path, Geometry geometry, crypto::Random& random);
    static base::Result<std::unique_ptr<WipeHandle>> by_path(
        base::Disk& disk, const std::string& path, Geometry geometry, crypto::Random& random);
    bool overwrite_headers() noexcept;
    bool cut_to_nothing() noexcept;
    bool remove_name() noexcept;

    base::Disk& m_disk;
    std::string m_path;
    std::atomic<Geometry> m_geometry;
    base::File* m_file { nullptr };
    std::unique_ptr<base::File> m_own_file; ///< when no vault holds it open; opens itself
    crypto::MasterKey* m_master { nullptr };
    crypto::MasterKey* m_next_master { nullptr };
    std::atomic<bool>* m_abort { nullptr };
    std::array<base::Byte, KEY_AREA_SIZE> m_random_area {};
    std::array<std::array<base::Byte, SLOT_HEADER_SIZE>, 2> m_random_headers {};
    WipeReport m_report;
    bool m_unlinked { false }; ///< the name is gone, perhaps not durably
};

/// Whether a file has the size of a vault and random bytes where a vault has its keys. One that
/// is refused by WipeHandle::prepare() does not; a photograph of exactly that size does not either.
base::Result<bool> looks_like_vault(base::Disk& disk, const std::string& path);
/// For a list of files: what has the size of a class is believed to be one. Any other is read,
/// because a vault that was growing when the power went has a size between two classes.
bool may_be_vault(base::Disk& disk, const std::string& path, std::uint64_t size);

/// The quiet form (8.3): the file stays in place and looks as before; both salts keep
/// their preset bits so that later attempts cost the same. Tries again a few times; what
/// it could not do shows only in the report.
WipeReport wipe_quietly(base::File& file, Geometry geometry, crypto::Random& random) noexcept;

} // namespace vault
