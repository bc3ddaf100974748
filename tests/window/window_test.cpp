#include "journeys/answering.hpp"
#include "journeys/steps.hpp"
#include "support/exit_scan.hpp"
#include "support/memory_scan.hpp"
#include "support/photos.hpp"
#include "window/trace.hpp"
#include "window/window_person.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

using app::Screen;
using app::VaultState;
using test::AppFixture;
using test::Person;
using test::RealWindow;
using test::Stick;
using test::WholeProgram;
using test::WindowPerson;

namespace {

void skip_without_tools()
{
    if (const auto missing = RealWindow::missing(); !missing.empty())
        SKIP(missing);
}

constexpr const char* DEMO_PASSPHRASE = "ceiba de prueba caso inventado";
constexpr const char* WRONG = "volcan tejido camino lluvia maiz sombra";

/// Everything a test of the window needs, in the order it has to come and go.
struct Scene {
    explicit Scene(const Stick& stick, Person::Means means, const std::string& name,
        const test::AppOptions& app, const RealWindow::Options& options)
        : it("es",
            { static_cast<float>(options.width), static_cast<float>(options.height),
                ui::ThemeName::Light, ui::TextSize::Percent100 },
            app)
        , window((stick.copy_to(it.disk), options))
        , she(it, window, means, name)
    {
    }
    Scene(const Stick& stick, Person::Means means, const std::string& name)
        : Scene(stick, means, name, stick.app_options(), stick.window_options())
    {
    }

    void close()
    {
        window.ask_to_close();
        REQUIRE(window.ends_within(10'000));
        CHECK(window.exit_code() == 0);
    }

    WholeProgram it;
    RealWindow window;
    WindowPerson she;
};

/// The invented case as the program makes it, on the stick under a quiet name.
void put_demo_on(const Stick& stick)
{
    const auto folder = stick.beside("demo").string();
    const auto command
        = "LC_ALL=es_GT.UTF-8 '" + stick.on_it("ceiba").string() + "' demo --out '" + folder + "'";
    REQUIRE(std::system((command + " >/dev/null 2>&1").c_str()) == 0);
    std::filesystem::rename(folder + "/demo.vault", stick.on_it("cuaderno.vault"));
}

std::string output_of(const std::string& command)
{
    std::string output;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe))
        output += static_cast<char>(letter);
    ::pclose(pipe);
    return output;
}

/// The hide key held until it destroys, in the window and in the program in memory.
void hold_hide_key(Scene& scene, const char* photograph)
{
    auto& panic = scene.it.app().panic();
    const auto wait = [&](std::int64_t milliseconds) {
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        scene.she.let_time_pass();
        scene.it.driver.settle();
    };
    scene.window.act({ "keydown", "Escape" });
    panic.press(scene.it.clock.monotonic_ms());
    wait(app::Panic::HOLD_MS / 2);
    scene.she.photograph(photograph);
    wait(app::Panic::HOLD_MS / 2 + 500);
}

void let_go(Scene& scene)
{
    scene.window.act({ "keyup", "Escape" });
    scene.it.app().panic().release(scene.it.clock.monotonic_ms());
    scene.it.driver.settle();
    scene.she.look();
}

} // namespace

