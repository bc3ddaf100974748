#include "fuzz_target.hpp"

#include "base/assert.hpp"
#include "base/bytes.hpp"
#include "domain/code_words.hpp"
#include "paper/font_metrics.hpp"
#include "paper/verify.hpp"

#include <string>
#include <string_view>

/// Whatever bytes come back from a disk are read or refused; a code word, the first line,
/// is hidden from the rest so that it is not found a second time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const base::ByteView bytes(data, size);
    static_cast<void>(paper::read_back_pdf(bytes));
    static_cast<void>(paper::read_back_html(bytes));
    static_cast<void>(paper::FontMetrics::create(bytes));

    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto end = text.find('\n');
    if (end == std::string_view::npos)
        return 0;
    const std::string word(text.substr(0, end));
    // The dots that stand for a word are not to be words themselves.
    std::string hidden(text.substr(end + 1));
    domain::hide_words(hidden, { word });
    CEIBA_ASSERT(domain::hide_words(hidden, { word }) == 0);
    return 0;
}
