#include "ui/text/edit_buffer.hpp"

#include <algorithm>

namespace ui {

namespace {

    constexpr std::size_t MOST_SNAPSHOTS = 100;

    void wipe(std::string& text)
    {
        // Through volatile, so that it is not taken for needless work.
        volatile char* bytes = text.data();
        for (std::size_t i = 0; i < text.capacity(); ++i)
            bytes[i] = 0;
        text.clear();
    }

    bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

    bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

} // namespace

EditBuffer::EditBuffer(std::string_view text, std::size_t most_bytes)
    : m_text(text)
    , m_most_bytes(std::max(most_bytes, text.size()))
    , m_caret(m_text.size())
    , m_anchor(m_text.size())
{
}

EditBuffer::~EditBuffer()
{
    wipe(m_text);
    for (auto* list : { &m_undo, &m_redo })
        for (Snapshot& snapshot : *list)
            wipe(snapshot.text);
}

std::size_t EditBuffer::selection_begin() const { return std::min(m_caret, m_anchor); }

std::size_t EditBuffer::selection_end() const { return std::max(m_caret, m_anchor); }

std::string_view EditBuffer::selection() const
{
    return std::string_view(m_text).substr(selection_begin(), selection_end() - selection_begin());
}

std::size_t EditBuffer::before(std::size_t position) const
{
    if (position == 0)
        return 0;
    --position;
    while (position > 0 && continues(m_text[position]))
        --position;
    return position;
}

std::size_t EditBuffer::after(std::size_t position) const
{
    if (position >= m_text.size())
        return m_text.size();
    ++position;
    while (position < m_text.size() && continues(m_text[position]))
        ++position;
    return position;
}

std::size_t EditBuffer::word_before(std::size_t position) const
{
    while (position > 0 && is_space(m_text[before(position)]))
        position = before(position);
    while (position > 0 && !is_space(m_text[before(position)]))
        position = before(position);
    return position;
}

std::size_t EditBuffer::word_after(std::size_t position) const
{
    while (position < m_text.size() && !is_space(m_text[position]))
        position = after(position);
    while (position < m_text.size() && is_space(m_text[position]))
        position = after(position);
    return position;
}

void EditBuffer::move_to(std::size_t position, Select select)
{
    m_caret = std::min(position, m_text.size());
    while (m_caret > 0 && m_caret < m_text.size() && continues(m_text[m_caret]))
        --m_caret;
    if (select == Select::No)
        m_anchor = m_caret;
    m_last_change = Change::None;
}

void EditBuffer::move_left(Select select)
{
    if (select == Select::No && has_selection())
        move_to(selection_begin(), Select::No);
    else
        move_to(before(m_caret), select);
}

void EditBuffer::move_right(Select select)
{
    if (select == Select::No && has_selection())
        move_to(selection_end(), Select::No);
    else
        move_to(after(m_caret), select);
}

void EditBuffer::move_word_left(Select select) { move_to(word_before(m_caret), select); }

void EditBuffer::move_word_right(Select select) { move_to(word_after(m_caret), select); }

void EditBuffer::select_all()
{
    m_anchor = 0;
    m_caret = m_text.size();
}

void EditBuffer::select_word_at(std::size_t position)
{
    position = std::min(position, m_text.size());
    std::size_t begin = position;
    while (begin > 0 && !is_space(m_text[before(begin)]))
        begin = before(begin);
    std::size_t end = position;
    while (end < m_text.size() && !is_space(m_text[end]))
        end = after(end);
    m_anchor = begin;
    m_caret = end;
}

void EditBuffer::remember(Change change)
{
    // Letters typed one after the other are undone together.
    m_is_cut = false;
    const bool continued = change != Change::Other && change == m_last_change;
    m_last_change = change;
    for (Snapshot& snapshot : m_redo)
        wipe(snapshot.text);
    m_redo.clear();
    if (continued)
        return;
    if (m_undo.size() == MOST_SNAPSHOTS) {
        wipe(m_undo.front().text);
        m_undo.erase(m_undo.begin());
    }
    m_undo.push_back({ m_text, m_caret });
}

void EditBuffer::erase(std::size_t begin, std::size_t end)
{
    m_text.erase(begin, end - begin);
    m_caret = m_anchor = begin;
}

void EditBuffer::insert(std::string_view text)
{
    remember(text.size() <= 4 && text != " " && text != "\n" && !has_selection() ? Change::Typing
                                                                                 : Change::Other);
    const Change kind = m_last_change;
    if (has_selection())
        erase(selection_begin(), selection_end());
    std::size_t size = std::min(text.size(), m_most_bytes - std::min(m_most_bytes, m_text.size()));
    while (size > 0 && size < text.size() && continues(text[size]))
        --size;
    m_text.insert(m_caret, text.substr(0, size));
    m_is_cut = size < text.size();
    m_caret += size;
    m_anchor = m_caret;
    m_last_change = kind;
}

void EditBuffer::erase_selection()
{
    if (!has_selection())
        return;
    remember(Change::Other);
    erase(selection_begin(), selection_end());
}

void EditBuffer::erase_before()
{
    if (has_selection())
        return erase_selection();
    if (m_caret == 0)
        return;
    remember(Change::Erasing);
    erase(before(m_caret), m_caret);
}

void EditBuffer::erase_after()
{
    if (has_selection())
        return erase_selection();
    if (m_caret == m_text.size())
        return;
    remember(Change::Erasing);
    erase(m_caret, after(m_caret));
}

void EditBuffer::erase_word_before()
{
    if (has_selection())
        return erase_selection();
    if (m_caret == 0)
        return;
    remember(Change::Other);
    erase(word_before(m_caret), m_caret);
}

void EditBuffer::undo()
{
    if (m_undo.empty())
        return;
    m_redo.push_back({ std::move(m_text), m_caret });
    m_text = std::move(m_undo.back().text);
    m_caret = m_anchor = m_undo.back().caret;
    m_undo.pop_back();
    m_is_cut = false;
    m_last_change = Change::None;
}

void EditBuffer::redo()
{
    if (m_redo.empty())
        return;
    m_undo.push_back({ std::move(m_text), m_caret });
    m_text = std::move(m_redo.back().text);
    m_caret = m_anchor = m_redo.back().caret;
    m_redo.pop_back();
    m_is_cut = false;
    m_last_change = Change::None;
}

} // namespace ui
