#include "app/models/destroy_file_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::DestroyFileModel;
using app::Panic;
using app::Screen;
using base::ErrorCode;
using test::AppFixture;
using Step = DestroyFileModel::Step;

namespace {

/// A vault at AppFixture::PATH, closed, as another day began.
void leave_a_vault(AppFixture& it)
{
    it.create_elena();
    it.session().save_now();
    it.turn();
    it.app().hide();
    it.turn();
    it.app().leave_vault();
}

void come_to_hold(AppFixture& it, DestroyFileModel& model)
{
    it.turn();
    REQUIRE(model.state().step == Step::Question);
    model.type_word("BORRAR");
    model.go_on();
    REQUIRE(model.state().step == Step::Hold);
}

void hold_for(AppFixture& it, std::int64_t milliseconds)
{
    auto& panic = it.app().panic();
    panic.press(it.clock.monotonic_ms());
    it.clock.pass_ms(milliseconds);
    panic.hold(it.clock.monotonic_ms());
}

} // namespace

TEST_CASE("a picked file is destroyed without its passphrase, and the program leaves", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    come_to_hold(it, model);
    hold_for(it, Panic::HOLD_MS);
    it.turn();
    CHECK(it.ends == 1);
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK(it.app().panic().outcome() == Panic::Outcome::Destroyed);
    CHECK(it.app().wants_to_quit());
    CHECK_FALSE(it.destroyer().is_aimed());
}

TEST_CASE("without the word nothing is aimed at, and holding hides", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    it.turn();
    model.type_word("borrar");
    model.go_on();
    CHECK(model.state().step == Step::Question);
    CHECK_FALSE(it.destroyer().is_aimed());
    hold_for(it, 2 * Panic::HOLD_MS);
    CHECK(it.disk.exists(AppFixture::PATH));
    CHECK(it.app().router().place().screen == Screen::Lock);
}

TEST_CASE("letting go in time destroys nothing, and a tap hides", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    come_to_hold(it, model);
    hold_for(it, Panic::HOLD_MS - 1);
    it.app().panic().release(it.clock.monotonic_ms());
    CHECK(model.state().let_go);
    CHECK(it.app().is_aimed_at_file());
    CHECK(it.app().router().place().screen != Screen::Lock);

    it.clock.pass_ms(Panic::TRIPLE_PRESS_MS + 1);
    hold_for(it, 100);
    it.app().panic().release(it.clock.monotonic_ms());
    CHECK(it.app().router().place().screen == Screen::Lock);
    CHECK_FALSE(it.app().is_aimed_at_file());
    CHECK_FALSE(it.destroyer().is_aimed());
    CHECK(it.disk.exists(AppFixture::PATH));
}

TEST_CASE("a button that is held does as the key, and a click on it nothing", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    come_to_hold(it, model);
    model.hold_button();
    it.clock.pass_ms(100);
    it.app().let_go_of_button();
    CHECK(it.app().is_aimed_at_file());
    CHECK(it.disk.exists(AppFixture::PATH));
    CHECK(it.app().router().place().screen != Screen::Lock);
    model.hold_button();
    it.clock.pass_ms(Panic::HOLD_MS);
    it.app().panic().hold(it.clock.monotonic_ms());
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK(it.ends == 1);
}

TEST_CASE("going back or anywhere else takes the aim away", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    {
        DestroyFileModel model(it.app(), AppFixture::PATH);
        come_to_hold(it, model);
        model.back();
        CHECK_FALSE(it.destroyer().is_aimed());
    }
    {
        DestroyFileModel model(it.app(), AppFixture::PATH);
        come_to_hold(it, model);
    }
    CHECK_FALSE(it.destroyer().is_aimed());
    hold_for(it, 2 * Panic::HOLD_MS);
    CHECK(it.disk.exists(AppFixture::PATH));
}

TEST_CASE("a failure is said and kept, and trying again finds the stick that came back", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    come_to_hold(it, model);
    it.disk.fail_writes_with(ErrorCode::DeviceGone);
    hold_for(it, Panic::HOLD_MS);
    it.app().panic().release(it.clock.monotonic_ms());
    CHECK(it.app().panic().outcome() == Panic::Outcome::Failed);
    CHECK_FALSE(it.app().panic().report().keys_destroyed);
    CHECK(it.app().ended_badly());
    // Nothing she presses makes as if it had gone well.
    it.app().hide();
    CHECK(it.app().is_aimed_at_file());
    it.disk.fail_writes_with({});
    it.app().panic().try_again(it.clock.monotonic_ms());
    CHECK(it.app().panic().outcome() == Panic::Outcome::Destroyed);
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK_FALSE(it.app().ended_badly());
}

TEST_CASE("what is no vault is refused, and what only has the size of one is said", "[app]")
{
    AppFixture it;
    it.disk.put("/usb/nota.txt", base::Bytes(1'000));
    it.disk.put("/usb/foto.jpg", base::Bytes(4 << 20, 7));
    it.disk.put("/usb/video.mp4", base::Bytes((4 << 20) + 5, 7));
    for (const auto* path : { "/usb/nota.txt", "/usb/video.mp4" }) {
        DestroyFileModel model(it.app(), path);
        it.turn();
        CHECK(model.state().step == Step::Refused);
        CHECK(model.state().error == ErrorCode::BadInput);
        model.type_word("BORRAR");
        model.go_on();
        CHECK(model.state().step == Step::Refused);
    }
    DestroyFileModel model(it.app(), "/usb/foto.jpg");
    it.turn();
    CHECK(model.state().step == Step::Question);
    CHECK(model.state().doubtful);
}

TEST_CASE("a file that another window has open is not destroyed behind its back", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    const auto held = it.disk.open(AppFixture::PATH, base::Access::ReadWrite);
    REQUIRE(held);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    it.turn();
    CHECK(model.state().step == Step::Refused);
    CHECK(model.state().error == ErrorCode::AlreadyOpen);
}

TEST_CASE("the key is Esc where the plan before had none", "[app]")
{
    AppFixture it;
    leave_a_vault(it);
    it.app().set_hide_key(domain::HideKey::None);
    DestroyFileModel model(it.app(), AppFixture::PATH);
    CHECK(model.state().key == domain::HideKey::Escape);
}
