#include "window/window_person.hpp"

#include "base/utf8.hpp"
#include "paper/plan_paper.hpp"
#include "support/paper_files.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <thread>

#include <unistd.h>

namespace test {

namespace {

    namespace fs = std::filesystem;

    /// Letters are smoothed in two ways; a letter that is missing differs by more.
    constexpr float TOLERANCE = 4;
    constexpr auto LONGEST_WAIT = std::chrono::seconds(20);
    constexpr auto BETWEEN_LOOKS = std::chrono::milliseconds(25);
    constexpr int LOOKS_PER_PICTURE = 6;

    fs::path picture_folder()
    {
        const fs::path folder(CEIBA_WINDOW_FOLDER);
        fs::create_directories(folder);
        return folder;
    }

    /// The names that X gives to keys.
    std::vector<std::string> keys_for(char32_t letter)
    {
        switch (letter) {
        case U' ':
            return { "space" };
        case U'.':
            return { "period" };
        case U'/':
            return { "slash" };
        case U',':
            return { "comma" };
        case U'-':
            return { "minus" };
        case U'\n':
            return { "Return" };
        case U'ñ':
            return { "ntilde" };
        case U'á':
            return { "dead_acute", "a" };
        case U'é':
            return { "dead_acute", "e" };
        case U'í':
            return { "dead_acute", "i" };
        case U'ó':
            return { "dead_acute", "o" };
        case U'ú':
            return { "dead_acute", "u" };
        default:
            return { std::string(1, static_cast<char>(letter)) };
        }
    }

