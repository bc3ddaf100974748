#include "journeys/steps.hpp"

#include "app/models/plan_fields.hpp"

#include <catch2/catch_test_macros.hpp>

namespace journeys {

using app::PlanField;
using app::Screen;
using test::Person;

namespace {

    std::string field_id(std::string_view scope, PlanField field, domain::RecordId id)
    {
        return std::string(scope) + std::to_string(id) + "/field"
            + std::to_string(static_cast<int>(field)) + "-" + std::to_string(id);
    }

    /// Of the question on the screen; empty where something else than choosing is asked.
    std::string first_answer(const test::UiDriver& driver)
    {
        for (const auto& item : driver.items()) {
            const auto part = item.path.find("/answers/");
            if (part != std::string::npos && item.enabled)
                return item.path.substr(part + 1);
        }
        return {};
    }

} // namespace

void create_plan(Person& she, std::string_view passphrase)
{
    she.press("start/create");
    she.press("create-words/own");
    she.write("create-own/own", passphrase);
    she.press("create-own/accept");
    she.write("create-repeat/repeat", passphrase);
    she.press("create-repeat/go_on");
    she.press("create-place/create");
    REQUIRE(she.it.session().is_open());
    REQUIRE(she.it.place().screen == Screen::Assessment);
}

void unlock(Person& she, std::string_view passphrase)
{
    she.write("unlock/passphrase", passphrase);
    she.key(test::Key::Enter);
}

void answer_the_short_path(Person& she)
{
    auto& driver = she.it.driver;
    she.press("assessment-begin/go_on");
    for (int pages = 0; she.it.place().detail != "end"; ++pages) {
        REQUIRE(pages < 200);
        if (driver.has("next") && !driver.item("next").enabled) {
            // The first danger sign would lead to an emergency: another journey.
            const auto answer = first_answer(driver);
            if (!answer.empty() && she.it.place().detail != "Q4.14")
                she.press(answer);
        }
        if (driver.has("go_on"))
            she.press("go_on");
        else
            she.press(driver.item("next").enabled ? "next" : "skip");
    }
    she.press("end/results");
    REQUIRE(she.it.place().screen == Screen::Results);
}

void write_down_a_person(Person& she, std::string_view name, std::string_view telephone)
{
    she.press("plan");
    she.press("part4");
    she.press("edit");
    she.press("add_contact");
    const auto id = she.it.session().workbook().plan.people.contacts.back().id;
    she.write(field_id("contact", PlanField::ContactName, id), name);
    she.write(field_id("contact", PlanField::ContactPhone, id), telephone);
    she.press("done");
}

void print_the_plan(Person& she)
{
    she.press("print_plan");
    if (she.it.driver.has("export-choose/settings")) {
        // Where others use the computer, paper is off until she allows it.
        REQUIRE_FALSE(she.it.driver.item("export-choose/go_on").enabled);
        she.press("export-choose/settings");
        she.press("printing");
        she.press("plan");
        she.press("print_plan");
    }
    she.press("export-choose/go_on");
    she.press("export-place/write");
    REQUIRE(she.it.driver.says("El papel se revisó y coincide"));
    she.press("export-done/leave");
    REQUIRE(she.it.place().screen == Screen::Plan);
}

void delete_the_plan(Person& she)
{
    she.press("settings");
    she.press("settings/delete");
    she.write("deletion/word", "BORRAR");
    she.press("deletion/destroy");
    REQUIRE(she.it.driver.says("Se borró"));
}

} // namespace journeys
