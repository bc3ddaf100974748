#include "content/telephones.hpp"

#include <catch2/catch_test_macros.hpp>

using content::telephone_in;

namespace {

const std::set<std::string> KNOWN { "110", "120", "1555", "23823400" };

} // namespace

TEST_CASE("a number of the directory is found however it is written")
{
    for (const auto* text : { "Llame al 1555.", "La PDH (1555) viene", "1555", "tel. 2382-3400",
             "2382 3400", "23823400", "110 o 120", "Los números 110 1555" }) {
        INFO(text);
        CHECK(telephone_in(text, KNOWN));
    }
}

TEST_CASE("a number nobody listed is found by its form or by the word before it")
{
    for (const auto* text :
        { "2254-5840", "2254 5840", "22545840", "+353 1 210 0489", "Llame al 1540", "marque 1540",
            "Teléfono: 1540", "call 1540", "Llame al número 1540" }) {
        INFO(text);
        CHECK(telephone_in(text, {}));
    }
    CHECK(*telephone_in("Puede llamar al 1540 o ir.", {}) == "1540");
}

TEST_CASE("years, articles, times and amounts are no telephone numbers")
{
    for (const auto* text : { "120 horas", "antes de 120 hours", "art. 110", "artículo 120",
             "2025-2035", "2022 y 2024", "el 2026-11-22", "Acuerdo 198-2025", "Decreto 9-2009",
             "Q2,500", "12 avenida 12-54 zona 1", "a las 18:00", "de 2019" }) {
        INFO(text);
        CHECK_FALSE(telephone_in(text, KNOWN));
    }
}
