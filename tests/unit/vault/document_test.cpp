#include "vault/document.hpp"

#include "vault/database.hpp"
#include "vault/records_v1.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <chrono>

using base::Date;
using base::ErrorCode;

namespace {

/// One of everything, so that a column that is read from the wrong place shows.
domain::Workbook full_workbook()
{
    domain::Workbook book;
    book.her_case.answers["Q1.01"] = domain::several_answers({ "agua", "tierra" });
    book.her_case.answers["Q6.11"].marks = { 0, 4, std::nullopt, 2, 1, 3, 4, std::nullopt };
    book.her_case.answers["Q13.04"].text = "A mi tierra ni a mi voz: k’iche’ ꞌ";
    book.her_case.harm["R04"] = { 3, 2, std::nullopt, 4, 0, 4 };
    book.her_case.actors.push_back(
        { 1, "Buitre", "empr", "opone", "mucho", "bast", { "dinero", "ley" }, "vez", "no", "si" });
    book.her_case.incidents.push_back({ 2, "sigue", Date { 2026, 5, 2 }, 2, "Una moto gris" });
    book.her_case.threats.push_back({ 3, "Audio", "R04", "Un audio", "dir", "sube",
        { "calla", "miedo" }, "sosp", "si", "medio", "Lo guardé" });
    book.her_case.judgements.push_back({ "R05", domain::Level::VeryHigh, domain::Level::High,
        "Lo siento cerca", Date { 2026, 5, 3 } });
    book.her_case.safe_since = Date { 2026, 4, 1 };

    book.copies.push_back(
        { 20, Date { 2026, 5, 8 }, domain::CopyKind::SealedFile, "donde Ceniza, en un USB azul" });
    book.keys = { Date { 2026, 5, 6 }, Date { 2026, 5, 7 } };

    auto& plan = book.plan;
    plan.measures.push_back({ 4, "COL-01", "con mi prima", domain::MeasureState::NotUseful,
        domain::MeasureReason::Fear, "me da pena", domain::WhoDoes::OwnWords, "mi prima", "Ceniza",
        Date { 2026, 6, 1 }, Date { 2026, 5, 30 }, Date { 2026, 6, 2 }, Date { 2026, 7, 1 }, true,
        domain::AnswerUpdate::Left });
    plan.agreements.push_back({ 5, "Avisar al salir" });
    plan.steps_before.push_back(
        { 6, domain::StepsKind::March, "", { { 7, "Ir con otra" }, { 8, "Llevar agua" } } });
    plan.steps_before.push_back({ 9, domain::StepsKind::Own, "Mercado", {} });
    plan.protocols.push_back({ 10, "R04", "Una moto", "Yo, a Ceniza", 12, "Los niños con la tía",
        "Al lugar 2", "La mochila", { 11, 13 }, "La abogada", "No regresar sola", "Descansar" });
    plan.people.contacts.push_back({ 11, "Ceniza", "cerca", "5555 0101", "lugar 2" });
    plan.people.contacts.push_back({ 13, "Abuelas", "lejos", "5555 0202", "" });
    plan.people.chain = { 13, 11 };
    plan.people.chain_rule = "Cada diez minutos";
    plan.people.code_words.push_back({ 12, "tamales", "vengan ya" });
    plan.people.dependants.push_back({ 14, "mi mamá", "Techo", "insulina" });
    plan.self_care = { "Domingo libre", "duermo", "no duermo", "no como", "Mi hermana" };
    plan.limits = { "A mi voz", false, "", true };
    plan.calendar.push_back(
        { 15, Date { 2026, 6, 10 }, "Marcha", domain::CalendarKind::DangerousEvent, "marcha" });
    plan.decisions.push_back({ 16, "R09", domain::Decision::Accept, "No hay cómo", "Ceniza", true,
        Date { 2026, 5, 4 }, Date { 2026, 8, 4 } });
    plan.bag.push_back({ 17, "DPI", true });
    plan.documents.push_back({ 18, "Acta", false });
    plan.relocation = "Con la red, tres noches";
    plan.organisation = { "Dos por mes", "El primer día", "Se conversa", "Q500" };
    plan.drills.push_back({ 19, 10, Date { 2026, 5, 20 }, "Tardamos mucho" });
    plan.made_on = Date { 2026, 5, 5 };
    plan.reviewed_on = Date { 2026, 5, 6 };
    plan.review_due = Date { 2026, 5, 13 };
    plan.last_id = 19;

    book.assessment.path = domain::Path::Full;
    book.assessment.begun = true;
    book.assessment.position = "Q4.05";
    book.assessment.later = { "Q4.07" };
    book.assessment.skipped = { "Q5.05" };
    book.assessment.notes = { { "Q2.01", "Preguntar a la lideresa" } };
    book.assessment.erasing_offered = { "Q4.05" };
    domain::ReviewRecord review;
    review.date = Date { 2026, 2, 1 };
    review.risks
        = { { "R04", domain::Level::High, std::nullopt }, { "R12", std::nullopt, std::nullopt } };
    review.answers["Q2.01"] = domain::one_answer("tres");
    book.reviews.push_back(review);
    book.guide_ticks = { "allanamientos/copia-dpi" };
    book.settings = { "es", 150, domain::Theme::HighContrast, 3, domain::HideKey::F12,
        domain::GlobalKey::CtrlShiftF9, true, Date { 2026, 5, 1 }, Date { 2026, 5, 2 }, true };
    book.drafts["incident"]["note"] = "a medias";
    return book;
}

vault::Payload payload_of(const vault::DocumentBytes& bytes)
{
    const auto sections = bytes.sections();
    auto written = vault::write_sections(sections, std::pmr::get_default_resource());
    REQUIRE(written.has_value());
    auto payload = vault::Payload::parse(std::move(*written));
    REQUIRE(payload.has_value());
    return std::move(*payload);
}

/// A payload whose database was changed by these statements after it was written.
vault::Payload tampered(const char* sql)
{
    auto bytes = vault::write_document(full_workbook(), std::pmr::get_default_resource());
    REQUIRE(bytes.has_value());
    auto database = vault::Database::from_image(bytes->database.view());
    REQUIRE(database.has_value());
    REQUIRE(database->execute(sql).has_value());
    bytes->database = std::move(*database->image(std::pmr::get_default_resource()));
    return payload_of(*bytes);
}

} // namespace

