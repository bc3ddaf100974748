#include "content/case_file.hpp"

#include "content/json_values.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace content {

namespace {

    using base::Result;
    using domain::QuestionKind;

    constexpr std::size_t MAX_RECORDS = 1'000;
    constexpr int MAX_DAYS = 36'500;

    class CaseReader {
    public:
        CaseReader(const domain::MethodIndex& index, base::Date today)
            : m_index(index)
            , m_today(today)
        {
        }

        Result<domain::Case> read(const Json& root)
        {
            if (!root.is_object())
                return case_fault("", "must be an object with \"answers\"");
            const auto answers = root.find("answers");
            if (answers == root.end())
                return case_fault("", "\"answers\" is missing");
            TRY(read_answers(*answers));
            const auto context = root.find("context");
            if (context != root.end())
                TRY(read_context(*context));
            return std::move(m_case);
        }

    private:
        Result<std::string> code_of(
            const Json& json, const std::string& place, std::string_view question) const
        {
            auto code = TRY(text_of(json, place));
            if (!m_index.option(question, code))
                return case_fault(place, "no such answer to " + std::string(question));
            return code;
        }

        Result<std::string> risk_of(const Json& json, const std::string& place) const
        {
            auto risk = TRY(text_of(json, place));
            if (!m_index.risk(risk))
                return case_fault(place, "no such risk");
            return risk;
        }

        template <typename Read>
        Result<std::vector<std::string>> list_of(
            const Json& json, const std::string& place, Read read) const
        {
            if (!json.is_array())
                return case_fault(place, "must be a list");
            if (json.size() > MAX_RECORDS)
                return case_fault(place, "the list is too long");
            std::vector<std::string> found;
            for (std::size_t position = 0; position < json.size(); ++position) {
                auto code = TRY(read(json[position], inside(place, position)));
                if (std::ranges::find(found, code) != found.end())
                    return case_fault(inside(place, position), "is there twice");
                found.push_back(std::move(code));
            }
            return found;
        }

        Result<std::vector<std::string>> codes_of(
            const Json& json, const std::string& place, std::string_view question) const
        {
            return list_of(json, place, [&](const Json& code, const std::string& where) {
                return code_of(code, where, question);
            });
        }

        Result<std::vector<std::optional<int>>> marks_of(
            const Json& json, const std::string& place, int count, int most) const
        {
            if (!json.is_array() || json.size() != static_cast<std::size_t>(count))
                return case_fault(place, "must be a list of " + std::to_string(count) + " numbers");
            std::vector<std::optional<int>> marks;
            for (std::size_t position = 0; position < json.size(); ++position) {
                const auto where = inside(place, position);
                if (json[position].is_null())
                    marks.emplace_back();
                else
                    marks.emplace_back(TRY(integer_of(json[position], where, 0, most)));
            }
            return marks;
        }

        Result<> read_answers(const Json& json)
        {
            if (!json.is_object())
                return case_fault("answers", "must be an object");
            std::size_t position = 0;
            for (const auto& [id, value] : json.items()) {
                const auto place = inside("answers", id, position++);
                const auto* question = m_index.question(id);
                if (!question)
                    return case_fault(place, "no such question");
                auto answer = TRY(answer_of(*question, value, place));
                m_case.answers.insert_or_assign(id, std::move(answer));
            }
            return {};
        }

        Result<domain::Answer> answer_of(
            const domain::Question& question, const Json& json, const std::string& place) const
        {
            domain::Answer answer;
            if (question.role == domain::Role::Actor || question.role == domain::Role::Threat)
                return case_fault(place, "belongs into \"context\"");
            switch (question.kind) {
            case QuestionKind::One:
                answer.codes.push_back(TRY(code_of(json, place, question.id)));
                return answer;
            case QuestionKind::Several:
                answer.codes = TRY(codes_of(json, place, question.id));
                return answer;
            case QuestionKind::Risk:
                answer.codes.push_back(TRY(risk_of(json, place)));
                return answer;
            case QuestionKind::Risks:
                answer.codes
                    = TRY(list_of(json, place, [&](const Json& risk, const std::string& where) {
                          return risk_of(risk, where);
                      }));
                return answer;
            case QuestionKind::Wheel:
                answer.marks = TRY(
                    marks_of(json, place, m_index.rules().wheel_parts, m_index.rules().wheel_most));
                return answer;
            case QuestionKind::Date:
                answer.text = TRY(text_of(json, place));
                if (!base::parse_iso_date(answer.text))
                    return case_fault(place, "must be a day like 2026-05-12");
                return answer;
            case QuestionKind::Text:
                answer.text = TRY(text_of(json, place));
                return answer;
            case QuestionKind::Harm:
                break;
            }
            return case_fault(place, "belongs into \"context\"");
        }

        /// Calls `read` with the key, the value and the place of each field of an object.
        template <typename Read>
        Result<> for_fields(const Json& json, const std::string& place, Read read)
        {
            if (!json.is_object())
                return case_fault(place, "must be an object");
            std::size_t position = 0;
            for (const auto& [key, value] : json.items()) {
                const auto where = inside(place, key, position++);
                TRY(read(key, value, where));
            }
            return {};
        }

        template <typename Read>
        Result<> for_records(const Json& json, const std::string& place, Read read)
        {
            if (!json.is_array())
                return case_fault(place, "must be a list");
            if (json.size() > MAX_RECORDS)
                return case_fault(place, "the list is too long");
            for (std::size_t position = 0; position < json.size(); ++position)
                TRY(read(json[position], inside(place, position)));
            return {};
        }

