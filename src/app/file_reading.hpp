#pragma once

#include "app/jobs.hpp"
#include "base/disk.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace app {

/// All bytes of a file. TooLarge for one with more than `most`, before anything of it is read;
/// AlreadyOpen for one that grows meanwhile.
base::Result<base::Bytes> whole_file(base::Disk& disk, const std::string& path, std::uint64_t most);

/// Reads a whole file on a worker. The answer to the last question comes in a later turn of
/// the loop; none comes once this is gone, and what was read is wiped.
class FileReading {
public:
    using Tell = std::function<void(base::Result<base::Bytes>&)>;

    FileReading(Jobs& jobs, base::Disk& disk) : m_jobs(jobs), m_disk(disk) { }
    FileReading(const FileReading&) = delete;
    FileReading& operator=(const FileReading&) = delete;

    /// TooLarge for a file with more bytes than `most`, before anything of it is read.
    void read(std::string path, std::uint64_t most, Tell tell);
    bool is_reading() const { return m_question != nullptr; }
    void give_up() { m_question.reset(); }

private:
    struct Question;

    Jobs& m_jobs;
    base::Disk& m_disk;
    std::shared_ptr<Question> m_question;
};

} // namespace app
