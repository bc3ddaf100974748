#include "content/condition_parser.hpp"
#include "content/method_parts.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

    using domain::Effect;
    using domain::Measure;
    using To = MethodReference::To;

    domain::When read_when(TomlReader& from)
    {
        constexpr std::array<std::string_view, 4> TIMES { "today", "week", "month", "quarter" };
        const auto written = from.text("when");
        const auto found = std::ranges::find(TIMES, written);
        if (found == TIMES.end()) {
            if (!written.empty())
                from.fault(from.line_of("when"), "\"when\" is today, week, month or quarter");
            return domain::When::Month;
        }
        return static_cast<domain::When>(found - TIMES.begin());
    }

    void read_warnings(TomlReader& from, domain::MeasureFlags& flags)
    {
        for (const auto& word : from.texts("warnings", Needed::No)) {
            if (word == "police")
                flags.police = true;
            else if (word == "technology")
                flags.technology = true;
            else if (word == "leaving")
                flags.leaving = true;
            else if (word == "partner")
                flags.partner = true;
            else if (word == "group")
                flags.group = true;
            else if (word == "permission")
                flags.permission = true;
            else
                from.fault(from.line_of("warnings"), "\"" + word + "\" is not a warning");
        }
    }

    Effect read_effect(MethodReading& reading, TomlReader& from)
    {
        Effect effect;
        const auto dimension = from.text("on");
        if (const auto known = domain::dimension_from_code(dimension))
            effect.dimension = *known;
        else if (!dimension.empty())
            from.fault("\"on\" is T, V or C");
        effect.strength = from.integer("strength");
        if (effect.strength < 1 || effect.strength > 3)
            from.fault("\"strength\" is 1, 2 or 3");
        effect.risks = read_ids(reading, from, "risks", To::Risk);
        from.expect_no_more();
        return effect;
    }

    void read_resolves(MethodReading& reading, TomlReader& from, Measure& measure)
    {
        const int line = from.line_of("resolves");
        for (const auto& written : from.texts("resolves", Needed::No)) {
            const auto claim = parse_claim(written);
            if (!claim || claim->kind != domain::Claim::Kind::Is) {
                from.fault(line, "\"" + written + "\" does not name a question and its new answer");
                continue;
            }
            reading.refer(To::Answer, claim->subject, from.file(), line, claim->code);
            measure.resolves.push_back({ claim->subject, claim->code });
        }
    }

    std::string read_card(MethodReading& reading, TomlReader& from, std::string_view key)
    {
        auto card = from.text(key, Needed::No);
        if (card.empty())
            return card;
        if (is_card_id(card))
            reading.cards.push_back({ card, std::string(from.file()), from.line_of(key) });
        else
            from.fault(from.line_of(key), "\"" + card + "\" is not a card of a guide");
        return card;
    }

    Measure read_measure(MethodReading& reading, TomlReader& from, const std::string& group)
    {
        Measure measure;
        measure.id = from.text("id");
        measure.group = group;
        const bool named
            = measure.id.size() == group.size() + 3 && measure.id.starts_with(group + "-");
        if (!named)
            from.fault(from.line_of("id"),
                "\"" + measure.id + "\" is not an id of this group: " + group + "-01");
        measure.when = read_when(from);
        measure.effort = from.integer("effort");
        if (measure.effort < 1 || measure.effort > 3)
            from.fault(from.line_of("effort"), "\"effort\" is 1, 2 or 3");
        measure.cost = from.integer("cost");
        if (measure.cost > 3)
            from.fault(from.line_of("cost"), "\"cost\" is 0, 1, 2 or 3");
        measure.who = from.text("who");
        measure.triggers = read_claims(reading, from, "triggers");
        for (const auto* node : from.tables("effects")) {
            TomlReader reader(from.file(), *node, reading.faults);
            measure.effects.push_back(read_effect(reading, reader));
        }
        if (measure.effects.empty())
            from.fault("the measure has no effect");
        read_resolves(reading, from, measure);
        read_warnings(from, measure.flags);
        measure.only_if = read_condition(reading, from, "only_if");
        measure.not_if = read_condition(reading, from, "not_if");
        measure.card = read_card(reading, from, "card");
        measure.card_if = read_claims(reading, from, "card_if", Needed::No);
        from.expect_no_more();
        return measure;
    }

    domain::Risk read_risk(MethodReading& reading, TomlReader& from)
    {
        domain::Risk risk;
        risk.id = from.text("id");
        if (!is_risk_id(risk.id))
            from.fault(from.line_of("id"), "\"" + risk.id + "\" is not an id of a risk: R01");
        risk.default_impact = from.integer("default_impact");
        risk.floor_impact = from.integer("floor_impact");
        if (risk.floor_impact < 1 || risk.default_impact > 5
            || risk.floor_impact > risk.default_impact)
            from.fault(from.line_of("floor_impact"),
                "impacts go from 1 to 5, and the default is not below the floor");
        risk.left_out_if = read_condition(reading, from, "not_if");
        risk.kept_if = read_condition(reading, from, "keep_if");
        risk.guide = from.text("guide", Needed::No);
        from.expect_no_more();
        return risk;
    }

    domain::GenderIndicator read_indicator(MethodReading& reading, TomlReader& from)
    {
        domain::GenderIndicator indicator;
        indicator.id = from.text("id");
        indicator.strength = from.truth("strength");
        for (const auto* node : from.tables("yes_if")) {
            TomlReader clause(from.file(), *node, reading.faults);
            domain::GenderIndicator::Clause read;
            for (const auto& written : clause.texts("conditions")) {
                auto condition = parse_condition(written);
                if (!condition) {
                    clause.fault("\"" + written + "\" is not a condition");
                    continue;
                }
                refer_to_claims(reading, condition->any_of, clause.file(), clause.line());
                read.conditions.push_back(std::move(*condition));
            }
            const int at_least = clause.integer("at_least", Needed::No);
            read.at_least
                = at_least > 0 ? static_cast<std::size_t>(at_least) : read.conditions.size();
            clause.expect_no_more();
            indicator.yes_if.push_back(std::move(read));
        }
        if (indicator.yes_if.empty())
            from.fault("\"yes_if\" is missing");
        indicator.measures = read_ids(reading, from, "measures", To::Measure, Needed::No);
        indicator.guide = from.text("guide", Needed::No);
        from.expect_no_more();
        return indicator;
    }

    /// Calls `read` for each table of a file that is one list of tables with ids.
    template <typename Record, typename Read>
    void read_list(MethodReading& reading, const std::string& file, std::string_view list,
        std::vector<Record>& into, std::string Record::*id, Read read)
    {
        const std::string path = std::string(METHOD_FOLDER) + file;
        const auto root = reading.open(path);
        if (!root)
            return;
        TomlReader reader(path, *root, reading.faults);
        for (const auto* node : reader.tables(list)) {
            TomlReader from(path, *node, reading.faults);
            Record record = read(from);
            if (std::ranges::find(into, record.*id, id) != into.end())
                from.fault(from.line_of("id"), "the id \"" + record.*id + "\" is used twice");
            into.push_back(std::move(record));
        }
        reader.expect_no_more();
    }

} // namespace

