#include "paper/flow.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace paper {

namespace {

    constexpr double CARD_GAP = 5;
    constexpr double CELL_GAP = 1.5;
    constexpr Stroke CARD_LINE { 0.5, 0.5, 0 };

    RichText titled(const Column& column, const RichText& text)
    {
        RichText words
            = bold(i18n::fill(i18n::trc("paper", "{name}:"), { { "name", column.title } }));
        words.push_back({ " ", false });
        words.insert(words.end(), text.begin(), text.end());
        return words;
    }

    RichText name_words(const Cell& cell)
    {
        auto words = cell.text;
        for (auto& run : words)
            run.bold = true;
        return words;
    }

    std::vector<std::vector<TextLineRow>> rows_of(
        Flow& flow, const Table& table, const std::vector<Cell>& row)
    {
        const auto size = flow.style().text_size;
        std::vector<std::vector<TextLineRow>> all;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto name = i == 0;
            const auto words = name ? name_words(row[i]) : row[i].text;
            all.push_back(
                flow.wrap(i < table.columns.size() ? titled(table.columns[i], words) : words, size,
                    flow.width()));
        }
        return all;
    }

    double height_of_card(const std::vector<std::vector<TextLineRow>>& cells, double step)
    {
        double height = CARD_GAP;
        for (const auto& rows : cells)
            height += static_cast<double>(rows.size()) * step + CELL_GAP;
        return height;
    }

} // namespace

void lay_out_cards(Flow& flow, const Table& table)
{
    const auto& style = flow.style();
    const auto element = flow.add_element(Role::Table);
    flow.gap(4);
    std::vector<std::vector<std::vector<TextLineRow>>> cards;
    for (const auto& row : table.rows)
        cards.push_back(rows_of(flow, table, row));
    for (std::size_t number = 0; number < cards.size(); ++number) {
        const auto& cells = cards[number];
        const auto height = height_of_card(cells, style.text_step);
        // A card stays whole unless it is half a page long.
        auto needed = height <= flow.capacity() / 2 ? height : 4 * style.text_step;
        // The last one does not go over alone.
        if (number > 0 && number + 2 == cards.size()) {
            const auto both = height + height_of_card(cards.back(), style.text_step);
            needed = both <= flow.capacity() / 2 ? both : needed;
        }
        flow.need(needed);
        const auto row_element = flow.add_element(Role::Row, element);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto role = i == 0 ? Role::HeaderCell : Role::Cell;
            flow.write_rows(cells[i], flow.left(), style.text_size, style.text_step,
                flow.add_element(role, row_element));
            flow.move_down(CELL_GAP);
        }
        flow.move_down(CARD_GAP / 2);
        flow.draw(line({ flow.left(), flow.y() }, { flow.right(), flow.y() }, CARD_LINE));
        flow.move_down(CARD_GAP / 2);
    }
    flow.move_down(4);
}

} // namespace paper
