#include "platform/open_files.hpp"

namespace platform {

namespace {

    constexpr int MOST_TRIES = 1000;

    /// A thread that crashed may hold it for ever; who destroys goes on without.
    class Locked {
    public:
        explicit Locked(SRWLOCK& lock) noexcept : m_lock(lock)
        {
            for (int tries = 0; tries < MOST_TRIES && !m_held; ++tries) {
                m_held = ::TryAcquireSRWLockExclusive(&m_lock) != 0;
                if (!m_held)
                    ::SwitchToThread();
            }
        }
        ~Locked()
        {
            if (m_held)
                ::ReleaseSRWLockExclusive(&m_lock);
        }
        Locked(const Locked&) = delete;
        Locked& operator=(const Locked&) = delete;

    private:
        SRWLOCK& m_lock;
        bool m_held { false };
    };

    bool is_same_path(const wchar_t* one, const wchar_t* other) noexcept
    {
        return ::CompareStringOrdinal(one, -1, other, -1, TRUE) == CSTR_EQUAL;
    }

    // Of Windows 10, 1607; the headers here know older ones only.
    constexpr auto DISPOSITION_EX = static_cast<FILE_INFO_BY_HANDLE_CLASS>(21);
    constexpr DWORD DELETE_AT_ONCE = 0x1 | 0x2; // delete, by the rules of POSIX

    bool mark_removed(HANDLE file) noexcept
    {
        DWORD flags = DELETE_AT_ONCE;
        if (::SetFileInformationByHandle(file, DISPOSITION_EX, &flags, sizeof flags) != 0)
            return true;
        FILE_DISPOSITION_INFO removed { TRUE };
        return ::SetFileInformationByHandle(file, FileDispositionInfo, &removed, sizeof removed)
            != 0;
    }

} // namespace

void OpenFiles::add(const wchar_t* path, HANDLE file) noexcept
{
    const Locked locked(m_lock);
    for (auto& entry : m_entries) {
        if (entry.file == nullptr) {
            entry = { path, file };
            return;
        }
    }
}

void OpenFiles::take_away(HANDLE file) noexcept
{
    if (file == nullptr)
        return;
    const Locked locked(m_lock);
    for (auto& entry : m_entries) {
        if (entry.file == file)
            entry = {};
    }
}

HANDLE OpenFiles::find(const wchar_t* path) const noexcept
{
    for (const auto& entry : m_entries) {
        if (entry.file != nullptr && is_same_path(entry.path, path))
            return entry.file;
    }
    return nullptr;
}

bool OpenFiles::remove(const wchar_t* path) noexcept
{
    const Locked locked(m_lock);
    const HANDLE file = find(path);
    return file != nullptr && mark_removed(file);
}

Handle OpenFiles::duplicate(const wchar_t* path) noexcept
{
    const Locked locked(m_lock);
    const HANDLE file = find(path);
    HANDLE copy = nullptr;
    if (file == nullptr
        || ::DuplicateHandle(::GetCurrentProcess(), file, ::GetCurrentProcess(), &copy, 0, FALSE,
               DUPLICATE_SAME_ACCESS)
            == 0)
        return {};
    return Handle(copy);
}

} // namespace platform
