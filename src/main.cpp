// Chooses window or command line, builds every object and passes references.
// Nothing else: what the program does is in the folders.

#include "app/app.hpp"
#include "app/content_folder.hpp"
#include "app/destroyer.hpp"
#include "app/error_text.hpp"
#include "app/jobs.hpp"
#include "app/notice_text.hpp"
#include "app/session.hpp"
#include "app/shelf.hpp"
#include "base/stoppable_disk.hpp"
#include "cli/command_line.hpp"
#include "cli/content_option.hpp"
#include "content/source_file.hpp"
#include "crypto/arena.hpp"
#include "crypto/kdf.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "crypto/self_check.hpp"
#include "crypto/word_list.hpp"
#include "i18n/languages.hpp"
#include "paper/plan_paper.hpp"
#include "paper/print.hpp"
#include "platform/clock.hpp"
#include "platform/crash.hpp"
#include "platform/disk.hpp"
#include "platform/key_pages.hpp"
#include "platform/locale.hpp"
#include "platform/machine_memory.hpp"
#include "platform/paths.hpp"
#include "platform/regions.hpp"
#include "platform/sandbox.hpp"
#include "platform/standard_input.hpp"
#include "platform/start.hpp"
#include "platform/sticks.hpp"
#include "resources/resources.hpp"
#include "shell/window.hpp"
#include "ui/program.hpp"
#include "vault/database.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace {

/// What the crash handler has to reach: it takes no arguments.
crypto::Arena* g_content_arena = nullptr;
crypto::Arena* g_window_arena = nullptr;

void last_wipe() noexcept
{
    crypto::wipe_all_secrets();
    for (auto* arena : { g_content_arena, g_window_arena }) {
        if (arena != nullptr)
            arena->wipe_for_exit();
    }
}

/// What carries out stage 2 of the panic, after everything is destroyed: no message, no log.
[[noreturn]] void end_destroyed()
{
    last_wipe();
    crypto::wipe_stack();
    std::_Exit(0);
}

/// After a crash; in both languages, because nothing may be asked any more which one she speaks.
constexpr std::string_view LAST_WORDS
    = "Ceiba se cerró de golpe por una falla del programa. Nada quedó guardado a medias. Puede abrirla otra vez.\n"
      "Ceiba closed at once because of a fault of its own. Nothing was saved by halves. Start it again.\n";

/// Asked to end from outside; after this time nobody is waited for any more.
constexpr int PATIENCE_MS = 5'000;
void end_window() noexcept { shell::ask_to_end(); }

app::Granted granted(bool yes) { return yes ? app::Granted::Yes : app::Granted::No; }

std::vector<app::ProtectionState> check_protections(
    const app::DestroyerThread& destroyer, platform::RegionReport region)
{
    using app::Protection;
    const auto sandbox = platform::check_sandbox();
    bool everything_locked = true;
    for (const auto* arena : { g_content_arena, g_window_arena })
        everything_locked = everything_locked && arena->locked_bytes() >= arena->bytes_touched();
    const auto locked = everything_locked ? app::Granted::Yes
        : crypto::can_lock_secrets()      ? app::Granted::Partly
                                          : app::Granted::No;
    return {
        { Protection::NoCrashFiles, granted(sandbox.no_core_file) },
        { Protection::ClosedToOthers, granted(sandbox.closed_to_other_programs) },
        { Protection::NoNetwork, granted(sandbox.no_network) },
        { Protection::NoPrograms, granted(sandbox.no_programs && sandbox.no_new_privileges) },
        { Protection::MemoryLocked, locked },
        { Protection::OutOfCrashFiles, granted(region.out_of_dumps && region.empty_in_children) },
        { Protection::HiddenKey, granted(platform::has_key_pages()) },
        { Protection::SleepClock, granted(platform::clock_counts_sleep()) },
        { Protection::Destroyer, granted(destroyer.is_ready()) },
    };
}

