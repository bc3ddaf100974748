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
