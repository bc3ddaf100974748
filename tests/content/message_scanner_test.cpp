#include "message_scanner.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

test::SourceMessages scan(std::string_view code) { return test::scan_messages(code, "src/x.cpp"); }

} // namespace

TEST_CASE("messages are found in every kind of call", "[content]")
{
    const auto found = scan(R"(
        paragraph(tr("One"));
        i18n::trc("button", "Two");
        trn("{n} day", "{n} days", count);
        constexpr auto T = tr_later("Three");
    )");
    REQUIRE(found.faults.empty());
    REQUIRE(found.messages.size() == 4);
    CHECK(found.messages[0].msgid == "One");
    CHECK(found.messages[0].line == 2);
    CHECK(found.messages[1].context == "button");
    CHECK(found.messages[1].msgid == "Two");
    CHECK(found.messages[2].msgid_plural == "{n} days");
    CHECK(found.messages[3].msgid == "Three");
}

TEST_CASE("pieces are joined and escapes read", "[content]")
{
    const auto found = scan("tr(\"One \"\n  \"line\\n\" /* why */ \"and \\\"two\\\" \\xC2\\xAB\")");
    REQUIRE(found.messages.size() == 1);
    CHECK(found.messages[0].msgid == "One line\nand \"two\" \xC2\xAB");
}

TEST_CASE("comments, other names, characters and declarations are no messages", "[content]")
{
    const auto found = scan(R"code(
        // tr("no")
        /* tr("no") */
        str("no"); attr("no"); const char quote = '"'; const char back = '\\'; int n = 10'000;
        std::string_view tr(std::string_view msgid);
        print("tr(\"no\")");
        const auto raw = R"x(tr("no"))x";
        tr("yes")
    )code");
    CHECK(found.faults.empty());
    REQUIRE(found.messages.size() == 1);
    CHECK(found.messages[0].msgid == "yes");
}

TEST_CASE("fill() must give exactly the places of its text", "[content]")
{
    CHECK(scan(R"(fill(tr("{a} of {b}"), { { "b", x(1, "y") }, { "a", "1" } });)").faults.empty());
    CHECK(scan(R"(i18n::fill(i18n::trc("c", "{a}"), { { "a", y } });)").faults.empty());
    CHECK(scan(R"(fill(trn("one day", "{n} days", n), {{"n", y}});)").faults.empty());
    CHECK(scan(R"(fill(tr("{a} of {b}"), { { "a", "1" } });)").faults.size() == 1);
    CHECK(scan(R"(fill(tr("{a}"), { { "a", "1" }, { "b", "1" } });)").faults.size() == 1);
}

TEST_CASE("what a translator could not see is a fault", "[content]")
{
    CHECK(scan("tr(R\"(raw)\")").faults.size() == 1);
    CHECK(scan("tr(\"\")").faults.size() == 1);
    CHECK(scan("trc(\"button\", name)").faults.size() == 1);
    CHECK(scan("trn(one, many, 3)").faults.size() == 1);
    CHECK(scan("std::string_view trn(std::string_view one, int n);").faults.empty());
}

TEST_CASE("the template has every message once with the files that use it", "[content]")
{
    test::SourceMessage first { "", "Say \"so\"", "", "src/b.cpp", 1, {}, false };
    auto second = first;
    second.file = "src/a.cpp";
    const auto pot = test::pot_text({ first, second });
    CHECK(pot.ends_with("\n#: src/a.cpp\n#: src/b.cpp\nmsgid \"Say \\\"so\\\"\"\nmsgstr \"\"\n"));
}
