#include "content/condition_parser.hpp"
#include "content/method_parts.hpp"

#include <algorithm>

namespace content {

namespace {

    using domain::Level;
    using domain::Rules;
    using To = MethodReference::To;

    constexpr double LARGE = 1000;

    /// One table of rules.toml with its reading, so that each part is a few lines.
    struct Part {
        MethodReading& reading;
        TomlReader& from;

        double number(std::string_view key) { return from.number(key, 0, LARGE); }
        double share(std::string_view key) { return from.number(key, 0, 1); }
        int integer(std::string_view key) { return from.integer(key); }
        std::size_t count(std::string_view key)
        {
            return static_cast<std::size_t>(from.integer(key));
        }

        std::string name(std::string_view key, To to)
        {
            auto id = from.text(key);
            reading.refer(to, id, from.file(), from.line_of(key));
            return id;
        }

        domain::Condition condition(std::string_view key)
        {
            auto read = read_condition(reading, from, key);
            if (!read.is_set())
                from.fault("\"" + std::string(key) + "\" is missing");
            return read;
        }

        Rules::PerDimension per_dimension(std::string_view key)
        {
            Rules::PerDimension values;
            if (const auto* node = from.table(key)) {
                TomlReader reader(from.file(), *node, reading.faults);
                values.threat = reader.number("T", 0, LARGE);
                values.vulnerability = reader.number("V", 0, LARGE);
                values.capacity = reader.number("C", 0, LARGE);
                reader.expect_no_more();
            }
            return values;
        }

        template <typename Number> std::array<Number, 5> per_level(std::string_view key)
        {
            std::array<Number, 5> values {};
            if (const auto* node = from.table(key)) {
                TomlReader reader(from.file(), *node, reading.faults);
                for (const auto level : domain::LEVELS) {
                    values[static_cast<std::size_t>(level)]
                        = static_cast<Number>(reader.number(domain::level_code(level), 0, LARGE));
                }
                reader.expect_no_more();
            }
            return values;
        }

        std::vector<Rules::NamedValue> named_values(std::string_view key, double most = 1)
        {
            std::vector<Rules::NamedValue> values;
            if (const auto* node = from.table(key)) {
                TomlReader reader(from.file(), *node, reading.faults);
                for (const auto& [name, value] : node->fields)
                    values.push_back({ name, reader.number(name, 0, most) });
                reader.expect_no_more();
            }
            return values;
        }
    };

    void read_places(Part part, Rules::Places& places)
    {
        places.topics = part.name("topics", To::Question);
        places.red_flags = part.name("red_flags", To::Question);
        places.worries = part.name("worries", To::Question);
        places.harm = part.name("harm", To::Question);
        places.wheel = part.name("wheel", To::Question);
        places.danger_now = part.condition("danger_now");
        places.thoughts_of_harm = part.condition("thoughts_of_harm");
        places.somebody_depends = part.condition("somebody_depends");
        places.works_alone = part.condition("works_alone");
        places.no_police = part.condition("no_police");
        places.watched_at_home = part.condition("watched_at_home");
        places.cannot_leave = part.condition("cannot_leave");
        places.no_money = part.condition("no_money");
        places.no_time = part.condition("no_time");
        places.not_allowed = part.condition("not_allowed");
        places.no_technology = part.condition("no_technology");
    }

    void read_items(Part part, Rules& rules)
    {
        rules.alpha = part.per_dimension("alpha");
        rules.dont_know = part.per_dimension("dont_know");
        rules.dont_know_coverage = part.share("dont_know_coverage");
        rules.threat_floor = part.number("threat_floor");
        rules.empty_vulnerability = part.number("empty_vulnerability");
        rules.empty_capacity = part.number("empty_capacity");
        rules.extra_option_bonus = part.share("extra_option_bonus");
    }

