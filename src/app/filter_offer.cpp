#include "app/filter_offer.hpp"

#include "app/models/measure_card.hpp"

#include <map>
#include <string_view>

namespace app {

using domain::MeasureChoice;
using domain::MeasureReason;
using domain::MeasureState;

namespace {

    constexpr std::string_view QUESTION = "Q13.06";
    constexpr std::size_t SAME_REASON = 3;

    bool was_not_done(const MeasureChoice& choice)
    {
        return choice.state == MeasureState::NotUseful
            || (choice.state == MeasureState::WillDo && !choice.done);
    }

} // namespace

std::optional<FilterOffer> filter_offer(App& app, MeasureReason left)
{
    std::map<MeasureReason, std::size_t> counted;
    for (const auto& choice : app.workbook().plan.measures) {
        if (was_not_done(choice))
            ++counted[choice.reason];
    }
    for (const auto& [reason, count] : counted) {
        const auto code = filter_code(reason);
        if (count < SAME_REASON || code.empty() || reason == left
            || domain::is_marked(app.workbook().her_case.answers, QUESTION, code))
            continue;
        return FilterOffer { reason, app.texts().answer(QUESTION, code) };
    }
    return std::nullopt;
}

void take_filter(App& app, MeasureReason reason)
{
    app.session().edit([&](domain::Workbook& book) {
        auto& answers = book.her_case.answers;
        auto& answer = answers[std::string(QUESTION)];
        if (domain::is_marked(answers, QUESTION, "nada")
            || domain::is_marked(answers, QUESTION, "pnc"))
            answer = {};
        answer.codes.emplace_back(filter_code(reason));
    });
}

} // namespace app
