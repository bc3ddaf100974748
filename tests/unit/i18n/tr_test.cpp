#include "i18n/tr.hpp"

#include "i18n/languages.hpp"

#include <catch2/catch_test_macros.hpp>

using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;

namespace {

constexpr std::string_view SPANISH = R"(msgid ""
msgstr ""
"Language: es\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"X-Ceiba-Name: Español\n"

msgid "Open"
msgstr "Abra"

msgctxt "button"
msgid "Open"
msgstr "Abrir"

#, fuzzy
msgid "Close"
msgstr "Quizá cerrar"

msgid "Later"
msgstr ""

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} día"
msgstr[1] "{n} días"
)";

i18n::Languages spanish_and_english()
{
    auto languages = i18n::Languages::create({ { "es", SPANISH } });
    REQUIRE(languages.has_value());
    return std::move(*languages);
}

} // namespace

TEST_CASE("without a language the program speaks English", "[i18n]")
{
    CHECK(tr("Open") == "Open");
    CHECK(trc("button", "Open") == "Open");
    CHECK(trn("{n} day", "{n} days", 1) == "{n} day");
    CHECK(trn("{n} day", "{n} days", 0) == "{n} days");
    CHECK(i18n::language() == "en");
}

TEST_CASE("the language in use answers, by context and by count", "[i18n]")
{
    auto languages = spanish_and_english();
    REQUIRE(languages.use("es"));
    CHECK(i18n::language() == "es");
    CHECK(languages.current() == "es");
    CHECK(tr("Open") == "Abra");
    CHECK(trc("button", "Open") == "Abrir");
    CHECK(trn("{n} day", "{n} days", 1) == "{n} día");
    CHECK(trn("{n} day", "{n} days", 5) == "{n} días");

    REQUIRE(languages.use("en"));
    CHECK(tr("Open") == "Open");
}

TEST_CASE("a text that is missing, empty or a guess is shown in English", "[i18n]")
{
    auto languages = spanish_and_english();
    REQUIRE(languages.use("es"));
    CHECK(tr("Unknown") == "Unknown");
    CHECK(tr("Later") == "Later");
    CHECK(tr("Close") == "Close");
    CHECK(trc("menu", "Open") == "Open");
}

TEST_CASE("an unknown language changes nothing", "[i18n]")
{
    auto languages = spanish_and_english();
    REQUIRE(languages.use("es"));
    CHECK_FALSE(languages.use("xx"));
    CHECK(tr("Open") == "Abra");
}

TEST_CASE("when the languages go the program speaks English again", "[i18n]")
{
    {
        auto languages = spanish_and_english();
        REQUIRE(languages.use("es"));
        const auto moved = std::move(languages);
        CHECK(tr("Open") == "Abra");
    }
    CHECK(tr("Open") == "Open");
}

TEST_CASE("the languages list themselves by their own names", "[i18n]")
{
    const auto languages = spanish_and_english();
    const auto list = languages.list();
    REQUIRE(list.size() == 2);
    CHECK(list[0].name == "English");
    CHECK(list[1].code == "es");
    CHECK(list[1].name == "Español");
}

TEST_CASE("a faulty language file names file and line", "[i18n]")
{
    const auto languages = i18n::Languages::create(
        { { "es", "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\noops\n" } });
    REQUIRE_FALSE(languages.has_value());
    CHECK(languages.error().code == base::ErrorCode::ContentFault);
    CHECK(languages.error().note.starts_with("es.po:"));
}

TEST_CASE("the system's language is followed when we have it, else Spanish", "[i18n]")
{
    const auto languages = spanish_and_english();
    using i18n::language_for;
    CHECK(language_for(languages, {}) == "es");
    CHECK(language_for(languages, { "" }) == "es");
    CHECK(language_for(languages, { "en" }) == "en");
    CHECK(language_for(languages, { "en_US.UTF-8" }) == "en");
    CHECK(language_for(languages, { "es_GT" }) == "es");
    CHECK(language_for(languages, { "de_DE" }) == "es");
    CHECK(language_for(languages, { "kek", "en-GB" }) == "en");
    CHECK(language_for(languages, { "es_MX@euro", "en" }) == "es");
}

TEST_CASE("named places are filled in any order and as often as they appear", "[i18n]")
{
    CHECK(fill("{done} of {total}", { { "done", "3" }, { "total", "12" } }) == "3 of 12");
    CHECK(fill("{b}{a}{b}", { { "a", "1" }, { "b", "2" } }) == "212");
    CHECK(fill("nothing", {}) == "nothing");
    CHECK(fill("", { { "a", "1" } }).empty());
}

TEST_CASE("what a person wrote can not act as a place or a format", "[i18n]")
{
    CHECK(fill("{name}: {note}", { { "name", "{note}" }, { "note", "%s%n{name}" } })
        == "{note}: %s%n{name}");
}

TEST_CASE("braces that are not places stay as they are", "[i18n]")
{
    CHECK(fill("{", { { "a", "1" } }) == "{");
    CHECK(fill("{}", { { "", "1" } }) == "{}");
    CHECK(fill("{a", { { "a", "1" } }) == "{a");
    CHECK(fill("{{a}}", { { "a", "1" } }) == "{1}");
    CHECK(fill("{other}", { { "a", "1" } }) == "{other}");
}
