#include "paper/protocol_cards.hpp"

#include "support/in_spanish.hpp"
#include "support/page_checks.hpp"
#include "support/sample_plan.hpp"

#include "paper/html_writer.hpp"
#include "paper/print.hpp"
#include "paper/protocol_cards_layout.hpp"

#include <algorithm>
#include <cmath>
#include <string>

using paper::CardsOnPage;
using paper::ProtocolCardOptions;

namespace {

/// How many pieces of text reach out of the card they begin on, or too near to its edge.
std::size_t outside_cards(
    const test::PageChecks& checks, const paper::Pages& pages, CardsOnPage on_page)
{
    constexpr double SAFE = 20;
    const auto width = pages.width / (on_page == CardsOnPage::Four ? 2 : 1);
    const auto height = pages.height / 2;
    std::size_t outside = 0;
    for (const auto& page : pages.pages) {
        for (const auto& text : page.texts) {
            const std::string_view all = text.text;
            const auto seen = all.substr(0, all.size() - (all.ends_with(' ') ? 1 : 0));
            const auto wide = (text.bold ? checks.bold : checks.regular).width(seen, text.size);
            const auto x = std::fmod(text.x, width);
            const auto y = std::fmod(text.y, height);
            if (x < SAFE || x + wide > width - SAFE || y < SAFE || y > height - SAFE)
                ++outside;
        }
    }
    return outside;
}

std::string words_of(const paper::Pages& pages)
{
    std::string words;
    for (const auto& page : pages.pages) {
        for (const auto& text : page.texts)
            words += text.text + (text.text.ends_with(' ') ? "" : " ");
    }
    return words;
}

std::size_t count(const std::string& in, const std::string& what)
{
    std::size_t found = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + what.size()))
        ++found;
    return found;
}

double smallest_words(const paper::Pages& pages)
{
    double least = 100;
    for (const auto& page : pages.pages) {
        for (const auto& text : page.texts)
            least = text.size > 9 ? std::min(least, text.size) : least;
    }
    return least;
}

} // namespace

TEST_CASE("each protocol and each list of steps is a card with its level in words", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto made = paper::cut_cards(test::sample_view(), test::sample_texts(), {});
    REQUIRE(made.cards.size() == 3);
    CHECK(made.cards[0].id == "R04");
    CHECK(made.cards[0].level_word == "Muy alto");
    CHECK(made.cards[0].lines.size() == 8);
    CHECK(made.cards[0].lines[5].text == "1 Ceniza: 5555 0101\n2 Abuelas: 5555 0102\n3 la abogada");
    CHECK(made.cards[1].lines[3].text.empty());
    CHECK(made.cards[2].id == "viaje");
    CHECK(made.cards[2].title == "Antes de salir");
    CHECK(made.cards[2].lines.size() == 3);
}

TEST_CASE("without telephones a card has names alone, and never a code word", "[paper]")
{
    const auto languages = test::in_spanish();
    auto plan = test::sample_plan();
    plan.protocols[0].signal = std::string("Ella dice ") + test::CODE_WORD;
    const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
    ProtocolCardOptions options;
    options.telephones = false;
    const auto made = paper::cut_cards(view, test::sample_texts(), options);
    CHECK(made.cards[0].lines[5].text == "1 Ceniza · 2 Abuelas · 3 la abogada");
    for (const auto& card : made.cards) {
        for (const auto& line : card.lines)
            CHECK(line.text.find(test::CODE_WORD) == std::string::npos);
    }
}

TEST_CASE("cards stay inside their piece of paper with words that are large", "[paper]")
{
    const auto languages = test::in_spanish();
    const test::PageChecks checks;
    for (const auto size : { paper::PaperSize::Letter, paper::PaperSize::A4 }) {
        for (const auto on_page : { CardsOnPage::Two, CardsOnPage::Four }) {
            ProtocolCardOptions options;
            options.size = size;
            options.on_page = on_page;
            const auto layout = paper::lay_out(
                paper::cut_cards(test::sample_view(), test::sample_texts(), options), options,
                checks.faces());
            CHECK(outside_cards(checks, layout.pages, on_page) == 0);
            CHECK(layout.missing_letters == 0);
            CHECK(layout.pages.pages.size() == (on_page == CardsOnPage::Two ? 2 : 1));
            CHECK(smallest_words(layout.pages)
                >= (on_page == CardsOnPage::Two ? 11 : paper::LEAST_CUT_CARD_TEXT));
            const auto words = words_of(layout.pages);
            CHECK(count(words, "Qué NO hacer") == 2);
            CHECK(words.find("Nivel: Muy alto") != std::string::npos);
            // A cut across each page, and one down the middle for four.
            for (const auto& page : layout.pages.pages)
                CHECK(std::ranges::count_if(page.paths, [](const auto& path) {
                    return path.stroke && path.stroke->dash > 0;
                }) == (on_page == CardsOnPage::Two ? 1 : 2));
        }
    }
}

