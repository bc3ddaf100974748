#include "paper/text_wrap.hpp"

#include "base/utf8.hpp"

#include <utility>

namespace paper {

namespace {

    constexpr char32_t BOX = 0x25A1;
    constexpr char32_t LINE_END = U'\n';

    bool is_blank(char32_t letter)
    {
        return letter == U' ' || letter == U'\t' || letter == U'\r' || letter == LINE_END
            || letter == 0x2028 || letter == 0x2029 || letter == 0x3000;
    }

    /// Collects words into lines.
    class Wrapper {
    public:
        Wrapper(double size, double width, const Faces& faces)
            : m_size(size)
            , m_width(width)
            , m_faces(faces)
        {
        }

        void add_space()
        {
            end_word();
            m_space = !m_row.pieces.empty();
        }

        void add_letter(char32_t letter, bool is_bold)
        {
            const auto advance = m_faces.face(is_bold).advance(letter) * m_size;
            // A word wider than the line is cut where the line ends.
            if (m_word_width + advance > m_width && !m_word.empty())
                end_word_cut();
            if (m_word.empty() || m_word.back().bold != is_bold)
                m_word.push_back({ m_word_width, is_bold, {} });
            base::append_code_point(m_word.back().text, letter);
            m_word_width += advance;
        }

        /// Many empty lines are shown as one.
        void end_line()
        {
            end_word();
            if (!m_row.pieces.empty())
                m_row.pieces.back().text += ' ';
            if (!m_row.pieces.empty() || (!m_rows.empty() && !m_rows.back().pieces.empty()))
                end_row();
        }

        std::vector<TextLineRow> take()
        {
            end_word();
            if (!m_row.pieces.empty() || m_rows.empty())
                end_row();
            return std::move(m_rows);
        }

    private:
        void end_word()
        {
            if (m_word.empty())
                return;
            // The space belongs to the piece before it, so that text taken out of the page
            // has it.
            const auto space = m_space && !m_row.pieces.empty()
                ? m_faces.face(m_row.pieces.back().bold).advance(U' ') * m_size
                : 0.0;
            if (!m_row.pieces.empty() && m_row.width + space + m_word_width > m_width) {
                // At the end of a line it is not seen; a screen reader needs it.
                if (m_space)
                    m_row.pieces.back().text += ' ';
                end_row();
            } else if (space > 0) {
                m_row.pieces.back().text += ' ';
                m_row.width += space;
            }
            for (auto& piece : m_word)
                place(piece);
            m_row.width += m_word_width;
            m_word.clear();
            m_word_width = 0;
            m_space = false;
        }

        void place(LinePiece& piece)
        {
            if (!m_row.pieces.empty() && m_row.pieces.back().bold == piece.bold) {
                m_row.pieces.back().text += piece.text;
                return;
            }
            m_row.pieces.push_back({ m_row.width + piece.x, piece.bold, std::move(piece.text) });
        }

        void end_word_cut()
        {
            end_word();
            end_row();
        }

        void end_row()
        {
            m_rows.push_back(std::move(m_row));
            m_row = {};
            m_space = false;
        }

        double m_size;
        double m_width;
        Faces m_faces;
        std::vector<TextLineRow> m_rows;
        TextLineRow m_row;
        std::vector<LinePiece> m_word;
        double m_word_width { 0 };
        bool m_space { false };
    };

} // namespace

std::string printable(std::string_view text, const FontMetrics& face, std::size_t& missing)
{
    std::string blanks;
    blanks.reserve(text.size());
    // Blanks first: what cleans invisible letters would glue two lines together.
    while (!text.empty()) {
        const auto letter = base::take_code_point(text);
        if (!letter) {
            text.remove_prefix(1);
            base::append_code_point(blanks, 0xFFFD);
        } else if (is_blank(*letter)) {
            if (!blanks.empty() && blanks.back() != ' ')
                blanks += ' ';
        } else {
            base::append_code_point(blanks, *letter);
        }
    }
    const auto clean = base::without_invisible(blanks);
    std::string shown;
    shown.reserve(clean.size());
    std::string_view rest = clean;
    while (const auto letter = base::take_code_point(rest)) {
        if (*letter == U' ' || face.has(*letter)) {
            base::append_code_point(shown, *letter);
            continue;
        }
        ++missing;
        base::append_code_point(shown, face.has(BOX) ? BOX : U'?');
    }
    return shown;
}

std::vector<TextLineRow> wrap(
    const RichText& text, double size, double width, const Faces& faces, std::size_t& missing)
{
    Wrapper wrapper(size, width, faces);
    for (const auto& run : text) {
        std::string_view rest = run.text;
        while (true) {
            const auto end = rest.find('\n');
            const auto part = rest.substr(0, end);
            const auto& face = faces.face(run.bold);
            if (!part.empty() && is_blank(static_cast<unsigned char>(part.front())))
                wrapper.add_space();
            const auto shown = printable(part, face, missing);
            std::string_view letters = shown;
            while (const auto letter = base::take_code_point(letters)) {
                if (*letter == U' ')
                    wrapper.add_space();
                else
                    wrapper.add_letter(*letter, run.bold);
            }
            if (end == std::string_view::npos)
                break;
            wrapper.end_line();
            rest.remove_prefix(end + 1);
        }
    }
    return wrapper.take();
}

} // namespace paper
