#include "app/text_places.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    bool stands_at(const std::vector<search::Token>& text, std::size_t place,
        const std::vector<search::Token>& words)
    {
        if (place + words.size() > text.size())
            return false;
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (text[place + i].word != words[i].word)
                return false;
        }
        return text[place + words.size() - 1].word.starts_with(words.back().word);
    }

    std::vector<std::string> stems_of(std::string_view text)
    {
        std::vector<std::string> stems;
        for (auto& token : search::tokens_of(text))
            stems.push_back(search::stem_of(std::move(token.word)));
        return stems;
    }

} // namespace

std::vector<TextRange> places_of(std::string_view text, const std::vector<search::Token>& words)
{
    std::vector<TextRange> places;
    if (words.empty())
        return places;
    const auto tokens = search::tokens_of(text);
    for (std::size_t i = 0; i < tokens.size();) {
        if (!stands_at(tokens, i, words)) {
            ++i;
            continue;
        }
        places.push_back({ tokens[i].begin, tokens[i + words.size() - 1].end });
        i += words.size();
    }
    return places;
}

TermFinder::TermFinder(const content::Glossary& glossary)
{
    for (const auto& term : glossary) {
        m_forms.push_back({ stems_of(term.term), &term });
        for (const auto& form : term.also)
            m_forms.push_back({ stems_of(form), &term });
    }
    std::erase_if(m_forms, [](const Form& form) { return form.words.empty(); });
    std::ranges::stable_sort(
        m_forms, std::ranges::greater {}, [](const Form& form) { return form.words.size(); });
}

std::vector<TermPlace> TermFinder::in(std::string_view text) const
{
    std::vector<TermPlace> places;
    const auto tokens = search::tokens_of(text);
    std::vector<std::string> stems;
    for (const auto& token : tokens)
        stems.push_back(search::stem_of(token.word));
    for (std::size_t i = 0; i < tokens.size();) {
        const auto found = std::ranges::find_if(m_forms, [&](const Form& form) {
            return form.words.size() <= stems.size() - i
                && std::equal(form.words.begin(), form.words.end(),
                    stems.begin() + static_cast<std::ptrdiff_t>(i));
        });
        if (found == m_forms.end()) {
            ++i;
            continue;
        }
        const auto last = i + found->words.size() - 1;
        places.push_back({ found->term->id, { tokens[i].begin, tokens[last].end } });
        i = last + 1;
    }
    return places;
}

} // namespace app
