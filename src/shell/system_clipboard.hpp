#pragma once

#include "shell/clipboard.hpp"

struct GLFWwindow;

namespace shell {

/// The clipboard of the system, with the marks that keep what we put there out of histories,
/// clouds and programs that watch it, where the system knows such marks (security-design.md 12).
Clipboard::System system_clipboard(GLFWwindow* window);

} // namespace shell
