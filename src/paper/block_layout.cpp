#include "paper/flow.hpp"
#include "paper/level_mark.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace paper {

namespace {

    constexpr double WRITE_STEP = 24;
    constexpr double ITEM_GAP = 2;
    constexpr double BOX_PADDING = 12;
    constexpr double BAR_WIDTH = 2.5;
    constexpr double BAR_INDENT = 11;
    constexpr double CROSS_INDENT = 14;
    constexpr Stroke WRITE_LINE { 0.6, 0.35, 0 };
    constexpr Stroke BOX_LINE { 1.5, 0, 0 };
    constexpr Stroke LEADER { 0.6, 0.45, 1.2 };

    // --- Headings ------------------------------------------------------------------------

    void lay_out_part_heading(Flow& flow, const Heading& heading)
    {
        const auto& style = flow.style();
        const auto rows = flow.wrap(bold(heading.text), style.part_size, flow.width());
        flow.gap(20);
        flow.need(std::min(flow.capacity(),
            static_cast<double>(rows.size()) * style.part_step + 7 + 2 * style.text_step));
        flow.begin_part(heading.text);
        flow.write_rows(
            rows, flow.left(), style.part_size, style.part_step, flow.add_element(Role::H2));
        flow.move_down(3);
        flow.draw(line({ flow.left(), flow.y() }, { flow.right(), flow.y() }, { 1.5, 0, 0 }));
        flow.move_down(4);
    }

