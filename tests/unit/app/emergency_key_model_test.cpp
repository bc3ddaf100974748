#include "app/models/emergency_key_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::EmergencyKeyModel;
using app::EmergencyRehearsal;
using base::ErrorCode;
using test::AppFixture;
using Step = EmergencyKeyModel::Step;

namespace {

constexpr const char* EMERGENCY = "se termino el frijol de la olla grande";

struct EmergencyFixture : AppFixture {
    EmergencyKeyModel model { with_vault() };

    app::App& with_vault()
    {
        create_vault();
        app().router().restart({ app::Screen::Keys, {} });
        app().router().go({ app::Screen::EmergencyKey, {} });
        return app();
    }
    static crypto::Passphrase typed(std::string_view text) { return crypto::Passphrase(text); }
    void choose(std::string_view text)
    {
        model.choose();
        model.new_passphrase().write_own();
        model.new_passphrase().choose_own(typed(text));
        model.new_passphrase().repeat(typed(text));
        model.passphrase_chosen();
        turn();
    }
    void rehearse(std::string_view text)
    {
        model.rehearse(typed(text));
        turn();
    }
    void set(std::string_view text, std::string_view present = PASSPHRASE)
    {
        choose(text);
        rehearse(text);
        model.rehearsed();
        submit(present);
    }
    void submit(std::string_view present)
    {
        model.submit_present(typed(present));
        turn();
        model.state();
        turn();
        model.state();
        turn();
    }
    bool opens(std::string_view text)
    {
        session().lock();
        turn();
        session().unlock({ typed(text), std::nullopt });
        turn();
        return session().is_open();
    }
};

} // namespace

TEST_CASE_METHOD(EmergencyFixture, "it is off, and set only after a rehearsal and her passphrase")
{
    CHECK_FALSE(model.state().set_on);
    choose(EMERGENCY);
    REQUIRE(model.state().step == Step::Rehearsal);
    REQUIRE(model.state().rehearsal == EmergencyRehearsal::Step::Ready);
    // Without trying it there is no way on.
    model.rehearsed();
    CHECK(model.state().step == Step::Rehearsal);
    rehearse(EMERGENCY);
    CHECK(model.state().answer == ErrorCode::CannotOpen);
    CHECK(model.state().destroyed);
    model.rehearsed();
    REQUIRE(model.state().step == Step::Present);
    submit(PASSPHRASE);
    CHECK(model.state().step == Step::Done);
    CHECK(model.state().set_on == clock.today());
    CHECK(opens(PASSPHRASE));
    CHECK_FALSE(opens(EMERGENCY));
    CHECK_FALSE(opens(PASSPHRASE));
}

TEST_CASE_METHOD(
    EmergencyFixture, "a rehearsal with another passphrase gives the same answer and does nothing")
{
    choose(EMERGENCY);
    rehearse("una clave que no es ninguna");
    CHECK(model.state().rehearsal == EmergencyRehearsal::Step::Answered);
    CHECK(model.state().answer == ErrorCode::CannotOpen);
    CHECK_FALSE(model.state().destroyed);
    model.rehearsed();
    CHECK(model.state().step == Step::Rehearsal);
    rehearse(EMERGENCY);
    CHECK(model.state().destroyed);
    // Her own file knew nothing of all that.
    CHECK(opens(PASSPHRASE));
}

TEST_CASE_METHOD(EmergencyFixture, "one that is nearly her passphrase is not set")
{
    choose(std::string(PASSPHRASE) + "s");
    rehearse(std::string(PASSPHRASE) + "s");
    model.rehearsed();
    submit(PASSPHRASE);
    CHECK(model.state().too_similar);
    CHECK(model.state().step == Step::Present);
    CHECK_FALSE(model.state().set_on);
    CHECK(opens(PASSPHRASE));
}

TEST_CASE_METHOD(EmergencyFixture, "a wrong present passphrase sets nothing")
{
    set(EMERGENCY, "otra clave que no es la suya");
    CHECK(model.state().error == ErrorCode::CannotOpen);
    CHECK_FALSE(model.state().set_on);
    submit(PASSPHRASE);
    CHECK(model.state().set_on);
}

TEST_CASE_METHOD(EmergencyFixture, "another takes the place of the first, which then opens nothing")
{
    set(EMERGENCY);
    REQUIRE(model.state().step == Step::Done);
    set("las garzas volvieron antes de la lluvia");
    REQUIRE(model.state().step == Step::Done);
    CHECK_FALSE(opens(EMERGENCY));
    CHECK(opens(PASSPHRASE));
}

TEST_CASE_METHOD(EmergencyFixture, "taking it away makes new keys and leaves a harmless passphrase")
{
    set(EMERGENCY);
    const auto epoch = session().facts().epoch;
    model.remove();
    CHECK(model.state().step == Step::Present);
    submit(PASSPHRASE);
    REQUIRE(model.state().step == Step::Done);
    CHECK_FALSE(model.state().set_on);
    CHECK(session().facts().epoch > epoch);
    CHECK_FALSE(opens(EMERGENCY));
    CHECK(opens(PASSPHRASE));
}

TEST_CASE_METHOD(EmergencyFixture, "back leads out without anything set")
{
    choose(EMERGENCY);
    model.back();
    CHECK(model.state().step == Step::Choose);
    model.back();
    CHECK(model.state().step == Step::Text);
    model.back();
    CHECK(app().router().place().screen == app::Screen::Keys);
    CHECK_FALSE(session().workbook().keys.emergency_set);
}

TEST_CASE_METHOD(EmergencyFixture, "hiding in the middle of a rehearsal leaves nothing behind")
{
    errands.hold();
    choose(EMERGENCY);
    CHECK(model.state().rehearsal == EmergencyRehearsal::Step::Preparing);
    app().hide();
    errands.let_go();
    turn();
    unlock();
    CHECK_FALSE(session().workbook().keys.emergency_set);
}
