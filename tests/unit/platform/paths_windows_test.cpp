#include "platform/paths.hpp"
#include "platform/windows_error.hpp"
#include "platform/windows_paths.hpp"

#include "platform/windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

std::wstring wide(std::string_view path)
{
    platform::WidePath made;
    return made.set(path) ? made.get() : std::wstring();
}

} // namespace

TEST_CASE("paths of the program become long paths of Windows", "[platform]")
{
    CHECK(wide("C:/Users/María/Escritorio/mi plan")
        == L"\\\\?\\C:\\Users\\María\\Escritorio\\mi plan");
    CHECK(wide("C:\\a\\..\\b") == L"\\\\?\\C:\\b");
    CHECK(wide("D:/") == L"\\\\?\\D:\\");
    CHECK(wide("//server/share/plan") == L"\\\\?\\UNC\\server\\share\\plan");
    CHECK(wide("\\\\?\\C:\\plan") == L"\\\\?\\C:\\plan");
    // Windows has never known what a final dot or space is.
    CHECK(wide("C:/plan. ") == L"\\\\?\\C:\\plan");
    CHECK(wide("plan").starts_with(L"\\\\?\\"));
}

TEST_CASE("what is no path to a file is refused", "[platform]")
{
    for (const char* path :
        { "", "C:/plan:hidden", "CON", "nul", "C:/x\xFFy", "//./PhysicalDrive0" })
        CHECK(wide(path).empty());
    CHECK(wide(std::string("C:/a\0b", 6)).empty());
    CHECK(wide("C:/" + std::string(40'000, 'a')).empty());
    CHECK_FALSE(wide("C:/" + std::string(200, 'a') + "/" + std::string(200, 'b')).empty());
}

TEST_CASE("paths of Windows become paths of the program", "[platform]")
{
    CHECK(platform::own_path(L"C:\\Users\\María") == "C:/Users/María");
    CHECK(platform::own_path(L"\\\\?\\C:\\Users") == "C:/Users");
    CHECK(platform::own_path(L"\\\\?\\UNC\\server\\share") == "//server/share");
}

TEST_CASE("the folders of the program and of the user are there", "[platform]")
{
    for (const auto& folder : { platform::own_folder(), platform::home_folder() }) {
        REQUIRE(folder);
        CHECK(folder->find('\\') == std::string::npos);
        CHECK((::GetFileAttributesW(wide(*folder).c_str()) & FILE_ATTRIBUTE_DIRECTORY) != 0);
    }
}

TEST_CASE("error numbers of Windows become what a person can be told", "[platform]")
{
    using base::ErrorCode;
    const auto code
        = [](DWORD number) { return platform::windows_failure(number, "x").value().code; };
    CHECK(code(ERROR_DISK_FULL) == ErrorCode::DiskFull);
    CHECK(code(ERROR_WRITE_PROTECT) == ErrorCode::ReadOnlyPlace);
    CHECK(code(ERROR_ACCESS_DENIED) == ErrorCode::NotPermitted);
    CHECK(code(ERROR_PATH_NOT_FOUND) == ErrorCode::FileNotFound);
    CHECK(code(ERROR_INVALID_NAME) == ErrorCode::NameRefused);
    CHECK(code(ERROR_FILE_EXISTS) == ErrorCode::FileExists);
    CHECK(code(ERROR_SHARING_VIOLATION) == ErrorCode::AlreadyOpen);
    CHECK(code(ERROR_NOT_READY) == ErrorCode::DeviceGone);
    CHECK(code(ERROR_DEVICE_REMOVED) == ErrorCode::DeviceGone);
    CHECK(code(ERROR_NO_SYSTEM_RESOURCES) == ErrorCode::OutOfMemory);
    CHECK(code(ERROR_CRC) == ErrorCode::DiskFault);
}
