#include "app/models/wheel_page.hpp"

#include "domain/visibility.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using i18n::fill;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::string_view WHEEL = "Q6.11";

    /// Only both ends have words of their own; what is between is said by the full end.
    std::string meaning(const content::WheelPartText& words, std::optional<int> value, int most)
    {
        if (!value)
            return std::string(trc("wheel", "Not said yet"));
        if (*value <= 0)
            return words.at_zero;
        if (*value >= most)
            return words.at_four;
        const auto text = *value == 1 ? tr("Still far from this: {full}")
            : *value == most - 1      ? tr("Nearly there: {full}")
                                      : tr("Half way: {full}");
        return fill(text, { { "full", words.at_four } });
    }

    /// The emptiest, at most two, in the order of the wheel; none when all are full.
    void mark_next(std::vector<WheelPage::Part>& parts, int most)
    {
        std::vector<WheelPage::Part*> order;
        for (auto& part : parts)
            order.push_back(&part);
        std::ranges::stable_sort(
            order, {}, [](const WheelPage::Part* part) { return part->value.value_or(0); });
        for (std::size_t i = 0; i < std::min(WheelPage::MOST_NEXT, order.size()); ++i)
            order[i]->next = order[i]->value.value_or(0) < most;
    }

    std::string next_words(const std::vector<WheelPage::Part>& parts)
    {
        std::vector<std::string> names;
        for (const auto& part : parts) {
            if (part.next)
                names.push_back(i18n::quoted(part.name));
        }
        if (names.empty())
            return std::string(tr("Every part is full. Look at the wheel again in six months."));
        return fill(tr("Next: {parts}. One small action for each, with a name and a date."),
            { { "parts", i18n::and_list(names) } });
    }

} // namespace

WheelPage make_wheel_page(const domain::MethodIndex& method, const content::MethodText& texts,
    const domain::Case& her_case)
{
    const int most = method.rules().wheel_most;
    WheelPage page;
    page.has_group = domain::is_asked(method, her_case.answers, WHEEL, domain::Path::Full);
    const auto found = her_case.answers.find(WHEEL);
    const auto marks = found == her_case.answers.end() ? std::vector<std::optional<int>> {}
                                                       : found->second.marks;
    page.whole = true;
    for (std::size_t i = 0; i < texts.wheel.size(); ++i) {
        WheelPage::Part part;
        part.name = texts.wheel[i].name;
        if (i < marks.size() && marks[i])
            part.value = std::clamp(*marks[i], 0, most);
        part.means = meaning(texts.wheel[i], part.value, most);
        page.answered = page.answered || part.value.has_value();
        page.whole = page.whole && part.value.has_value();
        page.parts.push_back(std::move(part));
    }
    if (page.whole && page.has_group) {
        mark_next(page.parts, most);
        page.next = next_words(page.parts);
    }
    return page;
}

} // namespace app
