#include "paper/pocket_sheet.hpp"

#include "support/demo_view.hpp"
#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/pocket_layout.hpp"
#include "paper/print.hpp"

#include <algorithm>
#include <cmath>

namespace {

content::Directory sample_directory()
{
    content::Directory directory;
    const auto entry = [&](const char* id, const char* name, const char* number,
                           std::optional<content::PartialDate> seen) {
        content::DirectoryEntry made;
        made.id = id;
        made.name = name;
        content::Contact contact;
        contact.value = number;
        contact.status
            = seen ? content::ContactStatus::Verified : content::ContactStatus::Uncertain;
        contact.source = seen ? "R1" : "";
        contact.seen = seen;
        made.contacts.push_back(contact);
        directory.entries.push_back(made);
    };
    entry("pnc", "PNC", "110", content::PartialDate { 2025, 12, 0 });
    entry("bomberos", "Bomberos", "122", std::nullopt);
    entry("pdh", "PDH", "1555", content::PartialDate { 2019, 0, 0 });
    return directory;
}

paper::PocketBuild build(const domain::Plan& plan, const paper::PocketOptions& options = {})
{
    return paper::pocket_sheet(domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 }),
        test::sample_texts(), sample_directory(), options);
}

/// The space at the end of a line is there to be heard, not to be seen.
std::string_view without_last_space(std::string_view text)
{
    return text.substr(0, text.size() - (text.ends_with(' ') ? 1 : 0));
}

struct Metrics {
    paper::FontMetrics regular { *paper::FontMetrics::create(test::paper_fonts().regular) };
    paper::FontMetrics bold { *paper::FontMetrics::create(test::paper_fonts().bold) };

    paper::PocketLayout lay_out(
        const paper::PocketSheet& sheet, paper::PaperSize size = paper::PaperSize::A4) const
    {
        return paper::lay_out(sheet, size, paper::Faces { regular, bold });
    }

    std::size_t outside_panels(const paper::Pages& pages) const
    {
        std::size_t outside = 0;
        for (const auto& text : pages.pages.front().texts) {
            const auto width
                = (text.bold ? bold : regular).width(without_last_space(text.text), text.size);
            const auto column = text.x < pages.width / 2 ? 0.0 : pages.width / 2;
            if (text.x < column + 19 || text.x + width > column + pages.width / 2 - 19)
                ++outside;
            const auto row_height = pages.height / 4;
            const auto in_row = std::fmod(text.y, row_height);
            if (in_row < 15 || in_row > row_height - 5)
                ++outside;
        }
        return outside;
    }
};

} // namespace

TEST_CASE("the sheet has the outside for notes and seven panels", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto built = build(test::sample_plan());
    const auto& panels = built.sheet.panels;
    CHECK(panels[0].style == paper::PanelStyle::Notes);
    CHECK(panels[0].title == "Apuntes");
    CHECK(panels[1].lines.size() == 3);
    CHECK(panels[1].lines[0].name == "1 Ceniza");
    CHECK(panels[1].lines[0].right == "5555 0101");
    CHECK(panels[3].title == "Si hay señales de violencia sexual");
    CHECK(panels[6].lines.size() == 6);
    CHECK(panels[7].foot == "Revisar el 19 de mayo de 2026.");
    CHECK(built.overflow.empty());
}

TEST_CASE("public telephones carry how sure they are", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto built = build(test::sample_plan());
    const auto& phones = built.sheet.panels[2].lines;
    REQUIRE(phones.size() == 3);
    CHECK(phones[0].name == "110");
    CHECK(phones[0].right == "sin confirmar, diciembre de 2025");
    CHECK(phones[1].right == "sin confirmar");
    CHECK(phones[2].right == "sin confirmar, 2019");
}

TEST_CASE("a panel holds six lines and the seventh is asked about", "[paper]")
{
    const auto languages = test::in_spanish();
    auto plan = test::sample_plan();
    plan.bag.push_back({ domain::take_id(plan), "Linterna", false });
    plan.bag.push_back({ domain::take_id(plan), "Radio", false });
    auto built = build(plan);
    REQUIRE(built.overflow.size() == 2);
    CHECK(built.overflow[0].panel == 6);
    CHECK(built.overflow[0].line.text == "Linterna");
    CHECK(built.sheet.panels[6].lines.size() == 6);

    paper::PocketOptions options;
    options.left_out = { built.sheet.panels[6].lines[0].id, built.sheet.panels[6].lines[1].id };
    built = build(plan, options);
    CHECK(built.overflow.empty());
    CHECK(built.sheet.panels[6].lines.back().text == "Radio");
}

TEST_CASE("a panel without anything in it has lines to write on", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto built = paper::pocket_sheet(
        domain::plan_view({}, {}, { 2026, 5, 12 }), test::sample_texts(), {}, {});
    for (const auto& panel : built.sheet.panels) {
        CHECK(panel.style == paper::PanelStyle::Notes);
        CHECK_FALSE(panel.title.empty());
    }
}

