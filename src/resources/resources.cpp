#include "resources/resources.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace {

/// One row of the table that src/cmake/embed.cmake writes.
struct Entry {
    const char* name;
    std::uint64_t name_size;
    const base::Byte* data;
    std::uint64_t data_size;

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

} // namespace

std::optional<base::ByteView> find(std::string_view path)
{
    const auto all = entries();
    const auto found = std::ranges::lower_bound(all, path, {}, &Entry::path);
    if (found == all.end() || found->path() != path)
        return std::nullopt;
    return base::ByteView(found->data, static_cast<std::size_t>(found->data_size));
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
