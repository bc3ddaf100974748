#include "app/error_text.hpp"

#include "support/in_spanish.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

namespace {

using base::ErrorCode;

constexpr ErrorCode FIRST = ErrorCode::CannotOpen;
constexpr ErrorCode LAST = ErrorCode::Internal;

std::vector<ErrorCode> all_codes()
{
    std::vector<ErrorCode> codes;
    for (int code = static_cast<int>(FIRST); code <= static_cast<int>(LAST); ++code)
        codes.push_back(static_cast<ErrorCode>(code));
    return codes;
}

} // namespace

TEST_CASE("every error has a sentence of its own in Spanish and in English", "[app]")
{
    std::set<std::string> seen;
    for (const auto code : all_codes()) {
        CAPTURE(static_cast<int>(code));
        const std::string english(app::error_text(code));
        const auto languages = test::in_spanish();
        const std::string spanish(app::error_text(code));
        CHECK_FALSE(english.empty());
        CHECK(spanish != english);
        CHECK(seen.insert(english).second);
        CHECK(seen.insert(spanish).second);
        CHECK(spanish.ends_with('.'));
    }
}

TEST_CASE("no error frightens, blames or promises", "[app]")
{
    const auto languages = test::in_spanish();
    for (const auto code : all_codes()) {
        const std::string text(app::error_text(code));
        CAPTURE(text);
        for (const auto* word :
            { "segura", "error", "inválid", "fatal", "culpa suya", "ilegal", "incorrect", "!" })
            CHECK(text.find(word) == std::string::npos);
    }
}

TEST_CASE("a vault that does not open says the one answer of the design", "[app]")
{
    const auto languages = test::in_spanish();
    CHECK(app::error_text(ErrorCode::CannotOpen)
        == "No se pudo abrir. Revise la clave (mayúsculas, idioma del teclado, apóstrofos), el archivo llave si usa uno, y que haya elegido el archivo correcto. Si la computadora se apagó mientras cambiaba la clave, pruebe la anterior y la nueva.");
}
