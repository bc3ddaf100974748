#pragma once

#include "app/session.hpp"
#include "base/clock.hpp"
#include "vault/vault.hpp"

#include <string>
#include <vector>

namespace app {

/// Sentences for everything she has to be told after an opening or an unlock, in the
/// language in use (security-design.md 7.2, 14.4).
std::vector<std::string> notice_texts(const Session& session, const base::Clock& clock);

/// One of them, for a vault that is open with these facts.
std::string notice_text(vault::Notice notice, const vault::Facts& facts, const base::Clock& clock);

} // namespace app
