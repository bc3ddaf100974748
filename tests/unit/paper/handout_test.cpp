#include "paper/handout.hpp"

#include "support/demo_view.hpp"
#include "support/every_handout.hpp"
#include "support/in_spanish.hpp"
#include "support/page_checks.hpp"

#include "app/models/emergency_model.hpp"
#include "i18n/format.hpp"
#include "paper/card_layout.hpp"
#include "paper/card_sheet.hpp"
#include "paper/html_writer.hpp"
#include "paper/poster.hpp"
#include "paper/verify.hpp"

#include <functional>

namespace {

using paper::HandoutKind;
using paper::HandoutOptions;
using paper::PaperSize;

constexpr base::Date TODAY { 2026, 11, 22 };
constexpr double BOOKLET_MARGIN = 36;
constexpr double CARD_MARGIN = 26;

/// Every hand-out in both languages.
void for_each(const std::function<void(const HandoutOptions&, const content::Library&)>& look)
{
    auto languages = test::in_spanish();
    for (const std::string language : { "es", "en" }) {
        languages.use(language);
        auto shelf = test::shelf_in(language);
        REQUIRE(shelf.library().guides.size() >= 10);
        REQUIRE(shelf.library().cards.size() >= 13);
        for (const auto& options : test::every_handout(shelf.library())) {
            INFO(test::file_name_of(options, language));
            look(options, shelf.library());
        }
    }
}

std::vector<std::string> words_of(const content::Guide& guide)
{
    std::vector<std::string> words { guide.title, guide.summary };
    for (const auto& section : guide.sections) {
        words.push_back(section.title);
        for (const auto& block : section.blocks) {
            for (const auto& item : block.items) {
                for (const auto& run : item.text)
                    words.push_back(run.text);
            }
        }
    }
    return words;
}

std::vector<std::string> words_of(const content::EmergencyCard& card)
{
    std::vector<std::string> words { card.title };
    for (const auto& step : card.steps) {
        words.insert(words.end(), { step.part, step.sentence, step.help });
        words.insert(words.end(), step.say.begin(), step.say.end());
        words.insert(words.end(), step.do_not.begin(), step.do_not.end());
        for (const auto& branch : step.branches)
            words.insert(words.end(), { branch.text, branch.hint });
        for (const auto& call : step.calls)
            words.push_back(call.purpose);
    }
    return words;
}

std::vector<std::string> words_of(const HandoutOptions& options, const content::Library& library)
{
    if (options.kind == HandoutKind::Guide)
        return words_of(*content::find_guide(library, options.id));
    if (options.kind == HandoutKind::Card)
        return words_of(*content::find_card(library, options.id));
    return { "110", "122", "1555", library.directory.entries.front().name };
}

paper::Layout laid_out(const HandoutOptions& options, const content::Library& library)
{
    const test::PageChecks checks;
    auto layout = paper::lay_out_handout(options, library, TODAY, checks.faces());
    REQUIRE(layout);
    return std::move(*layout);
}

} // namespace

TEST_CASE("every guide, every card and the poster print every word of their source", "[paper]")
{
    for_each([](const HandoutOptions& options, const content::Library& library) {
        const auto layout = laid_out(options, library);
        CHECK(layout.missing_letters == 0);
        const auto printed = test::words_of_pages(layout.pages);
        for (const auto& words : words_of(options, library)) {
            const auto wanted = test::words_without_spaces(words);
            if (printed.find(wanted) == std::string::npos)
                FAIL_CHECK(words);
        }
    });
}

TEST_CASE("nothing of them stands outside the margins, on either paper", "[paper]")
{
    const test::PageChecks checks;
    for_each([&](HandoutOptions options, const content::Library& library) {
        const auto margin = options.kind == HandoutKind::Guide ? BOOKLET_MARGIN : CARD_MARGIN;
        for (const auto size : { PaperSize::Letter, PaperSize::A4 }) {
            options.size = size;
            CHECK(checks.outside(laid_out(options, library).pages, margin) == 0);
        }
    });
}