    /// Heading of a card, its level at the right end of the line.
    void lay_out_card_heading(Flow& flow, const Heading& heading)
    {
        constexpr double GAP = 6;
        const auto& style = flow.style();
        TextLineRow word;
        double mark_width = 0;
        if (heading.mark) {
            word = flow.wrap(bold(heading.mark_word), style.text_size, flow.width() / 3).front();
            mark_width = MARK_WIDTH + GAP + ICON_SIZE + GAP + word.width + 2 * GAP;
        }
        const auto rows = flow.wrap(bold(heading.text), style.card_size, flow.width() - mark_width);
        flow.gap(11);
        const auto height = static_cast<double>(rows.size()) * style.part_step;
        flow.need(std::min(flow.capacity(), height + 2 + 2 * style.text_step));
        const auto top = flow.y();
        const auto base = top + flow.base_line(style.card_size, style.part_step);
        const auto element = flow.add_element(Role::H3);
        flow.write_rows(rows, flow.left(), style.card_size, style.part_step, element);
        if (heading.mark) {
            const auto x = flow.right() - mark_width + 2 * GAP;
            flow.draw(mark_box(*heading.mark, { x, top + (style.part_step - MARK_HEIGHT) / 2 }));
            flow.draw(mark_icon(*heading.mark,
                { x + MARK_WIDTH + GAP + ICON_SIZE / 2, top + style.part_step / 2 }));
            flow.write_row(
                word, x + MARK_WIDTH + 2 * GAP + ICON_SIZE, base, style.text_size, element);
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

    // --- Words ---------------------------------------------------------------------------

    struct TextLook {
        double size;
        double step;
    };

    TextLook look_of(const Flow& flow, Tone tone)
    {
        const auto& style = flow.style();
        return tone == Tone::Small ? TextLook { style.small_size, style.small_step }
                                   : TextLook { style.text_size, style.text_step };
    }

    void lay_out(Flow& flow, const Paragraph& paragraph)
    {
        const auto look = look_of(flow, paragraph.tone);
        flow.gap(3);
        flow.write_rows(flow.wrap(paragraph.text, look.size, flow.width()), flow.left(), look.size,
            look.step, flow.add_element(Role::P));
        flow.move_down(3);
    }

    double list_indent(const Flow& flow, const List& list)
    {
        if (list.kind == ListKind::Ticks)
            return TICK_INDENT;
        if (list.kind == ListKind::Bullets)
            return 16;
        const auto widest = std::to_string(list.items.size()) + " ";
        return std::max(16.0, flow.faces().bold.width(widest, flow.style().text_size) + 2);
    }

    void lay_out(Flow& flow, const List& list)
    {
        const auto& style = flow.style();
        const auto parent = flow.add_element(Role::List);
        const auto ticks = list.kind == ListKind::Ticks;
        const auto indent = list_indent(flow, list);
        std::vector<std::vector<TextLineRow>> wrapped;
        for (const auto& item : list.items)
            wrapped.push_back(flow.wrap(item.text, style.text_size, flow.width() - indent));
        std::size_t number = 0;
        flow.gap(ITEM_GAP);
        for (const auto& item : list.items) {
            const auto& rows = wrapped[number];
            auto needed = first_rows_height(rows.size(), style.text_step);
            // The last line of a list does not go over alone.
            constexpr std::size_t SHORT = 3;
            if (number > 0 && number + 2 == list.items.size() && rows.size() <= SHORT
                && wrapped.back().size() <= SHORT)
                needed += ITEM_GAP + static_cast<double>(wrapped.back().size()) * style.text_step
                    + (ticks ? ITEM_GAP : 0);
            flow.need(needed);
            const auto element = flow.add_element(Role::ListItem, parent);
            const auto base = flow.y() + flow.base_line(style.text_size, style.text_step);
            ++number;
            if (ticks) {
                const auto top = flow.y() + (style.text_step - TICK_SIZE) / 2;
                flow.draw(tick_box({ flow.left(), top }, item.ticked));
            } else {
                const auto mark = list.kind == ListKind::Numbers ? std::to_string(number) : "•";
                flow.write({ flow.left(), base, style.text_size, true, mark + " ", element });
            }
            flow.write_rows(rows, flow.left() + indent, style.text_size, style.text_step, element);
            flow.move_down(ticks ? 5 : ITEM_GAP);
        }
        flow.move_down(3);
    }

    // --- Boxes ---------------------------------------------------------------------------

    /// What stands in a box, one below the other.
    struct BoxLine {
        std::vector<TextLineRow> rows;
        double indent { 0 };
        Role role { Role::P };
    };

    std::vector<BoxLine> lines_of(Flow& flow, const Box& box, double width)
    {
        const auto size = flow.style().text_size;
        std::vector<BoxLine> lines;
        if (!box.label.empty())
            lines.push_back({ flow.wrap(bold(box.label), size, width), 0, Role::P });
        if (!box.text.empty())
            lines.push_back({ flow.wrap(box.text, size, width), 0, Role::P });
        const auto indent = box.crosses ? CROSS_INDENT : 0.0;
        for (const auto& line : box.lines)
            lines.push_back({ flow.wrap(line, size, width - indent), indent,
                box.crosses ? Role::ListItem : Role::P });
        return lines;
    }

    double height_of(const std::vector<BoxLine>& lines, double step)
    {
        double height = 0;
        for (const auto& line : lines)
            height += static_cast<double>(line.rows.size()) * step + ITEM_GAP;
        return height;
    }

    std::vector<Path> cross(Point corner, double size)
    {
        const Stroke stroke { 1.6, 0, 0 };
        return { line(corner, { corner.x + size, corner.y + size }, stroke),
            line({ corner.x + size, corner.y }, { corner.x, corner.y + size }, stroke) };
    }

    /// The lines from x on, each row with its piece of the bar.
    void write_lines(Flow& flow, const std::vector<BoxLine>& lines, double x, bool with_bar)
    {
        const auto& style = flow.style();
        std::optional<std::size_t> list;
        for (const auto& one : lines) {
            if (one.role == Role::ListItem && !list)
                list = flow.add_element(Role::List);
            const auto element
                = flow.add_element(one.role, one.role == Role::ListItem ? list : std::nullopt);
            flow.need(first_rows_height(one.rows.size(), style.text_step));
            if (one.indent > 0) {
                constexpr double SIZE = 6;
                flow.draw(cross({ x, flow.y() + (style.text_step - SIZE) / 2 + 0.5 }, SIZE));
            }
            for (std::size_t done = 0; done < one.rows.size();) {
                const auto count = flow.rows_that_fit(one.rows.size() - done, style.text_step);
                if (count == 0) {
                    flow.new_page();
                    continue;
                }
                if (with_bar)
                    flow.draw(line({ flow.left() + BAR_WIDTH / 2, flow.y() },
                        { flow.left() + BAR_WIDTH / 2,
                            flow.y() + static_cast<double>(count) * style.text_step + ITEM_GAP },
                        { BAR_WIDTH, 0, 0 }));
                flow.write_rows({ one.rows.begin() + static_cast<std::ptrdiff_t>(done),
                                    one.rows.begin() + static_cast<std::ptrdiff_t>(done + count) },
                    x + one.indent, style.text_size, style.text_step, element);
                done += count;
                if (done < one.rows.size())
                    flow.new_page();
            }
            flow.move_down(ITEM_GAP);
        }
    }

    void lay_out_frame(Flow& flow, const Box& box)
    {
        const auto lines = lines_of(flow, box, flow.width() - 2 * BOX_PADDING);
        const auto height = height_of(lines, flow.style().text_step) - ITEM_GAP + 1.4 * BOX_PADDING;
        flow.gap(12);
        // A frame is for a few sentences; more of them are shown without it.
        if (height < flow.capacity()) {
            flow.need(height);
            flow.draw(rounded_box(
                { flow.left(), flow.y() }, flow.width(), height, 4, std::nullopt, BOX_LINE));
        }
        flow.move_down(0.7 * BOX_PADDING);
        write_lines(flow, lines, flow.left() + BOX_PADDING, false);
        flow.move_down(0.7 * BOX_PADDING + 4 - ITEM_GAP);
    }

    void lay_out_bar(Flow& flow, const Box& box)
    {
        const auto step = flow.style().text_step;
        const auto lines = lines_of(flow, box, flow.width() - BAR_INDENT);
        flow.gap(6);
        // The label stays with the first lines of what it names.
        const auto second = lines.size() > 1 ? first_rows_height(lines[1].rows.size(), step) : 0;
        if (!lines.empty())
            flow.need(std::min(flow.capacity(),
                first_rows_height(lines[0].rows.size(), step) + ITEM_GAP + second));
        write_lines(flow, lines, flow.left() + BAR_INDENT, true);
        flow.move_down(6);
    }

    void lay_out(Flow& flow, const Box& box)
    {
        if (box.look == BoxLook::Bar)
            lay_out_bar(flow, box);
        else
            lay_out_frame(flow, box);
    }

    // --- The rest ------------------------------------------------------------------------

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

    void lay_out(Flow& flow, const Table& table)
    {
        if (table.as_cards)
            lay_out_cards(flow, table);
        else
            lay_out_table(flow, table);
    }

    /// A part with the number of its page at the right, led to by a dotted line.
    void write_part(Flow& flow, const Flow::Part& part, const std::vector<TextLineRow>& rows,
        double step, std::size_t element)
    {
        const auto& style = flow.style();
        flow.need(static_cast<double>(std::min<std::size_t>(rows.size(), 3)) * step);
        flow.write_rows(rows, flow.left(), style.text_size, step, element);
        const auto base = flow.y() - step + flow.base_line(style.text_size, step);
        const auto page = " " + std::to_string(part.page);
        const auto x = flow.right() - flow.faces().bold.width(page, style.text_size);
        const auto from = flow.left() + rows.back().width + 5;
        if (from < x - 3)
            flow.draw(line({ from, base - 1 }, { x - 1, base - 1 }, LEADER));
        flow.write({ x, base, style.text_size, true, page, element });
    }

    void lay_out(Flow& flow, const Contents& contents)
    {
        constexpr double GAP = 14;
        constexpr double CLOSEST = 1.15; ///< of the size of the letters
        auto step = flow.style().text_step;
        const auto& style = flow.style();
        const auto numbers = flow.faces().bold.width("0000", style.text_size);
        std::vector<std::vector<TextLineRow>> parts;
        std::size_t lines = 0;
        for (const auto& part : flow.announced()) {
            parts.push_back(flow.wrap(plain(part.title), style.text_size, flow.width() - numbers));
            lines += parts.back().size();
        }
        const auto title = flow.wrap(bold(contents.title), style.card_size, flow.width());
        // On the page of the title with lines a little closer, or on one of its own.
        const auto above = GAP + static_cast<double>(title.size()) * style.part_step;
        const auto closer
            = (flow.room() - above - 0.1) / static_cast<double>(std::max<std::size_t>(lines, 1));
        if (closer < step && closer >= CLOSEST * style.text_size)
            step = closer;
        flow.need(above + static_cast<double>(lines) * step);
        flow.gap(GAP);
        flow.write_rows(
            title, flow.left(), style.card_size, style.part_step, flow.add_element(Role::P));
        const auto list = flow.add_element(Role::List);
        for (std::size_t i = 0; i < parts.size(); ++i)
            write_part(
                flow, flow.announced()[i], parts[i], step, flow.add_element(Role::ListItem, list));
        flow.move_down(6);
    }

    void lay_out(Flow& flow, const PageBreak&)
    {
        if (!flow.at_top())
            flow.new_page();
    }

    /// The same style on a page that does not end.
    Flow endless(const Flow& flow)
    {
        constexpr double ENDLESS = 1e7;
        auto style = flow.style();
        style.format.height = ENDLESS;
        Flow measure(style, flow.faces());
        measure.announce(flow.announced());
        measure.move_down(1);
        return measure;
    }

} // namespace

void lay_out_block(Flow& flow, const Block& block)
{
    std::visit([&](const auto& kind) { lay_out(flow, kind); }, block);
}

double height_of(const Block& block, const Flow& flow)
{
    auto measure = endless(flow);
    const auto top = measure.y();
    lay_out_block(measure, block);
    return measure.y() - top;
}

double first_piece_height(const Block& block, const Flow& flow)
{
    const auto& style = flow.style();
    auto measure = endless(flow);
    if (const auto* list = std::get_if<List>(&block); list && !list->items.empty()) {
        const auto width = flow.width() - list_indent(flow, *list);
        const auto rows = measure.wrap(list->items.front().text, style.text_size, width).size();
        return ITEM_GAP + first_rows_height(rows, style.text_step);
    }
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        const auto look = look_of(flow, paragraph->tone);
        const auto rows = measure.wrap(paragraph->text, look.size, flow.width()).size();
        return 3 + first_rows_height(rows, look.step);
    }
    if (const auto* box = std::get_if<Box>(&block); box && box->look == BoxLook::Bar)
        return 6 + 5 * style.text_step;
    if (const auto* table = std::get_if<Table>(&block))
        return table->keep_whole ? height_of(block, flow) : first_row_height(flow, *table);
    return height_of(block, flow);
}

} // namespace paper
