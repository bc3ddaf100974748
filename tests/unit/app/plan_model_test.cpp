#include "app/models/plan_model.hpp"

#include "domain/drills.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using app::PlanField;
using app::PlanList;
using app::PlanModel;
using app::PlanPage;
using test::AppFixture;

namespace {

const domain::Plan& plan(AppFixture& it) { return it.session().workbook().plan; }

/// On another day, by a program that was just started.
void open_in(AppFixture& it)
{
    it.session().open(AppFixture::PATH, AppFixture::credentials());
    it.turn();
    REQUIRE(it.session().is_open());
}

} // namespace

TEST_CASE("each risk at high or more has one card for the emergency, the highest first", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "3");
    const auto& state = model.state();
    REQUIRE(state.protocol);
    CHECK(state.cards == plan(it).protocols.size());
    CHECK(state.protocol->risk == it.app().analysis().order().front());
    for (const auto& card : plan(it).protocols)
        CHECK(it.app().analysis().level(card.risk)->level >= domain::Level::High);
    PlanModel again(it.app(), "3");
    CHECK(again.state().cards == state.cards);
}

TEST_CASE("a detail opens one card of the plan", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel first(it.app(), "3");
    const auto last = plan(it).protocols.back().risk;
    PlanModel model(it.app(), "3/" + last);
    CHECK(model.state().protocol->risk == last);
    PlanModel march(it.app(), "2/marcha");
    CHECK(march.state().steps.kind == domain::StepsKind::March);
    PlanModel wrong(it.app(), "9/x");
    CHECK(wrong.state().page == PlanPage::Agreements);
}

TEST_CASE("start words become her own and can be emptied", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "2");
    REQUIRE_FALSE(model.state().steps.start_words.empty());
    CHECK(plan(it).steps_before.empty());
    const auto words = model.state().steps.start_words;
    model.use_start_words();
    REQUIRE(plan(it).steps_before.size() == 1);
    CHECK(plan(it).steps_before[0].steps.size() == words.size());
    CHECK(model.state().editing);
    for (const auto& line : model.state().steps.lines)
        model.set_text(PlanField::Step, line.id, {});
    model.end_editing();
    CHECK(plan(it).steps_before.empty());
    CHECK_FALSE(model.state().steps.start_words.empty());
}

TEST_CASE("a card of her own comes after the six and goes when it stays empty", "[plan]")
{
    AppFixture it;
    it.create_vault();
    PlanModel model(it.app(), "2");
    model.add_card();
    CHECK(model.state().card == 6);
    CHECK(model.state().cards == 7);
    model.set_text(PlanField::StepsTitle, model.state().steps.id, "Cobrar");
    model.end_editing();
    CHECK(model.state().steps.title == "Cobrar");
    model.begin_editing();
    model.remove_card();
    CHECK(plan(it).steps_before.empty());
    CHECK(model.state().card == 5);
}

TEST_CASE("lines she adds and leaves empty are not kept", "[plan]")
{
    AppFixture it;
    it.create_vault();
    PlanModel model(it.app(), "1");
    for (const auto list : { PlanList::Agreements, PlanList::Contacts, PlanList::CodeWords,
             PlanList::Dependants, PlanList::Bag, PlanList::Papers, PlanList::Calendar })
        model.add(list);
    CHECK(app::has_empty_records(plan(it)));
    model.end_editing();
    CHECK_FALSE(app::has_empty_records(plan(it)));
    CHECK(domain::is_empty(plan(it)));
}

TEST_CASE("ticking, moving and taking out change only what they say", "[plan]")
{
    AppFixture it;
    it.create_vault();
    PlanModel model(it.app(), "4");
    model.add(PlanList::Contacts);
    model.add(PlanList::Contacts);
    const auto first = plan(it).people.contacts[0].id;
    const auto second = plan(it).people.contacts[1].id;
    model.set_text(PlanField::ContactName, first, "Uno");
    model.set_text(PlanField::ContactName, second, "Dos");
    model.move_up(PlanList::Contacts, second);
    CHECK(plan(it).people.contacts[0].id == second);
    model.move_up(PlanList::Contacts, second);
    CHECK(plan(it).people.contacts[0].id == second);
    model.remove(PlanList::Contacts, first);
    CHECK(plan(it).people.contacts.size() == 1);
    model.add(PlanList::Bag);
    const auto item = plan(it).bag[0].id;
    model.tick(PlanList::Bag, item);
    CHECK(plan(it).bag[0].ticked);
}

