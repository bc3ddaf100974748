#include "app/stick_copy.hpp"

#include "app/stick_text.hpp"
#include "support/app_fixture.hpp"
#include "support/stick_files.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>

using app::StickKit;
using app::StickLook;
using base::ErrorCode;
using test::AppFixture;
using test::bytes_of;
using Kind = StickLook::Found::Kind;
using What = base::Sticks::What;

namespace {

constexpr const char* STICK = "/media/ana/NUEVA";
constexpr const char* FOLDER = "/media/ana/NUEVA/Ceiba/";

class Stick : public AppFixture {
public:
    Stick() { test::put_program_folder(disk); }

    StickKit kit()
    {
        auto gathered = app::gather_stick_kit(disk, { "/proc/program", "ceiba", "/usb" });
        REQUIRE(gathered.has_value());
        gathered->write_numbers_down();
        return std::move(*gathered);
    }
    app::StickCopy copy(const StickKit& kit, const std::set<std::string>& replaced = {})
    {
        return app::copy_to_stick(disk, sticks, kit, STICK, replaced, called_off);
    }
    base::Bytes on_stick(const std::string& name) { return disk.content(FOLDER + name); }
    void put(const std::string& name, base::Bytes bytes)
    {
        disk.put(FOLDER + name, std::move(bytes));
    }
    bool has_numbers() { return disk.exists(FOLDER + std::string(app::STICK_NUMBERS)); }

    std::atomic<bool> called_off { false };
};

std::vector<std::string> names(const StickKit& kit)
{
    std::vector<std::string> all;
    for (const auto& file : kit.files)
        all.push_back(file.name);
    return all;
}

/// As large as the smallest plan, and as random.
base::Bytes plan_file()
{
    base::Bytes bytes(vault::SMALLEST_FILE);
    std::uint32_t state = 1;
    for (auto& byte : bytes) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<base::Byte>(state >> 24U);
    }
    return bytes;
}

} // namespace

TEST_CASE_METHOD(Stick, "a stick gets the program that runs and what lies beside it", "[stick]")
{
    const auto all = kit();
    CHECK(names(all)
        == std::vector<std::string> { "ceiba.exe", "ceiba", "LEAME.txt", "LICENCIAS.txt" });
    CHECK(all.missing.empty());
    const auto numbers = all.check_numbers();
    REQUIRE(numbers.programs.size() == 2);
    CHECK(numbers.programs[0].name == "ceiba.exe");
    CHECK(numbers.programs[0].number != numbers.programs[1].number);
    CHECK(numbers.all.size() == 14);
}

TEST_CASE_METHOD(
    Stick, "the running program counts, not what took its place in the folder", "[stick]")
{
    disk.put("/usb/ceiba", test::linux_program("another one"));
    const auto all = kit();
    CHECK(*all.files[1].bytes == test::linux_program("uno"));
}

TEST_CASE_METHOD(
    Stick, "what is not beside the program is named, and the number is another one", "[stick]")
{
    const auto whole = kit().check_numbers();
    REQUIRE(disk.remove("/usb/LICENCIAS.txt"));
    REQUIRE(disk.remove("/usb/ceiba.exe"));
    const auto less = kit();
    CHECK(less.missing == std::vector<std::string> { "ceiba.exe", "LICENCIAS.txt" });
    CHECK(less.check_numbers().all != whole.all);
    CHECK(less.check_numbers().programs[0].number == whole.programs[1].number);
}

TEST_CASE_METHOD(
    Stick, "a program that does not lie anywhere to stay copies itself alone", "[stick]")
{
    disk.put("/ceiba.exe", test::windows_program("planted"));
    disk.put("/LEAME.txt", bytes_of("planted"));
    const auto gathered = app::gather_stick_kit(disk, { "/proc/program", "ceiba", "" });
    REQUIRE(gathered.has_value());
    CHECK(names(*gathered) == std::vector<std::string> { "ceiba" });
    CHECK(gathered->missing.size() == 3);
}

TEST_CASE_METHOD(Stick, "no plan goes on a stick, whatever it is called", "[stick]")
{
    disk.put("/usb/mi plan", plan_file());
    disk.put("/usb/ceiba.exe", plan_file());
    disk.put("/usb/LEAME.txt", plan_file());
    disk.put("/usb/LICENCIAS.txt", bytes_of(std::string("GPL\0", 4)));
    const auto all = kit();
    CHECK(names(all) == std::vector<std::string> { "ceiba" });
    CHECK(all.missing.size() == 3);
}

