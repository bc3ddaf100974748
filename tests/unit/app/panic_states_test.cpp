// security-design.md T11: both stages of the panic from every state the program can be in.

#include "app/panic.hpp"

#include "support/app_fixture.hpp"
#include "support/hanging_disk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <thread>

using app::Panic;
using app::Screen;
using app::VaultState;
using base::ErrorCode;
using test::AppFixture;
using test::AppOptions;
using test::HangingDisk;

namespace {

constexpr const char* ELSEWHERE = "/otra/cuaderno.vault";
constexpr const char* NEW_FILE = "/usb/nuevo.vault";
constexpr const char* TYPED = "Q2.01";

vault::Credentials other_credentials()
{
    return { crypto::Passphrase(std::string_view("lago piedra nube canto hilo barro")),
        std::nullopt };
}

void type(AppFixture& it)
{
    it.session().edit(
        [](domain::Workbook& book) { book.her_case.answers[TYPED] = domain::one_answer("tres"); });
}

bool has_what_she_typed(AppFixture& it)
{
    return it.session().workbook().her_case.answers.contains(TYPED);
}

void lock(AppFixture& it)
{
    it.app().hide();
    it.turn();
    REQUIRE_FALSE(it.session().is_closing());
}

/// What the program may be doing at that moment; `typed`: something of hers is in it.
struct Situation {
    const char* name;
    bool typed;
    void (*arrive)(AppFixture& it);
};

const Situation SITUATIONS[] {
    { "idle", false, [](AppFixture&) {} },
    { "typing", true, type },
    { "waiting for a save that failed", true,
        [](AppFixture& it) {
            type(it);
            it.disk.fail_writes_with(ErrorCode::DiskFull);
            it.session().save_now();
            it.turn();
            it.disk.fail_writes_with({});
        } },
    { "saving", true,
        [](AppFixture& it) {
            type(it);
            it.jobs.hold();
            it.session().save_now();
        } },
    { "saving, and typing on", true,
        [](AppFixture& it) {
            it.jobs.hold();
            it.session().edit([](domain::Workbook& book) { book.settings.text_size = 125; });
            it.session().save_now();
            type(it);
        } },
    { "changing the passphrase", true,
        [](AppFixture& it) {
            type(it);
            it.jobs.hold();
            it.session().change_keys(
                AppFixture::credentials(), AppFixture::credentials(), crypto::Preset::from_bits(0));
        } },
    { "adding an emergency passphrase", true,
        [](AppFixture& it) {
            type(it);
            it.jobs.hold();
            it.session().add_key(
                AppFixture::credentials(), other_credentials(), vault::SlotType::Emergency);
        } },
    { "making a copy elsewhere", true,
        [](AppFixture& it) {
            type(it);
            it.errands.hold();
            it.session().save_elsewhere(ELSEWHERE, other_credentials());
        } },
    { "a copy elsewhere just made", true,
        [](AppFixture& it) {
            type(it);
            it.session().save_elsewhere(ELSEWHERE, other_credentials());
        } },
    { "on the lock screen", true,
        [](AppFixture& it) {
            type(it);
            lock(it);
        } },
    { "locking", true,
        [](AppFixture& it) {
            type(it);
            it.jobs.hold();
            it.session().lock();
        } },
    { "unlocking", true,
        [](AppFixture& it) {
            type(it);
            lock(it);
            it.jobs.hold();
            it.session().unlock(AppFixture::credentials());
        } },
    { "unlocking with a wrong passphrase", true,
        [](AppFixture& it) {
            type(it);
            lock(it);
            it.jobs.hold();
            it.session().unlock(other_credentials());
        } },
    { "unlocked at this moment", true,
        [](AppFixture& it) {
            type(it);
            lock(it);
            it.session().unlock(AppFixture::credentials());
        } },
};

/// How she triggers it. Each ends with stage 2 where `destroys`.
struct Trigger {
    const char* name;
    bool destroys;
    void (*pull)(AppFixture& it);
};

void hold(AppFixture& it)
{
    auto& panic = it.app().panic();
    panic.press(it.clock.monotonic_ms());
    it.clock.pass_ms(Panic::HOLD_MS);
    panic.hold(it.clock.monotonic_ms());
}

const Trigger TRIGGERS[] {
    { "the key once", false,
        [](AppFixture& it) {
            it.app().panic().press(it.clock.monotonic_ms());
            it.app().panic().release(it.clock.monotonic_ms() + 50);
        } },
    { "the button", false, [](AppFixture& it) { it.app().hide(); } },
    { "held for two seconds", true, hold },
    { "held, and the loop turns meanwhile", true,
        [](AppFixture& it) {
            auto& panic = it.app().panic();
            panic.press(it.clock.monotonic_ms());
            for (int i = 0; i < 20; ++i) {
                it.clock.pass_ms(Panic::HOLD_MS / 20);
                it.turn();
                panic.hold(it.clock.monotonic_ms());
            }
        } },
    { "three times", true,
        [](AppFixture& it) {
            for (int i = 0; i < 3; ++i) {
                it.app().panic().press(it.clock.monotonic_ms());
                it.app().panic().release(it.clock.monotonic_ms() + 40);
                it.clock.pass_ms(200);
            }
        } },
};

void nothing_of_hers_is_there(AppFixture& it)
{
    CHECK_FALSE(it.session().is_open());
    CHECK(it.session().workbook().her_case == domain::Case {});
    CHECK(it.app().router().place().screen == Screen::Lock);
}

void everything_goes_on(AppFixture& it)
{
    it.jobs.let_go();
    it.errands.let_go();
    for (int i = 0; i < 4; ++i) {
        it.clock.pass_ms(app::Session::LOCK_WAITS_MS);
        it.turn();
    }
}

} // namespace