    void read_likelihood(Part part, Rules& rules)
    {
        rules.exposure_v_offset = part.number("vulnerability_offset");
        rules.exposure_total_offset = part.number("total_offset");
        rules.multiplier_base = part.number("multiplier_base");
        rules.multiplier_slope = part.number("multiplier_slope");
        rules.likelihood_cap = part.number("cap");
        const auto bands = part.from.numbers("bands");
        if (bands.size() != rules.likelihood_bands.size() || !std::ranges::is_sorted(bands))
            part.from.fault(part.from.line_of("bands"), "\"bands\" is four numbers, rising");
        else
            std::ranges::copy(bands, rules.likelihood_bands.begin());
    }

    void read_matrix(Part part, Rules& rules)
    {
        const auto rows = part.from.lists("matrix");
        if (rows.size() != rules.matrix.size()) {
            part.from.fault(part.from.line_of("matrix"), "\"matrix\" is five rows");
            return;
        }
        for (std::size_t row = 0; row < rows.size(); ++row) {
            auto& levels = rules.matrix[row];
            if (rows[row]->items.size() != levels.size())
                part.from.fault(rows[row]->line, "a row of the matrix is five levels");
            for (std::size_t column = 0; column < std::min(levels.size(), rows[row]->items.size());
                 ++column) {
                const auto& cell = rows[row]->items[column];
                if (const auto level = domain::level_from_code(cell.text))
                    levels[column] = *level;
                else
                    part.from.fault(cell.line, "\"" + cell.text + "\" is not a level");
            }
        }
    }

    void read_sizes(Part coverage, Part impact, Part wheel, Rules& rules)
    {
        rules.no_level_below = coverage.share("no_level_below");
        rules.provisional_below = coverage.share("provisional_below");
        rules.impact_base = impact.integer("base");
        rules.harm_spheres = impact.integer("spheres");
        rules.harm_most = impact.integer("most");
        rules.chosen_risks_most = impact.integer("chosen_risks");
        rules.wheel_parts = wheel.integer("parts");
        rules.wheel_most = wheel.integer("most");
    }

    void read_judgement_and_review(Part judgement, Part review, Rules& rules)
    {
        rules.judgement.reason_characters = judgement.count("reason_characters");
        rules.judgement.decide_later_days = judgement.integer("decide_later_days");
        rules.judgement.decide_later_days_high = judgement.integer("decide_later_days_high");
        rules.review.days = review.per_level<int>("days");
        rules.review.after_emergency_days = review.integer("after_emergency_days");
        rules.review.old_after_periods = review.integer("old_after_periods");
        rules.review.renew_measure_days = review.integer("renew_measure_days");
    }

    void read_actor_questions(Part part, Rules::Actors& actors)
    {
        actors.name_question = part.name("name", To::Question);
        actors.type_question = part.name("type", To::Question);
        actors.stand_question = part.name("stand", To::Question);
        actors.power_question = part.name("power", To::Question);
        actors.interest_question = part.name("interest", To::Question);
        actors.means_question = part.name("means", To::Question);
        actors.history_question = part.name("history", To::Question);
        actors.close_question = part.name("close", To::Question);
        actors.reach_question = part.name("reach", To::Question);
    }

    void read_minimum_means(Part part, Rules::Actors& actors)
    {
        for (const auto* node : part.from.tables("minimum_means")) {
            TomlReader reader(part.from.file(), *node, part.reading.faults);
            Part entry { part.reading, reader };
            actors.minimum_means.push_back({ entry.name("type", To::ActorType),
                entry.name("risk", To::Risk), entry.share("value") });
            reader.expect_no_more();
        }
    }

    void read_actors(Part part, Rules::Actors& actors)
    {
        if (const auto* node = part.from.table("questions")) {
            TomlReader reader(part.from.file(), *node, part.reading.faults);
            read_actor_questions(Part { part.reading, reader }, actors);
            reader.expect_no_more();
        }
        actors.weight = part.integer("weight");
        actors.stands = part.named_values("opposes");
        actors.power_share = part.share("power_share");
        actors.history_share = part.share("history_share");
        actors.interest_share = part.share("interest_share");
        actors.unknown_power = part.share("unknown_power");
        actors.unknown_history = part.share("unknown_history");
        actors.private_types = read_ids(part.reading, part.from, "private_types", To::ActorType);
        actors.private_half_risks
            = read_ids(part.reading, part.from, "private_half_risks", To::Risk);
        actors.private_factor = part.share("private_factor");
        read_minimum_means(part, actors);
        actors.support_weight = part.integer("support_weight");
        actors.supports = part.named_values("supports");
        actors.support_unknown_power = part.share("support_unknown_power");
        actors.reaches = part.named_values("reach");
    }

