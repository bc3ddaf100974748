#include "app/models/incident_overview.hpp"

#include "support/in_spanish.hpp"

#include <catch2/catch_test_macros.hpp>

using app::IncidentFilter;
using app::IncidentPeriod;
using base::Date;
using domain::Incident;

namespace {

constexpr Date TODAY { 2026, 5, 12 };

Incident incident(domain::RecordId id, const char* kind, Date date, int seriousness = 1)
{
    Incident made;
    made.id = id;
    made.kind = kind;
    made.date = date;
    made.seriousness = seriousness;
    return made;
}

app::IncidentOverview overview(
    const std::vector<Incident>& incidents, const IncidentFilter& filter = {}, Date today = TODAY)
{
    return app::make_incident_overview(
        incidents, filter, today, [](std::string_view kind) { return "k-" + std::string(kind); });
}

void check_order(const app::IncidentTimeline& line)
{
    for (std::size_t i = 0; i < line.marks.size(); ++i) {
        CHECK(line.marks[i].at >= 0);
        CHECK(line.marks[i].at <= 1);
        if (i > 0)
            CHECK(line.marks[i].at - line.marks[i - 1].at
                >= app::IncidentTimeline::LEAST_BETWEEN_MARKS);
    }
    for (const auto& tick : line.ticks)
        CHECK(tick.at <= 1);
    CHECK(line.ticks.size() <= 14);
    REQUIRE(line.today);
    CHECK(*line.today >= 0);
    CHECK(*line.today <= 1);
}

} // namespace

TEST_CASE("what is close in time is one mark, what is apart has its own")
{
    const auto line
        = overview({ incident(1, "a", { 2026, 3, 3 }, 2), incident(2, "b", { 2026, 4, 22 }, 1),
                       incident(3, "c", { 2026, 4, 23 }, 3) })
              .timeline;
    check_order(line);
    REQUIRE(line.marks.size() == 2);
    CHECK(line.marks[0].id == 1);
    CHECK(line.marks[0].name == "k-a");
    CHECK(line.marks[1].id == 0);
    CHECK(line.marks[1].count == 2);
    CHECK(line.marks[1].seriousness == 3);
    CHECK(line.marks[1].first == Date { 2026, 4, 22 });
    CHECK(line.marks[1].last == Date { 2026, 4, 23 });
}

TEST_CASE("a longer time without anything is a wider gap")
{
    const auto line = overview({ incident(1, "a", { 2026, 1, 5 }), incident(2, "a", { 2026, 2, 5 }),
                                   incident(3, "a", { 2026, 5, 5 }) })
                          .timeline;
    REQUIRE(line.marks.size() == 3);
    const double first = line.marks[1].at - line.marks[0].at;
    const double second = line.marks[2].at - line.marks[1].at;
    CHECK(second > 2.5 * first);
    CHECK(second < 3.2 * first);
}

TEST_CASE("days in 1900 and 9999 and two thousand incidents stay on the line")
{
    std::vector<Incident> incidents { incident(1, "a", { 1900, 1, 1 }),
        incident(2, "a", { 9999, 12, 31 }) };
    check_order(overview(incidents).timeline);
    check_order(overview({ incidents[1] }).timeline);
    check_order(overview({ incidents[0] }).timeline);
    for (int i = 0; i < 2000; ++i)
        incidents.push_back(incident(10 + i, "b", base::add_days(TODAY, -i * 3)));
    const auto many = overview(incidents);
    check_order(many.timeline);
    CHECK(many.rows.size() == 2002);
    CHECK(many.count == 2002);
    CHECK(many.months.size() == app::IncidentOverview::MOST_MONTHS);
    incidents.erase(incidents.begin(), incidents.begin() + 2);
    check_order(overview(incidents).timeline);
}

TEST_CASE("with the clock a year back nothing is lost and today still stands on the line")
{
    const std::vector<Incident> incidents { incident(1, "a", { 2026, 3, 3 }),
        incident(2, "b", { 2026, 4, 3 }) };
    for (const auto period :
        { IncidentPeriod::All, IncidentPeriod::Year, IncidentPeriod::Quarter }) {
        IncidentFilter filter;
        filter.period = period;
        const auto seen = overview(incidents, filter, { 2025, 5, 12 });
        CHECK(seen.rows.size() == 2);
        check_order(seen.timeline);
    }
}

