#include "platform/disk.hpp"
#include "platform/windows_paths.hpp"

#include "temporary_folder.hpp"

#include "platform/windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstddef>
#include <utility>

using base::Access;
using base::Bytes;
using base::ErrorCode;

namespace {

/// Whether a list of rights names everybody.
bool lets_in_everybody(const std::string& path)
{
    platform::WidePath wide;
    REQUIRE(wide.set(path));
    alignas(8) std::array<std::byte, 4096> bytes {};
    DWORD size = 0;
    REQUIRE(::GetFileSecurityW(
        wide.get(), DACL_SECURITY_INFORMATION, bytes.data(), bytes.size(), &size));
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    ACL* list = nullptr;
    REQUIRE(::GetSecurityDescriptorDacl(bytes.data(), &present, &list, &defaulted));
    if (present == FALSE || list == nullptr)
        return true;
    alignas(8) std::array<std::byte, SECURITY_MAX_SID_SIZE> everybody {};
    auto sid_size = static_cast<DWORD>(everybody.size());
    REQUIRE(::CreateWellKnownSid(WinWorldSid, nullptr, everybody.data(), &sid_size));
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void* entry = nullptr;
        REQUIRE(::GetAce(list, i, &entry));
        if (::EqualSid(&static_cast<ACCESS_ALLOWED_ACE*>(entry)->SidStart, everybody.data()))
            return true;
    }
    return false;
}

/// A letter for a folder, as a stick gets one; free letters from the end.
class DriveLetter {
public:
    explicit DriveLetter(const std::string& folder)
    {
        platform::WidePath wide;
        REQUIRE(wide.set(folder));
        m_folder = std::wstring(wide.get()).substr(4); // without its long beginning
        const DWORD present = ::GetLogicalDrives();
        wchar_t letter = L'Y';
        while ((present >> (letter - L'A') & 1U) != 0)
            --letter;
        m_name = std::wstring { letter, L':' };
        REQUIRE(::DefineDosDeviceW(0, m_name.c_str(), m_folder.c_str()));
    }
    ~DriveLetter() { take_away(); }
    DriveLetter(const DriveLetter&) = delete;
    DriveLetter& operator=(const DriveLetter&) = delete;

    void take_away()
    {
        if (!std::exchange(m_gone, true))
            ::DefineDosDeviceW(DDD_REMOVE_DEFINITION, m_name.c_str(), m_folder.c_str());
    }
    /// Wine finds files only under letters of its own; there it is tests/windows/places.sh that
    /// looks.
    bool leads_to(const wchar_t* name) const
    {
        const auto path = m_name + L"\\" + name;
        return ::GetFileAttributesW(path.c_str()) != INVALID_FILE_ATTRIBUTES;
    }
    std::string operator/(const std::string& name) const
    {
        return std::string { static_cast<char>(m_name[0]) } + ":/" + name;
    }

private:
    std::wstring m_folder;
    std::wstring m_name;
    bool m_gone { false };
};

} // namespace

TEST_CASE("nobody else opens a file that is open for writing, in no way", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    {
        const auto first = disk->create(path);
        REQUIRE(first);
        CHECK(disk->open(path, Access::ReadWrite).error().code == ErrorCode::AlreadyOpen);
        CHECK(disk->open(path, Access::ReadOnly).error().code == ErrorCode::AlreadyOpen);
    }
    const auto second = disk->open(path, Access::ReadWrite);
    REQUIRE(second);
    CHECK(disk->open(path, Access::ReadWrite).error().code == ErrorCode::AlreadyOpen);
}

TEST_CASE("a new file lets in its user alone", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    REQUIRE(disk->create(folder / "plan"));
    CHECK_FALSE(lets_in_everybody(folder / "plan"));
    // Where another program makes one with nothing said: the test looks at the right thing.
    test::write_file(folder / "ordinary", "x");
    CHECK(lets_in_everybody(folder / "ordinary"));
}

TEST_CASE("for destroying a file is reached past this program's own lock", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    auto waits = disk->open(path, Access::Destroy);
    REQUIRE(waits);
    const Bytes byte { 'x' };
    CHECK((*waits)->write_at(0, byte).error().code == ErrorCode::FileNotFound);
    // The stick is put back.
    test::write_file(path, "mine");
    {
        const auto holder = disk->open(path, Access::ReadWrite);
        REQUIRE(holder);
        CHECK((*waits)->write_at(0, byte));
        CHECK((*waits)->flush());
        Bytes read(4);
        CHECK((*holder)->read_at(0, read));
        CHECK(read == Bytes { 'x', 'i', 'n', 'e' });
        CHECK((*waits)->truncate(0));
        CHECK((*holder)->size().value() == 0);
    }
    waits = base::fail(ErrorCode::Internal);
    CHECK(test::read_file(path).empty());
}

