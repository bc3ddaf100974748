#include "app/paper_errand.hpp"

#include "base/assert.hpp"
#include "crypto/wiped_bytes.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace app {

namespace {

    using base::ErrorCode;
    using base::fail;

    /// Small enough that giving up does not wait long on a slow stick.
    constexpr std::size_t PIECE = 65'536;

} // namespace

struct PaperErrand::Writing {
    Writing(base::Disk& given_disk, PaperMaker& given_maker, PaperOrder given_order,
        Paper given_paper, std::string given_path)
        : disk(given_disk)
        , maker(given_maker)
        , order(std::move(given_order))
        , paper(std::move(given_paper))
        , path(std::move(given_path))
    {
    }

    base::Disk& disk;
    PaperMaker& maker;
    PaperOrder order;
    Paper paper;
    std::string path;
    std::atomic<bool> given_up { false };
    base::Result<> result { fail(ErrorCode::Cancelled) };
    bool left_behind { false };

    base::Result<> go_on() const
    {
        if (given_up)
            return fail(ErrorCode::Cancelled);
        return {};
    }

    void work()
    {
        const crypto::WipedAtEnd wiped(paper.bytes);
        bool ours = false;
        result = write_and_check(ours);
        // Half a plan on paper would mislead. A file that was there before is not ours.
        if (result || !ours)
            return;
        const auto removed = disk.remove(path);
        left_behind = !removed && removed.error().code != ErrorCode::FileNotFound;
        static_cast<void>(disk.flush_folder_of(path));
    }

    base::Result<> write_and_check(bool& ours)
    {
        TRY(go_on());
        {
            const auto file = TRY(disk.create(path));
            ours = true;
            const base::ByteView all(paper.bytes);
            for (std::size_t at = 0; at < all.size(); at += PIECE) {
                TRY(go_on());
                TRY(file->write_at(at, all.subspan(at, std::min(PIECE, all.size() - at))));
            }
            TRY(go_on());
            TRY(file->flush());
        }
        TRY(disk.flush_folder_of(path));
        TRY(go_on());
        base::Bytes bytes;
        const crypto::WipedAtEnd wiped(bytes);
        TRY(read_back(bytes));
        TRY(maker.verify(order, paper, bytes));
        return go_on();
    }

    base::Result<> read_back(base::Bytes& bytes) const
    {
        const auto file = TRY(disk.open(path, base::Access::ReadOnly));
        if (TRY(file->size()) != paper.bytes.size())
            return fail(ErrorCode::ExportFailed, "another size");
        bytes.resize(paper.bytes.size());
        return file->read_at(0, bytes);
    }
};

PaperErrand::PaperErrand(Jobs& jobs, base::Disk& disk, PaperMaker& maker)
    : m_jobs(jobs)
    , m_disk(disk)
    , m_maker(maker)
{
}

PaperErrand::~PaperErrand() { give_up(); }

void PaperErrand::start(PaperOrder order, Paper paper, std::string path)
{
    CEIBA_ASSERT(!is_writing());
    m_state = { Step::Writing, path, paper.pages, paper.missing_letters };
    m_writing = std::make_shared<Writing>(
        m_disk, m_maker, std::move(order), std::move(paper), std::move(path));
    const std::weak_ptr<Writing> waited_for = m_writing;
    m_jobs.post([writing = m_writing] { writing->work(); },
        // Held by the work and by this: when it is gone, nobody waits.
        [this, waited_for] {
            const auto writing = waited_for.lock();
            if (!writing || writing != m_writing)
                return;
            m_writing.reset();
            m_state.step = writing->result ? Step::Done : Step::Failed;
            if (!writing->result)
                m_state.reason = writing->result.error().code;
            m_state.left_behind = writing->left_behind;
        });
}

void PaperErrand::give_up()
{
    if (m_writing)
        m_writing->given_up = true;
}

void PaperErrand::forget()
{
    if (!is_writing())
        m_state = {};
}

} // namespace app
