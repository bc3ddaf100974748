#include "app/models/erasing_offer.hpp"

namespace app {

void ErasingOffer::was_removed()
{
    auto& session = m_app.session();
    if (!session.is_writable())
        return;
    m_offered = true;
    // What was erased before says nothing about this; what runs is counted to its end.
    if (session.erasing() != Erasing::Running)
        session.forget_erasing();
}

ErasingOffer::State ErasingOffer::state() const
{
    if (!m_offered || !m_app.session().is_writable())
        return State::Nothing;
    switch (m_app.session().erasing()) {
    case Erasing::No:
        return State::Offered;
    case Erasing::Running:
        return State::Running;
    case Erasing::Done:
        return State::Done;
    case Erasing::Failed:
        break;
    }
    return State::Failed;
}

void ErasingOffer::erase()
{
    if (m_offered)
        m_app.session().erase_removed();
}

} // namespace app
