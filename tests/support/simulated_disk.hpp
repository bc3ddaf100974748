#pragma once

#include "base/disk.hpp"
#include "support/disk_image.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace test {

enum class Operation { Open, Create, Size, Read, Write, Flush, Truncate, Remove, FlushFolder };
constexpr std::size_t OPERATIONS = 9;

/// What to break: the n-th operation of a kind from now on, counted from 0.
struct Fault {
    Operation operation { Operation::Write };
    int at { 0 };
    bool persistent { false };   ///< and every later one of this kind
    bool half_written { false }; ///< a failing write leaves its first half
    base::ErrorCode code { base::ErrorCode::DiskFault };
    /// A write says that it is done and has changed no byte; the length of the file is right.
    bool lost { false };
};

/// A disk that lies about one write.
inline Fault lost_write(int at)
{
    return { Operation::Write, at, false, false, base::ErrorCode::DiskFault, true };
}

/// Something that changed a file, in the order it was asked for.
struct DiskEvent {
    Operation operation { Operation::Write };
    std::string path;
    std::uint64_t offset { 0 }; ///< Truncate: the new size
    base::Bytes bytes;
};

/// A disk that remembers what was asked of it, can fail on demand and whose files can
/// be looked at, damaged and replaced at any time.
class SimulatedDisk final : public base::Disk {
public:
    base::Result<std::unique_ptr<base::File>> open(
        const std::string& path, base::Access access) override;
    base::Result<std::unique_ptr<base::File>> create(const std::string& path) override;
    base::Result<> remove(const std::string& path) override;
    base::Result<> flush_folder_of(const std::string& path) override;
    base::StorageReport storage(const std::string&) override { return {}; }
    base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override;

    bool exists(const std::string& path) const { return m_files.contains(path); }
    const DiskImage& image(const std::string& path) const { return m_files.at(path)->image; }
    /// Under a handle that is open, too: that is what another program would do.
    void change(const std::string& path, const std::function<void(DiskImage&)>& edit)
    {
        edit(m_files.at(path)->image);
    }
    /// A new file under the name; open handles keep the old one.
    void put(const std::string& path, DiskImage image);
    void take_away(const std::string& path) { m_files.erase(path); }
    void set_read_only(bool read_only) { m_read_only = read_only; }

    std::vector<DiskEvent>& events() { return m_events; }
    void set_fault(const std::optional<Fault>& fault);
    /// How often an operation was asked for since the last set_fault().
    int count(Operation operation) const { return m_counts[static_cast<std::size_t>(operation)]; }
    /// Called before every operation; may throw, change or count.
    std::function<void(Operation)> before_each;

private:
    friend class SimulatedFile;
    struct Inode {
        DiskImage image;
        bool locked { false };
    };
    /// Nothing when the operation may go on.
    std::optional<base::ErrorCode> fails(Operation operation);

    std::map<std::string, std::shared_ptr<Inode>> m_files;
    std::vector<DiskEvent> m_events;
    std::optional<Fault> m_fault;
    std::array<int, OPERATIONS> m_counts {};
    bool m_read_only { false };
};

} // namespace test
