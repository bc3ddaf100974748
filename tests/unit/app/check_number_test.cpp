#include "app/check_number.hpp"

#include "crypto/hash.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

app::Fingerprint fingerprint_of(std::string_view text)
{
    return crypto::fingerprint(
        base::ByteView(reinterpret_cast<const base::Byte*>(text.data()), text.size()));
}

} // namespace

TEST_CASE("a check number is twelve digits of the fingerprint, in three groups", "[stick]")
{
    app::Fingerprint fingerprint {};
    CHECK(app::check_number(fingerprint) == "0000-0000-0000");
    fingerprint[5] = 42;
    CHECK(app::check_number(fingerprint) == "0000-0000-0042");
    // 2^48 - 1 = 281 474 976 710 655: what is above 10^12 goes.
    for (std::size_t i = 0; i < 6; ++i)
        fingerprint[i] = 0xFF;
    CHECK(app::check_number(fingerprint) == "4749-7671-0655");
    fingerprint[6] = 1;
    CHECK(app::check_number(fingerprint) == "4749-7671-0655");
}

TEST_CASE("the number of several files follows names and bytes, not their order", "[stick]")
{
    const auto one = fingerprint_of("uno");
    const auto two = fingerprint_of("dos");
    const auto number = app::check_number_of_all({ { "ceiba", one }, { "LEAME.txt", two } });
    CHECK(app::check_number_of_all({ { "LEAME.txt", two }, { "ceiba", one } }) == number);
    CHECK(app::check_number_of_all({ { "LEAME.txt", one }, { "ceiba", two } }) != number);
    CHECK(app::check_number_of_all({ { "ceiba", one } }) != number);
    CHECK(app::check_number_of_all({ { "ceiba", one } }) != app::check_number(one));
}

#ifndef _WIN32

namespace {

std::string said_by(const std::string& command)
{
    std::string said;
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe))
        said += static_cast<char>(letter);
    REQUIRE(::pclose(pipe) == 0);
    return said;
}

} // namespace

TEST_CASE("the script for sticks prints the same numbers", "[stick]")
{
    const auto folder = std::filesystem::temp_directory_path() / "ceiba-check-number";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::vector<app::NamedFingerprint> files;
    // "NUMERO.txt" and her own file are in the folder and count for nothing.
    for (const char* name : { "ceiba.exe", "ceiba", "directory.toml", "LEAME.txt", "LICENCIAS.txt",
             "NUMERO.txt", "mi plan" }) {
        const std::string text = std::string("dentro de ") + name;
        std::ofstream(folder / name) << text;
        if (files.size() < 5)
            files.push_back({ name, fingerprint_of(text) });
    }
    const std::string script = "sh '" CEIBA_SOURCE_DIR "/installer/package/number.sh' ";
    CHECK(said_by(script + "'" + (folder / "ceiba").string() + "'")
        == app::check_number(files[1].fingerprint) + "\n");
    CHECK(said_by(script + "--all '" + folder.string() + "'")
        == app::check_number_of_all(files) + "\n");
    std::filesystem::remove(folder / "directory.toml");
    files.erase(files.begin() + 2);
    CHECK(said_by(script + "--all '" + folder.string() + "'")
        == app::check_number_of_all(files) + "\n");
    std::filesystem::remove_all(folder);
}

#endif
