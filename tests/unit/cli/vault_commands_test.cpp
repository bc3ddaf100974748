#include "cli/vault_session.hpp"
#include "command_line_fixture.hpp"
#include "support/older_file.hpp"

#include <catch2/catch_test_macros.hpp>

using cli::ExitCode;

namespace {

constexpr auto PASSPHRASE = "volcan tejido camino lluvia maiz puente\n";
const std::string FILE_NAME = "/usb/a.vault";

void put(test::CommandLine& line, const std::string& path, std::string_view text)
{
    line.disk.put(path, base::Bytes(text.begin(), text.end()));
}

void create(test::CommandLine& line)
{
    line.input = PASSPHRASE;
    REQUIRE(line.run({ "create", FILE_NAME, "--preset", "0" }) == ExitCode::Done);
}

vault::Credentials credentials()
{
    const std::string_view line = PASSPHRASE;
    vault::Credentials given;
    given.passphrase = crypto::Passphrase(line.substr(0, line.size() - 1));
    return given;
}

void put_older_file(test::CommandLine& line)
{
    const auto payload = test::written_by_schema_1();
    REQUIRE(vault::Vault::create(cli::vault_tools(line.services()), FILE_NAME, credentials(),
        crypto::Preset {}, payload.sections(), 1));
}

ExitCode verify(test::CommandLine& line, const std::string& passphrase = PASSPHRASE)
{
    line.input = passphrase;
    return line.run({ "verify", FILE_NAME });
}

} // namespace

TEST_CASE("what create makes, verify opens", "[cli]")
{
    test::CommandLine line;
    create(line);
    CHECK(line.results.str().empty());
    CHECK(verify(line) == ExitCode::Done);
    CHECK(line.results.str().starts_with("ok\ngeneration "));
    CHECK(line.results.str().find("saved on 12 May 2026, 10:32") != std::string::npos);
    CHECK(line.results.str().find("opened with the passphrase") != std::string::npos);
}

TEST_CASE("verify changes not a byte of a file that is whole", "[cli]")
{
    test::CommandLine line;
    create(line);
    const auto before = line.disk.content(FILE_NAME);
    CHECK(verify(line) == ExitCode::Done);
    CHECK(line.disk.content(FILE_NAME) == before);
}

TEST_CASE("a passphrase that does not open gets the one answer", "[cli]")
{
    test::CommandLine line;
    create(line);
    CHECK(verify(line, "otra clave que no es la suya\n") == ExitCode::CannotOpen);
    CHECK(line.messages.str().starts_with("It could not be opened."));
    CHECK(line.results.str().empty());
}

TEST_CASE("create refuses weak passphrases, other presets and files that are there", "[cli]")
{
    test::CommandLine line;
    line.input = "corta\n";
    CHECK(line.run({ "create", FILE_NAME }) == ExitCode::Usage);
    CHECK_FALSE(line.disk.exists(FILE_NAME));
    for (const auto* preset : { "6", "-1", "00", "x" }) {
        line.input = PASSPHRASE;
        CHECK(line.run({ "create", FILE_NAME, "--preset", preset }) == ExitCode::Usage);
        CHECK_FALSE(line.disk.exists(FILE_NAME));
    }
    create(line);
    const auto before = line.disk.content(FILE_NAME);
    line.input = PASSPHRASE;
    CHECK(line.run({ "create", FILE_NAME, "--preset", "0" }) == ExitCode::NotSaved);
    CHECK(line.disk.content(FILE_NAME) == before);
}

TEST_CASE("somebody who types is asked twice, and a slip makes no file", "[cli]")
{
    test::CommandLine line;
    line.typed = true;
    line.input = std::string(PASSPHRASE) + "volcan tejido camino lluvia maiz puerta\n";
    CHECK(line.run({ "create", FILE_NAME, "--preset", "0" }) == ExitCode::Usage);
    CHECK_FALSE(line.disk.exists(FILE_NAME));
    line.input = std::string(PASSPHRASE) + PASSPHRASE;
    CHECK(line.run({ "create", FILE_NAME, "--preset", "0" }) == ExitCode::Done);
}

