#pragma once

#include "platform/windows.hpp"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_WIN32
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <catch2/catch_test_macros.hpp>

namespace test {

/// A window of Windows that nobody sees, without graphics.
class HiddenWindow {
public:
    HiddenWindow()
    {
        REQUIRE(glfwInit() == GLFW_TRUE);
        glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        m_window = glfwCreateWindow(200, 100, "Ceiba", nullptr, nullptr);
        REQUIRE(m_window != nullptr);
    }
    ~HiddenWindow()
    {
        glfwDestroyWindow(m_window);
        glfwTerminate();
    }
    HiddenWindow(const HiddenWindow&) = delete;
    HiddenWindow& operator=(const HiddenWindow&) = delete;

    GLFWwindow* get() const { return m_window; }
    LRESULT send(UINT message, WPARAM what, LPARAM more) const
    {
        return ::SendMessageW(glfwGetWin32Window(m_window), message, what, more);
    }

private:
    GLFWwindow* m_window { nullptr };
};

} // namespace test
