#include "app/models/question_view.hpp"

#include "base/assert.hpp"
#include "domain/visibility.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {

using domain::Answer;
using domain::AnswerRule;
using domain::Option;
using domain::Question;
using domain::QuestionKind;
using i18n::tr;

namespace {

    /// Eighteen risks are two pages: against her body and her house, and against her work.
    constexpr std::array<std::string_view, 9> RISKS_OF_LIFE { "R04", "R05", "R06", "R12", "R13",
        "R01", "R03", "R17", "R18" };

    bool is_marked(const Answer& answer, std::string_view code)
    {
        return std::find(answer.codes.begin(), answer.codes.end(), code) != answer.codes.end();
    }

    int dots_of(const Question& question, const Option& option)
    {
        const bool is_scale = question.answer_set == "FREQ" || question.answer_set == "EXT";
        if (!is_scale || option.rule != AnswerRule::Value)
            return -1;
        return static_cast<int>(std::lround(option.value * 3));
    }

    bool is_on_page(const Question& question, const Option& option, int page)
    {
        if (question.pages.empty() || option.alone)
            return true;
        const auto& codes = question.pages[static_cast<std::size_t>(page)].codes;
        return std::find(codes.begin(), codes.end(), option.code) != codes.end();
    }

    QuestionView begin(
        const QuestionSources& sources, const Question& question, const Answer& answer)
    {
        const auto& text = sources.texts.question(question.id);
        QuestionView view;
        view.id = question.id;
        view.text = text.text;
        view.why = text.why;
        view.kind = question.kind;
        view.sensitive = question.sensitive;
        view.answered = !answer.empty();
        return view;
    }

} // namespace

QuestionView view_question(
    const QuestionSources& sources, std::string_view id, const Answer& answer, int page)
{
    const auto* question = sources.method.question(id);
    CEIBA_ASSERT(question);
    if (question->kind == QuestionKind::Risk || question->kind == QuestionKind::Risks)
        return view_risks(sources, id, answer, page);

    auto view = begin(sources, *question, answer);
    view.pages = std::max(1, static_cast<int>(question->pages.size()));
    view.page = std::clamp(page, 0, view.pages - 1);
    const auto& text = sources.texts.question(id);
    for (const auto& each : question->pages)
        view.page_titles.push_back(text.pages.at(each.id));

    for (const auto* option : domain::options_shown(sources.method, sources.her_case.answers, id)) {
        const bool marked = is_marked(answer, option->code);
        view.alone = view.alone || (marked && option->alone);
        if (is_on_page(*question, *option, view.page))
            view.choices.push_back({ .code = option->code,
                .text = sources.texts.answer(id, option->code),
                .hint = {},
                .dots = dots_of(*question, *option),
                .chosen = marked });
    }
    return view;
}

QuestionView view_risks(
    const QuestionSources& sources, std::string_view id, const Answer& answer, int page)
{
    const auto* question = sources.method.question(id);
    CEIBA_ASSERT(question);
    auto view = begin(sources, *question, answer);
    view.pages = 2;
    view.page = std::clamp(page, 0, 1);
    view.page_titles = { std::string(tr("My body, my family and my house")),
        std::string(tr("My work, my name and my people")) };

    const auto most = static_cast<std::size_t>(sources.method.rules().chosen_risks_most);
    const bool full = question->kind == QuestionKind::Risks && answer.codes.size() >= most;
    const auto listed = domain::risks_listed(sources.method, sources.her_case);
    const auto add = [&](const std::string& risk) {
        const auto& text = sources.texts.risk(risk);
        const bool chosen = is_marked(answer, risk);
        view.choices.push_back({ .code = risk,
            .text = text.title,
            .hint = text.what,
            .dots = -1,
            .chosen = chosen,
            .enabled = chosen || !full });
    };
    if (view.page == 0) {
        for (const auto life : RISKS_OF_LIFE) {
            const auto found = std::find(listed.begin(), listed.end(), life);
            if (found != listed.end())
                add(*found);
        }
    } else {
        for (const auto& risk : listed) {
            if (std::find(RISKS_OF_LIFE.begin(), RISKS_OF_LIFE.end(), risk) == RISKS_OF_LIFE.end())
                add(risk);
        }
    }
    return view;
}

std::string answer_words(
    const QuestionSources& sources, std::string_view id, const std::vector<std::string>& codes)
{
    const auto* question = sources.method.question(id);
    CEIBA_ASSERT(question);
    std::vector<std::string> words;
    for (const auto& code : codes) {
        if (question->kind == QuestionKind::Risk || question->kind == QuestionKind::Risks)
            words.push_back(sources.texts.risk(code).short_title);
        else if (sources.method.option(id, code))
            words.push_back(sources.texts.answer(id, code));
    }
    return i18n::and_list(words);
}

int page_of(const domain::MethodIndex& method, std::string_view id, std::string_view code)
{
    const auto* question = method.question(id);
    CEIBA_ASSERT(question);
    if (question->kind == QuestionKind::Risk || question->kind == QuestionKind::Risks)
        return std::find(RISKS_OF_LIFE.begin(), RISKS_OF_LIFE.end(), code) == RISKS_OF_LIFE.end()
            ? 1
            : 0;
    for (std::size_t page = 0; page < question->pages.size(); ++page) {
        const auto& codes = question->pages[page].codes;
        if (std::find(codes.begin(), codes.end(), code) != codes.end())
            return static_cast<int>(page);
    }
    return 0;
}

} // namespace app