TEST_CASE("no heading of a booklet ends a page and no line of several stands alone", "[paper]")
{
    for_each([](HandoutOptions options, const content::Library& library) {
        if (options.kind != HandoutKind::Guide)
            return;
        for (const auto size : { PaperSize::Letter, PaperSize::A4 }) {
            options.size = size;
            const auto pages = laid_out(options, library).pages;
            CHECK(test::headings_alone(pages) == 0);
            CHECK(test::single_lines(pages) == 0);
            CHECK(test::announcements_alone(pages) == 0);
            CHECK(test::last_items_alone(pages) == 0);
        }
    });
}

TEST_CASE("no page of a booklet is left nearly empty", "[paper]")
{
    for_each([](HandoutOptions options, const content::Library& library) {
        if (options.kind != HandoutKind::Guide)
            return;
        for (const auto size : { PaperSize::Letter, PaperSize::A4 }) {
            options.size = size;
            const auto pages = laid_out(options, library).pages;
            // A title whose contents need a page of their own stands alone, and the last page
            // ends where the words end, but not after a line or two.
            for (std::size_t i = 0; i < pages.pages.size(); ++i) {
                INFO("page " << i + 1 << " of " << pages.pages.size());
                const auto edge = i == 0 || i + 1 == pages.pages.size();
                CHECK(test::filled(pages, i, BOOKLET_MARGIN) > (edge ? 0.08 : 0.55));
            }
        }
    });
}

TEST_CASE("a booklet has at most forty small pages, the poster is one page", "[paper]")
{
    for_each([](const HandoutOptions& options, const content::Library& library) {
        const auto pages = laid_out(options, library).pages;
        if (options.kind == HandoutKind::Guide) {
            CHECK(pages.pages.size() <= 40);
            CHECK(pages.width == 396);
            CHECK(pages.height == 612);
        }
        if (options.kind == HandoutKind::Poster)
            CHECK(pages.pages.size() == 1);
    });
}

TEST_CASE(
    "the first page of a card is a whole hand-out in letters of nine points or more", "[paper]")
{
    const test::PageChecks checks;
    for_each([&](const HandoutOptions& options, const content::Library& library) {
        if (options.kind != HandoutKind::Card)
            return;
        const auto& card = *content::find_card(library, options.id);
        const auto sheet = paper::card_sheet(card, library, TODAY);
        const auto fitted = paper::lay_out(sheet, options.size, checks.faces());
        REQUIRE(fitted);
        CHECK(fitted->text_size >= 9);
        auto pages = fitted->layout.pages;
        // Four ways of a search are too much for one side: its steps take both.
        const std::size_t sides = card.id == "allanamientos/puerta" ? 2 : 1;
        CHECK(pages.pages.size() <= sides + 1);
        pages.pages.resize(sides);
        const auto front = test::words_of_pages(pages);
        const auto has = [&](const std::string& words) {
            INFO(words);
            CHECK(front.find(test::words_without_spaces(words)) != std::string::npos);
        };
        for (const auto& step : sheet.steps) {
            has(step.sentence);
            for (const auto& words : step.say)
                has(words);
            for (const auto& way : step.ways) {
                has(way.text);
                has(": " + way.leads);
            }
            for (const auto& words : step.do_not)
                has(words);
            has(step.go_on);
        }
        for (const auto& number : sheet.numbers)
            has(number.number + " · " + number.who + " · " + number.status);
    });
}

TEST_CASE("on paper every step of a card says where it goes on", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    const auto& card = *content::find_card(shelf.library(), "allanamientos/puerta");
    const auto sheet = paper::card_sheet(card, shelf.library(), TODAY);
    REQUIRE(sheet.steps.size() == card.steps.size());
    // "¿Traen orden escrita de un juez?"
    const auto& question = sheet.steps[3];
    REQUIRE(question.ways.size() == 5);
    CHECK(question.ways[0].text == "Sí, muestran la orden");
    CHECK(question.ways[0].leads == "paso 5");
    CHECK(question.ways[4].text == "No sé");
    CHECK(question.ways[4].leads == "paso 8");
    CHECK(sheet.steps[4].from == std::vector<std::string> { "Sí, muestran la orden" });
    CHECK(sheet.steps[5].go_on == "Siga en el paso 18.");
    CHECK(sheet.steps.back().ways[0].leads == "hoja «Detención»");
    for (std::size_t i = 0; i + 1 < sheet.steps.size(); ++i) {
        // Whoever reads on line by line never goes on into a way she did not choose.
        const auto& next = sheet.steps[i + 1];
        const auto leads_on = card.steps[i].next == card.steps[i + 1].id;
        CHECK((leads_on || !next.from.empty() || !sheet.steps[i].go_on.empty()
            || !sheet.steps[i].ways.empty()));
    }
}

