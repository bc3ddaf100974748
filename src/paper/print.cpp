#include "paper/print.hpp"

#include "domain/plan_cards.hpp"
#include "i18n/tr.hpp"
#include "paper/fact_words.hpp"
#include "paper/html_writer.hpp"
#include "paper/plan_document.hpp"
#include "paper/plan_texts.hpp"
#include "paper/verify.hpp"
#include "resources/resources.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using base::ErrorCode;
    using base::fail;

    Printed print_html(base::Bytes bytes)
    {
        Printed printed;
        printed.bytes = std::move(bytes);
        return printed;
    }

    Printed print_pdf(Pdf pdf)
    {
        Printed printed;
        printed.bytes = std::move(pdf.bytes);
        printed.pages = pdf.pages;
        printed.missing_letters = pdf.missing_letters;
        return printed;
    }

    std::vector<FullPanel> full_panels(const PocketSheet& sheet,
        const std::vector<Overflow>& beyond, const std::vector<Overflow>& not_fitting)
    {
        std::vector<FullPanel> full;
        for (std::size_t index = 0; index < sheet.panels.size(); ++index) {
            const auto& panel = sheet.panels[index];
            FullPanel found { panel.title, panel.lines, 0 };
            for (const auto& over : beyond) {
                if (over.panel != index)
                    continue;
                found.lines.push_back(over.line);
                ++found.too_many;
            }
            for (const auto& over : not_fitting) {
                if (over.panel != index)
                    continue;
                ++found.too_many;
                // The sentence under the lines can be left out as well.
                const auto listed = std::any_of(found.lines.begin(), found.lines.end(),
                    [&](const PanelLine& line) { return line.id == over.line.id; });
                if (!listed)
                    found.lines.push_back(over.line);
            }
            if (found.too_many > 0)
                full.push_back(std::move(found));
        }
        return full;
    }

    base::Result<Printed> print_handout(const HandoutOptions& options, PaperFormat format,
        base::Date today, const content::Library& library, const Fonts& fonts)
    {
        if (format == PaperFormat::Html)
            return print_html(write_html(TRY(handout_document(options, library, today))));
        return print_pdf(TRY(write_handout(options, library, today, fonts)));
    }

    /// Below the numbers that are not those of the program.
    void say_origin(PocketSheet& sheet, const content::Library& library)
    {
        for (auto& panel : sheet.panels) {
            const auto has_number = std::ranges::any_of(
                panel.lines, [](const PanelLine& line) { return line.id.starts_with("phone/"); });
            if (has_number) {
                panel.foot = with_origin(std::move(panel.foot), library);
                return;
            }
        }
    }

    base::Result<Printed> print_pocket(const Order& order, const domain::PlanView& view,
        const PlanTexts& texts, const content::Library& library, const Fonts& fonts)
    {
        auto built = pocket_sheet(view, texts, library.directory, order.pocket);
        say_origin(built.sheet, library);
        // The HTML twin has room for more, but it is the same sheet: the same lines.
        auto pocket = TRY(write_pdf(built.sheet, order.pocket.size, fonts));
        auto printed = order.format == PaperFormat::Html ? print_html(write_html(built.sheet))
                                                         : print_pdf(std::move(pocket.pdf));
        printed.full_panels = full_panels(built.sheet, built.overflow, pocket.overflow);
        return printed;
    }

    base::Result<Printed> print_cards(const Order& order, const domain::PlanView& view,
        const PlanTexts& texts, const Fonts& fonts)
    {
        const auto cards = cut_cards(view, texts, order.cards);
        // What there is instead is hers and is not said.
        if (!order.cards.cards.empty() && cards.cards.size() != order.cards.cards.size())
            return fail(
                ErrorCode::BadInput, std::string(i18n::tr("There is no such card in this plan.")));
        if (cards.cards.empty())
            return fail(
                ErrorCode::BadInput, std::string(i18n::tr("There are no cards in this plan yet.")));
        if (order.format == PaperFormat::Html)
            return print_html(write_html(cards_document(cards)));
        return print_pdf(TRY(write_pdf(cards, order.cards, fonts)));
    }

} // namespace

base::Result<Fonts> embedded_fonts()
{
    const auto regular = resources::find("assets/fonts/NotoSans-Regular.ttf");
    const auto bold = resources::find("assets/fonts/NotoSans-Bold.ttf");
    if (!regular || !bold)
        return fail(ErrorCode::ContentFault, "assets/fonts: a font of paper is missing");
    return Fonts { *regular, *bold };
}

base::Result<Printed> print(const Order& order, const domain::PlanView& view,
    const std::vector<domain::FirstLine>& first_lines, const content::MethodText& method,
    const content::Library& library, const Fonts& fonts)
{
    if (order.kind == PaperKind::Handout)
        return print_handout(order.handout, order.format, view.today, library, fonts);
    const auto texts = plan_texts(first_lines, method, library);
    if (order.kind == PaperKind::Pocket)
        return print_pocket(order, view, texts, library, fonts);
    if (order.kind == PaperKind::Cards)
        return print_cards(order, view, texts, fonts);
    auto document = plan_document(view, texts, order.plan);
    document.foot = with_origin(std::move(document.foot), library);
    if (order.format == PaperFormat::Html)
        return print_html(write_html(document));
    return print_pdf(TRY(write_pdf(document, order.plan.size, fonts)));
}

base::Result<> check_read_back(PaperFormat format, const Printed& meant, base::ByteView read_back)
{
    if (!std::equal(meant.bytes.begin(), meant.bytes.end(), read_back.begin(), read_back.end()))
        return fail(ErrorCode::ExportFailed, "written paper differs");
    if (format == PaperFormat::Html) {
        TRY(read_back_html(read_back));
        return {};
    }
    const auto read = TRY(read_back_pdf(read_back));
    if (read.pages != meant.pages || read.text.empty())
        return fail(ErrorCode::ExportFailed, "written paper lacks pages");
    return {};
}

} // namespace paper
