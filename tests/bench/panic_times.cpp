// How long stage 2 takes for a file of each class, beside what `shred -u` needs for the same
// file. By hand, on a quiet machine: panic_times FOLDER [RUNS]

#include "app/destroyer.hpp"
#include "crypto/random.hpp"
#include "platform/disk.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point then)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

struct Times {
    std::vector<double> all;

    double median()
    {
        std::ranges::sort(all);
        return all[all.size() / 2];
    }
    double worst() const { return *std::ranges::max_element(all); }
};

/// As a vault lies there: every byte random, and on the disk.
void make_file(base::Disk& disk, crypto::Random& random, const std::string& path, std::size_t size)
{
    static_cast<void>(disk.remove(path));
    base::Bytes bytes(size);
    random.fill(bytes);
    const auto file = disk.create(path);
    if (!file || !(*file)->write_at(0, bytes) || !(*file)->flush()) {
        std::perror("the file cannot be made");
        std::exit(1);
    }
}

/// The moment at which the key area is durably gone: the first flush after fire().
class TimedFile final : public base::File {
public:
    TimedFile(std::unique_ptr<base::File> file, std::atomic<bool>& keys_gone, Clock::time_point& at)
        : m_file(std::move(file))
        , m_keys_gone(keys_gone)
        , m_at(at)
    {
    }
    base::Result<std::uint64_t> size() override { return m_file->size(); }
    base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
    {
        return m_file->read_at(offset, into);
    }
    base::Result<> write_at(std::uint64_t offset, base::ByteView bytes) override
    {
        return m_file->write_at(offset, bytes);
    }
    base::Result<> flush() override
    {
        auto done = m_file->flush();
        if (!m_keys_gone.exchange(true))
            m_at = Clock::now();
        return done;
    }
    base::Result<> truncate(std::uint64_t size) override { return m_file->truncate(size); }

private:
    std::unique_ptr<base::File> m_file;
    std::atomic<bool>& m_keys_gone;
    Clock::time_point& m_at;
};

class TimedDisk final : public base::Disk {
public:
    explicit TimedDisk(base::Disk& disk) : m_disk(disk) { }
    base::Result<std::unique_ptr<base::File>> open(
        const std::string& path, base::Access access) override
    {
        auto file = TRY(m_disk.open(path, access));
        return std::unique_ptr<base::File>(
            std::make_unique<TimedFile>(std::move(file), keys_gone, at));
    }
    base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
    {
        return m_disk.create(path);
    }
    base::Result<> remove(const std::string& path) override { return m_disk.remove(path); }
    base::Result<> flush_folder_of(const std::string& path) override
    {
        return m_disk.flush_folder_of(path);
    }
    base::StorageReport storage(const std::string& path) override { return m_disk.storage(path); }
    base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
    {
        return m_disk.list(folder);
    }

    std::atomic<bool> keys_gone { false };
    Clock::time_point at;

private:
    base::Disk& m_disk;
};

} // namespace

int main(int count, char** arguments)
{
    if (count < 2 || !crypto::start())
        return 2;
    const std::string path = std::string(arguments[1]) + "/panic-times.vault";
    const int runs = count > 2 ? std::atoi(arguments[2]) : 50;
    const auto system = platform::system_disk();
    crypto::SystemRandom random;
    std::printf(
        "class  keys gone ms (median, worst)  finished ms (median, worst)  shred -u ms  ratio\n");
    for (const std::size_t mebibytes : { 4, 16, 64 }) {
        Times keys;
        Times finished;
        Times shred;
        for (int run = 0; run < runs; ++run) {
            make_file(*system, random, path, mebibytes << 20);
            TimedDisk timed(*system);
            base::StoppableDisk disk(timed, vault::KEY_AREA_SIZE);
            auto handle = vault::WipeHandle::prepare(disk, path, random);
            if (!handle)
                return 1;
            std::atomic<bool> ended { false };
            Clock::time_point end;
            app::DestroyerThread destroyer(disk, { .end = [&] {
                end = Clock::now();
                ended = true;
                ended.notify_all();
            } });
            destroyer.aim_at(handle->get());
            const auto begin = Clock::now();
            destroyer.fire();
            ended.wait(false);
            keys.all.push_back(std::chrono::duration<double, std::milli>(timed.at - begin).count());
            finished.all.push_back(std::chrono::duration<double, std::milli>(end - begin).count());
            while (destroyer.state() != app::Destroyer::State::Destroyed)
                std::this_thread::yield();
            destroyer.aim_at(nullptr);
        }
        for (int run = 0; run < std::max(3, runs / 10); ++run) {
            make_file(*system, random, path, mebibytes << 20);
            const auto begin = Clock::now();
            if (std::system(("shred -u '" + path + "'").c_str()) != 0)
                return 1;
            shred.all.push_back(milliseconds_since(begin));
        }
        const auto shredded = shred.median();
        std::printf("%3zu MiB  %8.2f %8.2f  %8.2f %8.2f  %8.1f  1/%.0f\n", mebibytes, keys.median(),
            keys.worst(), finished.median(), finished.worst(), shredded,
            shredded / finished.median());
    }
    return 0;
}
