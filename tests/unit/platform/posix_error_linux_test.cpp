#include "platform/posix_error.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cerrno>

using base::ErrorCode;

TEST_CASE("every fault a disk can have is told by its own code", "[platform]")
{
    const auto code
        = [](int number) { return platform::posix_failure(number, "call").value().code; };
    CHECK(code(ENOSPC) == ErrorCode::DiskFull);
    CHECK(code(EDQUOT) == ErrorCode::DiskFull);
    CHECK(code(EROFS) == ErrorCode::ReadOnlyPlace);
    CHECK(code(EACCES) == ErrorCode::NotPermitted);
    CHECK(code(EPERM) == ErrorCode::NotPermitted);
    CHECK(code(ENOENT) == ErrorCode::FileNotFound);
    CHECK(code(ENAMETOOLONG) == ErrorCode::NameRefused);
    CHECK(code(EEXIST) == ErrorCode::FileExists);
    CHECK(code(EWOULDBLOCK) == ErrorCode::AlreadyOpen);
    CHECK(code(EIO) == ErrorCode::DiskFault);
    CHECK(code(ENODEV) == ErrorCode::DeviceGone);
    CHECK(code(ENXIO) == ErrorCode::DeviceGone);
    CHECK(code(ESTALE) == ErrorCode::ChangedOutside);
    CHECK(code(12345) == ErrorCode::DiskFault);
}

TEST_CASE("the note of a fault names the call and the number", "[platform]")
{
    CHECK(platform::posix_failure(EIO, "pwrite").value().note == "pwrite: error 5");
}