TEST_CASE("a file is made, found, read and removed wherever its name can be written", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    std::string deep = folder.path();
    for (const auto& name :
        { std::string("María Ñandú"), std::string("K\u02bciche\u02bc kaqchikel"),
            std::string(120, 'a'), std::string(120, 'b') }) {
        deep += "/" + name;
        platform::WidePath wide;
        REQUIRE(wide.set(deep));
        REQUIRE(::CreateDirectoryW(wide.get(), nullptr) != 0);
    }
    REQUIRE(deep.size() > 260);
    const auto path = deep + "/mi plan.ceiba";
    {
        const auto file = disk->create(path);
        REQUIRE(file);
        REQUIRE((*file)->write_at(0, Bytes { 1, 2, 3 }));
        REQUIRE((*file)->flush());
    }
    REQUIRE(disk->flush_folder_of(path));
    const auto entries = disk->list(deep);
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    CHECK(entries->front().name == "mi plan.ceiba");
    CHECK(entries->front().size == 3);
    CHECK(disk->open(path, Access::ReadWrite));
    CHECK(disk->storage(path).free_bytes > 0);
    REQUIRE(disk->remove(path));
    CHECK(disk->list(deep)->empty());
    for (int i = 0; i < 2; ++i) {
        platform::WidePath wide;
        REQUIRE(wide.set(deep));
        CHECK(::RemoveDirectoryW(wide.get()) != 0);
        deep.resize(deep.find_last_of('/'));
    }
}

TEST_CASE("a stick whose letter changes between two saves still gets both", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    test::write_file(folder / "there", "");
    DriveLetter letter(folder.path());
    if (!letter.leads_to(L"there"))
        return;
    {
        const auto file = disk->create(letter / "plan");
        REQUIRE(file);
        REQUIRE((*file)->write_at(0, Bytes { 'o', 'n', 'e' }));
        REQUIRE((*file)->flush());
        letter.take_away();
        CHECK((*file)->write_at(3, Bytes { 't', 'w', 'o' }));
        CHECK((*file)->flush());
        CHECK(disk->flush_folder_of(letter / "plan"));
    }
    CHECK(test::read_file(folder / "plan") == "onetwo");
    // Under the old letter it is gone, which is said; under the new one it is there.
    CHECK(disk->open(letter / "plan", Access::ReadWrite).error().code == ErrorCode::FileNotFound);
    const DriveLetter other(folder.path());
    CHECK(disk->open(other / "plan", Access::ReadWrite).has_value());
}

TEST_CASE("the file of another user of the machine says that it is not permitted", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    test::write_file(path, "hers");
    platform::WidePath wide;
    REQUIRE(wide.set(path));
    // A list of rights with nobody in it: for this user it is the file of somebody else.
    ACL nobody {};
    REQUIRE(::InitializeAcl(&nobody, sizeof nobody, ACL_REVISION));
    SECURITY_DESCRIPTOR rights {};
    REQUIRE(::InitializeSecurityDescriptor(&rights, SECURITY_DESCRIPTOR_REVISION));
    REQUIRE(::SetSecurityDescriptorDacl(&rights, TRUE, &nobody, FALSE));
    REQUIRE(::SetFileSecurityW(wide.get(), DACL_SECURITY_INFORMATION, &rights));
    for (const auto access : { Access::ReadOnly, Access::ReadWrite }) {
        // Under wine it is the user of Linux who may or may not, and root may everything.
        if (const auto file = disk->open(path, access); !file)
            CHECK(file.error().code == ErrorCode::NotPermitted);
    }
    REQUIRE(::SetSecurityDescriptorDacl(&rights, TRUE, nullptr, FALSE));
    REQUIRE(::SetFileSecurityW(wide.get(), DACL_SECURITY_INFORMATION, &rights));
    CHECK(test::read_file(path) == "hers");
}

TEST_CASE("a file marked as read-only is not written", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    test::write_file(path, "mine");
    platform::WidePath wide;
    REQUIRE(wide.set(path));
    REQUIRE(::SetFileAttributesW(wide.get(), FILE_ATTRIBUTE_READONLY) != 0);
    // Under wine it is the user of Linux who may or may not, and root may everything.
    if (const auto file = disk->open(path, Access::ReadWrite); !file)
        CHECK(file.error().code == ErrorCode::NotPermitted);
    CHECK(disk->open(path, Access::ReadOnly));
    REQUIRE(::SetFileAttributesW(wide.get(), FILE_ATTRIBUTE_NORMAL) != 0);
}

TEST_CASE("what is no file is not opened", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    for (const auto access : { Access::ReadOnly, Access::ReadWrite }) {
        CHECK(disk->open(folder.path(), access).error().code == ErrorCode::NotPermitted);
        CHECK(disk->open(folder / "nothing", access).error().code == ErrorCode::FileNotFound);
        CHECK(disk->open(folder / "no/folder", access).error().code == ErrorCode::FileNotFound);
        CHECK(disk->open("CON", access).error().code == ErrorCode::FileNotFound);
        CHECK(disk->open(folder / "plan:stream", access).error().code == ErrorCode::FileNotFound);
    }
    CHECK(disk->create(folder / "no/folder").error().code == ErrorCode::FileNotFound);
    CHECK(disk->create(folder / "nul").error().code == ErrorCode::FileNotFound);
}

TEST_CASE("the place of all drives lists them", "[platform]")
{
    const auto disk = platform::system_disk();
    const auto drives = disk->list("/");
    REQUIRE(drives);
    REQUIRE_FALSE(drives->empty());
    for (const auto& drive : *drives) {
        CHECK(drive.folder);
        CHECK(drive.name.size() == 2);
        CHECK(drive.name[1] == ':');
    }
    CHECK(disk->list("C:/"));
}
