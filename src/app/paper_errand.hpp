#pragma once

#include "app/jobs.hpp"
#include "app/outgoing.hpp"
#include "app/ports.hpp"
#include "base/disk.hpp"
#include "domain/plan.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace app {

/// A paper, or another file she asked for, on its way to the disk, on a worker: written, read back
/// and compared, and only then done. Goes on when she leaves the page. Nobody finds half a paper:
/// when it fails or is given up the file is taken away, and if that does not work she is told.
class PaperErrand {
public:
    enum class Step { None, Writing, Done, Failed };
    enum class What {
        Paper,
        Handout, ///< a paper that is not hers: a guide, a card, the numbers
        Sealed, ///< an age file
        Opened, ///< what was in one, as it is
    };
    struct State {
        What what { What::Paper };
        Step step { Step::None };
        std::string path;
        std::size_t pages { 0 };
        std::size_t missing_letters { 0 };
        base::ErrorCode reason { base::ErrorCode::Internal }; ///< Cancelled: given up
        /// What was written could not be taken away.
        bool left_behind { false };
        /// Its line in the list of her copies, once that was decided.
        std::optional<domain::RecordId> copy {};
        bool copy_decided { false };
    };

    PaperErrand(Jobs& jobs, base::Disk& disk, PaperMaker& maker);
    /// Gives up what is still being written.
    ~PaperErrand();
    PaperErrand(const PaperErrand&) = delete;
    PaperErrand& operator=(const PaperErrand&) = delete;

    const State& state() const { return m_state; }
    bool is_writing() const { return m_state.step == Step::Writing; }
    /// Only while none is being written.
    /// What it is follows from its kind.
    void start(PaperOrder order, Paper paper, std::string path);
    void start(What what, std::unique_ptr<Outgoing> outgoing, std::string path);
    /// At a lock and at the end: the file goes as soon as the worker gets there, what was to
    /// be written is wiped there.
    void give_up();
    /// Whether what is done stands in the list of her copies.
    void decide_copy(std::optional<domain::RecordId> line);
    /// She has read how it ended.
    void forget();

private:
    struct Writing;

    Jobs& m_jobs;
    base::Disk& m_disk;
    PaperMaker& m_maker;
    State m_state;
    std::shared_ptr<Writing> m_writing;
};

} // namespace app
