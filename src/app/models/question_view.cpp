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

    /// A theme and the answers under it. Without a title it is the whole list.
    struct Sheet {
        std::string title;
        std::vector<QuestionView::Choice> choices;
    };

    std::vector<Sheet> sheets_of_options(
        const QuestionSources& sources, const Question& question, const Answer& answer)
    {
        const auto& text = sources.texts.question(question.id);
        std::vector<Sheet> sheets;
        for (const auto& page : question.pages)
            sheets.push_back({ text.pages.at(page.id), {} });
        if (sheets.empty())
            sheets.emplace_back();
        for (const auto* option :
            domain::options_shown(sources.method, sources.her_case.answers, question.id)) {
            if (option->alone)
                continue;
            const auto page
                = static_cast<std::size_t>(page_of(sources.method, question.id, option->code));
            sheets[page].choices.push_back({ .code = option->code,
                .text = sources.texts.answer(question.id, option->code),
                .dots = dots_of(question, *option),
                .chosen = is_marked(answer, option->code) });
        }
        return sheets;
    }

    std::vector<QuestionView::Choice> choices_alone(
        const QuestionSources& sources, const Question& question, const Answer& answer)
    {
        std::vector<QuestionView::Choice> choices;
        for (const auto* option :
            domain::options_shown(sources.method, sources.her_case.answers, question.id)) {
            if (option->alone)
                choices.push_back({ .code = option->code,
                    .text = sources.texts.answer(question.id, option->code),
                    .chosen = is_marked(answer, option->code) });
        }
        return choices;
    }

    std::vector<Sheet> sheets_of_risks(
        const QuestionSources& sources, const Question& question, const Answer& answer)
    {
        const auto most = static_cast<std::size_t>(sources.method.rules().chosen_risks_most);
        const bool full = question.kind == QuestionKind::Risks && answer.codes.size() >= most;
        std::vector<Sheet> sheets { { std::string(tr("My body, my family and my house")), {} },
            { std::string(tr("My work, my name and my people")), {} } };
        const auto listed = domain::risks_listed(sources.method, sources.her_case);
        const auto add = [&](Sheet& sheet, const std::string& risk) {
            const bool chosen = is_marked(answer, risk);
            sheet.choices.push_back({ .code = risk,
                .text = sources.texts.risk(risk).title,
                .chosen = chosen,
                .enabled = chosen || !full });
        };
        for (const auto life : RISKS_OF_LIFE) {
            const auto found = std::find(listed.begin(), listed.end(), life);
            if (found != listed.end())
                add(sheets[0], *found);
        }
        for (const auto& risk : listed) {
            if (std::find(RISKS_OF_LIFE.begin(), RISKS_OF_LIFE.end(), risk) == RISKS_OF_LIFE.end())
                add(sheets[1], risk);
        }
        return sheets;
    }

    /// Into parts as equal as can be, none longer than `most`.
    std::vector<Sheet> divided(std::vector<Sheet> sheets, std::size_t most)
    {
        std::vector<Sheet> parts;
        for (auto& sheet : sheets) {
            const auto count = sheet.choices.size();
            const auto pieces = std::max<std::size_t>(1, (count + most - 1) / most);
            auto from = sheet.choices.begin();
            for (std::size_t piece = 0; piece < pieces; ++piece) {
                const auto size = count / pieces + (piece < count % pieces ? 1 : 0);
                const auto to = from + static_cast<std::ptrdiff_t>(size);
                parts.push_back({ sheet.title, { from, to } });
                from = to;
            }
        }
        return parts;
    }

} // namespace

QuestionView view_question(
    const QuestionSources& sources, std::string_view id, const Answer& answer, int page, int most)
{
    const auto* question = sources.method.question(id);
    CEIBA_ASSERT(question);
    const bool of_risks
        = question->kind == QuestionKind::Risk || question->kind == QuestionKind::Risks;
    auto sheets = of_risks ? sheets_of_risks(sources, *question, answer)
                           : sheets_of_options(sources, *question, answer);
    // A theme of which nothing may be asked is no page.
    if (sheets.size() > 1)
        std::erase_if(sheets, [](const Sheet& sheet) { return sheet.choices.empty(); });
    const auto alone = choices_alone(sources, *question, answer);
    if (most > 0 && question->kind != QuestionKind::One)
        sheets = divided(std::move(sheets),
            std::max<std::size_t>(3,
                static_cast<std::size_t>(most)
                    - std::min(alone.size(), static_cast<std::size_t>(most))));

    auto view = begin(sources, *question, answer);
    if (!sheets.empty()) {
        view.pages = static_cast<int>(sheets.size());
        view.page = std::clamp(page, 0, view.pages - 1);
        auto& shown = sheets[static_cast<std::size_t>(view.page)];
        view.choices = std::move(shown.choices);
        for (const auto& sheet : sheets) {
            if (!sheet.title.empty())
                view.page_titles.push_back(sheet.title);
        }
    }
    for (const auto& choice : alone) {
        view.alone = view.alone || choice.chosen;
        view.choices.push_back(choice);
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