TEST_CASE("assess puts a case into the file and nothing of it on the screen", "[cli]")
{
    test::CommandLine line;
    create(line);
    put(line, "/usb/case.json",
        R"({"answers": {"Q1.01": ["tierra"], "Q2.01": "tres"}, "context": {}})");
    const auto before = line.disk.content(FILE_NAME);
    line.input = PASSPHRASE;
    CHECK(line.run({ "assess", FILE_NAME, "--case", "/usb/case.json" }) == ExitCode::Done);
    CHECK(line.results.str().empty());
    CHECK(line.messages.str().find("tierra") == std::string::npos);
    CHECK(line.disk.content(FILE_NAME) != before);
    CHECK(verify(line) == ExitCode::Done);
}

TEST_CASE("a faulty case changes nothing", "[cli]")
{
    test::CommandLine line;
    create(line);
    put(line, "/usb/case.json", R"({"answers": {"Q9.99": "x"}})");
    const auto before = line.disk.content(FILE_NAME);
    line.input = PASSPHRASE;
    CHECK(line.run({ "assess", FILE_NAME, "--case", "/usb/case.json" }) == ExitCode::ContentFault);
    CHECK(line.disk.content(FILE_NAME) == before);
}

TEST_CASE("a save that fails is said and loses nothing", "[cli]")
{
    test::CommandLine line;
    create(line);
    put(line, "/usb/case.json", R"({"answers": {"Q2.01": "tres"}})");
    line.disk.fail_writes_with(base::ErrorCode::DiskFull);
    line.input = PASSPHRASE;
    CHECK(line.run({ "assess", FILE_NAME, "--case", "/usb/case.json" }) == ExitCode::NotSaved);
    CHECK(line.messages.str().find("no room left") != std::string::npos);
    line.disk.fail_writes_with({});
    CHECK(verify(line) == ExitCode::Done);
}

TEST_CASE("after a wipe the file is gone", "[cli]")
{
    test::CommandLine line;
    create(line);
    CHECK(line.run({ "wipe", FILE_NAME }) == ExitCode::Usage);
    CHECK(line.disk.exists(FILE_NAME));
    CHECK(line.run({ "wipe", FILE_NAME, "--destroy" }) == ExitCode::Done);
    CHECK_FALSE(line.disk.exists(FILE_NAME));
    CHECK(verify(line) == ExitCode::NotSaved);
}

TEST_CASE("a wipe touches only what has the size of a vault", "[cli]")
{
    test::CommandLine line;
    put(line, FILE_NAME, "a letter to somebody");
    CHECK(line.run({ "wipe", FILE_NAME, "--destroy" }) == ExitCode::Usage);
    CHECK(line.disk.content(FILE_NAME).size() == 20);
}

TEST_CASE("a wipe that fails does not claim to have worked", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.disk.fail_writes_with(base::ErrorCode::DiskFault);
    CHECK(line.run({ "wipe", FILE_NAME, "--destroy" }) == ExitCode::NotSaved);
    CHECK(line.messages.str().find("could NOT be destroyed") != std::string::npos);
}

TEST_CASE("export writes what paper made, once, and never over another file", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "plan", "--to", "/usb/plan.html" })
        == ExitCode::Done);
    CHECK(line.disk.content("/usb/plan.html").size() == 5);
    REQUIRE(line.paper.ordered);
    CHECK(line.paper.ordered->kind == app::PaperKind::Plan);
    CHECK(line.paper.ordered->format == app::PaperFormat::Html);
    CHECK(line.messages.str().find("not encrypted") != std::string::npos);

    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "card", "--to", "/usb/plan.html" })
        == ExitCode::NotSaved);
    CHECK(line.paper.ordered->kind == app::PaperKind::Pocket);
    CHECK(line.disk.content("/usb/plan.html").size() == 5);
}

