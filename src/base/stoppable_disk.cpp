#include "base/stoppable_disk.hpp"

#include <utility>

namespace base {

class StoppableFile final : public File {
public:
    StoppableFile(StoppableDisk& disk, std::unique_ptr<File> file)
        : m_disk(disk)
        , m_file(std::move(file))
    {
    }

    Result<std::uint64_t> size() override { return m_file->size(); }
    Result<> read_at(std::uint64_t offset, MutableByteView into) override
    {
        return m_file->read_at(offset, into);
    }
    Result<> write_at(std::uint64_t offset, ByteView bytes) override
    {
        if (offset >= m_disk.m_guarded_bytes) {
            if (!m_disk.may_write())
                return fail(ErrorCode::Cancelled);
            return m_file->write_at(offset, bytes);
        }
        // Counted before asking: either this sees that all writing has ended, or whoever
        // ends it sees this.
        m_disk.m_writing_guarded.fetch_add(1);
        auto written = m_disk.may_write() ? m_file->write_at(offset, bytes)
                                          : Result<>(fail(ErrorCode::Cancelled));
        m_disk.m_writing_guarded.fetch_sub(1);
        return written;
    }
    Result<> flush() override { return m_file->flush(); }
    Result<> truncate(std::uint64_t size) override
    {
        if (!m_disk.may_write())
            return fail(ErrorCode::Cancelled);
        return m_file->truncate(size);
    }

private:
    StoppableDisk& m_disk;
    std::unique_ptr<File> m_file;
};

StoppableDisk::StoppableDisk(Disk& disk, std::uint64_t guarded_bytes)
    : m_disk(disk)
    , m_guarded_bytes(guarded_bytes)
{
}

void StoppableDisk::stop() noexcept { m_stopped.store(true); }

void StoppableDisk::go_on() noexcept { m_stopped.store(false); }

bool StoppableDisk::may_write() const noexcept
{
    return !m_stopped.load() || Destroying::depth() > 0;
}

Result<std::unique_ptr<File>> StoppableDisk::open(const std::string& path, Access access)
{
    auto file = TRY(m_disk.open(path, access));
    if (access == Access::ReadOnly)
        return file;
    return std::unique_ptr<File>(std::make_unique<StoppableFile>(*this, std::move(file)));
}

Result<std::unique_ptr<File>> StoppableDisk::create(const std::string& path)
{
    if (!may_write())
        return fail(ErrorCode::Cancelled);
    auto file = TRY(m_disk.create(path));
    return std::unique_ptr<File>(std::make_unique<StoppableFile>(*this, std::move(file)));
}

} // namespace base
