#include "ui/metrics.hpp"

#include "ui/on_screen.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("the two windows of the design have their two arrangements", "[ui]")
{
    CHECK(make_metrics(1366, 768, TextSize::Percent100).layout == Layout::Full);
    CHECK(make_metrics(1024, 600, TextSize::Percent100).layout == Layout::Small);
    CHECK(make_metrics(1366, 600, TextSize::Percent100).layout == Layout::Small);
    CHECK(make_metrics(1366, 768, TextSize::Percent200).layout == Layout::Large);
    CHECK(make_metrics(1024, 600, TextSize::Percent200).layout == Layout::Large);
}

TEST_CASE("what the bars of a system leave of the smallest screen is low", "[ui]")
{
    CHECK(make_metrics(1008, 524, TextSize::Percent100).is_low());
    CHECK(make_metrics(1008, 524, TextSize::Percent100).layout == Layout::Small);
    CHECK_FALSE(make_metrics(1024, 600, TextSize::Percent100).is_low());
    CHECK_FALSE(make_metrics(1366, 697, TextSize::Percent100).is_low());
    CHECK(make_metrics(1008, 524, TextSize::Percent200).is_low());
    CHECK_FALSE(make_metrics(1366, 768, TextSize::Percent200).is_low());
}

TEST_CASE("a large screen keeps its arrangement with large letters", "[ui]")
{
    CHECK(make_metrics(2560, 1440, TextSize::Percent200).layout == Layout::Full);
    CHECK(make_metrics(1920, 1080, TextSize::Percent150).layout == Layout::Full);
    CHECK(make_metrics(1920, 1080, TextSize::Percent200).layout == Layout::Small);
}

TEST_CASE("the frame has the sizes of the design", "[ui]")
{
    const Metrics full = make_metrics(1366, 768, TextSize::Percent100);
    CHECK(full.rail_width == 208);
    CHECK(full.rail_item_height == 52);
    CHECK(full.top_bar_height == 64);
    CHECK(full.foot_height == 80);
    CHECK(full.button_height == 48);
    CHECK(full.choice_height == 58);
    const Metrics small = make_metrics(1024, 600, TextSize::Percent100);
    CHECK(small.rail_width == 92);
    CHECK(small.top_bar_height == 56);
    CHECK(small.foot_height == 66);
    CHECK(small.side_width == 280);
    const Metrics large = make_metrics(1366, 768, TextSize::Percent200);
    CHECK(large.rail_width == 84);
}

TEST_CASE("nothing that is pressed is lower than the design allows", "[ui]")
{
    for (int i = 0; i < TEXT_SIZE_COUNT; ++i) {
        const Metrics full = make_metrics(1366, 768, static_cast<TextSize>(i));
        const float least = full.is_small() ? 40.0F : 44.0F;
        CHECK(full.button_height >= 48);
        CHECK(full.small_button_height >= 44);
        CHECK(full.choice_height >= 44);
        CHECK(full.compact_choice_height >= 44);
        CHECK(full.row_height >= 40);
        CHECK(full.minimum_target >= least);
        CHECK(full.tab_height >= 46);
        CHECK(full.top_button_height >= 40);
    }
}

TEST_CASE("the enlargement of the system becomes the next size of letters", "[ui]")
{
    CHECK(on_screen(TextSize::Percent100, 1) == TextSize::Percent100);
    CHECK(on_screen(TextSize::Percent150, 1) == TextSize::Percent150);
    CHECK(on_screen(TextSize::Percent100, 1.25F) == TextSize::Percent125);
    CHECK(on_screen(TextSize::Percent100, 1.4999F) == TextSize::Percent150);
    CHECK(on_screen(TextSize::Percent100, 1.5001F) == TextSize::Percent150);
    CHECK(on_screen(TextSize::Percent125, 1.25F) == TextSize::Percent175);
    CHECK(on_screen(TextSize::Percent100, 2) == TextSize::Percent200);
    CHECK(on_screen(TextSize::Percent200, 2) == TextSize::Percent200);
    CHECK(on_screen(TextSize::Percent100, 5) == TextSize::Percent200);
}
