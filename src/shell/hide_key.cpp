#include "shell/hide_key.hpp"

#include <imgui.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {

int window_key_for(int imgui_key)
{
    if (imgui_key >= ImGuiKey_F1 && imgui_key <= ImGuiKey_F12)
        return GLFW_KEY_F1 + (imgui_key - ImGuiKey_F1);
    switch (imgui_key) {
    case ImGuiKey_Escape:
        return GLFW_KEY_ESCAPE;
    case ImGuiKey_Pause:
        return GLFW_KEY_PAUSE;
    case ImGuiKey_ScrollLock:
        return GLFW_KEY_SCROLL_LOCK;
    case ImGuiKey_Insert:
        return GLFW_KEY_INSERT;
    case ImGuiKey_PrintScreen:
        return GLFW_KEY_PRINT_SCREEN;
    default:
        return -1;
    }
}

} // namespace shell
