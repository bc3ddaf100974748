#pragma once

#include "app/stick_kit.hpp"
#include "base/disk.hpp"
#include "base/sticks.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A folder as somebody types or pastes it, with the quotation marks of the Explorer and the
/// strokes of Windows; nothing when it does not name a place from its root on. The folder of an
/// earlier Ceiba stands for the stick it is on.
std::optional<std::string> stick_place(std::string_view typed);
/// Whether what is written for this place would be written where the program runs from.
bool is_place_of_program(const std::string& place, const std::string& program_folder);

/// What a stick is like before anything is written on it.
struct StickLook {
    struct Found {
        enum class Kind {
            Other,   ///< something else has this name: she decides
            Vault,   ///< perhaps a plan: never touched
            Blocked, ///< a folder, or what cannot be read: never touched
        };
        std::string name;
        Kind kind { Kind::Other };
        bool operator==(const Found&) const = default;
    };

    base::Result<> place { base::fail(base::ErrorCode::FileNotFound) };
    base::StorageReport storage;
    std::vector<Found> found;     ///< of the names that are to be written
    std::uint64_t to_write { 0 }; ///< bytes; 0: everything is there already
    std::uint64_t room { 0 };     ///< free, with what would be replaced
    std::size_t others { 0 };     ///< further files in the folder, which stay as they are
    /// One of them is a list of contacts that this kit has not: its number does not stand for it.
    bool keeps_list { false };

    bool may_be_written() const;
    bool fits() const { return to_write <= room; }
    /// Names that have to be replaced.
    std::set<std::string> replaced() const;
};
/// On a worker, as what follows.
StickLook look_at_stick(base::Disk& disk, const StickKit& kit, const std::string& place);

struct StickCopy {
    base::Result<> result { base::fail(base::ErrorCode::Cancelled) };
    std::string file;           ///< at which it stopped
    bool left_behind { false }; ///< half of it could not be taken away
};
/// Writes what is not there yet, reads everything back from the stick and compares it. The file
/// with the numbers goes first and comes last: a stick without it is not ready. Only what is in
/// `replaced` is replaced, and never what may be a vault. Nothing else on the stick is touched.
StickCopy copy_to_stick(base::Disk& disk, base::Sticks& sticks, const StickKit& kit,
    const std::string& place, const std::set<std::string>& replaced,
    const std::atomic<bool>& called_off);

} // namespace app
