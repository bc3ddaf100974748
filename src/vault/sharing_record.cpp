#include "vault/sharing_record.hpp"

#include "base/utf8.hpp"
#include "crypto/secret.hpp"
#include "vault/bounded_archive.hpp"

#include <set>
#include <utility>

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::uint16_t VERSION = 1;
    /// Dates are days since 1970-01-01, or this.
    constexpr std::int64_t NO_DATE = INT64_MIN;
    constexpr std::size_t LONGEST_NAME = 200;
    constexpr std::size_t LONGEST_KEY = 100;

    class PageSecret final : public domain::HeldSecret {
    public:
        explicit PageSecret(base::ByteView bytes) : m_secret(bytes) { }
        base::ByteView bytes() const override { return m_secret.expose(); }

    private:
        crypto::SecretBytes m_secret;
    };

    void write_date(BufferOutputArchive& archive, const std::optional<base::Date>& date)
    {
        archive.number<std::int64_t>(date ? base::days_from_epoch(*date) : NO_DATE);
    }

    std::optional<base::Date> read_date(BoundedInputArchive& archive)
    {
        const auto days = archive.number<std::int64_t>();
        if (days == NO_DATE)
            return std::nullopt;
        // From 1900 to 2300.
        if (days < -25567 || days > 120529)
            throw ArchiveFault {};
        return base::date_from_days(days);
    }

    std::string read_text(BoundedInputArchive& archive, std::size_t longest)
    {
        auto text = archive.string();
        if (text.size() > longest || !base::is_utf8(text))
            throw ArchiveFault {};
        return text;
    }

    std::shared_ptr<const domain::HeldSecret> read_own(BoundedInputArchive& archive)
    {
        const auto has_own = archive.number<std::uint8_t>();
        if (has_own > 1)
            throw ArchiveFault {};
        if (has_own == 0)
            return nullptr;
        crypto::FixedSecret<OWN_KEY_SIZE> secret;
        for (auto& byte : secret.expose())
            byte = archive.number<std::uint8_t>();
        return hold_secret(secret.expose());
    }

    void read_people(BoundedInputArchive& archive, domain::Sharing& sharing)
    {
        const auto count = archive.items();
        if (count > MOST_TRUSTED_KEYS)
            throw ArchiveFault {};
        std::set<domain::RecordId> ids;
        for (std::size_t i = 0; i < count; ++i) {
            domain::TrustedKey person;
            person.id = archive.number<std::uint32_t>();
            person.name = read_text(archive, LONGEST_NAME);
            person.key = read_text(archive, LONGEST_KEY);
            person.checked = read_date(archive);
            if (person.id == 0 || person.id > sharing.last_id || !ids.insert(person.id).second)
                throw ArchiveFault {};
            sharing.people.push_back(std::move(person));
        }
    }

} // namespace

std::shared_ptr<const domain::HeldSecret> hold_secret(base::ByteView bytes)
{
    return std::make_shared<PageSecret>(bytes);
}

base::Result<crypto::WipedBytes> write_sharing(
    const domain::Sharing& sharing, std::pmr::memory_resource* memory)
{
    if (!sharing.own && sharing.people.empty())
        return crypto::WipedBytes {};
    base::Bytes buffer;
    // Never moved while it grows: the place it left would keep her key.
    std::size_t size = 128;
    for (const auto& person : sharing.people)
        size += 64 + person.name.size() + person.key.size();
    buffer.reserve(size);

    BufferOutputArchive archive(buffer);
    archive.number(VERSION);
    archive.number<std::uint8_t>(sharing.own ? 1 : 0);
    if (sharing.own) {
        for (const auto byte : sharing.own->bytes())
            archive.number(byte);
    }
    write_date(archive, sharing.own_made);
    archive.number(sharing.last_id);
    archive.number<std::uint64_t>(sharing.people.size());
    for (const auto& person : sharing.people) {
        archive.number(person.id);
        archive.string(person.name);
        archive.string(person.key);
        write_date(archive, person.checked);
    }
    return handed_over(buffer, memory);
}

base::Result<domain::Sharing> read_sharing(base::ByteView bytes)
{
    if (bytes.size() >= sizeof VERSION && base::load_le<std::uint16_t>(bytes.data()) > VERSION)
        return fail(ErrorCode::NewerFormat, "sharing");
    domain::Sharing sharing;
    TRY(read_record(bytes, [&sharing](BoundedInputArchive& archive) {
        if (archive.number<std::uint16_t>() != VERSION)
            throw ArchiveFault {};
        sharing.own = read_own(archive);
        sharing.own_made = read_date(archive);
        sharing.last_id = archive.number<std::uint32_t>();
        read_people(archive, sharing);
    }));
    return sharing;
}

} // namespace vault
