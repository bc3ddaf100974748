#include "content/emergency.hpp"

#include "base/utf8.hpp"
#include "content/toml_reader.hpp"
#include "content/two_files.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace content {

namespace {

    constexpr std::size_t MAX_STEPS = 40;
    /// Pages from the first to a last one: on the way without branches, and on any.
    constexpr int MAX_MAIN_WAY = 12;
    constexpr int MAX_WAY = 16;

    void expect_fits(
        TomlReader& reader, std::string_view key, std::string_view text, int columns, int lines)
    {
        if (wrapped_lines(text, columns) > lines)
            reader.fault(reader.line_of(key),
                "\"" + std::string(key) + "\" takes more than " + std::to_string(lines)
                    + " lines of " + std::to_string(columns));
    }

    void expect_short(TomlReader& reader, int line, std::string_view what, std::string_view text,
        std::size_t limit)
    {
        if (base::code_point_count(text) > limit)
            reader.fault(line,
                std::string(what) + " has more than " + std::to_string(limit) + " characters");
    }

    void expect_icon(TomlReader& reader, const std::string& icon)
    {
        const auto icons = emergency_icons();
        if (!icon.empty() && std::ranges::find(icons, icon) == icons.end())
            reader.fault(reader.line_of("icon"), "no icon is called \"" + icon + "\"");
    }

    Branch read_branch(TomlReader& reader)
    {
        Branch branch;
        branch.id = reader.text("id");
        branch.icon = reader.text("icon");
        branch.step = reader.text("step", Needed::No);
        branch.card = reader.text("card", Needed::No);
        expect_icon(reader, branch.icon);
        if (!is_content_id(branch.id))
            reader.fault("\"" + branch.id + "\" is not an id");
        if (branch.step.empty() == branch.card.empty())
            reader.fault("a branch leads to a step or to a card, to one of them");
        if (!branch.card.empty() && !is_card_id(branch.card))
            reader.fault(
                reader.line_of("card"), "\"" + branch.card + "\" is not the name of a card");
        reader.expect_no_more();
        return branch;
    }

    /// Step structure with the name of its part still as an id.
    EmergencyStep read_step(TomlReader& reader)
    {
        EmergencyStep step;
        step.line = reader.line();
        step.id = reader.text("id");
        step.part = reader.text("part");
        step.next = reader.text("next", Needed::No);
        step.own_people = reader.truth("own_people");
        step.facts = reader.facts("facts");
        if (!is_content_id(step.id))
            reader.fault("\"" + step.id + "\" is not an id");
        if (step.facts.empty())
            reader.fault("a step says what it rests on: facts = [\"practice\"]");
        for (const auto* node : reader.tables("branch")) {
            TomlReader branch_reader(reader.file(), *node, reader.faults());
            step.branches.push_back(read_branch(branch_reader));
        }
        for (const auto* node : reader.tables("call")) {
            TomlReader call_reader(reader.file(), *node, reader.faults());
            Call call;
            call.entry = call_reader.text("entry");
            call.contact = call_reader.text("contact");
            call_reader.expect_no_more();
            step.calls.push_back(std::move(call));
        }
        reader.expect_no_more();
        const bool leads_on = std::ranges::any_of(
            step.branches, [](const Branch& branch) { return !branch.step.empty(); });
        if (step.branches.size() > 4)
            reader.fault("a step has at most four branches");
        if (step.calls.size() + (step.own_people ? 1 : 0) > 3)
            reader.fault("a step has at most three calls, her own people counted");
        if (leads_on && step.next.empty())
            reader.fault(
                "a step with branches says in \"next\" where it goes when she does not know");
        return step;
    }

    void read_branch_words(TomlReader& reader, EmergencyStep& step)
    {
        if (step.branches.empty())
            return;
        const auto* table = reader.table("branch");
        if (!table)
            return;
        TomlReader branches(reader.file(), *table, reader.faults());
        for (auto& branch : step.branches) {
            const auto* node = branches.table(branch.id);
            if (!node)
                continue;
            TomlReader words(reader.file(), *node, reader.faults());
            branch.text = words.text("text");
            branch.hint = words.text("hint", Needed::No);
            expect_short(words, words.line_of("text"), "a branch", branch.text, 26);
            expect_short(words, words.line_of("hint"), "a hint", branch.hint, 38);
            words.expect_no_more();
        }
        branches.expect_no_more();
    }

