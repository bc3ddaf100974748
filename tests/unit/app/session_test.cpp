#include "app/session.hpp"

#include "support/app_fixture.hpp"
#include "support/simulated_disk.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <utility>

using app::SaveState;
using app::VaultState;
using base::ErrorCode;
using test::AppFixture;

namespace {

void answer(AppFixture& it, const char* question, const char* code)
{
    it.session().edit([&](domain::Workbook& book) {
        book.her_case.answers[question] = domain::one_answer(code);
    });
}

bool is_answered(AppFixture& it, const char* question)
{
    return it.session().workbook().her_case.answers.contains(question);
}

/// Saves, forgets everything and opens the file again as after a new start.
void reopen(AppFixture& it)
{
    it.session().lock();
    it.turn();
    it.session().forget();
    it.session().open(AppFixture::PATH, AppFixture::credentials());
    it.turn();
    REQUIRE(it.session().is_open());
}

} // namespace

TEST_CASE("what she answers is there after closing and opening again", "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    reopen(it);
    CHECK(domain::is_marked(it.session().workbook().her_case.answers, "Q2.01", "tres"));
}

TEST_CASE("a change is saved after a second and a half", "[session]")
{
    AppFixture it;
    it.create_vault();
    const auto before = it.session().facts().generation;
    answer(it, "Q2.01", "tres");
    it.clock.pass_ms(app::Session::SAVE_AFTER_MS - 1);
    it.turn();
    CHECK(it.session().save_status().state == SaveState::Waiting);
    CHECK(it.session().facts().generation == before);
    it.clock.pass_ms(1);
    it.turn();
    it.turn();
    CHECK(it.session().save_status().state == SaveState::Saved);
    CHECK(it.session().facts().generation > before);
}

