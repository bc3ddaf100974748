#include "paper/card_layout.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/card_step_writer.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace paper {

namespace {

    using i18n::fill;
    using i18n::tr;

    constexpr double MARGIN = 26;
    constexpr double COLUMN_GAP = 14;
    constexpr double LARGEST_TEXT = 15;
    constexpr double SIZE_STEP = 0.25;
    constexpr Stroke THIN { 0.5, 0.5, 0 };
    constexpr Stroke STRONG { 1.5, 0, 0 };
    constexpr Stroke WRITE_LINE { 0.6, 0.35, 0 };

    /// Adds pages' elements behind those that are there, and gives the number of the first.
    std::size_t add_elements(Pages& pages, const std::vector<Element>& elements)
    {
        const auto first = pages.elements.size();
        for (auto element : elements) {
            if (element.parent)
                *element.parent += first;
            pages.elements.push_back(element);
        }
        return first;
    }

    /// Adds to the last page what was drawn elsewhere.
    void append(Pages& pages, Page drawn, std::size_t first_element)
    {
        for (auto& text : drawn.texts) {
            if (text.element)
                *text.element += first_element;
        }
        paper::append(pages.pages.back(), std::move(drawn));
    }

    /// One page: title, two columns, the numbers at its foot.
    class SideWriter {
    public:
        SideWriter(Pages& pages, const CardSheet& sheet, const Faces& faces)
            : m_pages(pages)
            , m_sheet(sheet)
            , m_faces(faces)
            , m_width(pages.width - 2 * MARGIN)
        {
        }

        /// False when the steps do not fit; the pages are then not to be used.
        bool write(std::span<const CardStep> steps, CardShown shown, const std::string& side,
            double text_size)
        {
            m_pages.pages.emplace_back();
            const auto top = MARGIN + write_title(side);
            auto foot = foot_flow(shown);
            const auto foot_top = m_pages.height - MARGIN - foot.y();
            const auto fits = write_columns(steps, shown, top, foot_top - 6, text_size);
            auto drawn = std::move(foot.pages().pages.back());
            move(drawn, MARGIN, foot_top);
            take(foot, std::move(drawn));
            return fits;
        }

        std::size_t missing() const { return m_missing; }

    private:
        void take(Flow& flow, Page drawn)
        {
            const auto first = add_elements(m_pages, flow.pages().elements);
            append(m_pages, std::move(drawn), first);
            m_missing += flow.missing();
        }

        double write_title(const std::string& side)
        {
            constexpr double SIZE = 21;
            constexpr double STEP = 25;
            Flow flow(column_style(m_width), m_faces);
            const auto corner = flow.wrap(plain(side), 10, m_width / 3).front();
            flow.write_rows(flow.wrap(bold(m_sheet.title), SIZE, m_width - corner.width - 12), 0,
                SIZE, STEP, flow.add_element(Role::H1));
            if (!side.empty())
                flow.write_row(corner, m_width - corner.width, flow.base_line(SIZE, STEP), 10,
                    flow.add_element(Role::P));
            flow.move_down(2);
            const auto height = flow.y();
            auto drawn = std::move(flow.pages().pages.back());
            move(drawn, MARGIN, MARGIN);
            take(flow, std::move(drawn));
            return height;
        }

        bool write_columns(std::span<const CardStep> steps, CardShown shown, double top,
            double bottom, double text_size)
        {
            const auto column = (m_width - COLUMN_GAP) / 2;
            CardStepWriter writer(column, CardSizes(text_size), m_faces, shown);
            auto pieces = writer.write(steps);
            double y = top;
            double x = MARGIN;
            Page drawn;
            bool fits = true;
            for (auto& piece : pieces) {
                if (y + piece.height > bottom && x == MARGIN) {
                    x += column + COLUMN_GAP;
                    y = top;
                }
                fits = fits && y + piece.height <= bottom;
                move(piece.drawn, x, y - piece.top);
                paper::append(drawn, std::move(piece.drawn));
                y += piece.height;
            }
            take(writer.flow(), std::move(drawn));
            return fits;
        }

