#include "content/directory.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

using content::Confidence;
using content::Contact;
using content::ContactStatus;
using content::PartialDate;

namespace {

constexpr base::Date TODAY { 2026, 11, 21 };

const std::string STRUCTURE = R"(version = 1
updated = "2026-11-21"

[[entry]]
id = "pdh"
scope = "emergency"
tags = ["legal"]
fact = "verified: R5"
  [[entry.contact]]
  id = "1555"
  kind = "phone"
  value = "1555"
  source = "R5"
  status = "verified"
  seen = "2019"
  last_checked = ""
)";

const std::string WORDS = R"([pdh]
name = "PDH"
what = "Recibe denuncias."
when = "Ante un abuso."
  [pdh.contact.1555]
  purpose = "Denunciar"
  hours = "Las 24 horas"
)";

content::ParsedDirectory directory_of(const std::string& structure, const std::string& words)
{
    return content::parse_directory("s.toml", structure, "w.toml", words);
}

bool fault_after(std::string_view from, std::string_view to, std::string_view words)
{
    auto text = STRUCTURE;
    const auto place = text.find(from);
    REQUIRE(place != std::string::npos);
    const auto parsed = directory_of(text.replace(place, from.size(), to), WORDS);
    INFO(test::all_faults(parsed.faults));
    return std::ranges::any_of(parsed.faults, [&](const auto& fault) {
        return fault.line > 0 && fault.what.find(words) != std::string::npos;
    });
}

Contact contact(
    ContactStatus status, std::optional<PartialDate> seen, std::optional<base::Date> checked)
{
    Contact made;
    made.status = status;
    made.seen = seen;
    made.last_checked = checked;
    return made;
}

} // namespace

TEST_CASE("an entry has its words, and its numbers with what they are for")
{
    const auto parsed = directory_of(STRUCTURE, WORDS);
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    const auto* entry = content::find_entry(parsed.directory, "pdh");
    REQUIRE(entry);
    CHECK(entry->name == "PDH");
    CHECK(entry->line == 4);
    const auto* phone = content::first_phone(*entry);
    REQUIRE(phone);
    CHECK(phone->value == "1555");
    CHECK(phone->purpose == "Denunciar");
    CHECK(phone->seen == PartialDate { 2019, 0, 0 });
    CHECK_FALSE(phone->last_checked);
}

TEST_CASE("in one line a body is reached by what has not probably changed, and then by telephone")
{
    content::DirectoryEntry entry;
    const auto add = [&](content::ContactKind kind, ContactStatus status, const char* value) {
        auto made = contact(status, std::nullopt, std::nullopt);
        made.kind = kind;
        made.value = value;
        entry.contacts.push_back(made);
    };
    CHECK(content::first_contact(entry) == nullptr);
    add(content::ContactKind::Address, ContactStatus::Verified, "zona 1");
    CHECK(content::first_contact(entry) == nullptr);
    add(content::ContactKind::Phone, ContactStatus::Outdated, "2012");
    CHECK(content::first_contact(entry)->value == "2012");
    add(content::ContactKind::Web, ContactStatus::Verified, "pagina");
    CHECK(content::first_contact(entry)->value == "pagina");
    add(content::ContactKind::Email, ContactStatus::Uncertain, "correo");
    CHECK(content::first_contact(entry)->value == "pagina");
    add(content::ContactKind::Phone, ContactStatus::Known, "1555");
    CHECK(content::first_contact(entry)->value == "1555");
}

TEST_CASE("only a call in the last 180 days confirms a number")
{
    const PartialDate seen { 2025, 12, 0 };
    const auto never = contact(ContactStatus::Verified, seen, std::nullopt);
    CHECK(content::confidence_of(never, TODAY) == Confidence::ToReview);
    CHECK(content::confidence_date(never) == seen);

    const auto fresh = contact(ContactStatus::Verified, seen, base::add_days(TODAY, -180));
    CHECK(content::confidence_of(fresh, TODAY) == Confidence::Confirmed);
    CHECK(content::confidence_date(fresh)->day > 0);

    const auto stale = contact(ContactStatus::Verified, seen, base::add_days(TODAY, -181));
    CHECK(content::confidence_of(stale, TODAY) == Confidence::ToReview);

    const auto future = contact(ContactStatus::Verified, seen, base::add_days(TODAY, 1));
    CHECK(content::confidence_of(future, TODAY) == Confidence::ToReview);
}

TEST_CASE("what nobody is sure of is shown as unconfirmed and without a date")
{
    const PartialDate seen { 2009, 0, 0 };
    for (const auto status : { ContactStatus::Known, ContactStatus::Uncertain }) {
        const auto doubtful = contact(status, seen, std::nullopt);
        CHECK(content::confidence_of(doubtful, TODAY) == Confidence::Unconfirmed);
        CHECK_FALSE(content::confidence_date(doubtful));
    }
    const auto undated = contact(ContactStatus::Verified, std::nullopt, std::nullopt);
    CHECK(content::confidence_of(undated, TODAY) == Confidence::Unconfirmed);
}

TEST_CASE("a contact without status, source or a place for its dates is a fault")
{
    CHECK(fault_after("  status = \"verified\"\n", "", "\"status\" is missing"));
    CHECK(fault_after("  source = \"R5\"\n", "", "\"source\" is missing"));
    CHECK(fault_after("  last_checked = \"\"\n", "", "\"last_checked\" is missing"));
    CHECK(fault_after("  seen = \"2019\"\n", "", "\"seen\" is missing"));
    CHECK(fault_after("seen = \"2019\"", "seen = \"\"", "says when it was seen"));
    CHECK(fault_after("seen = \"2019\"", "seen = \"ayer\"", "not a year"));
    CHECK(fault_after("status = \"verified\"", "status = \"sure\"", "not a value"));
    CHECK(fault_after("value = \"1555\"", "value = \"15x5\"", "not a telephone number"));
    CHECK(fault_after("tags = [\"legal\"]", "tags = [\"magic\"]", "no tag"));
    CHECK(fault_after("fact = \"verified: R5\"", "fact = \"sure\"", "not a fact mark"));
}

TEST_CASE("words without an entry, an entry without words and a number without words are faults")
{
    CHECK_FALSE(directory_of(STRUCTURE, "").faults.empty());
    CHECK(test::has_fault(directory_of(STRUCTURE, WORDS + "[otra]\nname = \"x\"\n").faults, 8,
        "nothing is called \"otra\""));
    const auto without = WORDS.substr(0, WORDS.find("  [pdh.contact"));
    CHECK(test::has_fault(directory_of(STRUCTURE, without).faults, 1, "\"1555\" are missing"));
}

TEST_CASE("a directory from a stranger is bounded")
{
    CHECK_FALSE(
        directory_of(std::string(content::MAX_DIRECTORY_BYTES + 1, '#'), "").faults.empty());
    for (std::size_t length = 0; length < STRUCTURE.size(); ++length)
        directory_of(STRUCTURE.substr(0, length), WORDS);
}
