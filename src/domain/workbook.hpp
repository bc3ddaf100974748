#pragma once

#include "domain/attachments.hpp"
#include "domain/case.hpp"
#include "domain/copies.hpp"
#include "domain/loaded_directory.hpp"
#include "domain/plan.hpp"
#include "domain/review.hpp"
#include "domain/sharing.hpp"
#include "domain/visibility.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace domain {

/// How far she is with the questions.
struct AssessmentState {
    Path path { Path::Express };
    bool begun { false };
    /// The question where she stopped; empty at the beginning.
    std::string position;
    /// "Regreso después": questions she wants to see again.
    std::set<std::string, std::less<>> later;
    /// Skipped on purpose; asked again only when she opens them herself.
    std::set<std::string, std::less<>> skipped;
    /// "Nota solo para mí", by question. Never printed, never exported.
    std::map<std::string, std::string, std::less<>> notes;
    /// Erasing answers is offered once (risk-method.md 12.1): what was already asked.
    std::set<std::string, std::less<>> erasing_offered;
};

enum class Theme { Light, Dark, HighContrast };

/// The key that hides and locks at once (security-design.md 8.1).
enum class HideKey { Escape, F12, Pause, None };

/// The combination that hides and locks although another window has the keyboard
/// (security-design.md 8.4). Chosen among those that desktops leave free.
enum class GlobalKey { Off, CtrlShiftF12, CtrlShiftF9, CtrlAltHome };

/// How the program behaves for her. Kept inside the vault; before unlocking only the
/// defaults apply.
struct Settings {
    std::string language;  ///< empty: that of the system
    int text_size { 100 }; ///< 100, 125, 150, 175, 200 percent
    Theme theme { Theme::Light };
    int auto_lock_minutes { 5 }; ///< 1 to 15; cannot be switched off
    HideKey hide_key { HideKey::Escape };
    GlobalKey global_key { GlobalKey::Off };
    bool destroy_enabled { false }; ///< panic stage 2, only after text and rehearsal
    std::optional<base::Date> destroy_text_read;
    std::optional<base::Date> destroy_rehearsed;
    bool printing_allowed_on_shared { false };

    bool operator==(const Settings&) const = default;
};

/// Which secrets open the file beside her passphrase. The file itself does not tell.
struct Keys {
    std::optional<base::Date> recovery_code_made;
    std::optional<base::Date> emergency_set;

    bool operator==(const Keys&) const = default;
};

/// Everything she has written, as the program works with it. The vault stores it;
/// nobody else does.
struct Workbook {
    Case her_case;
    AssessmentState assessment;
    Plan plan;
    std::vector<ReviewRecord> reviews; ///< the oldest first
    /// Ticks of checklists in guides: "guide/item".
    std::set<std::string, std::less<>> guide_ticks;
    Settings settings;
    Keys keys;
    Sharing sharing;
    /// "Mis copias", the oldest first.
    std::vector<CopyNote> copies;
    /// Photos and texts, the oldest first.
    std::vector<Attachment> attachments;
    /// Shown instead of the directory of the program.
    std::optional<LoadedDirectory> directory;
    /// Half-typed text of a form, kept over a lock: form id and its fields.
    std::map<std::string, std::map<std::string, std::string>, std::less<>> drafts;
};

} // namespace domain
