#include "window/real_window.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

namespace {

    constexpr int START_MS = 20'000;
    constexpr int END_MS = 3'000;

    std::vector<char*> pointers(std::vector<std::string>& words)
    {
        std::vector<char*> result;
        for (auto& word : words)
            result.push_back(word.data());
        result.push_back(nullptr);
        return result;
    }

    /// Starts it quietly, with these variables added to the environment.
    pid_t start(std::vector<std::string> command,
        const std::vector<std::pair<std::string, std::string>>& environment, int kept_file = -1)
    {
        auto arguments = pointers(command);
        const pid_t child = ::fork();
        if (child < 0)
            throw std::runtime_error("fork");
        if (child > 0)
            return child;
        // Nothing of it outlives the test, however that ends.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int nowhere = ::open("/dev/null", O_RDWR);
        ::dup2(nowhere, STDIN_FILENO);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        if (kept_file >= 0)
            ::fcntl(kept_file, F_SETFD, 0);
        for (const auto& [name, value] : environment)
            ::setenv(name.c_str(), value.c_str(), 1);
        ::unsetenv("WAYLAND_DISPLAY");
        ::unsetenv("LC_ALL");
        ::execvp(arguments.front(), arguments.data());
        std::_Exit(127);
    }

    void end(pid_t process)
    {
        if (process <= 0)
            return;
        ::kill(process, SIGTERM);
        for (int waited = 0; waited < END_MS; waited += 10) {
            if (::waitpid(process, nullptr, WNOHANG) == process)
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
    }

    /// What Xvfb writes on -displayfd.
    std::string display_from(int file)
    {
        std::string number;
        pollfd ready { file, POLLIN, 0 };
        while (::poll(&ready, 1, START_MS) == 1) {
            char letter = 0;
            if (::read(file, &letter, 1) != 1 || letter == '\n')
                break;
            number += letter;
        }
        if (number.empty())
            throw std::runtime_error("Xvfb did not start");
        return ":" + number;
    }

    /// Windows may go while we look at them.
    int ignore_error(Display*, XErrorEvent*) { return 0; }

    /// The window of the program: the first large one below the root.
    Window find_window(Display* display)
    {
        Window root = 0;
        Window above = 0;
        Window* children = nullptr;
        unsigned count = 0;
        Window found = 0;
        if (XQueryTree(display, DefaultRootWindow(display), &root, &above, &children, &count) == 0)
            return 0;
        for (unsigned i = 0; i < count; ++i) {
            XWindowAttributes shape {};
            if (XGetWindowAttributes(display, children[i], &shape) != 0
                && shape.map_state == IsViewable && shape.width > 300)
                found = children[i];
        }
        if (children != nullptr)
            XFree(children);
        return found;
    }

} // namespace

bool is_installed(std::string_view program)
{
    const char* folders = std::getenv("PATH");
    std::string_view rest = folders != nullptr ? folders : "";
    while (!rest.empty()) {
        const auto colon = rest.find(':');
        const std::filesystem::path folder(rest.substr(0, colon));
        if (::access((folder / program).c_str(), X_OK) == 0)
            return true;
        rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    }
    return false;
}

struct RealWindow::Parts {
    ~Parts()
    {
        if (!ended)
            end(program);
        if (display != nullptr)
            XCloseDisplay(display);
        end(server);
    }

    Options options;
    pid_t server { 0 };
    pid_t program { 0 };
    std::string name; ///< of the display
    Display* display { nullptr };
    Window window { 0 };
    bool ended { false };
    int exit_code { -1 };
};

std::string RealWindow::missing()
{
    for (const auto* program : { "Xvfb", "xdotool", "setxkbmap" }) {
        if (!is_installed(program))
            return std::string(program) + " is not installed";
    }
    return {};
}

RealWindow::RealWindow(const Options& options) : m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.options = options;
    int pipe_ends[2] {};
    if (::pipe2(pipe_ends, O_CLOEXEC) != 0)
        throw std::runtime_error("pipe");
    const auto size = std::to_string(options.width) + "x" + std::to_string(options.height) + "x24";
    parts.server = start({ "Xvfb", "-displayfd", std::to_string(pipe_ends[1]), "-screen", "0", size,
                             "-nolisten", "tcp", "-noreset" },
        {}, pipe_ends[1]);
    ::close(pipe_ends[1]);
    parts.name = display_from(pipe_ends[0]);
    ::close(pipe_ends[0]);
    parts.display = XOpenDisplay(parts.name.c_str());
    if (parts.display == nullptr)
        throw std::runtime_error("no display");
    XSetErrorHandler(ignore_error);
    // A keyboard of the region: it has its own key for ñ and a dead one for accents.
    const auto keyboard = start({ "setxkbmap", "-display", parts.name, "latam" }, {});
    ::waitpid(keyboard, nullptr, 0);
    // Out of the way: the mouse waits in the middle of a new display.
    act({ "mousemove", std::to_string(options.width - 1), std::to_string(options.height - 1) });