TEST_CASE("a telephone in a guide stands with how sure it is", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    const HandoutOptions options { HandoutKind::Guide, PaperSize::Letter, "allanamientos" };
    const auto document = paper::handout_document(options, shelf.library(), TODAY);
    REQUIRE(document);
    const auto html = paper::write_html(*document);
    const std::string text(html.begin(), html.end());
    CHECK(text.find("la policía (110 · sin confirmar: dato de diciembre de 2025)")
        != std::string::npos);
    CHECK(text.find("[por\u00A0revisar]") != std::string::npos);
    CHECK(text.find("En revisión legal") != std::string::npos);
}

TEST_CASE("a booklet ends with the pages that its marks lead to", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    for (const auto& guide : shelf.library().guides) {
        INFO(guide.id);
        const auto layout
            = laid_out({ HandoutKind::Guide, PaperSize::Letter, guide.id }, shelf.library());
        const auto printed = test::words_of_pages(layout.pages);
        const auto list = printed.rfind("Lasmarcasconunaletra");
        for (const auto& section : guide.sections) {
            for (const auto& block : section.blocks) {
                for (const auto& item : block.items) {
                    for (const auto& run : item.text) {
                        for (const auto& code : content::source_codes(run.fact.source)) {
                            const auto* source
                                = content::find_source(shelf.library().sources, code);
                            REQUIRE(source);
                            const auto title = test::words_without_spaces(
                                code + ". " + source->words.substr(0, source->words.find("http")));
                            REQUIRE(list != std::string::npos);
                            if (printed.find(title, list) == std::string::npos)
                                FAIL_CHECK(title);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("paper of another folder, or with a list she loaded, says so on every page", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    auto library = shelf.library();
    library.from_folder = true;
    library.directory_loaded = base::Date { 2026, 5, 12 };
    const test::PageChecks checks;
    for (const auto& options :
        { HandoutOptions { HandoutKind::Guide, PaperSize::Letter, "amenazas" },
            HandoutOptions { HandoutKind::Card, PaperSize::Letter, "allanamientos/puerta" },
            HandoutOptions { HandoutKind::Poster, PaperSize::A4, {} } }) {
        INFO(options.id);
        const auto layout = laid_out(options, library);
        for (const auto& page : layout.pages.pages) {
            std::string words;
            for (const auto& text : page.texts)
                words += text.text;
            words = test::words_without_spaces(words);
            CHECK(words.find("Contenidodeotracarpeta") != std::string::npos);
            CHECK(words.find("cargadaporustedel12demayode2026") != std::string::npos);
        }
        const auto margin = options.kind == HandoutKind::Guide ? BOOKLET_MARGIN : CARD_MARGIN;
        CHECK(checks.outside(layout.pages, margin) == 0);
    }
}

TEST_CASE("the twin of everything needs no other file and has a language", "[paper]")
{
    for_each([](const HandoutOptions& options, const content::Library& library) {
        const auto document = paper::handout_document(options, library, TODAY);
        REQUIRE(document);
        const auto html = paper::write_html(*document);
        const std::string text(html.begin(), html.end());
        CHECK(text.find("<html lang=\"" + library.language + "\">") != std::string::npos);
        // Who hears it is told what each table is about, and nothing without words.
        for (const auto* empty : { "<caption class=\"unseen\"></caption>", "<p></p>", "<li></li>",
                 "<th scope=\"col\"></th>" })
            CHECK(text.find(empty) == std::string::npos);
        for (auto at = text.find("<table>"); at != std::string::npos;
             at = text.find("<table>", at + 1))
            CHECK(text.compare(at, 23, "<table>\n<caption class=") == 0);
        for (const char* foreign : { "<script", "src=", "http:", "https:", "<img", "<link",
                 "@import", "url(", "onload", "javascript" })
            CHECK(text.find(foreign) == std::string::npos);
        // One title; no level is jumped over.
        CHECK(text.find("<h1>") == text.rfind("<h1>"));
        CHECK(text.find("<h2") != std::string::npos);
        const auto third = text.find("<h3");
        if (third != std::string::npos)
            CHECK(text.find("<h2") < third);
        const auto read = paper::read_back_html(html);
        REQUIRE(read);
        const auto words = test::words_without_spaces(*read);
        for (const auto& wanted : words_of(options, library)) {
            if (words.find(test::words_without_spaces(wanted)) == std::string::npos)
                FAIL_CHECK(wanted);
        }
    });
}

TEST_CASE("a folded booklet has its pages in the order of the fold", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    HandoutOptions options { HandoutKind::Guide, PaperSize::Letter, "difamacion" };
    const auto flat = laid_out(options, shelf.library()).pages;
    REQUIRE(flat.pages.size() > 4);
    REQUIRE(flat.pages.size() <= 8);
    options.folded = true;
    const auto folded = laid_out(options, shelf.library()).pages;
    CHECK(folded.width == 792);
    CHECK(folded.height == 612);
    REQUIRE(folded.pages.size() == 4);
    const auto side_of = [&](std::size_t page) {
        const auto words
            = "Página " + std::to_string(page) + " de " + std::to_string(flat.pages.size());
        for (std::size_t sheet = 0; sheet < folded.pages.size(); ++sheet) {
            for (const auto& text : folded.pages[sheet].texts) {
                if (text.text == words)
                    return std::pair { sheet, text.x > folded.width / 2 };
            }
        }
        return std::pair { folded.pages.size(), false };
    };
    CHECK(side_of(1) == std::pair { std::size_t { 0 }, true });
    CHECK(side_of(2) == std::pair { std::size_t { 1 }, false });
    CHECK(side_of(3) == std::pair { std::size_t { 2 }, true });
    CHECK(side_of(4) == std::pair { std::size_t { 3 }, false });
    CHECK(side_of(5) == std::pair { std::size_t { 3 }, true });
    CHECK(side_of(6) == std::pair { std::size_t { 2 }, false });
    CHECK(test::words_of_pages(folded).size() == test::words_of_pages(flat).size());
}

TEST_CASE("a name that is not there is answered with those that are", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    for (const auto kind : { HandoutKind::Guide, HandoutKind::Card }) {
        const auto nothing
            = paper::handout_document({ kind, PaperSize::Letter, "nada" }, shelf.library(), TODAY);
        REQUIRE_FALSE(nothing);
        CHECK(nothing.error().code == base::ErrorCode::BadInput);
        CHECK(nothing.error().note.find("allanamientos") != std::string::npos);
    }
}

TEST_CASE("the poster hangs up no number that is uncertain", "[paper]")
{
    const auto languages = test::in_spanish();
    auto shelf = test::shelf_in("es");
    const auto poster = paper::emergency_poster(shelf.library(), TODAY);
    REQUIRE(poster.rows.size() >= 5);
    for (const auto& row : poster.rows) {
        CHECK(row.number != "1518");
        CHECK_FALSE(row.status.empty());
        CHECK_FALSE(row.when.empty());
    }
    const test::PageChecks checks;
    const auto layout = paper::lay_out(poster, PaperSize::Letter, checks.faces());
    REQUIRE(layout);
    // A capital of 30 points is 7.5 mm high, of 18 points 4.5 mm.
    for (const auto& text : layout->pages.pages.front().texts) {
        for (const auto& row : poster.rows) {
            if (text.text == row.number)
                CHECK(text.size >= 30);
            if (text.text == row.name)
                CHECK(text.size >= 18);
        }
    }
}

namespace {

content::Item item_of(std::string words)
{
    content::Item item;
    item.text.push_back({ content::InlineKind::Plain, std::move(words), {}, {} });
    return item;
}

/// A megabyte in one word, in words, and in a table of forty columns.
content::Guide hostile_guide()
{
    using content::BlockKind;
    content::Guide guide;
    guide.id = "hostile";
    guide.title = std::string(3'000, 'W');
    guide.summary = std::string(10'000, 'x');
    for (int part = 0; part < 12; ++part)
        guide.sections.push_back({ "s" + std::to_string(part), std::string(2'000, 'T'), {}, 0 });
    std::string words;
    while (words.size() < 1'000'000)
        words += "palabra ";
    auto& blocks = guide.sections.front().blocks;
    for (const auto kind : { BlockKind::Paragraph, BlockKind::Heading, BlockKind::Bullets,
             BlockKind::Numbers, BlockKind::Checks, BlockKind::Say, BlockKind::Note,
             BlockKind::Warning, BlockKind::Law }) {
        blocks.push_back({ kind, { item_of(std::string(20'000, 'm')) }, 0, 0 });
        blocks.push_back({ kind, { item_of("\xFF\xFE <b>&\u202E\x01") }, 0, 0 });
    }
    blocks.push_back({ BlockKind::Paragraph, { item_of(words) }, 0, 0 });
    blocks.push_back({ BlockKind::Paragraph, { item_of(std::string(1'000'000, 'i')) }, 0, 0 });
    content::Block table { BlockKind::Table, {}, 40, 0 };
    for (int cell = 0; cell < 400; ++cell)
        table.items.push_back(item_of(std::string(300, 'c')));
    blocks.push_back(std::move(table));
    return guide;
}

content::EmergencyCard hostile_card(std::size_t size)
{
    content::EmergencyCard card;
    card.id = "hostile/card";
    card.title = std::string(size / 100 + 1, 'W');
    for (int number = 0; number < 12; ++number) {
        content::EmergencyStep step;
        step.id = std::to_string(number);
        step.next = std::to_string(number + 1);
        step.part = number % 3 == 0 ? std::string(100, 'p') : std::string("q");
        step.sentence = std::string(size / 12, 's');
        step.help = std::string(size / 12, 'h');
        step.say = { std::string(size / 12, 'y') };
        step.do_not = { std::string(size / 12, 'n') };
        step.branches.push_back({ "b", "door", std::string(200, 't'), "hint", "3", "" });
        step.branches.push_back({ "c", "door", "otra", "", "", "no/card" });
        card.steps.push_back(std::move(step));
    }
    card.steps.back().next.clear();
    return card;
}

} // namespace

TEST_CASE("hostile words come to an end and stay inside the margins", "[paper]")
{
    const auto languages = test::in_spanish();
    const test::PageChecks checks;
    content::Library library;
    library.language = "es";
    library.guides.push_back(hostile_guide());
    for (const bool folded : { false, true }) {
        const auto booklet
            = laid_out({ HandoutKind::Guide, PaperSize::Letter, "hostile", folded }, library);
        CHECK(booklet.pages.pages.size() > 300);
        if (!folded)
            CHECK(checks.outside(booklet.pages, BOOKLET_MARGIN) == 0);
    }
    for (const std::size_t size : { 500U, 20'000U, 1'000'000U }) {
        library.cards = { hostile_card(size) };
        const auto card
            = laid_out({ HandoutKind::Card, PaperSize::Letter, "hostile/card" }, library);
        CHECK(checks.outside(card.pages, CARD_MARGIN) == 0);
    }
    for (const std::size_t size : { 300U, 1'000'000U }) {
        content::DirectoryEntry entry;
        entry.scope = content::Scope::Emergency;
        entry.name = std::string(size, 'N');
        entry.when = std::string(size, 'w');
        content::Contact contact;
        contact.value = std::string(size / 10, '1');
        contact.status = content::ContactStatus::Verified;
        entry.contacts = { contact, contact };
        library.directory.entries = { entry, entry };
        const auto poster = laid_out({ HandoutKind::Poster }, library);
        CHECK(checks.outside(poster.pages, CARD_MARGIN) == 0);
    }
}
