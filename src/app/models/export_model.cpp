#include "app/models/export_model.hpp"

#include "app/plan_summary.hpp"
#include "crypto/secret.hpp"

#include <utility>

namespace app {

namespace {

    constexpr std::size_t LONGEST_NAME = 80;

    bool is_good_name(const std::string& name)
    {
        return !name.empty() && name.size() <= LONGEST_NAME
            && name.find_first_of("/\\:*?\"<>|") == std::string::npos && !name.starts_with('.')
            && !name.starts_with(' ');
    }

    /// What is on paper does not stay in memory as well.
    class Wiped {
    public:
        explicit Wiped(base::Bytes& bytes) : m_bytes(bytes) { }
        ~Wiped() { crypto::wipe(m_bytes); }
        Wiped(const Wiped&) = delete;
        Wiped& operator=(const Wiped&) = delete;

    private:
        base::Bytes& m_bytes;
    };

    base::Result<base::Bytes> read_back(
        base::Disk& disk, const std::string& path, std::size_t expected)
    {
        const auto file = TRY(disk.open(path, base::Access::ReadOnly));
        const auto size = TRY(file->size());
        if (size != expected)
            return base::fail(base::ErrorCode::ExportFailed, "another size");
        base::Bytes bytes(expected);
        TRY(file->read_at(0, bytes));
        return bytes;
    }

} // namespace

ExportModel::ExportModel(App& app, std::string_view detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
{
    m_state.order.kind = detail == "pocket" ? PaperKind::Pocket : PaperKind::Plan;
    // A name that says nothing to a stranger.
    m_state.name = "notas";
    look_at_place();
}

const ExportModel::State& ExportModel::state()
{
    const auto& book = m_app.workbook();
    m_state.shared = m_app.is_shared_computer();
    m_state.forbidden = m_state.shared && !book.settings.printing_allowed_on_shared;
    m_state.organisation = domain::is_marked(book.her_case.answers, "Q0.03", "org");
    m_state.ending = m_state.order.format == PaperFormat::Html ? ".html" : ".pdf";
    return m_state;
}

// --- What is on it -----------------------------------------------------------------------

void ExportModel::choose(PaperKind kind)
{
    m_state.order.kind = kind;
    m_state.order.lines_left_out.clear();
    m_state.overflow.clear();
}

void ExportModel::choose(PaperFormat format)
{
    m_state.order.format = format;
    look_at_place();
}

void ExportModel::toggle_part(domain::PlanPart part)
{
    if (m_state.order.left_out.erase(part) == 0)
        m_state.order.left_out.insert(part);
}

void ExportModel::print_telephones(bool print) { m_state.order.telephones = print; }

void ExportModel::toggle_line(const std::string& line)
{
    auto& lines = m_state.order.lines_left_out;
    if (lines.erase(line) == 0)
        lines.insert(line);
    if (auto paper = make()) {
        const Wiped wiped(paper->bytes);
        m_state.fits = paper->overflow.empty();
        // The lists stay as they were, so that what she left out can be taken back.
        for (auto& panel : m_state.overflow) {
            panel.too_many = 0;
            for (const auto& full : paper->overflow) {
                if (full.panel == panel.panel)
                    panel.too_many = full.too_many;
            }
        }
    }
}

base::Result<Paper> ExportModel::make()
{
    return m_app.tools().paper.make(
        m_state.order, plan_view_of(m_app.method(), m_app.workbook(), m_app.clock().today()));
}

void ExportModel::go_on()
{
    m_state.error.reset();
    if (state().forbidden)
        return;
    if (m_state.step == Step::LeaveOut) {
        if (m_state.fits)
            m_state.step = Step::Place;
        return;
    }
    m_state.order.lines_left_out.clear();
    auto paper = make();
    if (!paper) {
        m_state.error = paper.error().code;
        return;
    }
    const Wiped wiped(paper->bytes);
    m_state.overflow = std::move(paper->overflow);
    m_state.fits = m_state.overflow.empty();
    m_state.step = m_state.fits ? Step::Place : Step::LeaveOut;
    look_at_place();
}

void ExportModel::back()
{
    m_state.error.reset();
    switch (m_state.step) {
    case Step::Choose:
    case Step::Done:
        m_app.router().back();
        return;
    case Step::LeaveOut:
        m_state.step = Step::Choose;
        return;
    case Step::Place:
        m_state.step = m_state.overflow.empty() ? Step::Choose : Step::LeaveOut;
        return;
    }
}

// --- Where it goes -----------------------------------------------------------------------

std::string ExportModel::path() const
{
    const std::string ending = m_state.order.format == PaperFormat::Html ? ".html" : ".pdf";
    auto name = m_state.name;
    if (!name.ends_with(ending))
        name += ending;
    return joined_path(m_browser.state().folder, name);
}

void ExportModel::look_at_place()
{
    auto& disk = m_app.tools().disk;
    m_looked_at = m_browser.state().folder;
    m_state.folder = m_looked_at;
    m_state.storage = disk.storage(m_looked_at);
    m_state.name_is_bad = !is_good_name(m_state.name);
    m_state.name_is_taken = false;
    const auto wanted = path();
    if (const auto entries = disk.list(m_looked_at)) {
        for (const auto& entry : *entries)
            m_state.name_is_taken |= joined_path(m_looked_at, entry.name) == wanted;
    }
}

void ExportModel::set_name(const std::string& name)
{
    m_state.name = name;
    look_at_place();
}

void ExportModel::follow_folder()
{
    if (m_looked_at != m_browser.state().folder)
        look_at_place();
}

base::Result<> ExportModel::write_and_check(const Paper& paper, const std::string& path)
{
    auto& disk = m_app.tools().disk;
    {
        const auto file = TRY(disk.create(path));
        TRY(file->write_at(0, paper.bytes));
        TRY(file->flush());
    }
    TRY(disk.flush_folder_of(path));
    auto bytes = TRY(read_back(disk, path, paper.bytes.size()));
    const Wiped wiped(bytes);
    return m_app.tools().paper.verify(m_state.order, paper, bytes);
}

void ExportModel::write()
{
    look_at_place();
    m_state.error.reset();
    m_state.left_behind = false;
    if (state().forbidden || m_state.name_is_bad || m_state.name_is_taken)
        return;
    auto paper = make();
    if (!paper) {
        m_state.error = paper.error().code;
        return;
    }
    const Wiped wiped(paper->bytes);
    if (!paper->overflow.empty()) {
        m_state.overflow = std::move(paper->overflow);
        m_state.fits = false;
        m_state.step = Step::LeaveOut;
        return;
    }
    const auto target = path();
    const auto written = write_and_check(*paper, target);
    if (!written) {
        m_state.error = written.error().code;
        // Half a plan on paper would mislead. A file that was there before is not ours.
        if (*m_state.error != base::ErrorCode::FileExists) {
            const auto removed = m_app.tools().disk.remove(target);
            m_state.left_behind = !removed && removed.error().code != base::ErrorCode::FileNotFound;
        }
        look_at_place();
        return;
    }
    m_state.written = target;
    m_state.pages = paper->pages;
    m_state.step = Step::Done;
}

void ExportModel::open_settings() { m_app.router().go({ Screen::Settings, {} }); }
void ExportModel::leave() { m_app.router().back(); }

} // namespace app
