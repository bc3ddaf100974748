#pragma once

#include "paper/card_sheet.hpp"
#include "paper/flow.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace paper {

/// All sizes of a hand-out follow from that of its text.
struct CardSizes {
    explicit CardSizes(double text_size)
        : text(text_size)
        , step(text_size * 1.22)
        , sentence(text_size * 1.15)
        , sentence_step(text_size * 1.36)
        , indent(text_size * 1.8)
    {
    }
    double text;
    double step;
    double sentence;
    double sentence_step;
    double indent; ///< Of everything beside the number of a step.
};

/// What was drawn of one step, and its height.
struct CardPiece {
    Page drawn;
    double top { 0 };
    double height { 0 };
};

/// What of each step stands on a side.
enum class CardShown {
    Everything,
    Card, ///< What to do, say, decide, not do; whom to call.
    More  ///< What helps to do it.
};

/// A page that does not end and has no margins: what is drawn on it is moved to its place.
PageStyle column_style(double width);

/// Draws the steps of a card one under the other into an endless column.
class CardStepWriter {
public:
    CardStepWriter(double width, CardSizes sizes, const Faces& faces, CardShown shown);
    std::vector<CardPiece> write(std::span<const CardStep> steps);
    Flow& flow() { return m_flow; }

private:
    double text_width() const { return m_flow.width() - m_sizes.indent; }

    void rows(const std::vector<TextLineRow>& rows, double x, double size, double step,
        std::size_t element)
    {
        m_flow.write_rows(rows, x, size, step, element);
    }
    void words(const RichText& words, double indent, Role role);
    void write(const CardStep& step);
    /// The number, the help and what the answers mean, without what stands on the front.
    void write_more(const CardStep& step);
    void write_part(const std::string& part);
    /// The answers that lead here, beside a small arrow head.
    void write_answers(const std::string& answers);
    /// In a circle, in the middle of a line of this height.
    void write_number(int step, double height, std::size_t element);
    void write_sentence(const CardStep& step);
    void write_say(const std::vector<std::string>& lines);
    void write_way(const CardWay& way);
    void write_not(const std::string& lines);

    Flow m_flow;
    CardSizes m_sizes;
    CardShown m_shown;
};

} // namespace paper
