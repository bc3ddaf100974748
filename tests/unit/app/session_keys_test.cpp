#include "app/session.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::VaultState;
using base::ErrorCode;
using test::AppFixture;
using vault::SlotType;

namespace {

constexpr const char* CODE = "000011-000022-000033-000044-000055-000066-000077-000088";
constexpr const char* NEXT = "otra vereda larga entre milpas nuevas";

vault::Credentials typed(std::string_view text)
{
    return { crypto::Passphrase(text), std::nullopt };
}

struct KeyFixture : AppFixture {
    KeyFixture()
    {
        create_vault();
        session().edit([](domain::Workbook& book) {
            book.her_case.answers["Q2.01"] = domain::one_answer("tres");
        });
    }
    void change(std::string_view from, std::string_view to)
    {
        session().change_keys(typed(from), typed(to), crypto::Preset {});
    }
    /// Closes as a lock does and opens with this; false when it does not open.
    bool opens(std::string_view text)
    {
        session().lock();
        turn();
        session().unlock(typed(text));
        turn();
        turn();
        return session().is_open();
    }
    bool is_answered() { return session().workbook().her_case.answers.contains("Q2.01"); }
};

} // namespace

TEST_CASE_METHOD(KeyFixture, "after a change only the new passphrase opens what she wrote")
{
    change(PASSPHRASE, NEXT);
    CHECK(session().is_changing_keys());
    turn();
    CHECK_FALSE(session().is_changing_keys());
    CHECK_FALSE(session().key_failure());
    CHECK_FALSE(opens(PASSPHRASE));
    REQUIRE(opens(NEXT));
    CHECK(is_answered());
}

TEST_CASE_METHOD(KeyFixture, "who does not know the passphrase changes nothing")
{
    change("una clave que no es la suya", NEXT);
    turn();
    CHECK(session().key_failure() == ErrorCode::CannotOpen);
    CHECK_FALSE(opens(NEXT));
    REQUIRE(opens(PASSPHRASE));
    CHECK(is_answered());
}

TEST_CASE_METHOD(KeyFixture, "a recovery code opens, and the workbook knows since when it exists")
{
    session().add_key(typed(PASSPHRASE), typed(CODE), SlotType::RecoveryCode);
    turn();
    REQUIRE_FALSE(session().key_failure());
    CHECK(session().workbook().keys.recovery_code_made == clock.today());
    REQUIRE(opens(CODE));
    CHECK(is_answered());
    CHECK(session().workbook().keys.recovery_code_made == clock.today());
    CHECK_FALSE(session().workbook().keys.emergency_set);
}

TEST_CASE_METHOD(
    KeyFixture, "a change of passphrase takes recovery code and emergency passphrase away")
{
    session().add_key(typed(PASSPHRASE), typed(CODE), SlotType::RecoveryCode);
    turn();
    session().add_key(
        typed(PASSPHRASE), typed("se acabó el maíz en la troje"), SlotType::Emergency);
    turn();
    CHECK(session().workbook().keys.emergency_set.has_value());
    change(PASSPHRASE, NEXT);
    turn();
    CHECK(session().workbook().keys == domain::Keys {});
    CHECK_FALSE(opens(CODE));
    CHECK(opens(NEXT));
    CHECK(session().workbook().keys == domain::Keys {});
}

TEST_CASE_METHOD(KeyFixture, "a lock while keys change loses neither the change nor what she wrote")
{
    session().add_key(typed(PASSPHRASE), typed(CODE), SlotType::RecoveryCode);
    session().lock();
    turn();
    CHECK(session().state() == VaultState::Locked);
    session().unlock(typed(CODE));
    turn();
    REQUIRE(session().is_open());
    CHECK(is_answered());
    CHECK(session().workbook().keys.recovery_code_made == clock.today());
}

TEST_CASE_METHOD(KeyFixture, "what she types while keys change is saved after it")
{
    change(PASSPHRASE, NEXT);
    session().edit(
        [](domain::Workbook& book) { book.her_case.answers["Q2.02"] = domain::one_answer("no"); });
    turn();
    REQUIRE(opens(NEXT));
    CHECK(session().workbook().her_case.answers.contains("Q2.02"));
}

TEST_CASE_METHOD(KeyFixture, "an emergency passphrase typed at the lock screen destroys the file")
{
    constexpr auto EMERGENCY = "se acabó el maíz en la troje";
    session().add_key(typed(PASSPHRASE), typed(EMERGENCY), SlotType::Emergency);
    turn();
    CHECK_FALSE(opens(EMERGENCY));
    CHECK(session().failure() == ErrorCode::CannotOpen);
    CHECK_FALSE(opens(PASSPHRASE));
}
