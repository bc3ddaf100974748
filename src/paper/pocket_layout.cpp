#include "paper/pocket_layout.hpp"

#include "paper/flow.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace paper {

namespace {

    constexpr std::size_t COLUMNS = 2;
    constexpr std::size_t ROWS = POCKET_PANELS / COLUMNS;
    constexpr double PADDING = 19.5;
    constexpr double PANEL_BOTTOM = 12;
    constexpr double PANEL_TEXT = 12;
    constexpr double PANEL_STEP = 17;
    constexpr double PANEL_TITLE = 15;
    constexpr double SMALL_SIZE = 9;
    constexpr double SMALL_STEP = 13;
    constexpr double TITLE_STEP = 20;
    constexpr double NUMBER_INDENT = 20.25;
    constexpr double NOTES_STEP = 24.75;
    constexpr Stroke FOLD { 0.8, 0.35, 4.5 };
    constexpr Stroke ROW_LINE { 0.5, 0.55, 0 };
    constexpr Stroke NOTE_LINE { 0.6, 0.35, 0 };

    /// What stands free between the lines of a panel. A panel of Letter is twelve points lower
    /// than one of A4: they come out of this, so that both hold the same lines.
    struct Air {
        double item;
        double name; ///< Above and below a name with a line under it.
        double title;
        double note;
    };
    constexpr Air A4_AIR { 4.75, 4.6, 5, 4 };
    constexpr Air LETTER_AIR { 2.75, 2.7, 3, 3 };

    /// One panel: goes down from its title and knows where it ends.
    class PanelLayout {
    public:
        PanelLayout(Flow& flow, const Air& air, Point corner, double width, double height)
            : m_flow(flow)
            , m_air(air)
            , m_left(corner.x + PADDING)
            , m_right(corner.x + width - PADDING)
            , m_y(corner.y + PADDING - 4)
            , m_bottom(corner.y + height - PANEL_BOTTOM)
        {
        }

        void draw(const Panel& panel, std::size_t index, std::vector<Overflow>& overflow)
        {
            write_title(panel.title, Role::H2);
            if (panel.style == PanelStyle::Notes) {
                draw_empty_lines();
                return;
            }
            const auto list = m_flow.add_element(Role::List);
            // What comes after the lines is short and has its place kept for it.
            m_reserved = height_after(panel);
            int number = 0;
            for (const auto& line : panel.lines) {
                if (!draw_line(panel, line, ++number, list))
                    overflow.push_back({ index, line });
            }
            m_reserved = 0;
            draw_after(panel, index, overflow);
        }

    private:
        double width() const { return m_right - m_left; }
        double base(double size, double step) const { return m_flow.base_line(size, step); }
        bool fits(double height) const { return m_y + height + m_reserved <= m_bottom + 0.01; }

        void write_title(const std::string& title, Role role)
        {
            const auto rows = m_flow.wrap(bold(title), PANEL_TITLE, width());
            write_rows(rows, m_left, PANEL_TITLE, TITLE_STEP, m_flow.add_element(role));
            m_y += m_air.title;
        }

        void write_rows(const std::vector<TextLineRow>& rows, double x, double size, double step,
            std::size_t element)
        {
            for (const auto& row : rows) {
                m_flow.write_row(row, x, m_y + base(size, step), size, element);
                m_y += step;
            }
        }

        void draw_empty_lines()
        {
            m_y += 2;
            for (m_y += NOTES_STEP; m_y <= m_bottom; m_y += NOTES_STEP)
                m_flow.draw(line({ m_left, m_y }, { m_right, m_y }, NOTE_LINE));
        }

        bool draw_line(const Panel& panel, const PanelLine& line, int number, std::size_t list)
        {
            switch (panel.style) {
            case PanelStyle::Names:
                return draw_name(line, list);
            case PanelStyle::Numbers:
                return draw_item(line, std::to_string(number), list);
            case PanelStyle::Ticks:
                return draw_tick(line, list);
            case PanelStyle::Notes:
            case PanelStyle::Words:
                return draw_words(plain(line.text), list);
            }
            return true;
        }

