#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace i18n {

class Catalog;

/// Interface text in the chosen language. The argument is a literal in English;
/// the answer is its translation, or the English when there is none. What comes
/// back ends with a zero byte and lives as long as the catalogues do.
std::string_view tr(std::string_view msgid);

/// The same word with another meaning: the context ("button") tells them apart.
std::string_view trc(std::string_view context, std::string_view msgid);

/// One of two English forms, or as many as the language has, by count.
std::string_view trn(std::string_view one, std::string_view many, std::size_t count);

/// Marks a literal for the catalogue where tr() is called later with it, as in a table.
constexpr std::string_view tr_later(std::string_view msgid) { return msgid; }

/// A named place in a sentence and what goes there.
struct Place {
    std::string_view name;
    std::string_view value;
};

/// Puts values into the named places of a sentence: fill(tr("Saved {time}"), {{"time", "10:32"}}).
/// Values are never looked into, so nothing a person wrote can act as a place.
std::string fill(std::string_view text, std::initializer_list<Place> places);

/// The code of the language in use, "es" or "en".
std::string_view language();

/// What tr() answers from. The one mutable global of the program (DECISIONS.md):
/// set by Languages, on the main thread, nowhere else. Null is English.
void set_current_catalog(const Catalog* catalog);

} // namespace i18n
