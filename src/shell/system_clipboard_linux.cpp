#include "shell/system_clipboard.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {

Clipboard::System system_clipboard(GLFWwindow* window)
{
    return { [window] { return glfwGetClipboardString(window); },
        [window](const char* text) { glfwSetClipboardString(window, text); } };
}

} // namespace shell
