#include "app/models/seal_model.hpp"
#include "app/models/sharing_model.hpp"
#include "app/models/unseal_model.hpp"
#include "app/notice_text.hpp"
#include "app/outgoing_sealed.hpp"
#include "support/app_fixture.hpp"
#include "support/seeded_random.hpp"
#include "vault/shared_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::SealModel;
using app::SharingModel;
using app::UnsealModel;
using base::ErrorCode;
using test::AppFixture;
using Seal = SealModel::Step;
using Unseal = UnsealModel::Step;

namespace {

base::Bytes bytes_of(std::string_view text) { return { text.begin(), text.end() }; }

void write_plan(AppFixture& it)
{
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        auto& plan = book.plan;
        plan.agreements = { { domain::take_id(plan), "Avisar a Ceniza" } };
        plan.people.contacts = { { domain::take_id(plan), "Ceniza", "cerca", "55550101", {} } };
        plan.people.code_words = { { domain::take_id(plan), "luciérnaga", "vengan" } };
    });
}

/// Somebody to whom she can seal: the identity is the other side's.
age::Identity befriend(AppFixture& it)
{
    test::SeededRandom random(5);
    auto friend_of_hers = age::Identity::make(random);
    it.session().edit([&](domain::Workbook& book) {
        book.sharing.people
            = { { 1, "Ceniza", friend_of_hers.recipient().text(), it.clock.today() } };
        book.sharing.last_id = 1;
    });
    return friend_of_hers;
}

void go_to_place(AppFixture& it, SealModel& model)
{
    model.go_on();
    REQUIRE(model.state().step == Seal::Preview);
    model.go_on();
    it.turn();
    REQUIRE(model.state().step == Seal::Place);
}

base::Bytes file_of(AppFixture& it, const std::string& path)
{
    const auto file = it.disk.open(path, base::Access::ReadOnly);
    REQUIRE(file);
    base::Bytes bytes(static_cast<std::size_t>((*file)->size().value()));
    REQUIRE((*file)->read_at(0, bytes));
    return bytes;
}

/// Sealed for her own key, as somebody else would.
base::Bytes sealed_for_her(AppFixture& it, base::ByteView plain)
{
    SharingModel sharing(it.app());
    sharing.make_key();
    const std::array whom { *age::Recipient::parse(sharing.state().key) };
    crypto::SystemRandom random;
    return *age::seal(plain, whom, random);
}

void open(AppFixture& it, UnsealModel& model, const std::string& path)
{
    model.choose_file(path);
    it.turn();
    it.turn();
}

} // namespace

TEST_CASE("a plan sealed for a person opens with her key and no other", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    const auto ceniza = befriend(it);
    SealModel model(it.app(), "1");
    REQUIRE(model.state().step == Seal::What);
    go_to_place(it, model);
    model.write();
    CHECK(model.state().step == Seal::Writing);
    it.turn();
    REQUIRE(model.state().step == Seal::Done);
    CHECK(model.state().file.written == "/usb/notas.age");

    const auto file = file_of(it, "/usb/notas.age");
    auto* const memory = std::pmr::get_default_resource();
    const auto opened = age::open(file, ceniza, memory);
    REQUIRE(opened);
    const auto plan = vault::read_shared_plan(opened->view());
    REQUIRE(plan);
    CHECK(plan->view.plan.people.contacts[0].phone == "55550101");
    test::SeededRandom random(6);
    CHECK(
        age::open(file, age::Identity::make(random), memory).error().code == ErrorCode::CannotOpen);
}

TEST_CASE("a plan of an invented case says so to whoever opens it", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    const auto ceniza = befriend(it);
    it.session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.03"] = domain::one_answer("prac");
    });
    SealModel seal(it.app(), "1");
    go_to_place(it, seal);
    seal.write();
    it.turn();
    REQUIRE(seal.state().step == Seal::Done);
    const auto opened
        = age::open(file_of(it, "/usb/notas.age"), ceniza, std::pmr::get_default_resource());
    REQUIRE(opened);
    it.disk.put("/usb/carta.age", sealed_for_her(it, opened->view()));
    UnsealModel model(it.app());
    open(it, model, "/usb/carta.age");
    REQUIRE(model.state().step == Unseal::Plan);
    CHECK(model.state().practice);
}

