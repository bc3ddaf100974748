#pragma once

#include "ui/widgets/widgets.hpp"

#include <string_view>

namespace ui {

/// What the lists of the assessment (actors, threats, what has happened) have in common: their
/// feet, and erasing in two presses. `Model` is one of their models.

/// Below a list: while nothing is in it she may come back later or skip it.
Foot list_foot(bool empty);

template <typename Model> void follow_list_foot(std::string_view pressed, Model& model)
{
    if (pressed == "back")
        model.back();
    else if (pressed == "next")
        model.next();
    else if (pressed == "later")
        model.later();
}

/// Below one page of a card.
Foot card_foot(bool is_last);

template <typename Model> void follow_card_foot(std::string_view pressed, Model& model)
{
    if (pressed == "back")
        model.back_field();
    else if (pressed == "next")
        model.next_field();
    else if (pressed == "close")
        model.close_card();
}

enum class Erasing { Nothing, Ask, Keep, Erase };
/// "Erase this", and once that was pressed "Leave it" beside it.
Erasing draw_erasing_parts(Context& context, std::string_view words, bool confirms);

/// True when it is to be erased.
template <typename Model>
bool draw_erasing_of(Context& context, Model& model, std::string_view words, bool confirms)
{
    const auto answer = draw_erasing_parts(context, words, confirms);
    if (answer == Erasing::Ask || answer == Erasing::Keep)
        model.ask_erasing(answer == Erasing::Ask);
    return answer == Erasing::Erase;
}

} // namespace ui
