#include "paper/page_layout.hpp"

#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/plan_document.hpp"

#include <algorithm>

namespace {

/// The space at the end of a line is there to be heard, not to be seen.
std::string_view without_last_space(std::string_view text)
{
    return text.substr(0, text.size() - (text.ends_with(' ') ? 1 : 0));
}

struct Metrics {
    paper::FontMetrics regular { *paper::FontMetrics::create(test::paper_fonts().regular) };
    paper::FontMetrics bold { *paper::FontMetrics::create(test::paper_fonts().bold) };

    paper::Layout lay_out(const paper::Document& document, paper::PaperSize size) const
    {
        return paper::lay_out(document, size, paper::Faces { regular, bold });
    }

    /// Everything stands between the margins; how many pieces of text there are.
    std::size_t check_margins(const paper::Pages& pages) const
    {
        std::size_t pieces = 0;
        std::size_t outside = 0;
        for (const auto& page : pages.pages) {
            for (const auto& text : page.texts) {
                const auto width
                    = (text.bold ? bold : regular).width(without_last_space(text.text), text.size);
                const auto inside = text.x >= paper::PAGE_MARGIN - 0.01
                    && text.x + width <= pages.width - paper::PAGE_MARGIN + 0.5
                    && text.y > paper::PAGE_MARGIN && text.y < pages.height - 20;
                // Only the foot is below its line.
                const auto foot = text.y > pages.height - 56;
                if (!inside || (foot && text.element))
                    ++outside;
                ++pieces;
            }
            for (const auto& path : page.paths) {
                for (const auto& step : path.steps) {
                    if (step.kind != paper::PathStep::Kind::Close
                        && (step.to.x < paper::PAGE_MARGIN - 1.5
                            || step.to.x > pages.width - paper::PAGE_MARGIN + 1.5))
                        ++outside;
                }
            }
        }
        CHECK(outside == 0);
        return pieces;
    }
};

paper::Document document_of(const domain::Plan& plan, const domain::AssessmentSummary& summary = {})
{
    return paper::plan_document(
        domain::plan_view(plan, summary, { 2026, 5, 12 }), test::sample_texts(), {});
}

} // namespace

TEST_CASE("everything of the sample plan stands between the margins", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    const auto document = document_of(test::sample_plan(), test::sample_summary());
    for (const auto size : { paper::PaperSize::A4, paper::PaperSize::Letter }) {
        const auto layout = metrics.lay_out(document, size);
        CHECK(layout.pages.pages.size() >= 4);
        CHECK(layout.missing_letters == 0);
        CHECK(metrics.check_margins(layout.pages) > 150);
    }
}

TEST_CASE("an emergency card is never turned over", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    auto plan = test::sample_plan();
    for (int filler = 0; filler < 30; ++filler) {
        plan.agreements.push_back({ domain::take_id(plan), "Otro acuerdo" });
        const auto layout
            = metrics.lay_out(document_of(plan, test::sample_summary()), paper::PaperSize::A4);
        for (const auto& page : layout.pages.pages) {
            const auto has = [&](std::string_view words) {
                return std::any_of(page.texts.begin(), page.texts.end(),
                    [&](const paper::TextPiece& text) { return text.text == words; });
            };
            // First and last step of the card stand on the same page.
            CHECK(has("Una moto desconocida, mensajes raros.")
                == has("Pausa de 72 horas. Anotar con calma."));
        }
    }
}

TEST_CASE("two hundred measures go on from page to page", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    domain::Plan plan;
    for (int i = 0; i < 200; ++i) {
        auto& choice = plan.measures.emplace_back();
        choice.id = domain::take_id(plan);
        choice.own_text = "Medida número " + std::to_string(i) + " de mi propia lista";
        choice.date = base::add_days({ 2026, 5, 12 }, i);
    }
    const auto layout = metrics.lay_out(document_of(plan), paper::PaperSize::A4);
    CHECK(layout.pages.pages.size() > 8);
    metrics.check_margins(layout.pages);
    std::size_t found = 0;
    for (const auto& page : layout.pages.pages)
        found += static_cast<std::size_t>(std::count_if(page.texts.begin(), page.texts.end(),
            [](const auto& text) { return text.text.rfind("Medida número", 0) == 0; }));
    // Each stands in the list and in the calendar.
    CHECK(found == 400);
}

TEST_CASE("a text of a hundred thousand letters in any field is printed whole", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    const std::string words = [] {
        std::string text;
        while (text.size() < 100000)
            text += "palabra ";
        return text;
    }();
    const std::string one_word(100000, 'x');
    for (const auto& text : { words, one_word }) {
        domain::Plan plan;
        domain::ensure_protocols(plan, { "R04" });
        plan.protocols.front().signal = text;
        plan.people.contacts.push_back({ domain::take_id(plan), text, text, text, text });
        plan.limits.too_much = text;
        plan.bag.push_back({ domain::take_id(plan), text, false });
        plan.steps_before.push_back(
            { domain::take_id(plan), domain::StepsKind::Own, text, { { 1, text } } });
        const auto layout = metrics.lay_out(document_of(plan), paper::PaperSize::A4);
        CHECK(layout.pages.pages.size() > 50);
        metrics.check_margins(layout.pages);
    }
}

TEST_CASE("every page has its number and the warning", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    const auto document = document_of(test::sample_plan(), test::sample_summary());
    const auto layout = metrics.lay_out(document, paper::PaperSize::A4);
    const auto total = std::to_string(layout.pages.pages.size());
    for (std::size_t i = 0; i < layout.pages.pages.size(); ++i) {
        const auto& texts = layout.pages.pages[i].texts;
        const auto number = "Página " + std::to_string(i + 1) + " de " + total;
        CHECK(std::count_if(texts.begin(), texts.end(), [&](const auto& text) {
            return text.text == number;
        }) == 1);
        CHECK(std::count_if(texts.begin(), texts.end(), [&](const auto& text) {
            return text.text == document.foot && !text.element;
        }) == 1);
    }
}

TEST_CASE("what a screen reader walks has a heading first and cells inside rows", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    const auto layout = metrics.lay_out(
        document_of(test::sample_plan(), test::sample_summary()), paper::PaperSize::A4);
    const auto& elements = layout.pages.elements;
    REQUIRE_FALSE(elements.empty());
    CHECK(elements.front().role == paper::Role::H1);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i].parent)
            REQUIRE(*elements[i].parent < i);
        const auto inside = [&](paper::Role role) {
            return elements[i].parent && elements[*elements[i].parent].role == role;
        };
        if (elements[i].role == paper::Role::Cell || elements[i].role == paper::Role::HeaderCell)
            CHECK(inside(paper::Role::Row));
        if (elements[i].role == paper::Role::Row)
            CHECK(inside(paper::Role::Table));
        if (elements[i].role == paper::Role::ListItem)
            CHECK(inside(paper::Role::List));
    }
    for (const auto& page : layout.pages.pages) {
        for (const auto& text : page.texts)
            CHECK((!text.element || *text.element < elements.size()));
    }
}
