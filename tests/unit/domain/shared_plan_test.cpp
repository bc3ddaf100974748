#include "domain/shared_plan.hpp"

#include "domain/every_text.hpp"
#include "support/sample_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using domain::PlanPart;
using domain::ShareChoice;

namespace {

const std::set<PlanPart> ALL { domain::EVERY_PLAN_PART.begin(), domain::EVERY_PLAN_PART.end() };

domain::PlanView view_of(domain::Plan plan)
{
    domain::AssessmentSummary summary;
    summary.risks = { { "R04", domain::ShownLevel::High, false, domain::Adjustment::None, {} } };
    return domain::plan_view(plan, summary, { 2026, 5, 12 });
}

domain::Plan full_plan()
{
    auto plan = test::sample_plan();
    plan.agreements.push_back({ domain::take_id(plan), "Avisar a Ceniza al salir." });
    plan.relocation = "Con Río, una semana.";
    auto& accepted = domain::decide(plan, "R13", domain::Decision::Accept);
    accepted.reason = "Ceniza dice que no hay cómo";
    accepted.person = "Ceniza";
    domain::decide(plan, "R09", domain::Decision::Avoid).reason = "lo que pierdo";
    auto& measure = domain::choose_measure(plan, "VIA-01", domain::MeasureState::WillDo);
    measure.reason_words = "lo que no contó";
    measure.reminded_by = "Abuelas";
    plan.drills.push_back({ domain::take_id(plan), 1, std::nullopt, "lo del ensayo" });
    plan.self_care.listener = "mi hermana Lucía";
    return plan;
}

/// All that goes, as one text.
std::string every_word(domain::SharedPlan shared)
{
    std::string all;
    domain::for_each_text(shared.view.plan, [&](std::string& text) { all += text + "\n"; });
    for (const auto& line : shared.view.calendar)
        all += line.text + "\n";
    return all;
}

bool says(const domain::SharedPlan& shared, std::string_view words)
{
    return every_word(shared).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("what no page shows does not leave either", "[sharing]")
{
    const auto shared = domain::shared_plan(view_of(full_plan()), { ALL });
    CHECK(says(shared, "Ceniza"));
    CHECK(says(shared, "no hay cómo"));
    for (const auto* hidden : { "lo que no contó", "lo que pierdo", "lo del ensayo",
             static_cast<const char*>(test::CODE_WORD) })
        CHECK_FALSE(says(shared, hidden));
    CHECK(shared.view.plan.people.code_words.empty());
}

TEST_CASE("a part that stays here leaves no word in the file", "[sharing]")
{
    const struct {
        PlanPart part;
        const char* words;
    } samples[] { { PlanPart::Agreements, "Avisar a Ceniza al salir." },
        { PlanPart::Protocols, "mensajes raros" }, { PlanPart::People, "55550101" },
        { PlanPart::People, "bolsa azul" }, { PlanPart::SelfCare, "Lucía" },
        { PlanPart::Accepted, "no hay cómo" }, { PlanPart::Lists, "una semana" } };
    for (const auto& sample : samples) {
        CAPTURE(sample.words);
        auto parts = ALL;
        CHECK(says(domain::shared_plan(view_of(full_plan()), { parts }), sample.words));
        parts.erase(sample.part);
        CHECK_FALSE(says(domain::shared_plan(view_of(full_plan()), { parts }), sample.words));
    }
    auto parts = ALL;
    parts.erase(PlanPart::Risks);
    CHECK(domain::shared_plan(view_of(full_plan()), { parts }).view.risks.empty());
    CHECK(every_word(domain::shared_plan(view_of(full_plan()), {})).find_first_not_of('\n')
        == std::string::npos);
}

TEST_CASE("an emergency card alone still says whom it calls, and nothing more of them", "[sharing]")
{
    const auto shared = domain::shared_plan(view_of(full_plan()), { { PlanPart::Protocols } });
    REQUIRE(shared.view.plan.people.contacts.size() == 2);
    CHECK(shared.view.plan.people.contacts[0].code_name == "Ceniza");
    CHECK(shared.view.plan.people.contacts[0].phone.empty());
    CHECK(shared.view.plan.people.contacts[0].relation.empty());
}

TEST_CASE("without names nobody is named, also not in her own sentences", "[sharing]")
{
    const auto shared = domain::shared_plan(view_of(full_plan()), { ALL, domain::Names::LeftOut });
    for (const auto* name :
        { "Ceniza", "Abuelas", "Río", "Niña y niño", "con la tía", "Techo", "Lucía", "55550101" }) {
        CAPTURE(name);
        CHECK_FALSE(says(shared, name));
    }
    CHECK(says(shared, "Avisar a ••••• al salir."));
    CHECK(shared.view.plan.people.contacts[0].code_name == "A");
    CHECK(shared.view.plan.people.contacts[1].code_name == "B");
    CHECK(shared.view.plan.people.dependants.empty());
    CHECK(shared.view.hidden_words > 0);
}

TEST_CASE("names of people who stay here are hidden in what goes", "[sharing]")
{
    const auto shared = domain::shared_plan(
        view_of(full_plan()), { { PlanPart::Agreements }, domain::Names::LeftOut });
    CHECK(says(shared, "Avisar a ••••• al salir."));
}

TEST_CASE("without telephones the names stay", "[sharing]")
{
    const auto shared = domain::shared_plan(
        view_of(full_plan()), { ALL, domain::Names::Kept, domain::Telephones::LeftOut });
    CHECK(says(shared, "Ceniza"));
    CHECK_FALSE(says(shared, "5555"));
}
