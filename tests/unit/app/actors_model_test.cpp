#include "app/models/actors_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::ActorsModel;
using app::Screen;

namespace {

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_vault();
        session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Core; });
        app().router().go({ Screen::Actors, {} });
    }

    const domain::Case& her_case() { return session().workbook().her_case; }
    void draw(const std::string& name, const std::string& type, const std::string& stand)
    {
        session().edit([&](domain::Workbook& book) {
            domain::Actor actor;
            actor.id = domain::take_id(book.plan);
            actor.name = name;
            actor.type = type;
            actor.stand = stand;
            book.her_case.actors.push_back(actor);
        });
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a card is filled one question at a time")
{
    ActorsModel model(app(), "");
    model.add();
    REQUIRE(model.state().card);
    CHECK(model.state().card->view.id == "Q3.01");
    model.set_name("Trueno");
    model.next_field();
    CHECK(model.state().card->view.id == "Q3.02");
    CHECK(model.state().card->view.pages == 4);
    model.open_page(2);
    model.choose("empr");
    model.next_field();
    model.choose("ataco");
    const auto& fields = model.state().card->fields;
    CHECK(fields.size() == 8);
    CHECK(fields[0].words == "Trueno");
    CHECK_FALSE(fields[2].words.empty());
    model.next_field();
    model.choose("mucho");
    model.next_field();
    model.choose("bast");
    model.next_field();
    model.choose("rumor");
    model.choose("ley");
    model.next_field();
    model.choose("varias");
    model.next_field();
    CHECK(model.state().card->is_last);
    model.choose("no");
    model.next_field();
    CHECK_FALSE(model.state().card);

    REQUIRE(her_case().actors.size() == 1);
    const auto& actor = her_case().actors[0];
    CHECK(actor.name == "Trueno");
    CHECK(actor.type == "empr");
    CHECK(actor.stand == "ataco");
    CHECK(actor.power == "mucho");
    CHECK(actor.interest == "bast");
    CHECK(actor.means == std::vector<std::string> { "rumor", "ley" });
    CHECK(actor.history == "varias");
    CHECK(actor.close == "no");
}

TEST_CASE_METHOD(
    Fixture, "who supports is asked whether she can be reached, not with what she attacks")
{
    draw("Ceniza", "redm", "apoyaM");
    ActorsModel model(app(), "");
    model.open(her_case().actors[0].id);
    const auto& fields = model.state().card->fields;
    const auto asks = [&](std::string_view question) {
        return std::any_of(fields.begin(), fields.end(),
            [&](const app::CardField& field) { return field.question == question; });
    };
    CHECK(asks("Q3.09"));
    CHECK_FALSE(asks("Q3.06"));
    CHECK_FALSE(asks("Q3.07"));
}

TEST_CASE_METHOD(Fixture, "at least one public and one private actor are asked for")
{
    ActorsModel model(app(), "");
    CHECK_FALSE(model.state().has_public);
    CHECK_FALSE(model.state().has_private);
    draw("Trueno", "empr", "opone");
    CHECK(model.state().has_public);
    CHECK_FALSE(model.state().has_private);
    draw("Casa", "fam", "apoya");
    CHECK(model.state().has_private);
    CHECK(model.state().rows[1].is_private);
}

TEST_CASE_METHOD(Fixture, "a card left empty is no card")
{
    ActorsModel model(app(), "");
    model.add();
    model.back_field();
    CHECK(her_case().actors.empty());
    model.add();
    ActorsModel another(app(), "");
    CHECK(her_case().actors.empty());
}

TEST_CASE_METHOD(Fixture, "helper in one card and aggressor in another: the program asks")
{
    draw("Luna", "pareja", "apoya");
    ActorsModel model(app(), "");
    CHECK_FALSE(model.state().contradiction);
    draw("", "pareja", "ataco");
    REQUIRE(model.state().contradiction);
    CHECK(model.state().contradiction->helper_name == "Luna");
    SECTION("the supporting card is right")
    {
        model.is_helper();
        REQUIRE(her_case().actors.size() == 1);
        CHECK(her_case().actors[0].stand == "apoya");
    }
    SECTION("the attacking card is right")
    {
        model.is_aggressor();
        REQUIRE(her_case().actors.size() == 1);
        CHECK(her_case().actors[0].stand == "ataco");
    }
    SECTION("they are two people, and it is not asked again")
    {
        model.are_two_people();
        CHECK_FALSE(model.state().contradiction);
        CHECK(her_case().actors.size() == 2);
        CHECK_FALSE(ActorsModel(app(), "").state().contradiction);
    }
}

TEST_CASE_METHOD(Fixture, "a company that attacks and a network that helps are no contradiction")
{
    draw("A", "empr", "ataco");
    draw("B", "redm", "apoyaM");
    draw("C", "empr", "apoya");
    CHECK_FALSE(ActorsModel(app(), "").state().contradiction);
}

TEST_CASE_METHOD(Fixture, "there are at most twelve cards")
{
    for (int count = 0; count < 12; ++count)
        draw("A" + std::to_string(count), "empr", "opone");
    ActorsModel model(app(), "");
    CHECK(model.state().full);
    model.add();
    CHECK(her_case().actors.size() == 12);
}

TEST_CASE_METHOD(Fixture, "a card is erased only after she was asked")
{
    draw("Trueno", "empr", "opone");
    ActorsModel model(app(), "");
    model.open(her_case().actors[0].id);
    model.ask_erasing(true);
    CHECK(model.state().confirms_erasing);
    model.erase_card();
    CHECK(her_case().actors.empty());
    CHECK_FALSE(model.state().card);
}

TEST_CASE_METHOD(Fixture, "going on with an empty map passes it over, with cards it is done")
{
    {
        ActorsModel model(app(), "");
        model.next();
        CHECK(session().workbook().assessment.skipped.contains("actors"));
        CHECK(app().router().place() == app::Place { Screen::Question, "Q4.01" });
    }
    draw("Trueno", "empr", "opone");
    ActorsModel model(app(), "");
    model.back();
    CHECK(app().router().place().screen == Screen::Question);
}

TEST_CASE_METHOD(Fixture, "off her path the map leads back to the overview")
{
    session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Express; });
    ActorsModel model(app(), "");
    model.next();
    CHECK(app().router().place().screen == Screen::Assessment);
}
