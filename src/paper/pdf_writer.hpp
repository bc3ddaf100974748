#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "paper/document.hpp"
#include "paper/options.hpp"
#include "paper/pocket_sheet.hpp"
#include "paper/protocol_cards.hpp"

#include <cstddef>
#include <vector>

namespace paper {

/// The two fonts every page uses, as embedded TrueType bytes. They must outlive the call.
struct Fonts {
    base::ByteView regular;
    base::ByteView bold;
};

/// A finished file in memory. The caller writes it where she chose, verifies it
/// (verify.hpp) and then wipes the bytes.
struct Pdf {
    base::Bytes bytes;
    std::size_t pages { 0 };
    std::size_t missing_letters { 0 }; ///< Letters the font has not; a box stands for each.
};

base::Result<Pdf> write_pdf(const Document& document, PaperSize size, const Fonts& fonts);

/// Cards to cut out; all words of all of them are on the pages.
base::Result<Pdf> write_pdf(
    const CutCards& cards, const ProtocolCardOptions& options, const Fonts& fonts);

struct PocketPdf {
    Pdf pdf;
    std::vector<Overflow> overflow; ///< Lines that do not fit the height of their panel.
};

/// Lines that do not fit are not printed and are named in `overflow`: the caller asks
/// what to leave out and does not call it ready before.
base::Result<PocketPdf> write_pdf(const PocketSheet& sheet, PaperSize size, const Fonts& fonts);

} // namespace paper
