#pragma once

#include "app/jobs.hpp"
#include "base/disk.hpp"
#include "base/result.hpp"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace app {

/// What lies in a folder and what the place is worth, asked on a worker: a stick that does
/// not answer must not stop the window. The answer to the last question comes in a later turn
/// of the loop; none comes once this is gone.
class FolderLook {
public:
    enum class Storage { NotAsked, Asked };
    struct Answer {
        std::string folder;
        base::Result<std::vector<base::FolderEntry>> entries;
        std::set<std::string, std::less<>> vaults; ///< names of what may be a vault
        base::StorageReport storage;
    };

    FolderLook(Jobs& jobs, base::Disk& disk) : m_jobs(jobs), m_disk(disk) { }

    void at(std::string folder, Storage storage, std::function<void(Answer&)> tell);
    bool is_looking() const { return m_question != nullptr; }

private:
    Jobs& m_jobs;
    base::Disk& m_disk;
    /// The last question while it waits; an earlier one finds another here, or nothing.
    std::shared_ptr<Answer> m_question;
};

} // namespace app
