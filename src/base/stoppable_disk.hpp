#pragma once

#include "base/disk.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace base {

/// Stands before another disk and can put an end to all writing at once, from whatever thread
/// and whatever way it was going to be done: destroying (security-design.md 8.2) must not be
/// overtaken by a save, a repair or a change of keys that has already begun.
///
/// What is being written at the moment of stop() may still reach the disk. For the first
/// bytes of a file, where a vault has its keys, is_guarded_part_being_written() says so.
class StoppableDisk final : public Disk {
public:
    StoppableDisk(Disk& disk, std::uint64_t guarded_bytes);

    /// While one exists, its thread destroys: it may write all the same.
    class Destroying {
    public:
        Destroying() noexcept { ++depth(); }
        ~Destroying() { --depth(); }
        Destroying(const Destroying&) = delete;
        Destroying& operator=(const Destroying&) = delete;

    private:
        friend class StoppableDisk;
        static int& depth() noexcept
        {
            static thread_local int value = 0;
            return value;
        }
    };

    /// From now on nobody but who destroys writes or makes files: everybody else is told
    /// Cancelled. Reading and removing go on. Allocates nothing, waits for nothing.
    void stop() noexcept;
    /// Everybody may write again.
    void go_on() noexcept;
    bool is_guarded_part_being_written() const noexcept { return m_writing_guarded.load() != 0; }

    Result<std::unique_ptr<File>> open(const std::string& path, Access access) override;
    Result<std::unique_ptr<File>> create(const std::string& path) override;
    Result<> remove(const std::string& path) override { return m_disk.remove(path); }
    Result<> flush_folder_of(const std::string& path) override
    {
        return m_disk.flush_folder_of(path);
    }
    StorageReport storage(const std::string& path) override { return m_disk.storage(path); }
    Result<std::vector<FolderEntry>> list(const std::string& folder) override
    {
        return m_disk.list(folder);
    }

private:
    friend class StoppableFile;
    bool may_write() const noexcept;

    Disk& m_disk;
    std::uint64_t m_guarded_bytes;
    std::atomic<bool> m_stopped { false };
    std::atomic<unsigned> m_writing_guarded { 0 };
};

} // namespace base
