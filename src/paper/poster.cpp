#include "paper/poster.hpp"

#include "app/directory_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/fact_words.hpp"
#include "paper/flow.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using content::ContactStatus;
    using i18n::fill;
    using i18n::tr;

    std::string text(std::string_view words) { return std::string(words); }

    bool may_hang(const content::Contact& contact)
    {
        return contact.kind == content::ContactKind::Phone
            && (contact.status == ContactStatus::Verified
                || contact.status == ContactStatus::Known);
    }

    std::string with_purpose(const content::Contact& contact)
    {
        const auto number = i18n::telephone(contact.value);
        return contact.purpose.empty() ? number : number + " · " + contact.purpose;
    }

    std::optional<PosterRow> row_of(const content::DirectoryEntry& entry, base::Date today)
    {
        PosterRow row;
        for (const auto& contact : entry.contacts) {
            if (!may_hang(contact))
                continue;
            if (row.number.empty()) {
                row.number = i18n::telephone(contact.value);
                row.status = app::confidence_words(contact, today);
            } else {
                row.others += row.others.empty() ? "" : "; ";
                row.others += with_purpose(contact) + " · " + app::confidence_words(contact, today);
            }
        }
        if (row.number.empty())
            return std::nullopt;
        row.name = entry.name;
        row.when = entry.when;
        return row;
    }

    std::string others_words(const PosterRow& row)
    {
        return fill(tr("Also {numbers}"), { { "numbers", row.others } });
    }

} // namespace

Poster emergency_poster(const content::Library& library, base::Date today)
{
    Poster poster;
    poster.language = library.language;
    poster.title = tr("Emergency numbers");
    poster.dated
        = fill(tr("List of {date}. Beside each number it says how old the information is."),
            { { "date", i18n::long_date(library.directory.updated) } });
    poster.dated = with_origin(std::move(poster.dated), library);
    for (const auto& entry : library.directory.entries) {
        if (entry.scope != content::Scope::Emergency)
            continue;
        if (auto row = row_of(entry, today))
            poster.rows.push_back(std::move(*row));
    }
    return poster;
}

Document poster_document(const Poster& poster)
{
    Document document;
    document.language = poster.language;
    document.title = poster.title;
    document.subtitle = plain(poster.dated);
    for (const auto& row : poster.rows) {
        document.blocks.emplace_back(Heading {
            2, fill(tr("{name}: {number}"), { { "name", row.name }, { "number", row.number } }) });
        document.blocks.emplace_back(Paragraph { plain(row.when) });
        document.blocks.emplace_back(Paragraph { plain(row.status) });
        if (!row.others.empty())
            document.blocks.emplace_back(Paragraph { plain(others_words(row)) });
    }
    document.blocks.emplace_back(WriteLines { text(tr("My network")), 1 });
    document.blocks.emplace_back(WriteLines { text(tr("My lawyer")), 1 });
    document.foot = poster.dated;
    document.page_words = i18n::trc("paper", "Page {page} of {pages}");
    return document;
}

namespace {

    constexpr double LARGEST = 1.25;
    constexpr double LEAST = 0.7;
    constexpr double SCALE_STEP = 0.025;

    /// Draws the poster at one scale.
    class PosterWriter {
    public:
        PosterWriter(const Poster& poster, PaperSize size, const Faces& faces, double scale)
            : m_flow(style(size), faces)
            , m_poster(poster)
            , m_scale(scale)
        {
        }

        bool write()
        {
            rows(bold(m_poster.title), 0, 32 * m_scale, Role::H1);
            m_flow.move_down(2);
            const auto column = number_width();
            for (const auto& row : m_poster.rows)
                write(row, column);
            write_line(text(tr("My network")));
            write_line(text(tr("My lawyer")));
            m_flow.move_down(6);
            rows(plain(m_poster.dated), 0, 13 * m_scale, Role::P);
            return m_flow.pages().pages.size() == 1;
        }

        Layout take()
        {
            const auto missing = m_flow.missing();
            return { m_flow.take(), missing };
        }

    private:
        static PageStyle style(PaperSize size)
        {
            PageStyle style;
            style.format = format_of(size);
            style.margin = 40;
            style.foot_height = 40;
            return style;
        }

        double number_size() const { return 44 * m_scale; }

        double number_width()
        {
            double width = 0;
            for (const auto& row : m_poster.rows)
                width = std::max(width, m_flow.faces().bold.width(row.number, number_size()));
            return std::min(width + 18, m_flow.width() / 2);
        }

        void rows(const RichText& words, double indent, double size, Role role)
        {
            m_flow.write_rows(m_flow.wrap(words, size, m_flow.width() - indent),
                m_flow.left() + indent, size, size * 1.28, m_flow.add_element(role));
        }

        void write(const PosterRow& row, double column)
        {
            const auto name = 22 * m_scale;
            const auto small = 14 * m_scale;
            m_flow.draw(
                line({ m_flow.left(), m_flow.y() }, { m_flow.right(), m_flow.y() }, { 1.2, 0, 0 }));
            m_flow.move_down(4 * m_scale);
            const auto element = m_flow.add_element(Role::H2);
            // A number longer than its column is broken into lines like any other word.
            const auto number = m_flow.wrap(bold(row.number), number_size(), column - 6);
            const auto top = m_flow.y();
            for (std::size_t i = 0; i < number.size(); ++i)
                m_flow.write_row(number[i], m_flow.left(),
                    top + static_cast<double>(i) * number_size() * 1.2
                        + m_flow.base_line(number_size(), number_size() * 1.2),
                    number_size(), element);
            rows(bold(row.name), column, name, Role::P);
            rows(plain(row.when), column, small, Role::P);
            rows(bold(row.status), column, small, Role::P);
            if (!row.others.empty())
                rows(plain(others_words(row)), column, small, Role::P);
            const auto used = m_flow.y() - top;
            const auto needed = static_cast<double>(number.size()) * number_size() * 1.2;
            m_flow.move_down(std::max(0.0, needed - used) + 5 * m_scale);
        }

        void write_line(const std::string& label)
        {
            const auto size = 18 * m_scale;
            const auto row = m_flow.wrap(bold(label + ":"), size, m_flow.width() / 2).front();
            m_flow.move_down(10 * m_scale);
            m_flow.need(size * 1.4);
            const auto base = m_flow.y() + m_flow.base_line(size, size * 1.4);
            m_flow.write_row(row, m_flow.left(), base, size, m_flow.add_element(Role::P));
            m_flow.draw(line({ m_flow.left() + row.width + 6, base + 2 },
                { m_flow.right(), base + 2 }, { 0.8, 0.3, 0 }));
            m_flow.move_down(size * 1.4);
        }

        Flow m_flow;
        const Poster& m_poster;
        double m_scale;
    };

} // namespace

std::optional<Layout> lay_out(const Poster& poster, PaperSize size, const Faces& faces)
{
    std::optional<Layout> best;
    for (auto scale = LEAST; scale <= LARGEST; scale += SCALE_STEP) {
        PosterWriter writer(poster, size, faces, scale);
        if (!writer.write())
            break;
        best = writer.take();
    }
    return best;
}

} // namespace paper