    void read_incidents(Part part, Rules::Incidents& incidents)
    {
        incidents.weight = part.integer("weight");
        incidents.kinds_question = part.name("kinds", To::Question);
        incidents.least_strength = part.share("least_strength");
        for (const auto* node : part.from.tables("recency")) {
            TomlReader reader(part.from.file(), *node, part.reading.faults);
            const int days = reader.integer("days");
            incidents.recency.push_back({ days, reader.number("value", 0, 1) });
            reader.expect_no_more();
        }
        if (!std::ranges::is_sorted(incidents.recency, {}, &Rules::Recency::days))
            part.from.fault(part.from.line_of("recency"), "\"recency\" goes from few days to many");
        incidents.older = part.share("older");
        incidents.divisor = part.from.number("divisor", 1, LARGE);
        incidents.cluster_count = part.integer("cluster_count");
        incidents.cluster_days = part.integer("cluster_days");
        incidents.cluster_bonus = part.share("cluster_bonus");
    }

    void read_five_steps(Part part, Rules::FiveSteps& steps)
    {
        if (const auto* node = part.from.table("questions")) {
            TomlReader reader(part.from.file(), *node, part.reading.faults);
            Part questions { part.reading, reader };
            steps.what_question = questions.name("what", To::Question);
            steps.facts_question = questions.name("facts", To::Question);
            steps.pattern_question = questions.name("pattern", To::Question);
            steps.objective_question = questions.name("objective", To::Question);
            steps.source_question = questions.name("source", To::Question);
            steps.details_question = questions.name("details", To::Question);
            steps.conclusion_question = questions.name("conclusion", To::Question);
            steps.risk_question = questions.name("risk", To::Question);
            reader.expect_no_more();
        }
        steps.weight = part.integer("weight");
        steps.mean_share = part.share("mean_share");
        steps.conclusion_share = part.share("conclusion_share");
        steps.details_yes = part.share("details_yes");
        steps.details_unknown = part.share("details_unknown");
    }

    std::vector<std::string> read_codes(
        Part part, std::string_view key, const std::string& question)
    {
        auto codes = part.from.texts(key);
        for (const auto& code : codes)
            part.reading.refer(
                To::Answer, question, part.from.file(), part.from.line_of(key), code);
        return codes;
    }

    void read_danger_signs(Part part, domain::DangerSigns& signs)
    {
        signs.question = part.name("question", To::Question);
        signs.alone = read_codes(part, "alone", signs.question);
        signs.two_of = read_codes(part, "two_of", signs.question);
        signs.risk = part.name("risk", To::Risk);
        const auto level = part.from.text("at_least");
        if (const auto known = domain::level_from_code(level))
            signs.at_least = *known;
        else if (!level.empty())
            part.from.fault(part.from.line_of("at_least"), "\"" + level + "\" is not a level");
        signs.measures = read_ids(part.reading, part.from, "measures", To::Measure);
    }

    void read_residual(Part part, Rules::Residual& residual)
    {
        residual.vulnerability_per_strength = part.share("vulnerability_per_strength");
        residual.vulnerability_cap = part.share("vulnerability_cap");
        residual.threat_per_strength = part.share("threat_per_strength");
        residual.threat_cap = part.share("threat_cap");
        residual.capacity_per_strength = part.number("capacity_per_strength");
        residual.stale_share = part.share("stale_share");
    }

    void read_penalties(Part part, Rules::Penalties& penalties)
    {
        penalties.police = part.number("police");
        penalties.leave_care = part.number("leaving_care");
        penalties.money = part.number("money");
        penalties.time = part.number("time");
        penalties.permission = part.number("permission");
    }

