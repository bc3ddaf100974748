#pragma once

#include "base/date.hpp"
#include "content/directory.hpp"
#include "content/library.hpp"
#include "content/method_text.hpp"
#include "domain/method.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace paper {

using Texts = std::map<std::string, std::string, std::less<>>;

/// The words of content that a plan needs, in one language, by id.
struct PlanTexts {
    Texts risks;     ///< "R04": "Violencia sexual"
    Texts measures;  ///< "VIA-01": its title
    Texts events;    ///< Answers of Q2.04
    Texts steps;     ///< "viaje": title of the card of steps before
    Texts levels;    ///< "MA": "Muy alto"; also why there is none: "skipped", "coverage"
    Texts decisions; ///< Answers of Q13.03: "reducir": "Reducirlo"
    std::vector<std::string> wheel; ///< Names of its parts
    Texts guides; ///< By risk: the title of the guide to read with its emergency steps
};

/// `first_lines` of the method say which card, and so which guide, belongs to a risk.
PlanTexts plan_texts(const std::vector<domain::FirstLine>& first_lines,
    const content::MethodText& method, const content::Library& library);

/// The text for an id, or the id itself: an old plan may name what is no longer there.
std::string text_for(const Texts& texts, std::string_view id);

/// A telephone of the directory with how sure it is.
struct PublicPhone {
    std::string entry; ///< Id in the directory.
    std::string number;
    std::string name;
    std::string status; ///< "comprobado en mayo", "sin confirmar, 2019", "sin confirmar"
};

/// "comprobado en mayo", "sin confirmar, 2019", "sin confirmar": short, for a line of a small
/// paper.
std::string short_status(const content::Contact& contact, base::Date today);

/// The first telephone of each entry, with its status. Entries that are not there or have
/// no telephone are left out.
std::vector<PublicPhone> public_phones(
    const content::Directory& directory, const std::vector<std::string>& entries, base::Date today);

} // namespace paper
