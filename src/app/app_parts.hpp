#pragma once

#include "app/app.hpp"
#include "base/memory_disk.hpp"

#include <memory>
#include <string>

// Not for others: what App is made of, for its own files.

namespace app {

/// A file of the right size that nobody needs, on a disk that does not exist.
struct App::Rehearsal {
    static constexpr const char* PATH = "/rehearsal";
    base::MemoryDisk disk;
    std::unique_ptr<vault::WipeHandle> wipe;
};

/// What holding the hide key destroys although no vault is open.
struct App::AimedFile {
    std::string path;
    std::unique_ptr<vault::WipeHandle> handle;
};

} // namespace app
