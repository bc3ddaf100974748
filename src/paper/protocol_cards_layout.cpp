#include "paper/protocol_cards_layout.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/flow.hpp"
#include "paper/level_mark.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using i18n::fill;
    using i18n::tr;

    /// What a printer cannot reach and scissors need.
    constexpr double PADDING = 26;
    constexpr double SIZE_STEP = 0.5;
    constexpr double SMALL_SIZE = 9;
    constexpr double SMALL_STEP = 13;
    /// The small last line stands a little nearer to the edge than the words.
    constexpr double FOOT_BELOW = 5;
    constexpr double UNDER_TITLE = 7;
    constexpr double LEVEL_STEP = 21;
    /// What of a longer title stands above the line; the rest comes below it.
    constexpr std::size_t TITLE_ROWS = 3;
    constexpr Stroke CUT { 0.8, 0.35, 4.5 };
    constexpr Stroke RULE { 1.2, 0, 0 };
    constexpr Stroke WRITE_LINE { 0.6, 0.35, 0 };

    /// How large a card is printed; everything follows from the size of its words.
    struct CardLook {
        CardsOnPage on_page { CardsOnPage::Two };
        double text { LEAST_CUT_CARD_TEXT };

        double step() const { return text * 1.36; }
        double gap() const { return text * 0.42; }
        double title() const { return on_page == CardsOnPage::Two ? 18 : 14; }
        double title_step() const { return title() * 1.3; }
        double number_indent() const { return text * 1.7; }
        /// On a half sheet the names of the steps have a column of their own.
        double label_share() const { return on_page == CardsOnPage::Two ? 0.27 : 0; }
        static double largest(CardsOnPage on_page) { return on_page == CardsOnPage::Two ? 16 : 13; }
    };

    struct PrintLine {
        std::optional<TextLineRow> label;
        TextLineRow words;
        bool write_line { false };
    };

    /// A step of a card, or what of it stands on one piece of paper.
    struct PrintStep {
        int number { 0 }; ///< 0: it began on the piece before.
        bool in_columns { false };
        std::vector<PrintLine> lines {};
    };
    using Piece = std::vector<PrintStep>;

    /// A card with its title in lines.
    struct Titled {
        const CutCard& card;
        std::vector<TextLineRow> title;
        std::string rest_of_title;
    };

    class CardsLayout {
    public:
        CardsLayout(const ProtocolCardOptions& options, const Faces& faces)
            : m_on_page(options.on_page)
            , m_format(format_of(options.size))
            , m_columns(m_on_page == CardsOnPage::Four ? 2 : 1)
            , m_flow(style_of(Form::Sheets, options.size), faces)
            , m_measuring(style_of(Form::Sheets, options.size), faces)
        {
        }

        Layout write(const CutCards& cards)
        {
            for (const auto& card : cards.cards)
                write(card, cards.day);
            Layout layout;
            layout.missing_letters = m_flow.missing();
            layout.pages = m_flow.take();
            return layout;
        }

    private:
        double card_width() const { return m_format.width / static_cast<double>(m_columns); }
        double card_height() const { return m_format.height / ROWS; }
        double width() const { return card_width() - 2 * PADDING; }

        // --- What goes on which piece ----------------------------------------------------

        Titled titled(const CutCard& card)
        {
            const auto size = look_at(LEAST_CUT_CARD_TEXT).title();
            Titled made { card, m_flow.wrap(bold(card.title), size, width()), {} };
            for (auto i = TITLE_ROWS; i < made.title.size(); ++i) {
                for (const auto& piece : made.title[i].pieces)
                    made.rest_of_title += piece.text;
            }
            made.title.resize(std::min(made.title.size(), TITLE_ROWS));
            return made;
        }

        CardLook look_at(double text) const { return { m_on_page, text }; }

        double room(const Titled& it, const CardLook& look) const
        {
            const auto title = static_cast<double>(it.title.size()) * look.title_step();
            return card_height() - 2 * PADDING + FOOT_BELOW - SMALL_STEP - title
                - (it.card.level ? LEVEL_STEP : 0) - 2 * UNDER_TITLE;
        }

        static double height_of(const PrintStep& step, const CardLook& look)
        {
            return static_cast<double>(step.lines.size()) * look.step() + look.gap();
        }

        PrintStep print_step(const CutCardLine& line, int number, const CardLook& look, Flow& flow)
        {
            PrintStep step { number, look.label_share() > 0 && !line.label.empty() };
            const auto left = look.number_indent() + width() * look.label_share();
            RichText words;
            if (!line.label.empty() && !step.in_columns)
                words.push_back({ line.label + ": ", true });
            words.push_back({ line.text, false });
            const auto rows = flow.wrap(
                words, look.text, width() - (step.in_columns ? left : look.number_indent()));
            for (const auto& row : rows)
                step.lines.push_back({ std::nullopt, row, false });
            if (step.in_columns)
                add_labels(step, line, look, flow);
            if (step.lines.empty())
                step.lines.emplace_back();
            step.lines.back().write_line = line.text.empty();
            return step;
        }

        void add_labels(PrintStep& step, const CutCardLine& line, const CardLook& look, Flow& flow)
        {
            const auto labels
                = flow.wrap(bold(line.label), look.text, width() * look.label_share() - 8);
            if (step.lines.size() < labels.size())
                step.lines.resize(labels.size());
            for (std::size_t i = 0; i < labels.size(); ++i)
                step.lines[i].label = labels[i];
        }

        Piece print_steps(const Titled& it, const CardLook& look, Flow& flow)
        {
            Piece steps;
            if (!it.rest_of_title.empty())
                steps.push_back(print_step({ {}, it.rest_of_title }, 0, look, flow));
            int number = 0;
            for (const auto& line : it.card.lines)
                steps.push_back(print_step(line, ++number, look, flow));
            return steps;
        }

        bool fits(const Titled& it, const CardLook& look)
        {
            double height = 0;
            for (const auto& step : print_steps(it, look, m_measuring))
                height += height_of(step, look);
            // Below the last step nothing has to stand free.
            return height <= room(it, look) + look.gap();
        }

        CardLook look_for(const Titled& it)
        {
            auto look = look_at(LEAST_CUT_CARD_TEXT);
            // Very long cards are measured once and not for every size.
            if (!fits(it, look))
                return look;
            for (look.text = CardLook::largest(m_on_page); look.text > LEAST_CUT_CARD_TEXT;
                 look.text -= SIZE_STEP) {
                if (fits(it, look))
                    return look;
            }
            look.text = LEAST_CUT_CARD_TEXT;
            return look;
        }

        /// Whole steps as far as they fit; one that is longer than a piece is cut between lines.
        std::vector<Piece> pieces(const Titled& it, const CardLook& look)
        {
            std::vector<Piece> made(1);
            const auto whole = room(it, look);
            auto left = whole;
            const auto turn = [&] {
                made.emplace_back();
                left = whole;
            };
            for (auto& step : print_steps(it, look, m_flow)) {
                if (height_of(step, look) > left + look.gap() && !made.back().empty())
                    turn();
                while (height_of(step, look) > left + look.gap()) {
                    const auto lines
                        = std::max<std::size_t>(1, static_cast<std::size_t>(left / look.step()));
                    const auto cut = step.lines.begin() + static_cast<std::ptrdiff_t>(lines);
                    if (cut >= step.lines.end())
                        break;
                    made.back().push_back(
                        { step.number, step.in_columns, { step.lines.begin(), cut } });
                    step.lines.erase(step.lines.begin(), cut);
                    step.number = 0;
                    turn();
                }
                left -= height_of(step, look);
                made.back().push_back(std::move(step));
            }
            return made;
        }

        // --- Drawing ---------------------------------------------------------------------

        void write(const CutCard& card, const std::string& day)
        {
            const auto it = titled(card);
            const auto look = look_for(it);
            const auto parts = pieces(it, look);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                auto foot = day;
                if (parts.size() > 1)
                    foot += " · "
                        + fill(tr("{page} of {pages}"),
                            { { "page", std::to_string(i + 1) },
                                { "pages", std::to_string(parts.size()) } });
                draw(it, parts[i], look, foot);
            }
        }

        /// The upper left corner of the next card, on a new page when this one is full.
        Point next_corner()
        {
            const auto on_page = m_columns * static_cast<std::size_t>(ROWS);
            const auto slot = m_drawn++ % on_page;
            if (slot == 0) {
                if (m_drawn > 1)
                    m_flow.new_page();
                draw_cuts();
            }
            return { card_width() * static_cast<double>(slot % m_columns),
                card_height() * static_cast<double>(slot / m_columns) };
        }

        void draw_cuts()
        {
            const auto middle = m_format.height / ROWS;
            m_flow.draw(line({ 0, middle }, { m_format.width, middle }, CUT));
            if (m_columns == 2)
                m_flow.draw(
                    line({ m_format.width / 2, 0 }, { m_format.width / 2, m_format.height }, CUT));
        }

        void draw(
            const Titled& it, const Piece& piece, const CardLook& look, const std::string& foot)
        {
            const auto corner = next_corner();
            m_left = corner.x + PADDING;
            m_y = corner.y + PADDING;
            draw_head(it, look);
            const auto list = m_flow.add_element(Role::List);
            for (const auto& step : piece)
                draw_step(step, look, list);
            m_y = corner.y + card_height() - PADDING + FOOT_BELOW - SMALL_STEP;
            write_row(m_flow.wrap(plain(foot), SMALL_SIZE, width()).front(), m_left, SMALL_SIZE,
                SMALL_STEP, m_flow.add_element(Role::P));
        }

        void draw_head(const Titled& it, const CardLook& look)
        {
            const auto title = m_flow.add_element(Role::H2);
            for (const auto& row : it.title) {
                write_row(row, m_left, look.title(), look.title_step(), title);
                m_y += look.title_step();
            }
            if (it.card.level)
                draw_level(it.card);
            m_y += UNDER_TITLE / 2;
            m_flow.draw(line({ m_left, m_y }, { m_left + width(), m_y }, RULE));
            m_y += UNDER_TITLE * 1.5;
        }

        void draw_level(const CutCard& card)
        {
            constexpr double SIZE = 11;
            const auto top = m_y + (LEVEL_STEP - MARK_HEIGHT) / 2;
            m_flow.draw(mark_box(*card.level, { m_left, top }));
            const auto icon = m_left + MARK_WIDTH + 6 + ICON_SIZE / 2;
            m_flow.draw(mark_icon(*card.level, { icon, m_y + LEVEL_STEP / 2 }));
            const auto words = fill(tr("Level: {level}"), { { "level", card.level_word } });
            const auto rows = m_flow.wrap(bold(words), SIZE, width() - MARK_WIDTH - 24);
            write_row(
                rows.front(), icon + ICON_SIZE, SIZE, LEVEL_STEP, m_flow.add_element(Role::P));
            m_y += LEVEL_STEP;
        }

        void draw_step(const PrintStep& step, const CardLook& look, std::size_t list)
        {
            const auto element = m_flow.add_element(Role::ListItem, list);
            const auto label = m_left + look.number_indent();
            const auto words = label + width() * look.label_share();
            if (step.number > 0)
                m_flow.write({ m_left, m_y + m_flow.base_line(look.text, look.step()), look.text,
                    true, std::to_string(step.number) + " ", element });
            const auto x = step.in_columns ? words : label;
            for (const auto& row : step.lines) {
                if (row.label)
                    write_row(*row.label, label, look.text, look.step(), element);
                write_row(row.words, x, look.text, look.step(), element);
                if (row.write_line) {
                    const auto y = m_y + m_flow.base_line(look.text, look.step()) + 2;
                    const auto from = x + row.words.width + (row.words.pieces.empty() ? 0 : 4);
                    m_flow.draw(paper::line({ from, y }, { m_left + width(), y }, WRITE_LINE));
                }
                m_y += look.step();
            }
            m_y += look.gap();
        }

        void write_row(
            const TextLineRow& row, double x, double size, double step, std::size_t element)
        {
            m_flow.write_row(row, x, m_y + m_flow.base_line(size, step), size, element);
        }

        static constexpr int ROWS = 2;

        CardsOnPage m_on_page;
        PageFormat m_format;
        std::size_t m_columns;
        Flow m_flow;
        /// Only to measure: what is tried out is not counted as missing letters twice.
        Flow m_measuring;
        std::size_t m_drawn { 0 };
        double m_left { 0 };
        double m_y { 0 };
    };

} // namespace

Layout lay_out(const CutCards& cards, const ProtocolCardOptions& options, const Faces& faces)
{
    return CardsLayout(options, faces).write(cards);
}

} // namespace paper
