#pragma once

#include "platform/windows.hpp"

#include <string>

namespace test {

/// Starts the program of the tests, or a copy of it, once more with one hidden test, and gives its
/// exit code. For what cannot be undone in the process of the tests.
inline int exit_code_of_test(const std::wstring& hidden_test, std::wstring program = {})
{
    if (program.empty()) {
        program.resize(1024);
        program.resize(::GetModuleFileNameW(nullptr, program.data(), 1024));
    }
    std::wstring line = L"\"" + program + L"\" \"" + hidden_test + L"\"";
    STARTUPINFOW start {};
    start.cb = sizeof start;
    PROCESS_INFORMATION started {};
    if (::CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr,
            &start, &started)
        == 0)
        return -1;
    const platform::Handle process(started.hProcess);
    const platform::Handle thread(started.hThread);
    ::WaitForSingleObject(process.get(), 60'000);
    DWORD code = 0;
    ::GetExitCodeProcess(process.get(), &code);
    return static_cast<int>(code);
}

} // namespace test
