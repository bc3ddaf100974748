#include "app/capture_guard.hpp"

#include "app/models/diagnostics_model.hpp"
#include "app/models/workshop_tools_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::CaptureGuard;
using app::Granted;
using app::WorkshopToolsModel;
using test::AppFixture;
using Captures = WorkshopToolsModel::Captures;

namespace {

constexpr std::int64_t MINUTE = 60'000;

std::optional<Granted> line_of(AppFixture& it)
{
    const app::DiagnosticsModel model(it.app());
    for (const auto& line : model.state().lines) {
        if (line.id == "captures")
            return line.granted;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("the guard is there from the beginning and lifted for ten minutes at most", "[captures]")
{
    test::FakeClock clock;
    CaptureGuard guard(clock);
    guard.system_says(true);
    CHECK_FALSE(guard.is_lifted());
    CHECK_FALSE(guard.deadline_ms());
    guard.lift();
    CHECK(guard.is_lifted());
    CHECK(guard.deadline_ms() == clock.monotonic_ms() + 10 * MINUTE);
    CHECK(guard.ends_at_minute() == 10 * 60 + 42);
    // Pressed again it does not begin anew.
    clock.pass_ms(9 * MINUTE);
    guard.lift();
    CHECK(guard.deadline_ms() == clock.monotonic_ms() + MINUTE);
    clock.pass_ms(MINUTE - 1);
    CHECK(guard.is_lifted());
    CHECK_FALSE(guard.has_just_ended());
    clock.pass_ms(1);
    CHECK_FALSE(guard.is_lifted());
    CHECK_FALSE(guard.deadline_ms());
    CHECK(guard.has_just_ended());
    CHECK_FALSE(guard.has_just_ended());
}

TEST_CASE("sleep counts: after it the guard is there again", "[captures]")
{
    test::FakeClock clock;
    CaptureGuard guard(clock);
    guard.system_says(true);
    guard.lift();
    clock.pass_ms(8 * 60 * MINUTE);
    CHECK_FALSE(guard.is_lifted());
}

TEST_CASE("where the system guards nothing there is nothing to lift", "[captures]")
{
    test::FakeClock clock;
    CaptureGuard guard(clock);
    guard.lift();
    CHECK_FALSE(guard.is_lifted());
    guard.system_says(false);
    guard.lift();
    CHECK_FALSE(guard.is_lifted());
}

TEST_CASE("the program wakes up by itself to guard again", "[captures]")
{
    AppFixture it;
    it.app().captures().system_says(true);
    it.app().captures().lift();
    REQUIRE(it.app().next_deadline_ms());
    CHECK(*it.app().next_deadline_ms() == it.clock.monotonic_ms() + CaptureGuard::LIFTED_MS);
    CHECK_FALSE(it.app().tick());
    it.clock.pass_ms(CaptureGuard::LIFTED_MS);
    CHECK(it.app().tick());
    CHECK_FALSE(it.app().next_deadline_ms());
}

TEST_CASE("hiding and locking by itself bring the guard back", "[captures]")
{
    AppFixture it;
    it.create_vault();
    it.app().captures().system_says(true);
    it.app().captures().lift();
    it.app().hide();
    it.turn();
    CHECK_FALSE(it.app().captures().is_lifted());

    it.unlock();
    it.app().captures().lift();
    // Nobody touched anything: the lock comes first.
    it.session().lock();
    it.turn();
    CHECK_FALSE(it.app().captures().is_lifted());
}

TEST_CASE("the page for workshops says what the system answered and what she wished", "[captures]")
{
    AppFixture it;
    WorkshopToolsModel model(it.app());
    CHECK(model.state().captures == Captures::NotGuarded);
    CHECK_FALSE(line_of(it));
    it.app().captures().system_says(false);
    CHECK(model.state().captures == Captures::NotGuarded);
    CHECK(line_of(it) == Granted::No);
    model.lift();
    CHECK(model.state().captures == Captures::NotGuarded);

    it.app().captures().system_says(true);
    CHECK(model.state().captures == Captures::Guarded);
    CHECK(line_of(it) == Granted::Yes);
    model.lift();
    CHECK(model.state().captures == Captures::Lifted);
    CHECK(model.state().until == "10:42");
    CHECK(line_of(it) == Granted::No);
    model.end();
    CHECK(model.state().captures == Captures::Guarded);
}