TEST_CASE("a plan is made, left and found again with the keyboard alone", "[window]")
{
    skip_without_tools();
    const Stick stick;
    Scene scene(stick, Person::Means::Keyboard, "keyboard");
    auto& she = scene.she;
    she.photograph("start");
    journeys::create_plan(she, AppFixture::PASSPHRASE);
    she.photograph("created");
    journeys::write_down_a_person(she, "Señora Inés", "55550101");
    she.photograph("person");
    she.press_hide_key();
    she.photograph("hidden");
    journeys::unlock(she, WRONG);
    she.photograph("refused");
    journeys::unlock(she, AppFixture::PASSPHRASE);
    she.photograph("opened");
    she.press("plan");
    she.press("part4");
    CHECK(scene.it.driver.says("Señora Inés"));
    she.photograph("person-again");

    // Closed in the middle of writing: what stands on the screen is in the file.
    journeys::write_down_a_person(she, "La vecina de enfrente", "55550102");
    scene.close();
    crypto::Argon2id stretcher;
    auto options = stick.app_options();
    options.stretcher = &stretcher;
    AppFixture reader("es", options);
    stick.copy_to(reader.disk);
    reader.session().open(stick.on_it("cuaderno.vault"), AppFixture::credentials());
    reader.turn();
    REQUIRE(reader.session().is_open());
    const auto& contacts = reader.session().workbook().plan.people.contacts;
    REQUIRE(contacts.size() == 2);
    CHECK(contacts[0].code_name == "Señora Inés");
    CHECK(contacts[1].code_name == "La vecina de enfrente");
}

TEST_CASE("help is two clicks away in the smallest window, in every colour and size", "[window]")
{
    skip_without_tools();
    const Stick stick;
    auto options = stick.window_options();
    options.width = 1024;
    options.height = 600;
    Scene scene(stick, Person::Means::Mouse, "help", stick.app_options(), options);
    auto& she = scene.she;
    she.press("start/help");
    she.press("allanamiento");
    CHECK(scene.it.place() == app::Place { Screen::EmergencyCard, "allanamientos/puerta" });
    she.photograph("card");
    she.press("adentro");
    she.photograph("branch");
    while (scene.it.place().screen == Screen::EmergencyCard)
        she.press("back");
    she.press("emergency-menu/back");
    CHECK(scene.it.place().screen == Screen::Start);

    she.press("colours/1");
    she.photograph("dark");
    she.press("letters/2");
    she.photograph("very-large");
    she.press("colours/2");
    she.press("language/1");
    she.photograph("contrast-english");
    she.press("start/help");
    she.press("allanamiento");
    she.photograph("card-very-large");
    she.press("next");
    she.press("hide");
    she.photograph("hidden");
    scene.close();
}

TEST_CASE("the day with a full plan is walked with the mouse, to paper and back", "[window]")
{
    skip_without_tools();
    const Stick stick;
    put_demo_on(stick);
    crypto::Argon2id stretcher;
    auto app = stick.app_options();
    app.stretcher = &stretcher;
    Scene scene(stick, Person::Means::Mouse, "mouse", app, stick.window_options());
    auto& she = scene.she;
    auto& driver = scene.it.driver;

    she.photograph("start");
    she.press("start/open");
    journeys::unlock(she, DEMO_PASSPHRASE);
    REQUIRE(scene.it.session().is_open());
    she.photograph("home");

    she.press("frame/assessment");
    she.photograph("overview");
    she.press("step12");
    she.press("answers/si");
    she.press("note");
    she.write("note_text", "Preguntar a doña Inés en el mercado.");
    she.photograph("question");
    she.press("next");
    she.press("frame/home");
    she.press("all_risks");
    she.photograph("results");
    she.press("matrix/disc-R05");
    she.press("tabs/1");
    she.photograph("gender");
    she.press("tabs/0");
    she.press("list/open");
    she.photograph("reasons");
    she.press("measures");
    she.photograph("measures");
    she.press("measures/own");
    she.type("Avisar a la vecina ñusta cada noche.");
    she.photograph("own-measure");
    she.press("measures/plan");
    she.photograph("plan");

    she.press("frame/settings");
    she.press("printing");
    she.photograph("settings");
    she.press("frame/plan");
    she.press("print_plan");
    she.photograph("paper");
    she.press("export-choose/go_on");
    she.press("export-place/write");
    she.photograph("paper-made");
    const auto paper = stick.on_it("notas.pdf");
    REQUIRE(std::filesystem::exists(paper));
    if (!test::is_installed("pdftotext")) {
        WARN("pdftotext is not installed: the words on the paper are not looked at");
    } else {
        const auto text = output_of("pdftotext -layout '" + paper.string() + "' -");
        CHECK_THAT(
            text, Catch::Matchers::ContainsSubstring("Avisar a la vecina ñusta cada noche."));
        CHECK_THAT(
            text, Catch::Matchers::ContainsSubstring("Ataque físico o intento de asesinato"));
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring("Teléfono"));
    }
    she.press("export-done/leave");

    she.press("frame/hide");
    she.photograph("locked");
    journeys::unlock(she, WRONG);
    CHECK_FALSE(scene.it.session().is_open());
    she.photograph("refused");
    journeys::unlock(she, DEMO_PASSPHRASE);
    REQUIRE(scene.it.session().is_open());
    she.press("frame/plan");
    CHECK(driver.says("Avisar a la vecina ñusta cada noche."));
    she.photograph("plan-again");
    she.press_hide_key();
    CHECK(scene.it.session().state() == VaultState::Locked);
    she.photograph("hidden");
    scene.close();
}

