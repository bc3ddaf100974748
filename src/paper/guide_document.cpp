#include "paper/guide_document.hpp"

#include "app/models/emergency_model.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/fact_words.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace paper {

namespace {

    using content::BlockKind;
    using content::InlineKind;
    using i18n::tr;

    /// Parts whose list says what not to do have this id in every guide.
    constexpr std::string_view NOT_TO_DO = "no-hacer";
    /// A guide with more parts has a table of contents.
    constexpr std::size_t PARTS_WITHOUT_CONTENTS = 8;

    std::string text(std::string_view words) { return std::string(words); }

    /// On paper an address is read, not pressed.
    std::string without_scheme(std::string words)
    {
        for (const std::string_view scheme : { "https://", "http://" }) {
            for (auto at = words.find(scheme); at != std::string::npos; at = words.find(scheme))
                words.erase(at, scheme.size());
        }
        return words;
    }

    class GuideWriter {
    public:
        GuideWriter(const content::Guide& guide, const content::Library& library, base::Date today)
            : m_guide(guide)
            , m_library(library)
            , m_today(today)
        {
        }

        std::vector<Block> write()
        {
            first_page();
            for (const auto& section : m_guide.sections) {
                add(Heading { 2, section.title });
                m_not_to_do = section.id == NOT_TO_DO;
                for (const auto& block : section.blocks)
                    write(block);
            }
            telephones();
            sources();
            return std::move(m_blocks);
        }

    private:
        template <typename T> void add(T block) { m_blocks.emplace_back(std::move(block)); }

        void first_page()
        {
            add(Paragraph { bold(app::review_words(m_guide.review, m_guide.updated)) });
            for (const auto mark : marks_in(m_guide))
                add(Paragraph { plain(mark_meaning(mark, m_guide.review)), Tone::Small });
            if (m_guide.sections.size() <= PARTS_WITHOUT_CONTENTS)
                return;
            add(Contents { text(tr("Contents")) });
            add(PageBreak {});
        }

        RichText words_of(const content::Item& item)
        {
            RichText words;
            for (const auto& run : item.text) {
                switch (run.kind) {
                case InlineKind::Plain:
                    words.push_back({ run.text, false });
                    break;
                case InlineKind::Bold:
                    words.push_back({ run.text, true });
                    break;
                case InlineKind::Link:
                    words.push_back({ run.text, false });
                    add_telephone(words, run.link);
                    break;
                case InlineKind::Fact:
                    remember(run.fact.source);
                    if (const auto mark = mark_of(run.fact); !mark.empty())
                        words.push_back({ " " + mark, false });
                    break;
                }
            }
            return words;
        }

        void add_telephone(RichText& words, const content::Link& link)
        {
            if (link.kind != content::LinkKind::Directory)
                return;
            const auto* entry = content::find_entry(m_library.directory, link.id);
            const auto reach = entry ? reach_words(*entry, m_today) : std::string();
            if (reach.empty())
                return;
            words.push_back({ " (" + reach + ")", false });
            m_named.insert(link.id);
        }

        void write(const content::Block& block)
        {
            switch (block.kind) {
            case BlockKind::Paragraph:
                for (const auto& item : block.items)
                    add(Paragraph { words_of(item) });
                break;
            case BlockKind::Heading:
                m_not_to_do = block.items.front().id == NOT_TO_DO;
                add(Heading { 3, words(words_of(block.items.front())) });
                break;
            case BlockKind::Bullets:
                if (m_not_to_do)
                    not_to_do(block);
                else
                    list(ListKind::Bullets, block);
                break;
            case BlockKind::Numbers:
                list(ListKind::Numbers, block);
                break;
            case BlockKind::Checks:
                list(ListKind::Ticks, block);
                break;
            case BlockKind::Say:
                say(block);
                break;
            case BlockKind::Note:
                bar({}, block);
                break;
            case BlockKind::Warning:
                bar(text(tr("Careful:")), block);
                break;
            case BlockKind::Law:
                bar(text(tr("The law:")), block);
                break;
            case BlockKind::Table:
                table(block);
                break;
            }
        }

