#include "platform/sandbox.hpp"

#include "child.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

enum Verdict { Held = 0, NotGranted = 10, Broken = 11 };

/// What holds inside the sandbox; nothing can leave it, so in a child.
template <typename Claim> int inside(Claim claim)
{
    return test::exit_code_of_child([&] {
        const auto report = platform::enter_sandbox();
        if (!report.no_core_file || !report.closed_to_other_programs || !report.no_new_privileges
            || !report.no_network || !report.no_programs)
            return NotGranted;
        return claim() ? Held : Broken;
    });
}

} // namespace

TEST_CASE("no socket of any network family can be opened in the sandbox", "[platform]")
{
    for (const int family : { AF_INET, AF_INET6, AF_PACKET, AF_NETLINK, AF_BLUETOOTH, AF_VSOCK }) {
        CAPTURE(family);
        CHECK(inside([&] { return ::socket(family, SOCK_STREAM, 0) == -1 && errno == EPERM; })
            == Held);
        CHECK(inside([&] {
            return ::socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0) == -1 && errno == EPERM;
        }) == Held);
    }
}

TEST_CASE("the local socket of the display server still works in the sandbox", "[platform]")
{
    CHECK(inside([] { return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0; }) == Held);
}

TEST_CASE("no other program can be started in the sandbox", "[platform]")
{
    CHECK(inside([] {
        std::array<char, 10> program { "/bin/true" };
        std::array<char*, 2> arguments { program.data(), nullptr };
        ::execv(program.data(), arguments.data());
        return errno == EPERM;
    }) == Held);
    CHECK(inside([] {
        const int file = ::open("/bin/true", O_RDONLY | O_CLOEXEC);
        std::array<char*, 1> none { nullptr };
        ::syscall(SYS_execveat, file, "", none.data(), none.data(), AT_EMPTY_PATH);
        return errno == EPERM;
    }) == Held);
}

TEST_CASE("the ring that could make sockets past the filter is refused", "[platform]")
{
    CHECK(inside([] { return ::syscall(SYS_io_uring_setup, 1, nullptr) == -1 && errno == EPERM; })
        == Held);
}

TEST_CASE("a crash in the sandbox leaves no core file and no door for debuggers", "[platform]")
{
    CHECK(inside([] {
        rlimit limit { 1, 1 };
        return ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0
            && ::prctl(PR_GET_DUMPABLE) == 0 && ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
    }) == Held);
}

TEST_CASE("graphics drivers are told to keep no shaders on disk", "[platform]")
{
    CHECK(inside([] {
        const auto is = [](const char* name, std::string_view value) {
            const char* set = std::getenv(name);
            return set != nullptr && set == value;
        };
        return is("MESA_SHADER_CACHE_DISABLE", "true") && is("MESA_GLSL_CACHE_DISABLE", "true")
            && is("__GL_SHADER_DISK_CACHE", "0");
    }) == Held);
}

TEST_CASE("what the sandbox promised is found again by trying it out", "[platform]")
{
    CHECK(inside([] {
        const auto report = platform::check_sandbox();
        return report.no_core_file && report.closed_to_other_programs && report.no_new_privileges
            && report.no_network && report.no_programs;
    }) == Held);
}

TEST_CASE("outside the sandbox nothing is claimed", "[platform]")
{
    CHECK(test::exit_code_of_child([] {
        const auto report = platform::check_sandbox();
        return report.no_programs || report.no_network ? 1 : 0;
    }) == 0);
}
