#pragma once

#include "ui/context.hpp"
#include "ui/text/words.hpp"
#include "ui/theme.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// The picture of the risks: how near by how grave, five by five, from near (row
/// 0) to far and from slight (column 0) to grave.
struct Matrix {
    struct Disc {
        std::string id;
        int number { 0 };
        Words name;
        int row { 0 };
        int column { 0 };
        Chosen chosen { Chosen::No };
    };
    std::array<std::array<Level, 5>, 5> levels {};
    std::array<Words, 5> rows;
    std::array<Words, 5> columns;
    Words up;    ///< "Qué tan cerca está"
    Words right; ///< "Qué tan grave sería"
    std::vector<Disc> discs;
};
/// The index of the disc that was pressed. Arrows walk over the discs.
std::optional<std::size_t> matrix(Context& context, std::string_view id, const Matrix& picture);

/// The five levels as chips, under a picture.
void level_legend(Context& context, const std::array<Words, LEVEL_COUNT>& words);

/// Where a risk is, would be with what is done, and with all that is planned.
/// Heights are 0 (far) to 4 (near), parts allowed; no numbers are shown.
struct WhatIf {
    std::array<Words, 5> bands;  ///< From near to far.
    std::array<Words, 3> points; ///< "Hoy", "Con lo hecho", "Con todo"
    float today { 0 };
    float with_done { 0 };
    float with_all { 0 };
    Words done_legend;    ///< "Con lo que ya hizo"
    Words planned_legend; ///< "Con lo que piensa hacer"
};
void what_if_line(Context& context, const WhatIf& picture);

/// Eight parts of one circle, each as long as its value of 0 to 4, with name and value outside.
/// Only a picture: the values are set with sliders beside it.
struct WheelPart {
    Words name;
    std::optional<int> value;
    bool next { false }; ///< to strengthen next: dashed to its full length
};
void security_wheel(Context& context, const std::vector<WheelPart>& parts);

/// The mark, in a square of so many pixels.
void tree_mark(Context& context, float size);
/// The same as pixels (RGBA), for the icon of the window.
std::vector<unsigned char> tree_pixels(int size);

} // namespace ui
