#pragma once

#include "domain/copies.hpp"

#include <string>
#include <vector>

namespace ui {

class Context;

/// What destroying does and what it does not reach (security-design.md 14.1). Without a list
/// where nobody can know her copies: the file is not open.
void draw_what_destroying_does(Context& context, const std::vector<domain::CopyNote>* copies);

/// Where she types the word that allows it; true when `word` changed. Focus comes here first.
bool word_to_delete_field(Context& context, std::string& word);

} // namespace ui