TEST_CASE("a person leaves the cards in which she stands", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "3");
    model.add(PlanList::Contacts);
    const auto contact = plan(it).people.contacts.back().id;
    model.set_text(PlanField::ContactName, contact, "Ceniza");
    model.toggle_caller(contact);
    CHECK(model.state().protocol->call_words == "1 Ceniza");
    model.ask_about(contact);
    CHECK(model.state().stands_in.size() == 1);
    model.remove(PlanList::Contacts, contact);
    CHECK(model.state().protocol->call_words.empty());
    CHECK(model.state().asks_about == 0);
}

TEST_CASE("what is only thought is not kept", "[plan]")
{
    AppFixture it;
    it.create_vault();
    PlanModel model(it.app(), "6");
    model.set_text(PlanField::TooMuch, 0, "Cuando no duermo.");
    model.only_think(PlanField::TooMuch, true);
    CHECK(plan(it).limits.too_much.empty());
    CHECK(plan(it).limits.too_much_thought);
    model.set_text(PlanField::TooMuch, 0, "Cuando no duermo.");
    CHECK_FALSE(plan(it).limits.too_much_thought);
}

TEST_CASE("a plan that is made has its day, its first review and one question", "[plan]")
{
    AppFixture it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        book.plan = {};
        book.reviews.clear();
        book.her_case.answers["Q4.05"] = domain::one_answer("si");
    });
    PlanModel model(it.app(), "1");
    CHECK_FALSE(model.state().may_be_made);
    model.add(PlanList::Agreements);
    model.set_text(PlanField::Agreement, plan(it).agreements[0].id, "Avisar.");
    CHECK(model.state().may_be_made);
    CHECK(model.state().erasing.empty());
    model.finish_plan();
    CHECK(plan(it).made_on == it.app().clock().today());
    CHECK(it.session().workbook().reviews.size() == 1);
    REQUIRE_FALSE(model.state().erasing.empty());
    SECTION("erasing")
    {
        model.erase_answers();
        CHECK_FALSE(it.session().workbook().her_case.answers.contains("Q4.05"));
    }
    SECTION("keeping")
    {
        model.keep_answers();
        CHECK(it.session().workbook().her_case.answers.contains("Q4.05"));
    }
    CHECK(model.state().erasing.empty());
    CHECK(PlanModel(it.app(), "1").state().erasing.empty());
    model.finish_plan();
    CHECK(it.session().workbook().reviews.size() == 1);
}

TEST_CASE("the calendar holds her own days and those that follow", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "7");
    const auto before = model.state().days.size();
    model.add(PlanList::Calendar);
    const auto id = plan(it).calendar.back().id;
    model.set_text(PlanField::CalendarText, id, "Llevar papeles");
    model.set_day(id, base::Date { 2020, 1, 1 });
    const auto& days = model.state().days;
    REQUIRE(days.size() == before + 1);
    CHECK(days.front().text == "Llevar papeles");
    CHECK(days.front().past);
    CHECK(days.front().own == id);
}

TEST_CASE("a decision to live with a risk can be undone", "[plan]")
{
    AppFixture it;
    it.create_elena();
    it.session().edit(
        [](domain::Workbook& book) { domain::decide(book.plan, "R13", domain::Decision::Accept); });
    PlanModel model(it.app(), "8");
    REQUIRE(model.state().accepted.size() == 1);
    model.undo_accepted(model.state().accepted[0].id);
    CHECK(model.state().accepted.empty());
}

