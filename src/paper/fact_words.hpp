#pragma once

#include "content/directory.hpp"
#include "content/fact.hpp"
#include "content/guide.hpp"
#include "content/library.hpp"

#include <set>
#include <string>

namespace paper {

/// How sure a statement is, in brackets and in words: legible without colour and read aloud.
/// "[público A1]", "[por revisar]", "[confirmar]"; nothing for advice that claims no law and
/// no fact.
std::string mark_of(const content::Fact& fact);

/// What a mark says, for the first page of a paper that has it.
std::string mark_meaning(content::FactStatus status, const content::Review& review);

/// Every kind of mark in a guide.
std::set<content::FactStatus> marks_in(const content::Guide& guide);

/// "1555 · sin confirmar: dato de 2019": a way to reach somebody and how sure it is. Empty when
/// the entry has neither telephone nor e-mail nor page.
std::string reach_words(const content::DirectoryEntry& entry, base::Date today);

/// At the foot of every page, when words or numbers on it are not those that came with the program:
/// a content folder, or a directory that she loaded. Empty when they are.
std::string origin_words(const content::Library& library);
/// A foot and what is said of the origin, if anything is.
std::string with_origin(std::string foot, const content::Library& library);

} // namespace paper
