#include "app/places.hpp"

#include <catch2/catch_test_macros.hpp>

using app::drive_of;
using app::Nearness;
using app::nearness;

TEST_CASE("the stick a folder is on is told by its name", "[places]")
{
    CHECK(drive_of("/media/ana/azul") == "/media/ana/azul");
    CHECK(drive_of("/media/ana/azul/papeles/2026") == "/media/ana/azul");
    CHECK(drive_of("/run/media/ana/rojo/") == "/run/media/ana/rojo");
    CHECK(drive_of("/mnt/disco/x") == "/mnt/disco");
    CHECK(drive_of("D:/papeles") == "D:");
    CHECK(drive_of("/home/ana") == "/");
    CHECK(drive_of("/") == "/");
}

TEST_CASE("a key beside the lock is told from one on another stick", "[places]")
{
    CHECK(nearness("/home/ana", "/home/ana/") == Nearness::SameFolder);
    CHECK(nearness("/home/ana/llave", "/home/ana") == Nearness::SameDrive);
    CHECK(nearness("/media/ana/azul", "/media/ana/azul/x") == Nearness::SameDrive);
    CHECK(nearness("/media/ana/azul", "/media/ana/rojo") == Nearness::Elsewhere);
    CHECK(nearness("/home/ana", "/media/ana/azul") == Nearness::Elsewhere);
    CHECK(nearness("C:/a", "D:/a") == Nearness::Elsewhere);
}

TEST_CASE(
    "a drive of Windows hangs under the place of all drives and has nothing above it", "[places]")
{
    CHECK(app::joined_path("/", "D:") == "D:/");
    CHECK(app::joined_path("D:/", "papeles") == "D:/papeles");
    CHECK(app::joined_path("/", "media") == "/media");
    CHECK(app::folder_above("D:/papeles") == "D:/");
    CHECK(app::folder_above("D:/").empty());
}

TEST_CASE("a name has to work on every system and every stick", "[places]")
{
    for (const char* name :
        { "plan", "María Ñandú", "K\u02bciche\u02bc", "a.b.c", "console", "com10" })
        CHECK(app::is_good_file_name(name));
    for (const char* name :
        { "", ".plan", " plan", "plan ", "plan.", "a/b", "a\\b", "a:b", "a*b", "a?b", "a\"b", "a<b",
            "a>b", "a|b", "a\tb", "con", "CON", "nul.txt", "Aux", "prn", "com1", "LPT9.x" })
        CHECK_FALSE(app::is_good_file_name(name));
}

TEST_CASE("a path is shown as its system writes it", "[places]")
{
    CHECK(app::shown_path("C:/Users/María/mi plan") == "C:\\Users\\María\\mi plan");
    CHECK(app::shown_path("E:/") == "E:\\");
    CHECK(app::shown_path("//server/share/plan") == "\\\\server\\share\\plan");
    CHECK(app::shown_path("C:\\Users/demo.vault") == "C:\\Users\\demo.vault");
    CHECK(app::shown_path("/home/ana/mi plan") == "/home/ana/mi plan");
    CHECK(app::shown_path("here/plan.pdf") == "here/plan.pdf");
    CHECK(app::shown_path("donde mi prima: 3/4") == "donde mi prima: 3/4");
    // What turns letters around cannot pretend to be another place.
    CHECK(app::shown_path("C:/a\u202eb") == "C:\\ab");
    CHECK(app::shown_file_name("C:\\Users\\mi plan") == "mi plan");
    CHECK(app::shown_file_name("C:/Users/mi plan") == "mi plan");
    CHECK(app::shown_file_name("/home/a\\b") == "a\\b");
}
