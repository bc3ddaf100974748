#include "app/models/create_model.hpp"
#include "app/session.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string_view>

using app::SaveState;
using app::SessionNotice;
using app::VaultState;
using base::ErrorCode;
using test::AppFixture;

namespace {

constexpr const char* ELSEWHERE = "/disco/otro.vault";
constexpr const char* OTHER_PASSPHRASE = "otra frase de seis palabras nuevas";

vault::Credentials other_credentials()
{
    return { crypto::Passphrase(std::string_view(OTHER_PASSPHRASE)), std::nullopt };
}

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

void save(AppFixture& it)
{
    it.session().save_now();
    it.turn();
}

/// An open vault with one answer in its file and one that could not be saved.
void fail_to_save(AppFixture& it)
{
    it.create_vault();
    answer(it, "Q2.01", "tres");
    save(it);
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    answer(it, "Q2.02", "no");
    save(it);
    REQUIRE(it.session().save_status().state == SaveState::NotSaved);
    it.disk.fail_writes_with({});
}

/// Opens a file as after a new start.
void open(AppFixture& it, const char* path, vault::Credentials credentials)
{
    it.session().lock();
    it.turn();
    it.turn();
    it.session().forget();
    it.session().open(path, std::move(credentials));
    it.turn();
    REQUIRE(it.session().is_open());
}

} // namespace

TEST_CASE("saving elsewhere makes a second vault with everything and goes on there", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    const auto before = it.disk.content(AppFixture::PATH);
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    CHECK(it.session().is_copying());
    it.turn();
    CHECK_FALSE(it.session().is_copying());
    CHECK(it.session().path() == ELSEWHERE);
    CHECK(it.session().save_status().state == SaveState::Saved);
    CHECK(it.session().save_status().failures == 0);
    CHECK_FALSE(it.session().has_unsaved_changes());
    CHECK(it.session().notices() == std::vector { SessionNotice::SavedElsewhere });
    // The old file is as it was, and closed: another can open it.
    CHECK(it.disk.content(AppFixture::PATH) == before);
    CHECK(it.disk.open(AppFixture::PATH, base::Access::ReadWrite).has_value());
    open(it, ELSEWHERE, other_credentials());
    CHECK(is_answered(it, "Q2.01"));
    CHECK(is_answered(it, "Q2.02"));
}

TEST_CASE("the file that is left behind is in the list of her copies, here and in the new file",
    "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.turn();
    const auto here = it.session().workbook().copies;
    REQUIRE(here.size() == 1);
    CHECK(here[0].place == AppFixture::PATH);
    CHECK(here[0].date == it.clock.today());
    CHECK_FALSE(it.session().has_unsaved_changes());
    open(it, ELSEWHERE, other_credentials());
    CHECK(it.session().workbook().copies == here);
}

TEST_CASE("what she writes while the copy is made is kept and saved in the copy next", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.errands.hold();
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.turn();
    answer(it, "Q2.03", "no");
    it.errands.let_go();
    it.turn();
    REQUIRE(it.session().path() == ELSEWHERE);
    CHECK(is_answered(it, "Q2.03"));
    CHECK(it.session().has_unsaved_changes());
    CHECK(it.session().save_status().state == SaveState::Waiting);
    it.clock.pass_ms(app::Session::SAVE_AFTER_MS);
    it.turn();
    it.turn();
    CHECK(it.session().save_status().state == SaveState::Saved);
    open(it, ELSEWHERE, other_credentials());
    CHECK(is_answered(it, "Q2.03"));
}

TEST_CASE(
    "answers of the session alone are not in the copy, but stay while she goes on", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    REQUIRE(domain::is_session_answer(it.app().method(), "Q1.03"));
    answer(it, "Q1.03", "sob");
    answer(it, "Q11.10", "si");
    it.session().kept_answers().insert("Q11.10");
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.turn();
    CHECK(is_answered(it, "Q1.03"));
    // She ticked this one, and the tick holds in the copy too.
    CHECK(it.session().kept_answers().contains("Q11.10"));
    answer(it, "Q2.03", "no");
    save(it);
    open(it, ELSEWHERE, other_credentials());
    CHECK_FALSE(is_answered(it, "Q1.03"));
    CHECK(is_answered(it, "Q11.10"));
}

