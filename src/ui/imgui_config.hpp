#pragma once

#include "base/assert.hpp"

// How Dear ImGui is built (IMGUI_USER_CONFIG). It must never touch a file: no
// ini, no log, no font from disk (security-design.md 12).
#define IM_ASSERT(claim) CEIBA_ASSERT(claim)
// A letter outside the basic plane that somebody types is kept, drawn or not.
#define IMGUI_USE_WCHAR32
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_KEYIO

// The OpenGL 2 backend draws with one base vertex, and a long list has more
// than 65 536 of them.
#define ImDrawIdx unsigned int
