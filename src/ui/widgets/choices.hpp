#pragma once

#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/text/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// One answer of a list.
struct Choice {
    std::string id;
    Words text;
    Words hint {};
    /// How many of three circles are filled, for how often and how much; -1 none.
    int dots { -1 };
    Icon icon { Icon::None };
    Chosen chosen { Chosen::No };
    Enabled enabled { Enabled::Yes };
};

enum class ChoiceKind { One, Several };
/// Which keys choose directly: 1-9 wherever the keyboard is on the page (one
/// question per page), or only while it is in this list.
enum class Digits { OnPage, InList };

struct ChoiceListOptions {
    ChoiceKind kind { ChoiceKind::One };
    Digits digits { Digits::InList };
    /// How many abreast where each fits; 0: one, and two at very large letters.
    int columns { 0 };
    /// Lower rows, inside a side card.
    bool compact { false };
    /// Lower rows, then two abreast, when one under the other is higher than the room that is
    /// left: a question is not to scroll.
    bool fit { false };
    /// Lines that follow and have to fit too.
    int lines_below { 0 };
};

/// The answers of a question. The index that was pressed; the caller decides what
/// it means. Up and Down move, Space or Enter chooses, 1-9 choose directly.
std::optional<std::size_t> choice_list(Context& context, std::string_view id,
    const std::vector<Choice>& choices, const ChoiceListOptions& options = {});

/// One answer by itself.
bool choice_row(Context& context, const Choice& choice, ChoiceKind kind = ChoiceKind::One,
    bool compact = false);

/// A line of a checklist: box and text, no outline. True when it was pressed.
bool check_line(Context& context, std::string_view id, const Words& text, Chosen ticked,
    Enabled enabled = Enabled::Yes);

/// Two to four words in one outline, one of them chosen (language, letters, colours).
std::optional<std::size_t> segmented(Context& context, std::string_view id,
    const std::vector<Words>& labels, std::size_t chosen, Enabled enabled = Enabled::Yes);
/// The same with the letter A in three sizes.
std::optional<std::size_t> letter_size(
    Context& context, std::string_view id, const std::vector<Words>& names, std::size_t chosen);

/// 0 to 4 with circles and the word for the value at the right. One stop of the
/// keyboard: Left and Right, or the digit. No value yet: nothing filled.
std::optional<int> slider04(Context& context, std::string_view id, const Words& label,
    std::optional<int> value, const std::vector<Words>& value_words,
    Enabled enabled = Enabled::Yes);

/// Tabs inside a page. The index that was pressed.
std::optional<std::size_t> tabs(
    Context& context, std::string_view id, const std::vector<Words>& labels, std::size_t chosen);

} // namespace ui
