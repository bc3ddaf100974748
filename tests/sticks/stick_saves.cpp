#include "platform/clock.hpp"
#include "platform/disk.hpp"
#include "support/quick_stretcher.hpp"
#include "vault/vault.hpp"

#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

// stick_saves FILE: saves in one vault until that fails, and says each step on a line of its own
// that is written before the next one begins (README.md has the words). Content number n is known
// from n, so that what is read back is compared whole.

namespace {

constexpr std::uint32_t SCHEMA = 1;
/// Most saves are small; one in eight does not fit where the last one was, so that the file grows.
constexpr std::size_t SMALL = 60'000;
constexpr std::size_t LARGE = 5'000'000;
constexpr int LARGE_EVERY = 8;

void say(const std::string& line) { std::cout << line << std::endl; }

base::Bytes content(std::uint64_t number)
{
    const auto size = number % LARGE_EVERY == LARGE_EVERY - 1 ? LARGE : SMALL + number % 1000;
    base::Bytes bytes(size);
    auto state = number * 0x9E3779B97F4A7C15u + 1;
    for (auto& byte : bytes) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        byte = static_cast<base::Byte>(state >> 56);
    }
    for (std::size_t i = 0; i < sizeof number; ++i)
        bytes[i] = static_cast<base::Byte>(number >> (8 * i));
    return bytes;
}

std::uint64_t number_in(const vault::Payload& payload)
{
    const auto& bytes = payload.sections().front().bytes;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    const auto whole = content(number);
    if (!std::equal(whole.begin(), whole.end(), bytes.begin(), bytes.end()))
        throw std::runtime_error("another content than was saved");
    return number;
}

int run(const std::string& path)
{
    const auto disk = platform::system_disk();
    platform::SystemClock clock;
    crypto::SystemRandom random;
    test::QuickStretcher stretcher;
    const vault::Tools tools { *disk, clock, random, stretcher, std::pmr::get_default_resource(),
        {} };
    vault::Credentials credentials;
    credentials.passphrase = crypto::Passphrase("volcan tejido camino lluvia maiz puente");

    std::uint64_t number = 0;
    base::Bytes bytes = content(number);
    const auto sections = [&] {
        return std::vector<vault::Section> { { vault::SectionType::Database, 0, bytes } };
    };
    auto opened = vault::Vault::open(tools, path, credentials);
    if (opened) {
        number = number_in(opened->payload);
        say("holds " + std::to_string(number));
    } else {
        say("opens not: " + opened.error().note);
        opened = vault::Vault::create(tools, path, credentials, {}, sections(), SCHEMA);
        if (!opened) {
            say("makes not: " + opened.error().note);
            return EXIT_FAILURE;
        }
        say("made 0");
    }
    for (;;) {
        bytes = content(++number);
        if (const auto saved = opened->vault->save(sections(), SCHEMA); !saved) {
            // What a person would read: of a stick that is away, not of one that fails.
            if (saved.error().code != base::ErrorCode::DeviceGone)
                say("fault: a pulled stick is not told as one");
            say("saves not " + std::to_string(number) + ": " + saved.error().note);
            return EXIT_FAILURE;
        }
        say("saved " + std::to_string(number));
    }
}

} // namespace

int main(int count, char** arguments)
try {
    return count == 2 ? run(arguments[1]) : 2;
} catch (const std::exception& error) {
    say(std::string("fault: ") + error.what());
    return EXIT_FAILURE;
}
