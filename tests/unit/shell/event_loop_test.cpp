#include "shell/event_loop.hpp"

#include <catch2/catch_test_macros.hpp>

using shell::EventLoop;

namespace {

int frames_until_still(EventLoop& loop)
{
    int frames = 0;
    while (loop.take_frame())
        ++frames;
    return frames;
}

} // namespace

TEST_CASE("three frames are drawn after something happened, and then none", "[shell]")
{
    EventLoop loop;
    CHECK(frames_until_still(loop) == 3);
    CHECK(frames_until_still(loop) == 0);
    loop.something_changed();
    CHECK(frames_until_still(loop) == 3);
    CHECK(loop.frames_drawn() == 6);
}

TEST_CASE("a loop with nothing to do sleeps until an event comes", "[shell]")
{
    EventLoop loop;
    frames_until_still(loop);
    CHECK_FALSE(loop.wait_ms(1000, std::nullopt));
}

TEST_CASE("a loop sleeps no longer than its next deadline", "[shell]")
{
    EventLoop loop;
    frames_until_still(loop);
    CHECK(loop.wait_ms(1000, 4000) == 3000);
    CHECK(loop.wait_ms(5000, 4000) == 0);
}

TEST_CASE("a loop that owes frames does not sleep long", "[shell]")
{
    EventLoop loop;
    CHECK(loop.wait_ms(1000, 60000) == EventLoop::FRAME_MS);
}

TEST_CASE("a minimised window draws nothing and owes its frames", "[shell]")
{
    EventLoop loop;
    loop.minimised(0);
    loop.something_changed();
    CHECK(frames_until_still(loop) == 0);
    loop.restored();
    CHECK(frames_until_still(loop) == 3);
}

TEST_CASE("a window minimised for thirty seconds hides everything once", "[shell]")
{
    EventLoop loop;
    frames_until_still(loop);
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
