#include "crypto/arena.hpp"
#include "crypto/secret.hpp"
#include "support/memory_scan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstring>
#include <memory>
#include <string>

// Texts are made at run time and masked at once, so that the test itself has no copy.

namespace {

constexpr char MASK = 0x15;

/// "frase 123 que nadie debe encontrar", never in one piece in the program.
void write_text(char* to, int number)
{
    constexpr char MASKED[] = "sgtfp5"
                              "???"
                              "5d`p5{tq|p5qpwp5p{vz{agtg";
    for (std::size_t i = 0; i < sizeof(MASKED) - 1; ++i)
        to[i] = static_cast<char>(MASKED[i] ^ MASK);
    to[6] = static_cast<char>('0' + number / 100 % 10);
    to[7] = static_cast<char>('0' + number / 10 % 10);
    to[8] = static_cast<char>('0' + number % 10);
}
constexpr std::size_t LENGTH = 34;

test::Secrets looking_for(int number)
{
    crypto::SecretBytes text(LENGTH);
    write_text(reinterpret_cast<char*>(text.expose().data()), number);
    test::Secrets secrets;
    secrets.add(text.expose());
    return secrets;
}

#if defined(__SANITIZE_ADDRESS__)
// Its shadow memory is as large as the address space.
#define CEIBA_SKIP_UNDER_SANITIZER() SKIP("memory is not our own under AddressSanitizer")
#else
#define CEIBA_SKIP_UNDER_SANITIZER() static_cast<void>(0)
#endif

std::size_t copies_in_memory(int number)
{
    const auto report = test::scan_own_memory(looking_for(number));
    REQUIRE(report);
    REQUIRE(report->bytes_read > 100'000);
    return report->leaks.size();
}

} // namespace

TEST_CASE("the scan finds what is there, in every encoding, and not itself", "[memory]")
{
    CEIBA_SKIP_UNDER_SANITIZER();
    CHECK(copies_in_memory(101) == 0);

    auto plain = std::make_unique<std::array<char, 64>>();
    write_text(plain->data(), 101);
    CHECK(copies_in_memory(101) == LENGTH - 11);
    crypto::wipe({ reinterpret_cast<base::Byte*>(plain->data()), plain->size() });

    test::Secrets text;
    {
        crypto::SecretBytes bytes(LENGTH);
        write_text(reinterpret_cast<char*>(bytes.expose().data()), 102);
        text.add(std::string_view(reinterpret_cast<const char*>(bytes.expose().data()), LENGTH));
    }
    auto wide = std::make_unique<std::array<char16_t, 64>>();
    auto very_wide = std::make_unique<std::array<char32_t, 64>>();
    std::array<char, LENGTH> once {};
    write_text(once.data(), 102);
    for (std::size_t i = 0; i < LENGTH; ++i) {
        (*wide)[i] = static_cast<char16_t>(once[i]);
        (*very_wide)[i] = static_cast<char32_t>(once[i]);
    }
    crypto::wipe({ reinterpret_cast<base::Byte*>(once.data()), once.size() });
    test::ScanOptions options;
    options.most_leaks = 1000;
    const auto report = test::scan_own_memory(text, options);
    REQUIRE(report);
    INFO(report->text());
    std::size_t counts[3] {};
    for (const auto& leak : report->leaks)
        ++counts[static_cast<int>(leak.encoding)];
    CHECK(counts[0] == 0);
    CHECK(counts[1] == 2 * LENGTH - 11);
    CHECK(counts[2] == 4 * LENGTH - 23);
}

TEST_CASE("a secret that goes leaves no copy in memory", "[memory]")
{
    CEIBA_SKIP_UNDER_SANITIZER();
    {
        crypto::Passphrase first(LENGTH);
        write_text(reinterpret_cast<char*>(first.expose().data()), 201);
        CHECK(copies_in_memory(201) > 0);
        crypto::Passphrase second(std::move(first));
        crypto::Passphrase third(second.expose());
    }
    CHECK(copies_in_memory(201) == 0);
}

TEST_CASE("a wiped arena leaves no copy in memory", "[memory]")
{
    CEIBA_SKIP_UNDER_SANITIZER();
    crypto::Arena arena(std::size_t { 1 } << 20);
    for (int i = 0; i < 50; ++i)
        write_text(static_cast<char*>(arena.take(LENGTH)), 301);
    CHECK(copies_in_memory(301) > 0);
    CHECK(arena.wipe() == 50);
    CHECK(copies_in_memory(301) == 0);
}
