#include "base/utf8.hpp"
#include "content/method_parts.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace content {

namespace {

    using TextMap = std::map<std::string, std::string, std::less<>>;

    constexpr std::size_t MAX_SHORT = 40; // One line of a reason at 1024 x 600.

    /// Reads the texts of one language. A text for something that is not in the method is a
    /// fault too: it is a typing mistake, or the text of something that was taken away.
    class Words {
    public:
        Words(MethodReading& reading, std::string_view language)
            : m_reading(reading)
            , m_folder(std::string(METHOD_FOLDER) + std::string(language) + "/")
        {
            m_text.language = language;
        }

        MethodText read()
        {
            read_sets();
            for (const auto& step : m_reading.method.steps)
                read_step_texts(step);
            for (const auto& group : m_reading.method.groups)
                read_group_texts(group.id);
            read_risk_texts();
            read_gender_texts();
            read_words();
            return std::move(m_text);
        }

    private:
        /// Opens a file and hands its reader over; unknown fields are reported afterwards.
        template <typename Read> void with_file(const std::string& name, Read read)
        {
            const std::string path = m_folder + name;
            const auto root = m_reading.open(path);
            if (!root)
                return;
            TomlReader reader(path, *root, m_reading.faults);
            read(reader);
            reader.expect_no_more();
        }

        template <typename Read> void with_table(TomlReader& from, std::string_view key, Read read)
        {
            const auto* node = from.table(key);
            if (!node)
                return;
            TomlReader reader(from.file(), *node, m_reading.faults);
            read(reader);
            reader.expect_no_more();
        }

        void read_sets()
        {
            std::map<std::string, const domain::Question*, std::less<>> users;
            for (const auto& question : m_reading.method.questions) {
                if (!question.answer_set.empty())
                    users.emplace(question.answer_set, &question);
            }
            with_file("answers.toml", [&](TomlReader& reader) {
                for (const auto& [id, question] : users) {
                    with_table(reader, id, [&, &set = id, &user = *question](TomlReader& table) {
                        auto& texts = m_sets[set];
                        for (const auto& option : user.options)
                            texts[option.code] = table.text(option.code);
                    });
                }
            });
        }

        void read_step_texts(const domain::Step& step)
        {
            with_file("questions/" + step.id + ".toml", [&](TomlReader& reader) {
                m_text.steps.push_back({ reader.text("title"), reader.text("intro") });
                for (const auto& id : step.questions) {
                    const auto& question
                        = *std::ranges::find(m_reading.method.questions, id, &domain::Question::id);
                    with_table(reader, id,
                        [&](TomlReader& table) { read_question_text(question, table); });
                }
            });
        }

        void read_question_text(const domain::Question& question, TomlReader& from)
        {
            auto& text = m_text.questions[question.id];
            text.text = from.text("text");
            text.why = from.text("why");
            if (!question.contributions.empty())
                text.short_statement = read_short(from);
            if (!question.answer_set.empty()) {
                text.answers = m_sets[question.answer_set];
            } else if (!question.options.empty()) {
                with_table(from, "answers", [&](TomlReader& answers) {
                    for (const auto& option : question.options)
                        text.answers[option.code] = answers.text(option.code);
                });
            }
            if (question.pages.empty())
                return;
            with_table(from, "pages", [&](TomlReader& pages) {
                for (const auto& page : question.pages)
                    text.pages[page.id] = pages.text(page.id);
            });
        }

        std::string read_short(TomlReader& from)
        {
            auto text = from.text("short");
            if (base::code_point_count(text) > MAX_SHORT)
                from.fault(from.line_of("short"), "\"short\" is longer than 40 characters");
            return text;
        }

        void read_group_texts(const std::string& group)
        {
            with_file("measures/" + group + ".toml", [&](TomlReader& reader) {
                m_text.groups[group] = reader.text("title");
                for (const auto& measure : m_reading.method.measures) {
                    if (measure.group != group)
                        continue;
                    with_table(reader, measure.id, [&](TomlReader& table) {
                        m_text.measures[measure.id] = { table.text("title"), table.text("action"),
                            table.text("gender"), table.text("backfire") };
                    });
                }
            });
        }

        void read_risk_texts()
        {
            with_file("risks.toml", [&](TomlReader& reader) {
                for (const auto& risk : m_reading.method.risks) {
                    with_table(reader, risk.id, [&](TomlReader& table) {
                        m_text.risks[risk.id]
                            = { table.text("title"), read_short(table), table.text("what") };
                    });
                }
            });
        }

