#include "content/telephones.hpp"

#include "content/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace content {

namespace {

    bool is_digit(char c) { return c >= '0' && c <= '9'; }

    /// "2382-3400", "+353 1 210 0489": groups of digits with one space or hyphen between them.
    struct NumberRun {
        std::string written;
        std::vector<std::string> groups;
        bool plus { false };
        bool spaced { false };
        std::size_t start { 0 };
        std::size_t end { 0 };

        std::string digits() const
        {
            std::string all;
            for (const auto& group : groups)
                all += group;
            return all;
        }
    };

    std::optional<NumberRun> next_run(std::string_view text, std::size_t from)
    {
        while (from < text.size() && !is_digit(text[from]))
            ++from;
        if (from == text.size())
            return std::nullopt;
        NumberRun run;
        run.start = from;
        run.plus = from > 0 && text[from - 1] == '+';
        while (from < text.size() && is_digit(text[from])) {
            auto end = from;
            while (end < text.size() && is_digit(text[end]))
                ++end;
            run.groups.emplace_back(text.substr(from, end - from));
            run.end = end;
            const bool goes_on = end + 1 < text.size() && (text[end] == ' ' || text[end] == '-')
                && is_digit(text[end + 1]);
            run.spaced = run.spaced || (goes_on && text[end] == ' ');
            from = goes_on ? end + 1 : text.size();
        }
        run.written = text.substr(run.start, run.end - run.start);
        return run;
    }

    std::string word_before(std::string_view text, std::size_t place)
    {
        while (place > 0 && (text[place - 1] == ' ' || text[place - 1] == '+'))
            --place;
        constexpr std::size_t LONGEST = 24; // no word that matters here is longer
        auto start = place;
        while (start > 0 && text[start - 1] != ' ' && place - start < LONGEST)
            --start;
        return std::string(text.substr(start, place - start));
    }

    std::string word_after(std::string_view text, std::size_t place)
    {
        if (place >= text.size() || text[place] != ' ')
            return {};
        const auto start = place + 1;
        return std::string(text.substr(start, text.find_first_of(" .,;:)", start) - start));
    }

    template <std::size_t COUNT>
    bool is_one_of(const std::array<std::string_view, COUNT>& words, const std::string& word)
    {
        return std::ranges::find(words, word) != words.end();
    }

    /// What follows or precedes a number that counts something else.
    bool counts_something(const std::string& before, const std::string& after)
    {
        constexpr std::array<std::string_view, 13> UNITS { "horas", "hours", "dias", "days",
            "quetzales", "dolares", "dollars", "personas", "people", "minutos", "minutes", "anos",
            "years" };
        constexpr std::array<std::string_view, 12> LAWS { "art.", "arts.", "articulo", "articulos",
            "article", "articles", "decreto", "decree", "acuerdo", "agreement", "numeral", "ley" };
        return is_one_of(UNITS, after) || is_one_of(LAWS, before);
    }

    /// "llame al número ", where the number follows.
    bool says_telephone(std::string_view text, std::size_t place)
    {
        constexpr std::array<std::string_view, 10> WORDS { "llame", "llamar", "marque", "marcar",
            "telefono", "telefonos", "tel.", "call", "dial", "telephone" };
        constexpr std::array<std::string_view, 5> JOINING { "al", "a", "el", "numero", "the" };
        auto word = word_before(text, place);
        while (is_one_of(JOINING, word)) {
            place -= word.size() + 1;
            word = word_before(text, place);
        }
        return is_one_of(WORDS, word.ends_with(':') ? word.substr(0, word.size() - 1) : word);
    }

    bool is_year(const std::string& group)
    {
        return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
    }

    bool has_form_of_telephone(const NumberRun& run)
    {
        const auto count = run.digits().size();
        if (count > 15)
            return false;
        if (run.plus)
            return count >= 8;
        if (run.groups.size() == 1)
            return count == 8;
        const bool fours
            = run.groups.size() == 2 && run.groups[0].size() == 4 && run.groups[1].size() == 4;
        return fours && !(is_year(run.groups[0]) && is_year(run.groups[1]));
    }

} // namespace

std::set<std::string> numbers_of(const Directory& directory)
{
    std::set<std::string> numbers;
    for (const auto& entry : directory.entries) {
        for (const auto& contact : entry.contacts) {
            if (contact.kind != ContactKind::Phone)
                continue;
            std::string digits;
            std::ranges::copy_if(contact.value, std::back_inserter(digits), is_digit);
            numbers.insert(std::move(digits));
        }
    }
    return numbers;
}

std::optional<std::string> telephone_in(std::string_view text, const std::set<std::string>& known)
{
    const auto plain = folded(text);
    std::size_t from = 0;
    while (const auto run = next_run(plain, from)) {
        from = run->end;
        const auto before = word_before(plain, run->start);
        const bool counts = counts_something(before, word_after(plain, run->end));
        const bool short_number
            = run->groups.size() == 1 && run->digits().size() >= 3 && run->digits().size() <= 4;
        const bool is_known = known.contains(run->digits())
            || (run->spaced && std::ranges::any_of(run->groups, [&](const std::string& group) {
                   return known.contains(group);
               }));
        if (has_form_of_telephone(*run) || (!counts && is_known)
            || (!counts && short_number && says_telephone(plain, run->start)))
            return run->written;
    }
    return std::nullopt;
}

} // namespace content
