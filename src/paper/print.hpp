#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "content/library.hpp"
#include "content/method_text.hpp"
#include "domain/plan_view.hpp"
#include "paper/handout.hpp"
#include "paper/options.hpp"
#include "paper/pdf_writer.hpp"
#include "paper/pocket_sheet.hpp"
#include "paper/protocol_cards.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace paper {

/// The one door for whoever wants a paper: an order in, bytes in memory out.

enum class PaperKind { Plan, Pocket, Cards, Handout };
enum class PaperFormat { Pdf, Html };

struct Order {
    PaperKind kind { PaperKind::Plan };
    PaperFormat format { PaperFormat::Pdf };
    PlanOptions plan;          ///< For PaperKind::Plan.
    PocketOptions pocket;      ///< For PaperKind::Pocket.
    ProtocolCardOptions cards; ///< For PaperKind::Cards.
    HandoutOptions handout;    ///< For PaperKind::Handout, which needs no plan.
};

/// A panel of the pocket sheet with more than it can hold.
struct FullPanel {
    std::string title;
    std::vector<PanelLine> lines; ///< All its lines, for her to choose from.
    std::size_t too_many { 0 };   ///< How many at least have to be left out.
};

struct Printed {
    base::Bytes bytes;
    std::size_t pages { 0 };           ///< Of a PDF.
    std::size_t missing_letters { 0 }; ///< Letters of a PDF that a box stands for.
    std::vector<FullPanel>
        full_panels; ///< When there are any, the bytes are not to be written yet.
};

/// The fonts that are built into the program.
base::Result<Fonts> embedded_fonts();

/// Makes a paper in the language in use; method and library are in the same language. BadInput
/// when a card was named that is not in the plan, or it has none.
base::Result<Printed> print(const Order& order, const domain::PlanView& view,
    const std::vector<domain::FirstLine>& first_lines, const content::MethodText& method,
    const content::Library& library, const Fonts& fonts);

/// What was read back from the disk is what was meant, and it can be opened: the same
/// bytes, the same number of pages, text that can be taken out. Otherwise ExportFailed.
base::Result<> check_read_back(PaperFormat format, const Printed& meant, base::ByteView read_back);

} // namespace paper