TEST_CASE(
    "from every state stage 1 hides at once and loses nothing, and stage 2 destroys", "[panic]")
{
    for (const auto& situation : SITUATIONS) {
        for (const auto& trigger : TRIGGERS) {
            for (const bool allowed : { true, false }) {
                INFO(situation.name << ", " << trigger.name << (allowed ? "" : ", switched off"));
                AppFixture it;
                it.create_vault();
                it.session().edit(
                    [&](domain::Workbook& book) { book.settings.destroy_enabled = allowed; });
                it.session().save_now();
                it.turn();
                situation.arrive(it);
                trigger.pull(it);

                if (trigger.destroys && allowed) {
                    CHECK(it.ends == 1);
                    CHECK(it.app().panic().outcome() == Panic::Outcome::Destroyed);
                    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
                    everything_goes_on(it);
                    CHECK(it.app().wants_to_quit());
                    CHECK_FALSE(it.session().is_open());
                    CHECK_FALSE(it.session().has_sealed_content());
                    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
                    CHECK_FALSE(it.disk.exists(ELSEWHERE));
                    continue;
                }
                nothing_of_hers_is_there(it);
                everything_goes_on(it);
                nothing_of_hers_is_there(it);
                CHECK(it.ends == 0);
                CHECK(it.session().state() == VaultState::Locked);
                CHECK_FALSE(it.session().is_closing());
                CHECK_FALSE(it.disk.exists(ELSEWHERE));
                it.unlock();
                CHECK(has_what_she_typed(it) == situation.typed);
            }
        }
    }
}

TEST_CASE("hiding while a file is being made or opened calls that off", "[panic]")
{
    for (const bool makes : { true, false }) {
        for (const bool done_already : { true, false }) {
            INFO(makes << done_already);
            AppFixture it;
            it.create_vault();
            lock(it);
            it.app().leave_vault();
            if (!done_already)
                it.jobs.hold();
            if (makes)
                it.session().create(
                    NEW_FILE, AppFixture::credentials(), {}, crypto::Preset::from_bits(0));
            else
                it.session().open(AppFixture::PATH, AppFixture::credentials());
            it.app().panic().press(it.clock.monotonic_ms());
            it.app().panic().release(it.clock.monotonic_ms());
            nothing_of_hers_is_there(it);
            everything_goes_on(it);
            nothing_of_hers_is_there(it);
            CHECK(it.session().state() == VaultState::None);
            CHECK_FALSE(it.session().failure().has_value());
            // Half a file is none; a whole one stays, and opens.
            CHECK(it.disk.exists(NEW_FILE) == (makes && done_already));
            it.session().open(
                makes && done_already ? NEW_FILE : AppFixture::PATH, AppFixture::credentials());
            it.turn();
            CHECK(it.session().is_open());
        }
    }
}

