#include "app/folder_look.hpp"

#include "app/places.hpp"
#include "vault/layout.hpp"
#include "vault/wipe.hpp"

#include <utility>

namespace app {

namespace {

    /// A stick full of films is not read from end to end.
    constexpr int MOST_READ = 64;

    std::set<std::string, std::less<>> vaults_among(
        base::Disk& disk, const std::string& folder, const std::vector<base::FolderEntry>& entries)
    {
        std::set<std::string, std::less<>> vaults;
        int read = 0;
        for (const auto& entry : entries) {
            if (entry.folder || !vault::geometry_of(entry.size) || ++read > MOST_READ)
                continue;
            if (vault::may_be_vault(disk, joined_path(folder, entry.name), entry.size))
                vaults.insert(entry.name);
        }
        return vaults;
    }

} // namespace

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
            if (question->entries)
                question->vaults = vaults_among(disk, question->folder, *question->entries);
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
