#include "qr/qr_code.hpp"

#include <qrencode.h>

#include <memory>
#include <string>

namespace qr {

namespace {

    struct Free {
        void operator()(QRcode* code) const { QRcode_free(code); }
    };

} // namespace

std::optional<Code> encode(std::string_view text)
{
    if (text.empty() || text.find('\0') != std::string_view::npos)
        return std::nullopt;
    const std::string copy(text);
    constexpr int ANY_VERSION = 0;
    constexpr int CASE_SENSITIVE = 1;
    const std::unique_ptr<QRcode, Free> made(
        QRcode_encodeString(copy.c_str(), ANY_VERSION, QR_ECLEVEL_Q, QR_MODE_8, CASE_SENSITIVE));
    if (!made)
        return std::nullopt;
    Code code;
    code.side = static_cast<std::size_t>(made->width);
    code.dark.resize(code.side * code.side);
    for (std::size_t at = 0; at < code.dark.size(); ++at)
        code.dark[at] = (made->data[at] & 1U) != 0;
    return code;
}

} // namespace qr
