#pragma once

#include "domain/drills.hpp"

#include <string>
#include <string_view>

namespace app {

/// What is said of rehearsals, the same words on the card, in the review and on paper.

/// "Señal", "Quién avisa": the name of a step of a protocol.
std::string_view protocol_part_name(domain::ProtocolPart part);

/// "Ensayada el 3 de mayo de 2026. Falló: quién avisa y a dónde."
std::string drill_words(const domain::Drill& drill);
/// "Toca ensayarla otra vez el 2 de noviembre de 2026.", or that it is time.
std::string drill_due_words(base::Date due, base::Date today);

} // namespace app
