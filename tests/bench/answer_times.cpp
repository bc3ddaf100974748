// Whether a failed opening shows by its time or its writing what was typed (INV-9,
// security-design.md 15, T10).
//
//   answer_times FOLDER [N]   N openings (200) of each kind; files are made in FOLDER
//
// Wrong, wrong again, emergency, damaged, right: one of each, then the next moment between two
// ticks of 250 ms, so that whatever else the machine does meets all alike. Prints for each kind how
// many ticks the answer took, what was written, and the share of moments at which it came at the
// same tick as for a wrong passphrase; "wrong again" is what chance makes of that share here.

#include "platform/clock.hpp"
#include "platform/disk.hpp"
#include "vault/vault.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <thread>

namespace {

constexpr auto PASSPHRASE = "volcan tejido camino lluvia maiz puente";
constexpr auto EMERGENCY = "nunca abrir esta puerta del fondo";
constexpr auto WRONG = "otra clave que no es la suya";
constexpr std::int64_t TICK_MS = 250;

/// How often and how much was written.
struct Written {
    int writes { 0 };
    int flushes { 0 };
    std::uint64_t bytes { 0 };
    bool operator<(const Written& other) const
    {
        return std::tie(writes, flushes, bytes)
            < std::tie(other.writes, other.flushes, other.bytes);
    }
};

class CountingFile final : public base::File {
public:
    CountingFile(std::unique_ptr<base::File> file, Written& written)
        : m_file(std::move(file))
        , m_written(written)
    {
    }
    base::Result<std::uint64_t> size() override { return m_file->size(); }
    base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
    {
        return m_file->read_at(offset, into);
    }
    base::Result<> write_at(std::uint64_t offset, base::ByteView bytes) override
    {
        ++m_written.writes;
        m_written.bytes += bytes.size();
        return m_file->write_at(offset, bytes);
    }
    base::Result<> flush() override
    {
        ++m_written.flushes;
        return m_file->flush();
    }
    base::Result<> truncate(std::uint64_t size) override { return m_file->truncate(size); }

private:
    std::unique_ptr<base::File> m_file;
    Written& m_written;
};

class CountingDisk final : public base::Disk {
public:
    base::Result<std::unique_ptr<base::File>> open(
        const std::string& path, base::Access access) override
    {
        auto file = TRY(m_disk->open(path, access));
        return std::make_unique<CountingFile>(std::move(file), written);
    }
    base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
    {
        return m_disk->create(path);
    }
    base::Result<> remove(const std::string& path) override { return m_disk->remove(path); }
    base::Result<> flush_folder_of(const std::string& path) override
    {
        return m_disk->flush_folder_of(path);
    }
    base::StorageReport storage(const std::string& path) override { return m_disk->storage(path); }
    base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
    {
        return m_disk->list(folder);
    }

    Written written;

private:
    std::unique_ptr<base::Disk> m_disk { platform::system_disk() };
};

vault::Credentials credentials(const char* passphrase)
{
    vault::Credentials given;
    given.passphrase = crypto::Passphrase(std::string_view(passphrase));
    return given;
}

struct Bench {
    explicit Bench(std::string folder) : path(folder + "/answer_times.vault") { }
    ~Bench() { static_cast<void>(disk.remove(path)); }

    vault::Tools tools()
    {
        return { disk, clock, random, stretcher, std::pmr::get_default_resource(),
            [this](std::int64_t until) {
                std::this_thread::sleep_for(
                    std::chrono::milliseconds(until - clock.monotonic_ms()));
            } };
    }
    void make();
    void put_back(bool damaged);
    /// Ticks from the beginning to the answer, begun `phase_ms` after a tick.
    std::int64_t ticks(const char* passphrase, bool opens, std::int64_t phase_ms);

    std::string path;
    CountingDisk disk;
    platform::SystemClock clock;
    crypto::SystemRandom random;
    crypto::Argon2id stretcher;
    std::string bytes;
};

void Bench::make()
{
    static_cast<void>(disk.remove(path));
    const std::vector<vault::Section> sections { { vault::SectionType::Database, 0, {} } };
    auto created = vault::Vault::create(tools(), path, credentials(PASSPHRASE), {}, sections, 1);
    if (!created
        || !created->vault->add_key(
            credentials(PASSPHRASE), credentials(EMERGENCY), vault::SlotType::Emergency))
        throw std::runtime_error("cannot make the vault");
    created->vault.reset();
    std::ifstream file(path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(file), {});
}

void Bench::put_back(bool damaged)
{
    std::string now = bytes;
    if (damaged) {
        for (const auto block : vault::KEY_BLOCK_OFFSET)
            now[static_cast<std::size_t>(block)] ^= 0x40;
    }
    std::ofstream(path, std::ios::binary)
        .write(now.data(), static_cast<std::streamsize>(now.size()));
}

std::int64_t Bench::ticks(const char* passphrase, bool opens, std::int64_t phase_ms)
{
    disk.written = {};
    const auto begin = (clock.monotonic_ms() / TICK_MS + 1) * TICK_MS + phase_ms;
    std::this_thread::sleep_for(std::chrono::milliseconds(begin - clock.monotonic_ms()));
    const auto opened = vault::Vault::open(tools(), path, credentials(passphrase));
    const auto answered = clock.monotonic_ms();
    if (opened.has_value() != opens)
        throw std::runtime_error("an answer that should not be");
    return answered / TICK_MS - begin / TICK_MS;
}

struct Kind {
    const char* name;
    const char* passphrase;
    bool damaged;
    bool opens;
};

constexpr Kind KINDS[] { { "wrong", WRONG, false, false }, { "wrong again", WRONG, false, false },
    { "emergency", EMERGENCY, false, false }, { "damaged", PASSPHRASE, true, false },
    { "right", PASSPHRASE, false, true } };

/// What was seen of one kind.
struct Seen {
    std::map<std::int64_t, int> ticks;
    std::map<Written, int> written;
    int same { 0 };

    void print(const char* name, int openings) const
    {
        std::cout << name << ": same tick as wrong " << 100.0 * same / openings << " %; ticks";
        for (const auto& [tick, times] : ticks)
            std::cout << ' ' << tick << " (" << times << "x)";
        for (const auto& [what, times] : written)
            std::cout << "; " << what.writes << " writes, " << what.bytes << " bytes, "
                      << what.flushes << " flushes (" << times << "x)";
        std::cout << std::endl;
    }
};

} // namespace

int main(int count, char** arguments)
try {
    if (count < 2)
        return 2;
    const int openings = count > 2 ? std::atoi(arguments[2]) : 200;
    Bench bench(arguments[1]);
    bench.make();
    std::map<const char*, Seen> seen;
    for (int i = 0; i < openings; ++i) {
        std::int64_t wrong = -1;
        for (const auto& kind : KINDS) {
            bench.put_back(kind.damaged);
            const auto taken = bench.ticks(kind.passphrase, kind.opens, TICK_MS * i / openings);
            if (wrong < 0)
                wrong = taken;
            auto& of_kind = seen[kind.name];
            ++of_kind.ticks[taken];
            ++of_kind.written[bench.disk.written];
            of_kind.same += taken == wrong ? 1 : 0;
        }
    }
    for (const auto& kind : KINDS)
        seen[kind.name].print(kind.name, openings);
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << "answer_times: " << error.what() << '\n';
    return EXIT_FAILURE;
}
