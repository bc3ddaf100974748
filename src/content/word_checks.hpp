#pragma once

#include "content/fault.hpp"
#include "content/library.hpp"
#include "content/source_file.hpp"

namespace content {

/// Spanish as Fernández-Huerta, English as Flesch measures it (readability.hpp).
inline constexpr int GUIDE_EASE = 70;
inline constexpr int CARD_EASE = 80;
inline constexpr int MAX_STEP_WORDS = 25;

/// Once for each letter that no font has, where it first stands; and a text that is not UTF-8.
void check_letters(const SourceFile& file, Faults& faults);

/// Whether the words keep the rules of guides/README.md, in every language: statements of law say
/// what they rest on, what is unsure is worded so, numbers stand in the directory alone, sources
/// are listed, steps are short, texts easy to read, and the fonts have every letter. Words are
/// known in Spanish and English; of other languages only what needs no words is checked. Pure.
Faults check_words(SourceFiles files);

} // namespace content