        Result<> read_context(const Json& json)
        {
            return for_fields(json, "context",
                [&](const std::string& key, const Json& value,
                    const std::string& place) -> Result<> {
                    if (key == "actors")
                        return for_records(
                            value, place, [&](const Json& each, const std::string& where) {
                                return read_actor(each, where);
                            });
                    if (key == "incidents")
                        return for_records(
                            value, place, [&](const Json& each, const std::string& where) {
                                return read_incident(each, where);
                            });
                    if (key == "threats")
                        return for_records(
                            value, place, [&](const Json& each, const std::string& where) {
                                return read_threat(each, where);
                            });
                    if (key == "impact")
                        return read_impact(value, place);
                    return case_fault(place, "nothing is called like this here");
                });
        }

        Result<> read_actor(const Json& json, const std::string& place)
        {
            const auto& rules = m_index.rules().actors;
            domain::Actor actor;
            actor.id = next_id();
            const std::array<std::tuple<std::string_view, const std::string*, std::string*>, 7>
                fields { {
                    { "type", &rules.type_question, &actor.type },
                    { "stand", &rules.stand_question, &actor.stand },
                    { "power", &rules.power_question, &actor.power },
                    { "interest", &rules.interest_question, &actor.interest },
                    { "history", &rules.history_question, &actor.history },
                    { "close", &rules.close_question, &actor.close },
                    { "reach", &rules.reach_question, &actor.reach },
                } };
            const auto read_field = [&](const std::string& key, const Json& value,
                                        const std::string& where) -> Result<> {
                if (key == "name") {
                    actor.name = TRY(text_of(value, where));
                    return {};
                }
                if (key == "means") {
                    actor.means = TRY(codes_of(value, where, rules.means_question));
                    return {};
                }
                for (const auto& [name, question, into] : fields) {
                    if (key == name) {
                        *into = TRY(code_of(value, where, *question));
                        return {};
                    }
                }
                return case_fault(where, "nothing is called like this here");
            };
            TRY(for_fields(json, place, read_field));
            m_case.actors.push_back(std::move(actor));
            return {};
        }

        Result<> read_incident(const Json& json, const std::string& place)
        {
            domain::Incident incident;
            incident.id = next_id();
            std::optional<int> days;
            const auto read_field = [&](const std::string& key, const Json& value,
                                        const std::string& where) -> Result<> {
                if (key == "kind")
                    incident.kind
                        = TRY(code_of(value, where, m_index.rules().incidents.kinds_question));
                else if (key == "days")
                    days = TRY(integer_of(value, where, 0, MAX_DAYS));
                else if (key == "ser")
                    incident.seriousness = TRY(integer_of(value, where, 1, 3));
                else if (key == "note")
                    incident.note = TRY(text_of(value, where));
                else
                    return case_fault(where, "nothing is called like this here");
                return {};
            };
            TRY(for_fields(json, place, read_field));
            if (incident.kind.empty() || !days)
                return case_fault(place, "\"kind\" and \"days\" are needed");
            incident.date = base::add_days(m_today, -*days);
            m_case.incidents.push_back(std::move(incident));
            return {};
        }

        Result<> read_threat(const Json& json, const std::string& place)
        {
            const auto& rules = m_index.rules().five_steps;
            domain::Threat threat;
            threat.id = next_id();
            const auto read_field = [&](const std::string& key, const Json& value,
                                        const std::string& where) -> Result<> {
                if (key == "scen")
                    threat.risk = TRY(risk_of(value, where));
                else if (key == "name")
                    threat.name = TRY(text_of(value, where));
                else if (key == "facts")
                    threat.facts = TRY(code_of(value, where, rules.facts_question));
                else if (key == "pattern")
                    threat.pattern = TRY(code_of(value, where, rules.pattern_question));
                else if (key == "objective")
                    threat.objective = TRY(codes_of(value, where, rules.objective_question));
                else if (key == "source")
                    threat.source = TRY(code_of(value, where, rules.source_question));
                else if (key == "details")
                    threat.details = TRY(code_of(value, where, rules.details_question));
                else if (key == "concl")
                    threat.conclusion = TRY(code_of(value, where, rules.conclusion_question));
                else
                    return case_fault(where, "nothing is called like this here");
                return {};
            };
            TRY(for_fields(json, place, read_field));
            if (threat.risk.empty())
                return case_fault(place, "\"scen\" is needed");
            m_case.threats.push_back(std::move(threat));
            return {};
        }

        Result<> read_impact(const Json& json, const std::string& place)
        {
            const auto& rules = m_index.rules();
            return for_fields(json, place,
                [&](const std::string& key, const Json& value,
                    const std::string& where) -> Result<> {
                    if (!m_index.risk(key))
                        return case_fault(where, "no such risk");
                    m_case.harm[key]
                        = TRY(marks_of(value, where, rules.harm_spheres, rules.harm_most));
                    return {};
                });
        }

        domain::RecordId next_id() { return ++m_last_id; }

        const domain::MethodIndex& m_index;
        base::Date m_today;
        domain::Case m_case;
        domain::RecordId m_last_id { 0 };
    };

} // namespace

Result<domain::Case> parse_case_file(
    base::ByteView bytes, const domain::MethodIndex& index, base::Date today)
{
    if (bytes.size() > MAX_CASE_FILE_BYTES)
        return case_fault("", "the file is larger than a case can be");
    const std::string_view text { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    const auto root = TRY(parse_json(text));
    return CaseReader(index, today).read(root);
}

} // namespace content
