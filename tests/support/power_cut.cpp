#include "support/power_cut.hpp"

#include "support/figures.hpp"

#include "support/seeded_random.hpp"

#include <algorithm>

namespace test {

namespace {

    constexpr std::uint64_t SECTOR = 512;

    /// The smallest thing that reaches a disk wholly or not at all.
    struct Piece {
        std::uint64_t offset { 0 };
        base::ByteView bytes;
        bool cuts { false }; ///< a truncation to `offset`
    };

    std::vector<Piece> pieces_of(std::span<const DiskEvent> events)
    {
        std::vector<Piece> pieces;
        for (const auto& event : events) {
            if (event.operation == Operation::Truncate)
                pieces.push_back({ event.offset, {}, true });
            if (event.operation != Operation::Write)
                continue;
            auto offset = event.offset;
            base::ByteView rest(event.bytes);
            while (!rest.empty()) {
                const auto count = std::min<std::uint64_t>(rest.size(), SECTOR - offset % SECTOR);
                pieces.push_back({ offset, rest.first(static_cast<std::size_t>(count)), false });
                offset += count;
                rest = rest.subspan(static_cast<std::size_t>(count));
            }
        }
        return pieces;
    }

    void apply(DiskImage& image, const Piece& piece)
    {
        if (piece.cuts)
            image.resize(piece.offset);
        else
            image.write(piece.offset, piece.bytes);
    }

    class Stretch {
    public:
        Stretch(const DiskImage& before, std::vector<Piece> pieces, int flushes_done,
            const std::function<void(const CutState&)>& check)
            : m_before(before)
            , m_pieces(std::move(pieces))
            , m_flushes_done(flushes_done)
            , m_check(check)
        {
        }

        DiskImage all() const
        {
            auto image = m_before;
            for (const auto& piece : m_pieces)
                apply(image, piece);
            return image;
        }

        int run(const CutOptions& options, SeededRandom& random)
        {
            const auto count = m_pieces.size();
            report(m_before, "nothing");
            if (count == 0)
                return m_states;
            const auto step = std::max<std::size_t>(1, count / options.most_single_sectors);
            beginnings(step, random);
            for (std::size_t i = 0; i < count; i += step) {
                auto only = m_before;
                apply(only, m_pieces[i]);
                report(only, "only sector " + std::to_string(i));
                report(without(i), "all but sector " + std::to_string(i));
            }
            for (int i = 0; i < options.random_subsets; ++i)
                report(random_subset(random), "random subset " + std::to_string(i));
            report(all(), "all");
            return m_states;
        }

    private:
        void beginnings(std::size_t step, SeededRandom& random)
        {
            auto image = m_before;
            for (std::size_t i = 0; i < m_pieces.size(); ++i) {
                if (i % step == 0) {
                    report(image, "the first " + std::to_string(i));
                    auto torn = image;
                    garble(torn, m_pieces[i], random);
                    report(torn, "the first " + std::to_string(i) + " and garbage");
                    auto late = all();
                    garble(late, m_pieces[i], random);
                    report(late, "all with garbage in " + std::to_string(i));
                }
                apply(image, m_pieces[i]);
            }
        }

        static void garble(DiskImage& image, const Piece& piece, SeededRandom& random)
        {
            if (piece.cuts)
                return;
            base::Bytes garbage(piece.bytes.size());
            random.fill(garbage);
            image.write(piece.offset, garbage);
        }

        DiskImage without(std::size_t left_out) const
        {
            auto image = m_before;
            for (std::size_t i = 0; i < m_pieces.size(); ++i) {
                if (i != left_out)
                    apply(image, m_pieces[i]);
            }
            return image;
        }

        DiskImage random_subset(SeededRandom& random) const
        {
            auto image = m_before;
            const auto share = random.below(100);
            for (const auto& piece : m_pieces) {
                if (random.below(100) < share)
                    apply(image, piece);
            }
            return image;
        }

        void report(const DiskImage& image, const std::string& what)
        {
            ++m_states;
            m_check({ image, m_flushes_done,
                "after flush " + std::to_string(m_flushes_done) + ": " + what });
        }

        const DiskImage& m_before;
        std::vector<Piece> m_pieces;
        int m_flushes_done;
        const std::function<void(const CutState&)>& m_check;
        int m_states { 0 };
    };

} // namespace

int for_each_power_cut(const DiskImage& before, std::span<const DiskEvent> events,
    const std::function<void(const CutState&)>& check, const CutOptions& options)
{
    SeededRandom random(options.seed);
    auto image = before;
    int states = 0;
    int flushes_done = 0;
    for (std::size_t start = 0; start <= events.size(); ++flushes_done) {
        auto end = start;
        while (end < events.size() && events[end].operation != Operation::Flush)
            ++end;
        Stretch stretch(image, pieces_of(events.subspan(start, end - start)), flushes_done, check);
        states += stretch.run(options, random);
        image = stretch.all();
        start = end + 1;
    }
    count_figure("states a power cut left", states);
    return states;
}

} // namespace test
