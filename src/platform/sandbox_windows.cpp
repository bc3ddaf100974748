#include "platform/sandbox.hpp"

#include "platform/user_only.hpp"
#include "platform/windows.hpp"

namespace platform {

namespace {

    constexpr UINT QUIET_ERRORS
        = SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX;
    /// What another program of the same user may do with this one: see that it is there, wait
    /// for its end, end it. Not read its memory, not take its handles, not change this list.
    constexpr DWORD FOR_OTHERS
        = PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE | SYNCHRONIZE | READ_CONTROL;

    /// A portable program would otherwise load a planted opengl32.dll from its own folder
    /// before that of the system. On Windows 7 it needs the update KB2533623.
    void load_only_from_system()
    {
        constexpr DWORD SYSTEM32 = 0x00000800; // LOAD_LIBRARY_SEARCH_SYSTEM32
        if (const auto set = newer<BOOL WINAPI(DWORD)>(L"kernel32.dll", "SetDefaultDllDirectories"))
            set(SYSTEM32);
        // Takes the current folder away on every Windows.
        ::SetDllDirectoryW(L"");
        // Since Windows 10: none from the network, none that a less trusted program wrote.
        constexpr int IMAGE_LOAD_POLICY = 10;
        DWORD policy = 0x1 | 0x2 | 0x4; // no remote, no low label, prefer system32
        if (const auto set
            = newer<BOOL WINAPI(int, void*, SIZE_T)>(L"kernel32.dll", "SetProcessMitigationPolicy"))
            set(IMAGE_LOAD_POLICY, &policy, sizeof policy);
    }

    void keep_memory_out_of_reports()
    {
        constexpr DWORD NO_HEAP = 0x1; // WER_FAULT_REPORTING_FLAG_NOHEAP
        if (const auto set = newer<HRESULT WINAPI(DWORD)>(L"kernel32.dll", "WerSetFlags"))
            set(NO_HEAP);
    }

    bool close_to_other_programs()
    {
        UserOnly user_only(FOR_OTHERS);
        return user_only.limit_owner(READ_CONTROL)
            && ::SetKernelObjectSecurity(
                   ::GetCurrentProcess(), DACL_SECURITY_INFORMATION, user_only.descriptor())
            != 0;
    }

    /// In a job of its own that holds one process: another cannot be started. Windows 7 refuses
    /// it to a program that is in a job already.
    void allow_no_other_process()
    {
        const HANDLE job = ::CreateJobObjectW(nullptr, nullptr);
        if (job == nullptr)
            return;
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits {};
        limits.BasicLimitInformation.LimitFlags
            = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
        limits.BasicLimitInformation.ActiveProcessLimit = 1;
        if (::SetInformationJobObject(
                job, JobObjectExtendedLimitInformation, &limits, sizeof limits)
            != 0)
            ::AssignProcessToJobObject(job, ::GetCurrentProcess());
        // The job lives as long as the process in it.
        ::CloseHandle(job);
    }

    bool no_other_process_is_allowed()
    {
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits {};
        return ::QueryInformationJobObject(
                   nullptr, JobObjectExtendedLimitInformation, &limits, sizeof limits, nullptr)
            != 0
            && (limits.BasicLimitInformation.LimitFlags & JOB_OBJECT_LIMIT_ACTIVE_PROCESS) != 0
            && limits.BasicLimitInformation.ActiveProcessLimit == 1;
    }

    /// How much memory a program may lock grows with its working set. What a small machine
    /// refuses is tried with less.
    void make_room_for_locked_memory()
    {
        constexpr SIZE_T MEBIBYTE = SIZE_T { 1 } << 20;
        for (const SIZE_T least : { 96 * MEBIBYTE, 48 * MEBIBYTE, 16 * MEBIBYTE, 4 * MEBIBYTE }) {
            if (::SetProcessWorkingSetSize(::GetCurrentProcess(), least, least + 512 * MEBIBYTE)
                != 0)
                return;
        }
    }

    /// By asking as another program would have to.
    bool is_closed_to_other_programs()
    {
        const Handle opened(::OpenProcess(PROCESS_VM_READ, FALSE, ::GetCurrentProcessId()));
        return !opened.is_open() && ::GetLastError() == ERROR_ACCESS_DENIED;
    }

} // namespace

SandboxReport enter_sandbox()
{
    load_only_from_system();
    ::SetErrorMode(QUIET_ERRORS);
    keep_memory_out_of_reports();
    close_to_other_programs();
    allow_no_other_process();
    make_room_for_locked_memory();
    return check_sandbox();
}

SandboxReport check_sandbox()
{
    SandboxReport report;
    report.no_core_file = (::GetErrorMode() & QUIET_ERRORS) == QUIET_ERRORS;
    report.closed_to_other_programs = is_closed_to_other_programs();
    report.no_programs = no_other_process_is_allowed();
    // A right that was not given here cannot be won by starting another program.
    report.no_new_privileges = report.no_programs;
    // Windows has no way for a program to give up the network.
    report.no_network = false;
    return report;
}

} // namespace platform
