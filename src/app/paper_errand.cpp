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

    class OutgoingPaper final : public Outgoing {
    public:
        OutgoingPaper(PaperMaker& maker, PaperOrder order, Paper paper)
            : m_maker(maker)
            , m_order(std::move(order))
            , m_paper(std::move(paper))
        {
        }
        ~OutgoingPaper() override { crypto::wipe(m_paper.bytes); }
        OutgoingPaper(const OutgoingPaper&) = delete;
        OutgoingPaper& operator=(const OutgoingPaper&) = delete;

        base::Result<base::Bytes> make() override { return m_paper.bytes; }
        base::Result<> verify(base::ByteView read_back) override
        {
            return m_maker.verify(m_order, m_paper, read_back);
        }

    private:
        PaperMaker& m_maker;
        PaperOrder m_order;
        Paper m_paper;
    };

} // namespace

struct PaperErrand::Writing {
    Writing(base::Disk& given_disk, std::unique_ptr<Outgoing> given, std::string given_path)
        : disk(given_disk)
        , outgoing(std::move(given))
        , path(std::move(given_path))
    {
    }

    base::Disk& disk;
    std::unique_ptr<Outgoing> outgoing;
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
        bool ours = false;
        result = make_and_write(ours);
        outgoing.reset();
        // Half a plan on paper would mislead. A file that was there before is not ours.
        if (result || !ours)
            return;
        const auto removed = disk.remove(path);
        left_behind = !removed && removed.error().code != ErrorCode::FileNotFound;
        static_cast<void>(disk.flush_folder_of(path));
    }

    base::Result<> make_and_write(bool& ours)
    {
        TRY(go_on());
        auto meant = TRY(outgoing->make());
        const crypto::WipedAtEnd wiped(meant);
        return write_and_check(meant, ours);
    }

    base::Result<> write_and_check(const base::Bytes& meant, bool& ours)
    {
        TRY(go_on());
        {
            const auto file = TRY(disk.create(path));
            ours = true;
            const base::ByteView all(meant);
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
        TRY(read_back(meant.size(), bytes));
        if (bytes != meant)
            return fail(ErrorCode::ExportFailed, "other bytes");
        TRY(outgoing->verify(bytes));
        return go_on();
    }

    base::Result<> read_back(std::size_t size, base::Bytes& bytes) const
    {
        const auto file = TRY(disk.open(path, base::Access::ReadOnly));
        if (TRY(file->size()) != size)
            return fail(ErrorCode::ExportFailed, "another size");
        bytes.resize(size);
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
    const auto pages = paper.pages;
    const auto missing_letters = paper.missing_letters;
    const auto what = is_public(order.kind) ? What::Handout : What::Paper;
    start(what, std::make_unique<OutgoingPaper>(m_maker, std::move(order), std::move(paper)),
        std::move(path));
    m_state.pages = pages;
    m_state.missing_letters = missing_letters;
}

void PaperErrand::start(What what, std::unique_ptr<Outgoing> outgoing, std::string path)
{
    CEIBA_ASSERT(!is_writing());
    m_state = { what, Step::Writing, path };
    m_writing = std::make_shared<Writing>(m_disk, std::move(outgoing), std::move(path));
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

void PaperErrand::decide_copy(std::optional<domain::RecordId> line)
{
    m_state.copy = line;
    m_state.copy_decided = true;
}

void PaperErrand::forget()
{
    if (!is_writing())
        m_state = {};
}

} // namespace app
