#include "app/searcher.hpp"

#include "app/models/guide_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::FindKind;
using app::GuidesModel;
using app::Screen;
using app::SearchGroup;

namespace {

std::string words(const app::MarkedText& text)
{
    std::string all;
    for (const auto& run : text)
        all += run.text;
    return all;
}

/// Where the first hit of a kind leads; empty when there is none.
std::string first(const app::SearchResults& results, FindKind kind)
{
    const auto found = std::ranges::find(results.groups, kind, &SearchGroup::kind);
    if (found == results.groups.end())
        return {};
    const auto& what = *found->hits.front().what;
    return what.place ? what.place->detail : what.id;
}

} // namespace

TEST_CASE_METHOD(test::AppFixture, "what a frightened person types finds what she means first")
{
    GuidesModel model(app());
    const auto card = [&](const std::string& typed) {
        model.search(typed);
        INFO(typed);
        REQUIRE_FALSE(model.results().empty());
        REQUIRE(model.results().groups.front().kind == FindKind::Card);
        return first(model.results(), FindKind::Card);
    };
    CHECK(card("allanamiento sin orden") == "allanamientos/puerta");
    CHECK(card("ALANAMIENTO SIN ORDEM") == "allanamientos/puerta");
    CHECK(card("quieren entrar a mi casa") == "allanamientos/puerta");
    CHECK(card("pepita del dia siguiente") == "violencia-sexual/primeras-horas");
    CHECK(card("pepta del día sigiente") == "violencia-sexual/primeras-horas");
    CHECK(card("72 horas") == "violencia-sexual/primeras-horas");
    CHECK(card("me violaron") == "violencia-sexual/primeras-horas");
    CHECK(card("me siguen") == "vigilancia/me-siguen");
    CHECK(card("me pega mi esposo") == "violencia-pareja/ahora");
    CHECK(card("desalojo") == "desalojos/en-curso");
}

TEST_CASE_METHOD(test::AppFixture, "badly spelt and in a hurry, the right card still comes first")
{
    GuidesModel model(app());
    const std::pair<const char*, const char*> asked[] {
        { "allanamineto", "allanamientos/puerta" },
        { "ayanamiento", "allanamientos/puerta" },
        { "cateo", "allanamientos/puerta" },
        { "estan tocando la puerta la policia", "allanamientos/puerta" },
        { "rejistro de mi casa", "allanamientos/puerta" },
        { "desalogo", "desalojos/en-curso" },
        { "nos estan sacando de la tierra", "desalojos/en-curso" },
        { "vienen a desalojarnos", "desalojos/en-curso" },
        { "me biolaron", "violencia-sexual/primeras-horas" },
        { "biolacion", "violencia-sexual/primeras-horas" },
        { "avusaron de mi", "violencia-sexual/primeras-horas" },
        { "pastiya de emergencia", "violencia-sexual/primeras-horas" },
        { "me detubieron", "detencion/primeras-horas" },
        { "se llevaron preso a mi hermano", "detencion/primeras-horas" },
        { "capturaron a una compañera", "detencion/primeras-horas" },
        { "amenasa de muerte", "amenazas/recibida" },
        { "me quieren matar", "amenazas/recibida" },
        { "me estan siguiendo", "vigilancia/me-siguen" },
        { "un carro me bijila", "vigilancia/me-siguen" },
        { "no aparese mi compañera", "desaparicion/primeras-horas" },
        { "secuestraron a mi hermana", "desaparicion/primeras-horas" },
        { "me jaquearon el wasap", "ataque-digital/ahora" },
        { "me robaron el celular", "ataque-digital/ahora" },
        { "fotos mias desnuda", "ataque-digital/ahora" },
        { "mi marido me golpea", "violencia-pareja/ahora" },
        { "mi esposo me quiere pegar", "violencia-pareja/ahora" },
        { "atacaron a una compañera", "companeras/ataque" },
        { "se llevaron preso a mi compañero", "detencion/primeras-horas" },
        { "detuvieron a mi compañera", "detencion/primeras-horas" },
        { "me agarro la policia", "detencion/primeras-horas" },
        { "me siguen en un carro", "vigilancia/me-siguen" },
        { "me anda siguiendo una moto", "vigilancia/me-siguen" },
        { "hay un dron ensima de mi casa", "vigilancia/me-siguen" },
        { "ay un carro polarizado afuera de mi casa", "vigilancia/me-siguen" },
        { "entraron a la casa los soldados", "allanamientos/puerta" },
        { "vino la polisia con una orden", "allanamientos/puerta" },
        { "se metieron a robar a la oficina", "allanamientos/puerta" },
        { "me pego mi marido", "violencia-pareja/ahora" },
        { "mi conviviente me kiere matar", "violencia-pareja/ahora" },
        { "me pega y no me deja salir", "violencia-pareja/ahora" },
        { "me jaquearon el facebook", "ataque-digital/ahora" },
        { "subieron mis fotos al face", "ataque-digital/ahora" },
        { "no aparece mi hija", "desaparicion/primeras-horas" },
        { "no a regresado mi compañera", "desaparicion/primeras-horas" },
        { "nos van a sacar de la finca", "desalojos/en-curso" },
        { "estan quemando los ranchos", "desalojos/en-curso" },
        { "abusaron de mi hija", "violencia-sexual/primeras-horas" },
        { "me toco un policia", "violencia-sexual/primeras-horas" },
        { "me estan amenazando los mareros", "amenazas/recibida" },
        { "golpearon a una compañera", "companeras/ataque" },
    };
    for (const auto& [typed, card] : asked) {
        INFO(typed);
        model.search(typed);
        CHECK(first(model.results(), FindKind::Card) == card);
    }
}