TEST_CASE("everything she wrote comes back as it was", "[document]")
{
    const auto book = full_workbook();
    const auto bytes = vault::write_document(book, std::pmr::get_default_resource());
    REQUIRE(bytes.has_value());
    const auto read = vault::read_document(payload_of(*bytes), vault::DOCUMENT_SCHEMA);
    REQUIRE(read.has_value());

    CHECK(read->her_case == book.her_case);
    CHECK(read->settings == book.settings);
    CHECK(read->copies == book.copies);
    CHECK(read->drafts == book.drafts);
    CHECK(read->reviews == book.reviews);
    CHECK(read->guide_ticks == book.guide_ticks);
    CHECK(read->assessment.notes == book.assessment.notes);
    CHECK(read->assessment.later == book.assessment.later);
    CHECK(read->assessment.skipped == book.assessment.skipped);
    CHECK(read->assessment.erasing_offered == book.assessment.erasing_offered);
    CHECK(read->assessment.path == book.assessment.path);
    CHECK(read->assessment.begun);
    CHECK(read->assessment.position == "Q4.05");

    // Written again it gives the same tables, so no field of the plan was lost either.
    const auto again = vault::write_document(*read, std::pmr::get_default_resource());
    REQUIRE(again.has_value());
    CHECK(std::ranges::equal(again->database.view(), bytes->database.view()));
    CHECK(read->plan.measures.front().checked == Date { 2026, 7, 1 });
    CHECK(read->plan.steps_before.front().steps.back().text == "Llevar agua");
    CHECK(read->plan.limits.too_much_thought);
    CHECK(read->plan.people.chain == std::vector<domain::RecordId> { 13, 11 });
}

TEST_CASE("an empty notebook comes back empty", "[document]")
{
    const auto bytes = vault::write_document({}, std::pmr::get_default_resource());
    REQUIRE(bytes.has_value());
    const auto read = vault::read_document(payload_of(*bytes), vault::DOCUMENT_SCHEMA);
    REQUIRE(read.has_value());
    CHECK(read->her_case == domain::Case {});
    CHECK(domain::is_empty(read->plan));
    CHECK(read->settings == domain::Settings {});
}

