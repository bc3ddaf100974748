#include "app/models/key_file_model.hpp"

#include <utility>

namespace app {

/// Work on a file elsewhere; whoever waits for it holds it.
struct KeyFileModel::Errand {
    std::string path;
    base::Result<> made;
    base::Result<crypto::KeyFileKey> key { base::fail(base::ErrorCode::Internal) };
};

const KeyFileModel::State& KeyFileModel::state()
{
    m_state.name = shown_file_name(m_path);
    m_state.busy = m_errand != nullptr;
    std::string folder = folder_above(m_path);
    if (m_state.step == Step::NewPlace) {
        const auto& place = m_browser->state();
        folder = place.folder;
        m_state.looking = place.looking;
        m_state.name_is_bad = !is_good_file_name(m_state.new_name);
        m_state.name_is_taken = !m_state.busy && m_browser->holds(m_state.new_name);
    }
    m_state.nearness = m_vault_folder.empty() || folder.empty() ? Nearness::Elsewhere
                                                                : nearness(folder, m_vault_folder);
    return m_state;
}

void KeyFileModel::choose()
{
    m_state.error.reset();
    m_browser.emplace(m_app, FileBrowserModel::Shows::Files);
    m_state.step = Step::Choose;
}

void KeyFileModel::choose_this(const std::string& path)
{
    m_path = path;
    m_state.made_now = false;
    leave();
}

void KeyFileModel::make()
{
    m_state.error.reset();
    // A name that says nothing to a stranger.
    m_state.new_name = "foto-0412.dat";
    m_browser.emplace(m_app, FileBrowserModel::Shows::Folders);
    m_state.step = Step::NewPlace;
}

void KeyFileModel::make_here()
{
    const auto& now = state();
    if (m_state.step != Step::NewPlace || now.busy || now.looking || now.name_is_bad
        || now.name_is_taken)
        return;
    m_state.error.reset();
    m_errand = std::make_shared<Errand>();
    m_errand->path = joined_path(m_browser->state().folder, m_state.new_name);
    const std::weak_ptr<Errand> waited_for = m_errand;
    const auto& tools = m_app.tools();
    tools.errands.post(
        [errand = m_errand, &disk = tools.disk, &random = tools.random] {
            errand->made = vault::make_key_file(disk, random, errand->path);
        },
        [this, waited_for] {
            if (const auto errand = waited_for.lock())
                finish_making(*errand);
        });
}

void KeyFileModel::finish_making(Errand& errand)
{
    m_errand.reset();
    if (!errand.made) {
        m_state.error = errand.made.error().code;
        m_browser->look_again();
        return;
    }
    m_path = errand.path;
    m_state.made_now = true;
    leave();
}

void KeyFileModel::leave()
{
    m_state.error.reset();
    m_browser.reset();
    m_state.step = Step::Idle;
}

void KeyFileModel::forget()
{
    m_path.clear();
    m_state.made_now = false;
    m_state.error.reset();
}

void KeyFileModel::read(Tell tell)
{
    m_errand = std::make_shared<Errand>();
    m_errand->path = m_path;
    const std::weak_ptr<Errand> waited_for = m_errand;
    m_app.tools().errands.post(
        [errand = m_errand, &disk = m_app.tools().disk] {
            errand->key = vault::read_key_file(disk, errand->path);
        },
        [this, waited_for, tell = std::move(tell)] {
            const auto errand = waited_for.lock();
            if (!errand)
                return;
            m_errand.reset();
            if (!errand->key)
                m_state.error = errand->key.error().code;
            tell(std::move(errand->key));
        });
}

} // namespace app
