#pragma once

#include "support/disk_image.hpp"
#include "support/simulated_disk.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace test {

/// One state a power cut may leave a file in.
struct CutState {
    DiskImage image;
    /// How many flushes had returned when the power went.
    int flushes_done { 0 };
    /// For the message of a failing test.
    std::string description;
};

struct CutOptions {
    int random_subsets { 150 };
    /// In stretches with more sectors than this only so many are taken out or left alone.
    std::size_t most_single_sectors { 300 };
    std::uint64_t seed { 7 };
};

/// Calls `check` for the states that a cut during these events can leave, starting from `before`:
/// in every stretch between two flushes none, all, every beginning, all but one, only one and
/// random subsets of the 512-byte sectors, and garbage in one sector. Returns how many.
int for_each_power_cut(const DiskImage& before, std::span<const DiskEvent> events,
    const std::function<void(const CutState&)>& check, const CutOptions& options = {});

} // namespace test