TEST_CASE("Elena, Marta and Noa walk from an empty file to a printed plan", "[.][women]")
{
    skip_without_tools();
    const auto name = GENERATE(std::string("Elena"), std::string("Marta"), std::string("Noa"));
    const Stick stick;
    auto options = stick.window_options();
    // Each in a window of her own size.
    if (name == "Marta") {
        options.width = 1024;
        options.height = 600;
    }
    Scene scene(stick, Person::Means::Mouse, name, stick.app_options(), options);
    auto& she = scene.she;
    journeys::create_plan(she, AppFixture::PASSPHRASE);
    journeys::answer_as(she, scene.it.case_of(name));
    she.photograph("results");
    she.press("tabs/1");
    she.photograph("gender");
    she.press("tabs/2");
    she.photograph("balance");
    she.press("measures");
    she.photograph("measures");
    she.press("measures/plan");
    she.press("part3");
    she.photograph("steps-for-an-emergency");
    journeys::write_down_a_person(she, "Ceniza", "55550101");
    journeys::print_the_plan(she);
    CHECK(std::filesystem::exists(stick.on_it("notas.pdf")));
    she.photograph("plan");
    she.press("home");
    she.photograph("home");
    scene.close();
}

TEST_CASE("a photo is added, looked at in full and found again after hiding", "[window]")
{
    skip_without_tools();
    const Stick stick;
    put_demo_on(stick);
    const auto photo = test::with_exif(test::jpeg_photo(1600, 1000), 6);
    std::ofstream(stick.on_it("porton.jpg"), std::ios::binary)
        .write(reinterpret_cast<const char*>(photo.data()),
            static_cast<std::streamsize>(photo.size()));
    crypto::Argon2id stretcher;
    auto app = stick.app_options();
    app.stretcher = &stretcher;
    Scene scene(stick, Person::Means::Mouse, "photo", app, stick.window_options());
    auto& she = scene.she;

    she.press("start/open");
    journeys::unlock(she, DEMO_PASSPHRASE);
    REQUIRE(scene.it.session().is_open());
    she.press("attachments");
    she.photograph("none");
    she.press("add");
    she.photograph("choose");
    she.press("porton.jpg/entry");
    REQUIRE(scene.it.session().workbook().attachments.size() == 1);
    she.photograph("added");
    she.press("look");
    she.photograph("whole");
    she.press("photo");
    she.photograph("every-point");

    she.press("frame/hide");
    she.photograph("hidden");
    journeys::unlock(she, DEMO_PASSPHRASE);
    REQUIRE(scene.it.session().is_open());
    she.press("frame/home");
    she.press("attachments");
    she.photograph("again");
    scene.close();
}

