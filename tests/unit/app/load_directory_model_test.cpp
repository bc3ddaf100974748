#include "app/models/load_directory_model.hpp"

#include "app/content_text.hpp"
#include "app/models/contacts_model.hpp"
#include "app/models/emergency_model.hpp"
#include "app/searcher.hpp"
#include "resources/resources.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using app::LoadDirectoryModel;
using app::Screen;
using Step = LoadDirectoryModel::Step;

namespace {

constexpr const char* LIST = "/usb/directory.toml";

std::string own_list() { return std::string(*resources::find_text("guides/directory.toml")); }

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// As a network would: another number for the PDH that somebody called, one body more, one less.
std::string newer_list()
{
    auto text = replaced(own_list(), "updated = \"2026-11-22\"", "updated = \"2026-12-01\"");
    const auto pdh = text.find("id = \"1555\"");
    text = text.substr(0, pdh)
        + replaced(replaced(text.substr(pdh), "value = \"1555\"", "value = \"1666\""),
            "last_checked = \"\"", "last_checked = \"2026-05-01\"");
    const auto last = text.find("[[entry]]\nid = \"otros-fondos\"");
    REQUIRE(last != std::string::npos);
    text.erase(last, text.find("[[entry]]", last + 1) - last);
    return text + R"(
[[entry]]
id = "red-local"
scope = "national"
tags = ["attack"]
fact = "practice"
  [[entry.contact]]
  id = "linea"
  kind = "phone"
  value = "55551234"
  source = "la red"
  status = "verified"
  seen = "2026-11"
  last_checked = ""

[words.es.red-local]
name = "Red de la cuenca"
what = "Acompaña de cerca."
when = "A toda hora."
  [words.es.red-local.contact.linea]
  purpose = "Guardia"
)";
}

class Loading : public test::AppFixture {
public:
    Loading() { create_vault(); }

    void put(std::string_view text) { disk.put(LIST, base::Bytes(text.begin(), text.end())); }
    void choose(LoadDirectoryModel& model)
    {
        model.choose_file(LIST);
        turn();
    }
    void load(std::string_view text)
    {
        put(text);
        LoadDirectoryModel model(app(), {});
        choose(model);
        REQUIRE(model.state().step == Step::Changes);
        model.accept();
    }
    std::string number_of_pdh()
    {
        return content::first_phone(*content::find_entry(app().library().directory, "pdh"))->value;
    }
};

/// On which the list cannot be opened, or cannot be read to its end.
class BadDisk final : public base::Disk {
public:
    class Short final : public base::File {
    public:
        explicit Short(base::ErrorCode answer) : m_answer(answer) { }
        base::Result<std::uint64_t> size() override { return 100; }
        base::Result<> read_at(std::uint64_t, base::MutableByteView) override
        {
            return base::fail(m_answer);
        }
        base::Result<> write_at(std::uint64_t, base::ByteView) override
        {
            return base::fail(m_answer);
        }
        base::Result<> flush() override { return base::fail(m_answer); }
        base::Result<> truncate(std::uint64_t) override { return base::fail(m_answer); }

    private:
        base::ErrorCode m_answer;
    };

    /// Somebody writes at its end, a byte at a time.
    class Growing final : public base::File {
    public:
        explicit Growing(std::string_view text) : m_text(text) { }
        base::Result<std::uint64_t> size() override { return m_text.size(); }
        base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
        {
            std::copy_n(
                m_text.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
            m_text += '#';
            return {};
        }
        base::Result<> write_at(std::uint64_t, base::ByteView) override { return {}; }
        base::Result<> flush() override { return {}; }
        base::Result<> truncate(std::uint64_t) override { return {}; }

    private:
        std::string m_text;
    };

    base::Result<std::unique_ptr<base::File>> open(
        const std::string& path, base::Access access) override
    {
        if (path != LIST)
            return files.open(path, access);
        if (!growing.empty())
            return std::make_unique<Growing>(growing);
        if (opens)
            return std::make_unique<Short>(answer);
        return base::fail(answer);
    }
    base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
    {
        return files.create(path);
    }
    base::Result<> remove(const std::string& path) override { return files.remove(path); }
    base::Result<> flush_folder_of(const std::string& path) override
    {
        return files.flush_folder_of(path);
    }
    base::StorageReport storage(const std::string& path) override { return files.storage(path); }
    base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
    {
        return files.list(folder);
    }

