#include "domain/method_index.hpp"

#include "domain/compiled_method.hpp"

#include <algorithm>

namespace domain {

namespace {

    template <typename Record>
    const Record* at(const std::vector<Record>& records, Position position)
    {
        return position == NOWHERE ? nullptr : &records[position];
    }

} // namespace

MethodIndex::MethodIndex(Method method)
    : m_compiled(std::make_shared<const CompiledMethod>(std::move(method)))
{
}

const Method& MethodIndex::method() const { return m_compiled->method; }

const Question* MethodIndex::question(std::string_view id) const
{
    return at(method().questions, m_compiled->question_at(id));
}

const Option* MethodIndex::option(std::string_view question, std::string_view code) const
{
    const auto position = m_compiled->question_at(question);
    if (position == NOWHERE)
        return nullptr;
    return at(method().questions[position].options, m_compiled->option_at(position, code));
}

const Risk* MethodIndex::risk(std::string_view id) const
{
    return at(method().risks, m_compiled->risk_at(id));
}

const Measure* MethodIndex::measure(std::string_view id) const
{
    return at(method().measures, m_compiled->measure_at(id));
}

const FirstLine* MethodIndex::first_line(std::string_view risk) const
{
    const auto position = m_compiled->risk_at(risk);
    return position == NOWHERE ? nullptr
                               : at(method().first_lines, m_compiled->risks[position].first_line);
}

const GenderIndicator* MethodIndex::indicator(std::string_view id) const
{
    const auto& all = method().gender;
    const auto found = std::ranges::find(all, id, &GenderIndicator::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace domain
