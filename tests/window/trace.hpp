#pragma once

#include <set>
#include <string>
#include <vector>

namespace test {

/// What a program did to the system, as strace saw it.
struct Trace {
    int programs { 0 };             ///< started, itself included
    std::set<std::string> written;  ///< paths that were opened for writing or made
    std::set<std::string> moved;    ///< paths that were renamed, linked or removed
    std::set<std::string> sockets;  ///< families
    std::set<std::string> peers;    ///< paths it spoke to
    std::vector<std::string> lines; ///< all that is not mere reading
};

/// The command that starts a program under strace; empty when there is no strace.
std::vector<std::string> tracer(const std::string& log);
/// Only what the system allowed counts.
Trace read_trace(const std::string& log);

} // namespace test
