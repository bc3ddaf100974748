#include "app/models/file_browser_model.hpp"

#include "app/models/create_model.hpp"
#include "app/models/start_model.hpp"
#include "app/models/unlock_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>

using app::FileBrowserModel;
using test::AppFixture;

TEST_CASE("a folder is shown when the disk has answered", "[browser]")
{
    AppFixture it;
    it.disk.put("/usb/uno.txt", { 1 });
    it.disk.put("/usb/.oculto", { 1 });
    FileBrowserModel model(it.app(), FileBrowserModel::Shows::Files);
    CHECK(model.state().looking);
    CHECK(model.state().folder == "/usb");
    CHECK(model.state().entries.empty());
    CHECK(it.app().tick());
    CHECK_FALSE(model.state().looking);
    REQUIRE(model.state().entries.size() == 1);
    CHECK(model.state().entries[0].name == "uno.txt");
    CHECK(model.holds("uno.txt"));
    CHECK(model.holds(".oculto"));
    CHECK_FALSE(model.holds("dos.txt"));
}

TEST_CASE("of two folders asked for, the one asked for last is shown", "[browser]")
{
    AppFixture it;
    it.disk.put("/usb/uno/a.txt", { 1 });
    it.disk.put("/usb/dos/b.txt", { 1 });
    FileBrowserModel model(it.app(), FileBrowserModel::Shows::Files);
    it.turn();
    it.errands.hold();
    model.go_to("/usb/uno");
    model.go_to("/usb/dos");
    CHECK(model.state().folder == "/usb");
    it.errands.let_go();
    it.turn();
    CHECK(model.state().folder == "/usb/dos");
    REQUIRE(model.state().entries.size() == 1);
    CHECK(model.state().entries[0].name == "b.txt");
}

TEST_CASE("an answer that comes after she has left goes nowhere", "[browser]")
{
    AppFixture it;
    it.errands.hold();
    auto model = std::make_unique<FileBrowserModel>(it.app(), FileBrowserModel::Shows::Folders);
    model.reset();
    it.errands.let_go();
    it.turn();
}

TEST_CASE("no page that looks at a place asks the disk on the main thread", "[browser]")
{
    AppFixture it;
    it.errands.hold();
    app::StartModel start(it.app());
    app::CreateModel create(it.app(), "");
    create.set_name("otro");
    CHECK(create.state().looking);
    FileBrowserModel browser(it.app(), FileBrowserModel::Shows::Vaults);
    browser.up();
    CHECK(browser.state().looking);
    CHECK(start.state().candidates.empty());
    CHECK(it.errands.waiting() == 4);
}

TEST_CASE("the start offers the vault beside the program once the disk has answered", "[browser]")
{
    AppFixture it;
    it.disk.put("/usb/notas.vault", base::Bytes(std::size_t { 4 } << 20));
    app::StartModel model(it.app());
    CHECK(model.state().candidates.empty());
    it.turn();
    REQUIRE(model.state().candidates.size() == 1);
    CHECK(model.state().candidates[0].path == "/usb/notas.vault");
}

TEST_CASE("a vault that was growing when the power went is offered, a program of its size is not",
    "[browser]")
{
    AppFixture it;
    crypto::SystemRandom random;
    base::Bytes sealed(std::size_t { 9 } << 20);
    random.fill(sealed);
    it.disk.put("/usb/notas.vault", sealed);
    it.disk.put("/usb/ceiba", base::Bytes(std::size_t { 10 } << 20, 0x7F));
    app::StartModel start(it.app());
    FileBrowserModel all(it.app(), FileBrowserModel::Shows::Files);
    it.turn();
    REQUIRE(start.state().candidates.size() == 1);
    CHECK(start.state().candidates[0].path == "/usb/notas.vault");
    REQUIRE(all.state().entries.size() == 2);
    CHECK_FALSE(all.state().entries[0].vault);
    CHECK(all.state().entries[1].vault);
}

TEST_CASE("a key file on a slow stick is read while the page waits", "[browser]")
{
    AppFixture it;
    it.disk.put("/usb/foto.jpg", { 1, 2, 3 });
    auto with_key_file = AppFixture::credentials();
    with_key_file.key_file = *vault::read_key_file(it.disk, "/usb/foto.jpg");
    it.session().create(
        AppFixture::PATH, std::move(with_key_file), {}, crypto::Preset::from_bits(0));
    it.turn();
    it.session().lock();
    it.turn();
    it.session().forget();
    app::UnlockModel model(it.app(), AppFixture::PATH);
    model.choose_key_file("/usb/foto.jpg");
    it.errands.hold();
    model.submit(AppFixture::passphrase());
    it.turn();
    CHECK(model.state().busy);
    CHECK_FALSE(it.session().is_open());
    it.errands.let_go();
    it.turn();
    it.turn();
    CHECK(it.session().is_open());
}

TEST_CASE("a key file that cannot be read is told, and the page can be used again", "[browser]")
{
    AppFixture it;
    it.create_vault();
    it.session().lock();
    it.turn();
    app::UnlockModel model(it.app());
    model.choose_key_file("/usb/nada.jpg");
    model.submit(AppFixture::passphrase());
    it.turn();
    CHECK_FALSE(model.state().busy);
    CHECK(model.state().error == base::ErrorCode::FileNotFound);
    model.no_key_file();
    model.submit(AppFixture::passphrase());
    it.turn();
    CHECK(it.session().is_open());
}

TEST_CASE("the drives are where the system of her folder shows them", "[browser]")
{
    const auto drives_of = [](const std::string& home) {
        test::AppOptions options;
        options.home_folder = home;
        AppFixture it("es", options);
        return FileBrowserModel(it.app(), FileBrowserModel::Shows::Files)
            .state()
            .shortcuts.back()
            .path;
    };
    CHECK(drives_of("/home/ana") == "/media");
    CHECK(drives_of("C:/Users/Ana") == "/");
}

TEST_CASE("a program that was opened inside a ZIP offers nothing of its folder", "[browser]")
{
    AppFixture it("es", { .program_folder = "" });
    it.disk.put("/plan", base::Bytes(std::size_t { 4 } << 20));
    it.disk.put("/home/ana/uno.txt", { 1 });
    app::StartModel start(it.app());
    it.turn();
    CHECK(start.state().candidates.empty());
    FileBrowserModel model(it.app(), FileBrowserModel::Shows::Files);
    it.turn();
    CHECK(model.state().folder == "/home/ana");
    for (const auto& shortcut : model.state().shortcuts)
        CHECK(shortcut.kind != FileBrowserModel::Shortcut::Kind::BesideProgram);
}
