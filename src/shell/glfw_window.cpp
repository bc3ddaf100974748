#include "shell/glfw_window.hpp"

#include "ui/widgets/pictures.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace shell {

namespace {

    constexpr const char* TITLE = "Ceiba";
    // What a screen of 1024 x 600 leaves between the bars of its system and of the window. A least
    // size above what is left would push the last buttons off a small screen, even maximised.
    constexpr int LEAST_WIDTH = 1000;
    constexpr int LEAST_HEIGHT = 520;
    constexpr int FRAME_WIDTH = 16;
    constexpr int FRAME_HEIGHT = 48;

    /// Where only X11 can answer, Wayland is not asked: its library complains aloud.
    void choose_platform()
    {
        const auto is_set = [](const char* name) {
            const char* value = std::getenv(name);
            return value != nullptr && *value != 0;
        };
        const bool only_x11 = is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY");
        if (only_x11 && glfwPlatformSupported(GLFW_PLATFORM_X11) == GLFW_TRUE)
            glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
    }

    void set_hints()
    {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 1);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 1);
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_DEPTH_BITS, 0);
        glfwWindowHint(GLFW_STENCIL_BITS, 0);
        glfwWindowHintString(GLFW_X11_CLASS_NAME, "ceiba");
        glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "ceiba");
        glfwWindowHintString(GLFW_WAYLAND_APP_ID, "ceiba");
    }

    struct Size {
        int width;
        int height;
        bool whole_screen;
    };

    /// As in the pictures of the design, or as much of it as the screen has.
    Size first_size()
    {
        Size size { FIRST_WIDTH, FIRST_HEIGHT, false };
        GLFWmonitor* monitor = glfwGetPrimaryMonitor();
        if (monitor == nullptr)
            return size;
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
        if (width <= 0 || height <= 0)
            return size;
        size.whole_screen = width <= FIRST_WIDTH || height <= FIRST_HEIGHT;
        size.width = std::min(size.width, width);
        size.height = std::min(size.height, height);
        return size;
    }

    void set_icon(GLFWwindow* window)
    {
        // Wayland has none; asking there is only an error message.
        if (glfwGetPlatform() == GLFW_PLATFORM_WAYLAND)
            return;
        std::array<std::vector<unsigned char>, 3> pixels;
        std::array<GLFWimage, 3> images {};
        const std::array<int, 3> sizes { 16, 32, 64 };
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            pixels[i] = ui::tree_pixels(sizes[i]);
            images[i] = { sizes[i], sizes[i], pixels[i].data() };
        }
        glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
    }

} // namespace

base::Failure no_display(const char* what)
{
    const char* why = nullptr;
    glfwGetError(&why);
    std::string note = what;
    if (why != nullptr)
        note += std::string(": ") + why;
    return base::fail(base::ErrorCode::NoDisplay, std::move(note));
}

base::Result<GLFWwindow*> open_glfw_window()
{
    choose_platform();
    if (glfwInit() != GLFW_TRUE)
        return no_display("no screen");
    set_hints();
    const Size size = first_size();
    if (size.whole_screen)
        glfwWindowHint(GLFW_MAXIMIZED, GLFW_TRUE);
    GLFWwindow* window = glfwCreateWindow(size.width, size.height, TITLE, nullptr, nullptr);
    if (window == nullptr) {
        auto failure = no_display("no window with OpenGL");
        glfwTerminate();
        return failure;
    }
    glfwMakeContextCurrent(window);
    glfwSetWindowSizeLimits(window, std::min(LEAST_WIDTH, size.width - FRAME_WIDTH),
        std::min(LEAST_HEIGHT, size.height - FRAME_HEIGHT), GLFW_DONT_CARE, GLFW_DONT_CARE);
    set_icon(window);
    return window;
}

void close_glfw_window(GLFWwindow* window)
{
    if (window == nullptr)
        return;
    glfwDestroyWindow(window);
    glfwTerminate();
}

} // namespace shell
