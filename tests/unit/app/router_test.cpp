#include "app/router.hpp"

#include <catch2/catch_test_macros.hpp>

using app::Place;
using app::Router;
using app::Screen;

TEST_CASE("going on and back leads through the same places", "[router]")
{
    Router router;
    CHECK(router.place() == Place { Screen::Start, "" });
    router.go({ Screen::Guides, "" });
    router.go({ Screen::Guide, "allanamientos" });
    router.back();
    CHECK(router.place() == Place { Screen::Guides, "" });
    router.back();
    router.back();
    CHECK(router.place() == Place { Screen::Start, "" });
    CHECK_FALSE(router.can_go_back());
}

TEST_CASE("going to where she is makes no step", "[router]")
{
    Router router;
    const auto revision = router.revision();
    router.go({ Screen::Start, "" });
    CHECK_FALSE(router.can_go_back());
    CHECK(router.revision() == revision);
}

TEST_CASE("a new beginning leaves no way back to what was before", "[router]")
{
    Router router;
    router.go({ Screen::Results, "" });
    router.restart({ Screen::Lock, "" });
    CHECK_FALSE(router.can_go_back());
}

TEST_CASE("the oldest steps are forgotten, the newest are not", "[router]")
{
    Router router;
    for (int i = 0; i < 500; ++i)
        router.go({ Screen::Guide, std::to_string(i) });
    int steps = 0;
    while (router.can_go_back()) {
        router.back();
        ++steps;
    }
    CHECK(steps < 100);
}

TEST_CASE("where a link led from is known until she moves on", "[router]")
{
    Router router;
    CHECK(router.came_from() == nullptr);
    router.go({ Screen::Review, "" });
    router.go({ Screen::Question, "Q4.01" });
    REQUIRE(router.came_from());
    CHECK(router.came_from()->screen == Screen::Review);
    router.replace({ Screen::Question, "Q4.02" });
    CHECK(router.came_from() == nullptr);
    router.back();
    CHECK(router.came_from() == nullptr);
}