TEST_CASE("a copy that cannot be made leaves the old vault open with what is unsaved", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.disk.put(ELSEWHERE, { 1, 2, 3 });
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.turn();
    CHECK(it.session().is_open());
    CHECK(it.session().path() == AppFixture::PATH);
    CHECK(it.session().failure() == ErrorCode::FileExists);
    CHECK(it.session().save_status().state == SaveState::NotSaved);
    CHECK(it.session().has_unsaved_changes());
    CHECK(it.disk.content(ELSEWHERE).size() == 3);
    // The old place works again: nothing was lost.
    save(it);
    CHECK(it.session().save_status().state == SaveState::Saved);
    open(it, AppFixture::PATH, AppFixture::credentials());
    CHECK(is_answered(it, "Q2.02"));
}

TEST_CASE("a save in the old place does not hold up the copy, and its end changes nothing there",
    "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.jobs.hold();
    it.session().save_now();
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.turn();
    REQUIRE(it.session().path() == ELSEWHERE);
    CHECK(it.session().save_status().state == SaveState::Saved);
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    it.jobs.let_go();
    it.turn();
    CHECK(it.session().save_status().state == SaveState::Saved);
    it.disk.fail_writes_with({});
    answer(it, "Q2.03", "no");
    save(it);
    CHECK(it.session().save_status().state == SaveState::Saved);
}

TEST_CASE("hiding while the copy is made gives it up and loses nothing", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.errands.hold();
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    it.app().hide();
    it.turn();
    CHECK(it.session().state() == VaultState::Locked);
    CHECK(it.session().has_sealed_content());
    it.disk.fail_writes_with({});
    it.errands.let_go();
    it.turn();
    CHECK(it.session().state() == VaultState::Locked);
    CHECK_FALSE(it.disk.exists(ELSEWHERE));
    it.unlock();
    CHECK(it.session().path() == AppFixture::PATH);
    CHECK(is_answered(it, "Q2.02"));
}

TEST_CASE("hiding when the copy has just been made takes it away again", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    // Made, and its end not yet heard of.
    REQUIRE(it.disk.exists(ELSEWHERE));
    it.session().lock();
    it.turn();
    CHECK_FALSE(it.disk.exists(ELSEWHERE));
    it.unlock();
    CHECK(is_answered(it, "Q2.02"));
}

TEST_CASE("destroying takes a copy that is being made with it", "[session]")
{
    for (const bool made : { false, true }) {
        AppFixture it;
        fail_to_save(it);
        if (!made)
            it.errands.hold();
        it.session().save_elsewhere(ELSEWHERE, other_credentials());
        CHECK(it.session().destroy().complete());
        it.errands.let_go();
        it.turn();
        CHECK_FALSE(it.disk.exists(ELSEWHERE));
        CHECK_FALSE(it.disk.exists(AppFixture::PATH));
        CHECK(it.session().state() == VaultState::None);
    }
}

TEST_CASE("a vault that is only being read goes on elsewhere as one that is written", "[session]")
{
    AppFixture it;
    it.create_vault();
    answer(it, "Q2.01", "tres");
    it.session().lock();
    it.turn();
    it.disk.set_read_only(true);
    it.unlock();
    REQUIRE_FALSE(it.session().is_writable());
    it.disk.set_read_only(false);
    it.session().save_elsewhere(ELSEWHERE, other_credentials());
    it.turn();
    CHECK(it.session().is_writable());
    answer(it, "Q2.02", "no");
    save(it);
    open(it, ELSEWHERE, other_credentials());
    CHECK(is_answered(it, "Q2.01"));
    CHECK(is_answered(it, "Q2.02"));
}

TEST_CASE("the page for saving elsewhere stays until it worked, and then leads back", "[session]")
{
    AppFixture it;
    fail_to_save(it);
    it.app().router().restart({ app::Screen::Home, {} });
    it.app().router().go({ app::Screen::Create, "copy" });
    app::CreateModel model(it.app(), "copy");
    it.turn();
    auto& passphrase = model.new_passphrase();
    passphrase.accept_generated();
    std::string typed;
    for (const auto word : passphrase.words())
        typed += (typed.empty() ? "" : " ") + std::string(word);
    passphrase.repeat(crypto::Passphrase(std::string_view(typed)));
    model.passphrase_chosen();
    it.turn();
    it.disk.fail_writes_with(ErrorCode::DiskFull);
    model.create();
    CHECK(model.state().busy);
    it.turn();
    CHECK_FALSE(model.state().busy);
    CHECK(model.state().error == ErrorCode::DiskFull);
    CHECK(it.app().router().place().screen == app::Screen::Create);
    it.disk.fail_writes_with({});
    model.create();
    it.turn();
    CHECK(it.app().router().place().screen == app::Screen::Home);
    CHECK(it.session().path() == "/usb/cuaderno-2.vault");
}
