#pragma once

#include "age/public_key.hpp"
#include "base/error.hpp"

#include <string_view>

namespace app {

/// Why a public key is refused, and what to do. In the language in use.
std::string_view key_fault_text(age::PublicKeyFault fault);

/// Why a file that somebody sealed was not opened: age::open() and vault::read_shared_plan()
/// give other meanings to the codes than a vault does.
std::string_view opening_text(const base::Error& error);

/// Why a plan was not sealed.
std::string_view sealing_text(base::ErrorCode code);

} // namespace app
