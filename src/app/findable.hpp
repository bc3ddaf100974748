#pragma once

#include "app/router.hpp"
#include "content/library.hpp"
#include "content/method_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// In the order in which results are shown: what happens now comes first.
enum class FindKind { Card, Guide, Directory, Term, Question, Measure };

/// One thing the search can find, and where it leads.
struct Findable {
    FindKind kind { FindKind::Guide };
    std::string place_words {}; ///< "Allanamiento › En la puerta"
    std::string heading {};
    std::vector<std::string> lines {}; ///< what it says
    std::string names {}; ///< by which it is called elsewhere; found like the heading, not shown
    std::optional<Place> place {}; ///< nothing: it is shown where it is found
    std::string id {};             ///< of the entry, for Directory
    double weight { 1 };
};

/// Guides by section and subheading, emergency cards, the directory and the difficult words.
std::vector<Findable> findable_content(const content::Library& library);
/// Questions and measures, which only an open vault can show.
void add_findable_method(std::vector<Findable>& to, const content::MethodText& texts);

} // namespace app
