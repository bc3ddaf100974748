#include "ui/screens/fact_states.hpp"

namespace ui {

FactState fact_state_of(content::Confidence confidence)
{
    switch (confidence) {
    case content::Confidence::Confirmed:
        return FactState::Checked;
    case content::Confidence::ToReview:
        return FactState::ToReview;
    case content::Confidence::Unconfirmed:
        return FactState::Unconfirmed;
    }
    return FactState::Unconfirmed;
}

FactState fact_state_of(const app::FactSaid& fact)
{
    return fact.checked ? FactState::Checked : FactState::ToReview;
}

} // namespace ui
