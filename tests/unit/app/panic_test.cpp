#include "app/panic.hpp"

#include <catch2/catch_test_macros.hpp>

using app::Panic;

namespace {

struct Fixture {
    int hidden { 0 };
    int destroyed { 0 };
    bool allowed { true };
    bool works { true };
    Panic panic { { [this] { ++hidden; },
        [this] {
            ++destroyed;
            vault::WipeReport report;
            report.keys_destroyed = works;
            report.removed = works;
            return report;
        },
        [this] { return allowed; } } };
};

} // namespace

TEST_CASE("one press hides at once and destroys nothing", "[panic]")
{
    Fixture it;
    it.panic.press(0);
    it.panic.release(80);
    CHECK(it.hidden == 1);
    CHECK(it.destroyed == 0);
    CHECK(it.panic.outcome() == Panic::Outcome::Nothing);
}

TEST_CASE("holding for two seconds destroys, and not a moment earlier", "[panic]")
{
    Fixture it;
    it.panic.press(0);
    it.panic.hold(Panic::HOLD_MS - 1);
    CHECK(it.destroyed == 0);
    it.panic.hold(Panic::HOLD_MS);
    CHECK(it.destroyed == 1);
    CHECK(it.panic.outcome() == Panic::Outcome::Destroyed);
    it.panic.hold(Panic::HOLD_MS + 500);
    CHECK(it.destroyed == 1);
}

TEST_CASE("letting go in time destroys nothing and says so", "[panic]")
{
    Fixture it;
    it.panic.press(0);
    it.panic.hold(1'500);
    CHECK(it.panic.shows_ring(1'500));
    CHECK(it.panic.ring(1'000) == 0.5F);
    it.panic.release(1'900);
    it.panic.hold(2'500);
    CHECK(it.destroyed == 0);
    CHECK(it.panic.outcome() == Panic::Outcome::LetGo);
}

TEST_CASE("three presses within two seconds destroy", "[panic]")
{
    Fixture it;
    for (const int at : { 0, 700, 1'400 }) {
        it.panic.press(at);
        it.panic.release(at + 50);
    }
    CHECK(it.destroyed == 1);
}

TEST_CASE("three presses that take longer only hide", "[panic]")
{
    Fixture it;
    for (const int at : { 0, 1'500, 3'000, 4'500 }) {
        it.panic.press(at);
        it.panic.release(at + 50);
    }
    CHECK(it.hidden == 4);
    CHECK(it.destroyed == 0);
}

TEST_CASE("while destroying is switched off nothing destroys and no ring is shown", "[panic]")
{
    Fixture it;
    it.allowed = false;
    it.panic.press(0);
    it.panic.hold(5'000);
    CHECK_FALSE(it.panic.shows_ring(5'000));
    it.panic.release(5'100);
    for (const int at : { 6'000, 6'100, 6'200 }) {
        it.panic.press(at);
        it.panic.release(at + 10);
    }
    CHECK(it.destroyed == 0);
    CHECK(it.panic.outcome() == Panic::Outcome::Nothing);
}

TEST_CASE("a destruction that failed is said and can be tried again", "[panic]")
{
    Fixture it;
    it.works = false;
    it.panic.press(0);
    it.panic.hold(Panic::HOLD_MS);
    CHECK(it.panic.outcome() == Panic::Outcome::Failed);
    it.panic.release(3'000);
    CHECK(it.panic.outcome() == Panic::Outcome::Failed);
    it.works = true;
    it.panic.try_again(4'000);
    CHECK(it.panic.outcome() == Panic::Outcome::Destroyed);
}
