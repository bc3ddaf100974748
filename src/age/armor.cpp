#include "age/armor.hpp"

#include "crypto/envelope.hpp"

#include <string_view>

namespace age {

namespace {

    constexpr std::string_view FIRST = "-----BEGIN AGE ENCRYPTED FILE-----";
    constexpr std::string_view LAST = "-----END AGE ENCRYPTED FILE-----";
    constexpr std::string_view SPACES = " \t\r\n";
    constexpr std::size_t COLUMNS = 64;
    constexpr std::size_t LINE_BYTES = COLUMNS / 4 * 3;
    /// A file may be pasted with some space around it, not with a novel.
    constexpr std::size_t MOST_SPACE = 1024;

    std::string_view text_of(base::ByteView file)
    {
        return { reinterpret_cast<const char*>(file.data()), file.size() };
    }

    base::Failure bad() { return base::fail(base::ErrorCode::BadInput, "armor"); }

    /// Takes one line off, without its end.
    std::string_view next_line(std::string_view& rest)
    {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

} // namespace

bool is_armored(base::ByteView file)
{
    const auto text = text_of(file);
    const auto begin = text.find_first_not_of(SPACES);
    return begin != std::string_view::npos && text.substr(begin).starts_with("-----BEGIN AGE");
}

base::Result<base::Bytes> from_armor(base::ByteView file)
{
    auto rest = text_of(file);
    const auto begin = rest.find_first_not_of(SPACES);
    if (begin == std::string_view::npos || begin > MOST_SPACE)
        return bad();
    // Only whole lines of space may come before the first line.
    const auto line_start = rest.substr(0, begin).rfind('\n');
    if (begin > 0 && line_start != begin - 1)
        return bad();
    rest.remove_prefix(begin);
    if (next_line(rest) != FIRST)
        return bad();

    base::Bytes bytes;
    for (bool short_line = false;;) {
        if (rest.empty())
            return bad();
        const auto line = next_line(rest);
        if (line == LAST)
            break;
        if (short_line || line.empty() || line.size() > COLUMNS)
            return bad();
        const auto piece = crypto::from_base64(line, crypto::Padding::Needed);
        if (!piece)
            return bad();
        short_line = piece->size() < LINE_BYTES;
        bytes.insert(bytes.end(), piece->begin(), piece->end());
    }
    if (rest.size() > MOST_SPACE || rest.find_first_not_of(SPACES) != std::string_view::npos)
        return bad();
    return bytes;
}

std::string to_armor(base::ByteView file)
{
    std::string text(FIRST);
    text.push_back('\n');
    while (!file.empty()) {
        const auto piece = file.first(std::min(LINE_BYTES, file.size()));
        text += crypto::to_base64(piece, crypto::Padding::Needed) + '\n';
        file = file.subspan(piece.size());
    }
    text.append(LAST).push_back('\n');
    return text;
}

} // namespace age
