#include "resources/resources.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>

namespace {

/// One row of the table that src/cmake/embed.cmake writes.
struct Entry {
    const char* name;
    std::uint64_t name_size;
    const base::Byte* compressed; ///< As gzip makes it (RFC 1952).
    std::uint64_t compressed_size;

    std::string_view path() const { return { name, static_cast<std::size_t>(name_size) }; }
};

} // namespace

extern "C" const Entry ceiba_embedded_table[];
extern "C" const std::uint64_t ceiba_embedded_count;

namespace resources {

namespace {

    std::span<const Entry> entries()
    {
        return { ceiba_embedded_table, static_cast<std::size_t>(ceiba_embedded_count) };
    }

    /// What gzip writes last: the size before, in four bytes.
    std::size_t size_before(const Entry& entry)
    {
        constexpr std::size_t SIZE_SIZE = 4;
        return base::load_le<std::uint32_t>(entry.compressed + entry.compressed_size - SIZE_SIZE);
    }

    /// Nothing when the bytes are not those that were compressed.
    std::optional<base::Bytes> decompress(const Entry& entry)
    {
        constexpr int GZIP_WINDOW = 16 + MAX_WBITS;
        base::Bytes bytes(size_before(entry));
        z_stream stream {};
        stream.next_in = const_cast<Bytef*>(entry.compressed); // It only reads.
        stream.avail_in = static_cast<uInt>(entry.compressed_size);
        stream.next_out = bytes.data();
        stream.avail_out = static_cast<uInt>(bytes.size());
        if (inflateInit2(&stream, GZIP_WINDOW) != Z_OK)
            return std::nullopt;
        const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0;
        inflateEnd(&stream);
        if (!whole)
            return std::nullopt;
        return bytes;
    }

    /// A file as it was, from its first use to the end of the program.
    struct Unpacked {
        std::once_flag once;
        std::optional<base::Bytes> bytes;
    };

    const std::optional<base::Bytes>& bytes_of(const Entry& entry)
    {
        static const auto unpacked = std::make_unique<Unpacked[]>(entries().size());
        auto& file = unpacked[static_cast<std::size_t>(&entry - entries().data())];
        std::call_once(file.once, [&] { file.bytes = decompress(entry); });
        return file.bytes;
    }

} // namespace

bool are_whole()
{
    return std::ranges::all_of(
        entries(), [](const Entry& entry) { return bytes_of(entry).has_value(); });
}

std::optional<base::ByteView> find(std::string_view path)
{
    const auto all = entries();
    const auto found = std::ranges::lower_bound(all, path, {}, &Entry::path);
    if (found == all.end() || found->path() != path)
        return std::nullopt;
    const auto& bytes = bytes_of(*found);
    return bytes ? std::optional(base::ByteView(*bytes)) : std::nullopt;
}

std::optional<std::string_view> find_text(std::string_view path)
{
    const auto bytes = find(path);
    if (!bytes)
        return std::nullopt;
    return std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

std::vector<std::string_view> list(std::string_view prefix)
{
    std::vector<std::string_view> paths;
    const auto all = entries();
    for (auto entry = std::ranges::lower_bound(all, prefix, {}, &Entry::path);
         entry != all.end() && entry->path().starts_with(prefix); ++entry)
        paths.push_back(entry->path());
    return paths;
}

} // namespace resources
