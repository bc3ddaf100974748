#include "vault/plan_record.hpp"

#include "vault/document.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using base::ErrorCode;
using domain::ProtocolPart;

namespace {

auto* const MEMORY = std::pmr::get_default_resource();

domain::Plan plan_with_everything()
{
    domain::Plan plan;
    domain::Drill drill;
    drill.id = 3;
    drill.protocol = 1;
    drill.date = base::Date { 2026, 5, 12 };
    drill.worked = { ProtocolPart::Signal, ProtocolPart::Afterwards };
    drill.failed = { ProtocolPart::WhoWarns };
    plan.drills.push_back(drill);
    domain::MeasureChoice measure;
    measure.id = 7;
    measure.measure = "OFI-05";
    measure.responsible = "Ceniza";
    measure.money = "Q500 al mes";
    measure.money_from = "el proyecto de la red";
    plan.measures.push_back(measure);
    plan.organisation.wheel_on = base::Date { 2026, 1, 2 };
    plan.last_id = 7;
    return plan;
}

base::Bytes written(const domain::Plan& plan)
{
    const auto bytes = vault::write_plan_record(plan, MEMORY);
    return { bytes.view().begin(), bytes.view().end() };
}

/// What the tables alone give back.
domain::Plan without_section(domain::Plan plan)
{
    plan.drills[0].worked.clear();
    plan.drills[0].failed.clear();
    plan.measures[0].responsible.clear();
    plan.measures[0].money.clear();
    plan.measures[0].money_from.clear();
    plan.organisation.wheel_on.reset();
    return plan;
}

ErrorCode refusal(base::Bytes bytes)
{
    auto plan = without_section(plan_with_everything());
    const auto read = vault::read_plan_record(bytes, plan);
    return read ? ErrorCode::Internal : read.error().code;
}

} // namespace

TEST_CASE("rehearsals, responsible persons, money and the wheel come back as they were", "[vault]")
{
    domain::Workbook book;
    book.plan = plan_with_everything();
    const auto bytes = vault::write_document(book, MEMORY);
    REQUIRE(bytes);
    auto sections = vault::write_sections(bytes->sections(), MEMORY);
    const auto payload = vault::Payload::parse(std::move(*sections));
    REQUIRE(payload);
    const auto read = vault::read_document(*payload, vault::DOCUMENT_SCHEMA);
    REQUIRE(read);
    REQUIRE(read->plan.drills.size() == 1);
    CHECK(read->plan.drills[0].worked == book.plan.drills[0].worked);
    CHECK(read->plan.drills[0].failed == book.plan.drills[0].failed);
    REQUIRE(read->plan.measures.size() == 1);
    CHECK(read->plan.measures[0].responsible == "Ceniza");
    CHECK(read->plan.measures[0].money == "Q500 al mes");
    CHECK(read->plan.measures[0].money_from == "el proyecto de la red");
    CHECK(read->plan.organisation.wheel_on == base::Date { 2026, 1, 2 });
}

TEST_CASE("a plan with nothing of it has no such section", "[vault]")
{
    CHECK(written({}).empty());
    CHECK(written(without_section(plan_with_everything())).empty());
}

TEST_CASE("what belongs to a measure or a rehearsal that is gone is left out", "[vault]")
{
    domain::Plan plan;
    CHECK(vault::read_plan_record(written(plan_with_everything()), plan));
    CHECK(plan.drills.empty());
    CHECK(plan.measures.empty());
    CHECK(plan.organisation.wheel_on);
}

TEST_CASE("a record of the plan that no careful program wrote is refused", "[vault]")
{
    const auto sound = written(plan_with_everything());
    CHECK(refusal(sound) == ErrorCode::Internal);

    SECTION("cut off anywhere")
    {
        for (std::size_t length = 0; length < sound.size(); ++length)
            CHECK(refusal({ sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(length) })
                == ErrorCode::VaultDamaged);
    }
    SECTION("bytes after it")
    {
        auto bytes = sound;
        bytes.push_back(0);
        CHECK(refusal(bytes) == ErrorCode::VaultDamaged);
    }
    SECTION("a newer version of it")
    {
        auto bytes = sound;
        bytes[0] = 2;
        CHECK(refusal(bytes) == ErrorCode::NewerFormat);
    }
    SECTION("more records than bytes")
    {
        auto bytes = sound;
        bytes[9] = 0x7F;
        CHECK(refusal(bytes) == ErrorCode::VaultDamaged);
    }
    SECTION("a step that is none, a day that is none, letters that are none")
    {
        for (const std::string words : { "who-warns", "2026-01-02", "Ceniza" }) {
            auto bytes = sound;
            const auto found = std::search(bytes.begin(), bytes.end(), words.begin(), words.end());
            REQUIRE(found != bytes.end());
            *found = 0xFF;
            CHECK(refusal(bytes) == ErrorCode::VaultDamaged);
        }
    }
    SECTION("one id twice")
    {
        auto plan = plan_with_everything();
        plan.drills.push_back(plan.drills.front());
        CHECK(refusal(written(plan)) == ErrorCode::VaultDamaged);
    }
    SECTION("one step twice")
    {
        auto plan = plan_with_everything();
        plan.drills[0].failed.push_back(ProtocolPart::WhoWarns);
        CHECK(refusal(written(plan)) == ErrorCode::VaultDamaged);
    }
}
