#include "vault/plan_record.hpp"

#include "base/utf8.hpp"
#include "vault/bounded_archive.hpp"
#include "vault/record_row.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vault {

namespace {

    using domain::ProtocolPart;

    constexpr std::uint16_t VERSION = 1;
    /// In the order of ProtocolPart. Stored: never rename them.
    constexpr std::string_view PART_NAMES[] { "signal", "who-warns", "who-cares", "where-to",
        "what-to-take", "whom-to-call", "what-not", "afterwards" };
    static_assert(std::size(PART_NAMES) == domain::EVERY_PROTOCOL_PART.size());

    bool has_more(const domain::MeasureChoice& measure)
    {
        return !measure.responsible.empty() || !measure.money.empty()
            || !measure.money_from.empty();
    }
    bool has_more(const domain::Drill& drill)
    {
        return !drill.worked.empty() || !drill.failed.empty();
    }

    void write_parts(BufferOutputArchive& archive, const std::vector<ProtocolPart>& parts)
    {
        archive.number<std::uint64_t>(parts.size());
        for (const auto part : parts)
            archive.string(std::string(PART_NAMES[static_cast<std::size_t>(part)]));
    }

    std::vector<ProtocolPart> read_parts(BoundedInputArchive& archive)
    {
        const auto count = archive.items();
        std::vector<ProtocolPart> parts;
        for (std::size_t i = 0; i < count; ++i) {
            const auto name = archive.string();
            const auto found = std::ranges::find(PART_NAMES, std::string_view(name));
            if (found == std::end(PART_NAMES))
                throw ArchiveFault {};
            const auto part = static_cast<ProtocolPart>(found - std::begin(PART_NAMES));
            if (std::ranges::find(parts, part) != parts.end())
                throw ArchiveFault {};
            parts.push_back(part);
        }
        return parts;
    }

    std::string read_text(BoundedInputArchive& archive)
    {
        auto text = archive.string();
        if (text.size() > LONGEST_TEXT || !base::is_utf8(text))
            throw ArchiveFault {};
        return text;
    }

    domain::RecordId read_id(BoundedInputArchive& archive, std::set<domain::RecordId>& before)
    {
        const auto id = archive.number<std::uint32_t>();
        if (id == 0 || !before.insert(id).second)
            throw ArchiveFault {};
        return id;
    }

    /// The record with this id, or one that nobody keeps.
    template <typename Record>
    Record& place_of(std::vector<Record>& records, domain::RecordId id, Record& nowhere)
    {
        const auto found = std::ranges::find(records, id, &Record::id);
        return found == records.end() ? nowhere : *found;
    }

    void read_drills(BoundedInputArchive& archive, domain::Plan& plan)
    {
        std::set<domain::RecordId> ids;
        const auto count = archive.items();
        for (std::size_t i = 0; i < count; ++i) {
            domain::Drill nowhere;
            auto& drill = place_of(plan.drills, read_id(archive, ids), nowhere);
            drill.worked = read_parts(archive);
            drill.failed = read_parts(archive);
        }
    }

    void read_measures(BoundedInputArchive& archive, domain::Plan& plan)
    {
        std::set<domain::RecordId> ids;
        const auto count = archive.items();
        for (std::size_t i = 0; i < count; ++i) {
            domain::MeasureChoice nowhere;
            auto& measure = place_of(plan.measures, read_id(archive, ids), nowhere);
            measure.responsible = read_text(archive);
            measure.money = read_text(archive);
            measure.money_from = read_text(archive);
        }
    }

    std::optional<base::Date> read_day(BoundedInputArchive& archive)
    {
        const auto text = archive.string();
        const auto day = base::parse_iso_date(text);
        if (!day && !text.empty())
            throw ArchiveFault {};
        return day;
    }

} // namespace

crypto::WipedBytes write_plan_record(const domain::Plan& plan, std::pmr::memory_resource* memory)
{
    const auto drills = std::ranges::count_if(
        plan.drills, [](const domain::Drill& drill) { return has_more(drill); });
    const auto measures = std::ranges::count_if(
        plan.measures, [](const domain::MeasureChoice& measure) { return has_more(measure); });
    const auto& wheel_on = plan.organisation.wheel_on;
    if (drills == 0 && measures == 0 && !wheel_on)
        return {};
    base::Bytes buffer;
    BufferOutputArchive archive(buffer);
    archive.number(VERSION);
    archive.number(static_cast<std::uint64_t>(drills));
    for (const auto& drill : plan.drills) {
        if (!has_more(drill))
            continue;
        archive.number<std::uint32_t>(drill.id);
        write_parts(archive, drill.worked);
        write_parts(archive, drill.failed);
    }
    archive.number(static_cast<std::uint64_t>(measures));
    for (const auto& measure : plan.measures) {
        if (!has_more(measure))
            continue;
        archive.number<std::uint32_t>(measure.id);
        archive.string(measure.responsible);
        archive.string(measure.money);
        archive.string(measure.money_from);
    }
    archive.string(wheel_on ? base::iso_text(*wheel_on) : std::string());
    return handed_over(buffer, memory);
}

base::Result<> read_plan_record(base::ByteView bytes, domain::Plan& plan)
{
    if (bytes.size() >= sizeof VERSION && base::load_le<std::uint16_t>(bytes.data()) > VERSION)
        return base::fail(base::ErrorCode::NewerFormat, "plan record");
    return read_record(bytes, [&plan](BoundedInputArchive& archive) {
        if (archive.number<std::uint16_t>() != VERSION)
            throw ArchiveFault {};
        read_drills(archive, plan);
        read_measures(archive, plan);
        plan.organisation.wheel_on = read_day(archive);
    });
}

} // namespace vault
