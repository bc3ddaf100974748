#pragma once

#include "app/app.hpp"

#include <string>

namespace app {

/// The list of her copies, "mis copias" (security-design.md 7.7), from wherever a copy is made.

/// The plan can be written, and nobody else uses this computer.
bool may_note_copies(App& app);
/// One more line in the list of the open vault, of today.
domain::RecordId note_copy(App& app, domain::CopyKind kind, const std::string& place);
/// Takes a line out again.
void forget_copy(App& app, domain::RecordId line);
domain::CopyKind copy_kind(PaperErrand::What what);

} // namespace app