    void read_call_words(TomlReader& reader, EmergencyStep& step)
    {
        if (step.calls.empty())
            return;
        const auto* table = reader.table("call");
        if (!table)
            return;
        TomlReader calls(reader.file(), *table, reader.faults());
        for (auto& call : step.calls) {
            call.purpose = calls.text(call.entry);
            expect_short(calls, calls.line_of(call.entry), "a call", call.purpose, 60);
        }
        calls.expect_no_more();
    }

    void read_step_words(TomlReader& reader, EmergencyStep& step)
    {
        step.words_line = reader.line();
        step.sentence = reader.text("sentence");
        expect_fits(reader, "sentence", step.sentence, 45, 3);
        step.help = reader.text("help", Needed::No);
        expect_fits(reader, "help", step.help, 75, 3);
        step.say = reader.texts("say", Needed::No);
        int say_lines = 0;
        for (const auto& sentence : step.say)
            say_lines += wrapped_lines(sentence, 75);
        if (say_lines > 3)
            reader.fault(reader.line_of("say"), "\"say\" takes more than 3 lines of 75");
        step.do_not = reader.texts("do_not", Needed::No);
        if (step.do_not.size() > 4)
            reader.fault(reader.line_of("do_not"), "\"do_not\" has more than 4 lines");
        for (const auto& line : step.do_not)
            expect_short(reader, reader.line_of("do_not"), "a line of \"do_not\"", line, 44);
        read_branch_words(reader, step);
        read_call_words(reader, step);
        reader.expect_no_more();
    }

    /// The targets of every step, and the longest way to an end. Finds loops, pages
    /// nobody can reach and names that lead nowhere.
    class WayCheck {
    public:
        WayCheck(const EmergencyCard& card, TomlReader& reader) : m_card(card), m_reader(reader) { }

        void run()
        {
            if (m_card.steps.empty()) {
                m_reader.fault("a card has at least one step");
                return;
            }
            const int way = longest_way(m_card.steps.front(), 0);
            if (way > MAX_WAY)
                m_reader.fault(
                    "a way through the card has more than " + std::to_string(MAX_WAY) + " pages");
            const auto first = m_card.steps.front().id;
            if (progress_of(m_card, { &first, 1 }).total > MAX_MAIN_WAY)
                m_reader.fault(
                    "the way of \"next\" has more than " + std::to_string(MAX_MAIN_WAY) + " pages");
            for (const auto& step : m_card.steps) {
                if (!m_longest.contains(step.id))
                    m_reader.fault(step.line, "no way leads to the step \"" + step.id + "\"");
            }
        }

    private:
        int longest_way(const EmergencyStep& step, std::size_t depth)
        {
            if (const auto known = m_longest.find(step.id); known != m_longest.end())
                return known->second;
            if (!m_open.insert(step.id).second || depth > MAX_STEPS) {
                m_reader.fault(step.line, "the step \"" + step.id + "\" leads back to itself");
                return 0;
            }
            int longest = 0;
            const auto follow = [&](const std::string& target) {
                if (target.empty())
                    return;
                if (const auto* next = find_step(m_card, target))
                    longest = std::max(longest, longest_way(*next, depth + 1));
                else
                    m_reader.fault(step.line, "no step is called \"" + target + "\"");
            };
            follow(step.next);
            for (const auto& branch : step.branches)
                follow(branch.step);
            m_open.erase(step.id);
            m_longest[step.id] = longest + 1;
            return longest + 1;
        }

        const EmergencyCard& m_card;
        TomlReader& m_reader;
        std::map<std::string, int> m_longest;
        std::set<std::string> m_open;
    };

