#include "app/models/guide_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

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
    CHECK(verified.checked);
    CHECK_FALSE(known.checked);
    CHECK(verified.fact != known.fact);
    CHECK(known.fact != doubtful.fact);

    const auto both = model.line_of(item({ fact(FactStatus::Known), fact(FactStatus::Verified) }));
    CHECK(both.fact == known.fact);
    CHECK_FALSE(both.checked);
    const auto all = model.line_of(
        item({ fact(FactStatus::Confirm), fact(FactStatus::Known), fact(FactStatus::Verified) }));
    CHECK(all.fact == doubtful.fact);
    CHECK(model.line_of(item({})).fact.empty());
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
