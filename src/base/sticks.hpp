#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace base {

/// A drive that can be taken out.
struct Drive {
    std::string folder; ///< "/media/ana/USB", "E:/"
    std::string name;   ///< what its owner called it; may be empty
};

/// Places that are given to other people, as opposed to Disk, whose files are hers alone.
/// Paths are UTF-8.
class Sticks {
public:
    enum class What { Text, Program };

    virtual ~Sticks() = default;

    /// Those that are plugged in, by folder. Takes as long as a stick takes to answer.
    virtual std::vector<Drive> drives() = 0;
    /// With the rights that the place gives; one that is there already is as good.
    virtual Result<> create_folder(const std::string& path) = 0;
    /// An empty file that must not exist, which everybody may read, and a program start. What goes
    /// into it is written by Disk.
    virtual Result<> create_file(const std::string& path, What what) = 0;
    /// The whole file, from the stick and not from memory, where the system lets us. TooLarge for
    /// more than `most` bytes.
    virtual Result<Bytes> read_back(const std::string& path, std::uint64_t most) = 0;
};

} // namespace base