TEST_CASE("what was taken out of the plan comes back as it was", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel people(it.app(), "4");
    people.begin_editing();
    people.add(PlanList::Contacts);
    people.add(PlanList::Contacts);
    const auto first = plan(it).people.contacts[0].id;
    const auto second = plan(it).people.contacts[1].id;
    people.set_text(PlanField::ContactName, first, "Ceniza");
    people.set_text(PlanField::ContactName, second, "Abuelas");
    people.move_up_in_chain(second);
    CHECK_FALSE(people.state().may_put_back);
    people.remove(PlanList::Contacts, second);
    CHECK(plan(it).people.chain == std::vector { first });
    REQUIRE(people.state().may_put_back);
    people.put_back();
    CHECK(plan(it).people.contacts.size() == 2);
    CHECK(plan(it).people.chain == std::vector { second, first });
    CHECK_FALSE(people.state().may_put_back);

    PlanModel steps(it.app(), "2");
    steps.use_start_words();
    const auto card = plan(it).steps_before.at(0);
    steps.remove_card();
    CHECK(plan(it).steps_before.empty());
    steps.put_back();
    REQUIRE(plan(it).steps_before.size() == 1);
    CHECK(plan(it).steps_before[0].steps.size() == card.steps.size());

    it.session().edit([](domain::Workbook& book) {
        domain::decide(book.plan, "R13", domain::Decision::Accept).reason = "Porque sí.";
    });
    PlanModel accepted(it.app(), "8");
    accepted.undo_accepted(accepted.state().accepted.at(0).id);
    CHECK(accepted.state().accepted.empty());
    accepted.put_back();
    CHECK(accepted.state().accepted.at(0).reason == "Porque sí.");
}

TEST_CASE("putting back is offered only until something else changes, and gives no number twice",
    "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "1");
    model.begin_editing();
    model.add(PlanList::Agreements);
    model.remove(PlanList::Agreements, plan(it).agreements[0].id);
    model.add(PlanList::Agreements);
    CHECK_FALSE(model.state().may_put_back);
    const auto given = plan(it).last_id;
    model.put_back();
    CHECK(plan(it).agreements.size() == 1);
    CHECK(plan(it).last_id == given);
}

TEST_CASE("the call chain is the order of her people until she sets another", "[plan]")
{
    AppFixture it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        for (const auto* name : { "Ceniza", "Abuelas", "la abogada" })
            book.plan.people.contacts.push_back(
                { domain::take_id(book.plan), name, {}, "55550101", {} });
    });
    PlanModel model(it.app(), "4");
    const auto names = [&] {
        std::string text;
        for (const auto& link : model.state().chain)
            text += std::to_string(link.turn) + " " + link.name + ". ";
        return text;
    };
    CHECK_FALSE(model.state().chain_is_hers);
    CHECK(names() == "1 Ceniza. 2 Abuelas. 3 la abogada. ");
    model.move_up_in_chain(model.state().chain[2].id);
    CHECK(model.state().chain_is_hers);
    CHECK(names() == "1 Ceniza. 2 la abogada. 3 Abuelas. ");
    model.toggle_in_chain(model.state().chain[0].id);
    CHECK(names() == "1 la abogada. 2 Abuelas. 0 Ceniza. ");
    model.toggle_in_chain(model.state().chain[1].id);
    CHECK_FALSE(model.state().chain[0].may_leave);
    model.toggle_in_chain(model.state().chain[0].id);
    CHECK(names().starts_with("1 la abogada. "));
    model.toggle_in_chain(plan(it).people.contacts[0].id);
    CHECK(names() == "1 la abogada. 2 Ceniza. 0 Abuelas. ");
}

TEST_CASE("a page without anything to write on offers no editing", "[plan]")
{
    AppFixture it;
    it.create_vault();
    PlanModel protocols(it.app(), "3");
    CHECK_FALSE(protocols.state().editable);
    PlanModel accepted(it.app(), "8");
    CHECK_FALSE(accepted.state().editable);
    PlanModel people(it.app(), "4");
    CHECK(people.state().editable);
}

TEST_CASE("a protocol leads to the card for help of its risk, where there is one", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel with(it.app(), "3/R04");
    REQUIRE(with.state().protocol);
    CHECK(with.state().protocol->help_card == "violencia-sexual/primeras-horas");
    CHECK_FALSE(with.state().protocol->help_title.empty());
    with.open_help_card();
    CHECK(it.app().router().place()
        == app::Place { app::Screen::EmergencyCard, "violencia-sexual/primeras-horas" });
    PlanModel without(it.app(), "3/R18");
    REQUIRE(without.state().protocol);
    CHECK(without.state().protocol->risk == "R18");
    CHECK(without.state().protocol->help_card.empty());
}

