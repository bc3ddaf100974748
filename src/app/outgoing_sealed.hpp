#pragma once

#include "age/keys.hpp"
#include "app/outgoing.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "crypto/wiped_bytes.hpp"

#include <memory_resource>
#include <variant>

namespace app {

/// For whom a file is sealed.
using SealedFor = std::variant<age::Recipient, crypto::Passphrase>;

/// An age file. With a passphrase it is opened again from what came back from the disk; what
/// is sealed for a key nobody but its owner can open, so only its bytes and its header are.
class OutgoingSealed final : public Outgoing {
public:
    OutgoingSealed(crypto::WipedBytes plain, SealedFor whom, crypto::Random& random,
        std::pmr::memory_resource* memory)
        : m_plain(std::move(plain))
        , m_whom(std::move(whom))
        , m_random(random)
        , m_memory(memory)
    {
    }

    base::Result<base::Bytes> make() override;
    base::Result<> verify(base::ByteView read_back) override;

private:
    base::Result<base::Bytes> make_for(const age::Recipient& recipient);
    base::Result<base::Bytes> make_for(const crypto::Passphrase& passphrase);

    crypto::WipedBytes m_plain;
    SealedFor m_whom;
    crypto::Random& m_random;
    std::pmr::memory_resource* m_memory;
};

/// Bytes as they are: what was in a sealed file and is to be used outside.
class OutgoingBytes final : public Outgoing {
public:
    explicit OutgoingBytes(crypto::WipedBytes bytes) : m_bytes(std::move(bytes)) { }

    base::Result<base::Bytes> make() override;
    base::Result<> verify(base::ByteView) override { return {}; }

private:
    crypto::WipedBytes m_bytes;
};

} // namespace app
