#include "vault/data_slot.hpp"

#include "crypto/normalise.hpp"
#include "support/hex.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

// Runs tests/vectors/vault/*.vec; its README.md says what the lines mean.

using test::DiskImage;
using test::VaultWorld;
using vault::Notice;

namespace {

constexpr std::string_view PASSPHRASE = "correct horse battery";

struct Vector {
    std::map<std::string, std::string> fields;
    std::vector<std::string> edits;

    std::string field(const std::string& name, std::string otherwise = {}) const
    {
        const auto found = fields.find(name);
        return found == fields.end() ? otherwise : found->second;
    }
};

Vector read_vector(const std::filesystem::path& path)
{
    Vector vector;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (colon == std::string::npos)
            throw std::runtime_error(path.string() + ": " + line);
        const auto name = line.substr(0, colon);
        if (name == "edit")
            vector.edits.push_back(line.substr(colon + 2));
        else
            vector.fields[name] = line.substr(colon + 2);
    }
    return vector;
}

void make_two_generations(VaultWorld& world)
{
    auto created = world.create(PASSPHRASE, "vieja");
    REQUIRE(created);
    REQUIRE(world.save(*created->vault, "nueva"));
}

void make_cut_key_change(VaultWorld& world, int flushes)
{
    make_two_generations(world);
    auto opened = world.open(PASSPHRASE);
    REQUIRE(opened);
    auto image = world.image();
    world.disk.events().clear();
    REQUIRE(world.change_passphrase(*opened->vault, PASSPHRASE, "otra clave distinta", "cambiada"));
    for (const auto& event : world.disk.events()) {
        if (flushes == 0)
            break;
        if (event.operation == test::Operation::Write)
            image.write(event.offset, event.bytes);
        if (event.operation == test::Operation::Flush)
            --flushes;
    }
    opened->vault.reset();
    world.put(image);
}

crypto::MasterKey master_of(VaultWorld& world)
{
    vault::KeyBlock block {};
    REQUIRE(world.image().read(0, block));
    crypto::PreparedSecret prepared;
    crypto::prepare(prepared, crypto::read_typed(crypto::Passphrase(PASSPHRASE))->secret, nullptr);
    crypto::RootKey root;
    REQUIRE(crypto::derive_root(root, world.stretcher, prepared, vault::salt_of(block)));
    auto answer = vault::try_block(block, root);
    REQUIRE(answer.slot);
    return std::move(answer.slot->master);
}

void make_payload(VaultWorld& world, std::string_view hex)
{
    REQUIRE(world.create(PASSPHRASE, "primera"));
    const auto master = master_of(world);
    const auto payload = test::from_hex(hex);
    world.disk.change(test::VAULT_PATH, [&](DiskImage& image) {
        for (std::uint8_t index = 0; index < 2; ++index) {
            base::Bytes slot;
            vault::SlotInMemory place(slot);
            vault::SlotContent content;
            content.payload = payload;
            content.generation = index + 1u;
            content.peer_generation = index;
            REQUIRE(vault::write_slot(
                place, index, master, content, world.random, std::pmr::get_default_resource()));
            image.write(vault::Geometry {}.slot_offset(index), slot);
        }
    });
}

void make_base(VaultWorld& world, const std::string& base)
{
    if (base == "one generation")
        REQUIRE(world.create(PASSPHRASE, "primera"));
    else if (base.starts_with("payload "))
        make_payload(world, base.substr(8));
    else if (base.starts_with("key change cut after "))
        make_cut_key_change(world, std::stoi(base.substr(21)));
    else
        make_two_generations(world);

    if (base == "emergency slot")
        world.add_slot(PASSPHRASE, "ya no hay nada aqui", vault::SlotType::Emergency);
    else if (base == "recovery code")
        world.add_slot(PASSPHRASE, std::string(48, '0'), vault::SlotType::RecoveryCode);
    else if (base.starts_with("keyslot format "))
        world.add_slot(PASSPHRASE, "una clave futura", vault::SlotType::Passphrase, 3,
            static_cast<std::uint16_t>(std::stoi(base.substr(15))));
    else if (base != "one generation" && base != "two generations" && !base.starts_with("payload ")
        && !base.starts_with("key change"))
        throw std::runtime_error("unknown base: " + base);
}

std::uint64_t read_place(std::istringstream& words)
{
    const vault::Geometry geometry;
    std::string place;
    words >> place;
    if (place == "file")
        return 0;
    if (place == "key-block-0" || place == "key-block-1")
        return vault::KEY_BLOCK_OFFSET[place.back() - '0'];
    if (place != "slot-0" && place != "slot-1")
        throw std::runtime_error("unknown place: " + place);
    std::string part;
    words >> part;
    const auto start = geometry.slot_offset(static_cast<std::uint8_t>(place.back() - '0'));
    return part == "body" ? start + vault::SLOT_HEADER_SIZE : start;
}

