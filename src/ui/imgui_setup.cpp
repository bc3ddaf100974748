#include "ui/imgui_setup.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

ImGuiContext* make_imgui_context(const Fonts& fonts)
{
    ImGuiContext* imgui = ImGui::CreateContext(&fonts.atlas());
    ImGui::SetCurrentContext(imgui);
    ImGuiIO& io = imgui->IO;
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigMemoryCompactTimer = -1;
    io.MouseDragThreshold = 8;
    imgui->ConfigNavWindowingKeyNext = 0;
    imgui->ConfigNavWindowingKeyPrev = 0;
    use_fonts(fonts);
    return imgui;
}

bool has_waiting_input() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

void use_fonts(const Fonts& fonts)
{
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts = &fonts.atlas();
    io.FontDefault = fonts.face(Font::M);
    io.FontGlobalScale = 1;
}

} // namespace ui
