#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace test {

enum class TextEncoding { Bytes, Utf16, Utf32 };

/// A piece of a secret that was found where none should be.
struct Leak {
    std::size_t secret { 0 }; ///< which one, in the order they were added
    TextEncoding encoding { TextEncoding::Bytes };
    std::size_t part { 0 }; ///< where in the encoded secret the piece begins
    std::uint64_t address { 0 };
    std::string region; ///< as /proc/PID/maps names it
};

/// What to look for. Kept masked, so that a process that scans itself does not find
/// what it is looking with.
class Secrets {
public:
    /// Looks for every 12-byte run of it as bytes and as UTF-16, and every run of 6 characters
    /// as UTF-32 (three characters would be found everywhere). Shorter texts are looked for
    /// whole. Not UTF-8: as bytes only.
    void add(std::string_view text);
    void add(base::ByteView key);
    std::size_t size() const { return m_count; }

private:
    friend class MemoryScan;
    struct Encoded {
        std::size_t secret { 0 };
        TextEncoding encoding { TextEncoding::Bytes };
        std::size_t run { 0 };
        base::Bytes masked;
    };
    void add_encoded(TextEncoding encoding, std::size_t run, base::Bytes bytes);
    std::vector<Encoded> m_encoded;
    std::size_t m_count { 0 };
};

struct ScanOptions {
    /// Pages of files that nobody can write, such as literals of the program itself.
    bool read_only_files { false };
    std::size_t most_leaks { 100 };
};

struct ScanReport {
    std::vector<Leak> leaks;
    std::uint64_t bytes_read { 0 };
    std::uint64_t bytes_refused { 0 }; ///< readable by their mapping, but not for us
    std::string text() const;
};

/// Reads all memory of a process (Linux; needs the right to trace it). NotPermitted when the
/// system does not let us.
base::Result<ScanReport> scan_memory(
    int process, const Secrets& secrets, const ScanOptions& options = {});
base::Result<ScanReport> scan_own_memory(const Secrets& secrets, const ScanOptions& options = {});

} // namespace test
