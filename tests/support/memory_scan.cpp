#include "support/memory_scan.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace test {

namespace {

    constexpr base::Byte MASK = 0xA5;
    constexpr std::size_t RUN_BYTES = 12;
    constexpr std::size_t RUN_UTF32 = 6 * 4;
    constexpr std::size_t HASHED = 4;
    constexpr std::array<base::Byte, 256> ZEROS {};
    static_assert(ZEROS.size() > RUN_UTF32);
    constexpr std::size_t BUFFER = std::size_t { 1 } << 20;

    base::Byte unmasked(base::Byte byte) { return static_cast<base::Byte>(byte ^ MASK); }

    struct Region {
        std::uint64_t start { 0 };
        std::uint64_t end { 0 };
        std::string rights;
        std::uint64_t inode { 0 };
        std::string name;
    };

    std::vector<Region> regions_of(int process)
    {
        std::vector<Region> regions;
        std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
        for (std::string line; std::getline(maps, line);) {
            std::istringstream words(line);
            Region region;
            std::string offset;
            std::string device;
            char dash = 0;
            words >> std::hex >> region.start >> dash >> region.end >> region.rights >> offset
                >> device >> std::dec >> region.inode >> std::ws;
            std::getline(words, region.name);
            regions.push_back(region);
        }
        return regions;
    }

    std::size_t hash_of(const base::Byte* bytes)
    {
        const auto word = base::load_le<std::uint32_t>(bytes);
        return (word * 2654435761u) >> 12;
    }

    const char* name_of(TextEncoding encoding)
    {
        switch (encoding) {
        case TextEncoding::Bytes:
            return "bytes";
        case TextEncoding::Utf16:
            return "UTF-16";
        case TextEncoding::Utf32:
            return "UTF-32";
        }
        return "";
    }

} // namespace

void Secrets::add(std::string_view text)
{
    if (text.empty())
        return;
    add_encoded(TextEncoding::Bytes, RUN_BYTES, base::Bytes(text.begin(), text.end()));
    base::Bytes utf16;
    base::Bytes utf32;
    utf16.reserve(4 * text.size()); // growing would leave copies behind
    utf32.reserve(4 * text.size());
    const auto put = [](base::Bytes& to, std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            to.push_back(static_cast<base::Byte>(value >> (8 * i)));
    };
    auto rest = text;
    while (const auto point = base::take_code_point(rest)) {
        const auto value = static_cast<std::uint32_t>(*point);
        put(utf32, value, 4);
        if (value < 0x10000) {
            put(utf16, value, 2);
        } else {
            put(utf16, 0xD800 + ((value - 0x10000) >> 10), 2);
            put(utf16, 0xDC00 + ((value - 0x10000) & 0x3FF), 2);
        }
    }
    if (rest.empty()) {
        add_encoded(TextEncoding::Utf16, RUN_BYTES, std::move(utf16));
        add_encoded(TextEncoding::Utf32, RUN_UTF32, std::move(utf32));
    }
    ++m_count;
}

void Secrets::add(base::ByteView key)
{
    if (key.empty())
        return;
    add_encoded(TextEncoding::Bytes, RUN_BYTES, base::Bytes(key.begin(), key.end()));
    ++m_count;
}

void Secrets::add_encoded(TextEncoding encoding, std::size_t run, base::Bytes bytes)
{
    Encoded encoded;
    encoded.secret = m_count;
    encoded.encoding = encoding;
    encoded.run = std::min(run, bytes.size());
    encoded.masked.resize(bytes.size());
    std::ranges::transform(bytes, encoded.masked.begin(), unmasked);
    // Volatile, or the compiler would not bother with memory that is about to go.
    volatile base::Byte* gone = bytes.data();
    for (std::size_t i = 0; i < bytes.size(); ++i)
        gone[i] = 0;
    m_encoded.push_back(std::move(encoded));
}

/// One walk through one process.
class MemoryScan {
public:
    MemoryScan(int process, const Secrets& secrets, const ScanOptions& options)
        : m_process(process)
        , m_secrets(secrets)
        , m_options(options)
        , m_filter(std::make_unique<std::bitset<1 << 20>>())
        , m_buffer(BUFFER)
    {
        for (const auto& encoded : secrets.m_encoded) {
            for (std::size_t part = 0; part + encoded.run <= encoded.masked.size(); ++part) {
                std::array<base::Byte, HASHED> start {};
                for (std::size_t i = 0; i < HASHED && i < encoded.run; ++i)
                    start[i] = unmasked(encoded.masked[part + i]);
                m_filter->set(hash_of(start.data()));
            }
            m_longest = std::max(m_longest, encoded.run);
        }
    }

