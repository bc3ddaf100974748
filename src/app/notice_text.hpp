#pragma once

#include "app/paper_errand.hpp"
#include "app/session.hpp"
#include "base/clock.hpp"
#include "vault/vault.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Sentences for everything she has to be told after an opening or an unlock, in the
/// language in use (security-design.md 7.2, 14.4). Why nothing can be changed is not among
/// them: it is true as long as the vault is open.
std::vector<std::string> notice_texts(const Session& session, const base::Clock& clock);

/// What is told when the program was opened from inside the ZIP it came in.
std::string_view opened_in_archive_text();

/// Why nothing can be changed in the vault that is open; empty when it can be.
std::string read_only_text(const Session& session);

/// How a paper ended that nobody saw ending; empty while there is none.
std::string paper_text(const PaperErrand::State& paper);

/// One of them, for a vault that is open with these facts.
std::string notice_text(vault::Notice notice, const vault::Facts& facts, const base::Clock& clock);

} // namespace app
