#include "hidden_window.hpp"

#include "platform/windows.hpp"
#include "shell/system_notices.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstddef>
#include <cstring>

namespace {

struct Counted {
    int leaves { 0 };
    int ends { 0 };

    shell::SystemNotices::Hooks hooks()
    {
        return { [this] { ++leaves; }, [this] { ++ends; } };
    }
};

/// What Windows says of the lid: 0 is closed.
LPARAM lid(std::array<std::byte, 64>& room, unsigned char open)
{
    constexpr GUID LID { 0xBA3E0F4D, 0xB817, 0x4094,
        { 0xA2, 0xD1, 0xD5, 0x63, 0x79, 0xE6, 0xA0, 0xF3 } };
    POWERBROADCAST_SETTING setting {};
    setting.PowerSetting = LID;
    setting.DataLength = 1;
    setting.Data[0] = open;
    std::memcpy(room.data(), &setting, sizeof setting);
    return reinterpret_cast<LPARAM>(room.data());
}

} // namespace

TEST_CASE("the session locked, another user, the lid and sleep are she leaves", "[shell]")
{
    const test::HiddenWindow window;
    Counted counted;
    const shell::SystemNotices notices(window.get(), counted.hooks());
    int wanted = 0;
    for (const WPARAM what :
        { WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF }) {
        window.send(WM_WTSSESSION_CHANGE, what, 0);
        CHECK(counted.leaves == ++wanted);
    }
    window.send(WM_POWERBROADCAST, PBT_APMSUSPEND, 0);
    CHECK(counted.leaves == ++wanted);
    alignas(8) std::array<std::byte, 64> room {};
    window.send(WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE, lid(room, 0));
    CHECK(counted.leaves == ++wanted);
}

TEST_CASE("coming back, an open lid and the mains are nothing", "[shell]")
{
    const test::HiddenWindow window;
    Counted counted;
    const shell::SystemNotices notices(window.get(), counted.hooks());
    for (const WPARAM what : { WTS_SESSION_UNLOCK, WTS_CONSOLE_CONNECT, WTS_SESSION_LOGON })
        window.send(WM_WTSSESSION_CHANGE, what, 0);
    for (const WPARAM what : { PBT_APMRESUMEAUTOMATIC, PBT_APMPOWERSTATUSCHANGE })
        window.send(WM_POWERBROADCAST, what, 0);
    alignas(8) std::array<std::byte, 64> room {};
    window.send(WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE, lid(room, 1));
    CHECK(counted.leaves == 0);
    CHECK(counted.ends == 0);
}

TEST_CASE("the end of the session is told when it is certain, and holds nobody up", "[shell]")
{
    const test::HiddenWindow window;
    Counted counted;
    const shell::SystemNotices notices(window.get(), counted.hooks());
    CHECK(window.send(WM_QUERYENDSESSION, 0, 0) == TRUE);
    CHECK(counted.ends == 0);
    // Another program said no.
    window.send(WM_ENDSESSION, FALSE, 0);
    CHECK(counted.ends == 0);
    window.send(WM_ENDSESSION, TRUE, 0);
    CHECK(counted.ends == 1);
    CHECK(counted.leaves == 0);
}

TEST_CASE("who stopped listening is told nothing", "[shell]")
{
    const test::HiddenWindow window;
    Counted counted;
    {
        const shell::SystemNotices notices(window.get(), counted.hooks());
    }
    window.send(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, 0);
    CHECK(counted.leaves == 0);
}