TEST_CASE(
    "a person in five protocols and the chain: it is said where, and nothing dangles", "[plan]")
{
    AppFixture it;
    it.create_elena();
    domain::RecordId ceniza = 0;
    it.session().edit([&](domain::Workbook& book) {
        auto& made = book.plan;
        made = {};
        for (const auto* name : { "Ceniza", "Abuelas" })
            made.people.contacts.push_back({ domain::take_id(made), name, {}, {}, {} });
        ceniza = made.people.contacts[0].id;
        domain::ensure_protocols(made, { "R01", "R03", "R04", "R05", "R13" });
        for (auto& card : made.protocols)
            card.call = { made.people.contacts[1].id, ceniza };
        made.people.chain = { ceniza, made.people.contacts[1].id };
    });
    PlanModel model(it.app(), "4");
    model.ask_about(ceniza);
    REQUIRE(model.state().stands_in.size() == 6);
    CHECK(model.state().stands_in[2] == "Si hay señales de violencia sexual");
    CHECK(model.state().stands_in[5] == "Cadena de llamadas");

    model.remove(PlanList::Contacts, ceniza);
    const auto& left = plan(it);
    CHECK(left.people.contacts.size() == 1);
    for (const auto& card : left.protocols)
        CHECK(card.call == std::vector { left.people.contacts[0].id });
    CHECK(left.people.chain == std::vector { left.people.contacts[0].id });
    CHECK(model.state().asks_about == 0);

    model.put_back();
    for (const auto& card : plan(it).protocols)
        CHECK(card.call.size() == 2);
    CHECK(plan(it).people.chain.front() == ceniza);
}

TEST_CASE(
    "the plan of a group has a ninth part, with a person and money for each measure", "[plan]")
{
    AppFixture it;
    it.create_elena();
    const auto group = [&](const char* code) {
        it.session().edit([&](domain::Workbook& book) {
            book.her_case.answers["Q0.03"] = domain::several_answers({ code });
        });
    };
    group("mia");
    CHECK(PlanModel(it.app(), "9").state().page == PlanPage::Agreements);
    CHECK(PlanModel(it.app(), "1").state().pages.size() == 8);
    group("org");
    it.session().edit([](domain::Workbook& book) {
        domain::choose_measure(book.plan, "OFI-05", domain::MeasureState::WillDo);
        domain::choose_measure(book.plan, "DIG-07", domain::MeasureState::NotUseful);
    });
    PlanModel model(it.app(), "9");
    CHECK(model.state().pages.back() == PlanPage::Organisation);
    REQUIRE(model.state().page == PlanPage::Organisation);
    REQUIRE(model.state().group_measures.size() == 1);
    const auto id = model.state().group_measures[0].id;
    model.set_text(PlanField::MeasureResponsible, id, "Ceniza");
    model.set_text(PlanField::MeasureMoney, id, "Q500 al mes");
    model.set_text(PlanField::MeasureMoneyFrom, id, "la red");
    CHECK(model.state().group_measures[0].responsible == "Ceniza");
    CHECK(model.state().group_measures[0].money == "Q500 al mes");
    CHECK(model.state().group_measures[0].money_from == "la red");

    CHECK(model.state().wheel_words.empty());
    model.set_wheel_day(it.clock.today());
    CHECK_FALSE(model.state().wheel_words.empty());
    const auto again = base::add_days(it.clock.today(), domain::WHEEL_AFTER_DAYS);
    PlanModel calendar(it.app(), "7");
    CHECK(std::ranges::any_of(
        calendar.state().days, [&](const PlanModel::Day& day) { return day.date == again; }));
}

