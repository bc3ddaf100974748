#include "paper/plan_paper.hpp"

#include "paper/plan_document.hpp"
#include "paper/plan_texts.hpp"
#include "paper/print.hpp"
#include "paper/read_blocks.hpp"

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

    PaperSize size_of(app::PaperSize wanted)
    {
        return wanted == app::PaperSize::Letter ? PaperSize::Letter : PaperSize::A4;
    }

    PaperKind kind_of(app::PaperKind wanted)
    {
        switch (wanted) {
        case app::PaperKind::Plan:
            return PaperKind::Plan;
        case app::PaperKind::Pocket:
            return PaperKind::Pocket;
        case app::PaperKind::Cards:
            return PaperKind::Cards;
        case app::PaperKind::Guide:
        case app::PaperKind::Card:
        case app::PaperKind::Poster:
            break;
        }
        return PaperKind::Handout;
    }

    HandoutKind handout_of(app::PaperKind wanted)
    {
        if (wanted == app::PaperKind::Card)
            return HandoutKind::Card;
        return wanted == app::PaperKind::Poster ? HandoutKind::Poster : HandoutKind::Guide;
    }

    Order order_of(const app::PaperOrder& wanted)
    {
        Order order;
        order.kind = kind_of(wanted.kind);
        order.format
            = wanted.format == app::PaperFormat::Pdf ? PaperFormat::Pdf : PaperFormat::Html;
        for (const auto part : wanted.left_out)
            order.plan.parts.erase(part);
        order.plan.telephones = wanted.telephones;
        order.plan.size = order.pocket.size = size_of(wanted.size);
        order.pocket.left_out = wanted.lines_left_out;
        order.cards = { size_of(wanted.size),
            wanted.cards_on_page == app::CardsOnPage::Four ? CardsOnPage::Four : CardsOnPage::Two,
            wanted.telephones, wanted.cards };
        order.handout = { handout_of(wanted.kind), size_of(wanted.size), wanted.id, wanted.folded };
        return order;
    }

    app::PaperOverflow overflow_of(const FullPanel& panel)
    {
        app::PaperOverflow overflow { panel.title, {}, panel.too_many };
        for (const auto& line : panel.lines)
            overflow.lines.push_back({ line.id, words_of(line) });
        return overflow;
    }

} // namespace

base::Result<app::Paper> PlanPaper::make(const app::PaperOrder& order, const domain::PlanView& view)
{
    auto printed = TRY(print(order_of(order), view, m_shelf.method().method().first_lines,
        m_shelf.texts(), m_shelf.library(), m_fonts));
    app::Paper paper { std::move(printed.bytes), printed.pages, printed.missing_letters, {} };
    for (const auto& panel : printed.full_panels)
        paper.overflow.push_back(overflow_of(panel));
    return paper;
}

std::vector<app::ReadBlock> PlanPaper::read(
    const app::PaperOrder& order, const domain::PlanView& view)
{
    const auto texts
        = plan_texts(m_shelf.method().method().first_lines, m_shelf.texts(), m_shelf.library());
    return read_blocks(plan_document(view, texts, order_of(order).plan));
}

base::Result<> PlanPaper::verify(
    const app::PaperOrder& order, const app::Paper& meant, base::ByteView read_back)
{
    Printed printed;
    printed.bytes = meant.bytes;
    printed.pages = meant.pages;
    return check_read_back(order_of(order).format, printed, read_back);
}

} // namespace paper
