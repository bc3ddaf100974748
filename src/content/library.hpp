#pragma once

#include "content/directory.hpp"
#include "content/emergency.hpp"
#include "content/fault.hpp"
#include "content/glossary.hpp"
#include "content/guide.hpp"
#include "content/method_loader.hpp"
#include "content/plan_starters.hpp"
#include "content/source_file.hpp"
#include "content/sources.hpp"
#include "content/synonyms.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Everything a person can read without a passphrase, in one language. Plain data.
struct Library {
    std::string language; ///< "es"
    std::vector<Guide> guides;
    std::vector<Situation> situations;
    std::vector<EmergencyCard> cards;
    Directory directory;
    PlanStarters plan_starters;
    Glossary glossary; ///< empty when nobody wrote one
    base::Date glossary_updated {};
    Review glossary_review {};
    Synonyms synonyms; ///< the same
    /// A content folder was laid over what came with the program.
    bool from_folder { false };
    /// The directory is one she loaded, on this day.
    std::optional<base::Date> directory_loaded {};
    Sources sources; ///< what the marks of facts lead to; one list for all languages
};

/// Ids that live in the method and that guides may point to. Empty sets: such
/// links are not checked.
struct MethodIds {
    std::set<std::string, std::less<>> questions;
    std::set<std::string, std::less<>> measures;
    std::set<std::string, std::less<>> risks;
    /// Cards that rules or measures open: each must exist.
    std::vector<CardUse> cards;
};

MethodIds method_ids(const LoadedMethod& loaded);

struct LoadedLibrary {
    Library library;
    Faults faults;
};

/// Loads one language from the files under guides/ (others are ignored). Pure.
/// What has a fault is left out of the library, so that it can be shown as it is.
LoadedLibrary load_library(
    SourceFiles files, std::string_view language, const MethodIds& method = {});

/// Languages for which there is a folder guides/<code>/, "es" first.
std::vector<std::string> library_languages(SourceFiles files);

/// Loads every language and also compares each with Spanish: same sections,
/// blocks, ids, links and fact marks in the same order.
Faults check_library(SourceFiles files, const MethodIds& method = {});

const Guide* find_guide(const Library& library, std::string_view id);
const EmergencyCard* find_card(const Library& library, std::string_view id);

/// The words of a text for paper and reading aloud; a directory link is followed
/// by the first number of its entry: "la PDH (1555)".
std::string words_of(const RichText& text, const Directory& directory);

} // namespace content
