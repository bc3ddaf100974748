#pragma once

#include "app/ports.hpp"
#include "app/shelf.hpp"
#include "base/clock.hpp"
#include "paper/pdf_writer.hpp"

namespace paper {

/// The paper maker of the program: plan and pocket sheet, as PDF or as its HTML twin, in
/// the language in use.
class PlanPaper final : public app::PaperMaker {
public:
    /// All of it outlives the maker.
    PlanPaper(app::Shelf& shelf, const Fonts& fonts) : m_shelf(shelf), m_fonts(fonts) { }

    base::Result<app::Paper> make(
        const app::PaperOrder& order, const domain::PlanView& view) override;
    std::vector<app::ReadBlock> read(
        const app::PaperOrder& order, const domain::PlanView& view) override;
    base::Result<> verify(
        const app::PaperOrder& order, const app::Paper& meant, base::ByteView read_back) override;

private:
    app::Shelf& m_shelf;
    Fonts m_fonts;
};

} // namespace paper