std::uint64_t read_number(std::istringstream& words, const std::string& expected_word)
{
    std::string word;
    std::uint64_t number = 0;
    words >> word >> number;
    if (word != expected_word || !words)
        throw std::runtime_error("expected: " + expected_word);
    return number;
}

void exchange(DiskImage& image, std::uint64_t first, std::uint64_t second, std::size_t length)
{
    const auto kept = image.bytes(first, length);
    image.write(first, image.bytes(second, length));
    image.write(second, kept);
}

void apply_edit(DiskImage& image, const std::string& edit, test::SeededRandom& random)
{
    const vault::Geometry geometry;
    std::istringstream words(edit);
    std::string verb;
    words >> verb;
    if (edit == "exchange key blocks")
        return exchange(image, 0x0000, 0x8000, vault::KEY_BLOCK_SIZE);
    if (edit == "exchange slots")
        return exchange(image, geometry.slot_offset(0), geometry.slot_offset(1),
            static_cast<std::size_t>(geometry.slot_size()));
    if (verb == "cut" || verb == "lengthen")
        return image.resize(read_number(words, "to"));
    const auto place = read_place(words);
    const auto offset = place + read_number(words, "byte");
    if (verb == "flip")
        return image.flip(offset, static_cast<unsigned>(read_number(words, "bit")));
    base::Bytes bytes(static_cast<std::size_t>(read_number(words, "length")));
    if (verb == "random")
        random.fill(bytes);
    else if (verb != "zero")
        throw std::runtime_error("unknown edit: " + edit);
    image.write(offset, bytes);
}

std::string notice_name(Notice notice)
{
    switch (notice) {
    case Notice::ReadOnlyPlace:
        return "read-only place";
    case Notice::NewerVersionMustWrite:
        return "newer version must write";
    case Notice::PreviousCopyOpened:
        return "previous copy opened";
    case Notice::OtherCopyDamaged:
        return "other copy damaged";
    case Notice::KeysRepaired:
        return "keys repaired";
    case Notice::PassphraseChangeDidNotHappen:
        return "passphrase change did not happen";
    case Notice::PassphraseMustBeSetAgain:
        return "passphrase must be set again";
    case Notice::KeysStillDamaged:
        return "keys still damaged";
    }
    return "unknown";
}

std::set<std::string> split(const std::string& list)
{
    std::set<std::string> parts;
    for (std::size_t start = 0; start < list.size();) {
        const auto end = std::min(list.find(", ", start), list.size());
        parts.insert(list.substr(start, end - start));
        start = end + 2;
    }
    return parts;
}

std::string with_line_ends(std::string text)
{
    const auto at = text.find("\\r\\n");
    if (at != std::string::npos)
        text.replace(at, 4, "\r\n");
    return text;
}

std::string outcome_of(const base::Result<vault::Opened>& opened)
{
    using base::ErrorCode;
    if (opened)
        return "opens generation ";
    switch (opened.error().code) {
    case ErrorCode::CannotOpen:
        return "cannot open";
    case ErrorCode::VaultDamaged:
        return "damaged";
    case ErrorCode::NewerFormat:
        return "newer format";
    default:
        return "error " + opened.error().note;
    }
}

void run(const Vector& vector)
{
    VaultWorld world;
    make_base(world, vector.field("base"));
    for (const auto& edit : vector.edits)
        world.disk.change(
            test::VAULT_PATH, [&](DiskImage& image) { apply_edit(image, edit, world.random); });

    // What was really opened is in the file; a repair adds generations of its own.
    vault::OpenOptions look;
    look.mode = vault::OpenMode::VerifyOnly;
    const auto untouched = world.image();
    const auto passphrase = with_line_ends(vector.field("passphrase", std::string(PASSPHRASE)));
    {
        const auto looked = world.open(passphrase, look);
        auto outcome = outcome_of(looked);
        if (looked)
            outcome += std::to_string(looked->vault->facts().generation);
        CHECK(outcome == vector.field("expect"));
    }
    world.put(untouched);
    const auto opened = world.open(passphrase);
    CHECK(opened.has_value() == vector.field("expect").starts_with("opens"));
    if (!opened)
        return;
    CHECK(test::text_of(opened->payload) == vector.field("text"));
    std::set<std::string> notices;
    for (const auto notice : opened->notices)
        notices.insert(notice_name(notice));
    CHECK(notices == split(vector.field("notices")));
}

} // namespace

TEST_CASE("every vector of the vault comes out as it says", "[vault][vectors]")
{
    int count = 0;
    for (const auto& entry :
        std::filesystem::directory_iterator(CEIBA_SOURCE_DIR "/tests/vectors/vault")) {
        if (entry.path().extension() != ".vec")
            continue;
        INFO(entry.path().filename().string());
        run(read_vector(entry.path()));
        ++count;
    }
    CHECK(count >= 30);
}
