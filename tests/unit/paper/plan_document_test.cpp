#include "paper/plan_document.hpp"

#include "support/demo_view.hpp"
#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/html_writer.hpp"
#include "paper/pdf_writer.hpp"
#include "paper/verify.hpp"

#include <string>

namespace {

/// Everything the two writers make of a document, as plain words.
std::string written(const paper::Document& document)
{
    const auto pdf = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    const auto read = paper::read_back_pdf(pdf->bytes);
    REQUIRE(read);
    const auto html = paper::read_back_html(paper::write_html(document));
    REQUIRE(html);
    return read->text + "\n" + *html;
}

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a printed plan has its eight parts", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto text = written(paper::plan_document(test::sample_view(), test::sample_texts(), {}));
    for (const char* words : { "Sus riesgos hoy", "1. Mis acuerdos de todos los días",
             "2. Pasos para antes", "3. Pasos para la emergencia", "4. Mi gente", "5. Cuidarme",
             "6. Mis límites", "7. Calendario", "8. Lo que decidí asumir", "Muy alto",
             "Si hay señales de violencia sexual", "1 Ceniza · 2 Abuelas · 3 la abogada",
             "5555 0101", "Compartirlo con otras", "19 de mayo de 2026" }) {
        INFO(words);
        CHECK(says(text, words));
    }
}

TEST_CASE("a code word reaches no paper, wherever she wrote it", "[paper]")
{
    const auto languages = test::in_spanish();
    auto plan = test::sample_plan();
    plan.agreements.push_back({ domain::take_id(plan), "Decimos LUCIERNAGA y colgamos." });
    plan.protocols.front().who_warns = "Yo, con «luciérnaga».";
    plan.bag.push_back({ domain::take_id(plan), "Luciérnaga de barro", false });
    const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
    CHECK(view.hidden_words == 3);
    const auto sheet = paper::pocket_sheet(view, test::sample_texts(), {}, {}).sheet;
    const auto pocket = paper::write_pdf(sheet, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pocket);
    const auto pocket_text = paper::read_back_pdf(pocket->pdf.bytes);
    REQUIRE(pocket_text);
    const auto all = written(paper::plan_document(view, test::sample_texts(), {}))
        + pocket_text->text + *paper::read_back_html(paper::write_html(sheet));
    for (const char* word :
        { "luciérnaga", "Luciérnaga", "LUCIERNAGA", "luciernaga", "Vengan por mí" })
        CHECK_FALSE(says(all, word));
    CHECK(says(all, "La palabra clave no se imprime."));
    CHECK(says(all, "•••••"));
}

TEST_CASE("parts she leaves out are not printed", "[paper]")
{
    const auto languages = test::in_spanish();
    paper::PlanOptions options;
    options.parts = { paper::PlanPart::Protocols };
    const auto text
        = written(paper::plan_document(test::sample_view(), test::sample_texts(), options));
    CHECK(says(text, "Una moto desconocida"));
    CHECK_FALSE(says(text, "Sus riesgos hoy"));
    CHECK_FALSE(says(text, "5555"));
    CHECK_FALSE(says(text, "A mi tierra."));
}

TEST_CASE("telephones can be left out of the people", "[paper]")
{
    const auto languages = test::in_spanish();
    paper::PlanOptions options;
    options.telephones = false;
    const auto text
        = written(paper::plan_document(test::sample_view(), test::sample_texts(), options));
    CHECK(says(text, "Ceniza"));
    CHECK_FALSE(says(text, "5555"));
}

TEST_CASE("an empty plan prints lines to fill in by hand", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto document = paper::plan_document(
        domain::plan_view({}, {}, { 2026, 5, 12 }), test::sample_texts(), {});
    const auto text = written(document);
    CHECK(says(text, "Todavía no hay nada escrito"));
    CHECK(says(text, "A qué no voy a renunciar"));
    const auto pdf = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    CHECK(pdf->pages == 1);
}

TEST_CASE("a risk that was not asked about says so and shows no level", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto text = written(paper::plan_document(test::sample_view(), test::sample_texts(), {}));
    CHECK(says(text, "No lo preguntamos, por eso no sabemos"));
    CHECK(says(text, "Usted lo subió"));
    CHECK(says(text, "provisional"));
}

TEST_CASE("in English the plan is in English", "[paper]")
{
    const auto text = written(paper::plan_document(test::sample_view(), test::sample_texts(), {}));
    CHECK(says(text, "3. Steps for the emergency"));
    CHECK(says(text, "12 May"));
    CHECK_FALSE(says(text, "Pasos para"));
}

TEST_CASE("an id that content no longer knows is printed as it is", "[paper]")
{
    domain::Plan plan;
    domain::choose_measure(plan, "XYZ-99", domain::MeasureState::Have);
    const auto text = written(paper::plan_document(
        domain::plan_view(plan, {}, { 2026, 5, 12 }), test::sample_texts(), {}));
    CHECK(says(text, "XYZ-99"));
}

TEST_CASE("paper of an invented case says so on plan, pocket sheet and cards", "[paper]")
{
    const auto languages = test::in_spanish();
    auto view = test::sample_view();
    const auto everything = [&] {
        const auto texts = test::sample_texts();
        return written(paper::plan_document(view, texts, {}))
            + *paper::read_back_html(
                paper::write_html(paper::pocket_sheet(view, texts, {}, {}).sheet))
            + *paper::read_back_html(
                paper::write_html(paper::cards_document(paper::cut_cards(view, texts, {}))));
    };
    CHECK_FALSE(says(everything(), "Práctica"));
    view.practice = true;
    const auto text = everything();
    CHECK(says(text, "Práctica con un caso inventado."));
    std::size_t times = 0;
    for (auto at = text.find("Práctica: un caso inventado"); at != std::string::npos;
         at = text.find("Práctica: un caso inventado", at + 1))
        ++times;
    CHECK(times == 2);
}

TEST_CASE("the wheel of a group is on its paper, part by part", "[paper]")
{
    const auto languages = test::in_spanish();
    auto view = test::sample_view();
    auto texts = test::sample_texts();
    texts.wheel = { "Equilibrio", "Acuerdos", "Cuidado" };
    view.wheel_most = 4;
    CHECK_FALSE(says(written(paper::plan_document(view, texts, {})), "Equilibrio"));
    view.wheel = { 3, std::nullopt };
    const auto text = written(paper::plan_document(view, texts, {}));
    CHECK(says(text, "3 de 4"));
    CHECK(says(text, "Cuidado"));
    paper::PlanOptions options;
    options.parts = { paper::PlanPart::Risks };
    CHECK_FALSE(says(written(paper::plan_document(view, texts, options)), "3 de 4"));
}

TEST_CASE("an emergency card of the plan names the guide its method points to", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    const auto texts
        = paper::plan_texts(shelf.method().method().first_lines, shelf.texts(), shelf.library());
    CHECK(
        texts.guides.at("R04") == content::find_guide(shelf.library(), "violencia-sexual")->title);
    CHECK(texts.guides.at("R03") == content::find_guide(shelf.library(), "desalojos")->title);
    CHECK(texts.guides.size() >= 9);
    CHECK(paper::plan_texts({}, shelf.texts(), shelf.library()).guides.empty());
}
