#pragma once

#include "app/check_number.hpp"
#include "base/disk.hpp"
#include "base/sticks.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// Names on every stick, in the order in which they are listed; installer/make-stick.sh writes the
// same.
inline constexpr std::string_view STICK_FOLDER = "Ceiba";
inline constexpr std::string_view STICK_NUMBERS = "NUMERO.txt";
inline constexpr std::string_view STICK_DIRECTORY = "directory.toml";

/// More is no part of a stick.
inline constexpr std::uint64_t MOST_OF_STICK_FILE = std::uint64_t { 64 } << 20;

struct StickFile {
    std::string name;
    std::shared_ptr<const base::Bytes> bytes;
    base::Sticks::What what { base::Sticks::What::Text };
    Fingerprint fingerprint {};

    static StickFile of(std::string_view name, base::Bytes bytes, base::Sticks::What what);
};

struct StickNumbers {
    struct Line {
        std::string name;
        std::string number;
    };
    std::string all; ///< of everything on the stick but the file with the numbers
    std::vector<Line> programs;
};

/// What a stick gets, all of it in memory, so that every stick gets the same whatever becomes of
/// the folder. Never a vault: a program has to look like one and a text has to be text.
struct StickKit {
    std::vector<StickFile> files;
    std::vector<std::string> missing; ///< names that are not beside the program
    StickFile numbers;                ///< once they were written down

    StickNumbers check_numbers() const;
    /// In the language in use.
    void write_numbers_down();
    /// With a list of contacts, which somebody has checked; nothing: without.
    void put_directory(const base::Bytes* directory);
};

/// Where the program that runs lies.
struct StickSource {
    std::string program;      ///< what its bytes are read from
    std::string program_name; ///< what it is called on a stick: "ceiba.exe", "ceiba"
    std::string folder;       ///< texts and the program for the other system lie here; may be empty
};

/// On a worker; without its numbers. Fails only when the program itself cannot be read.
base::Result<StickKit> gather_stick_kit(base::Disk& disk, const StickSource& source);

} // namespace app
