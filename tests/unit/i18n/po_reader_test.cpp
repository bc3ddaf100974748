#include "i18n/po_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

const std::string HEADER = R"(msgid ""
msgstr ""
"Language: es\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"X-Ceiba-Name: Español\n"

)";

i18n::PoFile read(const std::string& body) { return i18n::read_po(HEADER + body); }

std::string only_fault(const std::string& body)
{
    const auto file = read(body);
    if (file.faults.empty())
        return "no fault";
    return std::to_string(file.faults.front().line) + ": " + file.faults.front().what;
}

} // namespace

TEST_CASE("the header says which language it is", "[i18n]")
{
    const auto file = read("");
    CHECK(file.faults.empty());
    CHECK(file.messages.empty());
    CHECK(file.header.language == "es");
    CHECK(file.header.name == "Español");
    CHECK(file.header.plural_forms == "nplurals=2; plural=(n != 1);");
}

TEST_CASE("a message is read with its context, its pieces and its escapes", "[i18n]")
{
    const auto file = read(R"(#. One word if possible.
#: src/ui/screens/unlock_screen.cpp:12
msgctxt "button"
msgid "Open"
msgstr "Abrir"

msgid ""
"One line\n"
"and a \"quoted\" one\twith \\"
msgstr "Una línea\n"
"y otra \"citada\"\tcon \\"
)");
    REQUIRE(file.faults.empty());
    REQUIRE(file.messages.size() == 2);
    CHECK(file.messages[0].context == "button");
    CHECK(file.messages[0].msgid == "Open");
    CHECK(file.messages[0].texts.front() == "Abrir");
    CHECK(file.messages[0].line == 10);
    CHECK(file.messages[1].msgid == "One line\nand a \"quoted\" one\twith \\");
    CHECK(file.messages[1].texts.front() == "Una línea\ny otra \"citada\"\tcon \\");
}

TEST_CASE("messages need no empty line between them", "[i18n]")
{
    const auto file = read("msgid \"One\"\nmsgstr \"Una\"\n# note\nmsgid \"Two\"\nmsgstr "
                           "\"Dos\"\nmsgctxt \"c\"\nmsgid \"Three\"\nmsgstr \"Tres\"");
    REQUIRE(file.faults.empty());
    REQUIRE(file.messages.size() == 3);
    CHECK(file.messages[2].context == "c");
}

TEST_CASE("line ends of other systems and a byte order mark change nothing", "[i18n]")
{
    std::string text = "\xEF\xBB\xBF" + HEADER + "msgid \"One\"\nmsgstr \"Una\"\n";
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.replace(at, 1, "\r\n");
    const auto file = i18n::read_po(text);
    CHECK(file.faults.empty());
    CHECK(file.messages.size() == 1);
}

TEST_CASE("plural forms are read in order", "[i18n]")
{
    const auto file = read(R"(msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} día"
msgstr[1] "{n} días"
)");
    REQUIRE(file.faults.empty());
    REQUIRE(file.messages.size() == 1);
    CHECK(file.messages[0].msgid_plural == "{n} days");
    CHECK(file.messages[0].texts == std::vector<std::string> { "{n} día", "{n} días" });
}

TEST_CASE("fuzzy messages are marked and obsolete ones left out", "[i18n]")
{
    const auto file = read("#, fuzzy\nmsgid \"One {x}\"\nmsgstr \"Una\"\n\n#~ msgid \"Two\"\n#~ "
                           "msgstr \"Dos\"\n\nmsgid \"Three\"\nmsgstr \"\"\n");
    REQUIRE(file.faults.empty());
    REQUIRE(file.messages.size() == 2);
    CHECK(file.messages[0].fuzzy);
    CHECK_FALSE(file.messages[1].fuzzy);
}

