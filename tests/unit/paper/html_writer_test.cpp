#include "paper/html_writer.hpp"

#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/plan_document.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string text_of(const base::Bytes& bytes) { return { bytes.begin(), bytes.end() }; }

/// Every element is closed in its turn; attributes are quoted. Tells the first fault.
std::string well_formed_fault(std::string_view html)
{
    constexpr std::string_view DOCTYPE = "<!DOCTYPE html>\n";
    if (html.substr(0, DOCTYPE.size()) != DOCTYPE)
        return "no doctype";
    html.remove_prefix(DOCTYPE.size());
    std::vector<std::string> open;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const auto end = html.find('>', at);
        if (end == std::string_view::npos)
            return "a mark without an end";
        const auto mark = html.substr(at + 1, end - at - 1);
        if (mark.find('<') != std::string_view::npos)
            return "a mark inside a mark: " + std::string(mark);
        std::size_t quotes = 0;
        for (const char letter : mark)
            quotes += letter == '"' ? 1 : 0;
        if (quotes % 2 != 0)
            return "an open quotation mark: " + std::string(mark);
        if (mark.empty() || mark.back() == '/')
            continue;
        const auto name = std::string(mark.substr(0, mark.find(' ')));
        if (name.front() != '/') {
            open.push_back(name);
        } else {
            if (open.empty() || "/" + open.back() != name)
                return "closed out of turn: " + name;
            open.pop_back();
        }
    }
    return open.empty() ? std::string() : "never closed: " + open.back();
}

domain::Plan hostile_plan()
{
    auto plan = test::sample_plan();
    const std::string text
        = "</td><script>alert(1)</script> \"'& <img src=http://x> \u202E\n\n<!--";
    plan.agreements.push_back({ domain::take_id(plan), text });
    plan.people.contacts.push_back({ domain::take_id(plan), text, text, text, text });
    plan.limits.not_give_up = text;
    plan.protocols.front().signal = text;
    return plan;
}

} // namespace

TEST_CASE("the HTML twin is well formed, also with hostile text", "[paper]")
{
    const auto languages = test::in_spanish();
    for (const auto& plan : { test::sample_plan(), hostile_plan(), domain::Plan {} }) {
        const auto view = domain::plan_view(plan, test::sample_summary(), { 2026, 5, 12 });
        const auto html
            = text_of(paper::write_html(paper::plan_document(view, test::sample_texts(), {})));
        CHECK(well_formed_fault(html).empty());
        const auto sheet = paper::pocket_sheet(view, test::sample_texts(), {}, {}).sheet;
        CHECK(well_formed_fault(text_of(paper::write_html(sheet))).empty());
    }
}

TEST_CASE("the HTML twin fetches nothing and runs nothing", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto view = domain::plan_view(hostile_plan(), test::sample_summary(), { 2026, 5, 12 });
    const auto html
        = text_of(paper::write_html(paper::plan_document(view, test::sample_texts(), {})));
    for (const std::string_view word :
        { "<script", "<img", "<link", "src=", "href=", "url(", "@import", "onload", "\u202E" }) {
        INFO(word);
        const auto at = html.find(word);
        // As text that a person wrote it is harmless; as a mark it must not be there.
        const auto written
            = word == "src=" && at != std::string::npos && html.substr(at - 8, 8) == "&lt;img ";
        CHECK((at == std::string::npos || written));
    }
    CHECK(html.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("the HTML twin says its language and orders its headings", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto html = text_of(
        paper::write_html(paper::plan_document(test::sample_view(), test::sample_texts(), {})));
    CHECK(html.find("<html lang=\"es\">") != std::string::npos);
    int level = 0;
    std::size_t firsts = 0;
    for (auto at = html.find("<h"); at != std::string::npos; at = html.find("<h", at + 1)) {
        const auto digit = html[at + 2];
        if (digit < '1' || digit > '6')
            continue;
        const auto next = digit - '0';
        CHECK(next <= level + 1);
        firsts += next == 1 ? 1 : 0;
        level = next;
    }
    CHECK(firsts == 1);
}

TEST_CASE("every table says what its rows and columns are", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto html = text_of(
        paper::write_html(paper::plan_document(test::sample_view(), test::sample_texts(), {})));
    std::size_t tables = 0;
    for (auto at = html.find("<table>"); at != std::string::npos;
         at = html.find("<table>", at + 1)) {
        const auto table = html.substr(at, html.find("</table>", at) - at);
        CHECK(table.find("<caption") != std::string::npos);
        CHECK(table.find("<th scope=\"col\">") != std::string::npos);
        CHECK(table.find("<th scope=\"row\"") != std::string::npos);
        CHECK(table.find("<th scope=\"col\"></th>") == std::string::npos);
        ++tables;
    }
    CHECK(tables >= 7);
}
