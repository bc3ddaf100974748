#include "shell/window.hpp"

#include "shell/clipboard.hpp"
#include "shell/event_loop.hpp"
#include "shell/gl_renderer.hpp"
#include "shell/glfw_window.hpp"
#include "shell/global_key.hpp"
#include "shell/hide_key.hpp"
#include "shell/opengl.hpp"
#include "shell/screen_captures.hpp"
#include "shell/system_clipboard.hpp"
#include "shell/system_notices.hpp"
#include "ui/context.hpp"
#include "ui/imgui_setup.hpp"
#include "ui/on_screen.hpp"

#include <imgui.h>
#include <imgui_impl_glfw.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <thread>

namespace shell {

namespace {

    /// Double and triple buffering: so many pictures the card may still hold.
    constexpr int EMPTY_FRAMES = 3;

    std::atomic<bool> window_exists { false };
    std::atomic<bool> asked_to_end { false };

} // namespace

struct Window::Parts {
    explicit Parts(const WindowTools& window_tools) : tools(window_tools) { }
    ~Parts();

    base::Result<> open();
    void install_callbacks();
    void make_imgui();
    void drop_imgui();
    void exchange_context();
    void follow_wishes();
    void lay_out();
    void lay_out_until_settled();
    void draw_picture();
    void draw_picture_of(int width, int height);
    void draw_empty_frames();
    void turn(std::optional<std::int64_t> most_ms);
    void wait(std::optional<std::int64_t> most_ms);
    void key(int key, int scancode, int action, int modifiers);
    void hide_key_went(bool down);
    void take_global_key();
    void want_global_key()
    {
        const int platform = glfwGetPlatform();
        tools.application.global_key_is(global_key.want(
            wishes.global_key, platform == GLFW_PLATFORM_X11 || platform == GLFW_PLATFORM_WIN32));
    }
    void guard_captures()
    {
        const bool done = keep_out_of_captures(window, !wishes.shows_in_captures);
        if (!wishes.shows_in_captures)
            tools.application.captures_are_guarded(done);
    }
    void she_leaves();
    void session_ends();
    void settle(std::int64_t most_ms, const std::function<bool()>& is_settled);
    ui::TextSize letters() const { return ui::on_screen(wishes.text_size, scale); }
    void used()
    {
        was_used = true;
        loop.something_changed();
    }
    std::int64_t now() const { return tools.clock.monotonic_ms(); }
    static Parts& of(GLFWwindow* window)
    {
        return *static_cast<Parts*>(glfwGetWindowUserPointer(window));
    }

    WindowTools tools;
    GLFWwindow* window { nullptr };
    std::unique_ptr<GlRenderer> renderer;
    std::unique_ptr<ui::Fonts> fonts;
    std::unique_ptr<ui::Context> context;
    ImGuiContext* imgui { nullptr };
    std::unique_ptr<Clipboard> clipboard;
    std::unique_ptr<SystemNotices> notices;
    EventLoop loop;
    ui::Wishes wishes;
    int hide_key { -1 };
    GlobalKeyGrab global_key { wake };
    bool was_used { false };
    bool drawing { false };
    float scale { 1 };
    std::uint64_t wake_ups { 0 };
};

// --- Beginning and end -------------------------------------------------------------------

base::Result<> Window::Parts::open()
{
    wishes = tools.application.wishes();
    hide_key = window_key_for(wishes.hide_key);
    // The letters are drawn on the other core while the driver starts.
    auto drawn = std::async(std::launch::async,
        [&] { return std::make_unique<ui::Fonts>(tools.fonts, wishes.text_size); });
    window = TRY(open_glfw_window());
    if (!look_up_opengl())
        return no_display("the graphics driver lacks OpenGL 1.1");
    // Pictures are rare and paced by the loop; waiting for the screen could hang
    // while the window is covered.
    glfwSwapInterval(0);

    // Before there is anything to see.
    guard_captures();
    clipboard = std::make_unique<Clipboard>(system_clipboard(window));
    notices = std::make_unique<SystemNotices>(
        window, SystemNotices::Hooks { [this] { she_leaves(); }, [this] { session_ends(); } });
    renderer = std::make_unique<GlRenderer>();
    scale = system_scale(window);
    fonts = drawn.get();
    if (fonts->size() != letters())
        fonts = std::make_unique<ui::Fonts>(tools.fonts, letters());
    renderer->take(*fonts);
    if (tools.memory.allocate != nullptr)
        ImGui::SetAllocatorFunctions(tools.memory.allocate, tools.memory.free, tools.memory.user);
    context = std::make_unique<ui::Context>(
        ui::theme(wishes.theme), ui::make_metrics(FIRST_WIDTH, FIRST_HEIGHT, letters()), *fonts);
    make_imgui();
    install_callbacks();
    window_exists = true;
    glfwShowWindow(window);
    return {};
}

Window::Parts::~Parts()
{
    window_exists = false;
    notices.reset();
    if (imgui != nullptr)
        drop_imgui();
    if (clipboard != nullptr)
        clipboard->clear_if_ours();
    renderer.reset();
    close_glfw_window(window);
}

void Window::Parts::make_imgui()
{
    imgui = ui::make_imgui_context(*fonts);
    ImGui_ImplGlfw_InitForOpenGL(window, false);
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* self) { return static_cast<Parts*>(self)->clipboard->text(); };
    io.SetClipboardTextFn = [](void* self, const char* text) {
        auto& parts = *static_cast<Parts*>(self);
        parts.clipboard->put(text, parts.now());
    };
}

