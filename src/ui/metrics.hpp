#pragma once

namespace ui {

/// How large she wants the letters.
enum class TextSize { Percent100, Percent125, Percent150, Percent175, Percent200 };
constexpr int TEXT_SIZE_COUNT = 5;

/// 1.0, 1.25, 1.5, 1.75 or 2.0.
float factor(TextSize size);
/// 100, 125, 150, 175 or 200.
int percent(TextSize size);

/// The three arrangements of the frame (design.md 5). Full and Small are the
/// pictures at 1366 x 768 and 1024 x 600; Large is the one for very large letters,
/// with a rail of icons and one column.
enum class Layout { Full, Small, Large };

/// Every size in pixels for one window size and text size. Widgets take sizes from
/// here and from nowhere else, so that a larger text is one number.
struct Metrics {
    TextSize text_size { TextSize::Percent100 };
    Layout layout { Layout::Full };
    float width { 1366 }; ///< Of the window, in pixels.
    float height { 768 };
    float scale { 1 }; ///< Of letters and icons.

    // Frame.
    float rail_width { 208 };
    float rail_mark_height { 66 };
    float rail_item_height { 52 };
    float top_bar_height { 64 };
    float top_button_height { 44 };
    float page_margin { 16 };  ///< Between page and window, right and below.
    float page_padding { 36 }; ///< Between the edge of the page and what is on it.
    float page_padding_top { 26 };
    float foot_height { 80 };
    float side_width { 330 }; ///< A side column.
    float wide_side_width { 368 };
    float column_gap { 40 };
    float line_gap { 70 }; ///< Between columns with a line between them.
    float measure { 690 }; ///< The longest line of running text.

    // Things to operate.
    float button_height { 48 };
    float small_button_height { 44 }; ///< Inside cards and notices.
    float button_padding { 20 };
    float choice_height { 58 };
    float choice_gap { 11 };
    float compact_choice_height { 46 }; ///< Choices inside a side card.
    float row_height { 46 };
    float field_height { 48 };
    float secret_height { 52 };
    float branch_height { 76 };
    float tab_height { 46 };
    float minimum_target { 44 };

    // Shapes; lines grow a little with the letters, radii do not.
    float radius_page { 12 };
    float radius_card { 10 };
    float radius_button { 8 };
    float radius_cell { 6 };
    float radius_box { 5 };
    float operable_line { 1 };
    float chosen_line { 2 };
    float thin_line { 1 };
    float ring_line { 3 };
    float ring_gap { 2 };

    /// A design size that grows with the letters (icons, discs, columns of text).
    float text(float design_pixels) const;
    /// A design size of empty space, which grows only a little.
    float space(float design_pixels) const;

    bool is_small() const { return layout == Layout::Small; }
    /// Lower than the pictures of its arrangement: what the bars of a system leave of the smallest
    /// screen.
    bool is_low() const;
    bool is_large() const { return layout == Layout::Large; }
};

/// The metrics for a window of so many pixels.
Metrics make_metrics(float window_width, float window_height, TextSize text_size);

} // namespace ui
