#include "content/demo_plan.hpp"

#include "content/toml_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace content {

namespace {

    template <typename Value> struct Named {
        std::string_view name;
        Value value;
    };

    constexpr std::array STATES {
        Named<domain::MeasureState> { "have", domain::MeasureState::Have },
        Named<domain::MeasureState> { "will-do", domain::MeasureState::WillDo },
        Named<domain::MeasureState> { "not-useful", domain::MeasureState::NotUseful },
    };
    constexpr std::array WHO {
        Named<domain::WhoDoes> { "me", domain::WhoDoes::Me },
        Named<domain::WhoDoes> { "family", domain::WhoDoes::Family },
        Named<domain::WhoDoes> { "group", domain::WhoDoes::Group },
        Named<domain::WhoDoes> { "network", domain::WhoDoes::Network },
        Named<domain::WhoDoes> { "lawyer", domain::WhoDoes::Lawyer },
    };
    constexpr std::array REASONS {
        Named<domain::MeasureReason> { "money", domain::MeasureReason::Money },
        Named<domain::MeasureReason> { "time", domain::MeasureReason::Time },
        Named<domain::MeasureReason> { "care", domain::MeasureReason::Care },
        Named<domain::MeasureReason> { "fear", domain::MeasureReason::Fear },
        Named<domain::MeasureReason> { "far", domain::MeasureReason::Far },
    };
    constexpr std::array DECISIONS {
        Named<domain::Decision> { "reduce", domain::Decision::Reduce },
        Named<domain::Decision> { "share", domain::Decision::Share },
        Named<domain::Decision> { "avoid", domain::Decision::Avoid },
        Named<domain::Decision> { "accept", domain::Decision::Accept },
        Named<domain::Decision> { "later", domain::Decision::DecideLater },
    };

    template <typename Value, std::size_t Count>
    Value named(TomlReader& reader, std::string_view key,
        const std::array<Named<Value>, Count>& names, Needed needed = Needed::Yes)
    {
        const auto text = reader.text(key, needed);
        for (const auto& known : names) {
            if (known.name == text)
                return known.value;
        }
        if (!text.empty())
            reader.fault(reader.line_of(key),
                "\"" + text + "\" is not a value of \"" + std::string(key) + "\"");
        return names.front().value;
    }

    class DemoPlan {
    public:
        DemoPlan(const domain::MethodIndex& method, base::Date today, domain::Plan& plan)
            : m_method(method)
            , m_today(today)
            , m_plan(plan)
        {
        }

        void read(TomlReader& reader);

    private:
        std::optional<base::Date> in_days(TomlReader& reader, std::string_view key);
        std::optional<base::Date> days_ago(TomlReader& reader, std::string_view key);
        std::string risk(TomlReader& reader);
        void read_measure(TomlReader& reader);
        void read_people(TomlReader& reader);
        void read_before(TomlReader& reader);
        void read_emergency(TomlReader& reader);
        void read_calendar(TomlReader& reader);
        void read_decision(TomlReader& reader);
        void read_care_and_limits(TomlReader& reader);
        std::vector<domain::RecordId> contacts(TomlReader& reader, std::string_view key);
        std::vector<domain::ChecklistItem> checklist(TomlReader& reader, std::string_view key);

        template <typename Read> void each(TomlReader& reader, std::string_view key, Read read_one)
        {
            for (const auto* node : reader.tables(key)) {
                TomlReader one(reader.file(), *node, reader.faults());
                read_one(one);
                one.expect_no_more();
            }
        }

        const domain::MethodIndex& m_method;
        base::Date m_today;
        domain::Plan& m_plan;
    };

    std::optional<base::Date> DemoPlan::in_days(TomlReader& reader, std::string_view key)
    {
        if (!reader.has(key))
            return std::nullopt;
        return base::add_days(m_today, reader.integer(key));
    }

    std::optional<base::Date> DemoPlan::days_ago(TomlReader& reader, std::string_view key)
    {
        if (!reader.has(key))
            return std::nullopt;
        return base::add_days(m_today, -reader.integer(key));
    }