void Window::Parts::drop_imgui()
{
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(imgui);
    imgui = nullptr;
}

void Window::Parts::draw_empty_frames()
{
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    for (int i = 0; i < EMPTY_FRAMES; ++i) {
        renderer->clear(context->theme().desk, width, height);
        glfwSwapBuffers(window);
    }
    glFinish();
}

/// security-design.md 11.2: what was drawn goes from the card, what Dear ImGui
/// keeps goes from memory.
void Window::Parts::exchange_context()
{
    renderer->drop_photos();
    draw_empty_frames();
    context->forget();
    clipboard->clear_if_ours();
    drop_imgui();
    if (tools.memory.wipe)
        tools.memory.wipe();
    make_imgui();
    tools.application.context_exchanged();
    loop.something_changed();
}

// --- Input -------------------------------------------------------------------------------

void Window::Parts::key(int key, int scancode, int action, int modifiers)
{
    context->set_capitals_lock((modifiers & GLFW_MOD_CAPS_LOCK) != 0);
    // Before Dear ImGui, whose keyboard navigation would use it too.
    if (key == hide_key && hide_key >= 0) {
        if (action != GLFW_REPEAT)
            hide_key_went(action == GLFW_PRESS);
        return;
    }
    used();
    ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, modifiers);
}

void Window::Parts::hide_key_went(bool down)
{
    if (down) {
        tools.application.hide(ui::HideReason::Key);
        tools.application.hide_key_held(now());
    } else {
        tools.application.hide_key_released();
    }
    loop.something_changed();
}

void Window::Parts::take_global_key()
{
    for (auto event = global_key.take(); event != GlobalKeyGrab::Event::None;
         event = global_key.take())
        hide_key_went(event == GlobalKeyGrab::Event::Down);
}

void Window::Parts::install_callbacks()
{
    glfwSetWindowUserPointer(window, this);
    glfwSetInputMode(window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
        of(w).key(key, scancode, action, modifiers);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned code) {
        of(w).used();
        ImGui_ImplGlfw_CharCallback(w, code);
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
        of(w).used();
        ImGui_ImplGlfw_CursorPosCallback(w, x, y);
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int modifiers) {
        of(w).used();
        ImGui_ImplGlfw_MouseButtonCallback(w, button, action, modifiers);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        of(w).used();
        ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        of(w).loop.something_changed();
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        of(w).loop.something_changed();
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int minimised) {
        Parts& parts = of(w);
        if (minimised == GLFW_TRUE) {
            parts.loop.minimised(parts.now());
            return;
        }
        // It may have been away for long while nobody could wake up.
        if (parts.loop.has_to_hide(parts.now()))
            parts.tools.application.hide(ui::HideReason::Minimised);
        parts.loop.restored();
    });
    glfwSetFramebufferSizeCallback(
        window, [](GLFWwindow* w, int, int) { of(w).loop.something_changed(); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).loop.something_changed(); });
}

// --- What the system says -----------------------------------------------------------------

/// On until what hiding began has been written, but not for long: the system waits.
void Window::Parts::settle(std::int64_t most_ms, const std::function<bool()>& is_settled)
{
    constexpr auto BETWEEN = std::chrono::milliseconds(5);
    for (const auto end = now() + most_ms; now() < end && !is_settled();) {
        tools.application.wake();
        std::this_thread::sleep_for(BETWEEN);
    }
}

void Window::Parts::she_leaves()
{
    constexpr std::int64_t MOST_MS = 1'500;
    tools.application.hide(ui::HideReason::SheLeaves);
    settle(MOST_MS, [this] { return !tools.application.is_leaving_vault(); });
    // Said from inside a picture it is done right after it.
    if (!drawing && tools.application.wants_new_context())
        exchange_context();
    loop.something_changed();
}

void Window::Parts::session_ends()
{
    constexpr std::int64_t MOST_MS = 4'000;
    tools.application.hide(ui::HideReason::SessionEnds);
    settle(MOST_MS, [this] { return tools.application.wants_to_quit(); });
}

// --- The loop ----------------------------------------------------------------------------

