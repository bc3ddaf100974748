#include "app/models/create_model.hpp"
#include "app/models/keys_model.hpp"
#include "app/models/vault_key_file_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::KeyFileModel;
using app::Nearness;
using app::VaultKeyFileModel;
using base::ErrorCode;
using test::AppFixture;
using Step = VaultKeyFileModel::Step;

namespace {

constexpr const char* PHOTO = "/media/ana/roja/foto.jpg";

struct KeyFileFixture : AppFixture {
    VaultKeyFileModel model { with_vault() };

    app::App& with_vault()
    {
        disk.put(PHOTO, { 1, 2, 3 });
        create_vault();
        app().router().restart({ app::Screen::Keys, {} });
        app().router().go({ app::Screen::KeyFile, {} });
        return app();
    }
    static crypto::Passphrase typed(std::string_view text) { return crypto::Passphrase(text); }
    vault::Credentials with(const std::string& key_file)
    {
        auto key = vault::read_key_file(disk, key_file);
        REQUIRE(key.has_value());
        return { passphrase(), std::move(*key) };
    }
    bool opens(vault::Credentials given)
    {
        session().lock();
        turn();
        session().unlock(std::move(given));
        turn();
        return session().is_open();
    }
    void settle()
    {
        for (int i = 0; i < 5; ++i) {
            turn();
            model.state();
        }
    }
    void submit(std::string_view present = PASSPHRASE)
    {
        model.submit_present(typed(present));
        settle();
    }
    void use_photo()
    {
        model.key_file().choose();
        model.key_file().choose_this(PHOTO);
        model.use_it();
        submit();
        REQUIRE(model.state().step == Step::Done);
    }
};

} // namespace

TEST_CASE_METHOD(KeyFileFixture, "with a key file the passphrase alone opens nothing any more")
{
    use_photo();
    CHECK(session().facts().uses_key_file);
    CHECK_FALSE(opens(credentials()));
    CHECK(opens(with(PHOTO)));
    CHECK(session().facts().uses_key_file);
}

TEST_CASE_METHOD(KeyFileFixture, "the program makes one of 4096 bytes and never over another file")
{
    model.key_file().make();
    turn();
    model.key_file().browser().go_to("/media/ana/roja");
    turn();
    model.key_file().set_new_name("foto.jpg");
    CHECK(model.key_file().state().name_is_taken);
    model.key_file().make_here();
    CHECK(disk.content(PHOTO).size() == 3);
    model.key_file().set_new_name("llave.dat");
    model.key_file().make_here();
    settle();
    CHECK(disk.content("/media/ana/roja/llave.dat").size() == 4096);
    CHECK(model.state().name == "llave.dat");
    model.use_it();
    submit();
    CHECK(model.state().step == Step::Done);
    CHECK(opens(with("/media/ana/roja/llave.dat")));
}

TEST_CASE_METHOD(KeyFileFixture, "a key file in the folder of the plan is not passed over")
{
    model.key_file().make();
    turn();
    model.key_file().browser().go_to("/usb");
    turn();
    CHECK(model.key_file().state().nearness == Nearness::SameFolder);
    model.key_file().browser().go_to("/media/ana/roja");
    turn();
    CHECK(model.key_file().state().nearness == Nearness::Elsewhere);
}

TEST_CASE_METHOD(KeyFileFixture, "a key file that cannot be made leaves none and says why")
{
    model.key_file().make();
    turn();
    disk.fail_writes_with(ErrorCode::DiskFull);
    model.key_file().set_new_name("llave.dat");
    model.key_file().make_here();
    settle();
    CHECK(model.key_file().state().error == ErrorCode::DiskFull);
    CHECK_FALSE(model.key_file().is_chosen());
    CHECK_FALSE(disk.exists("/usb/llave.dat"));
}

TEST_CASE_METHOD(KeyFileFixture, "taking it away asks for it once more and takes the rest with it")
{
    use_photo();
    session().add_key(with(PHOTO),
        { typed("000011-000022-000033-000044-000055-000066-000077-000088"), std::nullopt },
        vault::SlotType::RecoveryCode);
    settle();
    REQUIRE(model.state().has_others);
    model.remove();
    // Without the key file there is nothing to try.
    model.submit_present(typed(PASSPHRASE));
    settle();
    CHECK(model.state().step == Step::Present);
    CHECK_FALSE(model.state().busy);
    model.present().key_file().choose();
    model.present().key_file().choose_this(PHOTO);
    submit("otra clave que no es la suya");
    CHECK(model.state().error == ErrorCode::CannotOpen);
    submit();
    REQUIRE(model.state().step == Step::Done);
    CHECK_FALSE(model.state().has_others);
    CHECK_FALSE(opens({ typed("000011-000022-000033-000044-000055-000066-000077-000088"), {} }));
    CHECK(opens(credentials()));
}

TEST_CASE_METHOD(KeyFileFixture, "a key file that is gone at the last moment changes nothing")
{
    model.key_file().choose();
    model.key_file().choose_this(PHOTO);
    model.use_it();
    static_cast<void>(disk.remove(PHOTO));
    submit();
    CHECK(model.state().error == ErrorCode::FileNotFound);
    CHECK(opens(credentials()));
}

TEST_CASE_METHOD(KeyFileFixture, "a new passphrase keeps the key file")
{
    use_photo();
    app::KeysModel keys(app());
    keys.change_passphrase();
    keys.new_passphrase().write_own();
    keys.new_passphrase().choose_own(typed("entre la milpa y el rio canta la urraca"));
    keys.new_passphrase().repeat(typed("entre la milpa y el rio canta la urraca"));
    keys.passphrase_chosen();
    keys.present().key_file().choose();
    keys.present().key_file().choose_this(PHOTO);
    keys.submit_present(typed(PASSPHRASE));
    for (int i = 0; i < 5; ++i) {
        turn();
        keys.state();
    }
    CHECK(keys.state().done == app::KeysModel::Done::PassphraseChanged);
    auto next = with(PHOTO);
    next.passphrase = typed("entre la milpa y el rio canta la urraca");
    CHECK_FALSE(opens({ typed("entre la milpa y el rio canta la urraca"), std::nullopt }));
    CHECK(opens(std::move(next)));
}

TEST_CASE("a vault can be made with a key file from the beginning", "[app]")
{
    AppFixture it;
    it.disk.put(PHOTO, { 7 });
    app::CreateModel model(it.app(), "");
    it.turn();
    model.new_passphrase().write_own();
    model.new_passphrase().choose_own(AppFixture::passphrase());
    model.new_passphrase().repeat(AppFixture::passphrase());
    model.passphrase_chosen();
    it.turn();
    model.key_file().choose();
    model.key_file().choose_this(PHOTO);
    CHECK(model.state().key_file == "foto.jpg");
    model.create();
    it.turn();
    it.turn();
    REQUIRE(it.session().is_open());
    CHECK(it.session().facts().uses_key_file);
}
