#include "paper/html_writer.hpp"

#include "base/utf8.hpp"
#include "i18n/tr.hpp"
#include "paper/level_mark.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace paper {

namespace {

    using i18n::tr;

    // Black on white, one column, nothing that needs a mouse or a colour.
    constexpr std::string_view STYLE = R"(
body{font:1.1rem/1.5 "Noto Sans",sans-serif;color:#000;background:#fff;max-width:46rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.8rem;line-height:1.25;margin:0}
h2{font-size:1.25rem;border-bottom:.15rem solid #000;margin:2rem 0 .5rem;padding-bottom:.2rem}
h3{font-size:1.1rem;margin:1.4rem 0 .3rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid #888;overflow-wrap:anywhere}
thead th{border-bottom:2px solid #000}
tbody th{font-weight:inherit}
ul.ticks,ol.steps{list-style:none;padding-left:0}
ul.ticks li,ol.steps li{margin:.35rem 0;overflow-wrap:anywhere}
.box{border:.15rem solid #000;border-radius:.3rem;padding:.1rem .9rem;margin:.9rem 0}
.bar{border-left:.25rem solid #000;padding-left:.9rem;margin:.9rem 0}
.write{display:inline-block;min-width:8rem;width:100%;border-bottom:1px solid #444;height:1.6em}
.small,footer{font-size:.9rem}
footer{border-top:1px solid #000;margin-top:2rem;padding-top:.5rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
p,li{overflow-wrap:anywhere}
nav ol{padding-left:2.2rem}
@page{size:auto;margin:17mm}
@media print{body{font-size:11pt;max-width:none;margin:0;padding:0}h2,h3{break-after:avoid}tr,li,.box{break-inside:avoid}}
)";

    /// Only ever grows; what people wrote goes through text() and nothing else.
    class HtmlText {
    public:
        void raw(std::string_view html) { m_out += html; }

        void text(std::string_view words)
        {
            while (true) {
                const auto end = words.find('\n');
                for (const char letter : base::without_invisible(words.substr(0, end)))
                    escaped(letter);
                if (end == std::string_view::npos)
                    return;
                m_out += "<br/>";
                words.remove_prefix(end + 1);
            }
        }

        void element(std::string_view name, std::string_view words)
        {
            raw("<");
            raw(name);
            raw(">");
            text(words);
            raw("</");
            raw(name.substr(0, name.find(' ')));
            raw(">");
        }

        void rich(const RichText& runs)
        {
            for (const auto& run : runs) {
                if (run.bold)
                    element("strong", run.text);
                else
                    text(run.text);
            }
        }

        base::Bytes bytes() const { return { m_out.begin(), m_out.end() }; }

    private:
        void escaped(char letter)
        {
            switch (letter) {
            case '&':
                m_out += "&amp;";
                break;
            case '<':
                m_out += "&lt;";
                break;
            case '>':
                m_out += "&gt;";
                break;
            case '"':
                m_out += "&quot;";
                break;
            default:
                m_out += letter;
            }
        }

        std::string m_out;
    };

    void begin_page(HtmlText& html, std::string_view language, std::string_view title)
    {
        html.raw("<!DOCTYPE html>\n<html lang=\"");
        html.text(language);
        html.raw("\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                 // Whoever opens it: nothing may be fetched, nothing may run.
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.element("title", title);
        html.raw("\n<style>");
        html.raw(STYLE);
        html.raw("</style>\n</head>\n<body>\n<main>\n");
    }

    void end_page(HtmlText& html, std::string_view foot)
    {
        html.raw("</main>\n");
        if (!foot.empty()) {
            html.raw("<footer>");
            html.element("p", foot);
            html.raw("</footer>\n");
        }
        html.raw("</body>\n</html>\n");
    }

    void unseen(HtmlText& html, std::string_view words)
    {
        html.element("span class=\"unseen\"", words);
    }

    void tick(HtmlText& html, bool ticked)
    {
        html.raw(ticked ? "<span aria-hidden=\"true\">☑ </span>"
                        : "<span aria-hidden=\"true\">☐ </span>");
        if (ticked) {
            unseen(html, i18n::trc("ticked", "done:"));
            html.raw(" ");
        }
    }

    void write_space(HtmlText& html)
    {
        html.raw("<span class=\"write\">");
        unseen(html, tr("a line to write on"));
        html.raw("</span>");
    }

    std::string_view level_sign(domain::ShownLevel level)
    {
        switch (level) {
        case domain::ShownLevel::NotAsked:
        case domain::ShownLevel::NotEnough:
            return {};
        case domain::ShownLevel::Low:
            return "○ ";
        case domain::ShownLevel::Medium:
            return "◐ ";
        case domain::ShownLevel::High:
            return "● ";
        case domain::ShownLevel::VeryHigh:
            return "▲ ";
        case domain::ShownLevel::Emergency:
            return "! ";
        }
        return {};
    }

    void sign(HtmlText& html, domain::ShownLevel level)
    {
        const auto mark = level_sign(level);
        if (mark.empty())
            return;
        html.element("span aria-hidden=\"true\"", mark);
    }

    std::string part_id(std::size_t part) { return "parte-" + std::to_string(part); }

    void write(HtmlText& html, const Heading& heading, std::size_t part)
    {
        const auto level = heading.level <= 2 ? "2" : "3";
        html.raw("<h");
        html.raw(level);
        if (heading.level <= 2)
            html.raw(" id=\"" + part_id(part) + "\"");
        html.raw(">");
        html.text(heading.text);
        if (heading.mark) {
            html.raw(" · ");
            sign(html, *heading.mark);
            html.text(heading.mark_word);
        }
        html.raw("</h");
        html.raw(level);
        html.raw(">\n");
    }

    void write(HtmlText& html, const Paragraph& paragraph)
    {
        html.raw(paragraph.tone == Tone::Small ? "<p class=\"small\">" : "<p>");
        html.rich(paragraph.text);
        html.raw("</p>\n");
    }

    void write(HtmlText& html, const List& list)
    {
        const auto numbered = list.kind == ListKind::Numbers;
        const auto ticks = list.kind == ListKind::Ticks;
        html.raw(numbered ? "<ol>\n" : ticks ? "<ul class=\"ticks\" role=\"list\">\n" : "<ul>\n");
        for (const auto& item : list.items) {
            html.raw("<li>");
            if (ticks)
                tick(html, item.ticked);
            html.rich(item.text);
            html.raw("</li>\n");
        }
        html.raw(numbered ? "</ol>\n" : "</ul>\n");
    }

    void write(HtmlText& html, const Cell& cell)
    {
        switch (cell.lead) {
        case CellLead::None:
            break;
        case CellLead::Tick:
        case CellLead::TickedBox:
            tick(html, cell.lead == CellLead::TickedBox);
            break;
        case CellLead::Number:
            html.text(std::to_string(cell.number) + ". ");
            break;
        case CellLead::LevelMark:
            sign(html, cell.level);
            break;
        }
        html.rich(cell.text);
        if (cell.write_line)
            write_space(html);
    }

    void write(HtmlText& html, const Table& table)
    {
        html.raw("<table>\n");
        if (!table.title.empty()) {
            html.element("caption class=\"unseen\"", table.title);
            html.raw("\n");
        }
        html.raw("<thead><tr>");
        for (const auto& column : table.columns)
            html.element("th scope=\"col\"", column.title);
        html.raw("</tr></thead>\n<tbody>\n");
        for (const auto& row : table.rows) {
            html.raw("<tr>");
            for (std::size_t i = 0; i < row.size(); ++i) {
                html.raw(i == 0 ? "<th scope=\"row\"" : "<td");
                if (row[i].columns > 1)
                    html.raw(" colspan=\"" + std::to_string(row[i].columns) + "\"");
                html.raw(">");
                write(html, row[i]);
                html.raw(i == 0 ? "</th>" : "</td>");
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n");
    }

    void write(HtmlText& html, const Box& box)
    {
        html.raw(box.look == BoxLook::Bar ? "<div class=\"bar\">" : "<div class=\"box\">");
        if (!box.label.empty()) {
            html.raw("<p>");
            html.element("strong", box.label);
            html.raw("</p>");
        }
        if (!box.text.empty()) {
            html.raw("<p>");
            html.rich(box.text);
            html.raw("</p>");
        }
        const std::string_view item = box.crosses ? "li" : "p";
        if (box.crosses)
            html.raw("<ul>");
        for (const auto& line : box.lines) {
            html.raw("<" + std::string(item) + ">");
            html.rich(line);
            html.raw("</" + std::string(item) + ">");
        }
        if (box.crosses)
            html.raw("</ul>");
        html.raw("</div>\n");
    }

    // Nothing to turn over: a new page of paper is a new part here.
    void write(HtmlText&, const PageBreak&) { }

    void write(HtmlText& html, const WriteLines& lines)
    {
        if (!lines.label.empty())
            html.element("h3", lines.label);
        for (int i = 0; i < lines.lines; ++i) {
            html.raw("<p>");
            write_space(html);
            html.raw("</p>\n");
        }
    }

    void write(HtmlText& html, const Contents& contents, const Document& document)
    {
        html.raw("<nav aria-labelledby=\"partes\">\n");
        html.element("p id=\"partes\"", contents.title);
        html.raw("<ol>\n");
        std::size_t part = 0;
        for (const auto& block : document.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (!heading || heading->level > 2)
                continue;
            html.raw("<li><a href=\"#" + part_id(++part) + "\">");
            html.text(heading->text);
            html.raw("</a></li>\n");
        }
        html.raw("</ol>\n</nav>\n");
    }

    /// Every block but those that know of the parts of the document.
    void write_words(HtmlText& html, const Block& block)
    {
        std::visit(
            [&](const auto& kind) {
                if constexpr (requires { write(html, kind); })
                    write(html, kind);
            },
            block);
    }

    /// "1 Ceniza, cerca: 5555 0101" without gluing words together.
    void write(HtmlText& html, const PanelLine& line)
    {
        if (!line.name.empty()) {
            html.element("strong", line.name);
            html.raw(" ");
        }
        html.text(line.text);
        if (line.right.empty())
            return;
        html.raw(" · ");
        if (line.right_bold)
            html.element("strong", line.right);
        else
            html.text(line.right);
    }

    void write(HtmlText& html, const Panel& panel)
    {
        html.element("h2", panel.title);
        html.raw("\n");
        if (panel.style == PanelStyle::Notes)
            write(html, WriteLines { {}, 4 });
        if (!panel.lines.empty()) {
            const auto numbered = panel.style == PanelStyle::Numbers;
            html.raw(numbered ? "<ol>\n" : "<ul class=\"ticks\" role=\"list\">\n");
            for (const auto& line : panel.lines) {
                html.raw("<li>");
                if (panel.style == PanelStyle::Ticks)
                    tick(html, false);
                write(html, line);
                html.raw("</li>\n");
            }
            html.raw(numbered ? "</ol>\n" : "</ul>\n");
        }
        const auto paragraph = [&](const std::string& words) {
            if (!words.empty())
                html.element("p", words);
        };
        paragraph(panel.note);
        if (!panel.second_text.empty()) {
            html.element("h3", panel.second_title);
            paragraph(panel.second_text);
        }
        paragraph(panel.foot);
        paragraph(panel.status);
        html.raw("\n");
    }

} // namespace

base::Bytes write_html(const Document& document)
{
    HtmlText html;
    begin_page(html, document.language, document.title);
    html.element("h1", document.title);
    if (!document.corner.empty())
        html.element("p", document.corner);
    html.raw("<p>");
    html.rich(document.subtitle);
    html.raw("</p>\n");
    std::size_t part = 0;
    for (const auto& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            write(html, *heading, heading->level <= 2 ? ++part : part);
        else if (const auto* contents = std::get_if<Contents>(&block))
            write(html, *contents, document);
        else
            write_words(html, block);
    }
    end_page(html, document.foot);
    return html.bytes();
}

base::Bytes write_html(const PocketSheet& sheet)
{
    HtmlText html;
    begin_page(html, sheet.language, sheet.title);
    html.element("h1", sheet.title);
    html.raw("\n");
    for (const auto& panel : sheet.panels)
        write(html, panel);
    end_page(html, {});
    return html.bytes();
}

} // namespace paper