TEST_CASE_METHOD(Stick, "without the program itself there is nothing to copy", "[stick]")
{
    REQUIRE(disk.remove("/proc/program"));
    const auto gone = app::gather_stick_kit(disk, { "/proc/program", "ceiba", "/usb" });
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().code == ErrorCode::DeviceGone);
    disk.put("/proc/program", plan_file());
    CHECK_FALSE(app::gather_stick_kit(disk, { "/proc/program", "ceiba", "/usb" }).has_value());
}

TEST_CASE_METHOD(
    Stick, "an empty stick gets everything, read back, and the numbers at the end", "[stick]")
{
    const auto all = kit();
    const auto look = app::look_at_stick(disk, all, STICK);
    CHECK(look.may_be_written());
    CHECK(look.found.empty());
    CHECK(look.to_write > 0);
    const auto done = copy(all);
    REQUIRE(done.result.has_value());
    CHECK(sticks.folders.contains("/media/ana/NUEVA/Ceiba"));
    for (const auto& file : all.files)
        CHECK(on_stick(file.name) == *file.bytes);
    CHECK(sticks.made.at(FOLDER + std::string("ceiba")) == What::Program);
    CHECK(sticks.made.at(FOLDER + std::string("ceiba.exe")) == What::Program);
    CHECK(sticks.made.at(FOLDER + std::string("LEAME.txt")) == What::Text);
    CHECK(sticks.read == all.files.size() + 1);
    const auto numbers = on_stick("NUMERO.txt");
    const std::string text(numbers.begin(), numbers.end());
    CHECK(text.starts_with("\xEF\xBB\xBF"
                           "Números de control\r\n\r\n    "
        + all.check_numbers().all + "   todo junto\r\n"));
    CHECK(text.ends_with(all.check_numbers().programs[1].number + "   ceiba\r\n"));
}

TEST_CASE_METHOD(Stick, "a stick that is ready is only read, also when it is locked", "[stick]")
{
    const auto all = kit();
    REQUIRE(copy(all).result.has_value());
    disk.set_read_only(true);
    disk.fail_writes_with(ErrorCode::ReadOnlyPlace);
    const auto look = app::look_at_stick(disk, all, STICK);
    CHECK(look.to_write == 0);
    CHECK(look.may_be_written());
    CHECK(copy(all).result.has_value());
    sticks.counterfeit = true;
    CHECK(copy(all).result.error().code == ErrorCode::ExportFailed);
}

TEST_CASE_METHOD(Stick,
    "a list of contacts that stays on the stick is told, because no number counts it", "[stick]")
{
    const auto all = kit();
    CHECK_FALSE(app::look_at_stick(disk, all, STICK).keeps_list);
    put("directory.toml", bytes_of("a list of last year"));
    CHECK(app::look_at_stick(disk, all, STICK).keeps_list);
    auto with_list = all;
    with_list.files.push_back({ std::string(app::STICK_DIRECTORY), all.files.back().bytes });
    CHECK_FALSE(app::look_at_stick(disk, with_list, STICK).keeps_list);
}

TEST_CASE_METHOD(Stick, "an earlier Ceiba is replaced once she was asked", "[stick]")
{
    put("ceiba", test::linux_program("earlier"));
    put("NUMERO.txt", bytes_of("earlier"));
    put("LEAME.txt", *kit().files[2].bytes);
    put("mi plan", plan_file());
    const auto all = kit();
    const auto look = app::look_at_stick(disk, all, STICK);
    CHECK(look.found
        == std::vector<StickLook::Found> {
            { "ceiba", Kind::Other }, { "NUMERO.txt", Kind::Other } });
    CHECK(look.others == 1);
    CHECK(look.may_be_written());

    const auto unasked = copy(all);
    CHECK(unasked.result.error().code == ErrorCode::FileExists);
    CHECK(on_stick("ceiba") == test::linux_program("earlier"));
    CHECK(has_numbers());

    REQUIRE(copy(all, look.replaced()).result.has_value());
    CHECK(on_stick("ceiba") == test::linux_program("uno"));
    CHECK(on_stick("mi plan") == plan_file());
}

TEST_CASE_METHOD(Stick, "what may be a plan is never overwritten, asked or not", "[stick]")
{
    for (const std::string name : { "LEAME.txt", "ceiba", "NUMERO.txt" }) {
        put(name, plan_file());
        const auto all = kit();
        const auto look = app::look_at_stick(disk, all, STICK);
        REQUIRE(look.found.size() == 1);
        CHECK(look.found[0] == StickLook::Found { name, Kind::Vault });
        CHECK_FALSE(look.may_be_written());
        CHECK(look.replaced().empty());
        CHECK(copy(all, { name }).result.error().code == ErrorCode::FileExists);
        CHECK(on_stick(name) == plan_file());
        REQUIRE(disk.remove(FOLDER + name));
    }
}

