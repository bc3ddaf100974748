#include "app/models/guide_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <set>

using app::GuideModel;
using content::FactStatus;

namespace {

content::Inline fact(FactStatus status)
{
    content::Inline run;
    run.kind = content::InlineKind::Fact;
    run.fact.status = status;
    return run;
}

content::Inline link_to(std::string_view section)
{
    content::Inline run;
    run.kind = content::InlineKind::Link;
    run.text = std::string(section);
    run.link = { content::LinkKind::Section, "violencia-sexual", std::string(section) };
    return run;
}

content::Item item(content::RichText text) { return { {}, std::move(text), 0 }; }

} // namespace

TEST_CASE_METHOD(test::AppFixture, "a line of a guide is only as sure as its least sure part")
{
    const GuideModel model(app(), "violencia-sexual");
    const auto verified = model.line_of(item({ fact(FactStatus::Verified) }));
    const auto known = model.line_of(item({ fact(FactStatus::Known) }));
    const auto doubtful = model.line_of(item({ fact(FactStatus::Confirm) }));
    CHECK(verified.fact.checked);
    CHECK_FALSE(known.fact.checked);
    CHECK(verified.fact != known.fact);
    CHECK(known.fact != doubtful.fact);

    const auto both = model.line_of(item({ fact(FactStatus::Known), fact(FactStatus::Verified) }));
    CHECK(both.fact == known.fact);
    CHECK_FALSE(both.fact.checked);
    const auto all = model.line_of(
        item({ fact(FactStatus::Confirm), fact(FactStatus::Known), fact(FactStatus::Verified) }));
    CHECK(all.fact == doubtful.fact);
    CHECK(model.line_of(item({})).fact.words.empty());
}

TEST_CASE_METHOD(
    test::AppFixture, "under a row of a table stand its least sure mark and all its links")
{
    const GuideModel model(app(), "violencia-sexual");
    const std::array row { item({ link_to("prueba") }), item({ fact(FactStatus::Known) }),
        item({ fact(FactStatus::Verified), link_to("salud") }) };
    const auto foot = model.foot_of(row);
    CHECK(foot.fact == model.line_of(row[1]).fact);
    REQUIRE(foot.links.size() == 2);
    CHECK(foot.links[0].link.part == "prueba");
    CHECK(foot.links[1].link.part == "salud");
    CHECK(foot.runs.empty());
}

TEST_CASE_METHOD(test::AppFixture, "a guide about health says that a clinician has not read it")
{
    const GuideModel searches(app(), "allanamientos");
    const GuideModel health(app(), "violencia-sexual");
    const auto known = item({ fact(FactStatus::Known) });
    CHECK(searches.line_of(known).fact != health.line_of(known).fact);
    CHECK(searches.review() != health.review());
}

TEST_CASE_METHOD(
    test::AppFixture, "words are found in a whole guide, counted, and gone to in order")
{
    GuideModel model(app(), "allanamientos");
    const auto first_section = model.section()->id;
    model.find("orden de juez");
    REQUIRE(model.found_count() > 3);
    CHECK(model.present_found() == 1);
    CHECK(model.section()->id == first_section);
    CHECK_FALSE(model.take_moved());

    model.next_found();
    CHECK(model.present_found() == 1);
    CHECK(model.take_moved());
    CHECK_FALSE(model.take_moved());
    std::set<std::string> sections;
    for (std::size_t i = 2; i <= model.found_count(); ++i) {
        model.next_found();
        CHECK(model.present_found() == i);
        sections.insert(model.section()->id);
    }
    CHECK(sections.size() > 1);
    model.next_found();
    CHECK(model.present_found() == 1);
    model.earlier_found();
    CHECK(model.present_found() == model.found_count());

    model.find("");
    CHECK_FALSE(model.is_finding());
    CHECK(model.found_count() == 0);
    model.next_found();
    CHECK(model.present_found() == 0);
}

TEST_CASE_METHOD(
    test::AppFixture, "what is found stands out in its line, the present place in another way")
{
    GuideModel model(app(), "allanamientos");
    const auto stressed = [&](GuideModel::Stress stress) {
        std::vector<std::string> texts;
        for (const auto& block : model.section()->blocks) {
            for (const auto& item : block.items) {
                for (const auto& run : model.line_of(item).runs) {
                    if (run.stress == stress)
                        texts.push_back(run.text);
                }
            }
        }
        return texts;
    };
    CHECK(stressed(GuideModel::Stress::Found).empty());
    model.find("ORDEN");
    CHECK_FALSE(stressed(GuideModel::Stress::Found).empty());
    CHECK(stressed(GuideModel::Stress::Present).empty());
    model.next_found();
    REQUIRE(stressed(GuideModel::Stress::Present).size() == 1);
    CHECK(search::folded(stressed(GuideModel::Stress::Present).front()) == "orden");
}

