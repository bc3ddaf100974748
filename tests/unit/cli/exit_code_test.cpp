#include "cli/exit_code.hpp"

#include <catch2/catch_test_macros.hpp>

using base::ErrorCode;
using cli::exit_code;
using cli::ExitCode;

TEST_CASE("exit codes are the promised numbers", "[cli]")
{
    CHECK(static_cast<int>(ExitCode::Done) == 0);
    CHECK(static_cast<int>(exit_code(ErrorCode::Internal)) == 1);
    CHECK(static_cast<int>(exit_code(ErrorCode::Usage)) == 2);
    CHECK(static_cast<int>(exit_code(ErrorCode::CannotOpen)) == 3);
    CHECK(static_cast<int>(exit_code(ErrorCode::DiskFull)) == 4);
    CHECK(static_cast<int>(exit_code(ErrorCode::CaseFault)) == 5);
    CHECK(static_cast<int>(exit_code(ErrorCode::OutOfMemory)) == 6);
}

TEST_CASE("no error ends as done", "[cli]")
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        CHECK(exit_code(static_cast<ErrorCode>(code)) != ExitCode::Done);
}