platform::RegionReport protect(const crypto::Arena& arena)
{
    return platform::protect_region(arena.region().data(), arena.region().size());
}

std::vector<content::SourceFile> embedded_content()
{
    std::vector<content::SourceFile> files;
    for (const auto* folder : { "guides/", "locales/" }) {
        for (const auto path : resources::list(folder))
            files.push_back({ std::string(path), *resources::find(path) });
    }
    return files;
}

crypto::MachineMemory machine_memory()
{
    const auto memory = platform::machine_memory();
    return { memory.installed_bytes, memory.available_bytes };
}

crypto::WordList embedded_words(std::string_view path)
{
    return crypto::WordList(resources::find_text(path).value_or(std::string_view()));
}

ui::FontFiles embedded_fonts()
{
    const auto bytes
        = [](std::string_view path) { return resources::find(path).value_or(base::ByteView()); };
    return { bytes("assets/fonts/NotoSans-Regular.ttf"), bytes("assets/fonts/NotoSans-Bold.ttf"),
        bytes("assets/fonts/FontAwesome.ttf") };
}

/// Everything Dear ImGui keeps of her words lives in an arena of its own, which is emptied
/// at each lock between two of its contexts.
shell::ImGuiMemory window_memory(crypto::Arena& arena)
{
    return {
        .allocate = [](std::size_t size,
                        void* user) { return static_cast<crypto::Arena*>(user)->take(size); },
        .free
        = [](void* block, void* user) { static_cast<crypto::Arena*>(user)->give_back(block); },
        .user = &arena,
        .wipe = [&arena] { arena.wipe(); },
    };
}

crypto::Arena& new_arena()
{
    return *new crypto::Arena(crypto::Arena::DEFAULT_SIZE,
        { platform::reserve_region, platform::make_region_usable, platform::release_region });
}

void tell(const cli::Services& services, std::string_view sentence)
{
    if (!platform::tell_without_window(std::string(sentence)))
        services.messages << "ceiba: " << sentence << '\n';
}

/// Where vaults that lie beside the program are looked for; nowhere, when that place is soon gone.
std::string program_folder(const cli::Services& services)
{
    if (!platform::is_unpacked_for_a_moment())
        return platform::own_folder().value_or(std::string());
    tell(services, app::opened_in_archive_text());
    return {};
}

/// The window, until she closes it.
cli::ExitCode run_window(const cli::Services& services, i18n::Languages& languages)
{
    auto& arena = new_arena(); // As the other one, never given back.
    const auto sticks = platform::system_sticks();
    g_window_arena = &arena;
    const auto region = protect(arena);
    base::StoppableDisk disk(services.disk, vault::KEY_AREA_SIZE);
    app::WorkerJobs errands(shell::wake);
    // There before anything is opened; last of all to go.
    app::DestroyerThread destroyer(disk,
        { .begun = platform::only_this_thread_ends_the_process,
            .failed =
                [] {
                    platform::any_thread_ends_the_process();
                    shell::wake();
                },
            .is_elsewhere_busy = [&errands] { return !errands.is_idle(); },
            .end = end_destroyed });
    app::WorkerJobs jobs(shell::wake);
    app::Session session({ disk, services.clock, services.random, services.stretcher,
        services.memory, services.machine_memory, services.wait_until, jobs, errands,
        services.shelf.method(), destroyer });
    app::App app({ disk, services.clock, services.shelf, languages, session, services.paper,
        program_folder(services), platform::home_folder().value_or(std::string()), services.words,
        services.common, services.random, errands,
        [&destroyer, region] { return check_protections(destroyer, region); }, *sticks,
        platform::own_program().value_or(std::string()), platform::name_of_program(),
        services.origin });
    ui::Program program(app);
    auto window = shell::Window::create(
        { program, services.clock, embedded_fonts(), window_memory(arena) });
    if (!window) {
        tell(services, app::error_text(window.error().code));
        return cli::exit_code(window.error().code);
    }
    (*window)->run();
    return app.ended_badly() ? cli::exit_code(base::ErrorCode::DiskFault) : cli::ExitCode::Done;
}

