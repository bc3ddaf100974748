#pragma once

#include <string>
#include <vector>

namespace app {

/// Every screen there is. A screen that needs no open vault says so in needs_vault().
enum class Screen {
    Start,
    Create,
    Unlock,
    Lock,
    DestroyFile, ///< a file is destroyed without its passphrase; detail: its path
    EmergencyMenu,
    EmergencyCard, ///< detail: card id
    Guides,        ///< the list of guides and the search; detail "words": the glossary
    Guide,         ///< detail: guide id, or "guide/section"
    Contacts,      ///< who can help; detail: id of a body of the directory, or empty
    LoadDirectory, ///< a newer directory from a file; detail "back": to the one of the program
    WorkshopTools, ///< sticks to give away, shared screens
    Stick,         ///< "Preparar memoria USB"
    Print,         ///< detail: "guide:ID", "card:ID", "poster", or empty to choose
    Home,
    Assessment, ///< the fourteen steps and the three paths
    Question,   ///< detail: question id, empty for the place where she stopped
    Actors,
    Threats,
    Incidents,
    Attachments, ///< photos and texts; detail: id of an incident, or empty for all
    Results,     ///< detail: tab
    RiskDetail,  ///< detail: risk id
    Measures,    ///< detail: risk id, "measure/CAS-07" or empty
    Plan,        ///< detail: part number 1 to 8, or "3/R04"
    Review,      ///< what changed, and what became of the measures
    Export,      ///< detail: "plan" or "pocket"
    Sharing,     ///< her public key, and the keys of people
    Seal,        ///< detail: id of a person or empty
    Unseal,      ///< what somebody sealed for her
    Settings,
    Keys,         ///< passphrase and recovery code; detail "new": a code for a plan just made
    EmergencyKey, ///< the passphrase that destroys
    KeyFile,      ///< of the open vault
    Copies,       ///< what lies elsewhere, and what to do with this file
    Travel,       ///< "guardar fuera y vaciar"; detail "empty": the copy is made
    OldFile,      ///< written by an older version: a backup first
    Deletion,     ///< calm deletion with its receipt
    Diagnostics,  ///< what protects her on this machine
};

/// One place she can be in: a screen and which thing it shows.
struct Place {
    Screen screen { Screen::Start };
    std::string detail;

    bool operator==(const Place&) const = default;
};

/// True when the screen shows what she wrote. The emergency cards and the guides
/// never do by themselves (product.md 2.3).
bool needs_vault(Screen screen);

/// Where she is and where "back" leads. Knows nothing of what a screen shows.
class Router {
public:
    const Place& place() const { return m_places.back(); }
    bool can_go_back() const { return m_places.size() > 1; }

    /// Goes on to a place; going back leads here again. Going to where she is does nothing.
    void go(Place place);
    /// A new beginning: no way back from there.
    void restart(Place place);
    /// Shows another thing on the same screen without a step for "back".
    void replace(Place place);
    void back();
    /// Where a link led here from; nothing when she came in another way.
    const Place* came_from() const;
    /// Counts every move, so that a screen knows it is new.
    unsigned revision() const { return m_revision; }

private:
    std::vector<Place> m_places { Place {} };
    bool m_came_by_link { false };
    unsigned m_revision { 0 };
};

} // namespace app
