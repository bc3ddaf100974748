#include "app/models/diagnostics_model.hpp"

#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace app {

using i18n::tr;
using i18n::tr_later;

namespace {

    struct Words {
        Protection which;
        std::string_view id;
        std::string_view yes;
        std::string_view partly; ///< empty: it is there or it is not
        std::string_view no;
    };

    constexpr Words WORDS[] {
        { Protection::NoCrashFiles, "crash_files",
            tr_later("If the program crashes, no file with what you wrote is left."), {},
            tr_later(
                "If the program crashes, the system could leave a file with what you wrote.") },
        { Protection::ClosedToOthers, "closed",
            tr_later("Other programs of this user cannot look into this one."), {},
            tr_later("Other programs of this user could look into this one.") },
        { Protection::NoNetwork, "network",
            tr_later("The system refuses this program any way to the internet."), {},
            tr_later(
                "The system does not refuse this program the internet. It does not use it all the same.") },
        { Protection::NoPrograms, "programs",
            tr_later("The system refuses this program to start others."), {},
            tr_later(
                "The system would let this program start others. It does not do so all the same.") },
        { Protection::MemoryLocked, "memory",
            tr_later("What you have open is not copied to the disk when memory runs short."),
            tr_later(
                "Your keys are not copied to the disk when memory runs short. What you wrote could be."),
            tr_later(
                "When memory runs short, the system could copy to the disk what you have open.") },
        { Protection::OutOfCrashFiles, "dumps",
            tr_later("What you have open stays out of copies that the system makes of memory."), {},
            tr_later("What you have open could get into copies that the system makes of memory.") },
        { Protection::HiddenKey, "hidden_key",
            tr_later("While the file is open, its key is where not even the system looks."), {},
            tr_later(
                "This system has no hidden place for the key of the file. It is in ordinary memory while the file is open.") },
        { Protection::SleepClock, "sleep",
            tr_later("Sleep counts: after a long one it locks before anything is shown."), {},
            tr_later("Sleep does not count here: hide before you close the computer.") },
        { Protection::Destroyer, "destroyer",
            tr_later("What destroys in an emergency stands ready."), {},
            tr_later("What destroys in an emergency did not start. Do not rely on it here.") },
    };

    std::string_view words_for(const Words& words, Granted granted)
    {
        if (granted == Granted::Yes)
            return tr(words.yes);
        return tr(granted == Granted::Partly && !words.partly.empty() ? words.partly : words.no);
    }

} // namespace

/// Whether somebody else could open the file too; asked on the worker.
struct DiagnosticsModel::FileLock {
    std::string path;
    base::ErrorCode answer { base::ErrorCode::Internal };
};

DiagnosticsModel::DiagnosticsModel(App& app) : m_app(app) { look_again(); }

void DiagnosticsModel::add(std::string_view id, Granted granted, std::string_view words)
{
    m_state.lines.push_back({ id, granted, words });
    m_state.all_granted = std::ranges::all_of(
        m_state.lines, [](const Line& line) { return line.granted == Granted::Yes; });
}

void DiagnosticsModel::look_again()
{
    m_state = {};
    if (m_app.tools().check_protections) {
        for (const auto& [which, granted] : m_app.tools().check_protections()) {
            const auto* const words = std::ranges::find(WORDS, which, &Words::which);
            if (words != std::end(WORDS))
                add(words->id, granted, words_for(*words, granted));
        }
    }
    add_captures();
    add_global_key();
    try_file_lock();
}

void DiagnosticsModel::add_captures()
{
    const auto& guard = m_app.captures();
    if (!guard.works())
        return;
    if (guard.is_lifted())
        add("captures", Granted::No,
            tr("Pictures of the screen and shared screens show this window now, as you wished."));
    else if (*guard.works())
        add("captures", Granted::Yes,
            tr("Pictures of the screen and shared screens do not show this window."));
    else
        add("captures", Granted::No,
            tr("This system does not keep the window out of pictures of the screen and shared screens."));
}

void DiagnosticsModel::add_global_key()
{
    switch (m_app.global_key_state()) {
    case GlobalKeyState::Off:
        return;
    case GlobalKeyState::Works:
        add("global_key", Granted::Yes, tr("The key that hides from every window works."));
        return;
    case GlobalKeyState::Taken:
        add("global_key", Granted::No,
            tr("Another program holds the key that hides from every window. Choose another one in Settings."));
        return;
    case GlobalKeyState::OnlyWhenActive:
        add("global_key", Granted::No,
            tr("The key that hides only works with this window active."));
        return;
    }
}

void DiagnosticsModel::try_file_lock()
{
    auto& session = m_app.session();
    if (!session.is_writable())
        return;
    m_file_lock = std::make_shared<FileLock>();
    m_file_lock->path = session.path();
    const std::weak_ptr<FileLock> waited_for = m_file_lock;
    m_app.tools().errands.post(
        [lock = m_file_lock, &disk = m_app.tools().disk] {
            const auto opened = disk.open(lock->path, base::Access::ReadWrite);
            if (!opened)
                lock->answer = opened.error().code;
        },
        [this, waited_for] {
            // Gone when she has left the page.
            const auto lock = waited_for.lock();
            if (!lock)
                return;
            m_file_lock.reset();
            if (lock->answer == base::ErrorCode::AlreadyOpen)
                add("file_lock", Granted::Yes,
                    tr("Nobody can open your file a second time while you have it open."));
            else
                add("file_lock", Granted::No,
                    tr("This place does not keep the file from being opened a second time. Open it only once."));
        });
}

std::vector<std::string_view> missing_essentials(App& app)
{
    constexpr std::array ESSENTIAL { Protection::NoCrashFiles, Protection::ClosedToOthers,
        Protection::Destroyer };
    std::vector<std::string_view> missing;
    if (!app.tools().check_protections)
        return missing;
    for (const auto& [which, granted] : app.tools().check_protections()) {
        if (granted != Granted::Yes && std::ranges::find(ESSENTIAL, which) != ESSENTIAL.end())
            missing.push_back(tr(std::ranges::find(WORDS, which, &Words::which)->no));
    }
    return missing;
}

} // namespace app