        /// "1 Ceniza  cerca        5555 0101" and a thin line.
        bool draw_name(const PanelLine& item, std::size_t list)
        {
            std::vector<TextLineRow> right;
            double right_width = 0;
            if (!item.right.empty()) {
                right = m_flow.wrap({ Run { item.right, item.right_bold } }, PANEL_TEXT, width());
                right_width = right.front().width + 8;
            }
            RichText words = bold(item.name);
            if (!item.text.empty())
                words.push_back({ "\u00A0 " + item.text, false });
            // A long number goes under the name instead of squeezing it.
            const auto below = right_width > width() * 0.6;
            const auto rows = m_flow.wrap(words, PANEL_TEXT, width() - (below ? 0 : right_width));
            const auto lines = rows.size() + (below ? right.size() : 0);
            const auto height = static_cast<double>(lines) * PANEL_STEP + 2 * m_air.name;
            if (!fits(height))
                return false;
            const auto element = m_flow.add_element(Role::ListItem, list);
            m_y += m_air.name;
            const auto first = m_y + base(PANEL_TEXT, PANEL_STEP);
            write_rows(rows, m_left, PANEL_TEXT, PANEL_STEP, element);
            if (below)
                write_rows(right, m_left, PANEL_TEXT, PANEL_STEP, element);
            else if (!right.empty())
                m_flow.write_row(
                    right.front(), m_right - right.front().width, first, PANEL_TEXT, element);
            m_y += m_air.name;
            m_flow.draw(line({ m_left, m_y }, { m_right, m_y }, ROW_LINE));
            return true;
        }

        bool draw_item(const PanelLine& item, const std::string& mark, std::size_t list)
        {
            RichText words;
            if (!item.name.empty())
                words.push_back({ item.name + " ", true });
            words.push_back({ item.text, false });
            const auto rows = m_flow.wrap(words, PANEL_TEXT, width() - NUMBER_INDENT);
            if (!fits(static_cast<double>(rows.size()) * PANEL_STEP))
                return false;
            const auto element = m_flow.add_element(Role::ListItem, list);
            m_flow.write({ m_left, m_y + base(PANEL_TEXT, PANEL_STEP), PANEL_TEXT, true, mark + " ",
                element });
            write_rows(rows, m_left + NUMBER_INDENT, PANEL_TEXT, PANEL_STEP, element);
            m_y += m_air.item;
            return true;
        }

        bool draw_tick(const PanelLine& item, std::size_t list)
        {
            const auto rows = m_flow.wrap(plain(item.text), PANEL_TEXT, width() - NUMBER_INDENT);
            if (!fits(static_cast<double>(rows.size()) * PANEL_STEP))
                return false;
            const auto element = m_flow.add_element(Role::ListItem, list);
            m_flow.draw(tick_box({ m_left, m_y + (PANEL_STEP - TICK_SIZE) / 2 }, false));
            write_rows(rows, m_left + NUMBER_INDENT, PANEL_TEXT, PANEL_STEP, element);
            m_y += m_air.item;
            return true;
        }

        bool draw_words(const RichText& text, std::size_t list)
        {
            const auto rows = m_flow.wrap(text, PANEL_TEXT, width());
            if (!fits(static_cast<double>(rows.size()) * PANEL_STEP))
                return false;
            write_rows(
                rows, m_left, PANEL_TEXT, PANEL_STEP, m_flow.add_element(Role::ListItem, list));
            m_y += m_air.item;
            return true;
        }

        double height_of(const std::string& text, double size, double step)
        {
            if (text.empty())
                return 0;
            return static_cast<double>(m_flow.wrap(plain(text), size, width()).size()) * step + 4;
        }

