#include "app/models/actor_map.hpp"

#include "app/models/actors_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::ActorPlace;
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

    domain::RecordId draw(std::string name, std::string type, std::string stand, std::string power)
    {
        domain::Actor actor;
        actor.name = std::move(name);
        actor.type = std::move(type);
        actor.stand = std::move(stand);
        actor.power = std::move(power);
        session().edit([&](domain::Workbook& book) {
            actor.id = domain::take_id(book.plan);
            book.her_case.actors.push_back(actor);
        });
        return actor.id;
    }
    const domain::Actor& actor(std::size_t index)
    {
        return session().workbook().her_case.actors.at(index);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "every cell of the map is an answer to Q3.03 and one to Q3.04")
{
    const auto& method = app().method();
    for (int column = 0; column < app::MAP_COLUMNS; ++column) {
        for (int power = 0; power < app::MAP_ROWS; ++power) {
            domain::Actor actor;
            app::put(actor, { column, power });
            CHECK(method.option("Q3.03", actor.stand) != nullptr);
            CHECK(method.option("Q3.04", actor.power) != nullptr);
            CHECK(app::place_of(actor) == ActorPlace { column, power });
        }
    }
}

TEST_CASE_METHOD(Fixture, "who has not been placed yet stands beside the map, not on it")
{
    draw("Motos", "desc", "ataco", "bast");
    draw("Suegra", "fam", "neutral", "");
    draw("Nadie", "otro", "ns", "mucho");
    ActorsModel model(app(), "");
    const auto& state = model.state();
    REQUIRE(state.map.discs.size() == 1);
    CHECK(state.map.discs[0].place == ActorPlace { 0, 2 });
    REQUIRE(state.unplaced.size() == 2);
    model.open_at_place(state.unplaced[0].id);
    CHECK(model.state().card->view.id == "Q3.04");
    model.close_card();
    model.open_at_place(model.state().unplaced[1].id);
    CHECK(model.state().card->view.id == "Q3.03");
}

TEST_CASE_METHOD(Fixture, "a move changes two answers, says so, and can be undone")
{
    const auto id = draw("Motos", "desc", "ataco", "bast");
    ActorsModel model(app(), "");
    CHECK_FALSE(model.state().can_undo);
    model.move(id, { 3, 3 });
    CHECK(actor(0).stand == "apoya");
    CHECK(actor(0).power == "mucho");
    CHECK(model.state().said == "Motos: Me apoya un poco / mucho poder.");
    CHECK(model.state().chosen->row.id == id);
    REQUIRE(model.state().can_undo);
    model.undo_move();
    CHECK(actor(0).stand == "ataco");
    CHECK(actor(0).power == "bast");
    CHECK(model.state().said == "Como antes. Motos: Se opone y ha atacado / bastante poder.");
    CHECK_FALSE(model.state().can_undo);
}

TEST_CASE_METHOD(Fixture, "steps with the arrows are one move, back to where it was taken up")
{
    const auto id = draw("Motos", "desc", "ataco", "nada");
    ActorsModel model(app(), "");
    model.step(1, 0);
    CHECK(actor(0).stand == "ataco");
    model.lift(id);
    CHECK(model.state().said.find("Las flechas lo mueven") != std::string::npos);
    model.step(1, 0);
    model.step(1, 0);
    model.step(0, 1);
    model.step(0, -3);
    CHECK(actor(0).stand == "neutral");
    CHECK(actor(0).power == "nada");
    model.step(-9, 9);
    CHECK(actor(0).stand == "ataco");
    CHECK(actor(0).power == "mucho");
    model.lift(id);
    CHECK_FALSE(model.state().map.discs[0].lifted);
    model.undo_move();
    CHECK(actor(0).stand == "ataco");
    CHECK(actor(0).power == "nada");
}

TEST_CASE_METHOD(Fixture, "a move cannot be undone once something else was changed")
{
    const auto id = draw("Motos", "desc", "ataco", "bast");
    ActorsModel model(app(), "");
    model.move(id, { 2, 1 });
    session().edit([](domain::Workbook& book) { book.her_case.actors[0].name = "Otras"; });
    CHECK_FALSE(model.state().can_undo);
    model.undo_move();
    CHECK(actor(0).stand == "neutral");
}

TEST_CASE_METHOD(Fixture, "what the other answers of a moved card say stays")
{
    const auto id = draw("Motos", "desc", "opone", "bast");
    session().edit([](domain::Workbook& book) {
        book.her_case.actors[0].means = { "armas" };
        book.her_case.actors[0].history = "varias";
    });
    ActorsModel model(app(), "");
    model.move(id, { 4, 1 });
    model.move(id, { 0, 1 });
    CHECK(actor(0).means == std::vector<std::string> { "armas" });
    CHECK(actor(0).history == "varias");
}

TEST_CASE_METHOD(Fixture, "moving a helper against her asks which card is right")
{
    draw("Luna", "pareja", "apoya", "poco");
    const auto other = draw("Luna", "pareja", "apoya", "poco");
    ActorsModel model(app(), "");
    CHECK_FALSE(model.state().contradiction);
    model.move(other, { 0, 1 });
    CHECK(model.state().contradiction);
}

TEST_CASE_METHOD(Fixture, "discs stand column by column with the numbers of the list")
{
    draw("A", "empr", "apoyaM", "mucho");
    draw("B", "empr", "opone", "poco");
    draw("C", "empr", "opone", "mucho");
    ActorsModel model(app(), "");
    const auto& discs = model.state().map.discs;
    REQUIRE(discs.size() == 3);
    CHECK(discs[0].number == 3);
    CHECK(discs[1].number == 2);
    CHECK(discs[2].number == 1);
    CHECK(model.state().rows[2].number == 3);
}
