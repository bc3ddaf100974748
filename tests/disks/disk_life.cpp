#include "crypto/normalise.hpp"
#include "platform/clock.hpp"
#include "platform/disk.hpp"
#include "support/hex.hpp"
#include "vault/key_block.hpp"
#include "vault/vault.hpp"

#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

// disk_life FILE: the life of one vault on a real file system. Prints, as "KIND HEX", what has
// to be searched for on the raw disk afterwards; with the word "wipe" behind FILE it destroys
// the file of an earlier life, with "quietly" by its emergency passphrase.

namespace {

constexpr std::string_view FIRST = "volcan tejido camino lluvia maiz puente";
constexpr std::string_view SECOND = "cantaro ceniza ladera pozo hilo martes";
constexpr std::string_view EMERGENCY = "nunca abrir esta puerta del fondo";
constexpr std::string_view CANARY
    = "Ixchel duerme donde Domitila en San Jos\u00e9 Pinula, casa azul";
constexpr std::uint32_t SCHEMA = 1;
constexpr int SAVES = 12;

template <typename T> T expect(base::Result<T> result, const char* what)
{
    if (!result)
        throw std::runtime_error(std::string(what) + ": " + result.error().note);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

base::ByteView bytes_of(std::string_view text)
{
    return { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
}

vault::Credentials credentials(std::string_view passphrase)
{
    vault::Credentials given;
    given.passphrase = crypto::Passphrase(passphrase);
    return given;
}

class Life {
public:
    explicit Life(std::string path) : m_path(std::move(path)) { }

    void live();
    /// Asks nobody: what the hide key does.
    void wipe();
    void wipe_quietly();

private:
    std::vector<vault::Section> sections()
    {
        return { { vault::SectionType::Database, 0, m_content } };
    }
    void write(const std::string& text, std::size_t at_least = 0);
    void print(const char* kind, base::ByteView bytes)
    {
        std::cout << kind << ' ' << test::to_hex(bytes) << '\n';
    }
    void print_text(std::string_view text);
    /// The key blocks as they are on the disk now, a mark for each sector, and the master key.
    void print_keys(const char* kind, std::string_view passphrase);

    std::string m_path;
    std::unique_ptr<base::Disk> m_disk { platform::system_disk() };
    platform::SystemClock m_clock;
    crypto::SystemRandom m_random;
    crypto::Argon2id m_stretcher;
    vault::Tools m_tools { *m_disk, m_clock, m_random, m_stretcher,
        std::pmr::get_default_resource(), {} };
    base::Bytes m_content;
};

void Life::write(const std::string& text, std::size_t at_least)
{
    m_content.assign(text.begin(), text.end());
    while (m_content.size() < at_least)
        m_content.insert(m_content.end(), text.begin(), text.end());
}

void Life::print_text(std::string_view text)
{
    print("never", bytes_of(text.substr(0, 12)));
    std::string wide;
    for (const char letter : text.substr(0, 8))
        wide += { letter, '\0' };
    print("never", bytes_of(wide));
    std::string wider;
    for (const char letter : text.substr(0, 6))
        wider += { letter, '\0', '\0', '\0' };
    print("never", bytes_of(wider));
}

void Life::print_keys(const char* kind, std::string_view passphrase)
{
    constexpr std::size_t SECTOR = 512;
    constexpr std::size_t MARK = 32;
    const auto file = expect(m_disk->open(m_path, base::Access::ReadOnly), "open");
    for (const auto offset : vault::KEY_BLOCK_OFFSET) {
        vault::KeyBlock block {};
        expect(file->read_at(offset, block), "read");
        for (std::size_t at = 0; at < block.size(); at += SECTOR)
            print(kind, base::ByteView(block).subspan(at, MARK));
        const auto typed = expect(crypto::read_typed(crypto::Passphrase(passphrase)), "typed");
        crypto::PreparedSecret prepared;
        crypto::prepare(prepared, typed.secret, nullptr);
        crypto::RootKey root;
        expect(crypto::derive_root(root, m_stretcher, prepared, vault::salt_of(block)), "root");
        const auto answer = vault::try_block(block, root);
        if (!answer.slot)
            throw std::runtime_error("the key block does not open");
        print("never", answer.slot->master.expose());
        print("never", root.expose().first(MARK));
    }
}

void Life::live()
{
    for (const auto text : { CANARY, FIRST, SECOND, EMERGENCY })
        print_text(text);
    write(std::string(CANARY));
    auto opened
        = expect(vault::Vault::create(m_tools, m_path, credentials(FIRST), {}, sections(), SCHEMA),
            "create");
    for (int i = 0; i < SAVES; ++i) {
        write(std::string(CANARY) + " " + std::to_string(i), 100'000);
        expect(opened.vault->save(sections(), SCHEMA), "save");
    }
    print_keys("old", FIRST);
    expect(opened.vault->add_key(
               credentials(FIRST), credentials(EMERGENCY), vault::SlotType::Emergency),
        "add");
    print_keys("old", FIRST);
    write(std::string(CANARY), 3'000'000);
    expect(opened.vault->save(sections(), SCHEMA), "grow");
    expect(
        opened.vault->change_keys(credentials(FIRST), credentials(SECOND), {}, sections(), SCHEMA),
        "change");
    expect(opened.vault->add_key(
               credentials(SECOND), credentials(EMERGENCY), vault::SlotType::Emergency),
        "add");
    opened.vault.reset();
    print_keys("last", SECOND);
    auto again = expect(vault::Vault::open(m_tools, m_path, credentials(SECOND)), "open again");
    expect(again.vault->save(sections(), SCHEMA), "save again");
}

void Life::wipe()
{
    auto handle = expect(vault::WipeHandle::prepare(*m_disk, m_path, m_random), "prepare");
    if (!handle->destroy().complete())
        throw std::runtime_error("the destruction is not complete");
}

void Life::wipe_quietly()
{
    const auto opened = vault::Vault::open(m_tools, m_path, credentials(EMERGENCY));
    if (opened || opened.error().code != base::ErrorCode::CannotOpen)
        throw std::runtime_error("the emergency passphrase answers otherwise");
    if (vault::Vault::open(m_tools, m_path, credentials(SECOND)))
        throw std::runtime_error("the file still opens");
}

} // namespace

int main(int count, char** arguments)
try {
    if (count < 2)
        return 2;
    Life life(arguments[1]);
    const std::string_view what = count > 2 ? arguments[2] : "live";
    if (what == "wipe")
        life.wipe();
    else if (what == "quietly")
        life.wipe_quietly();
    else
        life.live();
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << "disk_life: " << error.what() << '\n';
    return EXIT_FAILURE;
}
