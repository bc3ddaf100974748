#pragma once

#include <cstddef>
#include <cstdint>

/// What libFuzzer and replay.cpp call with bytes from a stranger. The parser
/// must answer or refuse; a crash, a hang or a leak is the failure.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
