#include "crypto/normalise.hpp"
#include "platform/clock.hpp"
#include "platform/disk.hpp"
#include "support/kept_vault.hpp"
#include "vault/data_slot.hpp"
#include "vault/document.hpp"
#include "vault/vault.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

// keep_vault FILE NAME: writes NAME.parts and NAME.txt (tests/vectors/releases/README.md). The
// passphrase comes on standard input.

namespace {

template <typename T> T expect(base::Result<T> result, const char* what)
{
    if (!result)
        throw std::runtime_error(std::string(what) + ": " + result.error().note);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void put_number(std::ofstream& out, std::uint64_t number)
{
    std::array<base::Byte, 8> bytes {};
    base::store_le(bytes.data(), number);
    out.write(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void put_part(std::ofstream& out, base::File& file, std::uint64_t offset, std::uint64_t length)
{
    base::Bytes bytes(static_cast<std::size_t>(length));
    expect(file.read_at(offset, bytes), "read");
    put_number(out, offset);
    put_number(out, length);
    out.write(
        reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

crypto::MasterKey master_of(const vault::KeyBlock& block, const std::string& passphrase)
{
    const auto typed = expect(crypto::read_typed(crypto::Passphrase(passphrase)), "passphrase");
    crypto::PreparedSecret prepared;
    crypto::prepare(prepared, typed.secret, nullptr);
    crypto::Argon2id stretcher;
    crypto::RootKey root;
    expect(crypto::derive_root(root, stretcher, prepared, vault::salt_of(block)), "root");
    auto answer = vault::try_block(block, root);
    if (!answer.slot)
        throw std::runtime_error("does not open");
    return std::move(answer.slot->master);
}

void write_parts(base::File& file, const std::string& passphrase, const std::string& name)
{
    const auto size = expect(file.size(), "size");
    const auto geometry = vault::geometry_of(size);
    if (!geometry)
        throw std::runtime_error("not a vault");
    vault::KeyBlock block {};
    expect(file.read_at(0, block), "read");
    const auto master = master_of(block, passphrase);

    std::ofstream out(name + ".parts", std::ios::binary);
    put_number(out, size);
    for (const auto offset : vault::KEY_BLOCK_OFFSET)
        put_part(out, file, offset, block.size());
    for (std::uint8_t index = 0; index < 2; ++index) {
        vault::SlotHeader header {};
        expect(file.read_at(geometry->slot_offset(index), header), "read");
        const vault::SlotKeys keys(master, index, header);
        const auto metadata
            = expect(vault::open_slot_header(header, keys, geometry->slot_size()), "slot");
        put_part(
            out, file, geometry->slot_offset(index), vault::SLOT_HEADER_SIZE + metadata.body_size);
    }
}

void write_counts(const std::string& path, const std::string& passphrase, const std::string& name)
{
    const auto disk = platform::system_disk();
    const platform::SystemClock clock;
    crypto::SystemRandom random;
    crypto::Argon2id stretcher;
    const vault::Tools tools { *disk, clock, random, stretcher, std::pmr::get_default_resource(),
        {} };
    vault::Credentials credentials;
    credentials.passphrase = crypto::Passphrase(passphrase);
    const auto opened = expect(
        vault::Vault::open(tools, path, credentials, { vault::OpenMode::VerifyOnly, nullptr }),
        "open");
    const auto schema = opened.vault->facts().schema;
    const auto workbook = expect(vault::read_document(opened.payload, schema), "document");

    std::ofstream out(name + ".txt");
    out << "passphrase " << passphrase << "\nschema " << schema << '\n';
    for (const auto& [what, count] : test::counts_of(workbook))
        out << what << ' ' << count << '\n';
}

} // namespace

int main(int count, char** arguments)
try {
    if (count != 3)
        return 2;
    std::string passphrase;
    std::getline(std::cin, passphrase);
    const std::string path = arguments[1];
    const std::string name = arguments[2];
    write_parts(*expect(platform::system_disk()->open(path, base::Access::ReadOnly), "open"),
        passphrase, name);
    write_counts(path, passphrase, name);
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << "keep_vault: " << error.what() << '\n';
    return EXIT_FAILURE;
}