        double height_after(const Panel& panel)
        {
            double height = height_of(panel.status, SMALL_SIZE, SMALL_STEP);
            if (!panel.foot.empty())
                height += height_of(panel.foot, PANEL_TEXT, PANEL_STEP) + 4;
            // Notes and second parts are hers or long: they are kept whole or asked about.
            return std::min(height, (m_bottom - m_y) / 2);
        }

        void draw_after(const Panel& panel, std::size_t index, std::vector<Overflow>& overflow)
        {
            m_reserved = height_after(panel);
            draw_note(panel, index, overflow);
            draw_second(panel, index, overflow);
            m_reserved = 0;
            if (!panel.foot.empty()) {
                m_y += 4;
                m_flow.draw(line({ m_left, m_y }, { m_right, m_y }, NOTE_LINE));
                m_y += 4;
                write_rows(m_flow.wrap(plain(panel.foot), PANEL_TEXT, width()), m_left, PANEL_TEXT,
                    PANEL_STEP, m_flow.add_element(Role::P));
            }
            if (!panel.status.empty())
                write_rows(m_flow.wrap(plain(panel.status), SMALL_SIZE, width()), m_left,
                    SMALL_SIZE, SMALL_STEP, m_flow.add_element(Role::P));
        }

        void draw_note(const Panel& panel, std::size_t index, std::vector<Overflow>& overflow)
        {
            if (panel.note.empty())
                return;
            const auto rows = m_flow.wrap(plain(panel.note), PANEL_TEXT, width());
            const auto height = m_air.note + static_cast<double>(rows.size()) * PANEL_STEP;
            if (!fits(height)) {
                overflow.push_back(
                    { index, { "note/" + std::to_string(index), {}, panel.note, {}, false } });
                return;
            }
            m_y += m_air.note;
            write_rows(rows, m_left, PANEL_TEXT, PANEL_STEP, m_flow.add_element(Role::P));
        }

        void draw_second(const Panel& panel, std::size_t index, std::vector<Overflow>& overflow)
        {
            if (panel.second_text.empty())
                return;
            const auto rows = m_flow.wrap(plain(panel.second_text), PANEL_TEXT, width());
            const auto height
                = 6 + TITLE_STEP + m_air.title + static_cast<double>(rows.size()) * PANEL_STEP;
            if (!fits(height)) {
                overflow.push_back({ index,
                    { "second/" + std::to_string(index), {}, panel.second_text, {}, false } });
                return;
            }
            m_y += 6;
            write_title(panel.second_title, Role::H3);
            m_y -= 3;
            write_rows(rows, m_left, PANEL_TEXT, PANEL_STEP, m_flow.add_element(Role::P));
        }

        Flow& m_flow;
        const Air& m_air;
        double m_left;
        double m_right;
        double m_y;
        double m_bottom;
        double m_reserved { 0 };
    };

    void draw_folds(Flow& flow, PageFormat format)
    {
        const auto middle = format.width / 2;
        flow.draw(line({ middle, 0 }, { middle, format.height }, FOLD));
        for (std::size_t row = 1; row < ROWS; ++row) {
            const auto y = format.height * static_cast<double>(row) / ROWS;
            flow.draw(line({ 0, y }, { format.width, y }, FOLD));
        }
    }

} // namespace

PocketLayout lay_out(const PocketSheet& sheet, PaperSize size, const Faces& faces)
{
    const auto format = format_of(size);
    Flow flow(style_of(Form::Sheets, size), faces);
    draw_folds(flow, format);
    const auto& air = size == PaperSize::Letter ? LETTER_AIR : A4_AIR;
    PocketLayout layout;
    const auto width = format.width / COLUMNS;
    const auto height = format.height / ROWS;
    for (std::size_t i = 0; i < sheet.panels.size(); ++i) {
        const Point corner { width * static_cast<double>(i % COLUMNS),
            height * static_cast<double>(i / COLUMNS) };
        PanelLayout(flow, air, corner, width, height).draw(sheet.panels[i], i, layout.overflow);
    }
    layout.missing_letters = flow.missing();
    layout.pages = flow.take();
    return layout;
}

} // namespace paper