TEST_CASE_METHOD(
    test::AppFixture, "a link to a subheading opens its section and shows where it stands")
{
    GuideModel model(app(), "allanamientos/exhibicion");
    CHECK(model.section()->id != "exhibicion");
    CHECK(model.take_moved());
    GuideModel whole(app(), "allanamientos/" + model.section()->id);
    CHECK_FALSE(whole.take_moved());
}

TEST_CASE_METHOD(test::AppFixture, "a difficult word is explained where a section says it first")
{
    std::set<std::string> explained;
    for (const auto& guide : app().library().guides) {
        for (const auto& section : guide.sections) {
            GuideModel model(app(), guide.id + "/" + section.id);
            std::set<std::string> here;
            for (const auto& block : section.blocks) {
                for (const auto& item : block.items) {
                    for (const auto* term : model.line_of(item).terms) {
                        CHECK(here.insert(term->id).second);
                        explained.insert(term->id);
                    }
                }
            }
        }
    }
    CHECK(explained.contains("exhibicion-personal"));
    CHECK(explained.contains("acta"));
}

TEST_CASE_METHOD(test::AppFixture, "one meaning is open at a time, with how sure it is")
{
    GuideModel model(app(), "allanamientos");
    const auto& glossary = app().library().glossary;
    const auto* first = content::find_term(glossary, "exhibicion-personal");
    const auto* second = content::find_term(glossary, "acta");
    REQUIRE(first);
    REQUIRE(second);
    model.toggle(*first);
    CHECK(model.is_open(*first));
    model.toggle(*second);
    CHECK_FALSE(model.is_open(*first));
    model.toggle(*second);
    CHECK_FALSE(model.is_open(*second));
    CHECK_FALSE(model.fact_of(*first).words.empty());
    CHECK(model.has_more(*first));
    // Not where it would lead to the page she is on.
    model.go_to_section("exhibicion");
    CHECK_FALSE(model.has_more(*first));
}

TEST_CASE_METHOD(
    test::AppFixture, "ticks without a plan last until she leaves, and are kept in one")
{
    const auto& guide = *content::find_guide(app().library(), "allanamientos");
    const auto has_checks = [](const content::Section& it) {
        return std::ranges::any_of(it.blocks,
            [](const content::Block& block) { return block.kind == content::BlockKind::Checks; });
    };
    const auto section = std::ranges::find_if(guide.sections, has_checks);
    REQUIRE(section != guide.sections.end());
    const auto place = guide.id + "/" + section->id;
    const auto block
        = std::ranges::find(section->blocks, content::BlockKind::Checks, &content::Block::kind);
    const auto item = block->items.front().id;
    {
        GuideModel model(app(), place);
        CHECK(model.ticks_are_lost());
        model.tick(item);
        CHECK(model.is_ticked(item));
    }
    CHECK_FALSE(GuideModel(app(), place).is_ticked(item));

    create_vault();
    GuideModel model(app(), place);
    CHECK_FALSE(model.ticks_are_lost());
    model.tick(item);
    // Saved by the lock, and opened again.
    app().hide();
    turn();
    CHECK_FALSE(session().is_open());
    unlock();
    CHECK(GuideModel(app(), place).is_ticked(item));
}

TEST_CASE_METHOD(test::AppFixture, "a measure named in a guide opens itself")
{
    create_vault();
    GuideModel model(app(), "allanamientos");
    model.follow({ content::LinkKind::Measure, "CAS-07", {} });
    CHECK(app().router().place() == app::Place { app::Screen::Measures, "measure/CAS-07" });
}

TEST_CASE_METHOD(test::AppFixture, "numbered lists are walked one step at a time, there and back")
{
    const auto& guides = app().library().guides;
    std::string place;
    for (const auto& guide : guides) {
        for (const auto& section : guide.sections) {
            if (place.empty() && GuideModel(app(), guide.id + "/" + section.id).steps().size() > 2)
                place = guide.id + "/" + section.id;
        }
    }
    REQUIRE_FALSE(place.empty());
    GuideModel model(app(), place);
    CHECK_FALSE(model.is_step_by_step());
    model.go_step_by_step();
    REQUIRE(model.is_step_by_step());
    for (std::size_t i = 0; i < model.steps().size(); ++i) {
        CHECK(model.step() == i);
        CHECK_FALSE(model.line_of(*model.steps()[i].item).runs.empty());
        model.next_step();
    }
    CHECK_FALSE(model.is_step_by_step());
    model.go_step_by_step();
    model.next_step();
    model.earlier_step();
    CHECK(model.step() == 0);
    model.earlier_step();
    CHECK_FALSE(model.is_step_by_step());
    // Another section is another list.
    model.go_step_by_step();
    model.is_last_section() ? model.earlier_section() : model.next_section();
    CHECK_FALSE(model.is_step_by_step());
}

TEST_CASE_METHOD(test::AppFixture, "letters grow on the page and begin again after the largest")
{
    GuideModel model(app(), "allanamientos");
    std::vector<int> sizes;
    for (int i = 0; i < 5; ++i) {
        model.change_letters();
        sizes.push_back(app().preferences().text_size);
    }
    CHECK(sizes == std::vector<int> { 125, 150, 175, 200, 100 });
}
