#include "app/models/load_directory_model.hpp"

#include "app/contact_list.hpp"
#include "app/fault_words.hpp"
#include "content/carried_directory.hpp"
#include "i18n/format.hpp"

#include <utility>

namespace app {

LoadDirectoryModel::LoadDirectoryModel(App& app, const std::string& detail)
    : m_app(app)
    , m_files(app, FileBrowserModel::Shows::Files)
    , m_reading(app.tools().errands, app.tools().disk)
{
    if (detail != BACK_TO_OWN_DIRECTORY)
        return;
    const auto& own = m_app.tools().shelf.built_in_directory();
    m_state.back = true;
    m_state.step = Step::Changes;
    m_state.changes = changes_between(m_app.library().directory, own, m_app.clock().today());
    m_state.made = i18n::long_date(own.updated);
}

const LoadDirectoryModel::State& LoadDirectoryModel::state()
{
    m_state.busy = m_reading.is_reading();
    return m_state;
}

void LoadDirectoryModel::choose_file(const std::string& path)
{
    m_state = {};
    m_file.reset();
    m_state.file = shown_file_name(path);
    m_reading.read(path, domain::MOST_OF_A_DIRECTORY,
        [this](base::Result<base::Bytes>& bytes) { take_file(bytes); });
}

void LoadDirectoryModel::take_file(base::Result<base::Bytes>& bytes)
{
    if (!bytes) {
        if (const auto fault = list_fault(m_state.file, bytes.error().code))
            show_faults({ *fault });
        else
            m_state.error = bytes.error();
        return;
    }
    const auto read = m_app.tools().shelf.carried(m_state.file, *bytes);
    if (!read.faults.empty()) {
        show_faults(read.faults);
        return;
    }
    m_file = std::make_shared<const base::Bytes>(std::move(*bytes));
    m_state.step = Step::Changes;
    m_state.changes
        = changes_between(m_app.library().directory, read.directory, m_app.clock().today());
    m_state.made = i18n::long_date(read.directory.updated);
}

void LoadDirectoryModel::show_faults(const content::Faults& faults)
{
    m_state.step = Step::Faults;
    m_state.faults = fault_lines(faults, SHOWN_FAULTS);
    m_state.more_faults = faults.size() - m_state.faults.size();
}

void LoadDirectoryModel::another_file()
{
    m_reading.give_up();
    m_state = {};
    m_file.reset();
    m_files.look_again();
}

void LoadDirectoryModel::accept()
{
    if (m_state.step != Step::Changes || !m_app.session().is_writable()
        || (!m_state.back && !m_file))
        return;
    std::optional<domain::LoadedDirectory> wanted;
    if (!m_state.back)
        wanted = domain::LoadedDirectory { m_app.clock().today(), m_file };
    m_app.session().edit([&wanted](domain::Workbook& workbook) { workbook.directory = wanted; });
    m_app.follow_directory();
    back();
}

void LoadDirectoryModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Contacts, {} });
}

} // namespace app
