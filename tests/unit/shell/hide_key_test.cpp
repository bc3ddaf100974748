#include "shell/hide_key.hpp"

#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

TEST_CASE("every key that can be set for hiding is known to the window", "[shell]")
{
    CHECK(shell::window_key_for(ImGuiKey_Escape) == GLFW_KEY_ESCAPE);
    CHECK(shell::window_key_for(ImGuiKey_Pause) == GLFW_KEY_PAUSE);
    CHECK(shell::window_key_for(ImGuiKey_F1) == GLFW_KEY_F1);
    CHECK(shell::window_key_for(ImGuiKey_F12) == GLFW_KEY_F12);
}

TEST_CASE("no key is set when none is wished", "[shell]") { CHECK(shell::window_key_for(0) == -1); }
