#pragma once

#include "ui/theme.hpp"
#include "ui/widgets/action.hpp"
#include "ui/widgets/text.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// A row of a table of contents: parts of the plan, sections of a guide.
bool list_row(Context& context, std::string_view id, const Words& text, Chosen chosen,
    const Words& number = {});

/// One row of a list of risks: number in a disc, name, level icon alone, chevron.
bool risk_row(Context& context, std::string_view id, int number, const Words& name, Level level,
    Chosen chosen);

/// One row of a file browser: folder or file, name, what it is at the right.
enum class FileKind { Folder, Up, File, Vault, Drive };
bool file_row(Context& context, std::string_view id, FileKind kind, const Words& name,
    const Words& detail, Chosen chosen);

/// "Hoy | Probar la señal con la vecina".
void dated_row(Context& context, const Words& date, const Words& text, const Words& hint = {},
    bool last = false);
/// "Qué es ........ No sé quiénes son"
void fact_row(Context& context, const Words& name, const Words& value, bool last = false);

/// A drawing in a tinted square, a bold line, what it changes, and a line below.
void indicator_row(Context& context, Icon icon, const Words& title, const Words& text);

/// A step of a card of the plan: a drawing in a circle, joined to the next.
/// With an action, a link stands after the text ("Ver"); true when it was pressed.
enum class StepLook { Ordinary, Never };
bool step_row(Context& context, Icon icon, const Words& name, const Words& text, StepLook look,
    bool last, const Action& action = {});

/// Cells one beside the other with a thin line below; the whole row is a button
/// when it has an id. Cells keep their order, and come under each other when
/// letters are very large.
///     TableRow row(context, "risk-3", { 0, 110, 130 });   // 0 takes the rest
///     paragraph(...); row.next(); small_text(...); row.next(); quiet_label(...);
///     if (row.pressed()) ...
class TableRow {
public:
    TableRow(Context& context, std::string_view id, std::vector<float> widths,
        Chosen chosen = Chosen::No, bool last = false);
    ~TableRow();
    TableRow(const TableRow&) = delete;
    TableRow& operator=(const TableRow&) = delete;

    void next();
    /// What follows stands under what there is, in the same column.
    void below();
    /// Ends the row; true when it was pressed.
    bool pressed();
    /// What the row is called where it is reported ("Violencia sexual").
    void call(const Words& label);

private:
    Context& m_context;
    struct State;
    std::unique_ptr<State> m_state;
};

/// Small and not operable: "Hoy", "Fácil", "Sin confirmar".
void tag(Context& context, const Words& words, Icon icon = Icon::None);
float tag_width(Context& context, const Words& words, Icon icon = Icon::None);

/// A drawing of the level in a square, and its word in ink: lists and home.
void quiet_label(Context& context, Level level, const Words& word);
/// Fill, drawing and bold word: one per heading.
enum class ChipSize { Small, Ordinary, Big };
void chip(Context& context, Level level, const Words& word, ChipSize size = ChipSize::Ordinary);
float chip_width(Context& context, const Words& word, ChipSize size = ChipSize::Ordinary);
/// Too few answers for a level.
void no_level_chip(Context& context, const Words& words);
/// An old plan: the drawing in ink2 without fill, and the word.
void faded_label(Context& context, Level level, const Words& word);

/// "Subió", "Igual", "Bajó" with an arrow.
enum class Trend { Up, Same, Down };
void trend(Context& context, Trend direction, const Words& word);

/// A caption, circles of which some are filled, and the word for it.
void dots(Context& context, const Words& caption, int filled, int of, const Words& word);

} // namespace ui
