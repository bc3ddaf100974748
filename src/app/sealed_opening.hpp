#pragma once

#include "age/keys.hpp"
#include "app/jobs.hpp"
#include "crypto/secret.hpp"
#include "crypto/wiped_bytes.hpp"

#include <functional>
#include <memory>
#include <memory_resource>
#include <variant>

namespace app {

using OpenedWith = std::variant<age::Identity, crypto::Passphrase>;

/// Opens an age file on a worker: a passphrase takes a second. The answer comes in a later
/// turn of the loop; none comes once this is gone, and what was opened is wiped.
class SealedOpening {
public:
    using Tell = std::function<void(base::Result<crypto::WipedBytes>&)>;

    SealedOpening(Jobs& jobs, std::pmr::memory_resource* memory)
        : m_jobs(jobs)
        , m_memory(memory) { }
    SealedOpening(const SealedOpening&) = delete;
    SealedOpening& operator=(const SealedOpening&) = delete;

    void open(std::shared_ptr<const base::Bytes> file, OpenedWith with, Tell tell);
    bool is_opening() const { return m_question != nullptr; }
    void give_up() { m_question.reset(); }

private:
    struct Question;

    Jobs& m_jobs;
    std::pmr::memory_resource* m_memory;
    std::shared_ptr<Question> m_question;
};

} // namespace app
