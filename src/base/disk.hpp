#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace base {

/// An open file. Positional access only; nothing depends on a cursor.
/// All offsets and lengths are bytes. A write that returns success may still
/// be lost until flush() has returned success (security-design.md 7).
class File {
public:
    virtual ~File() = default;

    virtual Result<std::uint64_t> size() = 0;
    /// Fills `into` completely or fails.
    virtual Result<> read_at(std::uint64_t offset, MutableByteView into) = 0;
    /// Writes all bytes or fails; a failure may have written a part.
    virtual Result<> write_at(std::uint64_t offset, ByteView bytes) = 0;
    /// Durable: fdatasync, FlushFileBuffers.
    virtual Result<> flush() = 0;
    virtual Result<> truncate(std::uint64_t size) = 0;
};

enum class Access {
    ReadOnly,
    ReadWrite,
    /// ReadWrite for destroying alone: takes no lock and ignores that of another. The file is
    /// opened at its first use, and neither that nor anything else it does allocates, unless
    /// it fails.
    Destroy,
};

/// What deleting from this place is worth (security-design.md 7.9).
enum class StorageLight { Green, Yellow, Red };

struct StorageReport {
    StorageLight light { StorageLight::Yellow };
    bool network { false };
    bool synced_folder { false };
    bool read_only { false };
    /// Writes elsewhere first: old blocks stay (copy on write, or a journal of the content).
    bool copy_on_write { false };
    bool compressed { false };
    bool removable { false };
    bool unknown_kind { false };
    std::uint64_t free_bytes { 0 };
};

struct FolderEntry {
    std::string name; ///< UTF-8, one path component
    bool folder { false };
    std::uint64_t size { 0 };
    bool link { false }; ///< leads to another place; `folder` and `size` are of what it leads to
};

/// The small door to the file system. Paths are UTF-8.
class Disk {
public:
    virtual ~Disk() = default;

    /// Opens an existing file. ReadWrite also takes the exclusive lock of 7.8 and
    /// fails with AlreadyOpen when another holds it.
    virtual Result<std::unique_ptr<File>> open(const std::string& path, Access access) = 0;
    /// Creates a file that must not exist, for the user only, with the lock; on btrfs
    /// without copy on write (security-design.md 7.1).
    virtual Result<std::unique_ptr<File>> create(const std::string& path) = 0;
    /// Also the name of an open file; its File stays usable.
    virtual Result<> remove(const std::string& path) = 0;
    /// Makes the creation or removal of a name durable.
    virtual Result<> flush_folder_of(const std::string& path) = 0;
    virtual StorageReport storage(const std::string& path) = 0;
    /// Folders first, then files, by name.
    virtual Result<std::vector<FolderEntry>> list(const std::string& folder) = 0;
};

} // namespace base
