#include "app/file_reading.hpp"

#include "crypto/secret.hpp"

#include <utility>

namespace app {

struct FileReading::Question {
    explicit Question(std::string given) : path(std::move(given)) { }
    ~Question()
    {
        if (bytes)
            crypto::wipe(*bytes);
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    std::string path;
    base::Result<base::Bytes> bytes;
};

base::Result<base::Bytes> whole_file(base::Disk& disk, const std::string& path, std::uint64_t most)
{
    const auto file = TRY(disk.open(path, base::Access::ReadOnly));
    const auto size = TRY(file->size());
    if (size > most)
        return base::fail(base::ErrorCode::TooLarge, "file");
    base::Bytes bytes(static_cast<std::size_t>(size));
    TRY(file->read_at(0, bytes));
    // A part of what somebody is still writing may look whole.
    if (TRY(file->size()) != size)
        return base::fail(base::ErrorCode::AlreadyOpen, "somebody writes in it");
    return bytes;
}

void FileReading::read(std::string path, std::uint64_t most, Tell tell)
{
    m_question = std::make_shared<Question>(std::move(path));
    const std::weak_ptr<Question> asked = m_question;
    m_jobs.post(
        [asked, most, &disk = m_disk] {
            if (const auto question = asked.lock())
                question->bytes = whole_file(disk, question->path, most);
        },
        [this, asked, tell = std::move(tell)] {
            // Only the last question is still held, and only by a reading that still lives.
            const auto question = asked.lock();
            if (!question || question != m_question)
                return;
            m_question.reset();
            tell(question->bytes);
        });
}

} // namespace app
