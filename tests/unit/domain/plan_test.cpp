#include "domain/plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace domain;

TEST_CASE("an id is never given twice, also after its record was erased", "[plan]")
{
    Plan plan;
    std::set<RecordId> given;
    for (int i = 0; i < 100; ++i) {
        const auto id = take_id(plan);
        CHECK(id != 0);
        CHECK(given.insert(id).second);
        plan.people.contacts.push_back({ id, "Ceniza", {}, {}, {} });
        remove_contact(plan, id);
    }
}

TEST_CASE("erasing a person takes her out of the chain and of every protocol", "[plan]")
{
    Plan plan;
    const auto gone = take_id(plan);
    const auto stays = take_id(plan);
    plan.people.contacts = { { gone, "Ceniza", {}, {}, {} }, { stays, "Río", {}, {}, {} } };
    plan.people.chain = { gone, stays, gone };
    ensure_protocols(plan, { "R01", "R02", "R03", "R04", "R05" });
    for (auto& protocol : plan.protocols)
        protocol.call = { stays, gone };
    CHECK(protocols_with_contact(plan, gone) == 5);

    remove_contact(plan, gone);

    CHECK(find_contact(plan, gone) == nullptr);
    CHECK(protocols_with_contact(plan, gone) == 0);
    CHECK(plan.people.chain == std::vector<RecordId> { stays });
    for (const auto& protocol : plan.protocols)
        CHECK(protocol.call == std::vector<RecordId> { stays });
}

TEST_CASE("erasing a code word leaves no reference to it", "[plan]")
{
    Plan plan;
    const auto word = take_id(plan);
    plan.people.code_words = { { word, "luciérnaga", "Vengan" } };
    ensure_protocols(plan, { "R04" });
    plan.protocols.front().code_word = word;
    remove_code_word(plan, word);
    CHECK(plan.people.code_words.empty());
    CHECK(plan.protocols.front().code_word == 0);
}

TEST_CASE("a measure is chosen once, however often she changes her mind", "[plan]")
{
    Plan plan;
    choose_measure(plan, "VIA-01", MeasureState::WillDo).own_text = "con mi hermana";
    choose_measure(plan, "VIA-01", MeasureState::Have);
    REQUIRE(plan.measures.size() == 1);
    CHECK(plan.measures.front().state == MeasureState::Have);
    CHECK(plan.measures.front().own_text == "con mi hermana");
}

TEST_CASE("her own measures are not found by an empty id", "[plan]")
{
    Plan plan;
    plan.measures.push_back({});
    CHECK(find_measure(plan, "") == nullptr);
}

TEST_CASE("protocols are added where there is none and left where there is one", "[plan]")
{
    Plan plan;
    ensure_protocols(plan, { "R04" });
    plan.protocols.front().signal = "Una moto";
    ensure_protocols(plan, { "R05", "R04" });
    REQUIRE(plan.protocols.size() == 2);
    CHECK(find_protocol(plan, "R04")->signal == "Una moto");
    CHECK(find_protocol(plan, "R05")->signal.empty());
}

TEST_CASE("agreements are chosen measures without a date or repeated ones", "[plan]")
{
    Plan plan;
    choose_measure(plan, "A", MeasureState::WillDo);
    choose_measure(plan, "B", MeasureState::WillDo).date = base::Date { 2026, 5, 12 };
    auto& repeated = choose_measure(plan, "C", MeasureState::WillDo);
    repeated.date = base::Date { 2026, 5, 12 };
    repeated.repeated = true;
    choose_measure(plan, "D", MeasureState::NotUseful);
    choose_measure(plan, "E", MeasureState::Have);
    std::vector<std::string> agreed;
    for (const auto* choice : agreed_measures(plan))
        agreed.push_back(choice->measure);
    CHECK(agreed == std::vector<std::string> { "A", "C", "E" });
    REQUIRE(dated_measures(plan).size() == 1);
    CHECK(dated_measures(plan).front()->measure == "B");
}

TEST_CASE("without a chain of her own the contacts are called in their order", "[plan]")
{
    Plan plan;
    plan.people.contacts
        = { { take_id(plan), "Ceniza", {}, {}, {} }, { take_id(plan), "Río", {}, {}, {} } };
    CHECK(call_chain(plan).size() == 2);
    plan.people.chain = { 2, 99 };
    REQUIRE(call_chain(plan).size() == 1);
    CHECK(call_chain(plan).front()->code_name == "Río");
}

TEST_CASE("a measure in place asks to be renewed after half a year without a look", "[plan]")
{
    MeasureChoice choice;
    choice.state = MeasureState::Have;
    const base::Date done { 2026, 1, 1 };
    CHECK_FALSE(needs_renewal(choice, { 2030, 1, 1 }));
    choice.done = done;
    CHECK_FALSE(needs_renewal(choice, base::add_days(done, RENEW_AFTER_DAYS - 1)));
    CHECK(needs_renewal(choice, base::add_days(done, RENEW_AFTER_DAYS)));
    choice.checked = base::add_days(done, RENEW_AFTER_DAYS);
    CHECK_FALSE(needs_renewal(choice, base::add_days(done, RENEW_AFTER_DAYS)));
    choice.state = MeasureState::WillDo;
    CHECK_FALSE(needs_renewal(choice, { 2030, 1, 1 }));
}

TEST_CASE("protocols that were only made ready do not fill a plan", "[plan]")
{
    Plan plan;
    CHECK(is_empty(plan));
    ensure_protocols(plan, { "R04" });
    CHECK(is_empty(plan));
    plan.protocols.front().what_not = "No volver";
    CHECK_FALSE(is_empty(plan));
}

TEST_CASE("the six cards of steps have a name and own cards have none", "[plan]")
{
    for (const auto kind : { StepsKind::Trip, StepsKind::March, StepsKind::Hearing,
             StepsKind::Publish, StepsKind::SleepAway, StepsKind::AuthorityVisit }) {
        CHECK_FALSE(steps_kind_id(kind).empty());
        CHECK(steps_kind_from(steps_kind_id(kind)) == kind);
    }
    CHECK(steps_kind_id(StepsKind::Own).empty());
    CHECK_FALSE(steps_kind_from("").has_value());
}
