#include "base/assert.hpp"

#include <cstdio>
#include <exception>

namespace base {

void assertion_failed(const char* what, const char* file, int line) noexcept
{
    std::fprintf(stderr, "ceiba: internal fault: %s (%s:%d)\n", what, file, line);
    std::terminate();
}

} // namespace base
