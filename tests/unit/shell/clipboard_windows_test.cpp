#include "hidden_window.hpp"

#include "platform/windows.hpp"
#include "shell/system_clipboard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

constexpr const wchar_t* MARKS[] { L"ExcludeClipboardContentFromMonitorProcessing",
    L"CanIncludeInClipboardHistory", L"CanUploadToCloudClipboard", L"Clipboard Viewer Ignore" };

/// The number in a mark; -1 when it is not there.
int number_of(const wchar_t* mark)
{
    const auto format = ::RegisterClipboardFormatW(mark);
    if (::IsClipboardFormatAvailable(format) == FALSE || ::OpenClipboard(nullptr) == FALSE)
        return -1;
    int number = -1;
    const HANDLE memory = ::GetClipboardData(format);
    if (const auto* place = static_cast<const DWORD*>(::GlobalLock(memory))) {
        number = static_cast<int>(*place);
        ::GlobalUnlock(memory);
    }
    ::CloseClipboard();
    return number;
}

std::wstring letters_there()
{
    std::wstring letters;
    if (::OpenClipboard(nullptr) == FALSE)
        return letters;
    if (const HANDLE memory = ::GetClipboardData(CF_UNICODETEXT); memory != nullptr) {
        letters = static_cast<const wchar_t*>(::GlobalLock(memory));
        ::GlobalUnlock(memory);
    }
    ::CloseClipboard();
    return letters;
}

} // namespace

TEST_CASE("what is copied stays out of history, cloud and whoever watches", "[shell]")
{
    const test::HiddenWindow window;
    const auto clipboard = shell::system_clipboard(window.get());
    clipboard.set("María Ñandú, K\u02bciche\u02bc");
    CHECK(letters_there() == L"María Ñandú, K\u02bciche\u02bc");
    for (const auto* mark : MARKS)
        CHECK(number_of(mark) == 0);
    CHECK(std::string(clipboard.get()) == "María Ñandú, K\u02bciche\u02bc");
}

TEST_CASE("an emptied clipboard holds neither text nor marks", "[shell]")
{
    const test::HiddenWindow window;
    const auto clipboard = shell::system_clipboard(window.get());
    clipboard.set("mi plan");
    clipboard.set("");
    CHECK(letters_there().empty());
    CHECK(::CountClipboardFormats() == 0);
    for (const auto* mark : MARKS)
        CHECK(number_of(mark) == -1);
}
