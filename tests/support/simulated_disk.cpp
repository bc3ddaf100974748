#include "support/simulated_disk.hpp"

#include <algorithm>

namespace test {

using base::ErrorCode;
using base::fail;

class SimulatedFile final : public base::File {
public:
    SimulatedFile(SimulatedDisk& disk, std::string path,
        std::shared_ptr<SimulatedDisk::Inode> inode, base::Access access)
        : m_disk(disk)
        , m_path(std::move(path))
        , m_inode(std::move(inode))
        , m_locks(access == base::Access::ReadWrite)
        , m_writes(access != base::Access::ReadOnly)
    {
        if (m_locks)
            m_inode->locked = true;
    }
    ~SimulatedFile() override
    {
        if (m_locks)
            m_inode->locked = false;
    }
    SimulatedFile(const SimulatedFile&) = delete;
    SimulatedFile& operator=(const SimulatedFile&) = delete;

    base::Result<std::uint64_t> size() override
    {
        if (const auto code = m_disk.fails(Operation::Size))
            return fail(*code);
        return m_inode->image.size();
    }

    base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
    {
        if (const auto code = m_disk.fails(Operation::Read))
            return fail(*code);
        if (!m_inode->image.read(offset, into))
            return fail(ErrorCode::DiskFault, "end of file");
        return {};
    }

    base::Result<> write_at(std::uint64_t offset, base::ByteView bytes) override
    {
        const auto code = m_disk.fails(Operation::Write);
        if (!m_writes)
            return fail(ErrorCode::ReadOnlyPlace);
        if (code && m_disk.m_fault->lost) {
            m_inode->image.resize(std::max(m_inode->image.size(), offset + bytes.size()));
            return {};
        }
        if (code) {
            if (m_disk.m_fault && m_disk.m_fault->half_written)
                write(offset, bytes.first(bytes.size() / 2));
            return fail(*code);
        }
        write(offset, bytes);
        return {};
    }

    base::Result<> flush() override
    {
        if (const auto code = m_disk.fails(Operation::Flush))
            return fail(*code);
        m_disk.m_events.push_back({ Operation::Flush, m_path, 0, {} });
        return {};
    }

    base::Result<> truncate(std::uint64_t size) override
    {
        if (const auto code = m_disk.fails(Operation::Truncate))
            return fail(*code);
        if (!m_writes)
            return fail(ErrorCode::ReadOnlyPlace);
        m_inode->image.resize(size);
        m_disk.m_events.push_back({ Operation::Truncate, m_path, size, {} });
        return {};
    }

private:
    void write(std::uint64_t offset, base::ByteView bytes)
    {
        m_inode->image.write(offset, bytes);
        m_disk.m_events.push_back(
            { Operation::Write, m_path, offset, base::Bytes(bytes.begin(), bytes.end()) });
    }

    SimulatedDisk& m_disk;
    std::string m_path;
    std::shared_ptr<SimulatedDisk::Inode> m_inode;
    bool m_locks;
    bool m_writes;
};

void SimulatedDisk::set_fault(const std::optional<Fault>& fault)
{
    m_fault = fault;
    m_counts.fill(0);
}

std::optional<ErrorCode> SimulatedDisk::fails(Operation operation)
{
    if (before_each)
        before_each(operation);
    const auto number = m_counts[static_cast<std::size_t>(operation)]++;
    if (!m_fault || m_fault->operation != operation)
        return std::nullopt;
    const bool now = m_fault->persistent ? number >= m_fault->at : number == m_fault->at;
    return now ? std::optional(m_fault->code) : std::nullopt;
}

base::Result<std::unique_ptr<base::File>> SimulatedDisk::open(
    const std::string& path, base::Access access)
{
    if (const auto code = fails(Operation::Open))
        return fail(*code);
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return fail(ErrorCode::FileNotFound);
    const bool locks = access == base::Access::ReadWrite;
    if (access != base::Access::ReadOnly && m_read_only)
        return fail(ErrorCode::ReadOnlyPlace);
    if (locks && found->second->locked)
        return fail(ErrorCode::AlreadyOpen);
    return std::unique_ptr<base::File>(
        std::make_unique<SimulatedFile>(*this, path, found->second, access));
}

base::Result<std::unique_ptr<base::File>> SimulatedDisk::create(const std::string& path)
{
    if (const auto code = fails(Operation::Create))
        return fail(*code);
    if (exists(path))
        return fail(ErrorCode::FileExists);
    const auto inode = std::make_shared<Inode>();
    auto file = std::make_unique<SimulatedFile>(*this, path, inode, base::Access::ReadWrite);
    m_events.push_back({ Operation::Create, path, 0, {} });
    m_files[path] = inode;
    return std::unique_ptr<base::File>(std::move(file));
}

base::Result<> SimulatedDisk::remove(const std::string& path)
{
    if (const auto code = fails(Operation::Remove))
        return fail(*code);
    if (m_files.erase(path) == 0)
        return fail(ErrorCode::FileNotFound);
    m_events.push_back({ Operation::Remove, path, 0, {} });
    return {};
}

base::Result<> SimulatedDisk::flush_folder_of(const std::string& path)
{
    if (const auto code = fails(Operation::FlushFolder))
        return fail(*code);
    m_events.push_back({ Operation::FlushFolder, path, 0, {} });
    return {};
}

base::Result<std::vector<base::FolderEntry>> SimulatedDisk::list(const std::string&)
{
    std::vector<base::FolderEntry> entries;
    for (const auto& [path, inode] : m_files)
        entries.push_back({ path, false, inode->image.size() });
    return entries;
}

void SimulatedDisk::put(const std::string& path, DiskImage image)
{
    const auto inode = std::make_shared<Inode>();
    inode->image = std::move(image);
    m_files[path] = inode;
}

} // namespace test
