#include "paper/page_layout.hpp"

#include "i18n/tr.hpp"
#include "paper/flow.hpp"
#include "paper/level_mark.hpp"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace paper {

namespace {

    constexpr double TITLE_SIZE = 20;
    constexpr double TITLE_STEP = 27;
    constexpr double PART_SIZE = 13;
    constexpr double PART_STEP = 18;
    constexpr double CARD_SIZE = 11.5;
    /// A heading stays with at least this much of what follows it.
    constexpr double KEEP_WITH_NEXT = 46;
    constexpr double WRITE_STEP = 24;
    constexpr Stroke WRITE_LINE { 0.6, 0.35, 0 };

    void lay_out_top(Flow& flow, const Document& document)
    {
        const auto corner = flow.wrap(plain(document.corner), TEXT_SIZE, flow.width() / 2);
        const auto corner_width = document.corner.empty() ? 0.0 : corner.front().width;
        const auto title = flow.wrap(
            bold(document.title), TITLE_SIZE, flow.width() - corner_width - 2 * TEXT_SIZE);
        const auto first_line = flow.y() + flow.base_line(TITLE_SIZE, TITLE_STEP);
        flow.write_rows(title, flow.left(), TITLE_SIZE, TITLE_STEP, flow.add_element(Role::H1));
        if (!document.corner.empty())
            flow.write_row(corner.front(), flow.right() - corner_width, first_line, TEXT_SIZE,
                flow.add_element(Role::P));
        if (!document.subtitle.empty())
            flow.write_rows(flow.wrap(document.subtitle, TEXT_SIZE, flow.width()), flow.left(),
                TEXT_SIZE, TEXT_STEP, flow.add_element(Role::P));
    }

    void lay_out_part_heading(Flow& flow, const Heading& heading)
    {
        const auto rows = flow.wrap(bold(heading.text), PART_SIZE, flow.width());
        const auto height = static_cast<double>(rows.size()) * PART_STEP + 6;
        flow.gap(20);
        flow.need(std::min(flow.capacity(), height + KEEP_WITH_NEXT));
        flow.write_rows(rows, flow.left(), PART_SIZE, PART_STEP, flow.add_element(Role::H2));
        flow.move_down(3);
        flow.draw(line({ flow.left(), flow.y() }, { flow.right(), flow.y() }, { 1.5, 0, 0 }));
        flow.move_down(4);
    }

    /// Heading of a card, its level at the right end of the line.
    void lay_out_card_heading(Flow& flow, const Heading& heading)
    {
        constexpr double GAP = 6;
        TextLineRow word;
        double mark_width = 0;
        if (heading.mark) {
            word = flow.wrap(bold(heading.mark_word), TEXT_SIZE, flow.width() / 3).front();
            mark_width = MARK_WIDTH + GAP + ICON_SIZE + GAP + word.width + 2 * GAP;
        }
        const auto rows = flow.wrap(bold(heading.text), CARD_SIZE, flow.width() - mark_width);
        flow.gap(11);
        const auto height = static_cast<double>(rows.size()) * PART_STEP;
        flow.need(std::min(flow.capacity(), height + KEEP_WITH_NEXT));
        const auto top = flow.y();
        const auto base = top + flow.base_line(CARD_SIZE, PART_STEP);
        const auto element = flow.add_element(Role::H3);
        flow.write_rows(rows, flow.left(), CARD_SIZE, PART_STEP, element);
        if (heading.mark) {
            const auto x = flow.right() - mark_width + 2 * GAP;
            flow.draw(mark_box(*heading.mark, { x, top + (PART_STEP - MARK_HEIGHT) / 2 }));
            flow.draw(mark_icon(
                *heading.mark, { x + MARK_WIDTH + GAP + ICON_SIZE / 2, top + PART_STEP / 2 }));
            flow.write_row(word, x + MARK_WIDTH + 2 * GAP + ICON_SIZE, base, TEXT_SIZE, element);
        }
        flow.move_down(2);
    }

    void lay_out(Flow& flow, const Heading& heading)
    {
        if (heading.level <= 2)
            lay_out_part_heading(flow, heading);
        else
            lay_out_card_heading(flow, heading);
    }

    void lay_out(Flow& flow, const Paragraph& paragraph)
    {
        const auto small = paragraph.tone == Tone::Small;
        const auto size = small ? SMALL_SIZE : TEXT_SIZE;
        flow.gap(3);
        flow.write_rows(flow.wrap(paragraph.text, size, flow.width()), flow.left(), size,
            small ? SMALL_STEP : TEXT_STEP, flow.add_element(Role::P));
        flow.move_down(3);
    }

    void lay_out(Flow& flow, const List& list)
    {
        const auto parent = flow.add_element(Role::List);
        const auto ticks = list.kind == ListKind::Ticks;
        const auto indent = ticks ? TICK_INDENT : 16.0;
        int number = 0;
        flow.gap(2);
        for (const auto& item : list.items) {
            const auto rows = flow.wrap(item.text, TEXT_SIZE, flow.width() - indent);
            flow.need(std::min(2.0, static_cast<double>(rows.size())) * TEXT_STEP);
            const auto element = flow.add_element(Role::ListItem, parent);
            const auto base = flow.y() + flow.base_line(TEXT_SIZE, TEXT_STEP);
            ++number;
            if (ticks) {
                const auto top = flow.y() + (TEXT_STEP - TICK_SIZE) / 2;
                flow.draw(tick_box({ flow.left(), top }, item.ticked));
            } else {
                const auto mark = list.kind == ListKind::Numbers ? std::to_string(number) : "•";
                flow.write({ flow.left(), base, TEXT_SIZE, true, mark + " ", element });
            }
            flow.write_rows(rows, flow.left() + indent, TEXT_SIZE, TEXT_STEP, element);
            flow.move_down(ticks ? 5 : 2);
        }
        flow.move_down(3);
    }