void read_group(MethodReading& reading, const std::string& id)
{
    reading.method.groups.push_back({ id });
    read_list(reading, "measures/" + id + ".toml", "measure", reading.method.measures, &Measure::id,
        [&](TomlReader& from) { return read_measure(reading, from, id); });
}

void read_risks(MethodReading& reading)
{
    read_list(reading, "risks.toml", "risk", reading.method.risks, &domain::Risk::id,
        [&](TomlReader& from) { return read_risk(reading, from); });
}

void read_gender(MethodReading& reading)
{
    read_list(reading, "gender.toml", "indicator", reading.method.gender,
        &domain::GenderIndicator::id,
        [&](TomlReader& from) { return read_indicator(reading, from); });
}

void read_first_lines(MethodReading& reading)
{
    read_list(reading, "first_line.toml", "risk", reading.method.first_lines,
        &domain::FirstLine::risk, [&](TomlReader& from) {
            domain::FirstLine line;
            line.risk = from.text("id");
            reading.refer(To::Risk, line.risk, from.file(), from.line_of("id"));
            line.measures = read_ids(reading, from, "measures", To::Measure);
            line.emergency = read_ids(reading, from, "emergency", To::Measure, Needed::No);
            line.emergency_card = read_card(reading, from, "emergency_card");
            from.expect_no_more();
            return line;
        });
}

} // namespace content
