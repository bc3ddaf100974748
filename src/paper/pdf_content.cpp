#include "paper/pdf_content.hpp"

#include "base/utf8.hpp"

#include <cmath>
#include <optional>
#include <string_view>

namespace paper {

namespace {

    constexpr char32_t NOT_PRINTABLE = U'?';

    void append_hex(std::string& to, char16_t letter)
    {
        constexpr std::string_view DIGITS = "0123456789ABCDEF";
        for (int shift = 12; shift >= 0; shift -= 4)
            to += DIGITS[static_cast<std::size_t>(letter >> shift) & 0xF];
    }

    /// Builds the operators; turns y round, which grows upwards in a PDF.
    class Writer {
    public:
        Writer(double height, const FontNames& names, UsedLetters& used)
            : m_height(height)
            , m_names(names)
            , m_used(used)
        {
        }

        void draw(const Path& path)
        {
            if (path.stroke) {
                number(path.stroke->width);
                m_out += "w ";
                number(path.stroke->grey);
                m_out += "G ";
                set_dash(path.stroke->dash);
            }
            if (path.fill) {
                number(*path.fill);
                m_out += "g ";
            }
            for (const auto& step : path.steps)
                draw(step);
            m_out += path.fill && path.stroke ? "B\n" : path.fill ? "f\n" : "S\n";
        }

        void write(const TextPiece& piece)
        {
            m_out += "BT 0 g /";
            m_out += piece.bold ? m_names.bold : m_names.regular;
            m_out += ' ';
            number(piece.size);
            m_out += "Tf ";
            point({ piece.x, piece.y });
            m_out += "Td <";
            auto& letters = piece.bold ? m_used.bold : m_used.regular;
            std::string_view rest = piece.text;
            while (const auto letter = base::take_code_point(rest)) {
                const auto shown
                    = static_cast<char16_t>(*letter > 0xFFFF ? NOT_PRINTABLE : *letter);
                append_hex(m_out, shown);
                letters.insert(shown);
            }
            m_out += "> Tj ET\n";
        }

        void begin_decoration() { m_out += "/Artifact BMC\n"; }
        void begin_marked(std::string_view role, std::size_t number)
        {
            m_out += '/';
            m_out += role;
            m_out += " <</MCID ";
            m_out += std::to_string(number);
            m_out += ">> BDC\n";
        }
        void end() { m_out += "EMC\n"; }
        std::string take() { return std::move(m_out); }

    private:
        void number(double value)
        {
            m_out += pdf_number(value);
            m_out += ' ';
        }

        void point(Point at)
        {
            number(at.x);
            number(m_height - at.y);
        }

        void set_dash(double dash)
        {
            m_out += '[';
            if (dash > 0)
                number(dash);
            m_out += "] 0 d ";
        }

        void draw(const PathStep& step)
        {
            switch (step.kind) {
            case PathStep::Kind::Move:
                point(step.to);
                m_out += "m ";
                break;
            case PathStep::Kind::Line:
                point(step.to);
                m_out += "l ";
                break;
            case PathStep::Kind::Curve:
                point(step.first);
                point(step.second);
                point(step.to);
                m_out += "c ";
                break;
            case PathStep::Kind::Close:
                m_out += "h ";
                break;
            }
        }

        double m_height;
        const FontNames& m_names;
        UsedLetters& m_used;
        std::string m_out;
    };

} // namespace

std::string pdf_number(double value)
{
    const auto hundredths = std::llround(value * 100);
    const auto size = hundredths < 0 ? -hundredths : hundredths;
    std::string text = hundredths < 0 ? "-" : "";
    text += std::to_string(size / 100);
    if (size % 100 != 0) {
        text += '.';
        text += static_cast<char>('0' + size % 100 / 10);
        if (size % 10 != 0)
            text += static_cast<char>('0' + size % 10);
    }
    return text;
}

PageContent page_content(const Page& page, double height, const FontNames& names, UsedLetters& used)
{
    Writer writer(height, names, used);
    PageContent content;
    if (!page.paths.empty()) {
        writer.begin_decoration();
        for (const auto& path : page.paths)
            writer.draw(path);
        writer.end();
    }
    bool open = false;
    std::optional<std::size_t> current;
    for (const auto& piece : page.texts) {
        if (!open || piece.element != current) {
            if (open)
                writer.end();
            open = true;
            current = piece.element;
            if (current) {
                writer.begin_marked("Span", content.marked.size());
                content.marked.push_back(*current);
            } else {
                writer.begin_decoration();
            }
        }
        writer.write(piece);
    }
    if (open)
        writer.end();
    content.operators = writer.take();
    return content;
}

} // namespace paper
