#include "content/markdown.hpp"

#include "content/guide_marks.hpp"
#include "content/words.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <new>
#include <set>

namespace content {

namespace {

    constexpr int MAX_DEPTH = 8;
    constexpr std::size_t MAX_FAULTS = 100;

    /// Turns the events of the Markdown library into sections. A thing guides do not
    /// use is a fault on its line and nothing else: it never becomes content.
    class SectionBuilder {
    public:
        SectionBuilder(
            std::string_view file, std::string_view guide_id, std::string_view text, int first_line)
            : m_file(file)
            , m_guide_id(guide_id)
            , m_text(text)
            , m_counted_to(text.data())
            , m_line(first_line)
        {
        }

        ParsedMarkdown build();

    private:
        static int enter_block(MD_BLOCKTYPE type, void* detail, void* self);
        static int leave_block(MD_BLOCKTYPE type, void* detail, void* self);
        static int enter_span(MD_SPANTYPE type, void* detail, void* self);
        static int leave_span(MD_SPANTYPE type, void* detail, void* self);
        static int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self);

        void open(MD_BLOCKTYPE type, void* detail);
        void close(MD_BLOCKTYPE type, void* detail);
        void open_list(BlockKind kind);
        void open_list_item(const MD_BLOCK_LI_DETAIL& detail);
        void open_item();
        void close_item();
        void close_heading();
        void close_quote_paragraph();
        void read(MD_TEXTTYPE type, std::string_view text);
        void open_link(const MD_SPAN_A_DETAIL& detail);

        void begin_block(BlockKind kind);
        Block* current_block();
        void finish_text(Item& item);
        void note_id(const std::string& id, int line);
        void follow(const char* place);
        void fault(std::string what) { fault(m_line, std::move(what)); }
        /// A fault of a span, whose line is known when its text comes.
        void fault_soon(std::string what) { m_soon.push_back(std::move(what)); }
        void report_soon();
        void fault(int line, std::string what);

        std::string m_file;
        std::string m_guide_id;
        std::string_view m_text;
        const char* m_counted_to;
        int m_line;

        ParsedMarkdown m_parsed;
        std::set<std::string> m_ids;
        std::vector<std::string> m_soon;
        int m_depth { 0 };
        int m_heading_level { 0 };
        bool m_in_quote { false };
        bool m_quote_named { false };
        BlockKind m_quote_kind { BlockKind::Note };
        bool m_in_list { false };
        bool m_in_item { false };
        bool m_in_bold { false };
        bool m_in_link { false };
        bool m_item_open { false };
        Link m_link;
        Item m_item;
        bool m_block_open { false };
    };

    /// Nothing may be thrown through the library, which is C.
    template <typename Work> int guarded(Work&& work)
    {
        try {
            work();
            return 0;
        } catch (const std::bad_alloc&) {
            return -1;
        }
    }

    void SectionBuilder::fault(int line, std::string what)
    {
        if (m_parsed.faults.size() < MAX_FAULTS)
            m_parsed.faults.push_back({ m_file, line, std::move(what) });
    }

    void SectionBuilder::report_soon()
    {
        for (auto& what : m_soon)
            fault(std::move(what));
        m_soon.clear();
    }

    /// Keeps m_line at the line of a place in the text. Only forwards: the library
    /// walks the text once.
    void SectionBuilder::follow(const char* place)
    {
        const std::less<const char*> before;
        const char* end = m_text.data() + m_text.size();
        if (before(place, m_counted_to) || !before(place, end))
            return;
        m_line += static_cast<int>(std::count(m_counted_to, place, '\n'));
        m_counted_to = place;
    }

    Block* SectionBuilder::current_block()
    {
        if (!m_block_open || m_parsed.sections.empty() || m_parsed.sections.back().blocks.empty())
            return nullptr;
        return &m_parsed.sections.back().blocks.back();
    }

    void SectionBuilder::begin_block(BlockKind kind)
    {
        if (m_parsed.sections.empty()) {
            fault("text before the first section");
            m_parsed.sections.emplace_back();
        }
        Block block;
        block.kind = kind;
        block.line = m_line;
        m_parsed.sections.back().blocks.push_back(std::move(block));
        m_block_open = true;
    }

    void SectionBuilder::open(MD_BLOCKTYPE type, void* detail)
    {
        if (++m_depth > MAX_DEPTH) {
            fault("nested too deeply");
            return;
        }
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_TR:
            break;
        case MD_BLOCK_H:
            m_heading_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            open_item();
            break;
        case MD_BLOCK_QUOTE:
            if (m_in_quote || m_in_list)
                fault("a note stands alone, not inside something else");
            m_in_quote = true;
            m_quote_named = false;
            break;
        case MD_BLOCK_UL:
            open_list(BlockKind::Bullets);
            break;
        case MD_BLOCK_OL:
            open_list(BlockKind::Numbers);
            break;
        case MD_BLOCK_LI:
            open_list_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
            break;
        case MD_BLOCK_P:
            if (m_in_item) {
                if (!m_item.text.empty())
                    fault("an item has one paragraph");
            } else {
                open_item();
            }
            break;
        case MD_BLOCK_TABLE:
            if (m_in_quote || m_in_list)
                fault("a table stands alone, not inside something else");
            begin_block(BlockKind::Table);
            current_block()->columns
                = static_cast<int>(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            open_item();
            break;
        case MD_BLOCK_HR:
            fault("a line across is not used in guides");
            break;
        case MD_BLOCK_CODE:
            fault("code or text indented by four spaces is not used in guides");
            open_item();
            break;
        case MD_BLOCK_HTML:
            fault("HTML is not used in guides");
            open_item();
            break;
        }
    }

