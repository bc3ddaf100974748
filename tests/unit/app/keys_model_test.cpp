#include "app/models/keys_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::KeysModel;
using base::ErrorCode;
using test::AppFixture;
using Step = KeysModel::Step;

namespace {

struct KeysFixture : AppFixture {
    KeysModel model { with_vault() };

    app::App& with_vault()
    {
        create_vault();
        app().router().restart({ app::Screen::Settings, {} });
        app().router().go({ app::Screen::Keys, {} });
        return app();
    }
    static crypto::Passphrase typed(std::string_view text) { return crypto::Passphrase(text); }
    std::string choose_words()
    {
        auto& chosen = model.new_passphrase();
        std::string words;
        for (const auto word : chosen.words())
            words += (words.empty() ? "" : " ") + std::string(word);
        chosen.accept_generated();
        chosen.repeat(typed(words));
        model.passphrase_chosen();
        return words;
    }
    std::string code()
    {
        std::string code;
        for (const auto group : model.code())
            code += (code.empty() ? "" : "-") + std::string(group);
        return code;
    }
    bool opens(const std::string& text)
    {
        session().lock();
        turn();
        session().unlock({ typed(text), std::nullopt });
        turn();
        return session().is_open();
    }
    void submit(std::string_view present = PASSPHRASE)
    {
        model.submit_present(typed(present));
        turn();
        model.state();
        turn();
    }
};

} // namespace

TEST_CASE_METHOD(KeysFixture, "she changes her passphrase and the old one opens nothing")
{
    model.change_passphrase();
    CHECK(model.state().step == Step::NewPassphrase);
    const auto words = choose_words();
    CHECK(model.state().step == Step::Present);
    model.submit_present(typed(PASSPHRASE));
    CHECK(model.state().busy);
    turn();
    CHECK(model.state().step == Step::Overview);
    CHECK(model.state().done == KeysModel::Done::PassphraseChanged);
    CHECK_FALSE(opens(PASSPHRASE));
    CHECK(opens(words));
}

TEST_CASE_METHOD(KeysFixture, "a wrong present passphrase changes nothing and can be typed again")
{
    model.change_passphrase();
    const auto words = choose_words();
    submit("otra clave que no es la suya");
    CHECK(model.state().step == Step::Present);
    CHECK(model.state().error == ErrorCode::CannotOpen);
    CHECK_FALSE(model.state().busy);
    submit();
    CHECK(model.state().done == KeysModel::Done::PassphraseChanged);
    CHECK(opens(words));
}

TEST_CASE_METHOD(KeysFixture, "a recovery code is shown once, and opens")
{
    model.make_code();
    submit();
    REQUIRE(model.state().step == Step::Code);
    CHECK(model.code().size() == 8);
    const auto digits = code();
    CHECK(model.state().recovery_code_made == clock.today());
    model.forget_code();
    CHECK(model.code().empty());
    CHECK(model.state().step == Step::Overview);
    CHECK(opens(digits));
}

TEST_CASE_METHOD(KeysFixture, "each group is checked while the code is typed back")
{
    model.make_code();
    submit();
    std::string digits;
    for (const auto group : model.code())
        digits += group;
    model.code_written();
    REQUIRE(model.state().step == Step::TypeBack);
    const auto look = [&](const std::string& typed) {
        model.look_at_typed(crypto::Passphrase(std::string_view(typed)));
    };
    look(digits.substr(0, 5));
    CHECK(model.state().groups_right == 0);
    CHECK(model.state().wrong_group == 0);
    look(digits.substr(0, 6) + " " + digits.substr(6, 6) + "-");
    CHECK(model.state().groups_right == 2);
    auto slip = digits;
    slip[7] = slip[7] == '1' ? '2' : '1';
    look(slip.substr(0, 12));
    CHECK(model.state().groups_right == 1);
    CHECK(model.state().wrong_group == 2);
    CHECK_FALSE(model.is_typed_back());
    look(digits + "1");
    CHECK_FALSE(model.is_typed_back());
    look(digits);
    CHECK(model.is_typed_back());
    model.see_code_again();
    CHECK(model.state().step == Step::Code);
    CHECK(model.code().size() == 8);
}

TEST_CASE_METHOD(KeysFixture, "for a new plan the code comes at once and leads to its first page")
{
    app::KeysModel fresh(app(), "new");
    CHECK(fresh.state().step == Step::Present);
    fresh.submit_present(passphrase());
    turn();
    turn();
    REQUIRE(fresh.state().step == Step::Code);
    fresh.forget_code();
    CHECK(app().router().place().screen == app::Screen::Assessment);
    app::KeysModel refused(app(), "new");
    refused.back();
    CHECK(app().router().place().screen == app::Screen::Assessment);
}

TEST_CASE_METHOD(KeysFixture, "another code takes the place of the first")
{
    model.make_code();
    submit();
    const auto first = code();
    model.forget_code();
    model.make_code();
    submit();
    REQUIRE(model.state().step == Step::Code);
    const auto second = code();
    CHECK(first != second);
    CHECK_FALSE(opens(first));
    CHECK(opens(second));
}

TEST_CASE_METHOD(KeysFixture, "back leads from every step to the one before and out")
{
    model.change_passphrase();
    choose_words();
    model.back();
    CHECK(model.state().step == Step::NewPassphrase);
    model.back();
    CHECK(model.state().step == Step::Overview);
    model.make_code();
    model.back();
    CHECK(model.state().step == Step::Overview);
    model.back();
    CHECK(app().router().place().screen == app::Screen::Settings);
}

TEST_CASE_METHOD(KeysFixture, "a file that is only read keeps its keys")
{
    session().lock();
    turn();
    disk.set_read_only(true);
    session().unlock(credentials());
    turn();
    REQUIRE(session().is_open());
    CHECK_FALSE(model.state().writable);
    model.make_code();
    submit();
    CHECK(model.state().step != Step::Code);
}
