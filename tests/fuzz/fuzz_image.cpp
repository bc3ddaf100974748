#include "fuzz_target.hpp"

#include "image/decode.hpp"

// A photo of a stranger: it is refused or it becomes pixels that can be kept and shown again.
// Small limits, so that the time goes into the parsers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    image::Limits limits;
    limits.side = 512;
    limits.pixels = 100'000;
    limits.interlaced_pixels = 50'000;
    limits.memory = std::size_t { 4 } << 20;
    const auto decoded = image::decode({ data, size }, 64, limits);
    if (decoded.fault != image::Fault::None)
        return 0;
    const auto& picture = decoded.picture;
    if (picture.width < 1 || picture.width > 64 || picture.height < 1 || picture.height > 64)
        __builtin_trap();
    const auto kept = image::encode_jpeg(picture, 85);
    if (!kept || image::decode(*kept, 64).picture.width != picture.width)
        __builtin_trap();
    return 0;
}