TEST_CASE("a whole session writes nothing but the vault and speaks to nothing but the display",
    "[window]")
{
    skip_without_tools();
    const Stick stick;
    const auto log = stick.beside("trace").string();
    auto options = stick.window_options();
    options.through = test::tracer(log);
    if (options.through.empty())
        SKIP("strace is not installed");
    Scene scene(stick, Person::Means::Keyboard, "traced", stick.app_options(), options);
    auto& she = scene.she;
    journeys::create_plan(she, AppFixture::PASSPHRASE);
    journeys::write_down_a_person(she, "Ceniza", "55550101");
    she.press_hide_key();
    journeys::unlock(she, AppFixture::PASSPHRASE);
    scene.close();

    const auto trace = test::read_trace(log);
    for (const auto& line : trace.lines)
        UNSCOPED_INFO(line);
    CHECK(trace.programs == 1);
    const auto vault = stick.on_it("cuaderno.vault").string();
    CHECK(trace.written.contains(vault));
    for (const auto& path : trace.written)
        CHECK(path == vault);
    CHECK(trace.moved.empty());
    CHECK_FALSE(trace.peers.empty());
    for (const auto& peer : trace.peers)
        CHECK_THAT(peer, Catch::Matchers::StartsWith("/tmp/.X11-unix/X"));
    CHECK(trace.sockets == std::set<std::string> { "AF_UNIX" });
}