TEST_CASE("each mistake in a language file is named with its line", "[i18n]")
{
    CHECK(only_fault("msgid \"Open\nmsgstr \"Abrir\"\n") == "7: a text must stand between quotes");
    CHECK(only_fault("msgid \"A\" b\"\nmsgstr \"\"\n")
        == "7: a quote inside a text needs a backslash");
    CHECK(only_fault("msgid \"A\\q\"\nmsgstr \"\"\n") == "7: unknown escape after a backslash");
    CHECK(only_fault("msgid \"A\"\n\nmsgid \"B\"\nmsgstr \"b\"\n") == "7: msgid without msgstr");
    CHECK(only_fault("msgctxt \"c\"\n\nmsgid \"B\"\nmsgstr \"b\"\n") == "8: msgctxt without msgid");
    CHECK(only_fault("msgstr \"b\"\n") == "7: msgstr in the wrong place");
    CHECK(
        only_fault("msgid \"A\"\nmsgstr \"a\"\nmsgstr \"b\"\n") == "9: msgstr in the wrong place");
    CHECK(only_fault("\"loose\"\n") == "7: a text must stand between quotes");
    CHECK(only_fault("<<<<<<< HEAD\n") == "7: not a line of a PO file: \"<<<<<<< HEAD\"");
    CHECK(only_fault("msgid \"A\"\nmsgstr \"a\"\n\nmsgid \"A\"\nmsgstr \"b\"\n")
        == "10: given twice: \"A\"");
    CHECK(only_fault("msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[1] \"a\"\n")
        == "9: plural forms must be msgstr[0], msgstr[1], in order");
    CHECK(only_fault("msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"a\"\n")
        == "7: needs 2 plural forms: \"A\"");
    CHECK(only_fault("msgid \"\"\nmsgstr \"Language: x\\n\"\n")
        == "7: the header must come first and once");
}

TEST_CASE("a place that a translation loses or invents is a fault", "[i18n]")
{
    CHECK(only_fault("msgid \"{done} of {total}\"\nmsgstr \"{total} de {done}\"\n") == "no fault");
    CHECK(only_fault("msgid \"{done} of {total}\"\nmsgstr \"{done}\"\n")
        == "7: the translation of \"{done} of {total}\" lacks {total}");
    CHECK(only_fault("msgid \"Saved\"\nmsgstr \"Guardado {hora}\"\n")
        == "7: the translation of \"Saved\" has {hora}, which the message has not");
    CHECK(only_fault("msgid \"One day\"\nmsgid_plural \"{n} days\"\nmsgstr[0] \"Un "
                     "día\"\nmsgstr[1] \"{n} días\"\n")
        == "no fault");
    CHECK(only_fault(
              "msgid \"{a}\"\nmsgid_plural \"{a} {n}\"\nmsgstr[0] \"x\"\nmsgstr[1] \"{a} {n}\"\n")
        == "7: the translation of \"{a}\" lacks {a}");
    CHECK(only_fault("msgid \"Line\\n\"\nmsgstr \"Línea\"\n")
              .starts_with("7: the translation of \"Line\n\" does not"));
}

TEST_CASE("a file that is not UTF-8 or says nothing of itself has faults", "[i18n]")
{
    CHECK(i18n::read_po("msgid \"\xFF\"").faults.front().what == "not UTF-8");
    CHECK(i18n::read_po("").faults.size() == 3);
}

TEST_CASE("a language file cut anywhere gives faults or fewer messages, never more", "[i18n]")
{
    const auto whole = HEADER
        + "msgctxt \"button\"\nmsgid \"Open {a}\"\nmsgstr \"Abrir {a}\"\n\nmsgid \"{n} "
          "day\"\nmsgid_plural \"{n} days\"\nmsgstr[0] \"{n} día\"\nmsgstr[1] \"{n} días\"\n";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto file = i18n::read_po(std::string_view(whole).substr(0, length));
        CHECK(file.messages.size() <= 2);
    }
}

TEST_CASE("places are the names in braces and nothing else", "[i18n]")
{
    CHECK(i18n::places_of("{done} of {total}, {done}")
        == std::vector<std::string_view> { "done", "total" });
    CHECK(i18n::places_of("{} {Done} {a b} { {unclosed").empty());
}
