#pragma once

#include "domain/visibility.hpp"

#include <string>
#include <string_view>

namespace ui {

/// "rápido", "de taller", "completo": inside a sentence.
std::string_view path_name(domain::Path path);
/// "Rápido": by itself.
std::string_view path_title(domain::Path path);
/// "42 preguntas, unos 20 minutos".
std::string path_length(domain::Path path, int questions);

} // namespace ui