TEST_CASE("an emergency passphrase destroys although she hides in the same moment", "[panic]")
{
    AppFixture it;
    it.create_vault();
    it.session().add_key(
        AppFixture::credentials(), other_credentials(), vault::SlotType::Emergency);
    it.turn();
    lock(it);
    it.jobs.hold();
    it.session().unlock(other_credentials());
    // Typed, sent, and the worker at it when she hides.
    it.jobs.let_go();
    it.app().hide();
    everything_goes_on(it);
    it.session().unlock(AppFixture::credentials());
    it.turn();
    CHECK(it.session().failure() == ErrorCode::CannotOpen);
}

TEST_CASE(
    "a destruction that failed stays said, whatever she presses, until it is through", "[panic]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.settings.destroy_enabled = true; });
    it.session().save_now();
    it.turn();
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    hold(it);
    auto& panic = it.app().panic();
    CHECK(panic.outcome() == Panic::Outcome::Failed);
    CHECK(it.app().ended_badly());
    panic.release(it.clock.monotonic_ms());
    everything_goes_on(it);
    it.app().hide();
    panic.press(it.clock.monotonic_ms());
    panic.release(it.clock.monotonic_ms());
    CHECK(panic.shows_failure(it.clock.monotonic_ms()));
    CHECK(it.ends == 0);
    CHECK_FALSE(it.app().wants_to_quit());
    it.disk.fail_writes_with({});
    panic.try_again(it.clock.monotonic_ms());
    CHECK(panic.outcome() == Panic::Outcome::Destroyed);
    CHECK_FALSE(it.app().ended_badly());
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
}

TEST_CASE("a stick that was pulled out and is put back is destroyed at the next try", "[panic]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.settings.destroy_enabled = true; });
    it.session().save_now();
    it.turn();
    lock(it);
    auto bytes = it.disk.content(AppFixture::PATH);
    REQUIRE(it.disk.remove(AppFixture::PATH));
    hold(it);
    CHECK(it.app().panic().outcome() == Panic::Outcome::Failed);
    it.disk.put(AppFixture::PATH, std::move(bytes));
    it.app().panic().try_again(it.clock.monotonic_ms());
    CHECK(it.app().panic().outcome() == Panic::Outcome::Destroyed);
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
}

TEST_CASE(
    "asked to end from outside, it locks at once and ends when everything is written", "[panic]")
{
    AppFixture it;
    it.create_vault();
    type(it);
    it.jobs.hold();
    it.app().leave_at_once();
    nothing_of_hers_is_there(it);
    it.turn();
    CHECK_FALSE(it.app().wants_to_quit());
    it.jobs.let_go();
    it.turn();
    CHECK(it.app().wants_to_quit());
    CHECK_FALSE(it.app().ended_badly());
    it.unlock();
    CHECK(has_what_she_typed(it));
}

TEST_CASE(
    "asked to end with a disk that takes nothing, it does not call that a good end", "[panic]")
{
    AppFixture it;
    it.create_vault();
    type(it);
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    it.app().leave_at_once();
    it.turn();
    CHECK(it.app().wants_to_quit());
    CHECK(it.app().ended_badly());
}

// --- A disk that does not answer -----------------------------------------------------------

namespace {

/// Real workers, and a disk that hangs in the middle of a save.
struct HangingWorld {
    base::MemoryDisk memory;
    HangingDisk hanging { memory };
    AppOptions options;
    app::WorkerJobs jobs { [] {} };

