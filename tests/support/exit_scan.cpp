#include "support/exit_scan.hpp"

#include <chrono>
#include <thread>

#include <sys/ptrace.h>
#include <sys/wait.h>

namespace test {

namespace {

    constexpr auto PAUSE = std::chrono::milliseconds(2);

    bool is_exit(int status)
    {
        return WIFSTOPPED(status) && status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXIT << 8));
    }

    /// A signal on its way to the child goes on; a stop for us alone does not.
    int signal_to_hand_on(int status) { return status >> 16 == 0 ? WSTOPSIG(status) : 0; }

} // namespace

ExitScan::ExitScan(int process)
    : m_process(::ptrace(PTRACE_SEIZE, process, nullptr, PTRACE_O_TRACEEXIT) == 0 ? process : 0)
{
}

ExitScan::~ExitScan() { let_go(); }

void ExitScan::let_go()
{
    if (m_process != 0)
        ::ptrace(PTRACE_DETACH, m_process, nullptr, 0);
    m_process = 0;
}

base::Result<ScanReport> ExitScan::wait(const Secrets& secrets, int milliseconds)
{
    if (!may_look())
        return base::fail(base::ErrorCode::NotPermitted, "ptrace");
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (std::chrono::steady_clock::now() < end) {
        int status = 0;
        if (::waitpid(m_process, &status, WNOHANG | __WALL) != m_process) {
            std::this_thread::sleep_for(PAUSE);
            continue;
        }
        if (is_exit(status)) {
            auto report = scan_memory(m_process, secrets);
            let_go();
            return report;
        }
        if (WIFSTOPPED(status))
            ::ptrace(PTRACE_CONT, m_process, nullptr, signal_to_hand_on(status));
    }
    return base::fail(base::ErrorCode::Cancelled, "it did not end");
}

} // namespace test
