#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace test {

/// A text of the interface found in the code: tr("..."), trc("...", "...") and so on.
struct SourceMessage {
    std::string context;
    std::string msgid;
    std::string msgid_plural;
    std::string file; ///< "src/ui/screens/unlock_screen.cpp"
    int line { 0 };
    /// Places filled in the same call, fill(tr("..."), {{"name", ...}}); see is_filled.
    std::vector<std::string> places;
    bool is_filled { false };
};

struct SourceFault {
    std::string file;
    int line { 0 };
    std::string what;
};

struct SourceMessages {
    std::vector<SourceMessage> messages;
    std::vector<SourceFault> faults;
};

/// Finds every message in one C++ file. Comments and other strings are skipped;
/// strings in pieces are joined. A fault: adjacent calls that a translator cannot
/// see (raw strings, an empty text), or a fill() whose places are not those of its text.
SourceMessages scan_messages(std::string_view code, std::string_view file);

/// All of src/, sorted by path.
SourceMessages scan_source_tree(const std::string& source_folder);

/// The text of messages.pot: every message once, in the order of first use.
std::string pot_text(const std::vector<SourceMessage>& messages);

} // namespace test
