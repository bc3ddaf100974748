#pragma once

#include "ui/context.hpp"
#include "ui/text/words.hpp"

#include <string>
#include <vector>

namespace ui {

/// One bar per step: done ones filled, the present one filled by its part.
struct ProgressSteps {
    Words label;          ///< "Paso 4 de 13"
    Words short_label {}; ///< "Paso 4"
    int steps { 1 };
    int done { 0 };       ///< Whole steps before the present one.
    float part { 0 };     ///< Of the present one, 0 to 1.
    Words count {};       ///< "Contestadas 22 de 55"
    Words short_count {}; ///< "22 de 55"
};
void progress_steps(Context& context, const ProgressSteps& progress);

/// "(1) Su clave -- (2) Escríbala una vez -- (3) Dónde se guarda"
void numbered_steps(Context& context, const std::vector<Words>& names, std::size_t present);

/// The words of a generated passphrase, or as many dots of equal length.
void six_words(Context& context, const std::vector<Words>& words, bool covered);

/// Four bars and words for how long guessing would take.
void strength_bars(Context& context, const Words& caption, int filled, const Words& words);

/// Apart from the page: the ring that fills while the key is held. 0 to 1.
struct HoldRing {
    float filled { 0 };
    Words above {};     ///< "Ensayo: nada se borra"
    Words inside_small; ///< "Siga"
    Words inside;       ///< "apretando"
    Words below;        ///< "Si suelta, no se borra nada"
    Words explanation {};
};
void hold_ring(Context& context, const HoldRing& ring);

} // namespace ui
