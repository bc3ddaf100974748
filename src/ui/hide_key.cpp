#include "ui/hide_key.hpp"

#include "i18n/tr.hpp"

#include <imgui.h>

namespace ui {

using i18n::tr;

int imgui_key(domain::HideKey key)
{
    switch (key) {
    case domain::HideKey::Escape:
        return ImGuiKey_Escape;
    case domain::HideKey::F12:
        return ImGuiKey_F12;
    case domain::HideKey::Pause:
        return ImGuiKey_Pause;
    case domain::HideKey::None:
        return 0;
    }
    return 0;
}

std::string_view hide_key_name(domain::HideKey key)
{
    switch (key) {
    case domain::HideKey::Escape:
        return tr("Esc");
    case domain::HideKey::F12:
        return tr("F12");
    case domain::HideKey::Pause:
        return tr("Pause");
    case domain::HideKey::None:
        return "";
    }
    return "";
}

} // namespace ui
