#include "domain/measure_rules.hpp"

#include <algorithm>

namespace domain {

bool measure_is_allowed(const PreparedCase& prepared, const Levels& levels, Position measure)
{
    const auto& compiled = prepared.method.measures[measure];
    if (prepared.method.method.measures[measure].flags.group
        && prepared.any_holds(prepared.method.places.works_alone))
        return false;
    if (!compiled.only_if.empty()
        && !prepared.any_holds(compiled.only_if, Unknown::IsUnknown, &levels))
        return false;
    return !prepared.any_holds(compiled.not_if, Unknown::IsUnknown, &levels);
}

bool improves(const PreparedCase& prepared, const CompiledResolution& resolution)
{
    const auto& question = prepared.method.questions[resolution.question];
    const auto said = prepared.said(resolution.question);
    if (said.kind == Said::Kind::DoesNotApply)
        return false;
    if (said.kind != Said::Kind::Value)
        return true;
    const double better = question.options[resolution.option].value;
    return question.only_capacity ? said.value < better : said.value > better;
}

bool measure_is_in_place(const PreparedCase& prepared, Position measure)
{
    const auto& resolves = prepared.method.measures[measure].resolves;
    return !resolves.empty()
        && std::ranges::none_of(resolves,
            [&](const CompiledResolution& resolution) { return improves(prepared, resolution); });
}

} // namespace domain