        /// Whom to call, lines to write on, and how sure all of it is.
        Flow foot_flow(CardShown shown)
        {
            Flow flow(column_style(m_width), m_faces);
            flow.draw(line({ 0, 0 }, { m_width, 0 }, STRONG));
            flow.move_down(3);
            if (shown != CardShown::More) {
                write_numbers(flow);
                if (m_sheet.own_people)
                    write_own_people(flow);
            }
            write_small(flow);
            return flow;
        }

        /// Two beside each other.
        void write_numbers(Flow& flow)
        {
            constexpr double SIZE = 9.5;
            constexpr double STEP = 12.5;
            const auto list = flow.add_element(Role::List);
            const auto width = (m_width - COLUMN_GAP) / 2;
            const auto& numbers = m_sheet.numbers;
            for (std::size_t first = 0; first < numbers.size(); first += 2) {
                const auto top = flow.y();
                std::size_t lines = 0;
                for (auto i = first; i < std::min(first + 2, numbers.size()); ++i) {
                    const RichText words { { numbers[i].number, true },
                        { " · " + numbers[i].who + " · " + numbers[i].status, false } };
                    const auto rows = flow.wrap(words, SIZE, width);
                    const auto element = flow.add_element(Role::ListItem, list);
                    const auto x = i == first ? 0 : width + COLUMN_GAP;
                    for (std::size_t row = 0; row < rows.size(); ++row)
                        flow.write_row(rows[row], x,
                            top + static_cast<double>(row) * STEP + flow.base_line(SIZE, STEP),
                            SIZE, element);
                    lines = std::max(lines, rows.size());
                }
                flow.move_down(static_cast<double>(lines) * STEP + 1);
            }
        }

        void write_own_people(Flow& flow)
        {
            constexpr double SIZE = 9.5;
            constexpr double STEP = 18;
            double x = 0;
            for (const auto label : { tr("My network"), tr("My lawyer") }) {
                const auto row = flow.wrap(bold(std::string(label) + ":"), SIZE, m_width / 3);
                const auto base = flow.y() + flow.base_line(SIZE, STEP) + 2;
                flow.write_row(row.front(), x, base, SIZE, flow.add_element(Role::P));
                flow.draw(line({ x + row.front().width + 4, base + 2 },
                    { x + (m_width - COLUMN_GAP) / 2, base + 2 }, WRITE_LINE));
                x += (m_width + COLUMN_GAP) / 2;
            }
            flow.move_down(STEP + 2);
        }

        void write_small(Flow& flow)
        {
            constexpr double SIZE = 8;
            constexpr double STEP = 10.5;
            flow.move_down(2);
            flow.draw(line({ 0, flow.y() }, { m_width, flow.y() }, THIN));
            flow.move_down(2);
            auto words = m_sheet.review;
            if (!m_sheet.read_on.empty())
                words += " · " + m_sheet.read_on;
            for (const auto& mark : m_sheet.marks)
                words += " · " + mark;
            flow.write_rows(
                flow.wrap(plain(words), SIZE, m_width), 0, SIZE, STEP, flow.add_element(Role::P));
        }

        Pages& m_pages;
        const CardSheet& m_sheet;
        const Faces& m_faces;
        double m_width;
        std::size_t m_missing { 0 };
    };

    /// The sides of a hand-out: what stands on each of them, and its name in the corner.
    struct Plan {
        struct Side {
            std::span<const CardStep> steps;
            CardShown shown;
            std::string name;
        };
        std::vector<Side> sides;
    };

    struct Made {
        Layout layout;
        double text_size { 0 };
    };

