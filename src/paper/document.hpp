#pragma once

#include "domain/plan_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace paper {

/// A piece of a line. Text of people and content, never markup.
struct Run {
    std::string text;
    bool bold { false };
};

using RichText = std::vector<Run>;

RichText plain(std::string text);
RichText bold(std::string text);
/// The words alone, as a screen reader says them.
std::string words(const RichText& text);

/// Heading of the page (1), of a part (2, with a line under it) or of a card (3).
struct Heading {
    int level { 2 };
    std::string text;
    /// Level 3: the level of the risk the card is for, and its word.
    std::optional<domain::ShownLevel> mark {};
    std::string mark_word {};
};

enum class Tone { Normal, Small };

struct Paragraph {
    RichText text;
    Tone tone { Tone::Normal };
};

enum class ListKind { Bullets, Numbers, Ticks };

struct ListItem {
    RichText text;
    bool ticked { false };
};

struct List {
    ListKind kind { ListKind::Bullets };
    std::vector<ListItem> items;
};

/// What stands before the words of a cell.
enum class CellLead {
    None,
    Tick,      ///< An empty box,
    TickedBox, ///< or one with a tick.
    Number,    ///< A number in a circle: the order in which things are done.
    LevelMark  ///< Pattern, icon and word, so that grey paper says the same as the screen.
};

struct Cell {
    RichText text;
    CellLead lead { CellLead::None };
    int number { 0 };
    domain::ShownLevel level { domain::ShownLevel::NotEnough };
    bool write_line { false }; ///< Nothing written yet: a line to write on by hand.
    std::size_t columns { 1 }; ///< How many it takes.
};

struct Column {
    std::string title; ///< Read aloud and shown in HTML; on paper only with show_titles.
    double share { 1 };
};

/// The first cell of a row names the row.
struct Table {
    std::string title; ///< For those who hear the page.
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    bool show_titles { false };
    /// On one page whenever a page can hold it: an emergency card is not turned over.
    bool keep_whole { false };
    /// Narrow pages: each row is a small card, its first cell the name, the others with
    /// the title of their column. The same at every width.
    bool as_cards { false };
};

enum class BoxLook {
    Frame, ///< Never torn apart when a page can hold it.
    Bar    ///< A thick line at the left, for longer words.
};

/// Words that stand apart from the others.
struct Box {
    RichText text {};
    std::string label {}; ///< "Puede decir:"
    std::vector<RichText> lines {};
    bool crosses { false }; ///< A cross before each line: what not to do.
    BoxLook look { BoxLook::Frame };
};

/// The parts of the document with their pages.
struct Contents {
    std::string title;
};

/// What follows begins on a new page.
struct PageBreak { };

/// Lines to write on by hand.
struct WriteLines {
    std::string label;
    int lines { 2 };
};

using Block = std::variant<Heading, Paragraph, List, Table, Box, WriteLines, Contents, PageBreak>;

enum class Form {
    Sheets, ///< Whole sheets: the plan.
    Booklet ///< Half sheets: a guide.
};

/// A whole paper in one language, before it has pages.
struct Document {
    std::string language; ///< "es"
    std::string title;    ///< Also what a window shows as the name: no names of people.
    RichText subtitle;
    std::string corner; ///< At the right of the title: the date.
    std::vector<Block> blocks;
    std::string foot;       ///< "Este papel también se puede encontrar…"
    std::string page_words; ///< "Página {page} de {pages}"
    Form form { Form::Sheets };
};

} // namespace paper
