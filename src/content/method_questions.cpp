#include "content/condition_parser.hpp"
#include "content/method_parts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace content {

namespace {

    using domain::AnswerRule;
    using domain::Contribution;
    using domain::Option;
    using domain::Question;
    using domain::QuestionKind;
    using To = MethodReference::To;

    template <typename Enum, std::size_t count>
    Enum named(TomlReader& from, std::string_view key,
        const std::array<std::pair<std::string_view, Enum>, count>& names, Enum otherwise,
        Needed needed = Needed::Yes)
    {
        const auto written = from.text(key, needed);
        if (written.empty())
            return otherwise;
        const auto found
            = std::ranges::find(names, written, &std::pair<std::string_view, Enum>::first);
        if (found != names.end())
            return found->second;
        from.fault(from.line_of(key),
            "\"" + written + "\" is not one of the words for \"" + std::string(key) + "\"");
        return otherwise;
    }

    constexpr std::array<std::pair<std::string_view, QuestionKind>, 8> KINDS {
        { { "one", QuestionKind::One }, { "several", QuestionKind::Several },
            { "text", QuestionKind::Text }, { "date", QuestionKind::Date },
            { "wheel", QuestionKind::Wheel }, { "risk", QuestionKind::Risk },
            { "risks", QuestionKind::Risks }, { "harm", QuestionKind::Harm } }
    };

    constexpr std::array<std::pair<std::string_view, domain::Role>, 12> ROLES {
        { { "session", domain::Role::Session }, { "scored", domain::Role::Scored },
            { "sensitive", domain::Role::Sensitive }, { "profile", domain::Role::Profile },
            { "filter", domain::Role::Filter }, { "actor", domain::Role::Actor },
            { "threat", domain::Role::Threat }, { "redflag", domain::Role::RedFlag },
            { "wheel", domain::Role::Wheel }, { "care", domain::Role::Care },
            { "impact", domain::Role::Impact }, { "decision", domain::Role::Decision } }
    };

    constexpr std::array<std::pair<std::string_view, domain::Keep>, 4> KEEPS {
        { { "vault", domain::Keep::Vault }, { "session", domain::Keep::Session },
            { "ask_drop", domain::Keep::AskDrop }, { "think", domain::Keep::Think } }
    };

    constexpr std::array<std::pair<std::string_view, AnswerRule>, 3> RULES {
        { { "dont_know", AnswerRule::DontKnow }, { "does_not_apply", AnswerRule::DoesNotApply },
            { "declined", AnswerRule::Declined } }
    };

    void read_risk_values(MethodReading& reading, TomlReader& from, Option& option)
    {
        const auto* table = from.table("risks", Needed::No);
        if (!table)
            return;
        option.rule = AnswerRule::PerRisk;
        for (const auto& [risk, node] : table->fields) {
            reading.refer(To::Risk, risk, from.file(), node.line);
            const bool number
                = node.kind == TomlNode::Kind::Number || node.kind == TomlNode::Kind::Integer;
            if (!number || node.number <= 0 || node.number > 1)
                from.fault(node.line, "the value for " + risk + " must be above 0 and at most 1");
            option.risks.push_back({ risk, node.number });
        }
        if (option.risks.empty())
            from.fault("\"risks\" names no risk");
    }

    Option read_option(MethodReading& reading, TomlReader& from)
    {
        Option option;
        option.code = from.text("code");
        if (!option.code.empty() && !is_code(option.code))
            from.fault("\"" + option.code + "\" is not a code: letters and digits, at most 15");
        option.rule = named(from, "rule", RULES, AnswerRule::Value, Needed::No);
        option.value = from.share("value");
        read_risk_values(reading, from, option);
        option.emergency_risks = read_ids(reading, from, "emergency", To::Risk, Needed::No);
        if (!option.emergency_risks.empty())
            option.rule = AnswerRule::RedFlag;
        option.call_now = from.truth("call_now");
        option.counted = from.truth("counted");
        option.alone = from.truth("alone");
        option.skipped_by = read_ids(reading, from, "hidden_by", To::Topic, Needed::No);
        option.no_level_risks = read_ids(reading, from, "no_level", To::Risk, Needed::No);
        from.expect_no_more();
        return option;
    }

