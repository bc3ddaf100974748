#include "vault/shared_plan.hpp"

#include "base/reader.hpp"
#include "vault/field_archive.hpp"
#include "vault/record_fields.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <string_view>
#include <utility>

namespace vault {

template <> struct StoredNames<domain::ShownLevel> {
    static constexpr std::string_view NAMES[] { "not-asked", "not-enough", "B", "M", "A", "MA",
        "E" };
};
template <> struct StoredNames<domain::Adjustment> {
    static constexpr std::string_view NAMES[] { "none", "raised", "lowered" };
};
template <> struct StoredNames<domain::PlanPart> {
    static constexpr std::string_view NAMES[] { "risks", "agreements", "todo", "steps-before",
        "protocols", "people", "self-care", "limits", "calendar", "accepted", "lists",
        "organisation" };
};
template <> struct StoredNames<domain::Names> {
    static constexpr std::string_view NAMES[] { "kept", "left-out" };
};

template <typename Row, Is<domain::RiskRow> Record> void fields(Row& row, Record& it)
{
    row(it.risk);
    row(it.level);
    row(it.provisional);
    row(it.adjustment);
    row(it.decision);
}

template <typename Row, Is<domain::CalendarLine> Record> void fields(Row& row, Record& it)
{
    row(it.date);
    row(it.kind);
    row(it.text);
    row(it.measure);
    row(it.event);
    row(it.risk);
    row(it.record);
}

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::string_view MARK { "ceiba plan\0\0\0\0\0\0", 16 };
    constexpr std::size_t HEAD = 16 + 8;
    constexpr std::uint64_t SHORTEST = 4096;
    constexpr std::uint16_t VERSION = 2;
    /// The first that says whether the case is an invented one.
    constexpr std::uint16_t SAYS_PRACTICE = 2;
    /// Of one kind. Nobody writes so many; a page that shows more would stand still.
    constexpr std::size_t MOST_RECORDS = 1'000;

    /// Walks the lists of a plan, the same way to write and to read them.
    class ListWriter {
    public:
        explicit ListWriter(BufferOutputArchive& archive) : m_archive(archive), row(archive) { }

        template <typename Record> void list(const std::vector<Record>& records)
        {
            m_archive.number<std::uint64_t>(records.size());
            for (const auto& record : records)
                fields(row, record);
        }
        void cards(const std::vector<domain::StepsCard>& cards)
        {
            m_archive.number<std::uint64_t>(cards.size());
            for (const auto& card : cards) {
                row(card.id);
                row(card.kind);
                row(card.title);
                list(card.steps);
            }
        }

    private:
        BufferOutputArchive& m_archive;

    public:
        FieldWriter row;
    };

    class ListReader {
    public:
        explicit ListReader(BoundedInputArchive& archive) : m_archive(archive), row(archive) { }

        template <typename Record> void list(std::vector<Record>& records)
        {
            const auto count = length();
            for (std::size_t i = 0; i < count; ++i)
                fields(row, records.emplace_back());
        }
        void cards(std::vector<domain::StepsCard>& cards)
        {
            const auto count = length();
            for (std::size_t i = 0; i < count; ++i) {
                auto& card = cards.emplace_back();
                row(card.id);
                row(card.kind);
                row(card.title);
                list(card.steps);
            }
        }

    private:
        std::size_t length()
        {
            const auto count = m_archive.items();
            if (count > MOST_RECORDS)
                throw ArchiveFault {};
            return count;
        }

        BoundedInputArchive& m_archive;

    public:
        FieldReader row;
    };

    /// Everything of a shared plan in its order. `Shared` is the type or its const form.
    template <typename Lists, typename Shared>
    void walk(Lists& lists, Shared& shared, std::uint16_t version)
    {
        auto& view = shared.view;
        auto& plan = view.plan;
        lists.row(shared.names);
        lists.row(view.today);
        lists.row(plan.review_due);
        lists.row(view.barely_moves);
        lists.row(view.organisation);
        if (version >= SAYS_PRACTICE)
            lists.row(view.practice);
        lists.list(view.risks);
        lists.list(view.calendar);
        lists.list(plan.measures);
        lists.list(plan.agreements);
        lists.cards(plan.steps_before);
        lists.list(plan.protocols);
        lists.list(plan.people.contacts);
        lists.row(plan.people.chain);
        lists.row(plan.people.chain_rule);
        lists.list(plan.people.dependants);
        lists.row(plan.self_care.rest);
        lists.row(plan.self_care.green);
        lists.row(plan.self_care.yellow);
        lists.row(plan.self_care.red);
        lists.row(plan.self_care.listener);
        lists.row(plan.limits.not_give_up);
        lists.row(plan.limits.too_much);
        lists.list(plan.decisions);
        lists.list(plan.bag);
        lists.list(plan.documents);
        lists.row(plan.relocation);
        lists.row(plan.organisation.responsible);
        lists.row(plan.organisation.induction);
        lists.row(plan.organisation.consequences);
        lists.row(plan.organisation.budget);
    }

