#pragma once

#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/text/words.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// People and groups as discs: with her or against, from left to right, by how much power they
/// have, the most at the top. A disc alone in its cell has its name below it and a drawing in it;
/// several stand in a grid with their numbers, so that none covers another.
struct ActorDiscs {
    enum class Look { Supports, Neutral, Opposes, Attacked };
    struct Disc {
        std::string id;
        int number { 1 };
        Words name;
        Look look { Look::Neutral };
        bool at_home { false }; ///< of private life: with a house, or drawn as one
        int column { 0 };
        int row { 0 };
        Chosen chosen { Chosen::No };
        bool lifted { false }; ///< arrows move it instead of the keyboard's place
    };
    std::array<Words, 5> columns;
    std::array<Words, 4> rows; ///< from the top
    Words up;                  ///< what the rows say: "Poder"
    std::vector<Disc> discs;
    Enabled movable { Enabled::Yes };
};

/// What a person did to it; the caller decides what it means.
struct ActorDiscsEvent {
    enum class Kind {
        Nothing,
        Chosen,  ///< clicked
        Lifted,  ///< Enter or Space: taken up, or left where it is
        LetGo,   ///< the keyboard went on while it was taken up
        Stepped, ///< an arrow while taken up: `columns` and `rows` further
        Dropped, ///< dragged to the cell `columns`, `rows`
        More,    ///< there are more in this cell than there is room for
    };
    Kind kind { Kind::Nothing };
    std::size_t disc { 0 };
    int columns { 0 };
    int rows { 0 };
};

ActorDiscsEvent actor_discs(Context& context, std::string_view id, const ActorDiscs& picture);
/// False where there is no room to read it: a list says the same.
bool actor_discs_fit(const Context& context);

Icon actor_icon(ActorDiscs::Look look);

} // namespace ui
