#include "platform/storage.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

using base::StorageLight;
using base::StorageReport;

namespace {

constexpr std::uint64_t MEBIBYTE = 1024 * 1024;

StorageReport good_place()
{
    StorageReport report;
    report.free_bytes = 100 * MEBIBYTE;
    return report;
}

} // namespace

TEST_CASE("a data disk with room is green", "[platform]")
{
    CHECK(platform::light_of(good_place(), 0) == StorageLight::Green);
}

TEST_CASE("each thing that makes a place unsafe is red", "[platform]")
{
    for (const auto field :
        { &StorageReport::network, &StorageReport::synced_folder, &StorageReport::read_only }) {
        auto report = good_place();
        report.*field = true;
        CHECK(platform::light_of(report, 0) == StorageLight::Red);
        report.removable = true;
        CHECK(platform::light_of(report, 0) == StorageLight::Red);
    }
}

TEST_CASE("each thing that keeps old blocks is yellow", "[platform]")
{
    for (const auto field : { &StorageReport::copy_on_write, &StorageReport::compressed,
             &StorageReport::removable, &StorageReport::unknown_kind }) {
        auto report = good_place();
        report.*field = true;
        CHECK(platform::light_of(report, 0) == StorageLight::Yellow);
    }
}

TEST_CASE("less room than three vaults is red", "[platform]")
{
    auto report = good_place();
    report.free_bytes = 12 * MEBIBYTE - 1;
    CHECK(platform::light_of(report, 0) == StorageLight::Red);
    report.free_bytes = 12 * MEBIBYTE;
    CHECK(platform::light_of(report, 4 * MEBIBYTE) == StorageLight::Green);
    CHECK(platform::light_of(report, 16 * MEBIBYTE) == StorageLight::Red);
}

TEST_CASE("folders of syncing services are known by name", "[platform]")
{
    for (const char* name : { "Dropbox", "OneDrive", "OneDrive - Colectiva", "Google Drive",
             "Mi unidad", "Nextcloud", "iCloudDrive", "MEGA", "Dropbox (Personal)" })
        CHECK(platform::is_name_of_synced_folder(name));
    for (const char* name : { "Documentos", "Megaproyectos", "mega-minería", "sync", "drive", "" })
        CHECK_FALSE(platform::is_name_of_synced_folder(name));
}

TEST_CASE("a folder inside a synced folder is red", "[platform]")
{
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "Dropbox/plan");
    const auto report = platform::storage_of(folder / "Dropbox/plan/new.vault");
    CHECK(report.synced_folder);
    CHECK(report.light == StorageLight::Red);
}

TEST_CASE("a folder marked by a syncing service is red under any name", "[platform]")
{
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "cosas/plan");
    CHECK_FALSE(platform::storage_of(folder / "cosas/plan/new.vault").synced_folder);
    std::filesystem::create_directory(folder / "cosas/.stfolder");
    CHECK(platform::storage_of(folder / "cosas/plan/new.vault").synced_folder);
}

TEST_CASE("a place that is not there is red", "[platform]")
{
    CHECK(platform::storage_of("/no such folder/at all/plan").light == StorageLight::Red);
}