    std::string DemoPlan::risk(TomlReader& reader)
    {
        auto id = reader.text("risk");
        if (!id.empty() && !m_method.risk(id))
            reader.fault(reader.line_of("risk"), "there is no risk \"" + id + "\"");
        return id;
    }

    void DemoPlan::read_measure(TomlReader& reader)
    {
        domain::MeasureChoice choice;
        choice.id = domain::take_id(m_plan);
        choice.measure = reader.text("id", Needed::No);
        choice.own_text = reader.text("own_text", Needed::No);
        if (choice.measure.empty() == choice.own_text.empty())
            reader.fault("a measure has an id or its own text");
        if (!choice.measure.empty() && !m_method.measure(choice.measure))
            reader.fault(reader.line_of("id"), "there is no measure \"" + choice.measure + "\"");
        choice.state = named(reader, "state", STATES);
        choice.who = named(reader, "who", WHO, Needed::No);
        if (reader.has("reason"))
            choice.reason = named(reader, "reason", REASONS);
        choice.reason_words = reader.text("reason_words", Needed::No);
        choice.reminded_by = reader.text("reminded_by", Needed::No);
        choice.date = in_days(reader, "in_days");
        choice.done = days_ago(reader, "done_days_ago");
        choice.repeated = reader.truth("repeated");
        m_plan.measures.push_back(std::move(choice));
    }

    std::vector<domain::RecordId> DemoPlan::contacts(TomlReader& reader, std::string_view key)
    {
        std::vector<domain::RecordId> ids;
        for (const auto& name : reader.texts(key, Needed::No)) {
            const auto found
                = std::ranges::find(m_plan.people.contacts, name, &domain::Contact::code_name);
            if (found == m_plan.people.contacts.end())
                reader.fault(reader.line_of(key), "\"" + name + "\" is not among her people");
            else
                ids.push_back(found->id);
        }
        return ids;
    }

    void DemoPlan::read_people(TomlReader& reader)
    {
        auto& people = m_plan.people;
        each(reader, "contact", [&](TomlReader& one) {
            people.contacts.push_back({ domain::take_id(m_plan), one.text("code_name"),
                one.text("relation"), one.text("phone"), one.text("place_note", Needed::No) });
        });
        each(reader, "code_word", [&](TomlReader& one) {
            people.code_words.push_back(
                { domain::take_id(m_plan), one.text("word"), one.text("meaning") });
        });
        each(reader, "dependant", [&](TomlReader& one) {
            people.dependants.push_back({ domain::take_id(m_plan), one.text("who"),
                one.text("carer"), one.text("note", Needed::No) });
        });
        people.chain = contacts(reader, "chain");
        people.chain_rule = reader.text("chain_rule", Needed::No);
    }

    void DemoPlan::read_before(TomlReader& reader)
    {
        domain::StepsCard card;
        card.id = domain::take_id(m_plan);
        const auto kind = reader.text("kind");
        if (const auto known = domain::steps_kind_from(kind))
            card.kind = *known;
        else
            reader.fault(reader.line_of("kind"), "there is no card \"" + kind + "\"");
        for (auto& step : reader.texts("steps"))
            card.steps.push_back({ domain::take_id(m_plan), std::move(step) });
        m_plan.steps_before.push_back(std::move(card));
    }

    void DemoPlan::read_emergency(TomlReader& reader)
    {
        domain::EmergencyProtocol protocol;
        protocol.id = domain::take_id(m_plan);
        protocol.risk = risk(reader);
        protocol.signal = reader.text("signal");
        protocol.who_warns = reader.text("who_warns");
        protocol.who_cares_for_whom = reader.text("who_cares_for_whom");
        protocol.where_to = reader.text("where_to");
        protocol.what_to_take = reader.text("what_to_take");
        protocol.call = contacts(reader, "call");
        protocol.whom_to_call = reader.text("whom_to_call", Needed::No);
        protocol.what_not = reader.text("what_not");
        protocol.afterwards = reader.text("afterwards");
        if (const auto word = reader.text("code_word", Needed::No); !word.empty()) {
            const auto found
                = std::ranges::find(m_plan.people.code_words, word, &domain::CodeWord::word);
            if (found == m_plan.people.code_words.end())
                reader.fault(reader.line_of("code_word"), "\"" + word + "\" is not a code word");
            else
                protocol.code_word = found->id;
        }
        m_plan.protocols.push_back(std::move(protocol));
    }