/// Before there is a language: in both, because whoever double-clicked has to be told.
int fault(const char* what)
{
    constexpr std::string_view SENTENCE
        = "Ceiba no puede empezar. No abrió ni cambió nada. Copie el programa otra vez de donde lo recibió, "
          "o úselo en otra computadora.\n\nCeiba cannot start. It opened and changed nothing. Copy the "
          "program again from where you got it, or use it on another computer.\n\n";
    const auto all = std::string(SENTENCE) + '(' + what + ')';
    if (!platform::tell_without_window(all))
        std::cerr << all << '\n';
    return static_cast<int>(cli::ExitCode::Internal);
}

} // namespace

int main(int count, char** arguments)
{
    // First of all: it closes doors for every library that starts later.
    platform::enter_sandbox();
    if (!crypto::start())
        return fault("the system gives no randomness");
    if (!crypto::self_check())
        return fault("the cryptography answers wrongly on this computer; nothing was opened");
    platform::wipe_on_crash(last_wipe, LAST_WORDS);
    auto words = platform::program_arguments(count, arguments);
    if (!words.empty())
        platform::speak_to_starter();
    const auto content_folder = cli::take_content_folder(words);
    platform::end_on_signals(last_wipe, words.empty() ? end_window : nullptr, PATIENCE_MS);
    crypto::use_key_pages({ platform::take_key_page, platform::give_back_key_page });
    // Never given back: the system takes the whole region at the end, and zeroing what was
    // never touched would cost more than everything else.
    auto& content_arena = new_arena();
    g_content_arena = &content_arena;
    protect(content_arena);
    if (!vault::start_sqlite(&content_arena))
        return fault("SQLite did not start");
    if (!resources::are_whole())
        return fault("this copy of the program is damaged");

    const auto disk = platform::system_disk();
    app::LoadedContent loaded;
    loaded.files = embedded_content();
    if (content_folder)
        loaded = app::load_content(*disk, loaded.files, *content_folder);
    auto languages = i18n::Languages::create(app::language_sources(loaded.files));
    if (!languages)
        return fault(languages.error().note.c_str());
    languages->use(i18n::language_for(*languages, platform::system_languages()));
    const auto fonts = paper::embedded_fonts();
    if (!fonts)
        return fault("a font is missing");

    const platform::SystemClock clock;
    crypto::SystemRandom random;
    crypto::Argon2id stretcher;
    app::Shelf shelf(loaded.files,
        loaded.origin.is_in_use() ? embedded_content() : std::vector<content::SourceFile>());
    shelf.use_language(languages->current());
    paper::PlanPaper paper(shelf, *fonts);
    const auto wait_until = [&clock](std::int64_t monotonic_ms) {
        const auto rest = monotonic_ms - clock.monotonic_ms();
        std::this_thread::sleep_for(std::chrono::milliseconds(std::max<std::int64_t>(0, rest)));
    };

    const cli::Services services {
        .results = std::cout,
        .messages = std::cerr,
        .read_input = platform::read_standard_input,
        .input_is_terminal = platform::standard_input_is_terminal(),
        .disk = *disk,
        .clock = clock,
        .random = random,
        .stretcher = stretcher,
        .memory = &content_arena,
        .machine_memory = machine_memory,
        .wait_until = wait_until,
        .create_folder = platform::create_folder,
        .shelf = shelf,
        .paper = paper,
        .use_language =
            [&shelf, &languages](std::string_view code) {
                if (!languages->use(code))
                    return false;
                shelf.use_language(code);
                return true;
            },
        .content = loaded.files,
        .origin = loaded.origin,
        .words = embedded_words("assets/words/es.txt"),
        .common = embedded_words("assets/words/common.txt"),
        .version = CEIBA_VERSION,
    };
    const auto done = words.empty() ? run_window(services, *languages) : cli::run(services, words);
    last_wipe();
    return static_cast<int>(done);
}
