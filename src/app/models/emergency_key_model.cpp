#include "app/models/emergency_key_model.hpp"

#include "crypto/strength.hpp"

#include <utility>

namespace app {

EmergencyKeyModel::EmergencyKeyModel(App& app) : m_app(app), m_present_keys(app) { }

const EmergencyKeyModel::State& EmergencyKeyModel::state()
{
    follow_session();
    const auto& keys = m_app.workbook().keys;
    m_state.set_on = keys.emergency_set;
    m_state.has_recovery_code = keys.recovery_code_made.has_value();
    m_state.writable = m_app.session().is_writable();
    m_state.busy = m_working || m_present_keys.state().reading;
    if (m_rehearsal) {
        m_state.rehearsal = m_rehearsal->step();
        m_state.destroyed = m_rehearsal->destroyed();
        m_state.answer = m_rehearsal->answer();
    }
    return m_state;
}

void EmergencyKeyModel::choose()
{
    m_state.task = Task::Set;
    m_state.error.reset();
    m_state.too_similar = false;
    m_new_passphrase.emplace(m_app);
    m_state.step = Step::Choose;
}

void EmergencyKeyModel::remove()
{
    m_state.task = Task::Remove;
    m_state.error.reset();
    m_state.step = Step::Present;
}

void EmergencyKeyModel::passphrase_chosen() { rehearse_again(); }

void EmergencyKeyModel::rehearse_again()
{
    m_rehearsal.emplace(m_app.session(), m_app.tools().words, m_new_passphrase->chosen());
    m_state.step = Step::Rehearsal;
}

void EmergencyKeyModel::rehearse(crypto::Passphrase typed)
{
    if (m_rehearsal)
        m_rehearsal->try_with(std::move(typed));
}

void EmergencyKeyModel::rehearsed()
{
    if (!m_rehearsal || !m_rehearsal->destroyed())
        return;
    m_rehearsal.reset();
    m_state.error.reset();
    m_state.step = Step::Present;
}

void EmergencyKeyModel::submit_present(crypto::Passphrase passphrase)
{
    const auto& session = m_app.session();
    if (passphrase.empty() || m_working || session.is_changing_keys() || !session.is_writable())
        return;
    m_state.error.reset();
    m_state.too_similar
        = m_state.task == Task::Set && crypto::too_similar(passphrase, m_new_passphrase->chosen());
    if (m_state.too_similar)
        return;
    m_present_keys.submit(
        std::move(passphrase), [this](vault::Credentials present) { begin(std::move(present)); });
}

void EmergencyKeyModel::begin(vault::Credentials present)
{
    auto& session = m_app.session();
    m_present = std::move(present);
    m_working = true;
    m_replacing = session.workbook().keys.emergency_set.has_value();
    if (m_replacing || m_state.task == Task::Remove)
        session.change_keys(copy_of(m_present), copy_of(m_present), session.facts().preset);
    else
        add();
}

void EmergencyKeyModel::add()
{
    m_replacing = false;
    // The same key file as her passphrase: otherwise it would give itself away (6.5).
    auto added = copy_of(m_present);
    added.passphrase = m_new_passphrase->chosen().copy();
    m_app.session().add_key(copy_of(m_present), std::move(added), vault::SlotType::Emergency);
}

void EmergencyKeyModel::follow_session()
{
    auto& session = m_app.session();
    if (!m_working || session.is_changing_keys())
        return;
    if (const auto failure = session.key_failure()) {
        m_working = false;
        m_state.error = failure;
        m_present = {};
        return;
    }
    if (m_replacing && m_state.task == Task::Set) {
        add();
        return;
    }
    m_working = false;
    m_present = {};
    m_new_passphrase.reset();
    m_state.step = Step::Done;
}

void EmergencyKeyModel::back()
{
    m_state.error.reset();
    m_state.too_similar = false;
    switch (m_state.step) {
    case Step::Text:
    case Step::Done:
        m_app.router().back();
        return;
    case Step::Choose:
        m_new_passphrase.reset();
        m_state.step = Step::Text;
        return;
    case Step::Rehearsal:
        m_rehearsal.reset();
        m_new_passphrase->look_again();
        m_state.step = Step::Choose;
        return;
    case Step::Present:
        if (m_working)
            return;
        if (m_state.task == Task::Remove)
            m_state.step = Step::Text;
        else {
            m_new_passphrase->look_again();
            m_state.step = Step::Choose;
        }
        return;
    }
}

} // namespace app
