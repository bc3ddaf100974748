#include "content/fact.hpp"

#include <array>

namespace content {

std::optional<PartialDate> parse_partial_date(std::string_view text)
{
    constexpr std::string_view REST = "-01-01";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return std::nullopt;
    const auto whole
        = base::parse_iso_date(std::string(text) + std::string(REST.substr(text.size() - 4)));
    if (!whole)
        return std::nullopt;
    return PartialDate { whole->year, text.size() > 4 ? whole->month : 0,
        text.size() > 7 ? whole->day : 0 };
}

std::optional<Fact> parse_fact(std::string_view text)
{
    struct Name {
        std::string_view written;
        FactStatus status;
    };
    static constexpr std::array NAMES {
        Name { "verified: ", FactStatus::Verified },
        Name { "known: ", FactStatus::Known },
        Name { "confirm: ", FactStatus::Confirm },
    };
    if (text == "practice")
        return Fact {};
    for (const auto& name : NAMES) {
        if (text.starts_with(name.written) && text.size() > name.written.size())
            return Fact { name.status, std::string(text.substr(name.written.size())) };
    }
    return std::nullopt;
}

} // namespace content