TEST_CASE("nothing but the chosen parts is in the file, and never a code word", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    const auto ceniza = befriend(it);
    SealModel model(it.app(), "1");
    model.toggle_part(domain::PlanPart::People);
    model.keep_names(false);
    go_to_place(it, model);
    model.write();
    it.turn();
    const auto opened
        = age::open(file_of(it, "/usb/notas.age"), ceniza, std::pmr::get_default_resource());
    REQUIRE(opened);
    const std::string_view inside(
        reinterpret_cast<const char*>(opened->view().data()), opened->size());
    CHECK(inside.find("Avisar a") != std::string_view::npos);
    for (const auto* word : { "Ceniza", "5555", "luci\xC3\xA9rnaga", "vengan" })
        CHECK(inside.find(word) == std::string_view::npos);
    CHECK(opened->size() == 4096);
}

TEST_CASE("a plan sealed with a passphrase is opened again before it is done", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    SealModel model(it.app(), "");
    model.choose_passphrase();
    model.go_on();
    model.choose(SealModel::Form::Pdf);
    model.go_on();
    model.go_on();
    REQUIRE(model.state().step == Seal::Words);
    auto& words = model.new_passphrase();
    words.accept_generated();
    words.repeat(words.chosen().copy());
    const auto passphrase = words.chosen().copy();
    model.passphrase_chosen();
    it.turn();
    model.write();
    it.turn();
    REQUIRE(model.state().step == Seal::Done);
    const auto opened
        = age::open(file_of(it, "/usb/notas.age"), passphrase, std::pmr::get_default_resource());
    REQUIRE(opened);
    // A plain program for age files gets the paper as it is.
    CHECK(std::ranges::equal(opened->view(), bytes_of("paper")));
}

TEST_CASE(
    "a sealed file that did not arrive whole is not called done and is taken away", "[sharing]")
{
    for (const auto code : { ErrorCode::DiskFull, ErrorCode::DiskFault, ErrorCode::DeviceGone }) {
        AppFixture it;
        write_plan(it);
        befriend(it);
        SealModel model(it.app(), "1");
        go_to_place(it, model);
        it.disk.fail_writes_with(code);
        model.write();
        it.turn();
        CHECK(model.state().step == Seal::Place);
        CHECK(model.state().error == code);
        CHECK_FALSE(it.disk.exists("/usb/notas.age"));
    }
}

TEST_CASE("hiding while a file is being sealed leaves nothing of it, and she is told", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    befriend(it);
    {
        SealModel model(it.app(), "1");
        go_to_place(it, model);
        it.errands.hold();
        model.write();
        CHECK(model.state().step == Seal::Writing);
    }
    it.app().hide();
    it.errands.let_go();
    it.turn();
    CHECK_FALSE(it.disk.exists("/usb/notas.age"));
    it.unlock();
    CHECK_FALSE(app::paper_text(it.app().paper().state()).empty());
}

TEST_CASE("a key that was changed inside her file is not sealed to", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    befriend(it);
    it.session().edit([](domain::Workbook& book) { book.sharing.people[0].key = "age1no"; });
    SealModel model(it.app(), "1");
    go_to_place(it, model);
    model.write();
    it.turn();
    CHECK(model.state().error == ErrorCode::BadInput);
    CHECK_FALSE(it.disk.exists("/usb/notas.age"));
}

TEST_CASE("parts in which nothing is written are not sealed", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    befriend(it);
    SealModel model(it.app(), "1");
    for (const auto part : app::PAPER_PARTS) {
        if (part != domain::PlanPart::Limits && model.state().choice.parts.contains(part))
            model.toggle_part(part);
    }
    model.go_on();
    CHECK(model.state().step == Seal::What);
    CHECK(model.state().nothing_in_it);
}

// --- Opening -----------------------------------------------------------------------------

