#pragma once

#include "ui/widgets/action.hpp"
#include "ui/widgets/text.hpp"

#include <string>
#include <vector>

namespace ui {

/// A way on from a step: large, with a drawing, words and what they mean.
struct Branch {
    std::string id;
    Icon icon { Icon::None };
    Words label;
    Words hint {};
};
bool branch_button(Context& context, const Branch& branch);
/// Two by two. The id of the one pressed, or "". The first takes the keyboard
/// when the page has just been opened.
std::string branches(Context& context, const std::vector<Branch>& list);

/// "Puede decir:" and the words.
void say_box(Context& context, const Words& caption, const Words& words);

/// One number to call. Without a number, a drawing stands in its place.
struct Call {
    Words number {};
    Icon icon { Icon::AddressBook };
    Words who;
    Words hint {};
    FactState state { FactState::Checked };
    Words state_words {};
};
/// "Llame": a card with one row for each.
void call_card(Context& context, const Words& title, const std::vector<Call>& calls);
/// "Qué NO hacer".
void never_card(Context& context, const Words& title, const std::vector<Words>& lines);

} // namespace ui
