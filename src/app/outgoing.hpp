#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace app {

/// A file that is about to leave: made and checked on a worker, so it owns copies of all it
/// needs and zeroes them when it goes.
class Outgoing {
public:
    virtual ~Outgoing() = default;

    /// The bytes of the file; once. Whoever gets them wipes them.
    virtual base::Result<base::Bytes> make() = 0;
    /// After the comparison, byte for byte, with what came back from the disk: whether it can
    /// be used. ExportFailed otherwise.
    virtual base::Result<> verify(base::ByteView read_back) = 0;
};

} // namespace app
