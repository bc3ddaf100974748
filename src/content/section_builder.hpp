#pragma once

#include "content/guide.hpp"
#include "content/markdown.hpp"

#include <md4c.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

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

} // namespace content