TEST_CASE("export prints her cards, those she names, two or four on a sheet", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "cards", "--to", "/usb/a.pdf" })
        == ExitCode::Done);
    REQUIRE(line.paper.ordered);
    CHECK(line.paper.ordered->kind == app::PaperKind::Cards);
    CHECK(line.paper.ordered->cards.empty());
    CHECK(line.paper.ordered->cards_on_page == app::CardsOnPage::Two);
    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "cards:R04,viaje", "--on-page", "4", "--to",
              "/usb/b.html" })
        == ExitCode::Done);
    CHECK(line.paper.ordered->cards == std::set<std::string> { "R04", "viaje" });
    CHECK(line.paper.ordered->cards_on_page == app::CardsOnPage::Four);
    CHECK(
        line.run({ "export", FILE_NAME, "--what", "cards", "--on-page", "3", "--to", "/usb/c.pdf" })
        == ExitCode::Usage);
    CHECK(line.run({ "export", "--what", "cards", "--to", "/usb/c.pdf" }) == ExitCode::Usage);
}

TEST_CASE("export knows its things and two endings", "[cli]")
{
    test::CommandLine line;
    for (const auto& words : std::vector<std::vector<std::string>> {
             { "export", FILE_NAME, "--what", "registry", "--to", "/usb/a.pdf" },
             { "export", FILE_NAME, "--what", "plan", "--to", "/usb/a.docx" },
             { "export", FILE_NAME, "--what", "plan", "--to", "/usb/a" } })
        CHECK(line.run(words) == ExitCode::Usage);
}

TEST_CASE("what does not fit on the sheet is named by id, never by her words", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.paper.overflow
        = { { "La mochila", { { "bag/1", "papeles de la abuela" }, { "bag/2", "agua" } }, 1 } };
    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "card", "--to", "/usb/a.pdf" })
        == ExitCode::Usage);
    CHECK(line.messages.str().find("1 of bag/1 and bag/2") != std::string::npos);
    CHECK(line.messages.str().find("abuela") == std::string::npos);
    CHECK_FALSE(line.disk.exists("/usb/a.pdf"));

    line.paper.overflow.clear();
    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "card", "--to", "/usb/a.pdf", "--leave-out",
              "bag/2,bag/7" })
        == ExitCode::Done);
    CHECK(line.paper.ordered->lines_left_out == std::set<std::string> { "bag/2", "bag/7" });
}

TEST_CASE("an export that could not be written leaves no half of it", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.disk.fail_writes_with(base::ErrorCode::DiskFull);
    line.input = PASSPHRASE;
    CHECK(line.run({ "export", FILE_NAME, "--what", "plan", "--to", "/usb/a.pdf" })
        == ExitCode::NotSaved);
    CHECK_FALSE(line.disk.exists("/usb/a.pdf"));
}

TEST_CASE("the demo makes a vault and a plan that are what they should be", "[cli]")
{
    test::CommandLine line;
    CHECK(line.run({ "demo", "--out", "/usb" }) == ExitCode::Done);
    CHECK(line.disk.exists("/usb/demo.vault"));
    CHECK(line.disk.exists("/usb/plan.pdf"));
    CHECK(line.results.str().find("ceiba de prueba caso inventado") != std::string::npos);
    CHECK(line.results.str().find("R04") < line.results.str().find("R05"));
    CHECK(line.results.str().find("88.21") != std::string::npos);

    const auto before = line.disk.content("/usb/demo.vault");
    CHECK(line.run({ "demo", "--out", "/usb" }) == ExitCode::NotSaved);
    CHECK(line.disk.content("/usb/demo.vault") == before);
}

TEST_CASE("one thing missing from standard input is said, not waited for", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.input.clear();
    CHECK(line.run({ "verify", FILE_NAME }) == ExitCode::Usage);
    CHECK(line.messages.str().find("No passphrase came") != std::string::npos);
}

TEST_CASE("a backup is on the list of copies of the file it was made from", "[cli]")
{
    test::CommandLine line;
    create(line);
    line.input = std::string(PASSPHRASE) + PASSPHRASE;
    REQUIRE(line.run({ "backup", FILE_NAME, "--to", "/usb/b.vault" }) == ExitCode::Done);
    CHECK(line.messages.str().find("on the list of copies") != std::string::npos);

    cli::VaultSession session(line.services());
    REQUIRE(session.open(FILE_NAME, credentials()));
    REQUIRE(session.workbook().copies.size() == 1);
    CHECK(session.workbook().copies[0].kind == domain::CopyKind::Backup);
    CHECK(session.workbook().copies[0].place == "/usb/b.vault");
}

