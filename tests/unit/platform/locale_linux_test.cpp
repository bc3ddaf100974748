#include "platform/locale.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

namespace {

using Languages = std::vector<std::string>;

struct Settings {
    const char* language { nullptr };
    const char* lc_all { nullptr };
    const char* lc_messages { nullptr };
    const char* lang { nullptr };
};

Languages languages_with(const Settings& settings)
{
    const auto set = [](const char* name, const char* value) {
        if (value != nullptr)
            ::setenv(name, value, 1);
        else
            ::unsetenv(name);
    };
    set("LANGUAGE", settings.language);
    set("LC_ALL", settings.lc_all);
    set("LC_MESSAGES", settings.lc_messages);
    set("LANG", settings.lang);
    return platform::system_languages();
}

} // namespace

TEST_CASE("the first of the three locale settings decides", "[platform]")
{
    CHECK(languages_with({ .lang = "es_GT.UTF-8" }) == Languages { "es_GT" });
    CHECK(
        languages_with({ .lc_messages = "en_US.UTF-8", .lang = "es_GT" }) == Languages { "en_US" });
    CHECK(languages_with({ .lc_all = "fr", .lc_messages = "en", .lang = "es" })
        == Languages { "fr" });
    CHECK(languages_with({ .lc_all = "", .lang = "es_GT@mod" }) == Languages { "es_GT" });
}

TEST_CASE("a list of languages comes before the locale", "[platform]")
{
    CHECK(languages_with({ .language = "quc:es::en", .lang = "es_GT.UTF-8" })
        == Languages { "quc", "es", "en", "es_GT" });
    CHECK(languages_with({ .language = "es", .lang = "es" }) == Languages { "es" });
}

TEST_CASE("a system without a language says nothing", "[platform]")
{
    CHECK(languages_with({}).empty());
    CHECK(languages_with({ .lang = "C" }).empty());
    CHECK(languages_with({ .language = "es", .lang = "POSIX" }).empty());
    CHECK(languages_with({ .lc_all = "C.UTF-8", .lang = "es" }).empty());
}
