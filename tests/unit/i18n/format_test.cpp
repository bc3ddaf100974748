#include "i18n/format.hpp"

#include "support/in_spanish.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

constexpr base::Date TUESDAY { 2026, 5, 12 };

} // namespace

TEST_CASE("dates in Spanish read as they are said", "[i18n]")
{
    const auto languages = test::in_spanish();
    CHECK(i18n::long_date(TUESDAY) == "12 de mayo de 2026");
    CHECK(i18n::day_and_month(TUESDAY) == "12 de mayo");
    CHECK(i18n::weekday_and_date(TUESDAY) == "martes 12 de mayo");
    CHECK(i18n::short_weekday({ 2026, 5, 19 }) == "mar 19");
    CHECK(i18n::short_weekday({ 2026, 5, 20 }) == "mié 20");
    CHECK(i18n::short_date(TUESDAY) == "12 may");
    CHECK(i18n::month_and_year(TUESDAY) == "mayo de 2026");
    CHECK(i18n::short_month(TUESDAY) == "may 26");
    CHECK(i18n::short_month({ 2005, 9, 1 }) == "sep 05");
}

TEST_CASE("dates in English read as they are said", "[i18n]")
{
    CHECK(i18n::long_date(TUESDAY) == "12 May 2026");
    CHECK(i18n::weekday_and_date(TUESDAY) == "Tuesday 12 May");
    CHECK(i18n::short_weekday(TUESDAY) == "Tue 12");
    CHECK(i18n::month_and_year(TUESDAY) == "May 2026");
}

TEST_CASE("every month and weekday has its own name in both languages", "[i18n]")
{
    const auto all = [] {
        std::vector<std::string> names;
        for (int month = 1; month <= 12; ++month) {
            names.push_back(i18n::long_date({ 2026, month, 1 }));
            names.push_back(i18n::short_date({ 2026, month, 1 }));
        }
        for (int day = 0; day < 7; ++day)
            names.emplace_back(i18n::weekday_name(day));
        return names;
    };
    const auto english = all();
    const auto languages = test::in_spanish();
    const auto spanish = all();
    for (std::size_t i = 0; i < english.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            // May is as short as it is long.
            if (english[i].find("May") == std::string::npos)
                CHECK(english[i] != english[j]);
            CHECK(spanish[i] != spanish[j]);
        }
    }
}

TEST_CASE("days near today have names", "[i18n]")
{
    const auto languages = test::in_spanish();
    CHECK(i18n::relative_day(TUESDAY, TUESDAY) == "hoy");
    CHECK(i18n::relative_day({ 2026, 5, 11 }, TUESDAY) == "ayer");
    CHECK(i18n::relative_day({ 2026, 5, 13 }, TUESDAY) == "mañana");
    CHECK(i18n::relative_day({ 2026, 6, 1 }, TUESDAY) == "1 de junio");
    CHECK(i18n::relative_day({ 2025, 6, 1 }, TUESDAY) == "1 de junio de 2025");
}

TEST_CASE("the hour has no zero before it and the minutes have", "[i18n]")
{
    CHECK(i18n::time_of_day(0) == "0:00");
    CHECK(i18n::time_of_day(9 * 60 + 5) == "9:05");
    CHECK(i18n::time_of_day(10 * 60 + 32) == "10:32");
    CHECK(i18n::time_of_day(23 * 60 + 59) == "23:59");
}

TEST_CASE("quotation marks are those of the language", "[i18n]")
{
    CHECK(i18n::quoted("so") == "“so”");
    const auto languages = test::in_spanish();
    CHECK(i18n::quoted("así {text}") == "«así {text}»");
}

TEST_CASE("lists end with y, or with e before the sound of i", "[i18n]")
{
    const auto languages = test::in_spanish();
    CHECK(i18n::and_list({}).empty());
    CHECK(i18n::and_list({ "casa" }) == "casa");
    CHECK(i18n::and_list({ "casa", "calle" }) == "casa y calle");
    CHECK(i18n::and_list({ "casa", "calle", "redes" }) == "casa, calle y redes");
    CHECK(i18n::and_list({ "padre", "hija" }) == "padre e hija");
    CHECK(i18n::and_list({ "madre", "Inés" }) == "madre e Inés");
    CHECK(i18n::and_list({ "agua", "hielo" }) == "agua y hielo");
    CHECK(i18n::and_list({ "{start}", "{last}" }) == "{start} y {last}");
}

TEST_CASE("telephones stand in pairs of four and short numbers stay whole", "[i18n]")
{
    CHECK(i18n::telephone("22545840") == "2254 5840");
    CHECK(i18n::telephone("1572") == "1572");
    CHECK(i18n::telephone("110") == "110");
    CHECK(i18n::telephone("+50222545840") == "+502 2254 5840");
    CHECK(i18n::telephone("+353 1 210 0489") == "+353 1 210 0489");
    CHECK(i18n::telephone("2254 5840") == "2254 5840");
    CHECK(i18n::telephone("call Ana").compare("call Ana") == 0);
}

TEST_CASE("long numbers are grouped with a space that does not break", "[i18n]")
{
    CHECK(i18n::whole_number(1572) == "1572");
    CHECK(i18n::whole_number(10000)
        == "10\xC2\xA0"
           "000");
    CHECK(i18n::whole_number(-1234567)
        == "-1\xC2\xA0"
           "234\xC2\xA0"
           "567");
}