    /// With these letters, or nothing when they do not fit.
    std::optional<Made> made_with(double text_size, const CardSheet& sheet, const Plan& plan,
        PaperSize size, const Faces& faces)
    {
        Made made { {}, text_size };
        const auto format = format_of(size);
        made.layout.pages.width = format.width;
        made.layout.pages.height = format.height;
        SideWriter writer(made.layout.pages, sheet, faces);
        for (const auto& side : plan.sides) {
            if (!writer.write(side.steps, side.shown, side.name, text_size))
                return std::nullopt;
        }
        made.layout.missing_letters = writer.missing();
        return made;
    }

    /// With the largest letters of at least `least` points.
    std::optional<Made> largest(
        double least, const CardSheet& sheet, const Plan& plan, PaperSize size, const Faces& faces)
    {
        std::optional<Made> best;
        // What does not fit small does not fit large: hostile words are measured once.
        for (auto text_size = least; text_size <= LARGEST_TEXT; text_size += SIZE_STEP) {
            auto next = made_with(text_size, sheet, plan, size, faces);
            if (!next)
                break;
            best = std::move(next);
        }
        return best;
    }

    /// All on one side, or on both sides parted where a part of the card begins.
    std::optional<Made> steps_of(const CardSheet& sheet, PaperSize size, const Faces& faces)
    {
        const std::span<const CardStep> all(sheet.steps);
        if (auto one = largest(LEAST_CARD_TEXT, sheet,
                { { { all, CardShown::Card, std::string(tr("The steps")) } } }, size, faces))
            return one;
        std::optional<Made> best;
        for (std::size_t turn = 1; turn < all.size(); ++turn) {
            if (all[turn].part.empty())
                continue;
            const auto name = [](std::string_view number) {
                return fill(tr("Side {side} of 2"), { { "side", number } });
            };
            const Plan plan { { { all.first(turn), CardShown::Card, name("1") },
                { all.subspan(turn), CardShown::Card, name("2") } } };
            const auto least = best ? best->text_size + SIZE_STEP : LEAST_CARD_TEXT;
            if (auto found = largest(least, sheet, plan, size, faces))
                best = std::move(found);
        }
        return best;
    }

    /// More than three sides hold of the narrowest letters: not even tried.
    constexpr std::size_t MOST_LETTERS = 60'000;

    std::size_t letters_in(const CardSheet& sheet)
    {
        std::size_t letters = sheet.title.size();
        const auto add = [&](const std::vector<std::string>& lines) {
            for (const auto& line : lines)
                letters += line.size();
        };
        for (const auto& step : sheet.steps) {
            add({ step.part, step.sentence, step.help, step.mark, step.go_on });
            add(step.from);
            add(step.say);
            add(step.calls);
            add(step.do_not);
            for (const auto& way : step.ways)
                add({ way.text, way.hint, way.leads });
        }
        for (const auto& number : sheet.numbers)
            add({ number.number, number.who, number.status });
        return letters;
    }

    /// The second side behind the first.
    void add_side(Layout& front, Layout back)
    {
        const auto first = add_elements(front.pages, back.pages.elements);
        for (auto& page : back.pages.pages) {
            front.pages.pages.emplace_back();
            append(front.pages, std::move(page), first);
        }
        front.missing_letters += back.missing_letters;
    }

} // namespace

std::optional<CardLayout> lay_out(const CardSheet& sheet, PaperSize size, const Faces& faces)
{
    if (letters_in(sheet) > MOST_LETTERS)
        return std::nullopt;
    const std::span<const CardStep> all(sheet.steps);
    if (auto one
        = largest(LARGE_CARD_TEXT, sheet, { { { all, CardShown::Everything, {} } } }, size, faces))
        return CardLayout { std::move(one->layout), one->text_size };
    auto front = steps_of(sheet, size, faces);
    auto back = largest(LEAST_CARD_TEXT, sheet,
        { { { all, CardShown::More, std::string(tr("More about each step")) } } }, size, faces);
    if (!front || !back)
        return std::nullopt;
    add_side(front->layout, std::move(back->layout));
    return CardLayout { std::move(front->layout), front->text_size };
}

} // namespace paper
