#pragma once

#include "base/disk.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace base {

/// A disk that exists only in memory, for rehearsals, practice and tests. Behaves as a
/// careful real one: exclusive lock, no overwriting, nothing follows a name but "/".
class MemoryDisk final : public Disk {
public:
    MemoryDisk() = default;
    ~MemoryDisk() override = default;

    Result<std::unique_ptr<File>> open(const std::string& path, Access access) override;
    Result<std::unique_ptr<File>> create(const std::string& path) override;
    Result<> remove(const std::string& path) override;
    Result<> flush_folder_of(const std::string& path) override;
    StorageReport storage(const std::string& path) override;
    Result<std::vector<FolderEntry>> list(const std::string& folder) override;

    bool exists(const std::string& path) const { return m_files.contains(path); }
    /// The bytes of a file; empty when there is none.
    Bytes content(const std::string& path) const;
    void put(const std::string& path, Bytes bytes);
    /// From now on every write fails with this, until it is called with nothing.
    void fail_writes_with(std::optional<ErrorCode> code) { m_write_failure = code; }
    /// From now on everything can be opened for reading alone, until it is called with false.
    void set_read_only(bool read_only) { m_read_only = read_only; }

private:
    friend class MemoryFile;
    struct Inode {
        Bytes bytes;
        bool locked { false };
    };
    std::map<std::string, std::shared_ptr<Inode>, std::less<>> m_files;
    std::optional<ErrorCode> m_write_failure;
    bool m_read_only { false };
};

} // namespace base