TEST_CASE("whatever she pastes into a field of the plan is kept and opens again", "[plan]")
{
    std::string long_text;
    while (long_text.size() < 100'000)
        long_text += "ñ";
    const std::vector<std::string> texts { long_text, long_text + "ñandú",
        "\u202Eal revés\u202C \u0645\u0631\u062D\u0628\u0627", "sin\u200B ancho\u200D\uFEFF",
        "🔥👩‍👧 ❤️", "a\n\n\tb", "<b>&amp;\"'%s{person}**" };
    for (const auto& text : texts) {
        AppFixture it;
        it.create_elena();
        it.session().edit([](domain::Workbook& book) {
            book.plan = {};
            domain::ensure_protocols(book.plan, { "R04" });
            domain::choose_measure(book.plan, "OFI-05", domain::MeasureState::WillDo);
            domain::decide(book.plan, "R05", domain::Decision::Accept);
        });
        PlanModel model(it.app(), "2");
        for (const auto list :
            { PlanList::Agreements, PlanList::Steps, PlanList::Contacts, PlanList::CodeWords,
                PlanList::Dependants, PlanList::Bag, PlanList::Papers, PlanList::Calendar })
            model.add(list);
        const auto write_all = [&] {
            std::size_t written = 0;
            for (auto field = 0; field <= static_cast<int>(PlanField::MeasureMoneyFrom); ++field) {
                for (domain::RecordId id = 0; id <= plan(it).last_id; ++id) {
                    auto copy = plan(it);
                    if (!app::plan_text(copy, PlanField { field }, id))
                        continue;
                    model.set_text(PlanField { field }, id, text);
                    ++written;
                    if (id == 0)
                        break;
                }
            }
            return written;
        };
        CHECK(write_all() >= 40);
        it.clock.pass_ms(2000);
        it.turn();
        it.app().hide();
        it.turn();
        it.unlock();
        const auto kept = app::bounded_plan_text(text);
        CHECK(kept.size() <= app::LONGEST_PLAN_TEXT);
        CHECK(plan(it).protocols.at(0).where_to == kept);
        CHECK(plan(it).people.code_words.at(0).word == kept);
        CHECK(plan(it).measures.at(0).money_from == kept);
        CHECK(plan(it).relocation == kept);
        PlanModel again(it.app(), "3");
        CHECK(again.state().protocol->steps[3].text == kept);
    }
}

TEST_CASE("switching the language in the middle changes words of ours and none of hers", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "3");
    model.begin_editing();
    const auto id = model.state().protocol->id;
    model.set_text(PlanField::WhereTo, id, "Al lugar 2.");
    const auto title = model.state().protocol->title;
    it.app().set_language("en");
    CHECK(model.state().protocol->title != title);
    CHECK(model.state().editing);
    CHECK(model.text(PlanField::WhereTo, id) == "Al lugar 2.");
    it.app().set_language("es");
    CHECK(model.state().protocol->title == title);
}

TEST_CASE("when the power goes, what was typed two seconds earlier is in the file", "[plan]")
{
    AppFixture it;
    it.create_elena();
    PlanModel model(it.app(), "3");
    model.begin_editing();
    const auto id = model.state().protocol->id;
    // Typed without a pause for a minute: a letter each half second.
    std::string typed;
    for (int letter = 0; letter < 120; ++letter) {
        typed += static_cast<char>('a' + letter % 26);
        model.set_text(PlanField::WhereTo, id, typed);
        it.clock.pass_ms(500);
        it.turn();
    }
    const auto at_power_cut = it.disk.content(AppFixture::PATH);
    AppFixture other;
    other.disk.put(AppFixture::PATH, at_power_cut);
    open_in(other);
    const auto kept = domain::find_protocol(plan(other), model.state().protocol->risk)->where_to;
    // Ten seconds at the latest while she never pauses.
    CHECK(typed.starts_with(kept));
    CHECK(kept.size() + 21 >= typed.size());

    // Once she pauses, nothing is missing after two seconds.
    it.clock.pass_ms(2000);
    it.turn();
    AppFixture third;
    third.disk.put(AppFixture::PATH, it.disk.content(AppFixture::PATH));
    open_in(third);
    CHECK(domain::find_protocol(plan(third), model.state().protocol->risk)->where_to == typed);
}

TEST_CASE("a plan that is not about herself says whose it is", "[plan]")
{
    AppFixture it;
    it.create_vault();
    PlanModel model(it.app(), {});
    CHECK(model.state().whose.empty());
    const auto whose = [&](const char* code) {
        it.session().edit([&](domain::Workbook& book) {
            book.her_case.answers["Q0.03"] = domain::one_answer(code);
        });
        return model.state().whose;
    };
    CHECK(whose("yo").empty());
    CHECK(whose("prac") == "Es una práctica con un caso inventado.");
    CHECK(whose("otra").find("ella decida") != std::string::npos);
    CHECK(whose("org").find("grupo") != std::string::npos);
}
