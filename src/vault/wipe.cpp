#include "vault/wipe.hpp"

#include <new>
#include <utility>

namespace vault {

namespace {

    constexpr base::Byte PRESET_BITS = 0x07;
    constexpr std::size_t SALT_LAST_BYTE = 0x1F;

    /// Nothing for a file that can not be a vault. One that was growing when the power went has
    /// a size between two classes; its key area looks as that of every other.
    base::Result<Geometry> geometry_of_vault(base::File& file)
    {
        const auto size = TRY(file.size());
        const auto geometry = geometry_of(size);
        if (!geometry)
            return base::fail(base::ErrorCode::BadInput, "too small for a vault");
        if (geometry->file_size() == size)
            return *geometry;
        base::Bytes area(KEY_AREA_SIZE);
        TRY(file.read_at(0, area));
        if (!looks_random(area))
            return base::fail(base::ErrorCode::BadInput, "not the size of a vault");
        return *geometry;
    }

    bool write_headers(base::File& file, Geometry geometry,
        const std::array<std::array<base::Byte, SLOT_HEADER_SIZE>, 2>& random) noexcept
    {
        bool done = true;
        for (std::uint8_t index = 0; index < 2; ++index)
            done = file.write_at(geometry.slot_offset(index), random[index]).has_value() && done;
        return file.flush().has_value() && done;
    }

} // namespace

base::Result<bool> looks_like_vault(base::Disk& disk, const std::string& path)
{
    const auto file = TRY(disk.open(path, base::Access::ReadOnly));
    if (!geometry_of(TRY(file->size())))
        return false;
    base::Bytes area(KEY_AREA_SIZE);
    TRY(file->read_at(0, area));
    return looks_random(area);
}

bool may_be_vault(base::Disk& disk, const std::string& path, std::uint64_t size)
{
    const auto geometry = geometry_of(size);
    if (!geometry)
        return false;
    return geometry->file_size() == size || looks_like_vault(disk, path).value_or(false);
}

base::Result<std::unique_ptr<WipeHandle>> WipeHandle::prepare(
    base::Disk& disk, const std::string& path, crypto::Random& random)
{
    const auto file = TRY(disk.open(path, base::Access::ReadOnly));
    const auto geometry = TRY(geometry_of_vault(*file));
    return by_path(disk, path, geometry, random);
}

base::Result<std::unique_ptr<WipeHandle>> WipeHandle::by_path(
    base::Disk& disk, const std::string& path, Geometry geometry, crypto::Random& random)
{
    std::unique_ptr<WipeHandle> handle(new WipeHandle(disk, path, geometry, random));
    handle->m_own_file = TRY(disk.open(path, base::Access::Destroy));
    handle->m_file = handle->m_own_file.get();
    return handle;
}

base::Result<std::unique_ptr<WipeHandle>> WipeHandle::for_closed(crypto::Random& random) const
{
    return by_path(m_disk, m_path, m_geometry.load(), random);
}

WipeHandle::WipeHandle(
    base::Disk& disk, std::string path, Geometry geometry, crypto::Random& random)
    : m_disk(disk)
    , m_path(std::move(path))
    , m_geometry(geometry)
{
    random.fill(m_random_area);
    for (auto& header : m_random_headers)
        random.fill(header);
}

WipeHandle::WipeHandle(base::Disk& disk, std::string path, Geometry geometry,
    crypto::Random& random, const OpenVault& vault)
    : WipeHandle(disk, std::move(path), geometry, random)
{
    m_file = &vault.file;
    m_master = &vault.master;
    m_next_master = &vault.next_master;
    m_abort = &vault.abort;
}

bool WipeHandle::destroy_keys() noexcept
{
    if (m_abort != nullptr)
        m_abort->store(true, std::memory_order_release);
    if (m_master != nullptr) {
        m_master->wipe();
        m_next_master->wipe();
    }
    // One write and one flush: with the key area gone everything is gone. If it was reported
    // done before, doing it again does no harm.
    const bool done = m_file->write_at(0, m_random_area).has_value() && m_file->flush().has_value();
    m_report.keys_destroyed = m_report.keys_destroyed || done;
    return done;
}

bool WipeHandle::overwrite_headers() noexcept
{
    return write_headers(*m_file, m_geometry.load(), m_random_headers);
}

bool WipeHandle::cut_to_nothing() noexcept
{
    return m_file->truncate(0).has_value() && m_file->flush().has_value();
}

bool WipeHandle::remove_name() noexcept
{
    try {
        m_unlinked = m_unlinked || m_disk.remove(m_path).has_value();
        return m_unlinked && m_disk.flush_folder_of(m_path).has_value();
    } catch (const std::bad_alloc&) {
        return false;
    }
}

bool WipeHandle::destroy_file() noexcept
{
    // Every step is tried whatever became of the one before: each of them helps alone.
    if (!m_report.emptied) {
        m_report.headers_destroyed = overwrite_headers();
        m_report.emptied = cut_to_nothing();
    }
    if (!m_report.removed)
        m_report.removed = remove_name();
    return m_report.removed;
}

WipeReport WipeHandle::destroy() noexcept
{
    destroy_keys();
    destroy_file();
    return m_report;
}

WipeReport wipe_quietly(base::File& file, Geometry geometry, crypto::Random& random) noexcept
{
    constexpr int ATTEMPTS = 3;
    WipeReport report;
    std::array<base::Byte, KEY_AREA_SIZE> area {};
    std::array<std::array<base::Byte, SLOT_HEADER_SIZE>, 2> headers {};
    for (int attempt = 0; attempt < ATTEMPTS && !report.keys_destroyed; ++attempt) {
        random.fill(area);
        for (const auto block : KEY_BLOCK_OFFSET) {
            base::Byte salt_end = 0;
            if (file.read_at(block + SALT_LAST_BYTE, { &salt_end, 1 })) {
                auto& byte = area[static_cast<std::size_t>(block) + SALT_LAST_BYTE];
                byte = static_cast<base::Byte>((byte & ~PRESET_BITS) | (salt_end & PRESET_BITS));
            }
        }
        report.keys_destroyed = file.write_at(0, area).has_value() && file.flush().has_value();
    }
    for (int attempt = 0; attempt < ATTEMPTS && !report.headers_destroyed; ++attempt) {
        for (auto& header : headers)
            random.fill(header);
        report.headers_destroyed = write_headers(file, geometry, headers);
    }
    return report;
}

} // namespace vault
