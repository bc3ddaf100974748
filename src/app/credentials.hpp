#pragma once

#include "vault/vault.hpp"

namespace app {

/// What opens, once more. Said aloud, because each copy is one more to wipe.
vault::Credentials copy_of(const vault::Credentials& credentials);

} // namespace app
