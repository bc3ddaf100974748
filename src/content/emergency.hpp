#pragma once

#include "base/date.hpp"
#include "content/fact.hpp"
#include "content/fault.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A way on from a step: to another step of the card, or to another card.
struct Branch {
    std::string id;
    std::string icon;
    std::string text; ///< at most 26 characters
    std::string hint; ///< at most 38; may be empty
    std::string step; ///< id in the same card; empty when `card` is set
    std::string card; ///< "violencia-sexual/primeras-horas"; empty when `step` is set
};

/// Whom to call on this step. The number is looked up in the directory.
struct Call {
    std::string entry;   ///< directory entry
    std::string contact; ///< contact of that entry
    std::string purpose; ///< "pregunte si hay operativo en su dirección"
};

/// One page. With branches, `next` is where "No sé" leads; without, "Siguiente".
/// Empty `next`: a last page. It may still have branches, all to other cards.
struct EmergencyStep {
    std::string id;
    std::string part;                ///< words of the place in the top bar: "En la puerta"
    std::string sentence;            ///< XL, at most 3 lines of 45
    std::string help;                ///< at most 3 lines of 75; may be empty
    std::vector<std::string> say;    ///< without quotation marks; at most 2 lines together
    std::vector<Branch> branches;    ///< at most four
    std::vector<Call> calls;         ///< with own_people at most 3
    std::vector<std::string> do_not; ///< at most 4 short lines, each a whole sentence
    /// Show "her network and her lawyer" last in the calls, first with an open vault.
    bool own_people { false };
    std::string next;
    std::vector<Fact> facts; ///< what the page rests on
    int line { 0 };
    int words_line { 0 }; ///< in the file of the language
};

struct EmergencyCard {
    std::string id; ///< "allanamientos/puerta": the name the method points to
    std::string file;
    std::string icon;
    std::string title; ///< "Allanamiento"
    std::string guide; ///< guide to read afterwards; empty when there is none yet
    int version { 0 };
    base::Date updated;
    Review review;
    std::vector<EmergencyStep> steps; ///< the first one opens
};

/// One large choice of "¿Qué está pasando?". Only situations that have a card exist.
struct Situation {
    std::string id;
    std::string icon;
    std::string title;
    std::string hint;
    std::string card;
    int line { 0 };
};

/// "Paso 3 de 10": pages walked so far and pages of the way that has none left,
/// following `next` from the page she is on.
struct Progress {
    int position { 1 };
    int total { 1 };
};

/// `walked` are the step ids from the first to the current one.
Progress progress_of(const EmergencyCard& card, std::span<const std::string> walked);

const EmergencyStep* find_step(const EmergencyCard& card, std::string_view id);

/// Every icon name that cards and situations may use; ui draws each of them.
std::span<const std::string_view> emergency_icons();

inline constexpr std::size_t MAX_CARD_BYTES = 128 * 1024;

struct ParsedCard {
    EmergencyCard card;
    Faults faults;
};

struct ParsedMenu {
    std::vector<Situation> situations;
    Faults faults;
};

/// Structure (guides/emergency/allanamientos/puerta.toml) and the words of one
/// language (guides/es/emergency/allanamientos/puerta.toml). Lengths, targets,
/// loops and pages nobody can reach are checked here; calls by the library.
ParsedCard parse_card(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words);
ParsedMenu parse_menu(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words);

} // namespace content
