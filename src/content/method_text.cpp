#include "content/method_text.hpp"

#include "base/assert.hpp"

namespace content {

namespace {

    template <typename Value>
    const Value& existing(const std::map<std::string, Value, std::less<>>& all, std::string_view id)
    {
        const auto found = all.find(id);
        CEIBA_ASSERT(found != all.end());
        return found->second;
    }

} // namespace

const QuestionText& MethodText::question(std::string_view id) const
{
    return existing(questions, id);
}

const std::string& MethodText::answer(std::string_view question_id, std::string_view code) const
{
    return existing(existing(questions, question_id).answers, code);
}

const RiskText& MethodText::risk(std::string_view id) const { return existing(risks, id); }

const MeasureText& MethodText::measure(std::string_view id) const { return existing(measures, id); }

const GenderText& MethodText::indicator(std::string_view id) const { return existing(gender, id); }

const LevelText& MethodText::level(std::string_view code) const { return existing(levels, code); }

} // namespace content
