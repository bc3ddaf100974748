#include "app/models/attachments_model.hpp"

#include "app/attachment_text.hpp"
#include "app/copy_check.hpp"
#include "crypto/hash.hpp"
#include "support/app_fixture.hpp"
#include "support/photos.hpp"
#include "vault/layout.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::AttachmentsModel;
using app::NotAttached;
using app::Screen;
using domain::AttachmentKind;
using Step = AttachmentsModel::Step;
using Sight = AttachmentsModel::Sight;

namespace {

constexpr const char* PHOTO = "/usb/DCIM/foto.jpg";
constexpr const char* TEXT = "/usb/nota.txt";
constexpr std::string_view WORDS = "Lunes: un carro sin placas. LUCIERNAGA.";

base::Bytes bytes_of(std::string_view text) { return { text.begin(), text.end() }; }

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_vault();
        session().edit([](domain::Workbook& book) {
            book.her_case.incidents.push_back({ 41, "foto", { 2026, 5, 3 }, 2, "" });
        });
        disk.put(PHOTO, test::with_exif(test::jpeg_photo(640, 400), 6));
        disk.put(TEXT, bytes_of(WORDS));
        app().router().go({ Screen::Attachments, {} });
    }
    const std::vector<domain::Attachment>& kept() { return session().workbook().attachments; }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            turn();
    }
    void add(AttachmentsModel& model, const char* path)
    {
        model.add();
        model.choose_file(path);
        settle();
    }
    std::optional<NotAttached> problem_with(AttachmentsModel& model, base::Bytes file)
    {
        disk.put("/usb/otro", std::move(file));
        add(model, "/usb/otro");
        CHECK(model.state().step == (model.state().problem ? Step::Choose : Step::Facts));
        return model.state().problem;
    }
};

bool holds(base::ByteView payload, std::string_view words)
{
    return test::contains(payload, words);
}

} // namespace

TEST_CASE_METHOD(Fixture, "a photo is kept without what it hid, and the original stays", "[app]")
{
    AttachmentsModel model(app(), {});
    CHECK(model.state().rows.empty());
    const auto original = disk.content(PHOTO);
    add(model, PHOTO);

    REQUIRE(kept().size() == 1);
    const auto& photo = kept().front();
    CHECK(photo.kind == AttachmentKind::Photo);
    CHECK(photo.added == clock.today());
    CHECK(photo.original == crypto::fingerprint(original));
    CHECK(photo.original_size == original.size());
    for (const auto text : { test::EXIF_PLACE, test::EXIF_DATE, test::EXIF_DEVICE })
        CHECK_FALSE(test::contains(*photo.content, text));
    CHECK(disk.content(PHOTO) == original);

    REQUIRE(model.state().facts);
    REQUIRE(model.state().facts->arrived);
    CHECK(model.state().facts->arrived->path == PHOTO);
    CHECK(model.state().facts->arrived->removed == image::Removed { true, true, true, false });

    SECTION("where it lay is told once and kept nowhere")
    {
        model.back();
        model.change(photo.id);
        CHECK_FALSE(model.state().facts->arrived);
        session().save_now();
        turn();
        const auto book = session().workbook();
        CHECK(book.attachments.front().title.empty());
        CHECK(book.attachments.front().note.empty());
    }
}

TEST_CASE_METHOD(Fixture, "a text is kept as it can be read", "[app]")
{
    AttachmentsModel model(app(), {});
    disk.put(TEXT, bytes_of("\xEF\xBB\xBFuno\r\ndos\x1B"));
    add(model, TEXT);
    REQUIRE(kept().size() == 1);
    CHECK(kept().front().kind == AttachmentKind::Text);
    CHECK(*kept().front().content == bytes_of("uno\ndos"));
    model.open(kept().front().id);
    REQUIRE(model.state().seen);
    CHECK(model.state().seen->text == "uno\ndos");
}

