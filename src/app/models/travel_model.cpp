#include "app/models/travel_model.hpp"

#include "app/copy_check.hpp"
#include "app/places.hpp"
#include "app/word_to_delete.hpp"
#include "domain/retention.hpp"
#include "i18n/tr.hpp"

#include <utility>

namespace app {

/// The look at the copy: filled on a worker.
struct TravelModel::Check {
    vault::Credentials credentials;
    std::string path;
    domain::Workbook expected;
    unsigned revision { 0 };
    base::Result<> result;
};

TravelModel::TravelModel(App& app, const std::string& detail) : m_app(app), m_key_file(app)
{
    if (detail == "empty" && app.session().last_backup())
        m_state.step = Step::Check;
}

const TravelModel::State& TravelModel::state()
{
    const auto& session = m_app.session();
    const auto& made = session.last_backup();
    m_state.copy_is_old = made && made->revision != session.revision();
    m_state.copy_name = made ? shown_file_name(made->path) : std::string();
    m_state.copy_folder = made ? shown_path(folder_above(made->path)) : std::string();
    m_state.busy = m_check || m_key_file.state().busy;
    m_state.key_file = m_key_file.state().name;
    m_state.copies = m_app.workbook().copies;
    if (m_state.step == Step::Empty && m_state.copy_is_old)
        m_state.step = Step::Check;
    return m_state;
}

void TravelModel::check(crypto::Passphrase passphrase)
{
    if (passphrase.empty() || state().busy || m_state.step != Step::Check || m_state.copy_is_old)
        return;
    m_state.error.reset();
    if (!m_key_file.is_chosen()) {
        look({ std::move(passphrase), std::nullopt });
        return;
    }
    auto held = std::make_shared<crypto::Passphrase>(std::move(passphrase));
    m_key_file.read([this, held](base::Result<crypto::KeyFileKey> key) {
        if (key)
            look({ std::move(*held), std::move(*key) });
        else
            m_state.error = key.error().code;
    });
}

void TravelModel::look(vault::Credentials credentials)
{
    auto& session = m_app.session();
    m_check = std::make_shared<Check>();
    m_check->credentials = std::move(credentials);
    m_check->path = session.last_backup()->path;
    m_check->expected = session.workbook();
    domain::erase_session_answers(
        m_app.method(), m_check->expected.her_case.answers, session.kept_answers());
    m_check->revision = session.revision();
    const std::weak_ptr<Check> waited_for = m_check;
    session.run_errand(
        [check = m_check, tools = session.vault_tools()] {
            check->result
                = check_copy(tools, check->path, check->credentials, std::move(check->expected));
            check->credentials = {};
            check->expected = {};
        },
        [this, waited_for] {
            const auto check = waited_for.lock();
            if (!check)
                return;
            m_check.reset();
            if (!check->result) {
                m_state.error = check->result.error().code;
                return;
            }
            m_checked_revision = check->revision;
            m_state.step = Step::Empty;
        });
}

void TravelModel::type_word(const std::string& word)
{
    m_state.word_typed = word == word_to_delete();
}

void TravelModel::empty()
{
    const auto& now = state();
    if (now.step != Step::Empty || !now.word_typed
        || m_checked_revision != m_app.session().revision())
        return;
    m_app.delete_vault();
}

void TravelModel::stop() { m_app.router().restart({ Screen::Copies, {} }); }

} // namespace app