        void list(ListKind kind, const content::Block& block)
        {
            List made { kind, {} };
            for (const auto& item : block.items)
                made.items.push_back({ words_of(item), false });
            add(std::move(made));
        }

        void not_to_do(const content::Block& block)
        {
            Box box;
            box.crosses = true;
            for (const auto& item : block.items)
                box.lines.push_back(words_of(item));
            add(std::move(box));
        }

        void bar(std::string label, const content::Block& block)
        {
            Box box;
            box.look = BoxLook::Bar;
            box.label = std::move(label);
            for (const auto& item : block.items)
                box.lines.push_back(words_of(item));
            add(std::move(box));
        }

        void say(const content::Block& block)
        {
            Box box;
            box.look = BoxLook::Bar;
            box.label = tr("You can say:");
            for (const auto& item : block.items)
                box.lines.push_back(plain(i18n::quoted(words(words_of(item)))));
            add(std::move(box));
        }

        /// The first row names the columns.
        void table(const content::Block& block)
        {
            const auto columns = static_cast<std::size_t>(std::max(1, block.columns));
            Table made;
            made.as_cards = true;
            for (const auto& before : m_blocks) {
                if (const auto* heading = std::get_if<Heading>(&before))
                    made.title = heading->text;
            }
            for (std::size_t i = 0; i < columns && i < block.items.size(); ++i)
                made.columns.push_back({ words(words_of(block.items[i])), 1 });
            for (auto first = columns; first + columns <= block.items.size(); first += columns) {
                std::vector<Cell> row;
                for (std::size_t i = 0; i < columns; ++i)
                    row.push_back(Cell { words_of(block.items[first + i]) });
                made.rows.push_back(std::move(row));
            }
            add(std::move(made));
        }

        void remember(const std::string& source)
        {
            for (auto& code : content::source_codes(source))
                m_sources.insert(std::move(code));
        }

        void telephones()
        {
            if (m_named.empty())
                return;
            add(Heading { 2, text(tr("Who this guide says to call")) });
            List made;
            // In the order of the directory, and so the most urgent first.
            for (const auto& entry : m_library.directory.entries) {
                if (!m_named.contains(entry.id))
                    continue;
                auto line = bold(entry.name);
                line.push_back({ ": " + reach_words(entry, m_today), false });
                made.items.push_back({ std::move(line), false });
                for (const auto& contact : entry.contacts)
                    remember(contact.source);
            }
            add(std::move(made));
        }

        /// What the marks lead to, in the order of the list, which is that of the fact sheets.
        void sources()
        {
            std::vector<const content::Source*> used;
            for (const auto& source : m_library.sources) {
                if (m_sources.contains(source.code))
                    used.push_back(&source);
            }
            if (used.empty())
                return;
            add(Heading { 2, text(tr("Sources")) });
            add(Paragraph {
                plain(text(tr("The marks with a letter and a number lead to these pages. They were "
                              "read in November 2026 and are not the official texts."))),
                Tone::Small });
            for (const auto* source : used) {
                auto line = bold(source->code);
                line.push_back({ ". " + without_scheme(source->words), false });
                add(Paragraph { std::move(line), Tone::Small });
            }
        }

        const content::Guide& m_guide;
        const content::Library& m_library;
        base::Date m_today;
        bool m_not_to_do { false };
        std::set<std::string, std::less<>> m_named;
        std::set<std::string, std::less<>> m_sources; ///< codes of its marks and numbers
        std::vector<Block> m_blocks;
    };

} // namespace

Document guide_document(
    const content::Guide& guide, const content::Library& library, base::Date today)
{
    Document document;
    document.form = Form::Booklet;
    document.language = library.language;
    document.title = guide.title;
    document.subtitle = plain(guide.summary);
    document.blocks = GuideWriter(guide, library, today).write();
    document.foot = with_origin(app::review_words(guide.review, guide.updated), library);
    document.page_words = i18n::trc("paper", "Page {page} of {pages}");
    return document;
}

} // namespace paper