    void SectionBuilder::open_list(BlockKind kind)
    {
        if (m_in_list)
            fault("a list inside a list is not used in guides");
        m_in_list = true;
        if (!m_in_quote) {
            begin_block(kind);
        } else if (!m_quote_named || m_quote_kind != BlockKind::Say) {
            fault("only [!say] holds a list");
            begin_block(kind);
        }
    }

    void SectionBuilder::open_list_item(const MD_BLOCK_LI_DETAIL& detail)
    {
        const bool task = detail.is_task != 0;
        if (task)
            follow(m_text.data() + detail.task_mark_offset);
        m_in_item = true;
        open_item();
        auto* block = current_block();
        if (!block || m_in_quote)
            return;
        if (task && block->items.empty() && block->kind == BlockKind::Bullets)
            block->kind = BlockKind::Checks;
        if (task != (block->kind == BlockKind::Checks))
            fault("a checklist holds only items with [ ]");
        if (task && detail.task_mark != ' ')
            fault("a checklist is written without ticks");
    }

    void SectionBuilder::open_item()
    {
        if (m_item_open)
            close_item();
        m_item = Item {};
        m_item_open = true;
    }

    void SectionBuilder::finish_text(Item& item)
    {
        join_runs(item.text);
        item.id = take_id(item.text);
        for (const auto& unknown : take_facts(item.text))
            fault(item.line, "not a mark: \"{" + unknown + "}\"");
        for (const auto& run : item.text) {
            auto problem = problem_of_text(run.text);
            if (problem == "begins or ends with a space")
                problem.clear();
            if (!problem.empty())
                fault(item.line, "the text " + problem);
        }
    }

    void SectionBuilder::note_id(const std::string& id, int line)
    {
        if (!m_ids.insert(id).second)
            fault(line, "the id \"" + id + "\" is used twice");
    }

    void SectionBuilder::close_item()
    {
        if (!m_item_open)
            return;
        m_item_open = false;
        finish_text(m_item);
        auto* block = current_block();
        if (!block)
            return;
        if (m_item.line == 0)
            m_item.line = m_line;
        const bool cell = block->kind == BlockKind::Table;
        if (m_item.text.empty() && !cell)
            fault("an item is empty");
        if (block->kind == BlockKind::Checks) {
            if (m_item.id.empty())
                fault(m_item.line, "a checklist item needs an id: {#name}");
            else
                note_id(m_item.id, m_item.line);
        } else if (!m_item.id.empty() && block->kind != BlockKind::Heading) {
            fault(m_item.line, "only sections, headings and checklist items have ids");
        }
        if (block->items.empty())
            block->line = m_item.line;
        block->items.push_back(std::move(m_item));
        m_item = Item {};
    }

    void SectionBuilder::close_heading()
    {
        m_item_open = false;
        finish_text(m_item);
        if (m_item.line == 0)
            m_item.line = m_line;
        if (m_item.id.empty())
            fault(m_item.line, "a heading needs an id: {#name}");
        else
            note_id(m_item.id, m_item.line);
        if (m_in_quote || m_in_list)
            fault(m_item.line, "a heading stands alone, not inside something else");
        if (m_heading_level == 2) {
            Section section;
            section.id = m_item.id;
            section.title = plain_text(m_item.text);
            section.line = m_item.line;
            if (section.title.empty())
                fault(m_item.line, "a heading is empty");
            m_parsed.sections.push_back(std::move(section));
        } else {
            if (m_heading_level != 3)
                fault(m_item.line,
                    "headings have two or three #; the title stands in the head of the file");
            begin_block(BlockKind::Heading);
            auto& block = m_parsed.sections.back().blocks.back();
            block.line = m_item.line;
            block.items.push_back(std::move(m_item));
        }
        m_item = Item {};
        m_block_open = false;
        m_heading_level = 0;
    }

    /// The first paragraph of a quotation names what it is: [!law], [!note] ...
    void SectionBuilder::close_quote_paragraph()
    {
        struct Name {
            std::string_view written;
            BlockKind kind;
        };
        static constexpr std::array NAMES {
            Name { "[!say]", BlockKind::Say },
            Name { "[!note]", BlockKind::Note },
            Name { "[!warning]", BlockKind::Warning },
            Name { "[!law]", BlockKind::Law },
        };
        if (m_quote_named) {
            fault("a note has one paragraph");
            close_item();
            return;
        }
        join_runs(m_item.text);
        m_quote_named = true;
        m_quote_kind = BlockKind::Note;
        const std::string_view start = m_item.text.empty()
            ? std::string_view {}
            : std::string_view(m_item.text.front().text);
        const auto* name = std::ranges::find_if(
            NAMES, [&](const Name& each) { return start.starts_with(each.written); });
        if (name == NAMES.end()) {
            fault("a note begins with [!say], [!note], [!warning] or [!law]");
        } else {
            m_quote_kind = name->kind;
            m_item.text.front().text.erase(0, name->written.size());
        }
        begin_block(m_quote_kind);
        join_runs(m_item.text);
        if (m_item.text.empty())
            m_item_open = false;
        else
            close_item();
    }