TEST_CASE_METHOD(Fixture, "what cannot be kept is refused with its reason", "[app]")
{
    AttachmentsModel model(app(), {});
    CHECK(problem_with(model, base::Bytes(20'000'001)) == NotAttached::FileTooLarge);
    CHECK(problem_with(model, bytes_of(std::string_view("PK\0\x03", 4)))
        == NotAttached::NeitherPhotoNorText);
    CHECK(problem_with(model, base::Bytes(200'001, 'a')) == NotAttached::TextTooLong);
    const auto bomb = test::png_photo(
        { .width = 8001, .height = 1, .before_pixels = {}, .rows = base::Bytes(64) });
    CHECK(problem_with(model, bomb) == NotAttached::TooManyPixels);
    CHECK(problem_with(model, test::jpeg_in_passes(16, 16, 100)) == NotAttached::TooComplex);
    auto cut = test::jpeg_photo(64, 64);
    cut.resize(cut.size() / 2);
    CHECK(problem_with(model, cut) == NotAttached::Damaged);
    add(model, "/usb/no-esta.jpg");
    CHECK(model.state().problem == NotAttached::CannotRead);
    CHECK(model.state().error == base::ErrorCode::FileNotFound);
    CHECK(kept().empty());
    CHECK_FALSE(problem_with(model, base::Bytes(200'000, 'a')));
}

TEST_CASE_METHOD(Fixture, "together they have a limit, and nothing is kept beyond it", "[app]")
{
    const auto fill = [this](std::size_t count, std::size_t size) {
        const auto content = std::make_shared<const base::Bytes>(size);
        session().edit([&](domain::Workbook& book) {
            book.attachments.clear();
            for (std::size_t i = 0; i < count; ++i) {
                domain::Attachment it;
                it.id = static_cast<domain::RecordId>(1000 + i);
                it.added = { 2026, 5, 1 };
                it.content = content;
                book.attachments.push_back(it);
            }
        });
    };
    AttachmentsModel model(app(), {});
    fill(6, 3'999'999);
    add(model, TEXT);
    CHECK(model.state().problem == NotAttached::NoRoom);
    CHECK(kept().size() == 6);
    fill(500, 1);
    model.back();
    add(model, TEXT);
    CHECK(model.state().problem == NotAttached::TooMany);
    CHECK(kept().size() == 500);
}

TEST_CASE_METHOD(Fixture, "every reason has a sentence in every language", "[app]")
{
    for (const auto* language : { "es", "en" }) {
        app().set_language(language);
        for (int i = 0; i <= static_cast<int>(NotAttached::TooMany); ++i) {
            const auto problem = static_cast<NotAttached>(i);
            CHECK(app::attachment_problem_text(problem, base::ErrorCode::FileNotFound).size() > 40);
        }
    }
    app().set_language("es");
    const auto said = app::removed_text({ true, true, false, false });
    CHECK(said.find("lugar") != std::string::npos);
    CHECK(said.find("cámara o teléfono") == std::string::npos);
}

TEST_CASE_METHOD(Fixture, "title, note and what it is evidence of are hers", "[app]")
{
    AttachmentsModel model(app(), "41");
    REQUIRE(model.state().only);
    add(model, PHOTO);
    CHECK(kept().front().incident == 41);
    model.set_title("Portón");
    model.set_note("El lunes.");
    CHECK(kept().front().title == "Portón");
    CHECK(kept().front().note == "El lunes.");
    model.set_title(std::string(201, 'a'));
    CHECK(kept().front().title == "Portón");
    model.set_incident(0);
    model.back();
    CHECK(model.state().rows.empty());

    AttachmentsModel all(app(), {});
    REQUIRE(all.state().rows.size() == 1);
    CHECK(all.state().rows.front().incident.empty());
    CHECK(all.state().used == kept().front().content->size());
}

TEST_CASE_METHOD(Fixture, "an incident that is gone leaves its photos", "[app]")
{
    AttachmentsModel model(app(), "41");
    add(model, PHOTO);
    session().edit([](domain::Workbook& book) { book.her_case.incidents.clear(); });
    model.back();
    CHECK_FALSE(model.state().only);
    CHECK(model.state().rows.size() == 1);
}

TEST_CASE_METHOD(Fixture, "a photo is shown whole or in its real size", "[app]")
{
    AttachmentsModel model(app(), {});
    add(model, PHOTO);
    model.open(kept().front().id);
    CHECK(model.state().seen->sight == Sight::Decoding);
    CHECK(model.shown(300, 300) == nullptr);
    settle();
    CHECK(model.state().seen->sight == Sight::Ready);
    // It was held upright: 400 wide, 640 high.
    const auto whole = model.shown(300, 320);
    REQUIRE(whole);
    CHECK(whole->width == 200);
    CHECK(whole->height == 320);
    CHECK(model.shown(300, 320) == whole);

    model.set_full_size(true);
    const auto part = model.shown(300, 320);
    CHECK(part->width == 300);
    CHECK(part->height == 320);
    // The middle first; held so, blue was at the left above and red at the right.
    CHECK(part->at(5, 5)[2] > 200);
    CHECK(part->at(295, 5)[0] > 200);
    model.move_by(10'000, 10'000);
    const auto corner = model.shown(300, 320);
    CHECK(corner != part);
    CHECK(corner->width == 300);
    CHECK(corner->at(295, 315)[1] > 200);
    model.move_by(1, 1);
    CHECK(model.shown(300, 320) == corner);
    // A window that grows shows more.
    CHECK(model.shown(1000, 1000)->height == 640);
}

TEST_CASE_METHOD(Fixture, "bytes that are no photo are said to be none", "[app]")
{
    session().edit([](domain::Workbook& book) {
        domain::Attachment it;
        it.id = 900;
        it.added = { 2026, 5, 1 };
        it.content = std::make_shared<const base::Bytes>(bytes_of("no es una foto"));
        book.attachments.push_back(it);
    });
    AttachmentsModel model(app(), {});
    model.open(900);
    settle();
    CHECK(model.state().seen->sight == Sight::Unreadable);
    CHECK(model.shown(100, 100) == nullptr);
}

TEST_CASE_METHOD(Fixture, "a long text is shown in pages", "[app]")
{
    std::string text;
    while (text.size() < 20'000)
        text += "Una línea de las de siempre.\n";
    const auto pages = app::pages_of_text(text);
    REQUIRE(pages.size() == 4);
    std::string joined;
    for (const auto& page : pages)
        joined += (joined.empty() ? "" : "\n") + page;
    CHECK(joined == text);
    for (const auto& page : app::pages_of_text(std::string(7'000, 'a') + "ñ"))
        CHECK(page.size() <= 6'000);
    std::string letters;
    for (int i = 0; i < 5'000; ++i)
        letters += "ñ";
    for (const auto& page : app::pages_of_text("a" + letters))
        CHECK(page.back() == "ñ"[1]);

    disk.put(TEXT, bytes_of(text));
    AttachmentsModel model(app(), {});
    add(model, TEXT);
    model.open(kept().front().id);
    CHECK(model.state().seen->pages == 4);
    model.open_page(3);
    CHECK(model.state().seen->text == pages[3]);
    model.open_page(4);
    CHECK(model.state().seen->page == 3);
}

TEST_CASE_METHOD(Fixture, "what was removed can be put back, until it is erased for good", "[app]")
{
    AttachmentsModel model(app(), {});
    add(model, PHOTO);
    add(model, TEXT);
    const auto first = kept().front().id;
    model.remove(first);
    REQUIRE(kept().size() == 1);
    CHECK(model.state().can_undo);
    model.undo();
    REQUIRE(kept().size() == 2);
    CHECK(kept().front().id == first);
    CHECK_FALSE(model.state().can_undo);

    const auto content = std::weak_ptr(kept().front().content);
    model.remove(first);
    model.erase_removed();
    for (int i = 0; i < 4; ++i)
        turn();
    CHECK(model.state().erasing == app::Erasing::Done);
    CHECK_FALSE(model.state().can_undo);
    CHECK(content.expired());
}

TEST_CASE_METHOD(Fixture, "after erasing for good neither version in the file holds it", "[app]")
{
    const auto payload_without = [this](std::uint8_t slot) {
        auto file = disk.content(PATH);
        const auto geometry = vault::geometry_of(file.size());
        const auto begin = geometry->slot_offset(slot);
        std::fill_n(file.begin() + static_cast<std::ptrdiff_t>(begin), 4096, base::Byte { 0 });
        disk.put("/usb/copia.vault", std::move(file));
        const auto opened
            = vault::Vault::open(session().vault_tools(), "/usb/copia.vault", credentials(), {});
        REQUIRE(opened);
        const auto bytes = opened->payload.bytes();
        return base::Bytes(bytes.begin(), bytes.end());
    };
    AttachmentsModel model(app(), {});
    add(model, TEXT);
    session().save_now();
    turn();
    session().edit([](domain::Workbook&) {});
    session().save_now();
    turn();
    session().lock();
    settle();
    CHECK(holds(payload_without(0), "LUCIERNAGA"));
    CHECK(holds(payload_without(1), "LUCIERNAGA"));

    unlock();
    settle();
    REQUIRE(kept().size() == 1);
    AttachmentsModel again(app(), {});
    again.remove(kept().front().id);
    again.erase_removed();
    settle();
    CHECK(again.state().erasing == app::Erasing::Done);
    session().lock();
    settle();
    CHECK_FALSE(holds(payload_without(0), "LUCIERNAGA"));
    CHECK_FALSE(holds(payload_without(1), "LUCIERNAGA"));
}

TEST_CASE_METHOD(Fixture, "a backup that lacks a photo is not called complete", "[app]")
{
    AttachmentsModel model(app(), {});
    add(model, PHOTO);
    session().save_now();
    settle();
    auto expected = session().workbook();
    disk.put("/usb/copia.vault", disk.content(PATH));
    const auto tools = session().vault_tools();
    CHECK(app::check_copy(tools, "/usb/copia.vault", credentials(), expected));
    auto other = *expected.attachments.front().content;
    other.back() = static_cast<base::Byte>(other.back() ^ 1U);
    expected.attachments.front().content = std::make_shared<const base::Bytes>(other);
    const auto differs = app::check_copy(tools, "/usb/copia.vault", credentials(), expected);
    REQUIRE_FALSE(differs);
    CHECK(differs.error().code == base::ErrorCode::ExportFailed);
}

TEST_CASE_METHOD(Fixture, "hiding while a photo is read, decoded or shown leaves nothing", "[app]")
{
    std::optional<AttachmentsModel> model;
    model.emplace(app(), "");
    add(*model, PHOTO);
    const auto id = kept().front().id;
    const auto content = std::weak_ptr(kept().front().content);
    std::weak_ptr<const image::Picture> seen;

    SECTION("while another one is read")
    {
        errands.hold();
        model->add();
        model->choose_file(TEXT);
    }
    SECTION("while it is decoded")
    {
        errands.hold();
        model->open(id);
    }
    SECTION("while it is shown")
    {
        model->open(id);
        settle();
        seen = model->shown(200, 200);
        CHECK_FALSE(seen.expired());
    }
    SECTION("while it may be put back") { model->remove(id); }
    app().hide();
    settle();
    // As the window does: the screen goes with the lock.
    model.reset();
    errands.let_go();
    settle();
    CHECK(session().state() == app::VaultState::Locked);
    CHECK(session().workbook().attachments.empty());
    CHECK(content.expired());
    CHECK(seen.expired());
}

TEST_CASE_METHOD(Fixture, "an answer for a page she has left changes nothing", "[app]")
{
    AttachmentsModel model(app(), {});
    errands.hold();
    model.add();
    model.choose_file(TEXT);
    model.back();
    errands.let_go();
    settle();
    CHECK(kept().empty());
    CHECK(model.state().step == Step::List);
}
