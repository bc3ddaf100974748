#pragma once

#include "ui/context.hpp"
#include "ui/text/words.hpp"
#include "ui/widgets/action.hpp"

#include <vector>

namespace ui {

/// Ink for what is read, Ink2 for what may be skipped, Prim for what is good.
enum class Tone { Ink, Ink2, Prim, OnTint };
enum class TextAlign { Left, Centre, Right };

/// The one title or question of a page: L, bold.
void heading(Context& context, const Words& words);
/// A title with buttons at its right ("Ver medidas"); the last is green when asked
/// for. The id of the one pressed, or "".
std::string title_row(Context& context, const Words& words, const std::vector<Action>& actions,
    bool last_is_green = true);
/// The sentence of an emergency step: XL, bold.
void sentence(Context& context, const Words& words);
/// The heading of a card or of one guide section: M+, bold.
void card_heading(Context& context, const Words& words);
/// The heading of a part of a page: M, bold; with a drawing, and with a heavy
/// line below when it opens a list (gender panel, reasons).
void section(Context& context, const Words& words, Icon icon = Icon::None);
enum class Underline { Ink2, Prim, Line };
void underlined_section(Context& context, const Words& words, Icon icon, Underline underline);

void paragraph(Context& context, const Words& words, Tone tone = Tone::Ink);
/// M+, for the text of emergency steps.
void large_paragraph(Context& context, const Words& words, Tone tone = Tone::Ink);
/// M in ink2, under a title.
void hint(Context& context, const Words& words);
/// S in ink2: dates, sources, captions.
void small_text(Context& context, const Words& words, Tone tone = Tone::Ink2);
/// Centred under each other, for quiet pages.
void centred(Context& context, const Words& words, Font font, Tone tone = Tone::Ink);
void aligned_text(Context& context, const Words& words, Font font, Tone tone, TextAlign align);

/// "(?) Por qué a usted: ..." A drawing and text that wraps beside it.
void icon_line(Context& context, Icon icon, const Words& words, Tone icon_tone = Tone::Ink2,
    Font font = Font::M);
/// A drawing by itself, in a row.
void small_icon(Context& context, Icon icon, Tone tone = Tone::Ink);
void bullet(Context& context, const Words& words, Font font = Font::M);
void numbered(Context& context, int number, const Words& words, Font font = Font::M);

/// The state of a fact, in S with its drawing: a check or a question mark.
enum class FactState { Checked, ToReview, Unconfirmed };
void fact_state(Context& context, FactState state, const Words& words);

/// How wide one line would be, for Row::at_the_right.
float text_width(Context& context, Font font, const Words& words);

} // namespace ui