    void read_words(TomlReader& reader, EmergencyCard& card)
    {
        card.title = reader.text("title");
        expect_short(reader, reader.line_of("title"), "the title", card.title, 40);
        static const TomlNode NONE;
        const auto* parts = reader.table("part");
        const auto* steps = reader.table("step");
        TomlReader part_reader(reader.file(), parts ? *parts : NONE, reader.faults());
        TomlReader steps_reader(reader.file(), steps ? *steps : NONE, reader.faults());
        for (auto& step : card.steps) {
            step.part = part_reader.text(step.part);
            if (const auto* node = steps_reader.table(step.id)) {
                TomlReader step_reader(reader.file(), *node, reader.faults());
                read_step_words(step_reader, step);
            }
        }
        part_reader.expect_no_more();
        steps_reader.expect_no_more();
        reader.expect_no_more();
    }

    void read_structure(TomlReader& reader, EmergencyCard& card)
    {
        card.id = reader.text("id");
        card.icon = reader.text("icon");
        card.guide = reader.text("guide", Needed::No);
        card.version = reader.integer("version");
        card.updated = reader.date("updated").value_or(base::Date {});
        card.review = reader.review("reviewed");
        expect_icon(reader, card.icon);
        if (!is_card_id(card.id))
            reader.fault(reader.line_of("id"), "\"" + card.id + "\" is not the name of a card");
        for (const auto* node : reader.tables("step")) {
            TomlReader step_reader(reader.file(), *node, reader.faults());
            if (card.steps.size() == MAX_STEPS) {
                step_reader.fault("a card has at most " + std::to_string(MAX_STEPS) + " steps");
                break;
            }
            auto step = read_step(step_reader);
            if (find_step(card, step.id))
                step_reader.fault("the step \"" + step.id + "\" is there twice");
            card.steps.push_back(std::move(step));
        }
        reader.expect_no_more();
        WayCheck(card, reader).run();
    }

} // namespace

ParsedCard parse_card(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words)
{
    ParsedCard parsed;
    parsed.card.file = std::string(structure_file);
    const auto files = parse_two_files(
        structure_file, structure, words_file, words, MAX_CARD_BYTES, parsed.faults);
    if (!files.both())
        return parsed;
    TomlReader structure_reader(structure_file, *files.structure, parsed.faults);
    read_structure(structure_reader, parsed.card);
    TomlReader words_reader(words_file, *files.words, parsed.faults);
    read_words(words_reader, parsed.card);
    return parsed;
}

ParsedMenu parse_menu(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words)
{
    ParsedMenu parsed;
    const auto files = parse_two_files(
        structure_file, structure, words_file, words, MAX_CARD_BYTES, parsed.faults);
    if (!files.both())
        return parsed;
    TomlReader reader(structure_file, *files.structure, parsed.faults);
    TomlReader words_reader(words_file, *files.words, parsed.faults);
    for (const auto* node : reader.tables("situation")) {
        TomlReader situation_reader(structure_file, *node, parsed.faults);
        Situation situation;
        situation.line = situation_reader.line();
        situation.id = situation_reader.text("id");
        situation.icon = situation_reader.text("icon");
        situation.card = situation_reader.text("card");
        expect_icon(situation_reader, situation.icon);
        if (std::ranges::find(parsed.situations, situation.id, &Situation::id)
            != parsed.situations.end())
            situation_reader.fault("the situation \"" + situation.id + "\" is there twice");
        situation_reader.expect_no_more();
        if (const auto* found = words_reader.table(situation.id)) {
            TomlReader situation_words(words_file, *found, parsed.faults);
            situation.title = situation_words.text("title");
            situation.hint = situation_words.text("hint", Needed::No);
            expect_short(situation_words, situation_words.line_of("title"), "a situation",
                situation.title, 26);
            expect_short(
                situation_words, situation_words.line_of("hint"), "a hint", situation.hint, 44);
            situation_words.expect_no_more();
        }
        parsed.situations.push_back(std::move(situation));
    }
    reader.expect_no_more();
    words_reader.expect_no_more();
    return parsed;
}

} // namespace content
