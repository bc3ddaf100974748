#include "vault/shared_plan.hpp"

#include "support/sample_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using base::ErrorCode;

namespace {

auto* const MEMORY = std::pmr::get_default_resource();

domain::SharedPlan sample()
{
    domain::AssessmentSummary summary;
    summary.risks = { { "R04", domain::ShownLevel::VeryHigh, true, domain::Adjustment::Raised,
                          domain::Decision::Reduce },
        { "R03", domain::ShownLevel::NotAsked, false, domain::Adjustment::None, std::nullopt } };
    const auto view = domain::plan_view(test::sample_plan(), summary, { 2026, 5, 12 });
    return domain::shared_plan(
        view, { { domain::EVERY_PLAN_PART.begin(), domain::EVERY_PLAN_PART.end() } });
}

base::Bytes written(const domain::SharedPlan& plan)
{
    const auto bytes = vault::write_shared_plan(plan, MEMORY);
    REQUIRE(bytes);
    return { bytes->view().begin(), bytes->view().end() };
}

/// A content of this record, with the right length and padding.
base::Bytes around(const base::Bytes& record)
{
    base::Bytes all(vault::padded_length(24 + record.size()));
    const std::string_view mark = "ceiba plan";
    std::ranges::copy(mark, all.begin());
    base::store_le<std::uint64_t>(&all[16], record.size());
    std::ranges::copy(record, all.begin() + 24);
    return all;
}

base::Bytes record_of(const domain::SharedPlan& plan)
{
    const auto all = written(plan);
    const auto length = base::load_le<std::uint64_t>(&all[16]);
    return { all.begin() + 24, all.begin() + 24 + static_cast<std::ptrdiff_t>(length) };
}

} // namespace

TEST_CASE("a shared plan comes back whole", "[vault][sharing]")
{
    const auto plan = sample();
    const auto read = vault::read_shared_plan(written(plan));
    REQUIRE(read);
    CHECK(read->parts == plan.parts);
    CHECK(read->view.today == plan.view.today);
    CHECK(read->view.risks.size() == 2);
    CHECK(read->view.risks[0].level == domain::ShownLevel::VeryHigh);
    CHECK(read->view.risks[0].adjustment == domain::Adjustment::Raised);
    CHECK(read->view.risks[0].decision == plan.view.risks[0].decision);
    CHECK(read->view.plan.protocols[0].call == plan.view.plan.protocols[0].call);
    CHECK(read->view.plan.people.contacts[0].phone == "55550101");
    CHECK(read->view.plan.people.dependants.size() == 2);
    // Written again it is the same, so nothing was lost on the way.
    CHECK(written(*read) == written(plan));
}

TEST_CASE("a plan of an invented case says so wherever it goes", "[vault][sharing]")
{
    auto plan = sample();
    CHECK_FALSE(vault::read_shared_plan(written(plan))->view.practice);
    plan.view.practice = true;
    CHECK(vault::read_shared_plan(written(plan))->view.practice);
    CHECK(domain::shared_plan(plan.view, { plan.parts, domain::Names::LeftOut }).view.practice);
}

TEST_CASE("a shared plan of version 1, which does not say whether it is practice, is read whole",
    "[vault][sharing]")
{
    auto plan = sample();
    const auto without = record_of(plan);
    plan.view.practice = true;
    auto record = record_of(plan);
    const auto mark = std::ranges::mismatch(without, record).in2;
    REQUIRE(mark != record.end());
    record.erase(mark);
    record[0] = 1;
    const auto read = vault::read_shared_plan(around(record));
    REQUIRE(read);
    CHECK_FALSE(read->view.practice);
    CHECK(record_of(*read) == without);
}

