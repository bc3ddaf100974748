#include "app/models/keys_model.hpp"

#include "crypto/recovery_code.hpp"

#include <utility>

namespace app {

namespace {

    constexpr std::size_t GROUP = crypto::RECOVERY_DIGITS / crypto::RECOVERY_GROUPS;

} // namespace

KeysModel::KeysModel(App& app, std::string_view detail)
    : m_app(app)
    , m_present_keys(app)
    , m_new_plan(detail == "new")
{
    if (m_new_plan)
        make_code();
}

/// From a page that she does not come back to.
void KeysModel::leave()
{
    if (m_new_plan)
        m_app.to_first_page();
    else
        m_state.step = Step::Overview;
}

const KeysModel::State& KeysModel::state()
{
    follow_session();
    const auto& keys = m_app.workbook().keys;
    m_state.writable = m_app.session().is_writable();
    m_state.uses_key_file = m_app.session().facts().uses_key_file;
    m_state.busy = m_working || m_present_keys.state().reading;
    m_state.recovery_code_made = keys.recovery_code_made;
    m_state.emergency_set = keys.emergency_set;
    return m_state;
}

std::vector<std::string_view> KeysModel::code() const
{
    const auto digits = m_code.expose();
    std::vector<std::string_view> groups;
    for (std::size_t at = 0; at + GROUP <= digits.size(); at += GROUP)
        groups.emplace_back(reinterpret_cast<const char*>(digits.data()) + at, GROUP);
    return groups;
}

void KeysModel::change_passphrase()
{
    m_state.task = Task::ChangePassphrase;
    m_state.done = Done::Nothing;
    m_state.error.reset();
    m_new_passphrase.emplace(m_app);
    m_state.step = Step::NewPassphrase;
}

void KeysModel::make_code()
{
    m_state.task = Task::RecoveryCode;
    m_state.done = Done::Nothing;
    m_state.error.reset();
    m_state.step = Step::Present;
}

void KeysModel::passphrase_chosen()
{
    m_state.error.reset();
    m_state.step = Step::Present;
}

void KeysModel::submit_present(crypto::Passphrase passphrase)
{
    auto& session = m_app.session();
    if (passphrase.empty() || m_working || session.is_changing_keys() || !session.is_writable())
        return;
    m_state.error.reset();
    m_present_keys.submit(
        std::move(passphrase), [this](vault::Credentials present) { begin(std::move(present)); });
}

void KeysModel::begin(vault::Credentials present)
{
    auto& session = m_app.session();
    m_present = std::move(present);
    m_working = true;
    if (m_state.task == Task::ChangePassphrase) {
        // A key file stays with the new passphrase.
        auto next = copy_of(m_present);
        next.passphrase = m_new_passphrase->chosen().copy();
        session.change_keys(copy_of(m_present), std::move(next));
        return;
    }
    // A code that exists goes with the keys it opened: it would go on opening copies.
    m_replacing = session.workbook().keys.recovery_code_made.has_value();
    if (m_replacing)
        session.change_keys(copy_of(m_present), copy_of(m_present), session.facts().preset);
    else
        add_code();
}

void KeysModel::add_code()
{
    m_replacing = false;
    m_code = crypto::make_recovery_code(m_app.tools().random);
    m_app.session().add_key(copy_of(m_present),
        { crypto::Passphrase(m_code.expose()), std::nullopt }, vault::SlotType::RecoveryCode);
}

void KeysModel::follow_session()
{
    auto& session = m_app.session();
    if (!m_working || session.is_changing_keys())
        return;
    if (const auto failure = session.key_failure()) {
        m_working = false;
        m_state.error = failure;
        m_present = {};
        m_code = {};
        return;
    }
    if (m_replacing) {
        add_code();
        return;
    }
    m_working = false;
    m_present = {};
    m_new_passphrase.reset();
    const bool changed = m_state.task == Task::ChangePassphrase;
    m_state.done = changed ? Done::PassphraseChanged : Done::CodeMade;
    m_state.covered = false;
    m_state.step = changed ? Step::Overview : Step::Code;
}

void KeysModel::forget_code()
{
    m_code = {};
    leave();
}

void KeysModel::code_written()
{
    m_state.groups_right = 0;
    m_state.wrong_group = 0;
    m_state.step = Step::TypeBack;
}

void KeysModel::see_code_again()
{
    m_state.covered = false;
    m_state.step = Step::Code;
}

void KeysModel::look_at_typed(const crypto::Passphrase& typed)
{
    m_state.groups_right = 0;
    m_state.wrong_group = 0;
    const auto code = m_code.expose();
    std::size_t digits = 0;
    bool same = true;
    for (const auto byte : typed.expose()) {
        if (byte == ' ' || byte == '-')
            continue;
        if (digits == code.size()) {
            m_state.wrong_group = crypto::RECOVERY_GROUPS;
            return;
        }
        same = same && byte == code[digits];
        if (++digits % GROUP != 0)
            continue;
        if (!same) {
            m_state.wrong_group = digits / GROUP;
            return;
        }
        ++m_state.groups_right;
    }
}

bool KeysModel::is_typed_back() const
{
    return m_state.groups_right == crypto::RECOVERY_GROUPS && m_state.wrong_group == 0;
}

void KeysModel::back()
{
    m_state.error.reset();
    switch (m_state.step) {
    case Step::Overview:
        m_app.router().back();
        return;
    case Step::NewPassphrase:
        m_new_passphrase.reset();
        m_state.step = Step::Overview;
        return;
    case Step::Present:
        if (m_working)
            return;
        if (m_state.task == Task::ChangePassphrase)
            m_state.step = Step::NewPassphrase;
        else
            leave();
        return;
    case Step::Code:
        forget_code();
        return;
    case Step::TypeBack:
        see_code_again();
        return;
    }
}

} // namespace app