    void write(BufferOutputArchive& archive, const domain::SharedPlan& plan)
    {
        archive.number(VERSION);
        ListWriter lists(archive);
        lists.row(std::vector<domain::PlanPart>(plan.parts.begin(), plan.parts.end()));
        walk(lists, plan, VERSION);
    }

    void read(BoundedInputArchive& archive, domain::SharedPlan& plan)
    {
        const auto version = archive.number<std::uint16_t>();
        ListReader lists(archive);
        std::vector<domain::PlanPart> parts;
        lists.row(parts);
        plan.parts.insert(parts.begin(), parts.end());
        walk(lists, plan, version);
    }

    /// Cards name people by their ids: one long name that is called everywhere would become
    /// gigabytes where the cards are read.
    bool unfolds_too_far(const domain::Plan& plan)
    {
        std::map<domain::RecordId, std::size_t> lengths;
        for (const auto& contact : plan.people.contacts)
            lengths.emplace(contact.id, contact.code_name.size());
        std::size_t total = 0;
        const auto add = [&](const std::vector<domain::RecordId>& ids) {
            for (const auto id : ids) {
                if (const auto found = lengths.find(id); found != lengths.end())
                    total += found->second;
            }
        };
        for (const auto& protocol : plan.protocols)
            add(protocol.call);
        add(plan.people.chain);
        return total > LARGEST_SHARED_PLAN;
    }

} // namespace

std::uint64_t padded_length(std::uint64_t length)
{
    if (length <= SHORTEST)
        return SHORTEST;
    const auto exponent = static_cast<unsigned>(std::bit_width(length) - 1);
    const auto digits = static_cast<unsigned>(std::bit_width(exponent));
    const auto mask = (std::uint64_t { 1 } << (exponent - digits)) - 1;
    return (length + mask) & ~mask;
}

bool is_shared_plan(base::ByteView bytes)
{
    return bytes.size() >= MARK.size() && std::memcmp(bytes.data(), MARK.data(), MARK.size()) == 0;
}

base::Result<crypto::WipedBytes> write_shared_plan(
    const domain::SharedPlan& plan, std::pmr::memory_resource* memory)
{
    base::Bytes record;
    const crypto::WipedAtEnd wiped(record);
    BufferOutputArchive archive(record);
    write(archive, plan);
    if (record.size() > LARGEST_SHARED_PLAN)
        return fail(ErrorCode::TooLarge, "shared plan");
    crypto::WipedBytes padded(padded_length(HEAD + record.size()), memory);
    auto to = padded.bytes();
    std::memcpy(to.data(), MARK.data(), MARK.size());
    base::store_le<std::uint64_t>(to.data() + MARK.size(), record.size());
    std::ranges::copy(record, to.begin() + HEAD);
    return padded;
}

base::Result<domain::SharedPlan> read_shared_plan(base::ByteView bytes)
{
    if (!is_shared_plan(bytes))
        return fail(ErrorCode::VaultDamaged, "shared plan: mark");
    base::Reader reader(bytes.subspan(MARK.size()));
    const auto length = TRY(reader.u64());
    if (length > LARGEST_SHARED_PLAN || bytes.size() != padded_length(HEAD + length))
        return fail(ErrorCode::VaultDamaged, "shared plan: length");
    const auto record = TRY(reader.take(length));
    const auto padding = TRY(reader.take(reader.remaining()));
    // Padding could carry what nobody sees.
    if (std::ranges::any_of(padding, [](base::Byte byte) { return byte != 0; }))
        return fail(ErrorCode::VaultDamaged, "shared plan: padding");
    if (record.size() < sizeof VERSION)
        return fail(ErrorCode::VaultDamaged, "shared plan: too short");
    const auto version = base::load_le<std::uint16_t>(record.data());
    if (version > VERSION)
        return fail(ErrorCode::NewerFormat, "shared plan");
    if (version == 0)
        return fail(ErrorCode::VaultDamaged, "shared plan: version");
    domain::SharedPlan plan;
    TRY(read_record(record, [&plan](BoundedInputArchive& archive) { read(archive, plan); }));
    if (unfolds_too_far(plan.view.plan))
        return fail(ErrorCode::VaultDamaged, "shared plan: unfolds");
    return plan;
}

} // namespace vault