TEST_CASE("a filter is a time, a kind, or the days of a mark")
{
    const std::vector<Incident> incidents { incident(1, "a", { 2024, 3, 3 }),
        incident(2, "b", { 2026, 1, 3 }), incident(3, "a", { 2026, 5, 3 }) };
    IncidentFilter year;
    year.period = IncidentPeriod::Year;
    CHECK(overview(incidents, year).rows.size() == 2);
    IncidentFilter quarter;
    quarter.period = IncidentPeriod::Quarter;
    CHECK(overview(incidents, quarter).rows.size() == 1);
    IncidentFilter kind;
    kind.kind = "a";
    CHECK(overview(incidents, kind).rows.size() == 2);
    IncidentFilter days;
    days.days = { { 2026, 1, 1 }, { 2026, 1, 31 } };
    REQUIRE(overview(incidents, days).rows.size() == 1);
    CHECK(overview(incidents, days).rows[0].id == 2);
}

TEST_CASE("the newest stands first, and the same day keeps the order of writing")
{
    const auto rows = overview({ incident(1, "a", { 2026, 5, 1 }), incident(2, "b", { 2026, 5, 2 }),
                                   incident(3, "c", { 2026, 5, 1 }) })
                          .rows;
    CHECK(rows[0].id == 2);
    CHECK(rows[1].id == 1);
    CHECK(rows[2].id == 3);
}

TEST_CASE("the words say how many, whether it is more often, and what was quiet")
{
    const auto languages = test::in_spanish();
    const auto words
        = overview({ incident(1, "a", { 2025, 6, 1 }), incident(2, "a", { 2026, 1, 10 }),
                       incident(3, "a", { 2026, 4, 1 }), incident(4, "a", { 2026, 5, 1 }) })
              .words;
    REQUIRE(words.size() == 3);
    CHECK(words[0] == "Hay 4 hechos anotados.");
    CHECK(words[1] == "Pasa más seguido: 2 en los últimos tres meses, 1 en los tres de antes.");
    CHECK(words[2] == "No hay nada anotado entre 1 de junio de 2025 y 10 de enero.");
}

TEST_CASE("a list that has just begun does not say that it happens more often")
{
    const auto words
        = overview({ incident(1, "a", { 2026, 4, 1 }), incident(2, "a", { 2026, 4, 20 }),
                       incident(3, "a", { 2026, 5, 1 }), incident(4, "a", { 2026, 5, 2 }) })
              .words;
    CHECK(words.size() == 1);
}

TEST_CASE("two things are no trend")
{
    const auto languages = test::in_spanish();
    CHECK(overview({ incident(1, "a", { 2026, 4, 1 }), incident(2, "a", { 2026, 4, 20 }) })
              .words.size()
        == 1);
    CHECK(overview({}).words.size() == 1);
    CHECK(overview({}).timeline.marks.empty());
}

TEST_CASE("a note of a hundred thousand letters is a beginning in the list")
{
    const auto languages = test::in_spanish();
    auto long_one = incident(1, "a", { 2026, 5, 1 });
    for (int i = 0; i < 50'000; ++i)
        long_one.note += "ñ";
    auto hidden = incident(2, "a", { 2026, 4, 1 });
    hidden.note = "de\xE2\x80\xAEtrás\xE2\x80\x8B";
    const auto rows = overview({ long_one, hidden }).rows;
    CHECK(rows[0].note.size() < 600);
    CHECK(rows[0].note.ends_with("(sigue)"));
    CHECK(rows[1].note == "detrás");
}

TEST_CASE("kinds stand with the most frequent first")
{
    const auto kinds
        = app::incident_kinds({ incident(1, "b", { 2026, 5, 1 }), incident(2, "a", { 2026, 5, 1 }),
                                  incident(3, "a", { 2026, 5, 2 }) },
            [](std::string_view kind) { return std::string(kind); });
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].code == "a");
    CHECK(kinds[0].count == 2);
}

TEST_CASE("only the rows of a page are made, and all are counted")
{
    std::vector<Incident> incidents;
    for (int i = 0; i < 100; ++i)
        incidents.push_back(incident(1 + i, "a", base::add_days(TODAY, -i)));
    const auto page = [&](std::size_t first, std::size_t most) {
        return app::make_incident_overview(
            incidents, {}, TODAY, [](std::string_view) { return "k"; }, { first, most });
    };
    const auto second = page(40, 40);
    CHECK(second.count == 100);
    REQUIRE(second.rows.size() == 40);
    CHECK(second.rows.front().id == 41);
    CHECK(second.rows.back().id == 80);
    CHECK(page(80, 40).rows.size() == 20);
    CHECK(page(500, 40).rows.empty());
}
