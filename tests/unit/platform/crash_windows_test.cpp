#include "platform/crash.hpp"

#include "child_windows.hpp"
#include "platform/sandbox.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <exception>
#include <stdexcept>

namespace {

constexpr const char* MARK = "CEIBA_TEST_MARK";

/// Leaves a file, so that the wipe can be seen after the process is gone.
void leave_mark() noexcept
{
    wchar_t path[MAX_PATH] {};
    ::GetEnvironmentVariableW(L"CEIBA_TEST_MARK", path, MAX_PATH);
    ::CloseHandle(::CreateFileW(path, GENERIC_WRITE, 0, nullptr, CREATE_NEW, 0, nullptr));
}

void get_ready()
{
    platform::enter_sandbox();
    platform::wipe_on_crash(leave_mark, "closed by a fault\n");
}

// The recursion has to survive the optimiser, hence the volatile frame.
int fill_the_stack(int depth)
{
    volatile char frame[4096];
    frame[depth % 4096] = 1;
    return depth < 0 ? 0 : fill_the_stack(depth + 1) + frame[depth % 4096];
}

volatile int zero = 0;

} // namespace

TEST_CASE("crash: bad memory", "[.child]")
{
    get_ready();
    *reinterpret_cast<volatile int*>(static_cast<std::uintptr_t>(zero)) = 1;
}

TEST_CASE("crash: abort", "[.child]")
{
    get_ready();
    std::abort();
}

TEST_CASE("crash: terminate", "[.child]")
{
    get_ready();
    std::terminate();
}

TEST_CASE("crash: division", "[.child]")
{
    get_ready();
    std::exit(10 / zero);
}

TEST_CASE("crash: full stack", "[.child]")
{
    get_ready();
    std::exit(fill_the_stack(zero));
}

TEST_CASE("crash: an exception nobody catches", "[.child]")
{
    get_ready();
    [&]() noexcept { throw std::runtime_error("nobody"); }();
}

TEST_CASE("every kind of crash wipes and ends with an internal fault", "[platform]")
{
    const test::TemporaryFolder folder;
    for (const wchar_t* how : { L"crash: bad memory", L"crash: abort", L"crash: terminate",
             L"crash: division", L"crash: full stack", L"crash: an exception nobody catches" }) {
        const auto mark = folder / "mark";
        CAPTURE(std::filesystem::path(how).string());
        ::SetEnvironmentVariableA(MARK, mark.c_str());
        CHECK(test::exit_code_of_test(how) == 1);
        CHECK(std::filesystem::remove(mark));
    }
}
