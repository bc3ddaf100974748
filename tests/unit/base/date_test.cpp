#include "base/date.hpp"

#include <catch2/catch_test_macros.hpp>

using base::Date;

TEST_CASE("counting days and counting back gives the same day, over four centuries", "[date]")
{
    for (std::int64_t days = -60'000; days <= 90'000; ++days) {
        const auto date = base::date_from_days(days);
        REQUIRE(base::exists(date.year, date.month, date.day));
        REQUIRE(base::days_from_epoch(date) == days);
    }
}

TEST_CASE("known days have their number and their weekday", "[date]")
{
    CHECK(base::days_from_epoch({ 1970, 1, 1 }) == 0);
    CHECK(base::days_from_epoch({ 2000, 3, 1 }) == 11'017);
    CHECK(base::weekday({ 2026, 5, 12 }) == 2);
    CHECK(base::weekday({ 1969, 12, 31 }) == 3);
    CHECK(base::days_between({ 2026, 5, 12 }, { 2026, 5, 19 }) == 7);
    CHECK(base::add_days({ 2024, 2, 28 }, 1) == Date { 2024, 2, 29 });
    CHECK(base::add_days({ 2026, 2, 28 }, 1) == Date { 2026, 3, 1 });
}

TEST_CASE("a date is read only when it is whole and exists", "[date]")
{
    CHECK(base::parse_iso_date("2026-05-12") == Date { 2026, 5, 12 });
    for (const auto* text : { "", "2026-5-12", "2026-02-30", "2026-13-01", "2026-00-10",
             "2026-05-12 ", "2026/05/12", "0000-01-01", "20a6-05-12", "1900-02-29" })
        CHECK_FALSE(base::parse_iso_date(text).has_value());
    CHECK(base::iso_text({ 2026, 5, 2 }) == "2026-05-02");
}
