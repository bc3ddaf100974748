#include "app/models/stick_model.hpp"

#include "app/contact_list.hpp"
#include "app/fault_words.hpp"
#include "app/places.hpp"
#include "base/utf8.hpp"
#include "content/carried_directory.hpp"
#include "i18n/format.hpp"

#include <atomic>
#include <utility>

namespace app {

namespace {

    std::vector<StickModel::Drive> drives_now(
        base::Sticks& sticks, base::Disk& disk, const std::string& program_folder)
    {
        std::vector<StickModel::Drive> drives;
        for (const auto& drive : sticks.drives()) {
            const auto storage = disk.storage(drive.folder);
            drives.push_back(
                { drive.folder, base::without_invisible(drive.name), storage.free_bytes,
                    storage.read_only, is_place_of_program(drive.folder, program_folder) });
        }
        return drives;
    }

} // namespace

StickModel::StickModel(App& app)
    : m_app(app)
    , m_files(app, FileBrowserModel::Shows::Files)
    , m_reading(app.tools().errands, app.tools().disk)
    , m_gathering(app.tools().errands)
    , m_drives(app.tools().errands)
    , m_look(app.tools().errands)
    , m_copy(app.tools().errands)
{
    const auto& tools = m_app.tools();
    m_gathering.ask(
        [&disk = tools.disk,
            source = StickSource { tools.program_file, tools.program_name, tools.program_folder }](
            const std::atomic<bool>&) { return gather_stick_kit(disk, source); },
        [this](base::Result<StickKit>& kit) { take_kit(kit); });
    look_for_drives();
}

const StickModel::State& StickModel::state()
{
    m_state.busy = m_gathering.is_running() || m_look.is_running() || m_reading.is_reading();
    m_state.looking = m_drives.is_running();
    return m_state;
}

// --- What goes on it -----------------------------------------------------------------------

void StickModel::take_kit(base::Result<StickKit>& kit)
{
    if (!kit) {
        m_state.unreadable = kit.error().code;
        return;
    }
    m_kit = std::move(*kit);
    show_kit();
}

void StickModel::show_kit()
{
    m_state.parts.clear();
    for (const auto& file : m_kit.files)
        m_state.parts.push_back({ file.name, file.bytes->size() });
    m_state.missing = m_kit.missing;
}

void StickModel::choose_list(const std::string& path)
{
    m_state.list = {};
    m_state.list.file = shown_file_name(path);
    m_reading.read(path, domain::MOST_OF_A_DIRECTORY,
        [this](base::Result<base::Bytes>& bytes) { take_list(bytes); });
}

void StickModel::take_list(base::Result<base::Bytes>& bytes)
{
    if (!bytes) {
        if (const auto fault = list_fault(m_state.list.file, bytes.error().code))
            show_list_faults({ *fault });
        else
            m_state.list.error = bytes.error().code;
        return;
    }
    // As where a list is loaded: held against every rule, and refused as a whole with one fault.
    const auto read = m_app.tools().shelf.carried(m_state.list.file, *bytes);
    if (!read.faults.empty())
        return show_list_faults(read.faults);
    m_state.list.made = i18n::long_date(read.directory.updated);
    m_kit.put_directory(&*bytes);
    show_kit();
    m_state.step = Step::Choose;
}

void StickModel::show_list_faults(const content::Faults& faults)
{
    m_state.list.faults = fault_lines(faults, SHOWN_FAULTS);
    m_state.list.more_faults = faults.size() - m_state.list.faults.size();
}

void StickModel::another_list()
{
    m_reading.give_up();
    m_state.list = {};
    m_kit.put_directory(nullptr);
    show_kit();
    m_files.look_again();
}

void StickModel::leave_list_out()
{
    another_list();
    m_state.step = Step::Choose;
}

// --- Where it goes -------------------------------------------------------------------------

void StickModel::look_for_drives()
{
    const auto& tools = m_app.tools();
    m_drives.ask([&sticks = tools.sticks, &disk = tools.disk, folder = tools.program_folder](
                     const std::atomic<bool>&) { return drives_now(sticks, disk, folder); },
        [this](std::vector<Drive>& drives) { m_state.drives = std::move(drives); });
}

void StickModel::forget_failure()
{
    m_state.error.reset();
    m_state.failed_file.clear();
    m_state.left_behind = false;
    m_state.typed_badly = false;
    m_state.place_of_program = false;
}

void StickModel::choose_typed_place(std::string_view typed)
{
    forget_failure();
    const auto place = stick_place(typed);
    m_state.typed_badly = !place;
    if (place)
        choose_place(*place);
}

void StickModel::choose_place(const std::string& place)
{
    forget_failure();
    m_state.place_of_program = is_place_of_program(place, m_app.tools().program_folder);
    if (m_state.place_of_program || m_kit.files.empty() || m_copy.is_running())
        return;
    m_state.place = place;
    m_kit.write_numbers_down();
    m_look.ask([&disk = m_app.tools().disk, kit = m_kit, place](
                   const std::atomic<bool>&) { return look_at_stick(disk, kit, place); },
        [this](StickLook& look) { take_look(look); });
}

void StickModel::take_look(StickLook& look)
{
    m_state.look = std::move(look);
    if (m_state.look.place)
        m_state.step = Step::Look;
    else
        m_state.error = m_state.look.place.error().code;
}

// --- Copying -------------------------------------------------------------------------------

void StickModel::copy()
{
    if (m_state.step != Step::Look || !m_state.look.may_be_written())
        return;
    forget_failure();
    m_state.step = Step::Writing;
    const auto& tools = m_app.tools();
    m_copy.ask(
        [&disk = tools.disk, &sticks = tools.sticks, kit = m_kit, place = m_state.place,
            replaced = m_state.look.replaced()](const std::atomic<bool>& called_off) {
            return copy_to_stick(disk, sticks, kit, place, replaced, called_off);
        },
        [this](const StickCopy& copy) { take_copy(copy); });
}

void StickModel::take_copy(const StickCopy& copy)
{
    if (copy.result) {
        m_state.numbers = m_kit.check_numbers();
        m_state.step = Step::Done;
        return;
    }
    m_state.error = copy.result.error().code;
    m_state.failed_file = copy.file;
    m_state.left_behind = copy.left_behind;
    m_state.step = Step::Choose;
    look_for_drives();
}

void StickModel::another_stick()
{
    forget_failure();
    m_state.step = Step::Choose;
    look_for_drives();
}

void StickModel::back()
{
    switch (m_state.step) {
    case Step::Writing:
        // What is half written goes as soon as the worker gets there.
        m_copy.give_up();
        m_state.error = base::ErrorCode::Cancelled;
        [[fallthrough]];
    case Step::Look:
    case Step::Done:
        m_state.step = Step::Choose;
        look_for_drives();
        return;
    case Step::Directory:
        if (m_state.list.made.empty())
            m_state.list = {};
        m_state.step = Step::Choose;
        return;
    case Step::Choose:
        break;
    }
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::WorkshopTools, {} });
}

} // namespace app