    auto command = options.through;
    command.push_back(options.program);
    parts.program = start(command,
        { { "DISPLAY", parts.name }, { "HOME", options.home }, { "LANG", "es_GT.UTF-8" },
            { "LC_CTYPE", "C.UTF-8" }, { "TZ", "UTC" }, { "LIBGL_ALWAYS_SOFTWARE", "1" } });
    for (int waited = 0; parts.window == 0; waited += 10) {
        if (waited > START_MS || ends_within(0))
            throw std::runtime_error("the program shows no window");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        parts.window = find_window(parts.display);
    }
}

RealWindow::~RealWindow() = default;

int RealWindow::process() const { return m_parts->program; }

void RealWindow::act(const std::vector<std::string>& commands)
{
    std::vector<std::string> command { "xdotool" };
    command.insert(command.end(), commands.begin(), commands.end());
    const auto hands = start(std::move(command), { { "DISPLAY", m_parts->name } });
    int status = 0;
    ::waitpid(hands, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error("xdotool could not " + commands.front());
}

Picture RealWindow::picture() const
{
    const auto& options = m_parts->options;
    Picture picture { options.width, options.height, {} };
    XImage* image = XGetImage(m_parts->display, DefaultRootWindow(m_parts->display), 0, 0,
        static_cast<unsigned>(options.width), static_cast<unsigned>(options.height), AllPlanes,
        ZPixmap);
    if (image == nullptr)
        throw std::runtime_error("the display gives no picture");
    if (image->bits_per_pixel != 32 || image->byte_order != LSBFirst)
        throw std::runtime_error(
            "the display does not keep pixels as blue, green, red and nothing");
    picture.pixels.resize(static_cast<std::size_t>(options.width * options.height) * 4);
    auto* to = picture.pixels.data();
    for (int y = 0; y < options.height; ++y) {
        const auto* from = image->data + static_cast<std::ptrdiff_t>(y) * image->bytes_per_line;
        for (int x = 0; x < options.width; ++x, from += 4, to += 4) {
            to[0] = static_cast<base::Byte>(from[2]);
            to[1] = static_cast<base::Byte>(from[1]);
            to[2] = static_cast<base::Byte>(from[0]);
            to[3] = 0xFF;
        }
    }
    XDestroyImage(image);
    return picture;
}

void RealWindow::give_keyboard_to_another_window()
{
    auto* display = m_parts->display;
    const auto other = XCreateSimpleWindow(display, DefaultRootWindow(display),
        m_parts->options.width - 1, m_parts->options.height - 1, 1, 1, 0, 0, 0);
    XMapWindow(display, other);
    XSync(display, False);
    XSetInputFocus(display, other, RevertToNone, CurrentTime);
    XSync(display, False);
}

void RealWindow::ask_to_close()
{
    auto* display = m_parts->display;
    XEvent event {};
    event.xclient.type = ClientMessage;
    event.xclient.window = m_parts->window;
    event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
    event.xclient.data.l[1] = CurrentTime;
    XSendEvent(display, m_parts->window, False, NoEventMask, &event);
    XFlush(display);
}

bool RealWindow::ends_within(int milliseconds)
{
    auto& parts = *m_parts;
    for (int waited = 0; !parts.ended; waited += 10) {
        int status = 0;
        if (::waitpid(parts.program, &status, WNOHANG) == parts.program) {
            parts.ended = true;
            parts.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        } else if (waited >= milliseconds) {
            return false;
        } else {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    return true;
}

int RealWindow::exit_code() const { return m_parts->exit_code; }

} // namespace test
