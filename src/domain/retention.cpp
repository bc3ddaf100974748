#include "domain/retention.hpp"

#include "domain/method_index.hpp"
#include "domain/prepared_case.hpp"

#include <algorithm>

namespace domain {

namespace {

    bool is_kept_as(const MethodIndex& index, std::string_view question, Keep keep)
    {
        const auto* found = index.question(question);
        return found && found->keep == keep;
    }

} // namespace

void erase_session_answers(const MethodIndex& index, Answers& answers, const KeptAnswers& kept)
{
    std::erase_if(answers, [&](const auto& answer) {
        return is_session_answer(index, answer.first) && !kept.contains(answer.first);
    });
}

bool is_session_answer(const MethodIndex& index, std::string_view question)
{
    return is_kept_as(index, question, Keep::Session);
}

std::vector<std::string> answers_to_drop(const MethodIndex& index, const Answers& answers)
{
    std::vector<std::string> questions;
    for (const auto& [question, answer] : answers) {
        if (!answer.empty() && is_kept_as(index, question, Keep::AskDrop))
            questions.push_back(question);
    }
    return questions;
}

void drop_answers(Answers& answers, const std::vector<std::string>& questions)
{
    for (const auto& question : questions)
        answers.erase(question);
}

bool may_be_only_thought(const MethodIndex& index, std::string_view question)
{
    return is_kept_as(index, question, Keep::Think);
}

std::vector<HiddenAnswer> hidden_answers(const MethodIndex& index, const Answers& answers)
{
    Case holder;
    holder.answers = answers;
    const auto& method = index.compiled();
    const PreparedCase prepared(method, holder);
    std::vector<HiddenAnswer> hidden;
    for (const auto& [id, answer] : answers) {
        const auto question = method.question_at(id);
        // Red flags are hidden in the questionnaire only; their marks always count.
        if (question == NOWHERE || question == method.places.red_flags || answer.empty())
            continue;
        if (prepared.is_hidden(question)) {
            hidden.push_back({ id, {} });
            continue;
        }
        HiddenAnswer part { id, {} };
        for (const auto& code : answer.codes) {
            const auto option = method.option_at(question, code);
            if (option != NOWHERE && prepared.is_hidden(question, option))
                part.codes.push_back(code);
        }
        if (!part.codes.empty())
            hidden.push_back(std::move(part));
    }
    return hidden;
}

void erase_hidden_answers(const MethodIndex& index, Answers& answers)
{
    for (const auto& hidden : hidden_answers(index, answers)) {
        auto& answer = answers[hidden.question];
        for (const auto& code : hidden.codes)
            std::erase(answer.codes, code);
        if (hidden.codes.empty() || answer.empty())
            answers.erase(hidden.question);
    }
}

} // namespace domain
