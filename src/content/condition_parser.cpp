#include "content/condition_parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace content {

namespace {

    using domain::Claim;
    using Kind = domain::Claim::Kind;

    constexpr std::size_t MAX_CODE_BYTES = 15;

    bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

    bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }

    /// ".4", "0.4", "1": a value from 0 to 1.
    std::optional<double> share(std::string_view text)
    {
        const bool well_formed = !text.empty() && text.size() <= 6
            && std::ranges::all_of(
                text, [](char letter) { return is_digit(letter) || letter == '.'; });
        if (!well_formed)
            return std::nullopt;
        const std::string written = "0" + std::string(text);
        double value = 0;
        const auto* const end = written.data() + written.size();
        const auto [stopped, problem] = std::from_chars(written.data(), end, value);
        if (problem != std::errc {} || stopped != end || value > 1)
            return std::nullopt;
        return value;
    }

    std::optional<Claim> actor_claim(std::string_view code)
    {
        if (!is_code(code))
            return std::nullopt;
        Claim claim;
        claim.kind = code == "close" ? Kind::CloseActor : Kind::Opponent;
        if (claim.kind == Kind::Opponent)
            claim.code = code;
        return claim;
    }

    std::optional<Claim> risk_claim(std::string_view risk, std::string_view rest)
    {
        const auto level
            = rest.starts_with(">=") ? domain::level_from_code(rest.substr(2)) : std::nullopt;
        if (!level)
            return std::nullopt;
        Claim claim;
        claim.kind = Kind::RiskAtLeast;
        claim.subject = risk;
        claim.level = *level;
        return claim;
    }

    std::optional<Claim> value_claim(std::string_view question, Kind kind, std::string_view number)
    {
        const auto value = share(number);
        if (!value)
            return std::nullopt;
        Claim claim;
        claim.kind = kind;
        claim.subject = question;
        claim.value = *value;
        return claim;
    }

    std::optional<Claim> answer_claim(std::string_view question, Kind kind, std::string_view code)
    {
        if (!is_code(code))
            return std::nullopt;
        Claim claim;
        claim.kind = kind;
        claim.subject = question;
        if (kind == Kind::Includes && code == "any")
            claim.kind = Kind::IncludesAny;
        else if (kind == Kind::Is && code == "ns")
            claim.kind = Kind::IsUnknown;
        else
            claim.code = code;
        return claim;
    }

    std::optional<Claim> question_claim(std::string_view question, std::string_view rest)
    {
        // Longer signs first: ">=" begins with ">".
        constexpr std::array<std::pair<std::string_view, Kind>, 4> VALUE_SIGNS {
            { { ">=", Kind::AtLeast }, { "<=", Kind::AtMost }, { ">", Kind::Above },
                { "<", Kind::Below } }
        };
        constexpr std::array<std::pair<std::string_view, Kind>, 3> ANSWER_SIGNS {
            { { "!=", Kind::IsNot }, { "=", Kind::Is }, { "~", Kind::Includes } }
        };
        for (const auto& [sign, kind] : VALUE_SIGNS) {
            if (rest.starts_with(sign))
                return value_claim(question, kind, rest.substr(sign.size()));
        }
        for (const auto& [sign, kind] : ANSWER_SIGNS) {
            if (rest.starts_with(sign))
                return answer_claim(question, kind, rest.substr(sign.size()));
        }
        return std::nullopt;
    }

} // namespace

std::optional<Claim> parse_claim(std::string_view text)
{
    const auto subject = text.substr(0, text.find_first_of("<>=!~"));
    const auto rest = text.substr(subject.size());
    if (subject == "actor" && rest.starts_with("~"))
        return actor_claim(rest.substr(1));
    if (is_risk_id(subject))
        return risk_claim(subject, rest);
    if (is_question_id(subject))
        return question_claim(subject, rest);
    return std::nullopt;
}

std::optional<domain::Condition> parse_condition(std::string_view text)
{
    domain::Condition condition;
    while (true) {
        const auto bar = text.find('|');
        auto claim = parse_claim(text.substr(0, bar));
        if (!claim)
            return std::nullopt;
        condition.any_of.push_back(std::move(*claim));
        if (bar == std::string_view::npos)
            return condition;
        text.remove_prefix(bar + 1);
    }
}

bool is_question_id(std::string_view text)
{
    if (text.size() < 4 || text.size() > 8 || text.front() != 'Q')
        return false;
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || dot < 2)
        return false;
    auto tail = text.substr(dot + 1);
    if (!tail.empty() && is_small(tail.back()))
        tail.remove_suffix(1);
    return tail.size() == 2 && std::ranges::all_of(tail, is_digit)
        && std::ranges::all_of(text.substr(1, dot - 1), is_digit);
}

bool is_risk_id(std::string_view text)
{
    return text.size() == 3 && text.front() == 'R' && is_digit(text[1]) && is_digit(text[2]);
}

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= MAX_CODE_BYTES
        && std::ranges::all_of(text, [](char letter) {
               return is_small(letter) || is_digit(letter) || (letter >= 'A' && letter <= 'Z');
           });
}

} // namespace content
