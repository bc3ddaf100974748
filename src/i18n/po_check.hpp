#pragma once

#include "i18n/po_reader.hpp"

#include <string_view>
#include <vector>

namespace i18n {

/// What is wrong with a language file against the template of all messages
/// (messages.pot): its own faults, messages without a translation, and
/// translations of what the program does not say. `code` is that of its file name.
std::vector<PoFault> check_language(
    std::string_view code, std::string_view po_text, std::string_view template_text);

} // namespace i18n
