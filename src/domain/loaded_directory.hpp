#pragma once

#include "base/bytes.hpp"
#include "base/date.hpp"

#include <cstddef>
#include <memory>

namespace domain {

inline constexpr std::size_t MOST_OF_A_DIRECTORY = 524'288; ///< bytes

/// A newer directory of bodies that help, as somebody gave it to her: the file as it came, which is
/// checked again whenever her plan is opened. Copies of the workbook share it.
struct LoadedDirectory {
    base::Date loaded;
    std::shared_ptr<const base::Bytes> file; ///< never null, never empty

    friend bool operator==(const LoadedDirectory& one, const LoadedDirectory& other)
    {
        return one.loaded == other.loaded && *one.file == *other.file;
    }
};

} // namespace domain
