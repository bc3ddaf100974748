#include "app/models/wheel_page.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace {

struct Fixture : test::AppFixture {
    app::WheelPage page(std::vector<std::optional<int>> marks)
    {
        domain::Case her_case;
        if (!marks.empty())
            her_case.answers["Q6.11"].marks = std::move(marks);
        return app::make_wheel_page(app().method(), app().texts(), her_case);
    }
    static std::vector<std::string> next(const app::WheelPage& page)
    {
        std::vector<std::string> names;
        for (const auto& part : page.parts) {
            if (part.next)
                names.push_back(part.name);
        }
        return names;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the two emptiest parts come next, in the order of the wheel")
{
    const auto wheel = page({ 3, 2, 4, 0, 1, 4, 1, 3 });
    CHECK(wheel.whole);
    CHECK(next(wheel) == std::vector<std::string> { "Planificación", "Responsables" });
    CHECK(wheel.next
        == "Lo que sigue: «Planificación» y «Responsables». Una acción pequeña para cada una, con "
           "nombre y fecha.");
}

TEST_CASE_METHOD(Fixture, "full parts are not to be strengthened")
{
    CHECK(next(page({ 4, 4, 4, 4, 4, 4, 4, 3 })) == std::vector<std::string> { "Revisar el plan" });
    const auto full = page({ 4, 4, 4, 4, 4, 4, 4, 4 });
    CHECK(next(full).empty());
    CHECK(full.next == "Todas las partes están llenas. Vuelvan a ver la rueda en seis meses.");
}

TEST_CASE_METHOD(Fixture, "while a part is missing nothing comes next")
{
    const auto wheel = page({ 1, std::nullopt, 0, 0, 0, 0, 0, 0 });
    CHECK(wheel.answered);
    CHECK_FALSE(wheel.whole);
    CHECK(wheel.next.empty());
    CHECK(next(wheel).empty());
    CHECK(wheel.parts[1].means == "Todavía sin contestar");
    CHECK_FALSE(page({}).answered);
}

TEST_CASE_METHOD(Fixture, "every value of a part has words")
{
    const auto wheel = page({ 0, 1, 2, 3, 4, 9, -3, 0 });
    CHECK(wheel.parts[0].means == "Nadie ha vivido ni manejado ataques");
    CHECK(wheel.parts[1].means == "Todavía lejos de esto: Todas, también las nuevas, cada año");
    CHECK(wheel.parts[2].means == "A medio camino: Hablamos del riesgo y del miedo sin burla");
    CHECK(wheel.parts[3].means == "Ya casi: Plan escrito, corto, que todas conocen");
    CHECK(wheel.parts[4].means == "Nombradas, rotativas, con tiempo y dinero");
    // Out of a file of somebody else.
    CHECK(wheel.parts[5].value == 4);
    CHECK(wheel.parts[6].value == 0);
}

TEST_CASE_METHOD(Fixture, "without a group there is no wheel")
{
    domain::Case her_case;
    her_case.answers["Q6.00"] = domain::one_answer("no");
    her_case.answers["Q6.11"].marks.assign(8, 1);
    const auto wheel = app::make_wheel_page(app().method(), app().texts(), her_case);
    CHECK_FALSE(wheel.has_group);
    CHECK(wheel.next.empty());
}
