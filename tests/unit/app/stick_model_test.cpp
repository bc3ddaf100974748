#include "app/models/stick_model.hpp"

#include "resources/resources.hpp"
#include "support/app_fixture.hpp"
#include "support/stick_files.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::Screen;
using app::StickModel;
using base::ErrorCode;
using Step = StickModel::Step;

namespace {

constexpr const char* STICK = "/media/ana/NUEVA";

class Preparing : public test::AppFixture {
public:
    Preparing()
    {
        test::put_program_folder(disk);
        sticks.plugged_in = { { STICK, "NUEVA" }, { "/usb", "LLAVE" } };
    }
    void put_list(std::string_view text) { disk.put("/usb/directory.toml", test::bytes_of(text)); }
    static std::string own_list()
    {
        return std::string(*resources::find_text("guides/directory.toml"));
    }
};

} // namespace

TEST_CASE_METHOD(Preparing,
    "she sees the sticks and what is copied, and is told where the program runs", "[stick]")
{
    StickModel model(app());
    CHECK(model.state().looking);
    CHECK_FALSE(model.state().has_kit());
    turn();
    const auto& state = model.state();
    CHECK_FALSE(state.looking);
    CHECK(state.parts.size() == 4);
    CHECK(state.missing.empty());
    REQUIRE(state.drives.size() == 2);
    CHECK(state.drives[0].name == "NUEVA");
    CHECK_FALSE(state.drives[0].of_program);
    CHECK(state.drives[1].of_program);
    model.choose_place("/usb");
    turn();
    CHECK(model.state().place_of_program);
    CHECK(model.state().step == Step::Choose);
}

TEST_CASE_METHOD(Preparing,
    "from the choice to the number, and on to the next stick with the same one", "[stick]")
{
    StickModel model(app());
    turn();
    model.choose_place(STICK);
    turn();
    REQUIRE(model.state().step == Step::Look);
    model.copy();
    CHECK(model.state().step == Step::Writing);
    turn();
    REQUIRE(model.state().step == Step::Done);
    const auto number = model.state().numbers.all;
    CHECK(disk.exists("/media/ana/NUEVA/Ceiba/ceiba.exe"));

    // What becomes of the folder meanwhile changes nothing.
    REQUIRE(disk.remove("/usb/LEAME.txt"));
    model.another_stick();
    sticks.plugged_in = { { "/media/ana/OTRA", "OTRA" } };
    model.look_for_drives();
    turn();
    REQUIRE(model.state().drives.size() == 1);
    model.choose_typed_place("/media/ana/OTRA/");
    turn();
    model.copy();
    turn();
    REQUIRE(model.state().step == Step::Done);
    CHECK(model.state().numbers.all == number);
    CHECK(disk.content("/media/ana/OTRA/Ceiba/NUMERO.txt")
        == disk.content("/media/ana/NUEVA/Ceiba/NUMERO.txt"));
}

TEST_CASE_METHOD(Preparing, "a typed folder has to be a whole one", "[stick]")
{
    StickModel model(app());
    turn();
    model.choose_typed_place("USB");
    CHECK(model.state().typed_badly);
    model.choose_typed_place("/usb/Ceiba");
    CHECK_FALSE(model.state().typed_badly);
    CHECK(model.state().place_of_program);
}

