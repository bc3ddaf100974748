#include "crypto/kdf.hpp"
#include "support/kept_vault.hpp"
#include "support/vault_world.hpp"
#include "vault/document.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

// Every file a release ever wrote: tests/vectors/releases/README.md.

using test::VAULT_PATH;
using test::VaultWorld;

namespace {

namespace fs = std::filesystem;

const fs::path FOLDER = fs::path(CEIBA_SOURCE_DIR) / "tests/vectors/releases";

base::Bytes read_all(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

std::map<std::string, std::string> read_facts(const fs::path& path)
{
    std::map<std::string, std::string> facts;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto space = line.find(' ');
        facts[line.substr(0, space)] = line.substr(space + 1);
    }
    return facts;
}

struct Kept {
    VaultWorld world;
    crypto::Argon2id stretcher;
    std::map<std::string, std::string> facts;

    vault::Tools tools()
    {
        return { world.disk, world.clock, world.random, stretcher, std::pmr::get_default_resource(),
            {} };
    }
    vault::Opened open()
    {
        auto opened
            = vault::Vault::open(tools(), VAULT_PATH, test::credentials(facts.at("passphrase")));
        REQUIRE(opened);
        CHECK(opened->notices.empty());
        return std::move(*opened);
    }
    domain::Workbook read(const vault::Opened& opened)
    {
        auto workbook = vault::read_document(opened.payload, opened.vault->facts().schema);
        REQUIRE(workbook);
        for (const auto& [what, count] : test::counts_of(*workbook)) {
            INFO(what);
            if (facts.contains(what))
                CHECK(std::to_string(count) == facts.at(what));
        }
        return std::move(*workbook);
    }
};

} // namespace

TEST_CASE("the file of every release opens, is saved and opens again", "[vault][vectors]")
{
    int releases = 0;
    for (const auto& entry : fs::directory_iterator(FOLDER)) {
        if (entry.path().extension() != ".parts")
            continue;
        ++releases;
        INFO(entry.path().filename().string());
        Kept kept;
        kept.facts = read_facts(fs::path(entry.path()).replace_extension(".txt"));
        kept.world.put(test::image_of_parts(read_all(entry.path())));
        auto opened = kept.open();
        CHECK(std::to_string(opened.vault->facts().schema) == kept.facts.at("schema"));
        const auto workbook = kept.read(opened);

        const auto bytes = vault::write_document(workbook, std::pmr::get_default_resource());
        REQUIRE(bytes);
        REQUIRE(opened.vault->save(bytes->sections(), vault::DOCUMENT_SCHEMA));
        opened.vault.reset();
        const auto again = kept.open();
        CHECK(again.vault->facts().schema == vault::DOCUMENT_SCHEMA);
        const auto after = kept.read(again);
        CHECK(after.her_case == workbook.her_case);
        CHECK(after.attachments == workbook.attachments);
    }
    CHECK(releases > 0);
}