    std::vector<Option> read_options(MethodReading& reading, TomlReader& from)
    {
        std::vector<Option> options;
        std::set<std::string> codes;
        for (const auto* node : from.tables("answer")) {
            TomlReader reader(from.file(), *node, reading.faults);
            options.push_back(read_option(reading, reader));
            if (!codes.insert(options.back().code).second)
                reader.fault("the code \"" + options.back().code + "\" is used twice");
        }
        return options;
    }

    Contribution read_contribution(MethodReading& reading, TomlReader& from)
    {
        Contribution contribution;
        const auto dimension = from.text("as");
        if (const auto known = domain::dimension_from_code(dimension))
            contribution.dimension = *known;
        else if (!dimension.empty())
            from.fault("\"as\" is T, V or C");
        contribution.weight = from.integer("weight");
        if (contribution.weight < 1 || contribution.weight > 3)
            from.fault("\"weight\" is 1, 2 or 3");
        const auto through = from.text("through", Needed::No);
        if (through.empty()) {
            contribution.risks = read_ids(reading, from, "risks", To::Risk);
        } else if (through == "answers") {
            contribution.reach = Contribution::Reach::Options;
        } else {
            contribution.reach = Contribution::Reach::Flagged;
            contribution.flagged_by = through;
            reading.refer(To::Question, through, from.file(), from.line_of("through"));
        }
        from.expect_no_more();
        return contribution;
    }

    /// Every answer that can be marked with others is on exactly one page.
    void check_pages(TomlReader& from, const Question& question)
    {
        std::map<std::string, int, std::less<>> on_pages;
        for (const auto& page : question.pages) {
            for (const auto& code : page.codes)
                ++on_pages[code];
        }
        for (const auto& option : question.options) {
            const auto found = on_pages.find(option.code);
            const int times = found == on_pages.end() ? 0 : found->second;
            if (times != (option.alone ? 0 : 1))
                from.fault(from.line_of("pages"),
                    "\"" + option.code + "\" is on " + std::to_string(times) + " pages");
            on_pages.erase(option.code);
        }
        for (const auto& [code, times] : on_pages)
            from.fault(from.line_of("pages"), "there is no answer \"" + code + "\"");
    }

    void read_pages(MethodReading& reading, TomlReader& from, Question& question)
    {
        for (const auto* node : from.tables("pages")) {
            TomlReader reader(from.file(), *node, reading.faults);
            auto id = reader.text("id");
            auto codes = reader.texts("answers");
            question.pages.push_back({ std::move(id), std::move(codes) });
            reader.expect_no_more();
        }
        if (!question.pages.empty())
            check_pages(from, question);
    }

    void read_paths(TomlReader& from, Question& question)
    {
        for (const auto& path : from.texts("paths", Needed::No)) {
            if (path == "express")
                question.express = true;
            else if (path == "core")
                question.core = true;
            else
                from.fault(from.line_of("paths"), "\"" + path + "\" is not a path");
        }
    }

    void check_shape(TomlReader& from, const Question& question)
    {
        const bool has_answers
            = question.kind == QuestionKind::One || question.kind == QuestionKind::Several;
        if (has_answers == question.options.empty())
            from.fault(has_answers ? "the question has no answers"
                                   : "this kind of question has no answers");
        const bool counted = std::ranges::any_of(question.options, &Option::counted);
        if (question.count_divisor > 0 && !counted)
            from.fault("\"divisor\" needs answers that are counted");
        for (const auto& part : question.contributions) {
            if (!has_answers && question.kind != QuestionKind::Wheel)
                from.fault(from.line_of("counts"), "this kind of question cannot count");
            if (part.reach == Contribution::Reach::Options
                && question.kind != QuestionKind::Several)
                from.fault(from.line_of("counts"), "only several answers count through themselves");
            const bool by_number = part.reach != Contribution::Reach::Options
                && question.kind == QuestionKind::Several;
            if (by_number && question.count_divisor == 0)
                from.fault(from.line_of("counts"),
                    "several answers need a divisor to count for listed risks");
        }
    }

