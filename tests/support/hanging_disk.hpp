#pragma once

#include "base/disk.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace test {

/// A disk that does not answer: the next call of a chosen kind waits until the test lets it go
/// on. What comes from other threads meanwhile goes through, one call at a time.
class HangingDisk final : public base::Disk {
public:
    enum class Call { None, Write, Flush };

    explicit HangingDisk(base::Disk& disk) : m_disk(disk) { }

    /// The next such call at or after `offset` of a file hangs. `before`: before it is carried
    /// out, otherwise after.
    void hang_at_next(Call call, std::uint64_t from = 0, bool before = true)
    {
        const std::lock_guard guard(m_mutex);
        m_call = call;
        m_from = from;
        m_before = before;
    }
    void wait_until_it_hangs()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_hung > m_let_go; });
    }
    void let_go() { let_go_until(Call::None, 0); }
    /// What hangs goes on; the next such call hangs before it is carried out.
    void let_go_until(Call call, std::uint64_t from)
    {
        const std::lock_guard guard(m_mutex);
        m_call = call;
        m_from = from;
        m_before = true;
        m_let_go = m_hung;
        m_changed.notify_all();
    }

    base::Result<std::unique_ptr<base::File>> open(
        const std::string& path, base::Access access) override
    {
        const std::lock_guard guard(m_mutex);
        auto file = TRY(m_disk.open(path, access));
        return std::unique_ptr<base::File>(std::make_unique<Hanging>(*this, std::move(file)));
    }
    base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
    {
        const std::lock_guard guard(m_mutex);
        auto file = TRY(m_disk.create(path));
        return std::unique_ptr<base::File>(std::make_unique<Hanging>(*this, std::move(file)));
    }
    base::Result<> remove(const std::string& path) override
    {
        const std::lock_guard guard(m_mutex);
        return m_disk.remove(path);
    }
    base::Result<> flush_folder_of(const std::string& path) override
    {
        return m_disk.flush_folder_of(path);
    }
    base::StorageReport storage(const std::string& path) override { return m_disk.storage(path); }
    base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
    {
        return m_disk.list(folder);
    }

private:
    class Hanging final : public base::File {
    public:
        Hanging(HangingDisk& disk, std::unique_ptr<base::File> file)
            : m_disk(disk)
            , m_file(std::move(file))
        {
        }
        ~Hanging() override
        {
            const std::lock_guard guard(m_disk.m_mutex);
            m_file.reset();
        }
        Hanging(const Hanging&) = delete;
        Hanging& operator=(const Hanging&) = delete;
        base::Result<std::uint64_t> size() override
        {
            const std::lock_guard guard(m_disk.m_mutex);
            return m_file->size();
        }
        base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
        {
            const std::lock_guard guard(m_disk.m_mutex);
            return m_file->read_at(offset, into);
        }
        base::Result<> write_at(std::uint64_t offset, base::ByteView bytes) override
        {
            return m_disk.carry_out(
                Call::Write, offset, [&] { return m_file->write_at(offset, bytes); });
        }
        base::Result<> flush() override
        {
            return m_disk.carry_out(
                Call::Flush, ~std::uint64_t { 0 }, [&] { return m_file->flush(); });
        }
        base::Result<> truncate(std::uint64_t size) override
        {
            const std::lock_guard guard(m_disk.m_mutex);
            return m_file->truncate(size);
        }

    private:
        HangingDisk& m_disk;
        std::unique_ptr<base::File> m_file;
    };

    template <typename Work> base::Result<> carry_out(Call call, std::uint64_t offset, Work work)
    {
        std::unique_lock lock(m_mutex);
        if (m_call != call || offset < m_from)
            return work();
        m_call = Call::None;
        std::optional<base::Result<>> done;
        if (!m_before)
            done = work();
        const auto mine = ++m_hung;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return m_let_go >= mine; });
        return done ? *done : work();
    }

    base::Disk& m_disk;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Call m_call { Call::None };
    std::uint64_t m_from { 0 };
    bool m_before { true };
    unsigned m_hung { 0 };   ///< calls that ever hung
    unsigned m_let_go { 0 }; ///< of them, the ones that may go on
};

} // namespace test