void Window::Parts::follow_wishes()
{
    const ui::Wishes wanted = tools.application.wishes();
    const float wanted_scale = system_scale(window);
    if (wanted == wishes && wanted_scale == scale)
        return;
    const auto letters_before = letters();
    const bool other_key = wanted.global_key != wishes.global_key;
    const bool other_captures = wanted.shows_in_captures != wishes.shows_in_captures;
    wishes = wanted;
    scale = wanted_scale;
    if (letters() != letters_before) {
        auto larger = std::make_unique<ui::Fonts>(tools.fonts, letters());
        renderer->take(*larger);
        ui::use_fonts(*larger);
        context->use(*larger);
        fonts = std::move(larger);
    }
    context->use(ui::theme(wanted.theme));
    hide_key = window_key_for(wanted.hide_key);
    if (other_key)
        want_global_key();
    if (other_captures)
        guard_captures();
    loop.something_changed();
}

void Window::Parts::lay_out()
{
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    context->use(ui::make_metrics(size.x, size.y, letters()));
    context->begin_frame();
    tools.application.draw(*context);
    context->end_frame();
    ImGui::Render();
}

void Window::Parts::lay_out_until_settled()
{
    // Keys typed faster than a slow graphics driver draws are all taken before the
    // next picture.
    constexpr int MOST_AT_ONCE = 64;
    int settled = 0;
    for (int i = 0; i < MOST_AT_ONCE && settled < EventLoop::PASSES_TO_SETTLE; ++i) {
        lay_out();
        // What is hidden is hidden before anything else is laid out.
        if (tools.application.wants_new_context())
            break;
        settled = ui::has_waiting_input() ? 0 : settled + 1;
    }
}

void Window::Parts::draw_picture()
{
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    if (width <= 0 || height <= 0)
        return;
    drawing = true;
    draw_picture_of(width, height);
    drawing = false;
}

void Window::Parts::draw_picture_of(int width, int height)
{
    lay_out_until_settled();
    // What was pressed may have hidden everything: nothing of it is painted again.
    if (tools.application.wants_new_context()) {
        loop.something_changed();
        return;
    }
    // Or asked for other colours or letters, which are there at once.
    if (tools.application.wishes() != wishes) {
        follow_wishes();
        lay_out_until_settled();
    }
    renderer->clear(context->theme().desk, width, height);
    renderer->draw(*ImGui::GetDrawData(), width, height);
    glfwSwapBuffers(window);
    if (ui::has_waiting_input())
        loop.something_changed();
}

void Window::Parts::wait(std::optional<std::int64_t> most_ms)
{
    std::optional<std::int64_t> deadline = tools.application.next_deadline();
    if (const auto clear_at = clipboard->deadline())
        deadline = std::min(deadline.value_or(*clear_at), *clear_at);
    auto rest = loop.wait_ms(now(), deadline);
    if (most_ms)
        rest = std::min(rest.value_or(*most_ms), *most_ms);
    if (!rest)
        glfwWaitEvents();
    else if (*rest == 0)
        glfwPollEvents();
    else
        glfwWaitEventsTimeout(static_cast<double>(*rest) / 1000.0);
    ++wake_ups;
}

void Window::Parts::turn(std::optional<std::int64_t> most_ms)
{
    wait(most_ms);
    take_global_key();
    if (asked_to_end.exchange(false))
        tools.application.hide(ui::HideReason::SessionEnds);
    if (was_used) {
        was_used = false;
        tools.application.was_used();
    }
    if (loop.has_to_hide(now()))
        tools.application.hide(ui::HideReason::Minimised);
    clipboard->clear_if_due(now());
    if (tools.application.wake())
        loop.something_changed();
    if (tools.application.wants_new_context())
        exchange_context();
    follow_wishes();
    if (glfwWindowShouldClose(window) == GLFW_TRUE) {
        glfwSetWindowShouldClose(window, GLFW_FALSE);
        if (!tools.application.may_close())
            loop.something_changed();
    }
    if (loop.take_picture(now()))
        draw_picture();
}

base::Result<std::unique_ptr<Window>> Window::create(const WindowTools& tools)
{
    auto parts = std::make_unique<Parts>(tools);
    TRY(parts->open());
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

Window::Window(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

Window::~Window() = default;

void Window::run()
{
    while (!m_parts->tools.application.wants_to_quit())
        m_parts->turn(std::nullopt);
    // The last picture does not stay on the card either.
    m_parts->draw_empty_frames();
}

void Window::turn(std::int64_t most_ms) { m_parts->turn(most_ms); }

std::uint64_t Window::pictures_drawn() const { return m_parts->loop.pictures_drawn(); }

std::uint64_t Window::wake_ups() const { return m_parts->wake_ups; }

void ask_to_end()
{
    asked_to_end = true;
    wake();
}

void wake()
{
    if (window_exists)
        glfwPostEmptyEvent();
}

} // namespace shell