TEST_CASE_METHOD(Stick, "a full stick keeps nothing half written and has no number", "[stick]")
{
    sticks.full_at = "LEAME.txt";
    // Making the file worked, so taking it away has to work too.
    const auto all = kit();
    const auto failed = copy(all);
    CHECK(failed.result.error().code == ErrorCode::DiskFull);
    CHECK(failed.file == "LEAME.txt");
    CHECK_FALSE(has_numbers());
    // This disk refuses even that: then it is said.
    CHECK(failed.left_behind == disk.exists(FOLDER + std::string("LEAME.txt")));
}

TEST_CASE_METHOD(Stick, "pulled out in the middle it is not called ready", "[stick]")
{
    REQUIRE(copy(kit()).result.has_value());
    disk.put("/proc/program", test::linux_program("newer"));
    const auto newer = kit();
    sticks.pulled_at = "/ceiba";
    const auto failed = copy(newer, { "ceiba", "NUMERO.txt" });
    CHECK(failed.result.error().code == ErrorCode::DeviceGone);
    CHECK(failed.file == "ceiba");
    CHECK_FALSE(has_numbers());
    disk.fail_writes_with(std::nullopt);
    sticks.pulled_at.reset();
    CHECK(copy(newer, { "ceiba", "NUMERO.txt" }).result.has_value());
    CHECK(has_numbers());
}

TEST_CASE_METHOD(Stick, "a stick that gives back other bytes gets no number", "[stick]")
{
    sticks.counterfeit = true;
    const auto failed = copy(kit());
    CHECK(failed.result.error().code == ErrorCode::ExportFailed);
    CHECK_FALSE(has_numbers());
}

TEST_CASE_METHOD(Stick, "called off it writes no further file", "[stick]")
{
    called_off = true;
    CHECK(copy(kit()).result.error().code == ErrorCode::Cancelled);
    CHECK(sticks.made.empty());
}

TEST_CASE_METHOD(Stick, "a locked stick is seen before anything is written", "[stick]")
{
    auto look = app::look_at_stick(disk, kit(), STICK);
    look.storage.read_only = true;
    CHECK_FALSE(look.may_be_written());
    look.storage.read_only = false;
    look.room = look.to_write - 1;
    CHECK_FALSE(look.fits());
    CHECK_FALSE(look.may_be_written());
    look.room = look.to_write;
    CHECK(look.may_be_written());
}

TEST_CASE("a folder is taken as people type and paste it", "[stick]")
{
    CHECK(app::stick_place("/media/ana/USB") == "/media/ana/USB");
    CHECK(app::stick_place("  /media/ana/USB/ \n") == "/media/ana/USB");
    CHECK(app::stick_place("\"E:\\\"") == "E:/");
    CHECK(app::stick_place("e:") == "e:/");
    CHECK(app::stick_place("E:\\talleres\\junio") == "E:/talleres/junio");
    CHECK(app::stick_place("\\\\casa\\usb") == "//casa/usb");
    CHECK(app::stick_place("/") == "/");
    // She means the stick.
    CHECK(app::stick_place("/media/ana/USB/Ceiba") == "/media/ana/USB");
    CHECK(app::stick_place("E:\\CEIBA\\") == "E:/");
    for (const char* bad : { "", "   ", "USB", "media/ana", "..", "E:usb", "\"\"", ":" })
        CHECK_FALSE(app::stick_place(bad));
}

TEST_CASE("the folder the program runs from is known, also with other capitals", "[stick]")
{
    CHECK(app::is_place_of_program("/media/ana/USB", "/media/ana/USB"));
    CHECK(app::is_place_of_program("/media/ana/USB", "/media/ana/USB/Ceiba"));
    CHECK_FALSE(app::is_place_of_program("/media/ana/USB", "/media/ana/USB2/Ceiba"));
    CHECK_FALSE(app::is_place_of_program("/media/ana/USB", "/media/ana/usb/Ceiba"));
    CHECK(app::is_place_of_program("e:/", "E:/Ceiba"));
    CHECK_FALSE(app::is_place_of_program("F:/", "E:/Ceiba"));
}

TEST_CASE("every way in which a stick fails has its own sentence, none speaks of saving", "[stick]")
{
    std::set<std::string_view> sentences;
    for (const auto code : { ErrorCode::DiskFull, ErrorCode::ReadOnlyPlace, ErrorCode::DeviceGone,
             ErrorCode::DiskFault, ErrorCode::ExportFailed, ErrorCode::FileExists,
             ErrorCode::AlreadyOpen, ErrorCode::Cancelled }) {
        const auto sentence = app::stick_error_text(code);
        CHECK(sentences.insert(sentence).second);
        CHECK(sentence.find("not ready") != std::string_view::npos);
        CHECK(sentence.find("save") == std::string_view::npos);
    }
}