    base::Result<ScanReport> run()
    {
        m_memory
            = ::open(("/proc/" + std::to_string(m_process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
        if (m_memory < 0)
            return base::fail(errno == EACCES || errno == EPERM ? base::ErrorCode::NotPermitted
                                                                : base::ErrorCode::FileNotFound,
                "mem");
        for (const auto& region : regions_of(m_process)) {
            const bool readable = region.rights.starts_with('r');
            const bool fixed_file
                = region.inode != 0 && region.rights.size() > 1 && region.rights[1] != 'w';
            const bool kernel = region.name.starts_with("[v");
            if (readable && !kernel && (m_options.read_only_files || !fixed_file))
                scan(region);
        }
        ::close(m_memory);
        std::ranges::fill(m_buffer, base::Byte { 0 });
        return std::move(m_report);
    }

private:
    void scan(const Region& region)
    {
        std::size_t kept = 0; // the end of the piece before, where a run may begin
        for (auto at = region.start; at < region.end;) {
            const auto wanted = std::min<std::uint64_t>(m_buffer.size() - kept, region.end - at);
            const auto count = ::pread(m_memory, m_buffer.data() + kept,
                static_cast<std::size_t>(wanted), static_cast<off_t>(at));
            if (count <= 0) {
                constexpr std::uint64_t PAGE = 4096;
                m_report.bytes_refused += PAGE;
                at += PAGE;
                kept = 0;
                continue;
            }
            m_report.bytes_read += static_cast<std::uint64_t>(count);
            const auto filled = kept + static_cast<std::size_t>(count);
            look_at({ m_buffer.data(), filled }, at - kept, region);
            at += static_cast<std::uint64_t>(count);
            kept = std::min(filled, m_longest - 1);
            std::memmove(m_buffer.data(), m_buffer.data() + filled - kept, kept);
        }
    }

    void look_at(base::ByteView bytes, std::uint64_t address, const Region& region)
    {
        if (bytes.size() < HASHED)
            return;
        const auto* start = bytes.data();
        const auto* last = bytes.data() + bytes.size() - HASHED;
        for (const auto* at = start; at <= last; ++at) {
            // Most of a large process was never touched, and no text is all zero.
            if (*at == 0 && last - at >= static_cast<std::ptrdiff_t>(ZEROS.size())
                && std::memcmp(at, ZEROS.data(), ZEROS.size()) == 0) {
                at += ZEROS.size() - m_longest;
                continue;
            }
            if (m_filter->test(hash_of(at)))
                compare(bytes.subspan(static_cast<std::size_t>(at - start)),
                    address + static_cast<std::uint64_t>(at - start), region);
        }
    }

    void compare(base::ByteView bytes, std::uint64_t address, const Region& region)
    {
        // Our own buffer holds copies of what is being read.
        const auto buffer = reinterpret_cast<std::uint64_t>(m_buffer.data());
        if (m_process == ::getpid() && address >= buffer && address < buffer + m_buffer.size())
            return;
        for (const auto& encoded : m_secrets.m_encoded) {
            if (bytes.size() < encoded.run)
                continue;
            for (std::size_t part = 0; part + encoded.run <= encoded.masked.size(); ++part) {
                std::size_t same = 0;
                while (same < encoded.run && bytes[same] == unmasked(encoded.masked[part + same]))
                    ++same;
                if (same == encoded.run && m_report.leaks.size() < m_options.most_leaks)
                    m_report.leaks.push_back(
                        { encoded.secret, encoded.encoding, part, address, region.name });
            }
        }
    }

    int m_process;
    const Secrets& m_secrets;
    const ScanOptions& m_options;
    std::unique_ptr<std::bitset<1 << 20>> m_filter;
    base::Bytes m_buffer;
    std::size_t m_longest { 1 };
    int m_memory { -1 };
    ScanReport m_report;
};

std::string ScanReport::text() const
{
    std::ostringstream text;
    text << leaks.size() << " pieces found in " << bytes_read / 1024 << " KiB read, "
         << bytes_refused / 1024 << " KiB refused\n";
    for (const auto& leak : leaks)
        text << "  secret " << leak.secret << " (" << name_of(leak.encoding) << ", from byte "
             << leak.part << ") at " << std::hex << leak.address << std::dec << " in "
             << (leak.region.empty() ? "memory without a name" : leak.region) << '\n';
    return text.str();
}

base::Result<ScanReport> scan_memory(
    int process, const Secrets& secrets, const ScanOptions& options)
{
    return MemoryScan(process, secrets, options).run();
}

base::Result<ScanReport> scan_own_memory(const Secrets& secrets, const ScanOptions& options)
{
    return scan_memory(::getpid(), secrets, options);
}

} // namespace test
