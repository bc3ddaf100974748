#include "vault/opening.hpp"
#include "vault/state.hpp"

#include <algorithm>
#include <new>

// A new file. FORMAT.md 9.1.

namespace vault {

using base::ErrorCode;
using base::fail;

namespace {

    struct NewFile {
        const Tools& tools;
        Geometry geometry;
        base::ByteView payload;
        std::uint32_t schema { 0 };
        const std::atomic<bool>* called_off { nullptr };

        base::Result<> go_on() const
        {
            if (called_off != nullptr && called_off->load(std::memory_order_acquire))
                return fail(ErrorCode::Cancelled);
            return {};
        }
    };

    /// Removes the file on every way out but one, exceptions included.
    class NewFileGuard {
    public:
        NewFileGuard(base::Disk& disk, const std::string& path) : m_disk(disk), m_path(path) { }
        ~NewFileGuard()
        {
            if (m_kept)
                return;
            try {
                static_cast<void>(m_disk.remove(m_path));
                static_cast<void>(m_disk.flush_folder_of(m_path));
            } catch (const std::bad_alloc&) {
                // The name is gone or it is not; the error that led here is told anyway.
            }
        }
        NewFileGuard(const NewFileGuard&) = delete;
        NewFileGuard& operator=(const NewFileGuard&) = delete;
        void keep() { m_kept = true; }

    private:
        base::Disk& m_disk;
        const std::string& m_path;
        bool m_kept { false };
    };

    base::Result<> write_slots(
        base::File& file, const NewFile& wanted, const crypto::MasterKey& master)
    {
        SlotContent content;
        content.payload = wanted.payload;
        content.size_class = wanted.geometry.size_class;
        content.saved_at = wanted.tools.clock.now();
        content.schema = wanted.schema;
        for (std::uint8_t index = 0; index < 2; ++index) {
            content.peer_generation = content.generation;
            ++content.generation;
            SlotInFile place(file, wanted.geometry.slot_offset(index), wanted.called_off);
            TRY(write_slot(
                place, index, master, content, wanted.tools.random, wanted.tools.memory));
        }
        return {};
    }

    base::Result<> write_blocks(base::File& file, const NewFile& wanted, const UnlockSecret& secret,
        crypto::Preset preset, const crypto::MasterKey& master)
    {
        SlotRecord record;
        record.type = secret.type;
        record.flags = secret.flags;
        record.epoch = 1;
        record.created = static_cast<std::uint64_t>(whole_day(wanted.tools.clock.now()));
        for (const auto offset : KEY_BLOCK_OFFSET) {
            TRY(wanted.go_on());
            const auto block = TRY(make_key_block(wanted.tools.random, wanted.tools.stretcher,
                secret.prepared, preset, record, master));
            TRY(file.write_at(offset, block));
        }
        return {};
    }

    base::Result<> write_new_file(const NewFile& wanted, base::File& file, const std::string& path,
        const UnlockSecret& secret, crypto::Preset preset)
    {
        TRY(fill_randomly(
            file, wanted.tools.random, 0, wanted.geometry.file_size(), wanted.called_off));
        TRY(wanted.go_on());
        TRY(file.flush());
        TRY(wanted.tools.disk.flush_folder_of(path));

        crypto::MasterKey master;
        wanted.tools.random.fill(master.expose());
        TRY(write_slots(file, wanted, master));
        TRY(write_blocks(file, wanted, secret, preset, master));
        return file.flush();
    }

    base::Result<Opened> open_and_compare(
        const NewFile& wanted, const std::string& path, const Credentials& credentials)
    {
        TRY(wanted.go_on());
        auto opened = TRY(Vault::open(
            wanted.tools, path, credentials, { OpenMode::Normal, nullptr, wanted.called_off }));
        const bool same = std::ranges::equal(opened.payload.bytes(), wanted.payload)
            && opened.notices.empty() && opened.vault->facts().schema == wanted.schema
            && opened.vault->facts().generation == 2;
        if (!same)
            return fail(ErrorCode::DiskFault, "what came back is not what was written");
        return opened;
    }

} // namespace

base::Result<Opened> Vault::create(const Tools& tools, const std::string& path,
    const Credentials& credentials, crypto::Preset preset, std::span<const Section> sections,
    std::uint32_t schema, const std::atomic<bool>* called_off)
{
    const auto secret = TRY(UnlockSecret::prepare(credentials));
    const auto payload = TRY(write_sections(sections, tools.memory));
    const auto geometry = geometry_for_payload(payload.size());
    if (!geometry)
        return fail(ErrorCode::TooLarge);
    const NewFile wanted { tools, *geometry, payload.view(), schema, called_off };

    // A file that was there before makes create() fail and stays; only ours is removed.
    auto file = TRY(tools.disk.create(path));
    NewFileGuard guard(tools.disk, path);
    const auto written = write_new_file(wanted, *file, path, secret, preset);
    file.reset();
    if (!written)
        return fail(written.error().code, written.error().note);
    auto opened = open_and_compare(wanted, path, credentials);
    if (opened)
        guard.keep();
    else if (opened.error().code == ErrorCode::CannotOpen)
        return fail(ErrorCode::DiskFault, "the disk did not keep what it took");
    return opened;
}

} // namespace vault
