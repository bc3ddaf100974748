#pragma once

#include "domain/plan_view.hpp"
#include "paper/document.hpp"
#include "paper/options.hpp"
#include "paper/plan_texts.hpp"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace paper {

inline constexpr std::size_t POCKET_PANELS = 8;
inline constexpr std::size_t POCKET_LINES = 6;

enum class PanelStyle {
    Notes,   ///< "Apuntes" and empty lines: the outside when it is folded
    Names,   ///< Bold name, words, number at the right
    Numbers, ///< Steps in their order
    Ticks,   ///< Things to take or to do
    Words    ///< Sentences
};

/// One line of a panel. The id tells it apart when she is asked what to leave out:
/// "bag/12", "contact/3", "phone/pdh", "protocol/5/where", "note/1" for the sentence under
/// the lines of panel 1, "second/7" for its second part.
struct PanelLine {
    std::string id {};
    std::string name {};
    std::string text {};
    std::string right {};
    bool right_bold { true };
};

struct Panel {
    std::string title {};
    PanelStyle style { PanelStyle::Words };
    std::vector<PanelLine> lines {};
    std::string note {};         ///< A sentence under the lines.
    std::string second_title {}; ///< A short second part, as "Cuidarme" under "Antes de salir",
    std::string second_text {};  ///< and its words.
    std::string foot {};         ///< The last line: the date of review.
    std::string status {};       ///< How sure the facts of the panel are; empty for her own words.
};

/// One side of paper that folds to the size of a banknote, 2 x 4 panels, row by row.
struct PocketSheet {
    std::string language;
    std::string title; ///< For window and screen reader; not printed.
    std::array<Panel, POCKET_PANELS> panels;
};

/// What did not fit: she decides what to leave out (design.md 9).
struct Overflow {
    std::size_t panel { 0 };
    PanelLine line;
};

struct PocketOptions {
    PaperSize size { PaperSize::A4 };
    /// The two risks whose emergency steps get a panel; without them the two highest that
    /// have steps. The sign and who takes care of whom are left to the full plan and to a
    /// panel of their own.
    std::vector<std::string> risks;
    /// The card of steps before that gets the last panel; without it the first that has steps.
    domain::RecordId steps_card { 0 };
    /// Entries of the directory whose telephones get a panel.
    std::vector<std::string> phones { "pnc", "bomberos", "pdh" };
    /// Lines she left out, by id.
    std::set<std::string> left_out;
};

struct PocketBuild {
    PocketSheet sheet;
    std::vector<Overflow>
        overflow; ///< Lines beyond the sixth of a panel. They are not in the sheet.
};

/// Builds the sheet in the language in use. Code names only; no code word ever. A panel
/// without anything in it has lines to write on.
PocketBuild pocket_sheet(const domain::PlanView& view, const PlanTexts& texts,
    const content::Directory& directory, const PocketOptions& options);

} // namespace paper
