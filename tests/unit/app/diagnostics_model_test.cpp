#include "app/models/diagnostics_model.hpp"

#include "app/models/start_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>

using app::DiagnosticsModel;
using app::Granted;
using app::Protection;
using test::AppFixture;

namespace {

constexpr Protection ALL[] { Protection::NoCrashFiles, Protection::ClosedToOthers,
    Protection::NoNetwork, Protection::NoPrograms, Protection::MemoryLocked,
    Protection::OutOfCrashFiles, Protection::HiddenKey, Protection::SleepClock,
    Protection::Destroyer };

const DiagnosticsModel::Line* line(const DiagnosticsModel& model, std::string_view id)
{
    const auto& lines = model.state().lines;
    const auto found = std::ranges::find(lines, id, &DiagnosticsModel::Line::id);
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("the start says what must not be missing, and nothing else", "[diagnostics]")
{
    AppFixture it;
    for (const auto which : ALL)
        it.protections.push_back({ which, Granted::No });
    const DiagnosticsModel page(it.app());
    const app::StartModel start(it.app());
    const auto& missing = start.state().missing;
    CHECK(missing.size() == 3);
    for (const auto* id : { "crash_files", "closed", "destroyer" })
        CHECK(std::ranges::find(missing, line(page, id)->words) != missing.end());
    for (auto& [which, granted] : it.protections)
        granted = Granted::Yes;
    CHECK(app::StartModel(it.app()).state().missing.empty());
}

TEST_CASE("every protection is said in its own words, whether it is there or not", "[settings]")
{
    AppFixture it;
    std::set<std::string_view> words;
    for (const auto which : ALL) {
        for (const auto granted : { Granted::Yes, Granted::No }) {
            it.protections = { { which, granted } };
            const DiagnosticsModel model(it.app());
            REQUIRE(model.state().lines.size() == 1);
            CHECK(model.state().lines[0].granted == granted);
            CHECK(model.state().all_granted == (granted == Granted::Yes));
            words.insert(model.state().lines[0].words);
        }
    }
    CHECK(words.size() == 2 * std::size(ALL));
}

TEST_CASE("locked keys without locked content is told apart from both", "[settings]")
{
    AppFixture it;
    std::set<std::string_view> words;
    for (const auto granted : { Granted::Yes, Granted::Partly, Granted::No }) {
        it.protections = { { Protection::MemoryLocked, granted } };
        words.insert(DiagnosticsModel(it.app()).state().lines[0].words);
    }
    CHECK(words.size() == 3);
}

TEST_CASE("whether the open file is guarded against a second window is tried out", "[settings]")
{
    AppFixture it;
    it.create_vault();
    DiagnosticsModel model(it.app());
    CHECK(line(model, "file_lock") == nullptr);
    it.turn();
    REQUIRE(line(model, "file_lock"));
    CHECK(line(model, "file_lock")->granted == Granted::Yes);
}

TEST_CASE("a key for every window that does not work is said", "[settings]")
{
    AppFixture it;
    CHECK(line(DiagnosticsModel(it.app()), "global_key") == nullptr);
    it.app().global_key_is(app::GlobalKeyState::Works);
    CHECK(line(DiagnosticsModel(it.app()), "global_key")->granted == Granted::Yes);
    for (const auto state : { app::GlobalKeyState::Taken, app::GlobalKeyState::OnlyWhenActive }) {
        it.app().global_key_is(state);
        CHECK(line(DiagnosticsModel(it.app()), "global_key")->granted == Granted::No);
    }
}

TEST_CASE("the key for every window is kept in the file and holds while it is locked", "[settings]")
{
    AppFixture it;
    it.create_vault();
    it.app().set_global_key(app::GlobalKey::CtrlShiftF9);
    it.app().hide();
    it.turn();
    CHECK(it.app().preferences().global_key == app::GlobalKey::CtrlShiftF9);
    it.app().leave_vault();
    CHECK(it.app().preferences().global_key == app::GlobalKey::Off);
    it.session().open(AppFixture::PATH, AppFixture::credentials());
    it.turn();
    CHECK(it.app().preferences().global_key == app::GlobalKey::CtrlShiftF9);
}
