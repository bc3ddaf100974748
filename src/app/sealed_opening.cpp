#include "app/sealed_opening.hpp"

#include "age/age.hpp"

#include <utility>

namespace app {

struct SealedOpening::Question {
    Question(std::shared_ptr<const base::Bytes> given_file, OpenedWith given_with)
        : file(std::move(given_file))
        , with(std::move(given_with))
    {
    }

    std::shared_ptr<const base::Bytes> file;
    OpenedWith with;
    base::Result<crypto::WipedBytes> content;
};

void SealedOpening::open(std::shared_ptr<const base::Bytes> file, OpenedWith with, Tell tell)
{
    m_question = std::make_shared<Question>(std::move(file), std::move(with));
    const std::weak_ptr<Question> asked = m_question;
    m_jobs.post(
        [asked, memory = m_memory] {
            const auto question = asked.lock();
            if (!question)
                return;
            question->content = std::visit(
                [&](const auto& secret) { return age::open(*question->file, secret, memory); },
                question->with);
        },
        [this, asked, tell = std::move(tell)] {
            const auto question = asked.lock();
            if (!question || question != m_question)
                return;
            m_question.reset();
            tell(question->content);
        });
}

} // namespace app