    void read_choosing(Part part, Rules::Ranking& ranking)
    {
        ranking.plan_size = part.count("plan_size");
        ranking.top_risks = part.count("top_risks");
        ranking.top_risks_otherwise = part.count("top_risks_otherwise");
        ranking.first_line_each = part.count("first_line_each");
        ranking.emergency_each = part.count("emergency_each");
        ranking.most_per_group = part.count("most_per_group");
        ranking.most_of_group = part.named_values("most_of", LARGE);
        for (const auto& group : ranking.most_of_group)
            part.reading.refer(
                To::Group, group.name, part.from.file(), part.from.line_of("most_of"));
        ranking.always_groups = read_ids(part.reading, part.from, "always", To::Group);
        ranking.care_group = part.name("always_if_care", To::Group);
        ranking.care_first = part.name("care_first", To::Measure);
        ranking.no_relief = part.name("no_relief", To::Indicator);
        ranking.worn_out = part.name("worn_out", To::Indicator);
        ranking.no_income = part.name("no_income", To::Indicator);
        ranking.short_list = part.count("short_list");
        ranking.short_list_group = part.name("short_list_group", To::Group);
        ranking.to_begin = read_ids(part.reading, part.from, "to_begin", To::Measure);
    }

    void read_ranking(Part part, Rules::Ranking& ranking)
    {
        ranking.level_weight = part.per_level<double>("level_weight");
        ranking.kind_factor = part.per_dimension("kind_factor");
        ranking.worry_factor = part.number("worry_factor");
        ranking.top_terms = part.count("top_terms");
        ranking.diminishing = part.share("diminishing");
        ranking.question_hit = part.number("question_hit");
        ranking.question_hits_max = part.integer("question_hits_most");
        ranking.easy_bonus = part.number("easy_bonus");
        ranking.today_bonus = part.number("today_bonus");
        if (const auto* node = part.from.table("penalty")) {
            TomlReader reader(part.from.file(), *node, part.reading.faults);
            read_penalties(Part { part.reading, reader }, ranking.penalties);
            reader.expect_no_more();
        }
        read_choosing(part, ranking);
    }

} // namespace

void read_rules(MethodReading& reading)
{
    const std::string path = std::string(METHOD_FOLDER) + "rules.toml";
    const auto root = reading.open(path);
    if (!root)
        return;
    TomlReader all(path, *root, reading.faults);
    auto& rules = reading.method.rules;
    const auto with = [&](std::initializer_list<std::string_view> keys, auto read) {
        std::vector<TomlReader> tables;
        for (const auto key : keys) {
            const auto* node = all.table(key);
            if (!node)
                return;
            tables.emplace_back(path, *node, reading.faults);
        }
        read(tables);
        for (auto& table : tables)
            table.expect_no_more();
    };
    using Tables = std::vector<TomlReader>;
    with({ "places" }, [&](Tables& t) { read_places({ reading, t[0] }, rules.places); });
    with({ "items" }, [&](Tables& t) { read_items({ reading, t[0] }, rules); });
    with({ "likelihood" }, [&](Tables& t) { read_likelihood({ reading, t[0] }, rules); });
    with({ "levels" }, [&](Tables& t) { read_matrix({ reading, t[0] }, rules); });
    with({ "coverage", "impact", "wheel" }, [&](Tables& t) {
        read_sizes({ reading, t[0] }, { reading, t[1] }, { reading, t[2] }, rules);
    });
    with({ "judgement", "review" }, [&](Tables& t) {
        read_judgement_and_review({ reading, t[0] }, { reading, t[1] }, rules);
    });
    with({ "actors" }, [&](Tables& t) { read_actors({ reading, t[0] }, rules.actors); });
    with({ "incidents" }, [&](Tables& t) { read_incidents({ reading, t[0] }, rules.incidents); });
    with({ "five_steps" }, [&](Tables& t) {
        read_five_steps({ reading, t[0] }, rules.five_steps);
    });
    with({ "danger_signs" }, [&](Tables& t) {
        read_danger_signs({ reading, t[0] }, rules.danger_signs);
    });
    with({ "residual" }, [&](Tables& t) { read_residual({ reading, t[0] }, rules.residual); });
    with({ "ranking" }, [&](Tables& t) { read_ranking({ reading, t[0] }, rules.ranking); });
    all.expect_no_more();
}

} // namespace content