    base::MemoryDisk files;
    base::ErrorCode answer { base::ErrorCode::NotPermitted };
    bool opens { false };
    std::string growing; ///< what it holds before it grows; empty: it does not
};

struct WithBadDisk {
    BadDisk bad;
};

class LoadingFromBadDisk : public WithBadDisk, public test::AppFixture {
public:
    LoadingFromBadDisk() : test::AppFixture("es", test::AppOptions { .disk = &bad }) { }
};

const app::BodyChange* change_of(const std::vector<app::BodyChange>& all, std::string_view name)
{
    const auto found = std::ranges::find(all, name, &app::BodyChange::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE_METHOD(Loading, "before anything changes she sees what would change")
{
    put(newer_list());
    LoadDirectoryModel model(app(), {});
    choose(model);
    const auto& state = model.state();
    for (const auto& fault : state.faults)
        UNSCOPED_INFO(fault);
    REQUIRE(state.step == Step::Changes);
    CHECK(state.made == "1 de diciembre de 2026");
    CHECK_FALSE(state.changes.older);
    REQUIRE(state.changes.added.size() == 1);
    CHECK(state.changes.added.front().name == "Red de la cuenca");
    CHECK(state.changes.added.front().lines.front()
        == "5555 1234 (sin confirmar: dato de noviembre de 2026)");
    REQUIRE(state.changes.removed.size() == 1);
    REQUIRE(state.changes.changed.size() == 1);
    const auto* pdh
        = change_of(state.changes.changed, "Procuraduría de los Derechos Humanos (PDH)");
    REQUIRE(pdh);
    CHECK(pdh->lines.front()
        == "1555 (sin confirmar: dato de 2019) pasa a ser 1666 (Comprobado en mayo de 2026, "
           "según quien hizo la lista)");
    // Nothing yet.
    CHECK(number_of_pdh() == "1555");
    CHECK_FALSE(session().workbook().directory);
}

TEST_CASE_METHOD(Loading, "once taken it is shown everywhere, with the day on which she loaded it")
{
    load(newer_list());
    CHECK(number_of_pdh() == "1666");
    REQUIRE(app().library().directory_loaded);
    CHECK(*app().library().directory_loaded == clock.today());
    const auto words = app::loaded_directory_text(app().library());
    CHECK(words.find("12 de mayo de 2026") != std::string::npos);
    CHECK(app::loaded_directory_text(app().library(), Screen::Contacts) == words);
    CHECK(app::loaded_directory_text(app().library(), Screen::Guide) == words);

    // On the emergency cards too, marked.
    app::EmergencyCardModel card(app(), "allanamientos/puerta");
    const auto calls_pdh = [&] {
        return std::ranges::any_of(card.state().calls,
            [](const auto& call) { return call.body == "pdh" && call.number == "1666"; });
    };
    while (!calls_pdh() && !card.state().last)
        card.next();
    CHECK(calls_pdh());
    CHECK(card.state().loaded == words);

    // And the search finds what it brought.
    const auto found = app().searcher().find("cuenca", app::Searcher::Method::No);
    REQUIRE_FALSE(found.groups.empty());
    CHECK(found.groups.front().hits.front().what->id == "red-local");
    const app::ContactsModel contacts(app(), "red-local");
    REQUIRE(contacts.card());
    CHECK(contacts.card()->sources.front() == "la red");
    CHECK(contacts.is_loaded());
}

TEST_CASE_METHOD(Loading, "nothing of a loaded list is shown as surer than the program's own")
{
    load(newer_list());
    const app::ContactsModel pdh(app(), "pdh");
    REQUIRE(pdh.card());
    // The number that changed says it was called eleven days ago.
    const auto& reach = pdh.card()->reaches.front();
    CHECK(reach.value == "1666");
    CHECK(reach.confidence == content::Confidence::ToReview);
    CHECK(reach.confidence_words == "Comprobado en mayo de 2026, según quien hizo la lista");
    CHECK(reach.checked_words
        == "Última comprobación, según quien hizo la lista: 1 de mayo de 2026.");
    // Its description is still ours.
    CHECK(pdh.card()->fact.checked);
    CHECK(pdh.card()->fact.words == "Está en una página pública");

    // A body that is new claims a page nobody here has seen.
    load(replaced(newer_list(), "fact = \"practice\"\n  [[entry.contact]]\n  id = \"linea\"",
        "fact = \"verified: R5\"\n  [[entry.contact]]\n  id = \"linea\""));
    const app::ContactsModel red(app(), "red-local");
    REQUIRE(red.card());
    CHECK_FALSE(red.card()->fact.checked);
    CHECK(red.card()->fact.words == "Está en una página pública, según quien hizo la lista");

    // On the emergency cards too, with a question mark and not with a tick.
    app::EmergencyCardModel card(app(), "allanamientos/puerta");
    const auto pdh_call = [&] {
        const auto& calls = card.state().calls;
        return std::ranges::find_if(calls, [](const auto& call) { return call.body == "pdh"; });
    };
    while (pdh_call() == card.state().calls.end() && !card.state().last)
        card.next();
    REQUIRE(pdh_call() != card.state().calls.end());
    CHECK(pdh_call()->confidence == content::Confidence::ToReview);
    CHECK(pdh_call()->confidence_words == reach.confidence_words);

    // Ours as they were, in the same words.
    app().session().edit([](domain::Workbook& workbook) { workbook.directory.reset(); });
    app().follow_directory();
    const app::ContactsModel own(app(), "pdh");
    CHECK(own.card()->reaches.front().confidence_words == "sin confirmar: dato de 2019");
}

TEST_CASE_METHOD(Loading, "it is remembered in her file alone, and gone at a lock")
{
    load(newer_list());
    app().hide();
    turn();
    CHECK(number_of_pdh() == "1555");
    CHECK_FALSE(app().library().directory_loaded);
    CHECK(app::loaded_directory_text(app().library()).empty());
    unlock();
    turn();
    CHECK(number_of_pdh() == "1666");
    app().set_language("en");
    CHECK(number_of_pdh() == "1666");
    CHECK(content::find_entry(app().library().directory, "red-local")->name == "Red de la cuenca");
    app().set_language("es");
}

TEST_CASE_METHOD(
    Loading, "she can go back to the list of the program, and sees first what that changes")
{
    load(newer_list());
    LoadDirectoryModel back(app(), app::BACK_TO_OWN_DIRECTORY);
    CHECK(back.state().step == Step::Changes);
    CHECK(change_of(back.state().changes.removed, "Red de la cuenca"));
    CHECK(back.state().changes.added.size() == 1);
    CHECK(number_of_pdh() == "1666");
    back.accept();
    CHECK(number_of_pdh() == "1555");
    CHECK_FALSE(session().workbook().directory);
}

TEST_CASE_METHOD(Loading, "one fault refuses all of it, and says where")
{
    put(replaced(newer_list(), "value = \"1666\"", "value = \"no es\""));
    LoadDirectoryModel model(app(), {});
    choose(model);
    REQUIRE(model.state().step == Step::Faults);
    CHECK(model.state().faults.front()
        == "directory.toml, línea 77: «no es» no es un número de teléfono");
    CHECK(model.state().more_faults == 0);
    model.accept();
    CHECK(number_of_pdh() == "1555");
    CHECK_FALSE(session().workbook().directory);
    model.another_file();
    CHECK(model.state().step == Step::Choose);
}

TEST_CASE_METHOD(Loading, "a file that is too large, or gone, is refused before it is read")
{
    put(std::string(domain::MOST_OF_A_DIRECTORY + 1, '#'));
    LoadDirectoryModel model(app(), {});
    choose(model);
    REQUIRE(model.state().faults.size() == 1);
    CHECK(model.state().faults.front().find("el archivo es demasiado grande") != std::string::npos);
    CHECK(model.state().step == Step::Faults);
    model.choose_file("/usb/no-hay.toml");
    turn();
    CHECK(model.state().error);
    put("");
    choose(model);
    CHECK(model.state().step == Step::Faults);
}

TEST_CASE_METHOD(
    LoadingFromBadDisk, "a file that somebody is still writing is refused, however whole it looks")
{
    create_vault();
    bad.growing = own_list();
    LoadDirectoryModel model(app(), {});
    model.choose_file(LIST);
    turn();
    REQUIRE(model.state().faults.size() == 1);
    CHECK(model.state().faults.front() == "directory.toml: el archivo cambió mientras se leía");
    CHECK_FALSE(session().workbook().directory);
}

TEST_CASE_METHOD(LoadingFromBadDisk, "a pipe, a device, a closed file or one that shrinks is said")
{
    // How the disk of the system answers for them is shown in tests/unit/platform.
    create_vault();
    for (const auto code : { base::ErrorCode::NotPermitted, base::ErrorCode::DiskFault }) {
        bad.answer = code;
        for (const bool opens : { false, true }) {
            bad.opens = opens;
            LoadDirectoryModel model(app(), {});
            model.choose_file(LIST);
            turn();
            REQUIRE(model.state().error);
            CHECK(model.state().error->code == code);
            CHECK(model.state().step == Step::Choose);
            CHECK_FALSE(model.state().busy);
            CHECK_FALSE(session().workbook().directory);
        }
    }
}

TEST_CASE_METHOD(
    Loading, "an older list says so, and one that changes nothing cannot be taken for news")
{
    put(replaced(own_list(), "2026-11-22", "2026-01-01"));
    LoadDirectoryModel model(app(), {});
    choose(model);
    REQUIRE(model.state().step == Step::Changes);
    CHECK(model.state().changes.older);
    CHECK(model.state().changes.empty());
}

TEST_CASE_METHOD(
    Loading, "a list in her file that does not go with this program is not shown, and she is told")
{
    const std::string broken = "version = 1\n";
    session().edit([&](domain::Workbook& workbook) {
        workbook.directory = domain::LoadedDirectory { clock.today(),
            std::make_shared<const base::Bytes>(broken.begin(), broken.end()) };
    });
    turn();
    CHECK(number_of_pdh() == "1555");
    CHECK(app().is_directory_refused());
    CHECK_FALSE(app().library().directory_loaded);
    app().hide();
    turn();
    CHECK_FALSE(app().is_directory_refused());
}

TEST_CASE_METHOD(Loading, "in a file that is only read nothing can be loaded")
{
    app().hide();
    turn();
    disk.set_read_only(true);
    unlock();
    turn();
    REQUIRE_FALSE(session().is_writable());
    const app::ContactsModel contacts(app(), {});
    CHECK_FALSE(contacts.may_load());
    put(newer_list());
    LoadDirectoryModel model(app(), {});
    choose(model);
    model.accept();
    CHECK(number_of_pdh() == "1555");
}
