#include "domain/case.hpp"

#include <algorithm>

namespace domain {

bool Answer::empty() const
{
    const auto moved = [](const std::optional<int>& mark) { return mark.has_value(); };
    return codes.empty() && text.empty() && std::ranges::none_of(marks, moved);
}

Answer one_answer(std::string_view code)
{
    Answer answer;
    answer.codes.emplace_back(code);
    return answer;
}

Answer several_answers(std::vector<std::string> codes)
{
    Answer answer;
    answer.codes = std::move(codes);
    return answer;
}

bool is_marked(const Answers& answers, std::string_view question, std::string_view code)
{
    const auto found = answers.find(question);
    return found != answers.end()
        && std::ranges::find(found->second.codes, code) != found->second.codes.end();
}

} // namespace domain
