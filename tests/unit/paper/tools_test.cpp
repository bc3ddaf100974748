// What other programs make of our papers: a viewer must find what the writers meant.
// The papers stay in CEIBA_PAPER_FOLDER to be looked at.

#include "support/demo_view.hpp"
#include "support/every_handout.hpp"
#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/html_writer.hpp"
#include "paper/plan_document.hpp"
#include "paper/print.hpp"

#include <cstdlib>
#include <iterator>
#include <string>

namespace {

bool is_installed(const std::string& program)
{
    return std::system(("command -v " + program + " > /dev/null 2>&1").c_str()) == 0;
}

std::string file_text(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

/// What the command prints; the empty text when it fails.
std::string output_of(const std::string& command)
{
    const auto out = test::paper_folder() / "output.txt";
    if (std::system((command + " > '" + out.string() + "' 2>/dev/null").c_str()) != 0)
        return {};
    return file_text(out);
}

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

std::filesystem::path keep_plan(const std::string& name, const domain::PlanView& view)
{
    const auto document = paper::plan_document(view, test::sample_texts(), {});
    const auto pdf = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    return test::keep_paper(name, pdf->bytes);
}

std::filesystem::path keep_pocket(const std::string& name, const domain::PlanView& view)
{
    const auto sheet = paper::pocket_sheet(view, test::sample_texts(), {}, {}).sheet;
    const auto pocket = paper::write_pdf(sheet, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pocket);
    return test::keep_paper(name, pocket->pdf.bytes);
}

} // namespace

TEST_CASE("pdftotext finds the Spanish and Mayan letters intact", "[tools]")
{
    if (!is_installed("pdftotext"))
        SKIP("pdftotext (poppler-utils) is not installed");
    const auto languages = test::in_spanish();
    auto plan = test::sample_plan();
    plan.agreements.push_back(
        { domain::take_id(plan), "¿Vamos? ¡Sí! Kʼicheʼ, Qꞌeqchiꞌ, Tzʼutujil: «así», pingüino" });
    const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
    const auto text = output_of("pdftotext -layout " + quoted(keep_plan("plan.pdf", view)) + " -");
    for (const char* words : { "Mis acuerdos de todos los días", "Quién cuida a quién",
             "¿Vamos? ¡Sí! Kʼicheʼ, Qꞌeqchiꞌ, Tzʼutujil: «así», pingüino", "Página 1 de",
             "Niña y niño con la tía. Mamá con Techo." }) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
    CHECK(text.find(test::CODE_WORD) == std::string::npos);
}

TEST_CASE("pdfinfo finds a tagged A4 paper without author, program or date", "[tools]")
{
    if (!is_installed("pdfinfo"))
        SKIP("pdfinfo (poppler-utils) is not installed");
    const auto languages = test::in_spanish();
    const auto info = output_of("pdfinfo " + quoted(keep_plan("info.pdf", test::sample_view())));
    CHECK(info.find("(A4)") != std::string::npos);
    CHECK(info.find("Mi plan") != std::string::npos);
    for (const char* field : { "Author:", "Producer:", "Creator:", "CreationDate:", "ModDate:" })
        CHECK(info.find(field) == std::string::npos);
    const auto tree
        = output_of("pdfinfo -struct-text " + quoted(keep_plan("info.pdf", test::sample_view())));
    CHECK(tree.find("TH") != std::string::npos);
    CHECK(tree.find("\"Mi plan\"") != std::string::npos);
}

TEST_CASE("both fonts are inside the paper and only as far as they are used", "[tools]")
{
    if (!is_installed("pdffonts"))
        SKIP("pdffonts (poppler-utils) is not installed");
    const auto languages = test::in_spanish();
    const auto fonts = output_of("pdffonts " + quoted(keep_plan("fonts.pdf", test::sample_view())));
    CHECK(fonts.find("+NotoSans-Regular") != std::string::npos);
    CHECK(fonts.find("+NotoSans-Bold") != std::string::npos);
    CHECK(fonts.find("yes yes yes") != std::string::npos);
    CHECK(fonts.find(" no ") == std::string::npos);
}

TEST_CASE("pictures of the papers are kept to be looked at", "[tools]")
{
    if (!is_installed("pdftoppm"))
        SKIP("pdftoppm (poppler-utils) is not installed");
    const auto languages = test::in_spanish();
    const auto folder = test::paper_folder();
    for (const auto& [name, path] : {
             std::pair { "plan", keep_plan("plan.pdf", test::sample_view()) },
             std::pair {
                 "empty", keep_plan("empty.pdf", domain::plan_view({}, {}, { 2026, 5, 12 })) },
             std::pair { "pocket", keep_pocket("pocket.pdf", test::sample_view()) },
         }) {
        const auto command = "pdftoppm -r 96 -png " + quoted(path) + " " + quoted(folder / name);
        CHECK(std::system(command.c_str()) == 0);
    }
}

TEST_CASE("pictures of the fictional case in both languages are kept to be looked at", "[tools]")
{
    if (!is_installed("pdftoppm"))
        SKIP("pdftoppm (poppler-utils) is not installed");
    auto languages = test::in_spanish();
    for (const std::string language : { "es", "en" }) {
        languages.use(language);
        auto shelf = test::shelf_in(language);
        const auto view = test::demo_view(shelf, language, { 2026, 5, 12 });
        struct Kind {
            paper::PaperKind kind;
            const char* name;
            paper::CardsOnPage on_page { paper::CardsOnPage::Two };
        };
        for (const auto& [kind, kind_name, on_page] : {
                 Kind { paper::PaperKind::Plan, "plan" },
                 Kind { paper::PaperKind::Pocket, "pocket" },
                 Kind { paper::PaperKind::Cards, "cards-two" },
                 Kind { paper::PaperKind::Cards, "cards-four", paper::CardsOnPage::Four },
             }) {
            paper::Order order;
            order.kind = kind;
            order.cards.on_page = on_page;
            const auto print = [&] {
                auto printed = paper::print(order, view, shelf.method().method().first_lines,
                    shelf.texts(), shelf.library(), test::paper_fonts());
                REQUIRE(printed);
                return *printed;
            };
            auto printed = print();
            // She leaves out the last lines of full panels until the sheet is ready.
            for (int round = 0; round < 3 && !printed.full_panels.empty(); ++round) {
                for (const auto& panel : printed.full_panels) {
                    for (std::size_t i = 1; i <= panel.too_many; ++i)
                        order.pocket.left_out.insert(panel.lines[panel.lines.size() - i].id);
                }
                printed = print();
            }
            CHECK(printed.full_panels.empty());
            CHECK(printed.missing_letters == 0);
            const auto name = "demo-" + language + "-" + kind_name;
            const auto path = test::keep_paper(name + ".pdf", printed.bytes);
            const auto command
                = "pdftoppm -r 96 -png " + quoted(path) + " " + quoted(test::paper_folder() / name);
            CHECK(std::system(command.c_str()) == 0);
        }
    }
}

TEST_CASE("xmllint takes the HTML twins for well formed", "[tools]")
{
    if (!is_installed("xmllint"))
        SKIP("xmllint (libxml2-utils) is not installed");
    const auto languages = test::in_spanish();
    const auto view = test::sample_view();
    const auto plan = test::keep_paper(
        "plan.html", paper::write_html(paper::plan_document(view, test::sample_texts(), {})));
    const auto pocket = test::keep_paper("pocket.html",
        paper::write_html(paper::pocket_sheet(view, test::sample_texts(), {}, {}).sheet));
    const auto cards = test::keep_paper("cards.html",
        paper::write_html(paper::cards_document(paper::cut_cards(view, test::sample_texts(), {}))));
    for (const auto& path : { plan, pocket, cards })
        CHECK(std::system(("xmllint --noout " + quoted(path)).c_str()) == 0);
}

TEST_CASE("pictures of everything one can hand on are kept to be looked at", "[tools]")
{
    if (!is_installed("pdftoppm"))
        SKIP("pdftoppm (poppler-utils) is not installed");
    auto languages = test::in_spanish();
    for (const std::string language : { "es", "en" }) {
        languages.use(language);
        auto shelf = test::shelf_in(language);
        for (const auto& handout : test::every_handout(shelf.library())) {
            paper::Order order;
            order.kind = paper::PaperKind::Handout;
            order.handout = handout;
            const auto printed = paper::print(order, domain::plan_view({}, {}, { 2026, 11, 22 }),
                shelf.method().method().first_lines, shelf.texts(), shelf.library(),
                test::paper_fonts());
            REQUIRE(printed);
            CHECK(printed->missing_letters == 0);
            const auto name = test::file_name_of(handout, language);
            const auto path = test::keep_paper(name + ".pdf", printed->bytes);
            const auto command
                = "pdftoppm -r 60 -png " + quoted(path) + " " + quoted(test::paper_folder() / name);
            CHECK(std::system(command.c_str()) == 0);
        }
    }
}
