#include "app/leaving_emergency.hpp"

#include "app/models/question_ids.hpp"

#include <string>

namespace app {

namespace {
    constexpr std::string_view RED_FLAGS_NONE = "n";
} // namespace

void leave_emergency(App& app)
{
    if (!app.session().is_writable())
        return;
    const auto red_flags = app.method().rules().places.red_flags;
    const auto today = app.clock().today();
    const bool danger_now = app.analysis().assessment().emergency.danger_now;
    app.session().edit([&](domain::Workbook& book) {
        book.her_case.answers[red_flags] = domain::several_answers({ std::string(RED_FLAGS_NONE) });
        if (danger_now)
            book.her_case.answers[std::string(questions::DANGER_NOW)] = domain::one_answer("no");
        book.her_case.safe_since = today;
    });
}

std::optional<base::Date> weekly_review_until(
    const domain::MethodIndex& method, const domain::Workbook& workbook, base::Date today)
{
    const auto since = workbook.her_case.safe_since;
    if (!since)
        return std::nullopt;
    const auto until = base::add_days(*since, method.rules().review.after_emergency_days);
    return today <= until ? std::optional(until) : std::nullopt;
}

} // namespace app
