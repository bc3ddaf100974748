#include "content/plan_starters.hpp"

#include "content/two_files.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

    struct KindName {
        std::string_view id;
        domain::StepsKind kind;
    };

    constexpr std::array KINDS {
        KindName { "viaje", domain::StepsKind::Trip },
        KindName { "marcha", domain::StepsKind::March },
        KindName { "audiencia", domain::StepsKind::Hearing },
        KindName { "publicar", domain::StepsKind::Publish },
        KindName { "dormir-fuera", domain::StepsKind::SleepAway },
        KindName { "visita-autoridad", domain::StepsKind::AuthorityVisit },
    };

    PreventionStarter read_before(TomlReader& reader, TomlReader& words)
    {
        PreventionStarter starter;
        starter.line = reader.line();
        const auto id = reader.text("id");
        starter.measures = reader.texts("measures");
        reader.expect_no_more();
        const auto found = std::ranges::find(KINDS, id, &KindName::id);
        if (found == KINDS.end())
            reader.fault("the plan has no card called \"" + id + "\"");
        else
            starter.kind = found->kind;
        if (const auto* node = words.table(id)) {
            TomlReader starter_words(words.file(), *node, words.faults());
            starter.words_line = starter_words.line();
            starter.title = starter_words.text("title");
            starter.steps = starter_words.texts("steps");
            starter_words.expect_no_more();
            if (starter.steps.size() < 5 || starter.steps.size() > 8)
                starter_words.fault("a card has five to eight steps");
        }
        return starter;
    }

    EmergencyStarter read_emergency(TomlReader& reader, TomlReader& words)
    {
        EmergencyStarter starter;
        starter.line = reader.line();
        starter.risk = reader.text("risk");
        starter.measures = reader.texts("measures");
        reader.expect_no_more();
        if (const auto* node = words.table(starter.risk)) {
            TomlReader fields(words.file(), *node, words.faults());
            starter.signal = fields.text("signal");
            starter.who_warns = fields.text("who_warns");
            starter.who_cares_for_whom = fields.text("who_cares_for_whom");
            starter.where_to = fields.text("where_to");
            starter.what_to_take = fields.text("what_to_take");
            starter.whom_to_call = fields.text("whom_to_call");
            starter.what_not = fields.text("what_not");
            starter.afterwards = fields.text("afterwards");
            fields.expect_no_more();
        }
        return starter;
    }

    void read_starters(TomlReader& reader, TomlReader& words, PlanStarters& starters)
    {
        static const TomlNode NONE;
        const auto* before = words.table("before");
        const auto* emergency = words.table("emergency");
        TomlReader before_words(words.file(), before ? *before : NONE, words.faults());
        TomlReader emergency_words(words.file(), emergency ? *emergency : NONE, words.faults());
        for (const auto* node : reader.tables("before")) {
            TomlReader each(reader.file(), *node, reader.faults());
            auto starter = read_before(each, before_words);
            if (find_prevention_starter(starters, starter.kind))
                each.fault("this card is there twice");
            starters.before.push_back(std::move(starter));
        }
        for (const auto* node : reader.tables("emergency")) {
            TomlReader each(reader.file(), *node, reader.faults());
            auto starter = read_emergency(each, emergency_words);
            if (find_emergency_starter(starters, starter.risk))
                each.fault("the risk \"" + starter.risk + "\" is there twice");
            starters.emergency.push_back(std::move(starter));
        }
        before_words.expect_no_more();
        emergency_words.expect_no_more();
        reader.expect_no_more();
        words.expect_no_more();
    }

} // namespace

const EmergencyStarter* find_emergency_starter(const PlanStarters& starters, std::string_view risk)
{
    const auto found = std::ranges::find(starters.emergency, risk, &EmergencyStarter::risk);
    return found == starters.emergency.end() ? nullptr : &*found;
}

const PreventionStarter* find_prevention_starter(
    const PlanStarters& starters, domain::StepsKind kind)
{
    const auto found = std::ranges::find(starters.before, kind, &PreventionStarter::kind);
    return found == starters.before.end() ? nullptr : &*found;
}

ParsedPlanStarters parse_plan_starters(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words)
{
    ParsedPlanStarters parsed;
    const auto files = parse_two_files(
        structure_file, structure, words_file, words, MAX_PLAN_STARTERS_BYTES, parsed.faults);
    if (!files.both())
        return parsed;
    TomlReader reader(structure_file, *files.structure, parsed.faults);
    TomlReader words_reader(words_file, *files.words, parsed.faults);
    read_starters(reader, words_reader, parsed.starters);
    return parsed;
}

} // namespace content
