#include "crypto/recovery_code.hpp"

#include <algorithm>

namespace crypto {

namespace {

    constexpr std::size_t GROUP_DIGITS = RECOVERY_DIGITS / RECOVERY_GROUPS;
    constexpr std::uint32_t CHECK_FACTOR = 11;
    constexpr std::uint32_t GROUP_VALUES = 65536;

    bool is_digit(base::Byte byte) { return byte >= '0' && byte <= '9'; }

} // namespace

NormalisedSecret make_recovery_code(Random& random)
{
    NormalisedSecret code(RECOVERY_DIGITS);
    SecretBytes drawn(RECOVERY_GROUPS * 2);
    random.fill(drawn.expose());
    const auto digits = code.expose();
    for (std::size_t group = 0; group < RECOVERY_GROUPS; ++group) {
        std::uint32_t value
            = base::load_le<std::uint16_t>(drawn.expose().data() + 2 * group) * CHECK_FACTOR;
        for (std::size_t i = GROUP_DIGITS; i-- > 0; value /= 10)
            digits[group * GROUP_DIGITS + i] = static_cast<base::Byte>('0' + value % 10);
    }
    return code;
}

bool recovery_group_holds(base::ByteView six_digits)
{
    if (six_digits.size() != GROUP_DIGITS)
        return false;
    std::uint32_t value = 0;
    for (const auto byte : six_digits) {
        if (!is_digit(byte))
            return false;
        value = value * 10 + static_cast<std::uint32_t>(byte - '0');
    }
    return value % CHECK_FACTOR == 0 && value / CHECK_FACTOR < GROUP_VALUES;
}

std::optional<NormalisedSecret> parse_recovery_code(base::ByteView typed)
{
    const auto is_separator = [](base::Byte byte) { return byte == ' ' || byte == '-'; };
    const auto belongs = [&](base::Byte byte) { return is_digit(byte) || is_separator(byte); };
    if (!std::ranges::all_of(typed, belongs)
        || std::ranges::count_if(typed, is_digit) != RECOVERY_DIGITS)
        return std::nullopt;
    NormalisedSecret code(RECOVERY_DIGITS);
    const auto digits = code.expose();
    std::ranges::copy_if(typed, digits.begin(), is_digit);
    for (std::size_t group = 0; group < RECOVERY_GROUPS; ++group) {
        if (!recovery_group_holds(digits.subspan(group * GROUP_DIGITS, GROUP_DIGITS)))
            return std::nullopt;
    }
    return code;
}

} // namespace crypto
