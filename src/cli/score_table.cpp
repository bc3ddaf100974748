#include "cli/score_table.hpp"

#include "base/utf8.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>
#include <string>

namespace cli {

using i18n::fill;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::size_t TITLE_WIDTH = 44;
    constexpr std::size_t NUMBER_WIDTH = 7;

    enum class Align { Left, Right };

    std::string cell(std::string_view text, std::size_t width, Align align)
    {
        const auto length = base::code_point_count(text);
        const std::string space(length < width ? width - length : 0, ' ');
        return align == Align::Left ? std::string(text) + space : space + std::string(text);
    }

    std::string rounded(double value)
    {
        std::array<char, 32> digits {};
        const auto end = std::to_chars(
            digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
        return { digits.data(), end.ptr };
    }

    std::string level_words(const content::MethodText& words, const domain::RiskResult& risk)
    {
        const std::string& name = words.level(domain::level_code(risk.level)).name;
        return risk.provisional ? fill(tr("{level}, provisional"), { { "level", name } }) : name;
    }

    void print_head(std::ostream& out)
    {
        out << cell(trc("column", "Risk"), TITLE_WIDTH, Align::Left);
        // The letters of the method are the same in every language.
        for (const std::string_view letter : { "T", "V", "C", "L", "I" })
            out << cell(letter, NUMBER_WIDTH, Align::Right);
        out << "  " << trc("column", "Level") << '\n';
    }

    void print_row(
        std::ostream& out, const content::MethodText& words, const domain::RiskResult& risk)
    {
        out << cell(risk.risk + " " + words.risk(risk.risk).short_title, TITLE_WIDTH, Align::Left);
        for (const auto value : { risk.threat, risk.vulnerability, risk.capacity, risk.likelihood })
            out << cell(rounded(value), NUMBER_WIDTH, Align::Right);
        out << cell(std::to_string(risk.impact), NUMBER_WIDTH, Align::Right) << "  "
            << level_words(words, risk) << '\n';
    }

    std::string indicated_words(domain::Indicated state)
    {
        switch (state) {
        case domain::Indicated::Yes:
            return std::string(trc("indicator", "yes"));
        case domain::Indicated::No:
            return std::string(trc("indicator", "no"));
        case domain::Indicated::NotAsked:
            break;
        }
        return std::string(trc("indicator", "not asked"));
    }

} // namespace

void print_levels(
    std::ostream& out, const content::MethodText& words, const domain::Assessment& assessment)
{
    print_head(out);
    for (const auto& id : assessment.order)
        print_row(out, words, *assessment.risk(id));
    for (const auto& risk : assessment.risks) {
        if (risk.has_level())
            continue;
        const auto reason = !risk.applies
            ? std::string(tr("Does not apply"))
            : words.no_level.find(domain::no_level_code(*risk.no_level))->second;
        out << cell(risk.risk + " " + words.risk(risk.risk).short_title,
            TITLE_WIDTH + 5 * NUMBER_WIDTH, Align::Left)
            << "  " << reason << '\n';
    }
}

void print_indicators(
    std::ostream& out, const content::MethodText& words, const domain::Assessment& assessment)
{
    for (const auto& indicator : assessment.gender)
        out << cell(indicator.id, 7, Align::Left)
            << cell(indicated_words(indicator.state), 16, Align::Left)
            << words.indicator(indicator.id).title << '\n';
}

void print_suggestions(
    std::ostream& out, const content::MethodText& words, const domain::Suggestions& suggestions)
{
    for (const auto& suggested : suggestions.chosen)
        out << cell(suggested.measure, 8, Align::Left) << words.measure(suggested.measure).title
            << '\n';
}

} // namespace cli