        void read_gender_texts()
        {
            with_file("gender.toml", [&](TomlReader& reader) {
                for (const auto& indicator : m_reading.method.gender) {
                    with_table(reader, indicator.id, [&](TomlReader& table) {
                        m_text.gender[indicator.id]
                            = { table.text("title"), table.text("changes") };
                    });
                }
            });
        }

        std::vector<std::string> scale(TomlReader& from, std::string_view key, int count)
        {
            auto words = from.texts(key);
            if (words.size() != static_cast<std::size_t>(count))
                from.fault(from.line_of(key),
                    "\"" + std::string(key) + "\" is " + std::to_string(count) + " texts");
            return words;
        }

        template <std::size_t count>
        void named(TomlReader& from, const std::array<std::string_view, count>& keys, TextMap& into)
        {
            for (const auto key : keys)
                into.emplace(key, from.text(key));
        }

        void read_words()
        {
            with_file("words.toml", [&](TomlReader& reader) {
                with_table(reader, "levels", [&](TomlReader& levels) { read_levels(levels); });
                with_table(reader, "scales", [&](TomlReader& scales) { read_scales(scales); });
                read_wheel(reader);
                with_table(reader, "measures",
                    [&](TomlReader& measures) { read_measure_words(measures); });
                with_table(reader, "no_level", [&](TomlReader& table) {
                    named<2>(table, { "skipped", "coverage" }, m_text.no_level);
                });
                with_table(reader, "reasons", [&](TomlReader& table) { read_reasons(table); });
            });
        }

        void read_levels(TomlReader& levels)
        {
            for (const auto level : domain::LEVELS) {
                const auto code = domain::level_code(level);
                with_table(levels, code, [&](TomlReader& table) {
                    m_text.levels[std::string(code)]
                        = { table.text("name"), table.text("meaning") };
                });
            }
        }

        void read_scales(TomlReader& scales)
        {
            const auto& rules = m_reading.method.rules;
            m_text.bands = scale(scales, "bands", 5);
            m_text.impacts = scale(scales, "impacts", 5);
            m_text.coverage = scale(scales, "coverage", 5);
            m_text.harm = scale(scales, "harm", rules.harm_most + 1);
            m_text.spheres = scale(scales, "spheres", rules.harm_spheres);
        }

        void read_wheel(TomlReader& reader)
        {
            for (const auto* node : reader.tables("wheel")) {
                TomlReader part(reader.file(), *node, m_reading.faults);
                m_text.wheel.push_back({ part.text("name"), part.text("at_0"), part.text("at_4") });
                part.expect_no_more();
            }
            const int parts = m_reading.method.rules.wheel_parts;
            if (m_text.wheel.size() != static_cast<std::size_t>(parts))
                reader.fault(
                    reader.line_of("wheel"), "the wheel has " + std::to_string(parts) + " parts");
        }

        void read_measure_words(TomlReader& measures)
        {
            m_text.efforts = scale(measures, "efforts", 3);
            m_text.costs = scale(measures, "costs", 4);
            m_text.times = scale(measures, "times", 4);
            std::set<std::string> who;
            for (const auto& measure : m_reading.method.measures)
                who.insert(measure.who);
            with_table(measures, "who", [&](TomlReader& table) {
                for (const auto& code : who)
                    m_text.who[code] = table.text(code);
            });
            with_table(measures, "warnings", [&](TomlReader& table) {
                named<6>(table,
                    { "police", "technology", "leaving", "partner", "group", "permission" },
                    m_text.flags);
            });
            with_table(measures, "notes", [&](TomlReader& table) {
                named<7>(table,
                    { "police", "partner", "care", "money", "time", "permission", "technology" },
                    m_text.notes);
            });
        }

        void read_reasons(TomlReader& table)
        {
            named<7>(table,
                { "opponent", "opponent_unnamed", "supporter", "supporter_unnamed", "incidents",
                    "incidents_detail", "five_steps" },
                m_text.reasons);
            for (const char* key : { "opponent", "supporter" }) {
                if (m_text.reasons[key].find("{name}") == std::string::npos)
                    table.fault(
                        table.line_of(key), "\"" + std::string(key) + "\" must hold {name}");
            }
        }

        MethodReading& m_reading;
        std::string m_folder;
        MethodText m_text;
        std::map<std::string, TextMap, std::less<>> m_sets;
    };

} // namespace

MethodText read_method_text(MethodReading& reading, std::string_view language)
{
    return Words(reading, language).read();
}

} // namespace content