    void lay_out(Flow& flow, const Box& box)
    {
        constexpr double PADDING = 12;
        const auto rows = flow.wrap(box.text, TEXT_SIZE, flow.width() - 2 * PADDING);
        const auto height = static_cast<double>(rows.size()) * TEXT_STEP + 1.4 * PADDING;
        flow.gap(12);
        // A frame is for a few sentences; more of them are shown without it.
        if (height < flow.capacity()) {
            flow.need(height);
            flow.draw(rounded_box({ flow.left(), flow.y() }, flow.width(), height, 4, std::nullopt,
                Stroke { 1.5, 0, 0 }));
        }
        flow.move_down(0.7 * PADDING);
        flow.write_rows(
            rows, flow.left() + PADDING, TEXT_SIZE, TEXT_STEP, flow.add_element(Role::P));
        flow.move_down(0.7 * PADDING + 4);
    }

    void lay_out(Flow& flow, const WriteLines& lines)
    {
        if (!lines.label.empty())
            lay_out(flow, Heading { 3, lines.label });
        for (int i = 0; i < lines.lines; ++i) {
            flow.need(WRITE_STEP);
            flow.move_down(WRITE_STEP);
            flow.draw(line({ flow.left(), flow.y() }, { flow.right(), flow.y() }, WRITE_LINE));
        }
        flow.move_down(4);
    }

    void lay_out(Flow& flow, const Table& table) { lay_out_table(flow, table); }

    /// How much room a block takes on a page that does not end.
    double height_of(const Block& block, const Flow& flow)
    {
        constexpr double ENDLESS = 1e7;
        Flow measure({ flow.right() + PAGE_MARGIN, ENDLESS }, flow.faces());
        measure.move_down(1);
        const auto top = measure.y();
        std::visit([&](const auto& kind) { lay_out(measure, kind); }, block);
        return measure.y() - top;
    }

    bool keeps_whole(const Block& block)
    {
        const auto* table = std::get_if<Table>(&block);
        return table && table->keep_whole;
    }

    /// Before headings: a page is started when what they announce would be torn apart
    /// although it is short, or is to be kept whole.
    void keep_together(Flow& flow, const std::vector<Block>& blocks, std::size_t first)
    {
        double height = 0;
        auto next = first;
        for (; next < blocks.size() && std::holds_alternative<Heading>(blocks[next]); ++next)
            height += height_of(blocks[next], flow);
        if (next == first || next == blocks.size())
            return;
        height += height_of(blocks[next], flow);
        const auto most = keeps_whole(blocks[next]) ? flow.capacity() : flow.capacity() / 3;
        if (height <= most)
            flow.need(height);
    }

    /// The same foot on every page, once it is known how many there are.
    void add_feet(Flow& flow, const Document& document)
    {
        auto& pages = flow.pages();
        const auto total = std::to_string(pages.pages.size());
        const auto top = pages.height - 52.5;
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            const auto number = std::to_string(i + 1);
            const auto words
                = i18n::fill(document.page_words, { { "page", number }, { "pages", total } });
            const auto counted = flow.wrap(plain(words), SMALL_SIZE, flow.width() / 2);
            const auto count_width = counted.front().width;
            const auto rows = flow.wrap(
                plain(document.foot), SMALL_SIZE, flow.width() - count_width - 2 * SMALL_SIZE);
            auto& page = pages.pages[i];
            page.paths.push_back(
                line({ flow.left(), top }, { flow.right(), top }, { 0.6, 0.25, 0 }));
            auto base = top + 4 + flow.base_line(SMALL_SIZE, SMALL_STEP);
            const auto add = [&](const TextLineRow& row, double x, double y) {
                for (const auto& piece : row.pieces)
                    page.texts.push_back(
                        { x + piece.x, y, SMALL_SIZE, piece.bold, piece.text, std::nullopt });
            };
            add(counted.front(), flow.right() - count_width, base);
            for (const auto& row : rows) {
                add(row, flow.left(), base);
                base += SMALL_STEP - 1;
            }
        }
    }

} // namespace

PageFormat format_of(PaperSize size)
{
    return size == PaperSize::Letter ? PageFormat { 612, 792 } : PageFormat {};
}

Layout lay_out(const Document& document, PaperSize size, const Faces& faces)
{
    Flow flow(format_of(size), faces);
    lay_out_top(flow, document);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto after_heading = i > 0 && std::holds_alternative<Heading>(document.blocks[i - 1]);
        if (!after_heading)
            keep_together(flow, document.blocks, i);
        std::visit([&](const auto& kind) { lay_out(flow, kind); }, document.blocks[i]);
    }
    const auto missing = flow.missing();
    add_feet(flow, document);
    return { flow.take(), missing };
}

} // namespace paper
