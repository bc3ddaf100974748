#pragma once

#include "age/keys.hpp"
#include "base/result.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "crypto/wiped_bytes.hpp"

#include <memory_resource>
#include <span>

/// Files for a person who may not have this program: the public format age v1 (C2SP,
/// security-design.md 5.6). Everything happens in memory.
namespace age {

/// The work of a passphrase as a power of two: what is written, and the most that is read,
/// which takes a GiB. A file cannot ask for more.
inline constexpr unsigned WRITTEN_WORK = 18;
inline constexpr unsigned MOST_WORK = 20;

/// For people with these keys. At least one.
base::Result<base::Bytes> seal(
    base::ByteView plain, std::span<const Recipient> recipients, crypto::Random& random);
/// For who knows the passphrase, taken as it was typed. OutOfMemory when the work can not be done.
base::Result<base::Bytes> seal(base::ByteView plain, const crypto::Passphrase& passphrase,
    crypto::Random& random, unsigned work = WRITTEN_WORK);

/// The whole file is checked before one byte of it is given back. CannotOpen: not for this key or
/// passphrase. BadInput: not a file of age, noted "armor" or "header". VaultDamaged: changed
/// or cut off, noted "mac" or "payload". TooLarge: asks for too much work. OutOfMemory.
base::Result<crypto::WipedBytes> open(
    base::ByteView file, const Identity& identity, std::pmr::memory_resource* memory);
base::Result<crypto::WipedBytes> open(
    base::ByteView file, const crypto::Passphrase& passphrase, std::pmr::memory_resource* memory);

/// What a file asks for, from its header alone. A stanza for a key can be of a kind only other
/// programs know. BadInput as in open().
enum class Needs { Key, Passphrase };
base::Result<Needs> what_opens(base::ByteView file);

} // namespace age
