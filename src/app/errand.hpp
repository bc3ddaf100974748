#pragma once

#include "app/jobs.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace app {

/// One question for a worker, whose answer is told in a later turn of the loop. None is told once
/// this is gone or another was asked; `called_off` then says so to work that is still going on.
template <typename Answer> class Errand {
public:
    using Work = std::function<Answer(const std::atomic<bool>& called_off)>;
    using Tell = std::function<void(Answer&)>;

    explicit Errand(Jobs& jobs) : m_jobs(jobs) { }
    ~Errand() { give_up(); }
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    void ask(Work work, Tell tell)
    {
        give_up();
        m_question = std::make_shared<Question>();
        const std::weak_ptr<Question> asked = m_question;
        m_jobs.post(
            [asked, work = std::move(work)] {
                if (const auto question = asked.lock())
                    question->answer = work(question->called_off);
            },
            [this, asked, tell = std::move(tell)] {
                // Only the last question is still held, and only by an errand that still lives.
                const auto question = asked.lock();
                if (!question || question != m_question)
                    return;
                m_question.reset();
                tell(question->answer);
            });
    }
    bool is_running() const { return m_question != nullptr; }
    void give_up()
    {
        if (m_question)
            m_question->called_off = true;
        m_question.reset();
    }

private:
    struct Question {
        std::atomic<bool> called_off { false };
        Answer answer {};
    };

    Jobs& m_jobs;
    std::shared_ptr<Question> m_question;
};

} // namespace app
