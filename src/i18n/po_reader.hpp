#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace i18n {

/// A mistake in a language file, with its place.
struct PoFault {
    int line { 0 };
    std::string what;
};

struct PoMessage {
    int line { 0 }; ///< Where msgid stands.
    std::string context;
    std::string msgid;
    std::string msgid_plural; ///< Empty for a message without plural.
    /// One text, or one per plural form. Empty texts are not translated yet.
    std::vector<std::string> texts;
    bool fuzzy { false }; ///< A guess of a tool: not shown to anyone.

    bool has_plural() const { return !msgid_plural.empty(); }
};

/// What a language file says about itself in its first message.
struct PoHeader {
    std::string language;     ///< Language: es
    std::string name;         ///< X-Ceiba-Name: Español
    std::string plural_forms; ///< nplurals=2; plural=(n != 1);
};

struct PoFile {
    PoHeader header;
    std::vector<PoMessage> messages; ///< Without the header and without obsolete ones.
    std::vector<PoFault> faults;     ///< Empty when the file is right.
};

/// Reads the text of a PO file: comments, contexts, plural forms, fuzzy marks,
/// and strings in pieces. Goes on after a fault so that all of them are reported.
/// Also a fault: a place such as {done} that a translation lacks or invents, a
/// wrong number of plural forms, a message given twice.
PoFile read_po(std::string_view text);

/// The named places of a sentence, sorted: "{done} of {total}" gives done, total.
std::vector<std::string_view> places_of(std::string_view text);

} // namespace i18n
