#include "shell/event_loop.hpp"

#include <catch2/catch_test_macros.hpp>

using shell::EventLoop;

TEST_CASE("one picture is drawn after something happened, and then none", "[shell]")
{
    EventLoop loop;
    CHECK(loop.take_picture(0));
    CHECK_FALSE(loop.take_picture(1000));
    loop.something_changed();
    loop.something_changed();
    CHECK(loop.take_picture(1000));
    CHECK_FALSE(loop.take_picture(2000));
    CHECK(loop.pictures_drawn() == 2);
}

TEST_CASE("pictures follow each other no faster than a screen shows them", "[shell]")
{
    EventLoop loop;
    loop.take_picture(1000);
    loop.something_changed();
    CHECK(loop.wait_ms(1004, std::nullopt) == EventLoop::PICTURE_MS - 4);
    CHECK_FALSE(loop.take_picture(1000 + EventLoop::PICTURE_MS - 1));
    CHECK(loop.wait_ms(1000 + EventLoop::PICTURE_MS, 60'000) == 0);
    CHECK(loop.take_picture(1000 + EventLoop::PICTURE_MS));
}

TEST_CASE("the first picture waits for nothing", "[shell]")
{
    const EventLoop loop;
    CHECK(loop.wait_ms(1000, 60'000) == 0);
}

TEST_CASE("a loop with nothing to do sleeps until an event comes", "[shell]")
{
    EventLoop loop;
    loop.take_picture(0);
    CHECK_FALSE(loop.wait_ms(1000, std::nullopt));
}

TEST_CASE("a loop sleeps no longer than its next deadline", "[shell]")
{
    EventLoop loop;
    loop.take_picture(0);
    CHECK(loop.wait_ms(1000, 4000) == 3000);
    CHECK(loop.wait_ms(5000, 4000) == 0);
}

TEST_CASE("a minimised window draws nothing and owes its picture", "[shell]")
{
    EventLoop loop;
    loop.minimised(0);
    loop.something_changed();
    CHECK_FALSE(loop.take_picture(0));
    CHECK(loop.wait_ms(1000, std::nullopt) == 29'000);
    loop.restored();
    CHECK(loop.take_picture(50'000));
}

TEST_CASE("a window minimised for thirty seconds hides everything once", "[shell]")
{
    EventLoop loop;
    loop.take_picture(0);
    loop.minimised(1000);
    CHECK_FALSE(loop.has_to_hide(30'999));
    CHECK(loop.wait_ms(1000, std::nullopt) == 30'000);
    CHECK(loop.has_to_hide(31'000));
    CHECK_FALSE(loop.has_to_hide(40'000));
    CHECK_FALSE(loop.wait_ms(40'000, std::nullopt));
}

TEST_CASE("a window that comes back is hidden again only after another thirty seconds", "[shell]")
{
    EventLoop loop;
    loop.minimised(0);
    CHECK(loop.has_to_hide(30'000));
    loop.restored();
    CHECK_FALSE(loop.has_to_hide(90'000));
    loop.minimised(100'000);
    CHECK_FALSE(loop.has_to_hide(129'999));
    CHECK(loop.has_to_hide(130'000));
}
