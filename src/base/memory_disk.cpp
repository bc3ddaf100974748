#include "base/memory_disk.hpp"

#include <algorithm>

namespace base {

class MemoryFile final : public File {
public:
    MemoryFile(const MemoryDisk& disk, std::shared_ptr<MemoryDisk::Inode> inode, Access access)
        : m_disk(disk)
        , m_inode(std::move(inode))
        , m_access(access)
    {
        if (m_access == Access::ReadWrite)
            m_inode->locked = true;
    }
    ~MemoryFile() override
    {
        if (m_access == Access::ReadWrite)
            m_inode->locked = false;
    }

    Result<std::uint64_t> size() override { return m_inode->bytes.size(); }

    Result<> read_at(std::uint64_t offset, MutableByteView into) override
    {
        const auto& bytes = m_inode->bytes;
        if (offset > bytes.size() || into.size() > bytes.size() - offset)
            return fail(ErrorCode::DiskFault, "read beyond the end");
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
        return {};
    }

    Result<> write_at(std::uint64_t offset, ByteView from) override
    {
        TRY(may_write());
        auto& bytes = m_inode->bytes;
        if (bytes.size() < offset + from.size())
            bytes.resize(static_cast<std::size_t>(offset) + from.size());
        std::ranges::copy(from, bytes.begin() + static_cast<std::ptrdiff_t>(offset));
        return {};
    }

    Result<> flush() override { return may_write(); }

    Result<> truncate(std::uint64_t size) override
    {
        TRY(may_write());
        m_inode->bytes.resize(static_cast<std::size_t>(size));
        return {};
    }

private:
    Result<> may_write() const
    {
        if (m_access == Access::ReadOnly)
            return fail(ErrorCode::NotPermitted);
        if (m_disk.m_write_failure)
            return fail(*m_disk.m_write_failure);
        return {};
    }

    const MemoryDisk& m_disk;
    std::shared_ptr<MemoryDisk::Inode> m_inode;
    Access m_access;
};

Result<std::unique_ptr<File>> MemoryDisk::open(const std::string& path, Access access)
{
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return fail(ErrorCode::FileNotFound);
    if (access != Access::ReadOnly && m_read_only)
        return fail(ErrorCode::ReadOnlyPlace);
    if (access == Access::ReadWrite && found->second->locked)
        return fail(ErrorCode::AlreadyOpen);
    return std::make_unique<MemoryFile>(*this, found->second, access);
}

Result<std::unique_ptr<File>> MemoryDisk::create(const std::string& path)
{
    if (m_files.contains(path))
        return fail(ErrorCode::FileExists);
    if (m_read_only)
        return fail(ErrorCode::ReadOnlyPlace);
    if (m_write_failure)
        return fail(*m_write_failure);
    const auto inode = std::make_shared<Inode>();
    m_files[path] = inode;
    return std::make_unique<MemoryFile>(*this, inode, Access::ReadWrite);
}

Result<> MemoryDisk::remove(const std::string& path)
{
    if (m_read_only)
        return fail(ErrorCode::ReadOnlyPlace);
    if (m_write_failure)
        return fail(*m_write_failure);
    if (m_files.erase(path) == 0)
        return fail(ErrorCode::FileNotFound);
    return {};
}

Result<> MemoryDisk::flush_folder_of(const std::string&) { return {}; }

StorageReport MemoryDisk::storage(const std::string&)
{
    StorageReport report;
    report.light = StorageLight::Green;
    report.free_bytes = std::uint64_t { 1 } << 30;
    return report;
}

Result<std::vector<FolderEntry>> MemoryDisk::list(const std::string& folder)
{
    const std::string prefix = folder.ends_with('/') ? folder : folder + "/";
    std::map<std::string, FolderEntry> folders;
    std::vector<FolderEntry> files;
    for (const auto& [path, inode] : m_files) {
        if (!path.starts_with(prefix))
            continue;
        const auto rest = path.substr(prefix.size());
        const auto slash = rest.find('/');
        if (slash == std::string::npos)
            files.push_back({ rest, false, inode->bytes.size() });
        else
            folders[rest.substr(0, slash)] = { rest.substr(0, slash), true, 0 };
    }
    std::vector<FolderEntry> all;
    for (const auto& [name, entry] : folders)
        all.push_back(entry);
    all.insert(all.end(), files.begin(), files.end());
    return all;
}

Bytes MemoryDisk::content(const std::string& path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? Bytes {} : found->second->bytes;
}

void MemoryDisk::put(const std::string& path, Bytes bytes)
{
    m_files[path] = std::make_shared<Inode>(Inode { std::move(bytes), false });
}

} // namespace base
