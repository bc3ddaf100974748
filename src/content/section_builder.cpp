#include "content/section_builder.hpp"

#include "content/guide_marks.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace content {

namespace {

    constexpr std::size_t MAX_FAULTS = 100;
    /// Each is a page; comparing languages looks for each among all.
    constexpr std::size_t MAX_SECTIONS = 200;

} // namespace

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
        if (m_parsed.sections.size() == MAX_SECTIONS)
            fault(m_item.line, "a guide has at most " + std::to_string(MAX_SECTIONS) + " sections");
        if (m_parsed.sections.size() <= MAX_SECTIONS)
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
    const std::string_view start
        = m_item.text.empty() ? std::string_view {} : std::string_view(m_item.text.front().text);
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

} // namespace content