    const char* name_of(Key key)
    {
        switch (key) {
        case Key::Tab:
            return "Tab";
        case Key::ShiftTab:
            return "shift+Tab";
        case Key::Enter:
            return "Return";
        case Key::Space:
            return "space";
        case Key::Up:
            return "Up";
        case Key::Down:
            return "Down";
        case Key::Left:
            return "Left";
        case Key::Right:
            return "Right";
        case Key::CtrlA:
            return "ctrl+a";
        case Key::Backspace:
            return "BackSpace";
        default:
            FAIL("no hands for this key yet");
            return "";
        }
    }

} // namespace

std::string program_under_test()
{
    const char* other = std::getenv("CEIBA_PROGRAM");
    return other != nullptr ? other : CEIBA_BUILT_PROGRAM;
}

// --- The stick ---------------------------------------------------------------------------

Stick::Stick()
{
    std::string pattern = (fs::temp_directory_path() / "ceiba-window-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    m_folder = pattern;
    fs::create_directory(folder());
    fs::create_directory(beside("home"));
    std::error_code no_link;
    fs::create_hard_link(program_under_test(), on_it("ceiba"), no_link);
    if (no_link)
        fs::copy_file(program_under_test(), on_it("ceiba"));
}

Stick::~Stick()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

AppOptions Stick::app_options() const
{
    AppOptions options;
    options.program_folder = folder();
    options.home_folder = beside("home");
    options.paper = [](app::Shelf& shelf) {
        return std::make_unique<paper::PlanPaper>(shelf, paper_fonts());
    };
    return options;
}

void Stick::copy_to(base::MemoryDisk& disk) const
{
    for (const auto& entry : fs::directory_iterator(folder())) {
        std::ifstream file(entry.path(), std::ios::binary);
        base::Bytes bytes(entry.file_size()); // of the program only its size is seen
        if (entry.path().filename() != "ceiba")
            bytes.assign(std::istreambuf_iterator<char>(file), {});
        disk.put(entry.path(), std::move(bytes));
    }
}

RealWindow::Options Stick::window_options() const { return { on_it("ceiba"), beside("home"), {} }; }

// --- She ---------------------------------------------------------------------------------

WindowPerson::WindowPerson(WholeProgram& program, RealWindow& window, Means means, std::string name)
    : Person(program, means)
    , m_window(window)
    , m_name(std::move(name))
    , m_then(std::chrono::steady_clock::now())
{
    it.clock.set(static_cast<std::int64_t>(std::time(nullptr)));
    // What the fixture found before the stick was there.
    it.app().router().restart({ app::Screen::Guides, {} });
    it.driver.settle();
    it.app().router().restart({ app::Screen::Start, {} });
    it.driver.settle();
    it.driver.follow_with(this);
    look();
}

WindowPerson::~WindowPerson() { it.driver.follow_with(nullptr); }

void WindowPerson::press_hide_key()
{
    m_waiting.insert(m_waiting.end(), { "key", "Escape" });
    Person::press_hide_key();
}

void WindowPerson::photograph(std::string_view what)
{
    ++m_pictures;
    const auto number = (m_pictures < 10 ? "0" : "") + std::to_string(m_pictures);
    write_png(m_window.picture(),
        picture_folder() / (m_name + "-" + number + "-" + std::string(what) + ".png"));
}

void WindowPerson::let_time_pass()
{
    const auto now = std::chrono::steady_clock::now();
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_then);
    m_then += passed;
    it.clock.pass_ms(passed.count());
}

std::vector<ui::Rect> WindowPerson::blind_places() const
{
    // The minute of the last save need not be the same in both, nor the words by chance.
    constexpr float LONGEST_WORD = 180;
    std::vector<ui::Rect> places;
    for (const auto& text : it.driver.texts()) {
        auto place = text.rect.grown(2);
        if (it.app().tools().words.contains(text.words))
            place.right = std::max(place.right, place.left + LONGEST_WORD);
        else if (text.words.find("Guardado") == std::string::npos)
            continue;
        places.push_back(place);
    }
    return places;
}

void WindowPerson::look()
{
    if (!m_waiting.empty())
        m_window.act(std::exchange(m_waiting, {}));
    const auto until = std::chrono::steady_clock::now() + LONGEST_WAIT;
    Difference found;
    Picture expected;
    Picture shown;
    do {
        let_time_pass();
        it.follow_window();
        expected = it.driver.picture();
        for (int i = 0; i < LOOKS_PER_PICTURE; ++i) {
            shown = m_window.picture();
            found = difference(expected, shown, blind_places());
            if (found.most <= TOLERANCE) {
                m_most = std::max(m_most, found.most);
                return;
            }
            std::this_thread::sleep_for(BETWEEN_LOOKS);
        }
        if (m_window.ends_within(0))
            FAIL("the program ended by itself, with " << m_window.exit_code());
    } while (std::chrono::steady_clock::now() < until);
    write_png(expected, picture_folder() / (m_name + "-FAILED-expected.png"));
    write_png(shown, picture_folder() / (m_name + "-FAILED-shown.png"));
    FAIL("the window does not show what it should: " << found.most << " at " << found.x << ", "
                                                     << found.y << ", see " << m_name
                                                     << "-FAILED-*.png");
}

// --- Her hands ---------------------------------------------------------------------------

void WindowPerson::moved(ui::Point to)
{
    m_waiting.insert(m_waiting.end(),
        { "mousemove", std::to_string(std::lround(to.x)), std::to_string(std::lround(to.y)) });
}

void WindowPerson::button(bool down)
{
    m_waiting.insert(m_waiting.end(), { down ? "mousedown" : "mouseup", "1" });
}

void WindowPerson::wheel(float notches)
{
    m_waiting.insert(m_waiting.end(),
        { "click", "--repeat", std::to_string(std::lround(std::abs(notches))), "--delay", "5",
            notches > 0 ? "4" : "5" });
}

void WindowPerson::pressed(Key key)
{
    m_waiting.insert(m_waiting.end(), { "key", "--delay", "4", name_of(key) });
}

void WindowPerson::typed(std::string_view text)
{
    m_waiting.insert(m_waiting.end(), { "key", "--delay", "4" });
    while (const auto letter = base::take_code_point(text)) {
        for (auto& key : keys_for(*letter))
            m_waiting.push_back(std::move(key));
    }
}

} // namespace test
