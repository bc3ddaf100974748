#include "app/models/contacts_model.hpp"

#include "app/directory_text.hpp"
#include "app/models/emergency_model.hpp"
#include "app/models/guide_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using app::ContactGroup;
using app::ContactsModel;
using app::Place;
using app::Screen;
using content::Confidence;

namespace {

std::vector<std::string> bodies_of(const ContactsModel& model, ContactGroup group)
{
    std::vector<std::string> ids;
    for (const auto& it : model.groups()) {
        if (it.group != group)
            continue;
        for (const auto& body : it.bodies)
            ids.push_back(body.id);
    }
    return ids;
}

bool has(const std::vector<std::string>& ids, std::string_view id)
{
    return std::ranges::find(ids, id) != ids.end();
}

std::size_t count(const ContactsModel& model)
{
    std::size_t all = 0;
    for (const auto& group : model.groups())
        all += group.bodies.size();
    return all;
}

content::Contact checked_on(base::Date day)
{
    content::Contact contact;
    contact.value = "22545840";
    contact.status = content::ContactStatus::Verified;
    contact.seen = content::PartialDate { 2019, 0, 0 };
    contact.last_checked = day;
    return contact;
}

} // namespace

TEST_CASE_METHOD(test::AppFixture, "a check holds for 180 days, and on the 181st it says so")
{
    const auto contact = checked_on(clock.today());
    CHECK(app::confidence_words(contact, clock.today()) == "Comprobado en mayo de 2026");
    clock.pass_days(180);
    CHECK(app::confidence_words(contact, clock.today()) == "Comprobado en mayo de 2026");
    clock.pass_days(1);
    CHECK(app::confidence_words(contact, clock.today()) == "sin confirmar desde mayo de 2026");
}

TEST_CASE_METHOD(test::AppFixture, "a number nobody has called is not confirmed, whatever its page")
{
    auto contact = checked_on(clock.today());
    contact.last_checked.reset();
    CHECK(app::confidence_words(contact, clock.today()) == "sin confirmar: dato de 2019");
    contact.status = content::ContactStatus::Outdated;
    CHECK(app::confidence_words(contact, clock.today())
        == "sin confirmar: dato de 2019, probablemente cambió");
    contact.status = content::ContactStatus::Uncertain;
    CHECK(app::confidence_words(contact, clock.today()) == "sin confirmar");
    // A clock that stands wrong, or a check that somebody made up.
    CHECK(app::confidence_words(checked_on(base::add_days(clock.today(), 1)), clock.today())
        == "sin confirmar");
}

TEST_CASE_METHOD(test::AppFixture, "the page of a body ages with the clock")
{
    const ContactsModel model(app(), "pdh");
    REQUIRE(model.card());
    const auto& reach = model.card()->reaches.front();
    CHECK(reach.value == "1555");
    CHECK(reach.confidence == Confidence::ToReview);
    CHECK(reach.confidence_words == "sin confirmar: dato de 2019");
    CHECK(reach.checked_words.find("Nadie") != std::string::npos);
    CHECK(reach.hours == "Las 24 horas");
}

TEST_CASE_METHOD(test::AppFixture, "every body of the directory stands in one group, once")
{
    const ContactsModel model(app(), {});
    std::set<std::string> ids;
    for (const auto& group : model.groups()) {
        CHECK_FALSE(group.bodies.empty());
        for (const auto& body : group.bodies)
            CHECK(ids.insert(body.id).second);
    }
    CHECK(ids.size() == app().library().directory.entries.size());
    CHECK(model.groups().front().group == ContactGroup::Emergency);
    CHECK(has(bodies_of(model, ContactGroup::Health), "hospital"));
    CHECK(has(bodies_of(model, ContactGroup::Defenders), "udefegua"));
    CHECK(has(bodies_of(model, ContactGroup::Legal), "bufete-pueblos-indigenas"));
    CHECK(has(bodies_of(model, ContactGroup::State), "copadeh"));
    CHECK(has(bodies_of(model, ContactGroup::Abroad), "front-line"));
    CHECK(has(bodies_of(model, ContactGroup::HumanRights), "cidh"));
}

TEST_CASE_METHOD(test::AppFixture, "without a plan the first number is shown, with one her people")
{
    const ContactsModel without(app(), {});
    REQUIRE(without.card());
    CHECK(without.card()->id == without.groups().front().bodies.front().id);
    CHECK_FALSE(without.is_opened());
    CHECK(without.needs_back());

    create_vault();
    session().edit([](domain::Workbook& workbook) {
        auto& plan = workbook.plan;
        plan.people.contacts.push_back(
            { domain::take_id(plan), "Ceniza", "cerca", "22334455", {} });
        plan.people.contacts.push_back({ domain::take_id(plan), "Abuela", "familia", "", {} });
    });
    app().router().restart({ Screen::Contacts, {} });
    ContactsModel with(app(), {});
    CHECK(with.shows_people());
    CHECK_FALSE(with.card());
    REQUIRE(with.people().size() == 2);
    CHECK(with.people()[0].code_name == "Ceniza");
    CHECK(with.people()[0].phone == "2233 4455");
    CHECK_FALSE(with.needs_back());
    with.choose("pdh");
    CHECK_FALSE(with.shows_people());
    with.choose_people();
    CHECK(with.shows_people());
    with.open_people();
    CHECK(app().router().place() == Place { Screen::Plan, "4" });
}

