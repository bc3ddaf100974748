#include "age/bech32.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace age {

namespace {

    constexpr std::string_view LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    constexpr std::size_t CHECK_LETTERS = 6;

    using Values = std::vector<base::Byte>; ///< five bits each

    std::uint32_t check_sum(const Values& values)
    {
        constexpr std::array<std::uint32_t, 5> GENERATOR { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa,
            0x3d4233dd, 0x2a1462b3 };
        std::uint32_t sum = 1;
        for (const auto value : values) {
            const auto top = sum >> 25;
            sum = (sum & 0x1ffffff) << 5 ^ value;
            for (std::size_t i = 0; i < GENERATOR.size(); ++i)
                sum ^= (top >> i & 1) != 0 ? GENERATOR[i] : 0;
        }
        return sum;
    }

    Values expanded(std::string_view prefix)
    {
        Values values;
        for (const char letter : prefix)
            values.push_back(static_cast<base::Byte>(letter >> 5));
        values.push_back(0);
        for (const char letter : prefix)
            values.push_back(static_cast<base::Byte>(letter & 31));
        return values;
    }

    /// Groups of `from` bits as groups of `to`; nothing when what is left over is not zero.
    std::optional<Values> regrouped(base::ByteView values, unsigned from, unsigned to, bool pad)
    {
        Values result;
        std::uint32_t rest = 0;
        unsigned bits = 0;
        for (const auto value : values) {
            rest = rest << from | value;
            bits += from;
            while (bits >= to) {
                bits -= to;
                result.push_back(static_cast<base::Byte>(rest >> bits & ((1U << to) - 1)));
            }
            rest &= (1U << bits) - 1;
        }
        if (pad && bits > 0)
            result.push_back(static_cast<base::Byte>(rest << (to - bits) & ((1U << to) - 1)));
        if (!pad && (bits >= from || rest != 0))
            return std::nullopt;
        return result;
    }

    std::optional<std::string> in_lower_case(std::string_view text)
    {
        std::string lower;
        bool has_lower = false;
        bool has_upper = false;
        for (const char letter : text) {
            const auto code = static_cast<unsigned char>(letter);
            if (code < 33 || code > 126)
                return std::nullopt;
            has_lower |= std::islower(code) != 0;
            has_upper |= std::isupper(code) != 0;
            lower.push_back(static_cast<char>(std::tolower(code)));
        }
        if (has_lower && has_upper)
            return std::nullopt;
        return lower;
    }

} // namespace

std::string to_bech32(std::string_view prefix, base::ByteView bytes)
{
    const auto data = *regrouped(bytes, 8, 5, true);
    auto checked = expanded(prefix);
    checked.insert(checked.end(), data.begin(), data.end());
    checked.insert(checked.end(), CHECK_LETTERS, 0);
    const auto sum = check_sum(checked) ^ 1;
    std::string text(prefix);
    text.push_back('1');
    for (const auto value : data)
        text.push_back(LETTERS[value]);
    for (std::size_t i = 0; i < CHECK_LETTERS; ++i)
        text.push_back(LETTERS[sum >> 5 * (CHECK_LETTERS - 1 - i) & 31]);
    return text;
}

std::optional<base::Bytes> from_bech32(std::string_view prefix, std::string_view text)
{
    const auto lower = in_lower_case(text);
    if (!lower)
        return std::nullopt;
    const auto separator = lower->rfind('1');
    if (separator == std::string::npos || std::string_view(*lower).substr(0, separator) != prefix
        || lower->size() - separator - 1 < CHECK_LETTERS)
        return std::nullopt;
    Values data;
    for (const char letter : std::string_view(*lower).substr(separator + 1)) {
        const auto value = LETTERS.find(letter);
        if (value == std::string_view::npos)
            return std::nullopt;
        data.push_back(static_cast<base::Byte>(value));
    }
    auto checked = expanded(prefix);
    checked.insert(checked.end(), data.begin(), data.end());
    if (check_sum(checked) != 1)
        return std::nullopt;
    return regrouped(base::ByteView(data).first(data.size() - CHECK_LETTERS), 5, 8, false);
}

} // namespace age
