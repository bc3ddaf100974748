// Measures from outside how long a program takes to show something:
//
//   first_frame RUNS COMMAND [ARGUMENTS...]
//
// Starts the command RUNS times on the display of DISPLAY and looks every millisecond for
// its window: visible, and with a picture in it that is more than one colour and is the same
// twice in a row. Prints the milliseconds of each run. The program is ended after each run.

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int SMALLEST_WINDOW = 300;
constexpr auto LONGEST_WAIT = std::chrono::seconds(30);
/// A picture with so many colours is text and buttons, not a background.
constexpr std::size_t ENOUGH_COLOURS = 8;

/// Windows may go while we look at them.
int ignore_error(Display*, XErrorEvent*) { return 0; }

struct Picture {
    std::size_t colours { 0 };
    unsigned long sum { 0 };
};

Picture picture_of(Display* display, Window window, const XWindowAttributes& shape)
{
    Picture picture;
    // What a person sees: a part that is off the screen can not be asked for.
    XImage* image = XGetImage(display, window, 0, 0, static_cast<unsigned>(shape.width),
        static_cast<unsigned>(shape.height), AllPlanes, ZPixmap);
    if (!image)
        return picture;
    std::set<unsigned long> colours;
    for (int y = 0; y < shape.height; y += 3) {
        for (int x = 0; x < shape.width; x += 3) {
            const auto pixel = XGetPixel(image, x, y);
            if (colours.size() < ENOUGH_COLOURS)
                colours.insert(pixel);
            picture.sum = picture.sum * 31 + pixel;
        }
    }
    XDestroyImage(image);
    picture.colours = colours.size();
    return picture;
}

void find_windows(Display* display, Window parent, int depth, std::vector<Window>& found)
{
    Window root = 0;
    Window above = 0;
    Window* children = nullptr;
    unsigned count = 0;
    if (!XQueryTree(display, parent, &root, &above, &children, &count))
        return;
    for (unsigned i = 0; i < count; ++i) {
        found.push_back(children[i]);
        if (depth > 1)
            find_windows(display, children[i], depth - 1, found);
    }
    if (children)
        XFree(children);
}

/// True when some window shows the same full picture as when we last looked.
bool is_drawn(Display* display, std::map<Window, unsigned long>& seen)
{
    std::vector<Window> windows;
    find_windows(display, DefaultRootWindow(display), 2, windows);
    for (const auto window : windows) {
        XWindowAttributes shape {};
        if (!XGetWindowAttributes(display, window, &shape) || shape.map_state != IsViewable
            || shape.width < SMALLEST_WINDOW || shape.height < SMALLEST_WINDOW
            || shape.c_class != InputOutput)
            continue;
        const auto picture = picture_of(display, window, shape);
        if (picture.colours < ENOUGH_COLOURS)
            continue;
        const auto before = seen.find(window);
        if (before != seen.end() && before->second == picture.sum)
            return true;
        seen[window] = picture.sum;
    }
    return false;
}

double run_once(Display* display, char** command)
{
    const auto start = Clock::now();
    const auto child = fork();
    if (child == 0) {
        // Quiet: what it says is not measured here.
        if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr))
            std::_Exit(127);
        execvp(command[0], command);
        std::_Exit(127);
    }
    std::map<Window, unsigned long> seen;
    bool drawn = false;
    bool ended = false;
    while (!drawn && !ended && Clock::now() - start < LONGEST_WAIT) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        drawn = is_drawn(display, seen);
        ended = waitpid(child, nullptr, WNOHANG) == child;
    }
    const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
    if (!ended) {
        kill(child, SIGTERM);
        waitpid(child, nullptr, 0);
    }
    return drawn ? taken.count() : -1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::fprintf(stderr, "usage: first_frame RUNS COMMAND [ARGUMENTS...]\n");
        return 2;
    }
    XSetErrorHandler(ignore_error);
    Display* display = XOpenDisplay(nullptr);
    if (!display) {
        std::fprintf(stderr, "first_frame: no display\n");
        return 1;
    }
    const int runs = std::atoi(arguments[1]);
    bool all_drawn = true;
    for (int i = 0; i < runs && all_drawn; ++i) {
        const auto taken = run_once(display, arguments + 2);
        all_drawn = all_drawn && taken >= 0;
        std::printf("%.1f\n", taken);
        std::fflush(stdout);
    }
    XCloseDisplay(display);
    return all_drawn ? 0 : 1;
}
