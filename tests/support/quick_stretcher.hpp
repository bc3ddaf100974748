#pragma once

#include "crypto/hash.hpp"
#include "crypto/kdf.hpp"

namespace test {

/// In the place of Argon2id where a test is about something else: another result for
/// every secret, salt and preset, at once.
class QuickStretcher final : public crypto::Stretcher {
public:
    base::Result<> stretch(crypto::StretchedSecret& out, const crypto::PreparedSecret& secret,
        base::ByteView salt, crypto::Preset preset) override;
};

} // namespace test
