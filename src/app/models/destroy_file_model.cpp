#include "app/models/destroy_file_model.hpp"

#include "app/models/file_browser_model.hpp"
#include "app/word_to_delete.hpp"
#include "i18n/tr.hpp"

#include <utility>

namespace app {

/// What a worker finds out about the file.
struct DestroyFileModel::Look {
    bool doubtful { false };
    base::Result<std::unique_ptr<vault::WipeHandle>> handle { base::fail(
        base::ErrorCode::Internal) };
};

namespace {

    /// Another window that has it open may save it again a moment later.
    bool is_held(base::Disk& disk, const std::string& path)
    {
        const auto file = disk.open(path, base::Access::ReadWrite);
        return !file && file.error().code == base::ErrorCode::AlreadyOpen;
    }

} // namespace

DestroyFileModel::DestroyFileModel(App& app, std::string path) : m_app(app), m_path(std::move(path))
{
    m_state.name = shown_file_name(m_path);
    look();
}

DestroyFileModel::~DestroyFileModel() { m_app.forget_file(); }

void DestroyFileModel::look()
{
    m_look = std::make_shared<Look>();
    const std::weak_ptr<Look> waited_for = m_look;
    m_app.tools().errands.post(
        [look = m_look, path = m_path, &disk = m_app.tools().disk, &random = m_app.tools().random] {
            if (is_held(disk, path)) {
                look->handle = base::fail(base::ErrorCode::AlreadyOpen);
                return;
            }
            const auto looks_right = vault::looks_like_vault(disk, path);
            look->doubtful = !looks_right || !*looks_right;
            look->handle = vault::WipeHandle::prepare(disk, path, random);
        },
        [this, waited_for] {
            // Gone when she has left the page.
            const auto look = waited_for.lock();
            if (!look)
                return;
            m_look.reset();
            m_state.doubtful = look->doubtful;
            if (!look->handle) {
                m_state.error = look->handle.error().code;
                m_state.step = Step::Refused;
                return;
            }
            m_handle = std::move(*look->handle);
            m_state.step = Step::Question;
        });
}

const DestroyFileModel::State& DestroyFileModel::state()
{
    const auto key = m_app.preferences().hide_key;
    // Chosen in a plan that was open before; holding needs a key.
    m_state.key = key == domain::HideKey::None ? domain::HideKey::Escape : key;
    m_state.let_go = m_app.is_aimed_at_file() && m_app.panic().outcome() == Panic::Outcome::LetGo;
    return m_state;
}

void DestroyFileModel::type_word(const std::string& word)
{
    m_state.word_typed = word == word_to_delete();
}

void DestroyFileModel::go_on()
{
    if (m_state.step != Step::Question || !m_state.word_typed)
        return;
    m_app.aim_at_file(m_path, std::move(m_handle));
    m_state.step = Step::Hold;
}

void DestroyFileModel::back()
{
    m_app.forget_file();
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Start, {} });
}

} // namespace app
