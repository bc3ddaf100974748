#include "content/library.hpp"

namespace content {

MethodIds method_ids(const LoadedMethod& loaded)
{
    MethodIds ids;
    for (const auto& question : loaded.method.questions)
        ids.questions.insert(question.id);
    for (const auto& risk : loaded.method.risks)
        ids.risks.insert(risk.id);
    for (const auto& measure : loaded.method.measures)
        ids.measures.insert(measure.id);
    ids.cards = loaded.cards;
    return ids;
}

} // namespace content
