#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "domain/plan_view.hpp"
#include "domain/workbook.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace app {

using domain::GlobalKey;

/// What became of the wish for a global key.
enum class GlobalKeyState {
    Off,
    Works,
    Taken,          ///< another program holds the combination
    OnlyWhenActive, ///< this desktop gives no program such a key (Wayland)
};

/// What protects her on this machine, as far as the machine grants it (product.md 2.11).
enum class Protection {
    NoCrashFiles,
    ClosedToOthers,
    NoNetwork,
    NoPrograms,
    MemoryLocked,
    OutOfCrashFiles,
    HiddenKey,
    SleepClock,
    Destroyer,
};
enum class Granted { Yes, Partly, No };
struct ProtectionState {
    Protection which { Protection::NoCrashFiles };
    Granted granted { Granted::No };

    bool operator==(const ProtectionState&) const = default;
};

enum class PaperKind {
    Plan,
    Pocket,
    Cards, ///< her steps for an emergency and before something, to cut out
    Guide,
    Card,   ///< an emergency card as a hand-out
    Poster, ///< the emergency numbers
};
/// Made of what anybody may read: needs no vault, and shows nothing of one.
constexpr bool is_public(PaperKind kind)
{
    return kind == PaperKind::Guide || kind == PaperKind::Card || kind == PaperKind::Poster;
}
enum class PaperFormat { Pdf, Html };
/// Letter is what is sold in Guatemala.
enum class PaperSize { Letter, A4 };
enum class CardsOnPage { Two, Four };

struct PaperOrder {
    PaperKind kind { PaperKind::Plan };
    PaperFormat format { PaperFormat::Pdf };
    PaperSize size { PaperSize::Letter };
    std::set<domain::PlanPart> left_out;
    bool telephones { true };
    /// Pocket sheet: lines she decided to leave out.
    std::set<std::string> lines_left_out;
    std::string id {};     ///< Of a guide or card: "allanamientos", "allanamientos/puerta"
    bool folded { false }; ///< Guide: two pages on each side, to be folded in the middle
    /// Cards: only these (domain::plan_cards); empty: all there are.
    std::set<std::string> cards {};
    CardsOnPage cards_on_page { CardsOnPage::Two };
};

/// What does not fit on the pocket sheet; she decides what to leave out.
struct PaperOverflow {
    std::string panel; ///< its title
    struct Line {
        std::string id;
        std::string words;
    };
    std::vector<Line> lines; ///< all lines of the panel
    std::size_t too_many { 0 };
};

struct Paper {
    base::Bytes bytes;
    std::size_t pages { 0 };
    std::size_t missing_letters { 0 };   ///< letters no font has; a box stands for each
    std::vector<PaperOverflow> overflow; ///< not empty: `bytes` is not to be written yet
};

/// A plan as it is read on a page: the same words as on paper, piece by piece.
struct ReadBlock {
    enum class Kind {
        Part, ///< the heading of one of its parts
        Card, ///< a heading inside a part
        Paragraph,
        Item, ///< a line of a list
        Fact, ///< `label`, and what stands beside it
    };
    Kind kind { Kind::Paragraph };
    std::string label;
    std::string text;
};

/// Turns a plan into a file in memory and checks what came back from the disk.
class PaperMaker {
public:
    virtual ~PaperMaker() = default;
    /// Of a public paper `view` gives only the day. BadInput when there is no such guide or card,
    /// or none of the cards of a plan that were asked for.
    virtual base::Result<Paper> make(const PaperOrder& order, const domain::PlanView& view) = 0;
    /// What make() would print of a plan, to be read on the screen.
    virtual std::vector<ReadBlock> read(const PaperOrder& order, const domain::PlanView& view) = 0;
    /// ExportFailed when the bytes read back are not what was meant. Called on a worker:
    /// it looks at nothing but its arguments.
    virtual base::Result<> verify(
        const PaperOrder& order, const Paper& meant, base::ByteView read_back)
        = 0;
};

} // namespace app