TEST_CASE("after a lock the memory of the program holds nothing of what she typed", "[window]")
{
    skip_without_tools();
    const Stick stick;
    Scene scene(stick, Person::Means::Keyboard, "memory");
    auto& she = scene.she;
    const std::string name = "Guardiana Inés del Paraje Escondido";
    const std::string note = "Xilonem ronda zaguanes turquesa";
    const std::string asked = "zopilote chaparro bizco";
    const std::string sought = "licenciada Xocoyotzin";
    journeys::create_plan(she, AppFixture::PASSPHRASE);
    she.press("assessment-begin/go_on");
    she.press("note");
    she.write("note_text", note);
    journeys::write_down_a_person(she, name, "55550101");
    she.press("guides");
    she.write("search", asked);
    she.press("contacts");
    she.write("find", sought);

    test::Secrets typed;
    for (const auto& words : { name, note, asked, sought })
        typed.add(words);
    const auto before = test::scan_memory(scene.window.process(), typed);
    if (!before)
        SKIP("the system does not let this test look into the program");
    INFO(before->text());
    CHECK(before->leaks.size() >= 3);

    she.press_hide_key();
    typed.add(std::string_view(AppFixture::PASSPHRASE));
    test::ScanReport after;
    // The last save and its wiping run on the worker.
    for (int tries = 0; tries < 20; ++tries) {
        after = test::scan_memory(scene.window.process(), typed).value();
        if (after.leaks.empty())
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    INFO(after.text());
    CHECK(after.leaks.empty());
    CHECK(after.bytes_read > (1U << 20));

    // And again after a passphrase that was refused, and one that opened.
    journeys::unlock(she, WRONG);
    journeys::unlock(she, AppFixture::PASSPHRASE);
    REQUIRE(scene.it.session().is_open());
    she.press_hide_key();
    typed.add(std::string_view(WRONG));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const auto again = test::scan_memory(scene.window.process(), typed).value();
    INFO(again.text());
    CHECK(again.leaks.empty());
    scene.close();
}

TEST_CASE(
    "closed while the plan is open, it ends with memory that holds nothing of her", "[window]")
{
    skip_without_tools();
    const Stick stick;
    Scene scene(stick, Person::Means::Keyboard, "memory-at-end");
    const std::string name = "Guardiana Inés del Paraje Escondido";
    journeys::create_plan(scene.she, AppFixture::PASSPHRASE);
    journeys::write_down_a_person(scene.she, name, "55550101");
    test::Secrets typed;
    typed.add(name);
    typed.add(std::string_view(AppFixture::PASSPHRASE));

    test::ExitScan scan(scene.window.process());
    if (!scan.may_look())
        SKIP("the system does not let this test look into the program");
    REQUIRE_FALSE(test::scan_memory(scene.window.process(), typed).value().leaks.empty());
    scene.window.ask_to_close();
    const auto at_end = scan.wait(typed, 10'000);
    REQUIRE(at_end);
    INFO(at_end->text());
    CHECK(at_end->leaks.empty());
    CHECK(at_end->bytes_read > (1U << 20));
    REQUIRE(scene.window.ends_within(5'000));
    CHECK(scene.window.exit_code() == 0);
}

TEST_CASE(
    "the held hide key destroys the file once that is rehearsed, and the program ends", "[window]")
{
    skip_without_tools();
    const Stick stick;
    const auto vault = stick.on_it("cuaderno.vault");
    Scene scene(stick, Person::Means::Mouse, "destroy");
    auto& she = scene.she;
    journeys::create_plan(she, AppFixture::PASSPHRASE);
    she.press("frame/settings");
    she.press("destroy_on");
    she.photograph("text");
    she.press("read");
    hold_hide_key(scene, "rehearsal-ring");
    let_go(scene);
    she.photograph("rehearsed");
    CHECK(scene.it.app().panic().outcome() == app::Panic::Outcome::Destroyed);
    CHECK(std::filesystem::exists(vault));
    she.press("finish");
    she.photograph("switched-on");
    CHECK(scene.it.session().workbook().settings.destroy_enabled);

    const std::string name = "Guardiana Inés del Paraje Escondido";
    journeys::write_down_a_person(she, name, "55550101");
    test::Secrets typed;
    typed.add(name);
    typed.add(std::string_view(AppFixture::PASSPHRASE));
    test::ExitScan scan(scene.window.process());
    hold_hide_key(scene, "ring");
    if (scan.may_look()) {
        const auto at_end = scan.wait(typed, 5'000);
        REQUIRE(at_end);
        INFO(at_end->text());
        CHECK(at_end->leaks.empty());
        CHECK(at_end->bytes_read > (1U << 20));
    }
    REQUIRE(scene.window.ends_within(5'000));
    CHECK(scene.window.exit_code() == 0);
    CHECK_FALSE(std::filesystem::exists(vault));
}

TEST_CASE("the combination for every window hides while another one has the keyboard", "[window]")
{
    skip_without_tools();
    const Stick stick;
    Scene scene(stick, Person::Means::Mouse, "global-key");
    auto& she = scene.she;
    journeys::create_plan(she, AppFixture::PASSPHRASE);
    she.press("frame/settings");
    scene.it.app().global_key_is(app::GlobalKeyState::Works);
    she.press("global_key/1");
    scene.it.app().global_key_is(app::GlobalKeyState::Works);
    she.look();
    she.photograph("switched-on");
    scene.window.give_keyboard_to_another_window();
    scene.window.act({ "key", "ctrl+shift+F12" });
    scene.it.app().hide();
    scene.it.follow_window();
    she.look();
    CHECK(scene.it.session().state() == VaultState::Locked);
    she.photograph("hidden");
    scene.close();
}

TEST_CASE("asked to end by a signal it saves, locks and leaves with a good end", "[window]")
{
    skip_without_tools();
    for (const int signal : { SIGTERM, SIGHUP, SIGINT, SIGXCPU }) {
        CAPTURE(signal);
        const Stick stick;
        Scene scene(stick, Person::Means::Keyboard, "signal");
        auto& she = scene.she;
        journeys::create_plan(she, AppFixture::PASSPHRASE);
        journeys::write_down_a_person(she, "Ceniza", "55550101");
        REQUIRE(::kill(scene.window.process(), signal) == 0);
        REQUIRE(scene.window.ends_within(4'000));
        CHECK(scene.window.exit_code() == 0);
        crypto::Argon2id stretcher;
        auto options = stick.app_options();
        options.stretcher = &stretcher;
        AppFixture reader("es", options);
        stick.copy_to(reader.disk);
        reader.session().open(stick.on_it("cuaderno.vault"), AppFixture::credentials());
        reader.turn();
        REQUIRE(reader.session().is_open());
        CHECK(reader.session().workbook().plan.people.contacts.size() == 1);
    }
}
