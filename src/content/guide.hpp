#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "content/fact.hpp"
#include "content/fault.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class LinkKind {
    Guide,     ///< [..](guide:allanamientos) or (guide:allanamientos#puerta)
    Section,   ///< [..](#puerta) in the same guide; `id` is the guide, `part` the section
    Question,  ///< [..](question:Q2.14)
    Measure,   ///< [..](measure:CAS-07)
    Directory, ///< [..](directory:pdh)
    Card,      ///< [..](card:allanamientos/puerta)
};

struct Link {
    LinkKind kind { LinkKind::Guide };
    std::string id;
    std::string part; ///< section or subheading of a guide; empty for the whole

    bool operator==(const Link&) const = default;
};

enum class InlineKind { Plain, Bold, Link, Fact };

/// A run of text inside a block. A directory link shows its words and then the number or
/// e-mail of the entry (library.hpp, words_of(), does that), so that it lives in one file.
struct Inline {
    InlineKind kind { InlineKind::Plain };
    std::string text; ///< empty for Fact
    Link link;        ///< only for Link
    Fact fact; ///< only for Fact: the mark of everything since the previous mark in this block
};

using RichText = std::vector<Inline>;

enum class BlockKind {
    Paragraph, ///< one item
    Heading,   ///< subheading inside a section: id and one item
    Bullets,
    Numbers,
    Checks,  ///< items with ids: a tick is stored as "guide/item"
    Say,     ///< sentences to say aloud, one item each, shown between quotation marks « »
    Note,    ///< one item
    Warning, ///< one item: what may go wrong
    Law,     ///< one item: what the law says, shown with scales and its status
    Table,   ///< `columns` items per row, the first row is the heading
};

struct Item {
    std::string id; ///< only in Checks and Heading; stored, never renamed, never reused
    RichText text;
    int line { 0 };
};

struct Block {
    BlockKind kind { BlockKind::Paragraph };
    std::vector<Item> items;
    int columns { 0 }; ///< only for Table
    int line { 0 };
};

/// Shown as one page of the reader. Its id is explicit in the file: `## Title {#id}`.
struct Section {
    std::string id;
    std::string title;
    std::vector<Block> blocks;
    int line { 0 };
};

struct Guide {
    std::string id;
    std::string file; ///< where it came from, for faults
    std::string title;
    std::string summary; ///< one sentence for the list of guides
    int version { 0 };
    base::Date updated;
    Review review;
    std::vector<Section> sections;
};

inline constexpr std::size_t MAX_GUIDE_BYTES = 512 * 1024;
inline constexpr std::size_t MAX_GUIDE_LINE_BYTES = 8 * 1024;

/// What a parser returns: as much as could be read, and everything that is wrong.
/// `guide` is meant to be shown only when there are no faults.
struct ParsedGuide {
    Guide guide;
    Faults faults;
};

/// Markdown with a TOML head between `+++` lines; CONTRIBUTING.md shows the form.
/// Pure and bounded: raw HTML, images, code, nesting and oversized input are
/// faults, not content. Links are checked later by the library, which knows the rest.
ParsedGuide parse_guide(std::string_view file, std::string_view text);

const Section* find_section(const Guide& guide, std::string_view id);
/// The section that holds a section or subheading id; where a link to it leads.
const Section* find_section_of(const Guide& guide, std::string_view id);

/// Plain words of a text without marks, for search, paper and tests.
std::string plain_text(const RichText& text);

} // namespace content