TEST_CASE("the length of a shared plan says little about it", "[vault][sharing]")
{
    CHECK(vault::padded_length(0) == 4096);
    CHECK(vault::padded_length(4096) == 4096);
    CHECK(vault::padded_length(4097) == 4352);
    CHECK(vault::padded_length(100'000) == 100'352);
    CHECK(vault::padded_length(1 << 20) == 1 << 20);
    for (std::uint64_t length = 4097; length < 3'000'000; length += 997) {
        const auto padded = vault::padded_length(length);
        CHECK(padded >= length);
        CHECK(padded <= length + length * 12 / 100);
        CHECK(vault::padded_length(padded) == padded);
    }
}

TEST_CASE("a shared plan that is cut off, longer or hides something is refused", "[vault][sharing]")
{
    const auto bytes = written(sample());
    for (std::size_t length = 0; length < bytes.size(); length += length < 64 ? 1 : 61) {
        CAPTURE(length);
        CHECK_FALSE(vault::read_shared_plan(base::ByteView(bytes).first(length)));
    }
    auto longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(vault::read_shared_plan(longer));
    auto hidden = bytes;
    hidden.back() = 1;
    CHECK_FALSE(vault::read_shared_plan(hidden));
    auto record = record_of(sample());
    record.push_back(0);
    CHECK_FALSE(vault::read_shared_plan(around(record)));
    record = record_of(sample());
    REQUIRE(vault::read_shared_plan(around(record)));
    record.pop_back();
    CHECK_FALSE(vault::read_shared_plan(around(record)));
}

TEST_CASE("a newer kind of shared plan is told apart from a damaged one", "[vault][sharing]")
{
    auto record = record_of(sample());
    record[0] = 3;
    CHECK(vault::read_shared_plan(around(record)).error().code == ErrorCode::NewerFormat);
    record[0] = 0;
    CHECK(vault::read_shared_plan(around(record)).error().code == ErrorCode::VaultDamaged);
}

TEST_CASE("a length or a count of exabytes costs nothing", "[vault][sharing]")
{
    auto bytes = written(sample());
    std::fill_n(bytes.begin() + 16, 8, base::Byte { 0xFF });
    CHECK_FALSE(vault::read_shared_plan(bytes));
    // At every place where a count may stand.
    const auto record = record_of(sample());
    for (std::size_t at = 0; at + 8 <= record.size(); ++at) {
        auto hostile = record;
        std::fill_n(hostile.begin() + static_cast<std::ptrdiff_t>(at), 8, base::Byte { 0xFF });
        static_cast<void>(vault::read_shared_plan(around(hostile)));
    }
}

TEST_CASE("more records or longer lists than anybody writes are refused", "[vault][sharing]")
{
    auto many = sample();
    many.view.plan.agreements.assign(1001, { 1, "" });
    CHECK_FALSE(vault::read_shared_plan(written(many)));
    auto chain = sample();
    chain.view.plan.people.chain.assign(101, 1);
    CHECK_FALSE(vault::read_shared_plan(written(chain)));
    auto text = sample();
    text.view.plan.relocation = std::string(100'001, 'a');
    CHECK_FALSE(vault::read_shared_plan(written(text)));
    auto huge = sample();
    huge.view.plan.agreements.assign(900, { 1, std::string(600, 'a') });
    CHECK(vault::write_shared_plan(huge, MEMORY).error().code == ErrorCode::TooLarge);
}

TEST_CASE("one long name that every card calls does not become gigabytes", "[vault][sharing]")
{
    auto plan = sample();
    plan.view.plan.people.contacts[0].code_name = std::string(50'000, 'a');
    auto& card = plan.view.plan.protocols[0];
    card.call.assign(5, plan.view.plan.people.contacts[0].id);
    CHECK(vault::read_shared_plan(written(plan)));
    card.call.assign(100, plan.view.plan.people.contacts[0].id);
    CHECK_FALSE(vault::read_shared_plan(written(plan)));
}

TEST_CASE("texts that a stranger wrote have nothing invisible in them", "[vault][sharing]")
{
    auto plan = sample();
    plan.view.plan.people.contacts[0].code_name = "Ce\xE2\x80\xAEniza\xE2\x80\x8B\x07";
    plan.view.risks[0].risk = "R0\xE2\x81\xA6"
                              "4";
    const auto read = vault::read_shared_plan(written(plan));
    REQUIRE(read);
    CHECK(read->view.plan.people.contacts[0].code_name == "Ceniza");
    CHECK(read->view.risks[0].risk == "R04");
    plan.view.plan.people.contacts[0].code_name = "\xC3\x28";
    CHECK_FALSE(vault::read_shared_plan(written(plan)));
}

TEST_CASE(
    "a shared plan with any byte changed is read or refused, nothing else", "[vault][sharing]")
{
    const auto record = record_of(sample());
    std::mt19937 random(7);
    for (int i = 0; i < 4000; ++i) {
        auto changed = record;
        for (int edits = 0; edits < 1 + i % 3; ++edits)
            changed[random() % changed.size()] = static_cast<base::Byte>(random());
        const auto read = vault::read_shared_plan(around(changed));
        if (!read)
            CHECK((read.error().code == ErrorCode::VaultDamaged
                || read.error().code == ErrorCode::NewerFormat));
    }
}
