#pragma once

#include "base/result.hpp"

struct GLFWwindow;

namespace shell {

/// The size of the first picture of the design, where the screen has room for it.
inline constexpr int FIRST_WIDTH = 1366;
inline constexpr int FIRST_HEIGHT = 768;

/// NoDisplay with what failed and GLFW's own words for it.
base::Failure no_display(const char* what);

/// Starts GLFW and makes the hidden window, whose OpenGL context is then current: title and
/// icon say nothing but the name. NoDisplay when there is no screen or no OpenGL.
base::Result<GLFWwindow*> open_glfw_window();
/// Ends GLFW too. Nothing happens when there is no window.
void close_glfw_window(GLFWwindow* window);

} // namespace shell