TEST_CASE("a plan she was sent is shown, and her own plan stays as it was", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    domain::SharedPlan plan;
    plan.parts = { domain::PlanPart::People };
    plan.view.today = { 2026, 3, 4 };
    plan.view.plan.people.contacts = { { 9, "Techo", {}, "55559999", {} } };
    const auto data = vault::write_shared_plan(plan, std::pmr::get_default_resource());
    it.disk.put("/usb/carta.age", sealed_for_her(it, data->view()));
    const auto revision = it.session().revision();

    UnsealModel model(it.app());
    open(it, model, "/usb/carta.age");
    REQUIRE(model.state().step == Unseal::Plan);
    REQUIRE(model.state().pages.size() == 1);
    CHECK(model.state().pages[0].blocks[0].label == "Techo");
    CHECK(model.state().made == base::Date { 2026, 3, 4 });
    CHECK_FALSE(model.state().practice);
    CHECK(it.session().revision() == revision);
    CHECK(it.session().workbook().plan.people.contacts[0].code_name == "Ceniza");
}

TEST_CASE("a file for a key needs a key, one for a passphrase asks for it", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    test::SeededRandom random(5);
    const std::array whom { age::Identity::make(random).recipient() };
    it.disk.put("/usb/de-otra.age", *age::seal(bytes_of("hola"), whom, random));
    const crypto::Passphrase passphrase(std::string_view("una frase"));
    it.disk.put("/usb/con-clave.age", *age::seal(bytes_of("hola"), passphrase, random, 10));

    UnsealModel model(it.app());
    open(it, model, "/usb/de-otra.age");
    CHECK(model.state().no_own_key);
    SharingModel(it.app()).make_key();
    open(it, model, "/usb/de-otra.age");
    REQUIRE(model.state().error);
    CHECK(model.state().error->code == ErrorCode::CannotOpen);

    open(it, model, "/usb/con-clave.age");
    REQUIRE(model.state().step == Unseal::Passphrase);
    model.submit(crypto::Passphrase(std::string_view("otra")));
    it.turn();
    CHECK(model.state().step == Unseal::Passphrase);
    CHECK(model.state().error->code == ErrorCode::CannotOpen);
    model.submit(passphrase.copy());
    it.turn();
    CHECK(model.state().step == Unseal::Text);
    CHECK(model.state().text == "hola");
}

TEST_CASE("a text is shown without what nobody can see", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/carta.age",
        sealed_for_her(it, bytes_of("Nos vemos\x1b[2J el \xE2\x80\xAElunes\xE2\x80\x8B")));
    UnsealModel model(it.app());
    open(it, model, "/usb/carta.age");
    CHECK(model.state().text == "Nos vemos[2J el lunes");
}

TEST_CASE("a PDF or anything unknown is only saved, where she says", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/carta.age", sealed_for_her(it, bytes_of("%PDF-1.4 \x01\x02")));
    UnsealModel model(it.app());
    open(it, model, "/usb/carta.age");
    REQUIRE(model.state().step == Unseal::Other);
    CHECK(model.state().kind == UnsealModel::Kind::Pdf);
    CHECK_FALSE(it.disk.exists("/usb/notas.pdf"));
    model.save_as_it_is();
    it.turn();
    model.write();
    it.turn();
    CHECK(model.state().step == Unseal::Done);
    CHECK(file_of(it, "/usb/notas.pdf") == bytes_of("%PDF-1.4 \x01\x02"));

    it.disk.put("/usb/otra.age", sealed_for_her(it, base::Bytes { 'M', 'Z', 0, 1 }));
    UnsealModel unknown(it.app());
    open(it, unknown, "/usb/otra.age");
    CHECK(unknown.state().kind == UnsealModel::Kind::Unknown);
    CHECK(unknown.state().step == Unseal::Other);
}

TEST_CASE("on a computer of others nothing is saved that is not encrypted", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.02"] = domain::one_answer("publica");
    });
    it.disk.put("/usb/carta.age", sealed_for_her(it, bytes_of("%PDF-1.4")));
    UnsealModel model(it.app());
    open(it, model, "/usb/carta.age");
    CHECK(model.state().forbidden);
    model.save_as_it_is();
    CHECK(model.state().step == Unseal::Other);
    it.session().edit(
        [](domain::Workbook& book) { book.settings.printing_allowed_on_shared = true; });
    model.save_as_it_is();
    CHECK(model.state().step == Unseal::Place);
}