    void read_answers(
        MethodReading& reading, TomlReader& from, Question& question, const AnswerSets& sets)
    {
        question.options = read_options(reading, from);
        question.answer_set = from.text("answer_set", Needed::No);
        if (question.answer_set.empty())
            return;
        if (!question.options.empty())
            from.fault(
                from.line_of("answer_set"), "a question has its own answers or a common set");
        const auto set
            = std::ranges::find(sets, question.answer_set, &AnswerSets::value_type::first);
        if (set == sets.end())
            from.fault(from.line_of("answer_set"),
                "there is no set of answers \"" + question.answer_set + "\"");
        else
            question.options = set->second;
    }

    Question read_question(
        MethodReading& reading, TomlReader& from, int step, const AnswerSets& sets)
    {
        Question question;
        question.id = from.text("id");
        question.step = step;
        if (!is_question_id(question.id)
            || !question.id.starts_with("Q" + std::to_string(step) + "."))
            from.fault(from.line_of("id"),
                "\"" + question.id + "\" is not an id of this step: Q" + std::to_string(step)
                    + ".01");
        question.kind = named(from, "kind", KINDS, QuestionKind::One);
        read_paths(from, question);
        question.role = named(from, "role", ROLES, domain::Role::Scored);
        question.keep = named(from, "keep", KEEPS, domain::Keep::Vault, Needed::No);
        question.gender = from.truth("gender");
        question.sensitive = from.truth("sensitive");
        question.evidence = from.truth("evidence");
        question.asked_if = read_condition(reading, from, "asked_if");
        question.not_asked_if = read_condition(reading, from, "not_asked_if");
        question.skipped_by = read_ids(reading, from, "hidden_by", To::Topic, Needed::No);
        question.count_divisor = from.integer("divisor", Needed::No);
        for (const auto* node : from.tables("counts")) {
            TomlReader reader(from.file(), *node, reading.faults);
            question.contributions.push_back(read_contribution(reading, reader));
        }
        read_answers(reading, from, question, sets);
        read_pages(reading, from, question);
        check_shape(from, question);
        from.expect_no_more();
        return question;
    }

} // namespace

AnswerSets read_answer_sets(MethodReading& reading)
{
    AnswerSets sets;
    const std::string path = std::string(METHOD_FOLDER) + "answers.toml";
    const auto root = reading.open(path);
    if (!root)
        return sets;
    TomlReader reader(path, *root, reading.faults);
    for (const auto* node : reader.tables("set")) {
        TomlReader set(path, *node, reading.faults);
        auto id = set.text("id");
        sets.emplace_back(std::move(id), read_options(reading, set));
        set.expect_no_more();
    }
    reader.expect_no_more();
    return sets;
}

void read_step(MethodReading& reading, const std::string& name, int number, const AnswerSets& sets)
{
    domain::Step step { number, name, {} };
    const std::string path = std::string(METHOD_FOLDER) + "questions/" + name + ".toml";
    const auto root = reading.open(path);
    if (!root)
        return;
    TomlReader reader(path, *root, reading.faults);
    for (const auto* node : reader.tables("question")) {
        TomlReader from(path, *node, reading.faults);
        auto question = read_question(reading, from, number, sets);
        if (std::ranges::find(reading.method.questions, question.id, &Question::id)
            != reading.method.questions.end())
            from.fault(from.line_of("id"), "the id \"" + question.id + "\" is used twice");
        step.questions.push_back(question.id);
        reading.method.questions.push_back(std::move(question));
    }
    reader.expect_no_more();
    reading.method.steps.push_back(std::move(step));
}

} // namespace content
