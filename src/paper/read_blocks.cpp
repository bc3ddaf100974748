#include "paper/read_blocks.hpp"

#include <utility>

namespace paper {

namespace {

    using Kind = app::ReadBlock::Kind;

    class Reader {
    public:
        void operator()(const Heading& heading)
        {
            auto text = heading.text;
            if (!heading.mark_word.empty())
                text += " · " + heading.mark_word;
            add(heading.level == 3 ? Kind::Card : Kind::Part, {}, std::move(text));
        }
        void operator()(const Paragraph& paragraph)
        {
            add(Kind::Paragraph, {}, words(paragraph.text));
        }
        void operator()(const Box& box)
        {
            add(Kind::Paragraph, {}, box.label);
            add(Kind::Paragraph, {}, words(box.text));
            for (const auto& line : box.lines)
                add(Kind::Item, {}, words(line));
        }
        // Whoever reads on a page has neither pages of paper nor their numbers.
        void operator()(const Contents&) { }
        void operator()(const PageBreak&) { }
        void operator()(const WriteLines&) { }
        void operator()(const List& list)
        {
            std::size_t number = 0;
            for (const auto& item : list.items) {
                ++number;
                add(Kind::Item,
                    list.kind == ListKind::Numbers ? std::to_string(number) : std::string(),
                    words(item.text));
            }
        }
        void operator()(const Table& table)
        {
            for (const auto& row : table.rows)
                add_row(table, row);
        }
        std::vector<app::ReadBlock> take() { return std::move(m_blocks); }

    private:
        void add(Kind kind, std::string label, std::string text)
        {
            if (!label.empty() || !text.empty())
                m_blocks.push_back({ kind, std::move(label), std::move(text) });
        }
        /// The first cell names the row; the title of a column says what a cell is.
        void add_row(const Table& table, const std::vector<Cell>& row)
        {
            std::string label = row.empty() ? std::string() : words(row.front().text);
            std::string text;
            for (std::size_t at = 1; at < row.size(); ++at) {
                const auto cell = words(row[at].text);
                if (cell.empty())
                    continue;
                if (!text.empty())
                    text += "\n";
                if (table.show_titles && at < table.columns.size())
                    text += table.columns[at].title + ": ";
                text += cell;
            }
            // An empty row waits for a pen.
            if (row.size() > 1 && text.empty() && label.empty())
                return;
            if (text.empty() && row.size() == 2)
                return;
            add(Kind::Fact, std::move(label), std::move(text));
        }

        std::vector<app::ReadBlock> m_blocks;
    };

} // namespace

std::vector<app::ReadBlock> read_blocks(const Document& document)
{
    Reader reader;
    for (const auto& block : document.blocks)
        std::visit(reader, block);
    return reader.take();
}

} // namespace paper
