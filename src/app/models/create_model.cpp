#include "app/models/create_model.hpp"

#include "app/places.hpp"

#include <utility>

namespace app {

namespace {

    constexpr const char* ENDING = ".vault";

    CreateModel::Purpose purpose_of(const std::string& detail)
    {
        if (detail == "copy")
            return CreateModel::Purpose::Elsewhere;
        if (detail == "backup")
            return CreateModel::Purpose::Backup;
        return detail == "travel" ? CreateModel::Purpose::Travel : CreateModel::Purpose::New;
    }

} // namespace

CreateModel::CreateModel(App& app, const std::string& detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
    , m_new_passphrase(app)
    , m_key_file(app)
{
    m_state.purpose = purpose_of(detail);
    // A name that says nothing to a stranger.
    m_state.name = m_state.purpose == Purpose::New ? "cuaderno" : "cuaderno-2";
    m_app.session().forget_failure();
}

CreateModel::~CreateModel() { m_app.begin_new_plan_at({}); }

bool CreateModel::is_backup() const
{
    return m_state.purpose == Purpose::Backup || m_state.purpose == Purpose::Travel;
}

const CreateModel::State& CreateModel::state()
{
    auto& session = m_app.session();
    const auto& file = m_key_file.state();
    m_state.busy = session.state() == VaultState::Opening || session.is_copying() || file.busy;
    m_state.error = session.failure() ? session.failure() : file.error;
    const auto& place = m_browser.state();
    m_state.looking = place.looking;
    m_state.storage = { place.storage.light, place.storage };
    m_state.name_is_bad = !is_good_file_name(m_state.name);
    m_state.name_is_taken
        = m_state.step == Step::Place && !m_state.busy && m_browser.holds(file_name());
    m_key_file.beside(place.folder);
    m_state.key_file = file.name;
    m_state.key_file_nearness = file.nearness;
    m_state.nearness
        = is_backup() ? nearness(place.folder, folder_above(session.path())) : Nearness::Elsewhere;
    if (m_backing_up && !m_state.busy) {
        m_backing_up = false;
        if (!session.failure() && session.last_backup()) {
            m_state.made = shown_path(session.last_backup()->path);
            m_state.step = Step::Done;
        }
    }
    // Emptying this folder and leaving the copy in it would be no travelling.
    const bool too_near
        = m_state.purpose == Purpose::Travel && m_state.nearness == Nearness::SameFolder;
    m_state.may_create = !m_state.busy && !m_state.looking && !m_state.name_is_bad
        && !m_state.name_is_taken && !too_near;
    return m_state;
}

void CreateModel::passphrase_chosen()
{
    m_state.step = Step::Place;
    m_browser.look_again();
}

// --- The place ---------------------------------------------------------------------------

std::string CreateModel::file_name() const
{
    return m_state.name.ends_with(ENDING) ? m_state.name : m_state.name + ENDING;
}

std::string CreateModel::path() const { return joined_path(m_browser.state().folder, file_name()); }

void CreateModel::set_name(const std::string& name) { m_state.name = name; }

void CreateModel::create()
{
    if (!state().may_create)
        return;
    m_app.session().forget_failure();
    if (!m_key_file.is_chosen()) {
        create_with({ m_new_passphrase.chosen().copy(), std::nullopt });
        return;
    }
    m_key_file.read([this](base::Result<crypto::KeyFileKey> key) {
        if (key)
            create_with({ m_new_passphrase.chosen().copy(), std::move(*key) });
    });
}

void CreateModel::create_with(vault::Credentials credentials)
{
    auto& session = m_app.session();
    if (is_backup()) {
        m_backing_up = true;
        session.back_up(path(), std::move(credentials), m_state.place_words);
        return;
    }
    if (m_state.purpose == Purpose::Elsewhere) {
        // The page stays until it is made, so that a failure is read where it can be mended.
        session.save_elsewhere(path(), std::move(credentials));
        return;
    }
    domain::Workbook first;
    const auto& preferences = m_app.preferences();
    first.settings.language = preferences.language;
    first.settings.text_size = preferences.text_size;
    first.settings.theme = preferences.theme;
    m_app.begin_new_plan_at(
        m_state.wants_code ? std::optional(Place { Screen::Keys, "new" }) : std::nullopt);
    session.create(path(), std::move(credentials), std::move(first));
}

void CreateModel::back()
{
    m_app.session().forget_failure();
    if (m_state.step == Step::Passphrase) {
        m_app.router().back();
        return;
    }
    m_new_passphrase.type_again();
    m_state.step = Step::Passphrase;
}

void CreateModel::finish()
{
    if (m_state.purpose == Purpose::Travel)
        m_app.router().restart({ Screen::Travel, "empty" });
    else if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Copies, {} });
}

} // namespace app
