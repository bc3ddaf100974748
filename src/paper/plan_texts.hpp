#pragma once

#include "base/date.hpp"
#include "content/directory.hpp"
#include "content/fact.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace paper {

/// The words of content that a plan needs, in one language, by id.
struct PlanTexts {
    std::map<std::string, std::string, std::less<>> risks;    ///< "R04": "Violencia sexual"
    std::map<std::string, std::string, std::less<>> measures; ///< "VIA-01": its title
    std::map<std::string, std::string, std::less<>> events;   ///< Answers of Q2.04
    std::map<std::string, std::string, std::less<>> steps;    ///< "viaje": title of the card
};

/// The text for an id, or the id itself: an old plan may name what is no longer there.
std::string text_for(const std::map<std::string, std::string, std::less<>>& texts,
    std::string_view id);

/// A telephone of the directory with how sure it is.
struct PublicPhone {
    std::string number;
    std::string name;
    std::string status; ///< "dic. 2025", "dato de 2019", "sin confirmar"
};

/// "dic. 2025", "dato de 2019", "sin confirmar": short, for a line of a small paper.
std::string short_status(const content::Contact& contact, base::Date today);

/// The first telephone of each entry, with its status. Entries that are not there or have
/// no telephone are left out.
std::vector<PublicPhone> public_phones(const content::Directory& directory,
    const std::vector<std::string>& entries, base::Date today);

} // namespace paper