    void SectionBuilder::close(MD_BLOCKTYPE type, void*)
    {
        --m_depth;
        report_soon(); // an empty link or picture has no text
        switch (type) {
        case MD_BLOCK_H:
            close_heading();
            break;
        case MD_BLOCK_P:
            if (m_in_item)
                break;
            if (m_in_quote) {
                close_quote_paragraph();
                break;
            }
            begin_block(BlockKind::Paragraph);
            close_item();
            m_block_open = false;
            break;
        case MD_BLOCK_LI:
            close_item();
            m_in_item = false;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_in_list = false;
            if (!m_in_quote)
                m_block_open = false;
            break;
        case MD_BLOCK_QUOTE:
            if (auto* block = current_block(); block && block->items.empty())
                fault("a note is empty");
            m_in_quote = false;
            m_block_open = false;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            close_item();
            break;
        case MD_BLOCK_TABLE:
            m_block_open = false;
            break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML:
            m_item_open = false;
            break;
        default:
            break;
        }
    }

    void SectionBuilder::open_link(const MD_SPAN_A_DETAIL& detail)
    {
        m_in_link = true;
        const std::string_view address(detail.href.text, detail.href.size);
        auto link = parse_link(address, m_guide_id);
        if (!link)
            fault_soon("not an address guides use: \"" + std::string(address.substr(0, 80)) + "\"");
        m_link = link.value_or(Link {});
    }

    void SectionBuilder::read(MD_TEXTTYPE type, std::string_view text)
    {
        if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR) {
            follow(text.data());
            report_soon();
        }
        if (type == MD_TEXT_NULLCHAR || type == MD_TEXT_ENTITY || type == MD_TEXT_HTML
            || type == MD_TEXT_CODE) {
            if (type != MD_TEXT_CODE && type != MD_TEXT_HTML)
                fault("write the character itself");
            else if (type == MD_TEXT_HTML)
                fault("HTML is not used in guides");
            return;
        }
        if (!m_item_open)
            return;
        Inline run;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            run.text = " ";
        } else {
            run.text = std::string(text);
        }
        if (m_item.line == 0)
            m_item.line = m_line;
        if (m_in_link) {
            run.kind = InlineKind::Link;
            run.link = m_link;
        } else if (m_in_bold) {
            run.kind = InlineKind::Bold;
        }
        m_item.text.push_back(std::move(run));
    }

    int SectionBuilder::enter_block(MD_BLOCKTYPE type, void* detail, void* self)
    {
        return guarded([&] { static_cast<SectionBuilder*>(self)->open(type, detail); });
    }

    int SectionBuilder::leave_block(MD_BLOCKTYPE type, void* detail, void* self)
    {
        return guarded([&] { static_cast<SectionBuilder*>(self)->close(type, detail); });
    }

    int SectionBuilder::enter_span(MD_SPANTYPE type, void* detail, void* self)
    {
        return guarded([&] {
            auto& builder = *static_cast<SectionBuilder*>(self);
            if (type == MD_SPAN_STRONG)
                builder.m_in_bold = true;
            else if (type == MD_SPAN_A)
                builder.open_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
            else
                builder.fault_soon("guides use only bold and links inside a text");
        });
    }

    int SectionBuilder::leave_span(MD_SPANTYPE type, void*, void* self)
    {
        auto& builder = *static_cast<SectionBuilder*>(self);
        if (type == MD_SPAN_STRONG)
            builder.m_in_bold = false;
        else if (type == MD_SPAN_A)
            builder.m_in_link = false;
        return 0;
    }

    int SectionBuilder::text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self)
    {
        return guarded(
            [&] { static_cast<SectionBuilder*>(self)->read(type, std::string_view(text, size)); });
    }

    ParsedMarkdown SectionBuilder::build()
    {
        MD_PARSER parser {};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS;
        parser.enter_block = enter_block;
        parser.leave_block = leave_block;
        parser.enter_span = enter_span;
        parser.leave_span = leave_span;
        parser.text = text;
        if (md_parse(m_text.data(), static_cast<MD_SIZE>(m_text.size()), &parser, this) != 0)
            fault("the Markdown could not be read");
        for (auto& section : m_parsed.sections) {
            if (section.blocks.empty())
                fault(section.line, "the section \"" + section.id + "\" is empty");
        }
        return std::move(m_parsed);
    }

} // namespace

ParsedMarkdown parse_markdown(
    std::string_view file, std::string_view guide_id, std::string_view text, int first_line)
{
    return SectionBuilder(file, guide_id, text, first_line).build();
}

} // namespace content
