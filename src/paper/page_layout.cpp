#include "paper/page_layout.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/flow.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace paper {

namespace {

    void lay_out_top(Flow& flow, const Document& document)
    {
        const auto& style = flow.style();
        const auto corner = flow.wrap(plain(document.corner), style.text_size, flow.width() / 2);
        const auto corner_width = document.corner.empty() ? 0.0 : corner.front().width;
        const auto taken = document.corner.empty() ? 0.0 : corner_width + 2 * style.text_size;
        const auto title = flow.wrap(bold(document.title), style.title_size, flow.width() - taken);
        const auto first_line = flow.y() + flow.base_line(style.title_size, style.title_step);
        flow.write_rows(
            title, flow.left(), style.title_size, style.title_step, flow.add_element(Role::H1));
        if (!document.corner.empty())
            flow.write_row(corner.front(), flow.right() - corner_width, first_line, style.text_size,
                flow.add_element(Role::P));
        if (!document.subtitle.empty())
            flow.write_rows(flow.wrap(document.subtitle, style.text_size, flow.width()),
                flow.left(), style.text_size, style.text_step, flow.add_element(Role::P));
    }

    /// Words that announce what comes: a heading, "Pida estas cosas:", a short sentence right
    /// below a heading.
    bool announces(const std::vector<Block>& blocks, std::size_t index)
    {
        constexpr std::size_t SENTENCE = 160;
        if (std::holds_alternative<Heading>(blocks[index]))
            return true;
        const auto* paragraph = std::get_if<Paragraph>(&blocks[index]);
        if (!paragraph)
            return false;
        const auto said = words(paragraph->text);
        const auto more = index + 1 < blocks.size();
        const auto after_heading = index > 0 && std::holds_alternative<Heading>(blocks[index - 1]);
        return said.ends_with(':') || (more && after_heading && said.size() <= SENTENCE);
    }

    bool keeps_whole(const Block& block)
    {
        const auto* table = std::get_if<Table>(&block);
        return table && table->keep_whole;
    }

    /// Before headings: a page is started when what they announce would be torn apart
    /// although it is short, or is to be kept whole, and always when they would stand alone.
    void keep_together(Flow& flow, const std::vector<Block>& blocks, std::size_t first)
    {
        double height = 0;
        auto next = first;
        for (; next < blocks.size() && announces(blocks, next); ++next)
            height += height_of(blocks[next], flow);
        if (next == first)
            return;
        double whole = height;
        if (next < blocks.size()) {
            whole += height_of(blocks[next], flow);
            // A heading asks for two lines below it, also before an item of one.
            height += std::max(first_piece_height(blocks[next], flow), 2 * flow.style().text_step);
            const auto most = keeps_whole(blocks[next]) ? flow.capacity() : flow.capacity() / 3;
            if (whole <= most)
                height = whole;
        }
        if (height <= flow.capacity())
            flow.need(height);
    }

    std::vector<Flow::Part> parts_of(const Document& document)
    {
        std::vector<Flow::Part> parts;
        for (const auto& block : document.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading && heading->level <= 2)
                parts.push_back({ heading->text, 0 });
        }
        return parts;
    }

    void lay_out_all(Flow& flow, const Document& document)
    {
        lay_out_top(flow, document);
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            if (i == 0 || !announces(document.blocks, i - 1))
                keep_together(flow, document.blocks, i);
            lay_out_block(flow, document.blocks[i]);
        }
    }

    /// What a printer leaves free below.
    constexpr double BELOW_FOOT = 20.5;
    constexpr double FOOT_LINE = 11.5; ///< from the top of the foot to the line above it
    constexpr double UNDER_LINE = 4;

    struct FootRows {
        TextLineRow count;
        std::vector<TextLineRow> words;
    };

    FootRows foot_rows(
        Flow& flow, const Document& document, const std::string& number, const std::string& total)
    {
        const auto& style = flow.style();
        const auto counted
            = i18n::fill(document.page_words, { { "page", number }, { "pages", total } });
        FootRows rows;
        rows.count = flow.wrap(plain(counted), style.small_size, flow.width() / 2).front();
        rows.words = flow.wrap(plain(document.foot), style.small_size,
            flow.width() - rows.count.width - 2 * style.small_size);
        return rows;
    }

    /// A foot with more to say than usual takes its room from the page.
    PageStyle style_for(const Document& document, PaperSize size, const Faces& faces)
    {
        auto style = style_of(document.form, size);
        Flow flow(style, faces);
        const auto rows = static_cast<double>(foot_rows(flow, document, "100", "100").words.size());
        const auto needed = FOOT_LINE + UNDER_LINE
            + flow.base_line(style.small_size, style.small_step)
            + std::max(0.0, rows - 1) * (style.small_step - 1) + BELOW_FOOT;
        style.foot_height = std::max(style.foot_height, needed);
        return style;
    }

    /// The same foot on every page, once it is known how many there are.
    void add_feet(Flow& flow, const Document& document)
    {
        const auto& style = flow.style();
        auto& pages = flow.pages();
        const auto total = std::to_string(pages.pages.size());
        const auto top = pages.height - style.foot_height + FOOT_LINE;
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            const auto rows = foot_rows(flow, document, std::to_string(i + 1), total);
            auto& page = pages.pages[i];
            page.paths.push_back(
                line({ flow.left(), top }, { flow.right(), top }, { 0.6, 0.25, 0 }));
            auto base = top + UNDER_LINE + flow.base_line(style.small_size, style.small_step);
            const auto add = [&](const TextLineRow& row, double x, double y) {
                for (const auto& piece : row.pieces)
                    page.texts.push_back(
                        { x + piece.x, y, style.small_size, piece.bold, piece.text, std::nullopt });
            };
            add(rows.count, flow.right() - rows.count.width, base);
            for (const auto& row : rows.words) {
                add(row, flow.left(), base);
                base += style.small_step - 1;
            }
        }
    }

} // namespace

