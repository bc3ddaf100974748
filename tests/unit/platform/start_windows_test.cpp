#include "platform/clock.hpp"
#include "platform/key_pages.hpp"
#include "platform/locale.hpp"
#include "platform/machine_memory.hpp"
#include "platform/paths.hpp"
#include "platform/windows_paths.hpp"

#include "child_windows.hpp"
#include "temporary_folder.hpp"

#include "platform/windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <limits>

TEST_CASE("the clock says the day, and does not go back", "[platform]")
{
    const platform::SystemClock clock;
    CHECK(clock.now() > 1'700'000'000);
    CHECK(clock.today().year >= 2024);
    // Noon of the first of June 2026 in Greenwich is that day everywhere people live.
    CHECK(clock.local_date(1'780'315'200).year == 2026);
    CHECK(clock.minute_of_day(1'780'315'200) < 24 * 60);
    CHECK(clock.local_date(std::numeric_limits<std::int64_t>::max()) == base::Date { 1970, 1, 1 });
    CHECK(platform::clock_counts_sleep());
    auto before = clock.monotonic_ms();
    for (int i = 0; i < 1000; ++i) {
        const auto after = clock.monotonic_ms();
        CHECK(after >= before);
        before = after;
    }
}

TEST_CASE("a program in the folder for temporary files was opened inside an archive", "[.child]")
{
    CHECK(platform::is_unpacked_for_a_moment());
}

TEST_CASE("a program that was opened inside an archive is known by its place", "[platform]")
{
    CHECK_FALSE(platform::is_unpacked_for_a_moment());
    const test::TemporaryFolder folder;
    wchar_t program[1024] {};
    ::GetModuleFileNameW(nullptr, program, 1024);
    const auto copy = platform::wide_of(folder / "ceiba.exe");
    REQUIRE(::CopyFileW(program, copy.c_str(), TRUE));
    CHECK(test::exit_code_of_test(
              L"a program in the folder for temporary files was opened inside an archive", copy)
        == 0);
}

TEST_CASE("the system names a language", "[platform]")
{
    const auto languages = platform::system_languages();
    REQUIRE_FALSE(languages.empty());
    CHECK(languages.front().size() >= 2);
    CHECK(languages.front().find('-') == std::string::npos);
}

TEST_CASE("the machine has memory, and some of it is free", "[platform]")
{
    const auto memory = platform::machine_memory();
    CHECK(memory.installed_bytes > std::uint64_t { 256 } << 20);
    CHECK(memory.available_bytes > 0);
    CHECK(memory.available_bytes <= memory.installed_bytes);
}

TEST_CASE("what Windows does not grant is not claimed", "[platform]")
{
    CHECK_FALSE(platform::has_key_pages());
    CHECK(platform::take_key_page(32) == nullptr);
}
