#include "platform/start.hpp"

#include "platform/windows.hpp"
#include "platform/windows_paths.hpp"

#include <cstdio>
#include <iostream>
#include <streambuf>
#include <string_view>

#include <fcntl.h>
#include <io.h>
#include <shellapi.h>

namespace platform {

namespace {

    bool leads_somewhere(DWORD which)
    {
        const HANDLE handle = ::GetStdHandle(which);
        return handle != nullptr && handle != INVALID_HANDLE_VALUE
            && ::GetFileType(handle) != FILE_TYPE_UNKNOWN;
    }

    /// Writes words to a console in the letters of Windows: those of UTF-8 the console of
    /// Windows 7 counts wrongly.
    class ConsoleBuffer : public std::streambuf {
    public:
        explicit ConsoleBuffer(HANDLE console) : m_console(console) { }

    protected:
        int_type overflow(int_type letter) override
        {
            if (!traits_type::eq_int_type(letter, traits_type::eof()))
                m_text += traits_type::to_char_type(letter);
            if (m_text.ends_with('\n'))
                sync();
            return traits_type::not_eof(letter);
        }

        std::streamsize xsputn(const char* text, std::streamsize size) override
        {
            m_text.append(text, static_cast<std::size_t>(size));
            // A letter may come in two pieces; a line is whole.
            if (m_text.ends_with('\n'))
                sync();
            return size;
        }

        int sync() override
        {
            std::wstring wide = wide_of(m_text);
            m_text.clear();
            for (std::wstring_view rest = wide; !rest.empty();) {
                // More at once an old console refuses.
                const auto part = rest.substr(0, 8'000);
                DWORD written = 0;
                if (::WriteConsoleW(
                        m_console, part.data(), static_cast<DWORD>(part.size()), &written, nullptr)
                        == 0
                    || written == 0)
                    return -1;
                rest.remove_prefix(written);
            }
            return 0;
        }

    private:
        HANDLE m_console;
        std::string m_text;
    };

    HANDLE open_console(const wchar_t* name)
    {
        return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
            nullptr, OPEN_EXISTING, 0, nullptr);
    }

    /// Puts the console where the program was started with nothing.
    void lead_to_console(DWORD which, const wchar_t* name)
    {
        if (leads_somewhere(which))
            return;
        if (const HANDLE console = open_console(name); console != INVALID_HANDLE_VALUE)
            ::SetStdHandle(which, console);
    }

    void connect(std::ostream& words, std::FILE* stream, DWORD which)
    {
        DWORD mode = 0;
        if (const HANDLE handle = ::GetStdHandle(which); ::GetConsoleMode(handle, &mode) != 0)
            words.rdbuf(new ConsoleBuffer(handle)); // As long as the program.
        else if (::_fileno(stream) >= 0)
            ::_setmode(::_fileno(stream), _O_BINARY);
    }

} // namespace

std::vector<std::string> program_arguments(int, char**)
{
    // Those of main() went through the code page of the system, which has not every letter.
    int count = 0;
    wchar_t** arguments = ::CommandLineToArgvW(::GetCommandLineW(), &count);
    std::vector<std::string> words;
    for (int i = 1; arguments != nullptr && i < count; ++i)
        words.push_back(utf8_of(arguments[i]));
    ::LocalFree(arguments);
    return words;
}

void speak_to_starter()
{
    if ((!leads_somewhere(STD_OUTPUT_HANDLE) || !leads_somewhere(STD_ERROR_HANDLE))
        && ::AttachConsole(ATTACH_PARENT_PROCESS) != 0) {
        lead_to_console(STD_INPUT_HANDLE, L"CONIN$");
        lead_to_console(STD_OUTPUT_HANDLE, L"CONOUT$");
        lead_to_console(STD_ERROR_HANDLE, L"CONOUT$");
    }
    connect(std::cout, stdout, STD_OUTPUT_HANDLE);
    connect(std::cerr, stderr, STD_ERROR_HANDLE);
}

bool tell_without_window(const std::string& sentence)
{
    if (leads_somewhere(STD_ERROR_HANDLE))
        return false;
    ::MessageBoxW(nullptr, wide_of(sentence).c_str(), L"Ceiba", MB_OK | MB_ICONINFORMATION);
    return true;
}

} // namespace platform