PageFormat format_of(PaperSize size)
{
    return size == PaperSize::Letter ? PageFormat { 612, 792 } : PageFormat {};
}

PageFormat half_of(PaperSize size)
{
    const auto whole = format_of(size);
    return { whole.height / 2, whole.width };
}

PageStyle style_of(Form form, PaperSize size)
{
    PageStyle style;
    style.format = format_of(size);
    if (form == Form::Sheets)
        return style;
    style.format = half_of(size);
    style.margin = 36;
    style.foot_height = 58;
    style.title_size = 22;
    style.title_step = 28;
    style.part_size = 14;
    style.card_size = 11.5;
    style.text_size = 10.5;
    style.text_step = 15;
    style.small_size = 8.5;
    style.small_step = 12;
    return style;
}

namespace {

    Layout lay_out_in(const PageStyle& style, const Document& document, const Faces& faces)
    {
        auto parts = parts_of(document);
        if (std::any_of(document.blocks.begin(), document.blocks.end(),
                [](const Block& block) { return std::holds_alternative<Contents>(block); })) {
            // Once to learn the pages; the numbers take the same room whatever they are.
            Flow trial(style, faces);
            trial.announce(parts);
            lay_out_all(trial, document);
            parts = trial.parts();
        }
        Flow flow(style, faces);
        flow.announce(std::move(parts));
        lay_out_all(flow, document);
        const auto missing = flow.missing();
        add_feet(flow, document);
        return { flow.take(), missing };
    }

    /// The last page of a booklet holds hardly more than a few lines.
    bool ends_with_a_rest(const Layout& layout, const PageStyle& style)
    {
        constexpr double REST = 0.25;
        const auto& pages = layout.pages;
        if (pages.pages.size() < 2)
            return false;
        double lowest = style.margin;
        for (const auto& text : pages.pages.back().texts) {
            if (text.element)
                lowest = std::max(lowest, text.y);
        }
        const auto most = pages.height - style.foot_height - style.margin;
        return lowest - style.margin < REST * most;
    }

    /// Folded, its last page needs a sheet with three empty ones.
    bool spills_on_a_sheet(const Layout& layout)
    {
        constexpr std::size_t PAGES_OF_A_SHEET = 4;
        const auto pages = layout.pages.pages.size();
        return pages > PAGES_OF_A_SHEET && pages % PAGES_OF_A_SHEET == 1;
    }

} // namespace

Layout lay_out(const Document& document, PaperSize size, const Faces& faces)
{
    const auto style = style_for(document, size, faces);
    auto layout = lay_out_in(style, document, faces);
    if (document.form == Form::Sheets
        || (!ends_with_a_rest(layout, style) && !spills_on_a_sheet(layout)))
        return layout;
    // A sheet of paper for three lines of sources is money: the lines move a little closer, the
    // small ones of the sources most. Where that does not help they stay as they are.
    constexpr int TIMES = 6;
    auto closer = style;
    for (int i = 0; i < TIMES; ++i) {
        closer.text_step -= 0.15;
        closer.small_step -= 0.25;
        auto shorter = lay_out_in(closer, document, faces);
        if (shorter.pages.pages.size() < layout.pages.pages.size())
            return shorter;
    }
    return layout;
}

} // namespace paper
