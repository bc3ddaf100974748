#include "platform/sandbox.hpp"

#include "child_windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

bool is_wine()
{
    return ::GetProcAddress(::GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

bool may_open(DWORD process, DWORD rights)
{
    return platform::Handle(::OpenProcess(rights, FALSE, process)).is_open();
}

} // namespace

TEST_CASE("closed to other programs", "[.child]")
{
    const auto report = platform::enter_sandbox();
    CHECK(report.no_core_file);
    CHECK(report.closed_to_other_programs);
    CHECK(platform::check_sandbox().closed_to_other_programs);
    // The list of rights is asked for every opening, also for one by the process itself.
    const auto me = ::GetCurrentProcessId();
    CHECK(may_open(me, PROCESS_QUERY_LIMITED_INFORMATION));
    CHECK(may_open(me, PROCESS_TERMINATE));
    constexpr DWORD NOT_GIVEN[] { PROCESS_VM_READ, PROCESS_VM_WRITE, PROCESS_VM_OPERATION,
        PROCESS_DUP_HANDLE, PROCESS_CREATE_THREAD };
    for (const DWORD right : NOT_GIVEN)
        CHECK_FALSE(may_open(me, right));
    // Wine does not know that the rights of an owner can be limited.
    if (!is_wine()) {
        CHECK_FALSE(may_open(me, WRITE_DAC));
        CHECK_FALSE(may_open(me, WRITE_OWNER));
    }
    // What Windows does not grant is not claimed.
    CHECK_FALSE(report.no_network);
}

TEST_CASE("before the sandbox the process is open and the report says so", "[platform]")
{
    CHECK_FALSE(platform::check_sandbox().closed_to_other_programs);
}

TEST_CASE("the sandbox closes the process to itself seen as another one", "[platform]")
{
    CHECK(test::exit_code_of_test(L"closed to other programs") == 0);
}

TEST_CASE("no other process", "[.child]")
{
    const auto report = platform::enter_sandbox();
    BOOL in_a_job = FALSE;
    REQUIRE(::IsProcessInJob(::GetCurrentProcess(), nullptr, &in_a_job));
    CHECK(in_a_job == TRUE);
    // Wine keeps the list of a job, and does not hold anybody to it.
    if (is_wine())
        return;
    CHECK(report.no_programs);
    CHECK(test::exit_code_of_test(L"nothing") == -1);
}

TEST_CASE("the program cannot start another one", "[platform]")
{
    CHECK(test::exit_code_of_test(L"no other process") == 0);
}

TEST_CASE("a library beside the program is not loaded", "[.child]")
{
    platform::enter_sandbox();
    // Planted by the test below; version.dll of the system has this function, the planted one not.
    const HMODULE library = ::LoadLibraryW(L"version.dll");
    REQUIRE(library != nullptr);
    CHECK(::GetProcAddress(library, "GetFileVersionInfoW") != nullptr);
    wchar_t path[MAX_PATH] {};
    ::GetModuleFileNameW(library, path, MAX_PATH);
    wchar_t system[MAX_PATH] {};
    ::GetSystemDirectoryW(system, MAX_PATH);
    const std::wstring found(path);
    CHECK(::CompareStringOrdinal(
              found.substr(0, std::wstring(system).size()).c_str(), -1, system, -1, TRUE)
        == CSTR_EQUAL);
    CHECK(::LoadLibraryW(L"ceiba_planted.dll") == nullptr);
}

TEST_CASE("libraries come from the folder of Windows alone", "[platform]")
{
    // Any library under a name that Windows does not have, beside this program.
    wchar_t program[MAX_PATH] {};
    ::GetModuleFileNameW(nullptr, program, MAX_PATH);
    std::wstring planted(program);
    planted.resize(planted.find_last_of(L'\\') + 1);
    planted += L"ceiba_planted.dll";
    wchar_t system[MAX_PATH] {};
    ::GetSystemDirectoryW(system, MAX_PATH);
    REQUIRE(::CopyFileW((std::wstring(system) + L"\\version.dll").c_str(), planted.c_str(), FALSE));
    // Without the sandbox it is loaded: the test looks at the right thing.
    const HMODULE loaded = ::LoadLibraryW(L"ceiba_planted.dll");
    CHECK(loaded != nullptr);
    if (loaded != nullptr)
        ::FreeLibrary(loaded);
    CHECK(test::exit_code_of_test(L"a library beside the program is not loaded") == 0);
    ::DeleteFileW(planted.c_str());
}
