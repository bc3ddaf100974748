#include "vault/attachments_record.hpp"

#include "base/assert.hpp"
#include "base/utf8.hpp"
#include "vault/bounded_archive.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <string_view>
#include <utility>

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;
    using domain::Attachment;
    using domain::AttachmentKind;

    constexpr std::uint16_t VERSION = 1;
    /// From 1900 to 2300, in days since 1970-01-01.
    constexpr std::int64_t FIRST_DAY = -25567;
    constexpr std::int64_t LAST_DAY = 120529;

    /// Everything of an attachment but its texts and its content.
    constexpr std::size_t FIXED_SIZE = 4 + 1 + 8 + 8 + 8 + 32 + 8 + 4 + 8;

    std::size_t size_of(const std::vector<Attachment>& attachments)
    {
        std::size_t size = sizeof(VERSION) + 8;
        for (const auto& it : attachments)
            size += FIXED_SIZE + it.title.size() + it.note.size() + it.content->size();
        return size;
    }

    /// Fills memory that is exactly as large as the record: megabytes are copied once.
    class Filler {
    public:
        explicit Filler(base::MutableByteView rest) : m_rest(rest) { }

        template <typename Unsigned> void number(Unsigned value)
        {
            base::store_le(m_rest.data(), value);
            m_rest = m_rest.subspan(sizeof value);
        }
        void raw(base::ByteView bytes)
        {
            std::ranges::copy(bytes, m_rest.begin());
            m_rest = m_rest.subspan(bytes.size());
        }
        void with_length(base::ByteView bytes)
        {
            number<std::uint64_t>(bytes.size());
            raw(bytes);
        }
        void text(std::string_view text)
        {
            with_length({ reinterpret_cast<const base::Byte*>(text.data()), text.size() });
        }
        bool is_full() const { return m_rest.empty(); }

    private:
        base::MutableByteView m_rest;
    };

    std::string read_text(BoundedInputArchive& archive, std::size_t longest)
    {
        auto text = archive.string();
        if (text.size() > longest || !base::is_utf8(text))
            throw ArchiveFault {};
        return text;
    }

    AttachmentKind read_kind(BoundedInputArchive& archive)
    {
        const auto kind = archive.number<std::uint8_t>();
        if (kind > static_cast<std::uint8_t>(AttachmentKind::Text))
            throw ArchiveFault {};
        return static_cast<AttachmentKind>(kind);
    }

    base::Date read_day(BoundedInputArchive& archive)
    {
        const auto days = archive.number<std::int64_t>();
        if (days < FIRST_DAY || days > LAST_DAY)
            throw ArchiveFault {};
        return base::date_from_days(days);
    }

    Attachment read_one(BoundedInputArchive& archive, const std::vector<Attachment>& before)
    {
        Attachment it;
        it.id = archive.number<std::uint32_t>();
        it.kind = read_kind(archive);
        it.title = read_text(archive, domain::LONGEST_ATTACHMENT_TITLE);
        it.note = read_text(archive, domain::LONGEST_ATTACHMENT_NOTE);
        it.added = read_day(archive);
        const auto fingerprint = archive.bytes(it.original.size());
        std::ranges::copy(fingerprint, it.original.begin());
        it.original_size = archive.number<std::uint64_t>();
        it.incident = archive.number<std::uint32_t>();
        const auto content = archive.bytes(archive.number<std::uint64_t>());
        if (domain::why_not_attach(before, it.kind, content.size()))
            throw ArchiveFault {};
        const std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
        if (it.kind == AttachmentKind::Text && !base::is_utf8(text))
            throw ArchiveFault {};
        it.content = std::make_shared<const base::Bytes>(content.begin(), content.end());
        return it;
    }

} // namespace

crypto::WipedBytes write_attachments(
    const std::vector<Attachment>& attachments, std::pmr::memory_resource* memory)
{
    if (attachments.empty())
        return {};
    crypto::WipedBytes bytes(size_of(attachments), memory);
    Filler filler(bytes.bytes());
    filler.number(VERSION);
    filler.number<std::uint64_t>(attachments.size());
    for (const auto& it : attachments) {
        filler.number<std::uint32_t>(it.id);
        filler.number(static_cast<std::uint8_t>(it.kind));
        filler.text(it.title);
        filler.text(it.note);
        filler.number(static_cast<std::uint64_t>(base::days_from_epoch(it.added)));
        filler.raw(it.original);
        filler.number<std::uint64_t>(it.original_size);
        filler.number<std::uint32_t>(it.incident);
        filler.with_length(*it.content);
    }
    CEIBA_ASSERT(filler.is_full());
    return bytes;
}

base::Result<std::vector<Attachment>> read_attachments(base::ByteView bytes)
{
    if (bytes.size() >= sizeof VERSION && base::load_le<std::uint16_t>(bytes.data()) > VERSION)
        return fail(ErrorCode::NewerFormat, "attachments");
    std::vector<Attachment> attachments;
    TRY(read_record(bytes, [&attachments](BoundedInputArchive& archive) {
        if (archive.number<std::uint16_t>() != VERSION)
            throw ArchiveFault {};
        const auto count = archive.items();
        std::set<domain::RecordId> ids;
        for (std::size_t i = 0; i < count; ++i) {
            auto it = read_one(archive, attachments);
            if (it.id == 0 || !ids.insert(it.id).second)
                throw ArchiveFault {};
            attachments.push_back(std::move(it));
        }
    }));
    return attachments;
}

} // namespace vault
