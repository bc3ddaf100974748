#pragma once

#include "app/models/new_file.hpp"
#include "app/ports.hpp"
#include "ui/widgets/widgets.hpp"

#include <optional>
#include <string>

namespace ui {

/// What the pages have in common that make paper: of her plan, of a guide, a card or the numbers.

/// Others use this computer. True when she goes to the settings to allow it.
bool says_paper_is_forbidden(Context& context);
/// Below the page that says what goes on it.
Foot foot_to_place(bool enabled);
/// Below the page that says where it goes.
Foot foot_to_make_paper(bool enabled);

struct PaperFormChoice {
    std::optional<app::PaperFormat> format;
    std::optional<app::PaperSize> size;
};
/// Kind of file and, for a PDF, size of the sheet; what she pressed.
PaperFormChoice draw_paper_form(Context& context, const app::PaperOrder& order);

/// How many letters the paper shows as boxes; empty for none.
std::string missing_letters_words(std::size_t letters);
/// It is written: where, and how many pages.
void draw_paper_made(Context& context, const app::NewFile& file, std::size_t pages);

} // namespace ui
