#include "app/models/sharing_model.hpp"

#include "support/app_fixture.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

using app::SharingModel;
using test::AppFixture;
using Step = SharingModel::Step;

namespace {

std::string key_of(unsigned seed)
{
    test::SeededRandom random(seed);
    return age::Identity::make(random).recipient().text();
}

base::Bytes bytes_of(const std::string& text) { return { text.begin(), text.end() }; }

void type(SharingModel& model, const std::string& name, const std::string& key)
{
    model.add_person();
    model.set_name(name);
    model.set_typed(key);
    model.go_on();
}

} // namespace

TEST_CASE("she makes her keys once, and they are there after locking", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    std::string key;
    {
        SharingModel model(it.app());
        CHECK_FALSE(model.state().has_key);
        model.make_key();
        CHECK(model.state().step == Step::Card);
        key = model.state().key;
        CHECK(key.starts_with("age1"));
        CHECK(model.code().side > 20);
        for (const auto word : model.state().words)
            CHECK(it.app().tools().words.contains(word));
        model.make_key();
        CHECK(model.state().key == key);
    }
    it.app().hide();
    it.turn();
    CHECK(it.session().workbook().sharing.own == nullptr);
    it.unlock();
    SharingModel model(it.app());
    CHECK(model.state().key == key);
}

TEST_CASE("a person is kept with the day on which the words were compared", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    SharingModel model(it.app());
    type(model, "Ceniza", key_of(1));
    REQUIRE(model.state().step == Step::Compare);
    CHECK(it.session().workbook().sharing.people.empty());
    model.words_are_the_same();
    REQUIRE(model.state().people.size() == 1);
    CHECK(model.state().people[0].name == "Ceniza");
    CHECK(model.state().people[0].checked == it.clock.today());
}

TEST_CASE("a person can be compared another day, and is marked until then", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    SharingModel model(it.app());
    type(model, "Ceniza", key_of(1));
    model.compare_later();
    REQUIRE(model.state().people.size() == 1);
    CHECK_FALSE(model.state().people[0].checked);
    model.open_person(model.state().people[0].id);
    CHECK(model.state().step == Step::Compare);
    model.words_are_the_same();
    CHECK(model.state().people[0].checked);
    REQUIRE(model.state().people.size() == 1);
}

TEST_CASE("a key whose words differ is not kept", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    SharingModel model(it.app());
    type(model, "Ceniza", key_of(1));
    model.words_differ();
    CHECK(model.state().people.empty());
    type(model, "Ceniza", key_of(1));
    model.compare_later();
    model.open_person(model.state().people[0].id);
    model.words_differ();
    CHECK(model.state().people.empty());
}

TEST_CASE("what is no usable key, has no name or is there already stays in the form", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    SharingModel model(it.app());
    type(model, "Ceniza", "no es una llave");
    CHECK(model.state().step == Step::Add);
    CHECK(model.state().fault == age::PublicKeyFault::NotAKey);
    type(model, "\xE2\x80\x8B ", key_of(1));
    CHECK(model.state().name_is_missing);
    type(model, "Ceniza", key_of(1));
    model.compare_later();
    type(model, "Otra", key_of(1));
    CHECK(model.state().already_there);
    CHECK(model.state().people.size() == 1);
    model.back();
    model.make_key();
    const auto own = model.state().key;
    model.back();
    type(model, "Yo", own);
    CHECK(model.state().already_there);
}

TEST_CASE("a secret key that was pasted is not kept on the screen", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    SharingModel model(it.app());
    type(model, "Ceniza",
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
    CHECK(model.state().fault == age::PublicKeyFault::SecretKey);
    CHECK(model.state().typed.empty());
}

TEST_CASE("a key comes from a small file, and anything else there is refused", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/llave.txt", bytes_of("# de Ceniza\n" + key_of(1) + "\r\n"));
    it.disk.put("/usb/foto.jpg", base::Bytes(300'000, 0xFF));
    SharingModel model(it.app());
    model.add_person();
    model.set_name("Ceniza");
    model.choose_file();
    model.take_file("/usb/llave.txt");
    it.turn();
    CHECK(model.state().step == Step::Add);
    CHECK(model.state().typed == key_of(1));
    CHECK(model.state().name == "Ceniza");
    model.choose_file();
    model.take_file("/usb/foto.jpg");
    it.turn();
    CHECK(model.state().fault == age::PublicKeyFault::NotAKey);
    model.choose_file();
    model.take_file("/usb/no-hay");
    it.turn();
    CHECK(model.state().step == Step::File);
    CHECK(model.state().error == base::ErrorCode::FileNotFound);
}
