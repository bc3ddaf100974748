#pragma once

namespace crypto {

/// Whether the primitives answer as they must on this machine (FORMAT.md 2): the hash, both
/// sealings and Argon2id with its least cost, on fixed input against one fixed digest, and both
/// sealings must refuse a changed byte. About a millisecond. False: nothing may be opened or saved.
[[nodiscard]] bool self_check() noexcept;

} // namespace crypto
