#include "app/folder_look.hpp"

#include <utility>

namespace app {

void FolderLook::at(std::string folder, Storage storage, std::function<void(Answer&)> tell)
{
    auto answer = std::make_shared<Answer>();
    answer->folder = std::move(folder);
    m_question = answer;
    const std::weak_ptr<Answer> asked = answer;
    m_jobs.post(
        [asked, storage, &disk = m_disk] {
            // Nobody waits for it any more: on a slow stick every question counts.
            const auto question = asked.lock();
            if (!question)
                return;
            question->entries = disk.list(question->folder);
            if (storage == Storage::Asked)
                question->storage = disk.storage(question->folder);
        },
        [this, asked, tell = std::move(tell)] {
            // Only the last question is still held, and only by a look that still lives.
            const auto question = asked.lock();
            if (!question || question != m_question)
                return;
            m_question.reset();
            tell(*question);
        });
}

} // namespace app
