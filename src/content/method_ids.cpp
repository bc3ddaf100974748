#include "content/library.hpp"

#include "domain/method.hpp"

namespace content {

MethodIds method_ids(const domain::Method& method)
{
    MethodIds ids;
    for (const auto& question : method.questions)
        ids.questions.insert(question.id);
    for (const auto& risk : method.risks)
        ids.risks.insert(risk.id);
    for (const auto& measure : method.measures) {
        ids.measures.insert(measure.id);
        if (!measure.card.empty())
            ids.cards.insert(measure.card);
    }
    for (const auto& line : method.first_lines) {
        if (!line.emergency_card.empty())
            ids.cards.insert(line.emergency_card);
    }
    return ids;
}

} // namespace content