TEST_CASE("lines that do not fit the height of a panel are named and not printed", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    auto plan = test::sample_plan();
    plan.bag.clear();
    for (int i = 0; i < 6; ++i)
        plan.bag.push_back({ domain::take_id(plan),
            "Una cosa que se dice con tantas palabras que necesita tres renglones enteros de este "
            "papel para caber",
            false });
    const auto layout = metrics.lay_out(build(plan).sheet);
    const auto of_bag = std::count_if(layout.overflow.begin(), layout.overflow.end(),
        [](const auto& over) { return over.panel == 6; });
    CHECK(of_bag >= 2);
    CHECK(layout.pages.pages.size() == 1);
    CHECK(metrics.outside_panels(layout.pages) == 0);
}

TEST_CASE("whatever she writes stays inside its panel", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    for (const std::size_t size : { 1, 30, 90, 300, 3000, 100000 }) {
        for (const bool spaces : { true, false }) {
            std::string text;
            while (text.size() < size)
                text += spaces ? "palabra " : "palabra";
            auto plan = test::sample_plan();
            plan.people.chain_rule = text;
            plan.self_care.rest = text;
            for (auto& contact : plan.people.contacts)
                contact.code_name = contact.relation = contact.phone = text;
            for (auto& dependant : plan.people.dependants)
                dependant.who = dependant.carer = dependant.note = text;
            for (auto& item : plan.bag)
                item.text = text;
            plan.protocols.front().what_not = text;
            for (const auto paper : { paper::PaperSize::A4, paper::PaperSize::Letter }) {
                const auto layout = metrics.lay_out(build(plan).sheet, paper);
                CHECK(metrics.outside_panels(layout.pages) == 0);
                CHECK(layout.pages.pages.size() == 1);
            }
        }
    }
}

TEST_CASE("a sheet of Letter holds the same lines as one of A4", "[paper]")
{
    const auto languages = test::in_spanish();
    const Metrics metrics;
    auto plan = test::sample_plan();
    const auto sheet = build(plan).sheet;
    const auto a4 = metrics.lay_out(sheet, paper::PaperSize::A4);
    const auto letter = metrics.lay_out(sheet, paper::PaperSize::Letter);
    CHECK(letter.pages.width == 612);
    CHECK(letter.pages.height == 792);
    CHECK(letter.overflow.size() == a4.overflow.size());
    CHECK(metrics.outside_panels(letter.pages) == 0);
}

TEST_CASE("the public telephones fit on a sheet of Letter with their note", "[paper]")
{
    auto languages = test::in_spanish();
    for (const std::string language : { "es", "en" }) {
        languages.use(language);
        auto shelf = test::shelf_in(language);
        const auto view = test::demo_view(shelf, language, { 2026, 5, 12 });
        paper::Order order;
        order.kind = paper::PaperKind::Pocket;
        const auto too_many = [&](paper::PaperSize size) {
            order.pocket.size = size;
            const auto printed = paper::print(
                order, view, {}, shelf.texts(), shelf.library(), test::paper_fonts());
            REQUIRE(printed);
            std::size_t count = 0;
            for (const auto& panel : printed->full_panels)
                count += panel.too_many;
            return count;
        };
        CHECK(too_many(paper::PaperSize::Letter) <= too_many(paper::PaperSize::A4));
    }
}

TEST_CASE("the risks and the card she picks get the panels", "[paper]")
{
    const auto languages = test::in_spanish();
    paper::PocketOptions options;
    options.risks = { "R03" };
    const auto built = build(test::sample_plan(), options);
    CHECK(built.sheet.panels[3].title == "Si hay señales de desalojo");
    CHECK(built.sheet.panels[4].style == paper::PanelStyle::Notes);
}

TEST_CASE("full panels name all their lines and how many are too many", "[paper]")
{
    const auto languages = test::in_spanish();
    auto plan = test::sample_plan();
    for (int i = 0; i < 3; ++i)
        plan.bag.push_back({ domain::take_id(plan), "Cosa", false });
    content::Library library;
    library.directory = sample_directory();
    content::MethodText method;
    paper::Order order;
    order.kind = paper::PaperKind::Pocket;
    const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
    auto printed = paper::print(order, view, {}, method, library, test::paper_fonts());
    REQUIRE(printed);
    const auto bag = std::find_if(printed->full_panels.begin(), printed->full_panels.end(),
        [](const auto& panel) { return panel.title == "La mochila"; });
    REQUIRE(bag != printed->full_panels.end());
    CHECK(bag->lines.size() == 9);
    CHECK(bag->too_many == 3);

    // Leaving out what is too many in every panel makes the sheet ready.
    for (const auto& panel : printed->full_panels) {
        for (std::size_t i = 0; i < panel.too_many; ++i)
            order.pocket.left_out.insert(panel.lines[panel.lines.size() - 1 - i].id);
    }
    printed = paper::print(order, view, {}, method, library, test::paper_fonts());
    REQUIRE(printed);
    CHECK(printed->full_panels.empty());
    CHECK(printed->pages == 1);
    CHECK(paper::check_read_back(order.format, *printed, printed->bytes));
    auto other = printed->bytes;
    other.back() ^= 1;
    CHECK_FALSE(paper::check_read_back(order.format, *printed, other).has_value());
}
