#pragma once

#include "base/date.hpp"
#include "content/directory.hpp"

#include <string>

namespace app {

/// "Comprobado en mayo de 2026"; once six months have passed "sin confirmar desde mayo de 2026";
/// never checked: "sin confirmar: dato de 2019". facts/README.md: a number that nobody called
/// within six months is shown as not confirmed. What somebody claims who made another list is said
/// as a claim: "Comprobado en mayo de 2026, según quien hizo la lista".
std::string confidence_words(const content::Contact& contact, base::Date today);

/// "2382 3400", "correo@ejemplo.org": a telephone in groups that can be read aloud.
std::string contact_value(const content::Contact& contact);

} // namespace app
