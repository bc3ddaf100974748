#pragma once

#include "paper/canvas.hpp"

namespace paper {

/// Pages of a booklet two by two on whole sheets, in the order in which a stack printed on
/// both sides (turned over at the short edge) is folded in the middle. Empty pages fill the
/// last sheet.
Pages imposed(const Pages& pages);

} // namespace paper
