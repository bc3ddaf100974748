#include "app/models/card_form.hpp"

#include <algorithm>

namespace app {

domain::Answer card_answer(const std::string& one)
{
    return one.empty() ? domain::Answer {} : domain::one_answer(one);
}

domain::Answer card_answer(const std::vector<std::string>& several)
{
    return domain::several_answers(several);
}

std::string one_code(const domain::Answer& answer)
{
    return answer.codes.empty() ? std::string {} : answer.codes.front();
}

domain::RecordId new_record_id(domain::Workbook& workbook)
{
    const auto& mine = workbook.her_case;
    const auto has = [](const auto& records, domain::RecordId id) {
        return std::any_of(
            records.begin(), records.end(), [id](const auto& record) { return record.id == id; });
    };
    // Cards of a fictional case were numbered without the plan knowing.
    auto id = domain::take_id(workbook.plan);
    while (has(mine.actors, id) || has(mine.incidents, id) || has(mine.threats, id))
        id = domain::take_id(workbook.plan);
    return id;
}

} // namespace app