TEST_CASE_METHOD(test::AppFixture, "after a lock nothing of her people is left on the page")
{
    create_vault();
    session().edit([](domain::Workbook& workbook) {
        workbook.plan.people.contacts.push_back({ 1, "Ceniza", "cerca", "22334455", {} });
    });
    app().hide();
    turn();
    ContactsModel model(app(), {});
    CHECK(model.people().empty());
    model.choose_people();
    CHECK_FALSE(model.shows_people());
}

TEST_CASE_METHOD(test::AppFixture, "what she types is found in names, words and numbers")
{
    ContactsModel model(app(), {});
    const auto all = count(model);
    model.find("abogad");
    CHECK(model.is_finding());
    CHECK(count(model) > 0);
    CHECK(count(model) < all);
    REQUIRE(model.card());

    model.find("1555");
    CHECK(count(model) == 1);
    CHECK(model.card()->id == "pdh");
    model.find("xyzzyx");
    CHECK(model.groups().empty());
    CHECK_FALSE(model.card());
    model.find("");
    CHECK_FALSE(model.is_finding());
    CHECK(count(model) == all);
}

TEST_CASE_METHOD(test::AppFixture, "a misspelt body is found as the search finds it")
{
    ContactsModel model(app(), {});
    model.find("polisia");
    CHECK(count(model) > 0);
}

TEST_CASE_METHOD(test::AppFixture, "a body without any contact says nothing it does not know")
{
    const ContactsModel model(app(), "red-defensoras");
    REQUIRE(model.card());
    CHECK(model.card()->reaches.empty());
    CHECK_FALSE(model.card()->has_phone());
    CHECK(model.card()->languages.empty());
}

TEST_CASE_METHOD(
    test::AppFixture, "e-mail and page stand where there is no telephone, with their source")
{
    const ContactsModel model(app(), "access-now");
    REQUIRE(model.card());
    CHECK_FALSE(model.card()->has_phone());
    CHECK(model.card()->reaches.front().kind == content::ContactKind::Email);
    CHECK(model.card()->reaches.front().value == "help@accessnow.org");
    CHECK_FALSE(model.card()->languages.empty());
    const auto& sources = model.card()->sources;
    REQUIRE_FALSE(sources.empty());
    CHECK(sources.front().starts_with("R53. "));
}

TEST_CASE_METHOD(
    test::AppFixture, "a link to a body leads to its page, and back to the same section")
{
    app().router().restart({ Screen::Guides, {} });
    app().router().go({ Screen::Guide, "allanamientos" });
    app::GuideModel model(app(), "allanamientos");
    model.next_section();
    const auto section = model.section()->id;
    model.follow({ content::LinkKind::Directory, "pdh", {} });
    CHECK(app().router().place() == Place { Screen::Contacts, "pdh" });
    app().router().back();
    CHECK(app().router().place() == Place { Screen::Guide, "allanamientos/" + section });
}

TEST_CASE_METHOD(
    test::AppFixture, "from a step of an emergency card to who helps, and back to that step")
{
    app().help();
    app().router().go({ Screen::EmergencyCard, "violencia-sexual/primeras-horas" });
    app::EmergencyCardModel card(app(), "violencia-sexual/primeras-horas");
    while (card.state().calls.empty() || card.state().calls.front().body.empty()) {
        REQUIRE_FALSE(card.state().last);
        card.next();
    }
    const auto sentence = card.state().sentence;
    const auto body = card.state().calls.front().body;
    card.open_contacts();
    CHECK(app().router().place() == Place { Screen::Contacts, body });
    app().router().back();
    REQUIRE(app().router().place().screen == Screen::EmergencyCard);
    app::EmergencyCardModel again(app(), app().router().place().detail);
    CHECK(again.state().sentence == sentence);
    again.back();
    CHECK(again.state().sentence != sentence);
}

TEST_CASE_METHOD(
    test::AppFixture, "a way through a card that is not there any more begins at its first step")
{
    app::EmergencyCardModel fresh(app(), "allanamientos/puerta");
    app::EmergencyCardModel strange(app(), "allanamientos/puerta#no-hay/tampoco");
    CHECK(strange.state().sentence == fresh.state().sentence);
    CHECK(strange.state().first);
}
