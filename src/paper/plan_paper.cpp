#include "paper/plan_paper.hpp"

#include "paper/html_writer.hpp"
#include "paper/plan_document.hpp"
#include "paper/pocket_sheet.hpp"
#include "paper/verify.hpp"

#include <algorithm>
#include <map>

namespace paper {

namespace {

    std::string words_of(const PanelLine& line)
    {
        std::string words = line.name;
        for (const auto& part : { line.text, line.right }) {
            if (!part.empty())
                words += (words.empty() ? "" : " ") + part;
        }
        return words;
    }

    /// By panel: what is on it and what does not fit, so that she can choose among all.
    std::vector<app::PaperOverflow> overflow_of(const PocketSheet& sheet, const std::vector<Overflow>& too_much)
    {
        std::map<std::size_t, app::PaperOverflow> panels;
        for (const auto& item : too_much) {
            auto [place, is_new] = panels.try_emplace(item.panel);
            auto& panel = place->second;
            if (is_new) {
                panel.panel = sheet.panels[item.panel].title;
                for (const auto& line : sheet.panels[item.panel].lines)
                    panel.lines.push_back({ line.id, words_of(line) });
            }
            if (std::ranges::find(panel.lines, item.line.id, &app::PaperOverflow::Line::id) == panel.lines.end())
                panel.lines.push_back({ item.line.id, words_of(item.line) });
            ++panel.too_many;
        }
        std::vector<app::PaperOverflow> all;
        for (auto& [index, panel] : panels)
            all.push_back(std::move(panel));
        return all;
    }

} // namespace

base::Result<app::Paper> PlanPaper::make(const app::PaperOrder& order, const domain::PlanView& view)
{
    return order.kind == app::PaperKind::Plan ? make_plan(order, view) : make_pocket(order, view);
}

base::Result<app::Paper> PlanPaper::make_plan(const app::PaperOrder& order, const domain::PlanView& view)
{
    PlanOptions options;
    for (const auto part : order.left_out)
        options.parts.erase(part);
    options.telephones = order.telephones;
    const auto document = plan_document(view, plan_texts(m_shelf.texts(), m_shelf.library()), options);
    if (order.format == app::PaperFormat::Html)
        return app::Paper { write_html(document), 1, {} };
    auto pdf = TRY(write_pdf(document, options.size, m_fonts));
    return app::Paper { std::move(pdf.bytes), pdf.pages, {} };
}

base::Result<app::Paper> PlanPaper::make_pocket(const app::PaperOrder& order, const domain::PlanView& view)
{
    PocketOptions options;
    options.left_out = order.lines_left_out;
    const auto& library = m_shelf.library();
    auto built = pocket_sheet(view, plan_texts(m_shelf.texts(), library), library.directory, options);
    if (order.format == app::PaperFormat::Html)
        return app::Paper { write_html(built.sheet), 1, overflow_of(built.sheet, built.overflow) };
    auto written = TRY(write_pdf(built.sheet, options.size, m_fonts));
    built.overflow.insert(built.overflow.end(), written.overflow.begin(), written.overflow.end());
    return app::Paper { std::move(written.pdf.bytes), written.pdf.pages, overflow_of(built.sheet, built.overflow) };
}

base::Result<> PlanPaper::verify(const app::PaperOrder& order, const app::Paper& meant, base::ByteView read_back)
{
    if (!std::ranges::equal(meant.bytes, read_back))
        return base::fail(base::ErrorCode::ExportFailed, "other bytes");
    if (order.format == app::PaperFormat::Html) {
        TRY(read_back_html(read_back));
        return {};
    }
    const auto text = TRY(read_back_pdf(read_back));
    if (text.pages != meant.pages || text.text.empty())
        return base::fail(base::ErrorCode::ExportFailed, "pages");
    return {};
}

} // namespace paper