TEST_CASE("somebody who types without a pause loses no more than two seconds", "[session]")
{
    AppFixture it;
    it.create_vault();
    it.session().wait_for_save();
    std::string written;
    std::int64_t oldest_unsaved = it.clock.monotonic_ms();
    std::int64_t longest = 0;
    for (int key = 0; key < 200; ++key) {
        const bool saved = !it.session().has_unsaved_changes();
        if (saved)
            oldest_unsaved = it.clock.monotonic_ms();
        written += 'a';
        it.session().edit([&](domain::Workbook& book) { book.plan.relocation = written; });
        it.clock.pass_ms(100);
        it.turn();
        it.turn();
        longest = std::max(longest, it.clock.monotonic_ms() - oldest_unsaved);
    }
    CHECK(longest >= app::Session::SAVE_AFTER_MS);
    CHECK(longest <= 2'000);
}

TEST_CASE(
    "a slow stick is not kept writing, but nothing waits longer than ten seconds", "[session]")
{
    const auto [took, waits] = GENERATE(std::pair<std::int64_t, std::int64_t> { 100, 1'500 },
        std::pair<std::int64_t, std::int64_t> { 1'000, 3'000 },
        std::pair<std::int64_t, std::int64_t> { 60'000, 10'000 });
    AppFixture it;
    it.create_vault();
    it.jobs.hold();
    answer(it, "Q2.01", "tres");
    it.clock.pass_ms(app::Session::SAVE_AFTER_MS);
    it.turn();
    REQUIRE(it.session().save_status().state == SaveState::Saving);
    it.clock.pass_ms(took);
    it.jobs.let_go();
    it.turn();
    REQUIRE(it.session().save_status().state == SaveState::Saved);
    answer(it, "Q2.01", "no");
    CHECK(*it.session().next_deadline_ms() == it.clock.monotonic_ms() + waits);
}

TEST_CASE("a deadline is told for every moment at which the session does something by itself",
    "[session]")
{
    AppFixture it;
    CHECK_FALSE(it.session().next_deadline_ms().has_value());
    it.create_vault();
    const auto idle = it.session().next_deadline_ms();
    REQUIRE(idle.has_value());
    CHECK(*idle == it.clock.monotonic_ms() + 5 * 60'000);
    answer(it, "Q2.01", "no");
    CHECK(
        *it.session().next_deadline_ms() == it.clock.monotonic_ms() + app::Session::SAVE_AFTER_MS);
}

TEST_CASE("a full disk is said, nothing typed is lost, and saving succeeds once there is room",
    "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    it.disk.fail_writes_with(ErrorCode::DiskFull);
    it.session().save_now();
    it.turn();
    CHECK(it.session().save_status().state == SaveState::NotSaved);
    CHECK(it.session().save_status().reason == ErrorCode::DiskFull);
    CHECK(is_answered(it, "Q2.01"));

    // It is tried again by itself, and stays red until it worked.
    it.clock.pass_ms(app::Session::RETRY_AFTER_MS);
    it.turn();
    it.turn();
    CHECK(it.session().save_status().state == SaveState::NotSaved);
    CHECK(it.session().save_status().failures == 2);

    it.disk.fail_writes_with({});
    it.session().save_now();
    it.turn();
    CHECK(it.session().save_status().state == SaveState::Saved);
    reopen(it);
    CHECK(is_answered(it, "Q2.01"));
}

TEST_CASE("after a lock nothing of hers is in the session", "[session]")
{
    AppFixture it;
    it.create_elena();
    it.session().lock();
    CHECK(it.session().state() == VaultState::Locked);
    CHECK(it.session().workbook().her_case == domain::Case {});
    CHECK(domain::is_empty(it.session().workbook().plan));
    CHECK(it.session().path() == AppFixture::PATH);
}

TEST_CASE("a lock on a broken disk keeps what was not saved, sealed, and unlocking brings it back",
    "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    it.session().lock();
    it.turn();
    CHECK(it.session().has_sealed_content());

    it.disk.fail_writes_with({});
    it.unlock();
    CHECK(is_answered(it, "Q2.01"));
    CHECK(it.session().notices() == std::vector { app::SessionNotice::RestoredAfterLock });
    it.turn();
    CHECK(it.session().save_status().state == SaveState::Saved);
    reopen(it);
    CHECK(is_answered(it, "Q2.01"));
}

TEST_CASE("a wrong passphrase does not lose what waits, sealed, for the right one", "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    it.session().lock();
    it.turn();
    it.disk.fail_writes_with({});
    it.session().unlock(
        { crypto::Passphrase(std::string_view("otra cosa del todo")), std::nullopt });
    it.turn();
    CHECK(it.session().failure() == ErrorCode::CannotOpen);
    CHECK(it.session().state() == VaultState::Locked);
    CHECK(it.session().has_sealed_content());
    it.unlock();
    CHECK(is_answered(it, "Q2.01"));
}

TEST_CASE(
    "the vault locks by itself after the minutes she set, also when the machine slept", "[session]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.settings.auto_lock_minutes = 3; });
    it.clock.pass_ms(3 * 60'000 - 1);
    it.turn();
    CHECK(it.session().is_open());
    it.session().touch();
    it.clock.pass_ms(8 * 60 * 60'000);
    it.turn();
    CHECK(it.session().state() == VaultState::Locked);
    CHECK(it.session().locks() == 1);
}

TEST_CASE("a minimised window locks after half a minute", "[session]")
{
    AppFixture it;
    it.create_vault();
    it.session().set_minimised(true);
    it.clock.pass_ms(29'999);
    it.turn();
    CHECK(it.session().is_open());
    it.clock.pass_ms(1);
    it.turn();
    CHECK(it.session().state() == VaultState::Locked);
}

TEST_CASE(
    "answers that live only while the vault is open are not in the file, unless she ticked them",
    "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q1.03", "indig");
    answer(it, "Q11.10", "no");
    it.session().kept_answers().insert("Q1.03");
    CHECK(is_answered(it, "Q11.10"));
    reopen(it);
    CHECK(is_answered(it, "Q1.03"));
    CHECK_FALSE(is_answered(it, "Q11.10"));
    // The tick was for that time only.
    answer(it, "Q2.01", "no");
    reopen(it);
    CHECK_FALSE(is_answered(it, "Q1.03"));
}

TEST_CASE("destroying an open vault leaves no file and nothing that opens", "[session]")
{
    AppFixture it;
    it.create_elena();
    const auto report = it.session().destroy();
    CHECK(report.complete());
    CHECK(it.session().state() == VaultState::None);
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK(it.session().workbook().her_case == domain::Case {});
}

TEST_CASE("a locked vault is destroyed without its passphrase", "[session]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.settings.destroy_enabled = true; });
    it.session().lock();
    it.turn();
    CHECK(it.session().may_destroy());
    CHECK(it.session().destroy().complete());
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
}

TEST_CASE("a destruction that failed is not called done and can be tried again", "[session]")
{
    AppFixture it;
    it.create_vault();
    it.disk.fail_writes_with(ErrorCode::DiskFault);
    CHECK_FALSE(it.session().destroy().complete());
    CHECK(it.session().state() == VaultState::Locked);
    CHECK(it.disk.exists(AppFixture::PATH));
    it.disk.fail_writes_with({});
    CHECK(it.session().destroy().complete());
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
}

TEST_CASE("creating on top of a file that exists fails and leaves the file alone", "[session]")
{
    AppFixture it;
    it.disk.put(AppFixture::PATH, { 1, 2, 3 });
    it.session().create(
        AppFixture::PATH, AppFixture::credentials(), {}, crypto::Preset::from_bits(0));
    it.turn();
    CHECK(it.session().failure() == ErrorCode::FileExists);
    CHECK(it.session().state() == VaultState::None);
    CHECK(it.disk.content(AppFixture::PATH).size() == 3);
}

TEST_CASE("the end of a lock is something that has to be drawn", "[session]")
{
    AppFixture it;
    it.create_vault();
    it.app().hide();
    CHECK(it.session().is_closing());
    CHECK(it.app().tick());
    CHECK_FALSE(it.session().is_closing());
    CHECK_FALSE(it.app().tick());
}

TEST_CASE("ending the program saves first", "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    CHECK(it.app().quit());
    CHECK(it.session().save_status().state == SaveState::Saved);
}

TEST_CASE("the program does not end while something is not saved, unless she says so", "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    it.disk.fail_writes_with(ErrorCode::DiskFull);
    CHECK_FALSE(it.app().quit());
    CHECK_FALSE(it.app().wants_to_quit());
    CHECK(it.app().quit_was_refused());
    it.app().quit_anyway();
    CHECK(it.app().wants_to_quit());
}

TEST_CASE("a save cut off at its very end before a lock is not somebody else's", "[session]")
{
    // Every operation of the save that fails, whether or not it reached the disk all the same.
    for (const auto operation : { test::Operation::Write, test::Operation::Flush,
             test::Operation::Read, test::Operation::Size }) {
        for (int at = 0; at < 40; ++at) {
            test::SimulatedDisk disk;
            AppFixture it("es", { .disk = &disk });
            it.create_vault();
            answer(it, "Q2.01", "tres");
            disk.set_fault(test::Fault { operation, at, true });
            it.session().lock();
            it.turn();
            const bool hit = disk.count(operation) > at;
            disk.set_fault({});
            if (!hit)
                break;
            it.unlock();
            INFO(static_cast<int>(operation) << " at " << at);
            CHECK(is_answered(it, "Q2.01"));
            CHECK(std::ranges::count(
                      it.session().notices(), app::SessionNotice::FileChangedWhileLocked)
                == 0);
        }
    }
}

TEST_CASE("a repair at the unlock is not somebody else's save", "[session]")
{
    for (const std::uint64_t key_block : { 0x0000U, 0x8000U }) {
        test::SimulatedDisk disk;
        AppFixture it("es", { .disk = &disk });
        it.create_vault();
        answer(it, "Q2.01", "tres");
        disk.set_fault(test::Fault { test::Operation::Write, 0, true });
        it.session().lock();
        it.turn();
        REQUIRE(it.session().has_sealed_content());
        disk.set_fault({});
        disk.change(AppFixture::PATH, [&](test::DiskImage& image) {
            image.write(key_block + 100, base::Bytes(8, base::Byte { 0x55 }));
        });
        it.unlock();
        CHECK(std::ranges::count(it.session().vault_notices(), vault::Notice::KeysRepaired) == 1);
        CHECK(it.session().notices() == std::vector { app::SessionNotice::RestoredAfterLock });
    }
}

TEST_CASE("somebody else's save while it was locked is told", "[session]")
{
    test::SimulatedDisk disk;
    AppFixture it("es", { .disk = &disk });
    it.create_vault();
    answer(it, "Q2.01", "tres");
    disk.set_fault(test::Fault { test::Operation::Write, 0, true });
    it.session().lock();
    it.turn();
    disk.set_fault({});
    {
        AppFixture other("es", { .disk = &disk });
        other.session().open(AppFixture::PATH, AppFixture::credentials());
        other.turn();
        REQUIRE(other.session().is_open());
        answer(other, "Q2.02", "no");
        other.session().save_now();
        other.turn();
    }
    it.unlock();
    CHECK(it.session().notices() == std::vector { app::SessionNotice::FileChangedWhileLocked });
}

TEST_CASE("a wrong passphrase does not touch the disk from the main thread", "[session]")
{
    test::SimulatedDisk disk;
    AppFixture it("es", { .disk = &disk });
    it.create_vault();
    it.session().lock();
    it.turn();
    it.session().unlock({ crypto::Passphrase(std::string_view("otra")), std::nullopt });
    disk.before_each = [](test::Operation) { FAIL("on the main thread"); };
    it.turn();
    CHECK(it.session().failure() == ErrorCode::CannotOpen);
}
