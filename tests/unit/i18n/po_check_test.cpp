#include "i18n/po_check.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

const std::string HEADER = "msgid \"\"\nmsgstr \"Language: es\\nPlural-Forms: nplurals=2; "
                           "plural=(n != 1);\\nX-Ceiba-Name: Español\\n\"\n\n";
const std::string TEMPLATE = "msgid \"\"\nmsgstr \"\"\n\nmsgid \"One\"\nmsgstr \"\"\n\nmsgctxt "
                             "\"button\"\nmsgid \"Open\"\nmsgstr \"\"\n";
const std::string ONE = "msgid \"One\"\nmsgstr \"Una\"\n\n";
const std::string OPEN = "msgctxt \"button\"\nmsgid \"Open\"\nmsgstr \"Abrir\"\n\n";

std::vector<std::string> faults_of(const std::string& body)
{
    std::vector<std::string> texts;
    for (const auto& fault : i18n::check_language("es", HEADER + body, TEMPLATE))
        texts.push_back(std::to_string(fault.line) + ": " + fault.what);
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a complete language has no faults", "[i18n]")
{
    CHECK(faults_of(ONE + OPEN) == Texts {});
}

TEST_CASE("missing, empty, guessed and left-over translations are named", "[i18n]")
{
    CHECK(faults_of(ONE) == Texts { "0: missing: \"Open\" (button)" });
    CHECK(
        faults_of(OPEN + "msgid \"One\"\nmsgstr \"\"\n") == Texts { "8: not translated: \"One\"" });
    CHECK(faults_of(OPEN + "#, fuzzy\nmsgid \"One\"\nmsgstr \"Una\"\n")
        == Texts { "9: not translated: \"One\"" });
    CHECK(faults_of(ONE + OPEN + "msgid \"Two\"\nmsgstr \"Dos\"\n")
        == Texts { "11: the program does not say \"Two\"" });
}

TEST_CASE("a language file has the name of its language", "[i18n]")
{
    CHECK(i18n::check_language("kek", HEADER + ONE + OPEN, TEMPLATE).size() == 1);
}

TEST_CASE("faults of reading are among the faults of a language", "[i18n]")
{
    CHECK(faults_of(ONE + OPEN + "oops\n") == Texts { "11: not a line of a PO file: \"oops\"" });
}