TEST_CASE("every hostile file ends in one sentence, and nothing is shown or kept", "[sharing]")
{
    AppFixture it;
    write_plan(it);
    domain::SharedPlan plan;
    const auto data = vault::write_shared_plan(plan, std::pmr::get_default_resource());
    const auto good = sealed_for_her(it, data->view());
    auto cut = good;
    cut.resize(cut.size() - 1);
    auto flipped = good;
    flipped[flipped.size() - 40] ^= 1;
    base::Bytes lying(data->view().begin(), data->view().end());
    std::fill_n(lying.begin() + 16, 8, base::Byte { 0xFF });
    const std::string header = "age-encryption.org/v1\n";
    std::string flood = header;
    for (int i = 0; i < 20'000; ++i)
        flood += "-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
                 "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    const std::string work = header
        + "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
          "--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n0123456789abcdef";
    const auto revision = it.session().revision();
    const struct {
        base::Bytes file;
        ErrorCode expected;
    } samples[] { { cut, ErrorCode::VaultDamaged }, { flipped, ErrorCode::VaultDamaged },
        { sealed_for_her(it, lying), ErrorCode::VaultDamaged }, { {}, ErrorCode::BadInput },
        { bytes_of("age-encryption"), ErrorCode::BadInput },
        { base::Bytes(1 << 20, 'a'), ErrorCode::BadInput },
        { bytes_of(flood), ErrorCode::BadInput } };
    for (const auto& sample : samples) {
        it.disk.put("/usb/mala.age", sample.file);
        UnsealModel model(it.app());
        open(it, model, "/usb/mala.age");
        REQUIRE(model.state().error);
        CHECK(model.state().error->code == sample.expected);
        CHECK(model.state().step == Unseal::Choose);
        CHECK(model.state().pages.empty());
        CHECK(model.state().text.empty());
    }
    it.disk.put("/usb/mala.age", bytes_of(work));
    UnsealModel model(it.app());
    open(it, model, "/usb/mala.age");
    REQUIRE(model.state().step == Unseal::Passphrase);
    model.submit(crypto::Passphrase(std::string_view("una frase")));
    it.turn();
    CHECK(model.state().error->code == ErrorCode::TooLarge);
    CHECK(it.session().revision() == revision);
}

TEST_CASE("no page of a plan that was sent holds more than can be drawn at once", "[sharing]")
{
    const AppFixture it;
    using Kind = app::ReadBlock::Kind;
    std::vector<app::ReadBlock> blocks { { Kind::Part, {}, "4. Mi gente" } };
    for (int i = 0; i < 450; ++i)
        blocks.push_back({ Kind::Item, {}, "x" });
    blocks.push_back({ Kind::Part, {}, "7. Calendario" });
    blocks.push_back({ Kind::Part, {}, "1. Acuerdos" });
    for (int i = 0; i < 3; ++i)
        blocks.push_back({ Kind::Item, {}, std::string(10'000, 'a') });
    const auto pages = app::read_pages(blocks);
    REQUIRE(pages.size() == 6);
    CHECK(pages[0].blocks.size() == 200);
    CHECK(pages[1].title == "4. Mi gente, hoja 2");
    CHECK(pages[2].blocks.size() == 50);
    CHECK(pages[3].title == "1. Acuerdos");
    for (const auto& page : { pages[3], pages[4], pages[5] })
        CHECK(page.blocks.size() == 1);
}

TEST_CASE("a file that is too large is not read at all", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/enorme.age", base::Bytes((64 << 20) + 1));
    UnsealModel model(it.app());
    open(it, model, "/usb/enorme.age");
    REQUIRE(model.state().error);
    CHECK(model.state().error->code == ErrorCode::TooLarge);
}

TEST_CASE("what comes back after she left the page is dropped", "[sharing]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/carta.age", sealed_for_her(it, bytes_of("hola")));
    it.errands.hold();
    {
        UnsealModel model(it.app());
        model.choose_file("/usb/carta.age");
        CHECK(model.state().busy);
    }
    it.errands.let_go();
    it.turn();
    CHECK(it.session().is_open());
}