TEST_CASE("a card with too many words goes on on the next piece and loses none", "[paper]")
{
    const auto languages = test::in_spanish();
    const test::PageChecks checks;
    auto plan = test::sample_plan();
    plan.protocols[0].where_to.clear();
    for (int i = 0; i < 20'000; ++i)
        plan.protocols[0].where_to += "lugar ";
    plan.steps_before[0].kind = domain::StepsKind::Own;
    for (int i = 0; i < 600; ++i)
        plan.steps_before[0].title += "título ";
    const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
    for (const auto on_page : { CardsOnPage::Two, CardsOnPage::Four }) {
        ProtocolCardOptions options;
        options.on_page = on_page;
        const auto layout = paper::lay_out(
            paper::cut_cards(view, test::sample_texts(), options), options, checks.faces());
        CHECK(outside_cards(checks, layout.pages, on_page) == 0);
        const auto words = words_of(layout.pages);
        CHECK(count(words, "lugar ") == 20'000);
        CHECK(count(words, "título ") >= 600);
        CHECK(words.find("2 de ") != std::string::npos);
    }
}

TEST_CASE("letters of every kind are printed or counted, and move nothing", "[paper]")
{
    const auto languages = test::in_spanish();
    const test::PageChecks checks;
    auto plan = test::sample_plan();
    plan.protocols[0].signal
        = "\u202Etxt.exe\u202C مرحبا بكم \u200B\u200D 🔥👩‍👧 <b>&amp;";
    const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
    const ProtocolCardOptions options;
    const auto made = paper::cut_cards(view, test::sample_texts(), options);
    const auto layout = paper::lay_out(made, options, checks.faces());
    CHECK(outside_cards(checks, layout.pages, options.on_page) == 0);
    CHECK(layout.missing_letters > 0);
    const auto html = paper::write_html(paper::cards_document(made));
    const std::string text(html.begin(), html.end());
    CHECK(text.find("<b>") == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
}

TEST_CASE("the twin has the same cards, with their levels in words", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto html = paper::write_html(
        paper::cards_document(paper::cut_cards(test::sample_view(), test::sample_texts(), {})));
    const std::string text(html.begin(), html.end());
    for (const char* words : { "Mis tarjetas", "Si hay señales de violencia sexual",
             "Nivel: Muy alto", "5555 0101", "Antes de salir", "Digo ruta, placa y hora" }) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
}

TEST_CASE("only the cards she picks are printed, and one that is not there is refused", "[paper]")
{
    const auto languages = test::in_spanish();
    paper::Order order;
    order.kind = paper::PaperKind::Cards;
    order.format = paper::PaperFormat::Html;
    order.cards.cards = { "R03" };
    const auto print = [&](const domain::PlanView& view) {
        return paper::print(order, view, {}, {}, {}, test::paper_fonts());
    };
    const auto printed = print(test::sample_view());
    REQUIRE(printed);
    const std::string text(printed->bytes.begin(), printed->bytes.end());
    CHECK(text.find("Camiones en la entrada") != std::string::npos);
    CHECK(text.find("Una moto desconocida") == std::string::npos);

    order.cards.cards = { "R03", "R18" };
    CHECK(print(test::sample_view()).error().code == base::ErrorCode::BadInput);
    order.cards.cards.clear();
    CHECK(print({}).error().code == base::ErrorCode::BadInput);
    order.format = paper::PaperFormat::Pdf;
    const auto pdf = print(test::sample_view());
    REQUIRE(pdf);
    CHECK(pdf->pages == 2);
    CHECK(paper::check_read_back(paper::PaperFormat::Pdf, *pdf, pdf->bytes));
}