TEST_CASE("a backup of an older version's file leaves that one as it was", "[cli]")
{
    test::CommandLine line;
    put_older_file(line);
    const auto before = line.disk.content(FILE_NAME);
    line.input = std::string(PASSPHRASE) + PASSPHRASE;
    CHECK(line.run({ "backup", FILE_NAME, "--to", "/usb/b.vault" }) == ExitCode::Done);
    CHECK(line.messages.str().find("add it there yourself") != std::string::npos);
    CHECK(line.disk.content(FILE_NAME) == before);
}

TEST_CASE("a file of an older version is changed only when that is asked for", "[cli]")
{
    // Every command that changes a vault; what comes on standard input suits all of them.
    const std::vector<std::vector<std::string>> commands {
        { "assess", FILE_NAME, "--case", "/usb/case.json" },
        { "passwd", FILE_NAME, "--preset", "0" },
        { "recovery-code", FILE_NAME },
        { "emergency", FILE_NAME },
    };
    for (auto command : commands) {
        INFO(command[0]);
        test::CommandLine line;
        put_older_file(line);
        put(line, "/usb/case.json", *resources::find_text("guides/demo/elena.json"));
        const auto before = line.disk.content(FILE_NAME);
        const auto input = std::string(PASSPHRASE) + "piedra colibri telar mercado neblina pozo\n";

        line.input = input;
        CHECK(line.run(command) == ExitCode::Usage);
        CHECK(line.messages.str().find("An older version of the program wrote this file")
            != std::string::npos);
        CHECK(line.results.str().empty());
        CHECK(line.disk.content(FILE_NAME) == before);

        line.input = input;
        command.emplace_back("--newer-form");
        CHECK(line.run(command) == ExitCode::Done);
        CHECK(line.disk.content(FILE_NAME) != before);
    }
}

TEST_CASE("a guide, a card and the poster are exported without a file or a passphrase", "[cli]")
{
    test::CommandLine line;
    CHECK(line.run({ "export", "--what", "guide:allanamientos", "--to", "/usb/a.pdf", "--folded",
              "--language", "en" })
        == ExitCode::Done);
    REQUIRE(line.paper.ordered);
    CHECK(line.paper.ordered->kind == app::PaperKind::Guide);
    CHECK(line.paper.ordered->id == "allanamientos");
    CHECK(line.paper.ordered->folded);
    CHECK(line.spoken == "en");
    CHECK(line.disk.content("/usb/a.pdf").size() == 5);
    CHECK(line.run({ "export", "--what", "card:allanamientos/puerta", "--to", "/usb/b.html" })
        == ExitCode::Done);
    CHECK(line.paper.ordered->kind == app::PaperKind::Card);
    CHECK(line.run({ "export", "--what", "poster", "--to", "/usb/c.pdf", "--paper", "a4" })
        == ExitCode::Done);
    CHECK(line.paper.ordered->kind == app::PaperKind::Poster);
    CHECK(line.paper.ordered->size == app::PaperSize::A4);
}

TEST_CASE("export refuses a file where none is needed and none where one is", "[cli]")
{
    test::CommandLine line;
    for (const auto& words : std::vector<std::vector<std::string>> {
             { "export", FILE_NAME, "--what", "poster", "--to", "/usb/a.pdf" },
             { "export", "--what", "plan", "--to", "/usb/a.pdf" },
             { "export", "--what", "card", "--to", "/usb/a.pdf" },
             { "export", "--what", "guide:", "--to", "/usb/a.pdf" },
             { "export", "--what", "poster", "--folded", "--to", "/usb/a.pdf" },
             { "export", "--what", "poster", "--language", "xx", "--to", "/usb/a.pdf" } })
        CHECK(line.run(words) == ExitCode::Usage);
    CHECK_FALSE(line.disk.exists("/usb/a.pdf"));
}
