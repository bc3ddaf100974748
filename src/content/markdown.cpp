#include "content/markdown.hpp"

#include "content/guide_marks.hpp"
#include "content/section_builder.hpp"

#include <new>

namespace content {

namespace {

    constexpr int MAX_DEPTH = 8;

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

} // namespace

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

ParsedMarkdown parse_markdown(
    std::string_view file, std::string_view guide_id, std::string_view text, int first_line)
{
    return SectionBuilder(file, guide_id, text, first_line).build();
}

} // namespace content
