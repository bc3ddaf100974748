#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace test {

/// Runs `body` in a child process and gives its exit code, or 1000 + the signal
/// that ended it. For what cannot be undone in the process of the tests.
template <typename Body> int exit_code_of_child(Body body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

} // namespace test
