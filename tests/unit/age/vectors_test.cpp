#include "age/age.hpp"

#include "age/armor.hpp"
#include "crypto/envelope.hpp"

#include <catch2/catch_test_macros.hpp>
#include <zlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sodium.h>
#include <string>
#include <vector>

// The public test vectors of the format (npm package cctv-age). They are not part of the
// project: installer/test.sh brings them; without them this is skipped.

using base::ErrorCode;

namespace {

struct Vector {
    std::string name;
    std::map<std::string, std::string> facts;
    std::vector<std::string> identities;
    base::Bytes file;
};

std::string inflated(const std::string& packed)
{
    std::string plain(32 << 20, '\0');
    auto size = static_cast<uLongf>(plain.size());
    if (uncompress(reinterpret_cast<Bytef*>(plain.data()), &size,
            reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size()))
        != Z_OK)
        throw std::runtime_error("a vector could not be unpacked");
    plain.resize(size);
    return plain;
}

Vector read_vector(const std::string& name, const std::string& text)
{
    Vector vector { name, {}, {}, {} };
    std::size_t at = 0;
    for (;;) {
        const auto end = text.find('\n', at);
        const auto line = text.substr(at, end - at);
        at = end + 1;
        if (line.empty())
            break;
        const auto colon = line.find(": ");
        const auto key = line.substr(0, colon);
        if (key == "identity")
            vector.identities.push_back(line.substr(colon + 2));
        else
            vector.facts[key] = line.substr(colon + 2);
    }
    auto rest = text.substr(at);
    if (vector.facts.contains("compressed"))
        rest = inflated(rest);
    vector.file.assign(rest.begin(), rest.end());
    return vector;
}

/// The module is a list of `var NAME_default = __toBinary("BASE64");`.
std::vector<Vector> read_module(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string module { std::istreambuf_iterator<char>(stream), {} };
    constexpr std::string_view BEFORE = "_default = __toBinary(\"";
    std::vector<Vector> vectors;
    for (auto at = module.find(BEFORE); at != std::string::npos; at = module.find(BEFORE, at + 1)) {
        const auto name_at = module.rfind(' ', at) + 1;
        const auto text_at = at + BEFORE.size();
        const auto base64 = module.substr(text_at, module.find('"', text_at) - text_at);
        const auto bytes = crypto::from_base64(base64, crypto::Padding::Needed);
        if (!bytes)
            throw std::runtime_error("the module of vectors is not as expected");
        vectors.push_back(read_vector(
            module.substr(name_at, at - name_at), std::string(bytes->begin(), bytes->end())));
    }
    return vectors;
}

/// Keys of the kind against quantum computers are not ours.
bool is_hybrid(const Vector& vector) { return vector.name.find("hybrid") != std::string::npos; }

base::Result<crypto::WipedBytes> open(const Vector& vector)
{
    auto* const memory = std::pmr::get_default_resource();
    base::Bytes file = vector.file;
    // What is not armored by its first line is no armor at all.
    if (vector.facts.contains("armored"))
        file = TRY(age::from_armor(file));
    if (const auto passphrase = vector.facts.find("passphrase"); passphrase != vector.facts.end())
        return age::open(file, crypto::Passphrase(std::string_view(passphrase->second)), memory);
    base::Result<crypto::WipedBytes> last = base::fail(ErrorCode::Internal);
    for (const auto& text : vector.identities) {
        const auto identity = TRY(age::Identity::parse(
            { reinterpret_cast<const base::Byte*>(text.data()), text.size() }));
        last = age::open(file, identity, memory);
        if (last || last.error().code != ErrorCode::CannotOpen)
            return last;
    }
    return last;
}

std::string outcome(const base::Result<crypto::WipedBytes>& opened)
{
    if (opened)
        return "success";
    const auto& note = opened.error().note;
    if (opened.error().code == ErrorCode::CannotOpen)
        return "no match";
    if (note == "mac")
        return "HMAC failure";
    if (note == "payload")
        return "payload failure";
    if (note == "armor")
        return "armor failure";
    return "header failure";
}

std::string sha256_of(base::ByteView bytes)
{
    std::array<unsigned char, 32> hash {};
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    std::string hex(65, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

} // namespace

TEST_CASE("every public test vector of the format is answered as it should be", "[age]")
{
    const char* deps = std::getenv("CEIBA_AGE_VECTORS");
    const std::filesystem::path path = deps != nullptr ? deps : CEIBA_AGE_VECTORS;
    if (!std::filesystem::exists(path))
        SKIP("the public vectors are not here: sh installer/test.sh brings them");
    const auto vectors = read_module(path);
    REQUIRE(vectors.size() > 100);
    int passed = 0;
    int refused = 0;
    for (const auto& vector : vectors) {
        CAPTURE(vector.name, vector.facts.count("comment") ? vector.facts.at("comment") : "");
        const auto opened = open(vector);
        if (is_hybrid(vector)) {
            CHECK_FALSE(opened);
            ++refused;
            continue;
        }
        CHECK(outcome(opened) == vector.facts.at("expect"));
        if (opened)
            CHECK(sha256_of(opened->view()) == vector.facts.at("payload"));
        ++passed;
    }
    WARN(passed << " vectors answered, " << refused << " of the hybrid kind refused");
}
