#pragma once

#include "base/date.hpp"
#include "content/fact.hpp"
#include "content/fault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class ContactKind { Phone, Email, Web, Address };

enum class ContactStatus {
    Verified,  ///< a public page gave it on `seen`
    Known,     ///< from general knowledge
    Uncertain, ///< shown with the words "confirm before you rely on it"
    Outdated,  ///< the source is so old that it has probably changed
};

struct Contact {
    std::string id; ///< "110"; unique in its entry
    ContactKind kind { ContactKind::Phone };
    std::string value;   ///< as dialled or written: "2382-3400"
    std::string purpose; ///< in the language; may be empty
    std::string hours;   ///< in the language; may be empty
    std::string source;  ///< codes of the fact sheets: "R63, R64"
    ContactStatus status { ContactStatus::Uncertain };
    std::optional<PartialDate> seen;        ///< date of the page where it was seen
    std::optional<base::Date> last_checked; ///< date of a call or visit; empty: nobody has
    /// It came in a list or a folder from outside and is not as in the program: what it says of
    /// its own check is the word of whoever made it, and counts for no confirmation.
    bool claimed { false };
};

/// What is shown beside a contact. design.md 7.
enum class Confidence {
    Confirmed,   ///< "Comprobado en dic. 2025": somebody called within CONTACT_FRESH_DAYS
    ToReview,    ///< "sin confirmar: dato de 2019": a source and its date, no recent call, or one
                 ///< that somebody claims whom we do not know
    Unconfirmed, ///< "sin confirmar", and not even an old page says so
};

inline constexpr int CONTACT_FRESH_DAYS = 180;

/// Somebody called it within CONTACT_FRESH_DAYS, or says so.
bool is_fresh(const Contact& contact, base::Date today);
Confidence confidence_of(const Contact& contact, base::Date today);
/// The date to show with it: of the call, else of the page. None for Unconfirmed.
std::optional<PartialDate> confidence_date(const Contact& contact);

enum class Scope {
    Emergency,
    National,
    State,
    Survivors,
    Regional,
    International,
    InterAmerican,
    UnitedNations,
    Diplomatic
};

/// A body that helps. Texts are in the language of the library.
struct DirectoryEntry {
    std::string id;
    Scope scope { Scope::National };
    std::vector<std::string>
        tags; ///< "detention", "search", "health" ...: for filters; see DIRECTORY_TAGS
    std::string name;
    std::string what;              ///< what they do
    std::string when;              ///< when to call
    std::string asks;              ///< what they will ask; may be empty
    std::string warning;           ///< what to know before; may be empty
    std::string languages;         ///< in which they answer; empty while nobody knows
    Fact fact;                     ///< of the description
    bool claimed { false };        ///< the description, as Contact::claimed
    std::vector<Contact> contacts; ///< in the order to try them
    int line { 0 };
    int words_line { 0 }; ///< in the file of the language
};

struct Directory {
    int version { 0 };
    base::Date updated;
    Review review;                       ///< of its texts; a number has its own date
    std::vector<DirectoryEntry> entries; ///< in the order to show them
};

/// All that is said of a body but how it is reached.
bool same_description(const DirectoryEntry& one, const DirectoryEntry& other);
/// Marks what is not as in the directory of the program.
void mark_claims(Directory& directory, const Directory& of_the_program);

const DirectoryEntry* find_entry(const Directory& directory, std::string_view id);
/// First phone of an entry, or nothing.
const Contact* first_phone(const DirectoryEntry& entry);
/// How to reach an entry in one line: its first phone, else its e-mail, else its page; one that is
/// uncertain or has probably changed only when there is no other. An address is not a quick way;
/// without any other, nothing.
const Contact* first_contact(const DirectoryEntry& entry);
const Contact* find_contact(const DirectoryEntry& entry, std::string_view id);

inline constexpr std::size_t MAX_DIRECTORY_BYTES = 512 * 1024;

struct ParsedDirectory {
    Directory directory;
    Faults faults;
};

/// Structure (guides/directory.toml) and the words of one language
/// (guides/es/directory.toml). Also reads a newer structure file from a stick:
/// an entry whose words are missing is then a fault.
ParsedDirectory parse_directory(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words);

} // namespace content
