#include "vault/records_v1.hpp"

#include "base/utf8.hpp"
#include "crypto/secret.hpp"
#include "vault/bounded_archive.hpp"

#include <vector>

namespace vault::records_v1 {

namespace {

    using base::ErrorCode;
    using base::fail;

    /// As it stands in the file. Dates are days since 1970-01-01, or the value below.
    constexpr std::int64_t NO_DATE = INT64_MIN;

    struct SettingsRecord {
        std::string language;
        std::uint16_t text_size { 100 };
        std::uint8_t theme { 0 };
        std::uint8_t auto_lock_minutes { 5 };
        std::uint8_t hide_key { 0 };
        bool destroy_enabled { false };
        std::int64_t destroy_text_read { NO_DATE };
        std::int64_t destroy_rehearsed { NO_DATE };
        bool printing_allowed_on_shared { false };

        template <typename Archive> void serialize(Archive& archive)
        {
            archive(language, text_size, theme, auto_lock_minutes, hide_key, destroy_enabled,
                destroy_text_read, destroy_rehearsed, printing_allowed_on_shared);
        }
    };

    struct DraftRecord {
        std::string form;
        std::string field;
        std::string text;

        template <typename Archive> void serialize(Archive& archive) { archive(form, field, text); }
    };

    std::int64_t days_of(const std::optional<base::Date>& date)
    {
        return date ? base::days_from_epoch(*date) : NO_DATE;
    }

    base::Result<std::optional<base::Date>> date_of(std::int64_t days)
    {
        if (days == NO_DATE)
            return std::optional<base::Date> {};
        // From 1900 to 2300; anything else was never written by us.
        if (days < -25567 || days > 120529)
            return fail(ErrorCode::VaultDamaged, "date out of range");
        return std::optional<base::Date>(base::date_from_days(days));
    }

    template <typename Enumeration>
    bool take_enumerator(Enumeration& to, std::uint8_t value, Enumeration last)
    {
        if (value > static_cast<std::uint8_t>(last))
            return false;
        to = static_cast<Enumeration>(value);
        return true;
    }

} // namespace

base::Result<crypto::WipedBytes> write_settings(
    const domain::Settings& settings, std::pmr::memory_resource* memory)
{
    SettingsRecord record;
    record.language = settings.language;
    record.text_size = static_cast<std::uint16_t>(settings.text_size);
    record.theme = static_cast<std::uint8_t>(settings.theme);
    record.auto_lock_minutes = static_cast<std::uint8_t>(settings.auto_lock_minutes);
    record.hide_key = static_cast<std::uint8_t>(settings.hide_key);
    record.destroy_enabled = settings.destroy_enabled;
    record.destroy_text_read = days_of(settings.destroy_text_read);
    record.destroy_rehearsed = days_of(settings.destroy_rehearsed);
    record.printing_allowed_on_shared = settings.printing_allowed_on_shared;
    base::Bytes buffer;
    BufferOutputArchive archive(buffer);
    archive(record);
    return handed_over(buffer, memory);
}

base::Result<domain::Settings> read_settings(base::ByteView bytes)
{
    SettingsRecord record;
    TRY(read_record(bytes, [&record](auto& archive) { archive(record); }));

    domain::Settings settings;
    settings.language = record.language;
    settings.text_size = record.text_size;
    settings.auto_lock_minutes = record.auto_lock_minutes;
    settings.destroy_enabled = record.destroy_enabled;
    settings.destroy_text_read = TRY(date_of(record.destroy_text_read));
    settings.destroy_rehearsed = TRY(date_of(record.destroy_rehearsed));
    settings.printing_allowed_on_shared = record.printing_allowed_on_shared;
    const bool sound = record.language.size() <= 16 && base::is_utf8(record.language)
        && record.text_size >= 100 && record.text_size <= 200 && record.text_size % 25 == 0
        && record.auto_lock_minutes >= 1 && record.auto_lock_minutes <= 15
        && take_enumerator(settings.theme, record.theme, domain::Theme::HighContrast)
        && take_enumerator(settings.hide_key, record.hide_key, domain::HideKey::None);
    if (!sound)
        return fail(ErrorCode::VaultDamaged, "settings");
    return settings;
}

base::Result<crypto::WipedBytes> write_drafts(
    const Drafts& drafts, std::pmr::memory_resource* memory)
{
    base::Bytes buffer;
    BufferOutputArchive archive(buffer);
    std::uint64_t count = 0;
    for (const auto& [form, texts] : drafts)
        count += texts.size();
    archive.number(count);
    for (const auto& [form, texts] : drafts) {
        for (const auto& [field, text] : texts) {
            DraftRecord record { form, field, text };
            archive(record);
        }
    }
    return handed_over(buffer, memory);
}

base::Result<Drafts> read_drafts(base::ByteView bytes)
{
    Drafts drafts;
    TRY(read_record(bytes, [&drafts](BoundedInputArchive& archive) {
        const auto count = archive.items();
        for (std::size_t i = 0; i < count; ++i) {
            DraftRecord record;
            archive(record);
            if (!base::is_utf8(record.text))
                throw ArchiveFault {};
            drafts[record.form][record.field] = std::move(record.text);
        }
    }));
    return drafts;
}

} // namespace vault::records_v1
