#include "platform/sandbox.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace platform {

namespace {

#if defined(__x86_64__)
    constexpr std::uint32_t OUR_ARCHITECTURE = AUDIT_ARCH_X86_64;
    // Calls with this bit use another numbering (x32) on the same processor.
    constexpr std::uint32_t FIRST_FOREIGN_CALL = 0x40000000;
#elif defined(__aarch64__)
    constexpr std::uint32_t OUR_ARCHITECTURE = AUDIT_ARCH_AARCH64;
    constexpr std::uint32_t FIRST_FOREIGN_CALL = 0xFFFFFFFF;
#else
#error "No list of system calls for this processor"
#endif

    constexpr std::uint16_t LOAD = BPF_LD | BPF_W | BPF_ABS;
    constexpr std::uint16_t IF_EQUAL = BPF_JMP | BPF_JEQ | BPF_K;
    constexpr std::uint16_t IF_AT_LEAST = BPF_JMP | BPF_JGE | BPF_K;
    constexpr std::uint16_t ANSWER = BPF_RET | BPF_K;

    constexpr sock_filter step(std::uint16_t code, std::size_t value)
    {
        return { code, 0, 0, static_cast<std::uint32_t>(value) };
    }

    constexpr sock_filter jump(
        std::uint16_t code, std::size_t value, std::uint8_t when_true, std::uint8_t when_false)
    {
        return { code, when_true, when_false, static_cast<std::uint32_t>(value) };
    }

    /// Answers "not permitted", so that a library that tries goes on without.
    /// Of all socket families only the local one is left: display servers are
    /// reached through it. io_uring could make sockets past this filter.
    bool install_filter()
    {
        std::array filter {
            /* 0*/ step(LOAD, offsetof(seccomp_data, arch)),
            /* 1*/ jump(IF_EQUAL, OUR_ARCHITECTURE, 0, 9),
            /* 2*/ step(LOAD, offsetof(seccomp_data, nr)),
            /* 3*/ jump(IF_AT_LEAST, FIRST_FOREIGN_CALL, 7, 0),
            /* 4*/ jump(IF_EQUAL, SYS_execve, 6, 0),
            /* 5*/ jump(IF_EQUAL, SYS_execveat, 5, 0),
            /* 6*/ jump(IF_EQUAL, SYS_io_uring_setup, 4, 0),
            /* 7*/ jump(IF_EQUAL, SYS_socket, 0, 2),
            /* 8*/ step(LOAD, offsetof(seccomp_data, args[0])),
            /* 9*/ jump(IF_EQUAL, AF_UNIX, 0, 1),
            /*10*/ step(ANSWER, SECCOMP_RET_ALLOW),
            /*11*/ step(ANSWER, SECCOMP_RET_ERRNO | EPERM),
        };
        sock_fprog program { static_cast<unsigned short>(filter.size()), filter.data() };
        return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
    }

} // namespace

SandboxReport enter_sandbox()
{
    SandboxReport report;

    const rlimit none { 0, 0 };
    report.no_core_file = ::setrlimit(RLIMIT_CORE, &none) == 0;
    report.closed_to_other_programs = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    report.no_new_privileges = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;

    // Graphics drivers keep compiled shaders on disk, with the time of use.
    ::setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
    ::setenv("MESA_GLSL_CACHE_DISABLE", "true", 1);
    ::setenv("__GL_SHADER_DISK_CACHE", "0", 1);

    const bool filtered = install_filter();
    report.no_network = filtered;
    report.no_programs = filtered;
    return report;
}

SandboxReport check_sandbox()
{
    SandboxReport report;
    rlimit core {};
    report.no_core_file = ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0;
    report.closed_to_other_programs = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
    report.no_new_privileges = ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;

    const auto refused = [](long answer) { return answer == -1 && errno == EPERM; };
    const auto family = [](int kind) { return ::syscall(SYS_socket, kind, SOCK_DGRAM, 0); };
    report.no_network = true;
    for (const int kind : { AF_INET, AF_INET6 }) {
        const auto made = family(kind);
        report.no_network = report.no_network && refused(made);
        if (made >= 0)
            ::close(static_cast<int>(made));
    }
    // Without a name nothing would start even if it were allowed.
    report.no_programs = refused(::syscall(SYS_execve, nullptr, nullptr, nullptr));
    return report;
}

} // namespace platform