    void DemoPlan::read_calendar(TomlReader& reader)
    {
        domain::CalendarEntry entry;
        entry.id = domain::take_id(m_plan);
        entry.date = in_days(reader, "in_days");
        entry.text = reader.text("text");
        entry.event = reader.text("event", Needed::No);
        if (!entry.event.empty())
            entry.kind = domain::CalendarKind::DangerousEvent;
        if (!entry.event.empty() && !m_method.option("Q2.04", entry.event))
            reader.fault(reader.line_of("event"), "Q2.04 has no answer \"" + entry.event + "\"");
        m_plan.calendar.push_back(std::move(entry));
    }

    void DemoPlan::read_decision(TomlReader& reader)
    {
        domain::RiskDecision decision;
        decision.id = domain::take_id(m_plan);
        decision.risk = risk(reader);
        decision.decision = named(reader, "decision", DECISIONS);
        decision.reason = reader.text("reason", Needed::No);
        decision.person = reader.text("person", Needed::No);
        decision.agreed = reader.truth("agreed");
        decision.until = in_days(reader, "until_in_days");
        decision.date = m_plan.made_on;
        m_plan.decisions.push_back(std::move(decision));
    }

    void DemoPlan::read_care_and_limits(TomlReader& reader)
    {
        if (const auto* node = reader.table("self_care")) {
            TomlReader care(reader.file(), *node, reader.faults());
            m_plan.self_care = { care.text("rest"), care.text("green"), care.text("yellow"),
                care.text("red"), care.text("listener") };
            care.expect_no_more();
        }
        if (const auto* node = reader.table("limits")) {
            TomlReader limits(reader.file(), *node, reader.faults());
            m_plan.limits.not_give_up = limits.text("not_give_up");
            m_plan.limits.too_much = limits.text("too_much");
            limits.expect_no_more();
        }
    }

    std::vector<domain::ChecklistItem> DemoPlan::checklist(TomlReader& reader, std::string_view key)
    {
        std::vector<domain::ChecklistItem> items;
        for (auto& text : reader.texts(key))
            items.push_back({ domain::take_id(m_plan), std::move(text), false });
        return items;
    }

    void DemoPlan::read(TomlReader& reader)
    {
        m_plan.made_on = days_ago(reader, "made_days_ago");
        m_plan.reviewed_on = m_plan.made_on;
        m_plan.review_due = in_days(reader, "review_in_days");
        m_plan.relocation = reader.text("relocation");
        m_plan.bag = checklist(reader, "bag");
        m_plan.documents = checklist(reader, "documents");
        for (auto& text : reader.texts("agreements"))
            m_plan.agreements.push_back({ domain::take_id(m_plan), std::move(text) });
        // Her people before those who name them.
        if (const auto* node = reader.table("people")) {
            TomlReader people(reader.file(), *node, reader.faults());
            read_people(people);
            people.expect_no_more();
        }
        each(reader, "measure", [this](TomlReader& one) { read_measure(one); });
        each(reader, "before", [this](TomlReader& one) { read_before(one); });
        each(reader, "emergency", [this](TomlReader& one) { read_emergency(one); });
        each(reader, "calendar", [this](TomlReader& one) { read_calendar(one); });
        each(reader, "decision", [this](TomlReader& one) { read_decision(one); });
        read_care_and_limits(reader);
        reader.expect_no_more();
    }

} // namespace

ParsedDemoPlan parse_demo_plan(std::string_view file, std::string_view text,
    const domain::MethodIndex& method, base::Date today)
{
    ParsedDemoPlan parsed;
    auto toml = parse_toml(file, text);
    parsed.faults = std::move(toml.faults);
    if (!toml.root)
        return parsed;
    TomlReader reader(file, *toml.root, parsed.faults);
    DemoPlan(method, today, parsed.plan).read(reader);
    return parsed;
}

} // namespace content
