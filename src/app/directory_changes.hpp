#pragma once

#include "base/date.hpp"
#include "content/directory.hpp"

#include <string>
#include <vector>

namespace app {

/// One body that another directory brings, takes away or changes.
struct BodyChange {
    std::string name;
    /// "Número nuevo: 1540 (sin confirmar)", "1555 pasa a ser 1556 ...". In words, with how sure
    /// each datum says it is.
    std::vector<std::string> lines;

    bool operator==(const BodyChange&) const = default;
};

/// What would look different with another directory, for her to read before it happens.
struct DirectoryChanges {
    std::vector<BodyChange> added;
    std::vector<BodyChange> changed;
    std::vector<BodyChange> removed;
    /// The other one says of itself that it is from an earlier day.
    bool older { false };

    bool empty() const { return added.empty() && changed.empty() && removed.empty(); }
};

DirectoryChanges changes_between(
    const content::Directory& present, const content::Directory& other, base::Date today);

} // namespace app
