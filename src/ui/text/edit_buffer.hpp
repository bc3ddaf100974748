#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The text of the field being edited, with caret, selection and undo. Knows
/// nothing of letters' sizes or of windows. Positions are bytes at the beginning
/// of a character. Everything it held is zeroed when it goes.
class EditBuffer {
public:
    EditBuffer(std::string_view text, std::size_t most_bytes);
    std::size_t most_bytes() const { return m_most_bytes; }
    ~EditBuffer();
    EditBuffer(const EditBuffer&) = delete;
    EditBuffer& operator=(const EditBuffer&) = delete;

    const std::string& text() const { return m_text; }
    std::size_t caret() const { return m_caret; }
    /// The other end of the selection; equal to the caret when there is none.
    std::size_t anchor() const { return m_anchor; }
    std::size_t selection_begin() const;
    std::size_t selection_end() const;
    bool has_selection() const { return m_caret != m_anchor; }
    std::string_view selection() const;

    enum class Select { No, Yes };
    void move_to(std::size_t position, Select select);
    void move_left(Select select);
    void move_right(Select select);
    void move_word_left(Select select);
    void move_word_right(Select select);
    void select_all();
    void select_word_at(std::size_t position);

    /// Replaces the selection. Text that would not fit is cut at a character.
    void insert(std::string_view text);
    /// Of what was put in last, something did not fit.
    bool is_cut() const { return m_is_cut; }
    void erase_before();
    void erase_after();
    void erase_word_before();
    void erase_selection();

    void undo();
    void redo();

    std::size_t before(std::size_t position) const;
    std::size_t after(std::size_t position) const;
    std::size_t word_before(std::size_t position) const;
    std::size_t word_after(std::size_t position) const;

private:
    struct Snapshot {
        std::string text;
        std::size_t caret { 0 };
    };
    enum class Change { None, Typing, Erasing, Other };

    void remember(Change change);
    void erase(std::size_t begin, std::size_t end);

    std::string m_text;
    std::size_t m_most_bytes;
    std::size_t m_caret { 0 };
    std::size_t m_anchor { 0 };
    bool m_is_cut { false };
    Change m_last_change { Change::None };
    std::vector<Snapshot> m_undo;
    std::vector<Snapshot> m_redo;
};

} // namespace ui
