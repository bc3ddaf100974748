#pragma once

#include "image/decode.hpp"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace image {

/// How libjpeg ends: it jumps out of its functions. Between guarded() and the jump there is
/// nothing but its own C and plain values, so nothing is left undone.
struct JpegErrors {
    jpeg_error_mgr manager {};
    std::jmp_buf jump {};
    Fault fault { Fault::None };
    int warnings_left { 0 };
};

/// Everything libjpeg says goes through here; it prints nothing.
void install(JpegErrors& errors);
[[noreturn]] void leave(JpegErrors& errors, Fault fault);

/// False when libjpeg gave up inside; `errors.fault` says why. `step` holds no objects.
template <typename Step> bool guarded(JpegErrors& errors, const Step& step)
{
    if (setjmp(errors.jump) != 0)
        return false;
    step();
    return true;
}

} // namespace image
