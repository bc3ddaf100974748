#include "crypto/hash.hpp"
#include "platform/clock.hpp"
#include "platform/disk.hpp"
#include "support/hex.hpp"
#include "vault/vault.hpp"

#include <array>
#include <iostream>
#include <iterator>
#include <string>

// vault_interchange create|read|save FILE [KEY-FILE]: what tests/vectors/vault/interchange.py
// talks to. The passphrase comes on standard input; only sizes and digests go out.

namespace {

void print(const vault::Vault& open_vault, std::span<const vault::Section> sections)
{
    std::cout << "generation " << open_vault.facts().generation << "\nschema "
              << open_vault.facts().schema << '\n';
    for (const auto& section : sections) {
        std::array<base::Byte, 32> digest {};
        crypto::hash(digest, {}, "interchange", { section.bytes });
        std::cout << "section " << static_cast<std::uint32_t>(section.type) << ' ' << section.flags
                  << ' ' << section.bytes.size() << ' ' << test::to_hex(digest) << '\n';
    }
}

base::Result<> run(const std::string& verb, const std::string& path, const std::string& key_file)
{
    const auto disk = platform::system_disk();
    const platform::SystemClock clock;
    crypto::SystemRandom random;
    crypto::Argon2id stretcher;
    const vault::Tools tools { *disk, clock, random, stretcher, std::pmr::get_default_resource(),
        {} };

    vault::Credentials credentials;
    const std::string typed { std::istreambuf_iterator<char>(std::cin), {} };
    credentials.passphrase = crypto::Passphrase(typed);
    if (!key_file.empty())
        credentials.key_file = TRY(vault::read_key_file(*disk, key_file));

    base::Bytes content(200'000);
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<base::Byte>(i * 7 % 253);
    const std::vector<vault::Section> sections { { vault::SectionType::Database, 0, content },
        { vault::SectionType::Settings, 0, {} } };

    if (verb == "create") {
        const auto opened = TRY(vault::Vault::create(tools, path, credentials, {}, sections, 2));
        print(*opened.vault, opened.payload.sections());
        return {};
    }
    const auto opened = TRY(vault::Vault::open(tools, path, credentials));
    if (!opened.notices.empty())
        return base::fail(base::ErrorCode::Internal, "notices");
    if (verb == "read") {
        print(*opened.vault, opened.payload.sections());
        return {};
    }
    // What the file held of unknown types is written back after ours.
    TRY(opened.vault->save(sections, 2));
    auto written = sections;
    for (const auto& section : opened.payload.sections()) {
        if (!vault::is_known(section.type))
            written.push_back(section);
    }
    print(*opened.vault, written);
    return {};
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3)
        return 2;
    const auto done = run(arguments[1], arguments[2], count > 3 ? arguments[3] : "");
    if (!done)
        std::cerr << "vault_interchange: " << static_cast<int>(done.error().code) << ' '
                  << done.error().note << '\n';
    return done ? 0 : 1;
}