TEST_CASE_METHOD(
    Preparing, "a newer list goes along once it was checked, and can be left out again", "[stick]")
{
    StickModel model(app());
    turn();
    model.want_list();
    put_list("version = 1\nupdated = \"ayer\"\n[[entry]]\nid = \"pdh\"\n");
    model.choose_list("/usb/directory.toml");
    turn();
    CHECK(model.state().step == Step::Directory);
    CHECK_FALSE(model.state().list.faults.empty());
    CHECK(model.state().parts.size() == 4);
    model.another_list();
    CHECK(model.state().list.faults.empty());

    put_list(own_list());
    model.choose_list("/usb/directory.toml");
    turn();
    CHECK(model.state().step == Step::Choose);
    CHECK(model.state().list.made == "22 de noviembre de 2026");
    CHECK(model.state().parts.size() == 5);
    model.choose_place(STICK);
    turn();
    model.copy();
    turn();
    REQUIRE(model.state().step == Step::Done);
    const auto number = model.state().numbers.all;
    CHECK(disk.content("/media/ana/NUEVA/Ceiba/directory.toml") == test::bytes_of(own_list()));

    model.leave_list_out();
    CHECK(model.state().parts.size() == 4);
    model.choose_place("/media/ana/OTRA");
    turn();
    model.copy();
    turn();
    CHECK(model.state().numbers.all != number);
    CHECK_FALSE(disk.exists("/media/ana/OTRA/Ceiba/directory.toml"));
}

TEST_CASE_METHOD(Preparing, "a list that is not there is said, and none goes along", "[stick]")
{
    StickModel model(app());
    turn();
    model.want_list();
    model.choose_list("/usb/directory.toml");
    turn();
    CHECK(model.state().list.error == ErrorCode::FileNotFound);
    model.back();
    CHECK(model.state().step == Step::Choose);
    CHECK_FALSE(model.state().list.error);
}

TEST_CASE_METHOD(Preparing, "why it failed stands where the next stick is chosen", "[stick]")
{
    StickModel model(app());
    turn();
    sticks.full_at = "LEAME.txt";
    model.choose_place(STICK);
    turn();
    model.copy();
    turn();
    CHECK(model.state().step == Step::Choose);
    CHECK(model.state().error == ErrorCode::DiskFull);
    CHECK(model.state().failed_file == "LEAME.txt");
    disk.fail_writes_with(std::nullopt);
    sticks.full_at.reset();
    model.choose_place("/media/ana/OTRA");
    CHECK_FALSE(model.state().error);
}

TEST_CASE_METHOD(Preparing, "stopping and leaving the page end the writing", "[stick]")
{
    auto model = std::make_unique<StickModel>(app());
    turn();
    model->choose_place(STICK);
    turn();
    errands.hold();
    model->copy();
    model->back();
    CHECK(model->state().step == Step::Choose);
    CHECK(model->state().error == ErrorCode::Cancelled);
    model->choose_place(STICK);
    errands.let_go();
    turn();
    REQUIRE(model->state().step == Step::Look);
    CHECK_FALSE(disk.exists("/media/ana/NUEVA/Ceiba/NUMERO.txt"));
    errands.hold();
    model->copy();
    model.reset();
    errands.let_go();
    turn();
    CHECK_FALSE(disk.exists("/media/ana/NUEVA/Ceiba/NUMERO.txt"));
}

TEST_CASE_METHOD(
    Preparing, "nothing on this page can be copied without what may be written", "[stick]")
{
    StickModel model(app());
    model.copy();
    CHECK(model.state().step == Step::Choose);
    turn();
    disk.put("/media/ana/NUEVA/Ceiba/LEAME.txt", base::Bytes(vault::SMALLEST_FILE));
    model.choose_place(STICK);
    turn();
    REQUIRE(model.state().step == Step::Look);
    CHECK_FALSE(model.state().look.may_be_written());
    model.copy();
    CHECK(model.state().step == Step::Look);
    model.back();
    CHECK(model.state().step == Step::Choose);
    model.back();
    CHECK(app().router().place().screen == Screen::WorkshopTools);
}

TEST_CASE_METHOD(
    Preparing, "when the program cannot read itself there is nothing to choose", "[stick]")
{
    REQUIRE(disk.remove("/proc/program"));
    StickModel model(app());
    turn();
    CHECK(model.state().unreadable == ErrorCode::DeviceGone);
    model.choose_place(STICK);
    turn();
    CHECK(model.state().step == Step::Choose);
}