    HangingWorld()
    {
        options.disk = &hanging;
        options.destroyer_thread = true;
        options.jobs = &jobs;
    }
};

template <typename Condition> bool comes_true(AppFixture& it, Condition condition)
{
    for (int i = 0; i < 4'000; ++i) {
        it.turn();
        if (condition())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        it.clock.pass_ms(1);
    }
    return false;
}

void open_with_panic(AppFixture& it)
{
    it.session().create(
        AppFixture::PATH, AppFixture::credentials(), {}, crypto::Preset::from_bits(0));
    REQUIRE(comes_true(it, [&] { return it.session().is_open(); }));
    it.session().edit([](domain::Workbook& book) { book.settings.destroy_enabled = true; });
    it.session().save_now();
    REQUIRE(comes_true(it, [&] { return !it.session().has_unsaved_changes(); }));
}

} // namespace

TEST_CASE("a disk that hangs in a write or a flush delays neither hiding nor sealing", "[panic]")
{
    for (const auto call : { HangingDisk::Call::Write, HangingDisk::Call::Flush }) {
        for (const bool saving : { true, false }) {
            INFO(static_cast<int>(call) << " " << saving);
            HangingWorld world;
            AppFixture it("es", world.options);
            open_with_panic(it);
            type(it);
            world.hanging.hang_at_next(call, vault::KEY_AREA_SIZE);
            if (saving) {
                it.session().save_now();
                world.hanging.wait_until_it_hangs();
            }
            crypto::Passphrase witness(std::string_view("testigo"));
            it.app().panic().press(it.clock.monotonic_ms());
            it.app().panic().release(it.clock.monotonic_ms());
            nothing_of_hers_is_there(it);
            if (!saving)
                world.hanging.wait_until_it_hangs();
            // After a tenth of a second nothing waits for the disk any more: sealed, keys gone.
            CHECK(comes_true(it, [&] { return witness.expose()[0] == 0; }));
            CHECK(it.session().is_closing());
            world.hanging.let_go();
            REQUIRE(comes_true(it, [&] { return !it.session().is_closing(); }));
            it.session().unlock(AppFixture::credentials());
            REQUIRE(comes_true(it, [&] { return it.session().is_open(); }));
            CHECK(has_what_she_typed(it));
            for (const auto notice : it.session().notices())
                CHECK(notice == app::SessionNotice::RestoredAfterLock);
        }
    }
}

TEST_CASE("a disk that hangs in a save does not keep stage 2 from destroying", "[panic]")
{
    for (const auto call : { HangingDisk::Call::Write, HangingDisk::Call::Flush }) {
        INFO(static_cast<int>(call));
        HangingWorld world;
        AppFixture it("es", world.options);
        open_with_panic(it);
        type(it);
        world.hanging.hang_at_next(call, vault::KEY_AREA_SIZE);
        it.session().save_now();
        world.hanging.wait_until_it_hangs();
        hold(it);
        REQUIRE(comes_true(
            it, [&] { return it.app().panic().outcome() == Panic::Outcome::Destroyed; }));
        CHECK_FALSE(world.memory.exists(AppFixture::PATH));
        CHECK(it.ends == 1);
        world.hanging.let_go();
    }
}

TEST_CASE("whatever the worker is doing, stage 2 on its thread comes through", "[panic]")
{
    for (int round = 0; round < 40; ++round) {
        INFO(round);
        HangingWorld world;
        AppFixture it("es", world.options);
        open_with_panic(it);
        type(it);
        if (round % 4 == 0)
            it.session().save_now();
        if (round % 4 == 1)
            it.session().change_keys(
                AppFixture::credentials(), other_credentials(), crypto::Preset::from_bits(0));
        if (round % 4 == 2)
            it.session().lock();
        std::this_thread::sleep_for(std::chrono::microseconds(round * 53));
        hold(it);
        REQUIRE(comes_true(
            it, [&] { return it.app().panic().outcome() == Panic::Outcome::Destroyed; }));
        CHECK_FALSE(world.memory.exists(AppFixture::PATH));
    }
}

TEST_CASE("a window that hangs after the gesture does not keep stage 2 from finishing", "[panic]")
{
    HangingWorld world;
    AppFixture it("es", world.options);
    open_with_panic(it);
    hold(it);
    // Not one turn of the loop from here on.
    for (int i = 0; i < 4'000 && it.ends == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(it.ends == 1);
    CHECK_FALSE(world.memory.exists(AppFixture::PATH));
}