TEST_CASE_METHOD(
    test::AppFixture, "a paper from a court opens the guide that says what to do with it")
{
    GuidesModel model(app());
    for (const auto* typed : { "me llego una citacion del mp", "me llego un papel del juzgado" }) {
        INFO(typed);
        model.search(typed);
        REQUIRE_FALSE(model.results().empty());
        CHECK(model.results().groups.front().kind == FindKind::Guide);
        CHECK(first(model.results(), FindKind::Guide).starts_with("detencion"));
    }
}

TEST_CASE_METHOD(test::AppFixture, "every way of writing K'iche' finds the interpreter")
{
    GuidesModel model(app());
    for (const auto* typed : { "K'iche'", "K’iche’", "Kʼicheʼ", "kiche", "quiché", "QUICHE" }) {
        INFO(typed);
        model.search(typed);
        REQUIRE_FALSE(model.results().empty());
        const auto line = words(model.results().groups.front().hits.front().line);
        CHECK(line.find("intérprete") != std::string::npos);
    }
}

TEST_CASE_METHOD(
    test::AppFixture, "results come in groups: what happens now, the guides, who helps, words")
{
    GuidesModel model(app());
    model.search("violencia sexual");
    const auto& groups = model.results().groups;
    REQUIRE(groups.size() == 4);
    CHECK(groups[3].kind == FindKind::Term);
    CHECK(groups[0].kind == FindKind::Card);
    CHECK(groups[1].kind == FindKind::Guide);
    CHECK(groups[2].kind == FindKind::Directory);
    for (const auto& group : groups)
        CHECK(group.hits.size() <= app::MOST_HITS[static_cast<std::size_t>(group.kind)]);
}

TEST_CASE_METHOD(
    test::AppFixture, "a number and the name of a body find its entry, with how sure it is")
{
    GuidesModel model(app());
    for (const auto* typed : { "1555", "telefono de la pdh", "PDH" }) {
        INFO(typed);
        model.search(typed);
        CHECK(first(model.results(), FindKind::Directory) == "pdh");
    }
    const auto group
        = std::ranges::find(model.results().groups, FindKind::Directory, &SearchGroup::kind);
    REQUIRE(group != model.results().groups.end());
    CHECK(model.contact_of(*group->hits.front().what).starts_with("1555, "));
}

TEST_CASE_METHOD(
    test::AppFixture, "the words that were found are marked, in the letters of the text")
{
    GuidesModel model(app());
    model.search("interprete");
    const auto& line = model.results().groups.front().hits.front().line;
    CHECK(std::ranges::find(line, app::MarkedRun { "intérprete", true }) != line.end());
}

TEST_CASE_METHOD(
    test::AppFixture, "Enter opens the first thing found, and a hit its own part of a guide")
{
    GuidesModel model(app());
    model.search("pastilla de emergencia");
    model.open_first();
    CHECK(app().router().place().screen == Screen::EmergencyCard);
    const auto& groups = model.results().groups;
    const auto guides = std::ranges::find(groups, FindKind::Guide, &SearchGroup::kind);
    REQUIRE(guides != groups.end());
    model.open(*guides->hits.front().what);
    CHECK(app().router().place() == app::Place { Screen::Guide, "violencia-sexual/pastilla" });
}

TEST_CASE_METHOD(test::AppFixture, "questions and measures are found only while a plan is open")
{
    const auto has_method = [&] {
        GuidesModel model(app());
        model.search("contraseña");
        return std::ranges::any_of(model.results().groups,
            [](const SearchGroup& it) { return it.kind >= FindKind::Question; });
    };
    CHECK_FALSE(has_method());
    create_vault();
    CHECK(has_method());
}

TEST_CASE_METHOD(test::AppFixture, "another language is searched in its own words")
{
    app().set_language("en");
    GuidesModel model(app());
    model.search("raid without a warrant");
    CHECK(first(model.results(), FindKind::Card) == "allanamientos/puerta");
    model.search("morning after pill");
    CHECK(first(model.results(), FindKind::Card) == "violencia-sexual/primeras-horas");
}

TEST_CASE_METHOD(
    test::AppFixture, "nothing that can be typed breaks the search, and nothing typed is the list")
{
    GuidesModel model(app());
    for (const auto* typed : { "\"", "*", "a OR b", "NEAR(", "\xff\xfe", "''''", "xyzzyx" })
        CHECK_NOTHROW(model.search(typed));
    CHECK(model.is_searching());
    CHECK(model.results().empty());
    model.search("  ");
    CHECK_FALSE(model.is_searching());
}

TEST_CASE("a long line is cut around the first word that was found, never inside a word")
{
    search::Found found;
    found.words = { "orden" };
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "añañá ";
    const auto marked = app::mark_found(text + "orden " + text, found, 100);
    const auto shown = words(marked);
    CHECK(shown.size() < 130);
    CHECK(shown.starts_with("…"));
    CHECK(shown.ends_with("…"));
    CHECK(shown.find("añañá orden añañá") != std::string::npos);
    CHECK(words(app::mark_found("sin nada", found, 100)) == "sin nada");
}
