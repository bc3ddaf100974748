#include "domain/drills.hpp"

#include "domain/plan_calendar.hpp"
#include "domain/plan_cards.hpp"
#include "domain/plan_view.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace domain;

namespace {

constexpr base::Date TODAY { 2026, 5, 12 };

Plan plan_with_protocol()
{
    Plan plan;
    ensure_protocols(plan, { "R04" });
    return plan;
}

} // namespace

TEST_CASE("a protocol has one rehearsal a day", "[drills]")
{
    auto plan = plan_with_protocol();
    const auto id = plan.protocols[0].id;
    const auto first = todays_drill(plan, id, TODAY).id;
    CHECK(todays_drill(plan, id, TODAY).id == first);
    CHECK(todays_drill(plan, id, base::add_days(TODAY, 1)).id != first);
    CHECK(plan.drills.size() == 2);
}

TEST_CASE("the latest rehearsal counts, and it is due again after half a year", "[drills]")
{
    auto plan = plan_with_protocol();
    const auto id = plan.protocols[0].id;
    CHECK_FALSE(drill_due(plan, id));
    todays_drill(plan, id, TODAY);
    todays_drill(plan, id, base::add_days(TODAY, -30));
    REQUIRE(last_drill(plan, id));
    CHECK(last_drill(plan, id)->date == TODAY);
    CHECK(drill_due(plan, id) == base::add_days(TODAY, 183));
    CHECK(last_drill(plan, id + 1) == nullptr);
}

TEST_CASE("a step worked, failed or was not tried, and never two of them", "[drills]")
{
    Drill drill;
    CHECK(is_empty(drill));
    set_drill_result(drill, ProtocolPart::WhereTo, DrillResult::Failed);
    set_drill_result(drill, ProtocolPart::WhoWarns, DrillResult::Failed);
    CHECK(drill.failed == std::vector { ProtocolPart::WhoWarns, ProtocolPart::WhereTo });
    set_drill_result(drill, ProtocolPart::WhereTo, DrillResult::Worked);
    CHECK(drill.failed == std::vector { ProtocolPart::WhoWarns });
    CHECK(drill_result(drill, ProtocolPart::WhereTo) == DrillResult::Worked);
    CHECK(drill_result(drill, ProtocolPart::WhatNot) == DrillResult::NotTried);
    set_drill_result(drill, ProtocolPart::WhereTo, DrillResult::NotTried);
    set_drill_result(drill, ProtocolPart::WhoWarns, DrillResult::NotTried);
    CHECK(is_empty(drill));
}

TEST_CASE("the calendar says when to rehearse again and when to make the wheel again", "[drills]")
{
    auto plan = plan_with_protocol();
    CHECK(calendar_lines(plan, {}).empty());
    todays_drill(plan, plan.protocols[0].id, TODAY);
    plan.organisation.wheel_on = TODAY;
    const auto lines = calendar_lines(plan, {});
    REQUIRE(lines.size() == 2);
    for (const auto& line : lines)
        CHECK(line.date == base::add_days(TODAY, 183));
    CHECK(lines[0].kind == CalendarKind::Drill);
    CHECK(lines[0].risk == "R04");
    CHECK(lines[1].kind == CalendarKind::Wheel);
}

TEST_CASE("a plan has a card for each protocol and for steps before that were written", "[plan]")
{
    auto plan = plan_with_protocol();
    ensure_protocols(plan, { "R01" });
    plan.steps_before.push_back({ take_id(plan), StepsKind::Trip, {}, { { take_id(plan), "a" } } });
    plan.steps_before.push_back({ take_id(plan), StepsKind::March, {}, {} });
    plan.steps_before.push_back(
        { take_id(plan), StepsKind::Own, "Misa", { { take_id(plan), "b" } } });
    AssessmentSummary summary;
    summary.risks = { { "R01", ShownLevel::Emergency, false, Adjustment::None, {} },
        { "R04", ShownLevel::High, false, Adjustment::None, {} } };
    const auto view = plan_view(plan, summary, TODAY);
    std::vector<std::string> ids;
    for (const auto& card : plan_cards(view))
        ids.push_back(card.id);
    CHECK(ids
        == std::vector<std::string> {
            "R01", "R04", "viaje", "own-" + std::to_string(plan.steps_before.back().id) });
}
