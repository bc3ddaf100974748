#include "window/trace.hpp"

#include <fstream>
#include <string_view>

#include <unistd.h>

namespace test {

namespace {

    /// The words in the first quotes at or after `from`; an address of a display has an "@"
    /// in front when it has no file.
    std::string quoted(const std::string& line, std::size_t from = 0)
    {
        const auto begin = line.find('"', from);
        if (begin == std::string::npos)
            return {};
        const auto end = line.find('"', begin + 1);
        return line.substr(begin + 1, end - begin - 1);
    }

    bool has(const std::string& line, std::string_view words)
    {
        return line.find(words) != std::string::npos;
    }

    /// "1234  openat(...": the name of the call.
    std::string call_of(const std::string& line)
    {
        const auto open = line.find('(');
        if (open == std::string::npos)
            return {};
        const auto space = line.rfind(' ', open);
        return line.substr(space == std::string::npos ? 0 : space + 1,
            open - (space == std::string::npos ? 0 : space + 1));
    }

} // namespace

std::vector<std::string> tracer(const std::string& log)
{
    for (const auto* path : { "/usr/bin/strace", "/usr/local/bin/strace", "/bin/strace" }) {
        if (::access(path, X_OK) == 0)
            return { path, "-f", "-qq", "-o", log, "-e",
                "trace=open,openat,openat2,creat,execve,execveat,socket,connect,rename,renameat,"
                "renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat",
                "--" };
    }
    return {};
}

Trace read_trace(const std::string& log)
{
    Trace trace;
    std::ifstream file(log);
    for (std::string line; std::getline(file, line);) {
        const auto call = call_of(line);
        if (call.empty() || has(line, " = -1 "))
            continue;
        const bool opens = call.starts_with("open") || call == "creat";
        if (opens) {
            const bool writes = call == "creat" || has(line, "O_WRONLY") || has(line, "O_RDWR")
                || has(line, "O_CREAT") || has(line, "O_TRUNC");
            if (!writes)
                continue;
            trace.written.insert(quoted(line));
        } else if (call.starts_with("execve")) {
            ++trace.programs;
        } else if (call == "socket") {
            const auto begin = line.find('(') + 1;
            trace.sockets.insert(line.substr(begin, line.find(',') - begin));
        } else if (call == "connect") {
            trace.peers.insert(quoted(line));
        } else {
            trace.moved.insert(call + " " + quoted(line));
        }
        trace.lines.push_back(line);
    }
    return trace;
}

} // namespace test