TEST_CASE("a payload with anything that does not belong there is refused", "[document]")
{
    const char* const sql = GENERATE("CREATE TABLE extra(a)", "CREATE VIEW seen AS SELECT 1",
        "CREATE TRIGGER change AFTER INSERT ON actor BEGIN DELETE FROM actor; END",
        "CREATE INDEX by_name ON actor(name)", "DROP TABLE drill",
        "UPDATE decision SET decision = 'ignore'", "UPDATE incident SET date = '2026-02-30'",
        "UPDATE judgement SET hers = 'X'", "UPDATE single SET text = 'long' WHERE name = 'path'",
        "UPDATE actor SET id = -1", "UPDATE contact SET id = 4294967296",
        "UPDATE measure SET repeated = 2", "UPDATE answer SET marks = '1 2 x'",
        "UPDATE actor SET name = CAST(x'C328' AS TEXT)", "UPDATE steps_line SET card = 99",
        "UPDATE review SET position = 7", "UPDATE copy SET kind = 'cloud'", "DROP TABLE copy",
        "INSERT INTO mark VALUES('unknown', 'x')",
        "UPDATE note SET text = printf('%.*c', 200000, 'x')");
    INFO(sql);
    const auto read = vault::read_document(tampered(sql), vault::DOCUMENT_SCHEMA);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::VaultDamaged);
}

TEST_CASE("a condition on a column that a stranger wrote is never run", "[document]")
{
    // Twenty thousand rows, each of which would take milliseconds to look at.
    auto payload = tampered("PRAGMA ignore_check_constraints=ON;"
                            "CREATE TABLE slow(x CHECK(length(hex(zeroblob(2000000))) > 0));"
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i"
                            " < 20000) INSERT INTO slow SELECT i FROM n");
    const auto begin = std::chrono::steady_clock::now();
    const auto read = vault::read_document(payload, vault::DOCUMENT_SCHEMA);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().note == "unexpected tables");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("reading a database that came as an image ends, whatever is asked of it", "[document]")
{
    const auto bytes = vault::write_document({}, std::pmr::get_default_resource());
    REQUIRE(bytes.has_value());
    auto database = vault::Database::from_image(bytes->database.view());
    REQUIRE(database.has_value());
    const auto endless = database->execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    REQUIRE_FALSE(endless.has_value());
    CHECK(endless.error().code == ErrorCode::VaultDamaged);
}

TEST_CASE("a document of a newer schema is not guessed at", "[document]")
{
    const auto bytes = vault::write_document({}, std::pmr::get_default_resource());
    const auto read = vault::read_document(payload_of(*bytes), vault::DOCUMENT_SCHEMA + 1);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::NewerFormat);
}

TEST_CASE("a database image with any byte changed is read or refused, never trusted blindly",
    "[document][slow]")
{
    const auto bytes = vault::write_document(full_workbook(), std::pmr::get_default_resource());
    REQUIRE(bytes.has_value());
    const auto image = bytes->database.view();
    for (std::size_t at = 0; at < image.size(); at += 61) {
        vault::DocumentBytes changed;
        changed.database = crypto::WipedBytes(image);
        changed.database.bytes()[at] ^= 0xFF;
        changed.settings = crypto::WipedBytes(bytes->settings.view());
        changed.draft = crypto::WipedBytes(bytes->draft.view());
        const auto read = vault::read_document(payload_of(changed), vault::DOCUMENT_SCHEMA);
        if (!read)
            CHECK((read.error().code == ErrorCode::VaultDamaged
                || read.error().code == ErrorCode::OutOfMemory));
    }
}

TEST_CASE("the small records refuse every truncation and every trailing byte", "[document]")
{
    const auto book = full_workbook();
    const auto settings
        = *vault::records_v1::write_settings(book.settings, std::pmr::get_default_resource());
    const auto drafts
        = *vault::records_v1::write_drafts(book.drafts, std::pmr::get_default_resource());
    for (std::size_t length = 0; length < settings.size(); ++length)
        CHECK_FALSE(vault::records_v1::read_settings(settings.view().first(length)).has_value());
    for (std::size_t length = 0; length < drafts.size(); ++length)
        CHECK_FALSE(vault::records_v1::read_drafts(drafts.view().first(length)).has_value());
    base::Bytes longer(settings.view().begin(), settings.view().end());
    longer.push_back(0);
    CHECK_FALSE(vault::records_v1::read_settings(longer).has_value());
}

TEST_CASE("a record that claims a gigabyte is refused before memory is asked for", "[document]")
{
    const base::Bytes hostile { 0xFF, 0xFF, 0xFF, 0x3F, 0, 0, 0, 0, 1 };
    CHECK_FALSE(vault::records_v1::read_drafts(hostile).has_value());
    CHECK_FALSE(vault::records_v1::read_settings(hostile).has_value());
}
