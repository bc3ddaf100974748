#include "cli/command.hpp"

#include "cli/file_reader.hpp"
#include "cli/json_writer.hpp"
#include "cli/score_table.hpp"
#include "content/case_file.hpp"
#include "domain/residual.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    /// What was calculated from a case.
    struct Score {
        domain::Assessment assessment;
        domain::Suggestions suggestions;
        std::vector<domain::ResidualRisk> after_all; ///< with every suggested measure done
    };

    Score score(const domain::MethodIndex& index, const domain::Case& her_case, base::Date today)
    {
        Score result;
        result.assessment = domain::assess(index, her_case, today);
        result.suggestions
            = domain::suggest(index, her_case, result.assessment, domain::LevelsUsed::Calculated);
        std::vector<domain::MeasureTaken> done;
        for (const auto& suggested : result.suggestions.chosen)
            done.push_back({ suggested.measure, domain::Freshness::Fresh });
        result.after_all = domain::residual(index, her_case, today, done);
        return result;
    }

    void write_risk(JsonWriter& json, const domain::RiskResult& risk)
    {
        json.key(risk.risk).open_object();
        json.key("T").number(risk.threat, 2);
        json.key("V").number(risk.vulnerability, 2);
        json.key("C").number(risk.capacity, 2);
        json.key("L").number(risk.likelihood, 2);
        json.key("likelihood_band").number(risk.band, 0);
        json.key("impact").number(risk.impact, 0);
        json.key("level").text(domain::level_code(risk.level));
        json.key("coverage").number(risk.coverage, 3);
        json.key("provisional").truth(risk.provisional);
        json.key("no_level").truth(risk.no_level.has_value());
        json.key("no_level_reason");
        if (risk.no_level)
            json.text(domain::no_level_code(*risk.no_level));
        else
            json.nothing();
        json.close();
    }

    void write_risks(JsonWriter& json, const domain::Assessment& assessment)
    {
        json.key("expected").open_object();
        for (const auto& risk : assessment.risks) {
            if (risk.applies)
                write_risk(json, risk);
        }
        json.close();
        json.key("not_applicable").open_list();
        for (const auto& risk : assessment.risks) {
            if (!risk.applies)
                json.text(risk.risk);
        }
        json.close();
    }

    void write_suggestions(JsonWriter& json, const domain::Suggestions& suggestions)
    {
        json.key("suggested").open_list();
        for (const auto& suggested : suggestions.chosen) {
            json.open_object();
            json.key("id").text(suggested.measure);
            json.key("reason").text(
                suggested.first_line_of.empty() ? "rank" : "first:" + suggested.first_line_of);
            json.key("notes").open_list();
            for (const auto note : suggested.notes)
                json.text(domain::note_code(note));
            json.close();
            json.key("P").number(suggested.priority, 2);
            json.close();
        }
        json.close();
        json.key("show_order").open_list();
        for (const auto& id : suggestions.show_order)
            json.text(id);
        json.close();
    }

    /// The keys of the expected part of a test vector, risk-method.md annex A11.
    void print_json(std::ostream& out, const Score& score)
    {
        JsonWriter json(out);
        json.open_object();
        write_risks(json, score.assessment);
        json.key("gender_indicators").open_object();
        for (const auto& indicator : score.assessment.gender)
            json.key(indicator.id).truth(indicator.state == domain::Indicated::Yes);
        json.close();
        json.key("risk_order").open_list();
        for (const auto& id : score.assessment.order)
            json.text(id);
        json.close();
        write_suggestions(json, score.suggestions);
        json.key("after_all_suggested_done").open_object();
        for (const auto& risk : score.after_all) {
            json.key(risk.risk).open_object();
            json.key("L").number(risk.likelihood, 2);
            json.key("level").text(domain::level_code(risk.level));
            json.close();
        }
        json.close();
        json.close();
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const auto& method = services.shelf.method();
        const auto& words = services.shelf.texts();
        const auto bytes = TRY(read_file(services.disk, arguments.place(0),
            content::MAX_CASE_FILE_BYTES, base::ErrorCode::CaseFault));
        const auto today = services.clock.today();
        const auto her_case = TRY(content::parse_case_file(bytes, method, today));
        const auto result = score(method, her_case, today);

        if (arguments.has("--json")) {
            print_json(services.results, result);
            return ExitCode::Done;
        }
        print_levels(services.results, words, result.assessment);
        services.results << '\n' << tr("Gender panel") << '\n';
        print_indicators(services.results, words, result.assessment);
        services.results << '\n' << tr("Suggested measures, in order") << '\n';
        print_suggestions(services.results, words, result.suggestions);
        return ExitCode::Done;
    }

} // namespace

Command score_command()
{
    return {
        "score",
        tr_later("score CASE.json [--json]"),
        tr_later("Calculates the risks of a fictional case, without a vault."),
        tr_later("CASE.json has answers and context, as the test vectors of the method do. --json "
                 "prints the keys of a vector's expected part."),
        { 1, 1, {}, { "--json" }, {} },
        run,
    };
}

} // namespace cli
