#include "crypto/strength.hpp"

#include "base/utf8.hpp"
#include "crypto/composition.hpp"
#include "crypto/normalise.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <string_view>
#include <vector>

namespace crypto {

namespace {

    constexpr double GUESSES_PER_SECOND = 1e5;
    /// Longer than anyone types; what comes after adds nothing to the estimate.
    constexpr std::size_t MOST_CHARACTERS = 128;
    /// Below this a passphrase is as good as common, listed or not.
    constexpr double COMMON_BITS = 22;
    constexpr std::size_t SHORTEST_PATTERN = 3;
    constexpr std::size_t LONGEST_WORD = 24;

    constexpr double YEAR_BITS = 7;
    constexpr double CAPITAL_BITS = 1;

    constexpr std::string_view KEYBOARD_ROWS[]
        = { "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz" };

    bool is_digit(char c) { return c >= '0' && c <= '9'; }
    bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

    /// A passphrase as someone who guesses sees it: small letters, no accents, one
    /// byte for a character.
    struct Folded {
        SecretBytes bytes;
        std::size_t characters { 0 };
        bool capitals { false };

        std::string_view text() const
        {
            return { reinterpret_cast<const char*>(bytes.expose().data()), bytes.size() };
        }
    };

    Folded fold(const NormalisedSecret& secret)
    {
        constexpr base::Byte OTHER = 1; // matches nothing, costs as a symbol
        Folded folded;
        folded.bytes = SecretBytes(std::min(secret.size(), MOST_CHARACTERS));
        std::string_view rest { reinterpret_cast<const char*>(secret.expose().data()),
            secret.size() };
        std::size_t size = 0;
        while (auto point = base::take_code_point(rest)) {
            ++folded.characters;
            if (size == folded.bytes.size())
                continue;
            while (const auto parts = decompose(*point))
                point = parts->first;
            if (*point >= 'A' && *point <= 'Z') {
                folded.capitals = true;
                point = *point - 'A' + 'a';
            }
            folded.bytes.expose()[size++] = *point < 0x80 ? static_cast<base::Byte>(*point) : OTHER;
        }
        folded.bytes.shorten(size);
        return folded;
    }

    double bits_of_character(char c)
    {
        if (c == ' ' || c == '-')
            return 0.5; // between words, where everyone expects it
        if (is_digit(c))
            return 3.3;
        return is_letter(c) ? 4.0 : 5.0;
    }

    bool is_run(std::string_view piece)
    {
        for (auto row : KEYBOARD_ROWS) {
            if (row.find(piece) != std::string_view::npos)
                return true;
            std::array<char, 26> backwards {};
            std::reverse_copy(row.begin(), row.end(), backwards.begin());
            if (std::string_view(backwards.data(), row.size()).find(piece)
                != std::string_view::npos)
                return true;
        }
        return false;
    }

    bool is_year(std::string_view piece)
    {
        return piece.size() == 4 && (piece.starts_with("19") || piece.starts_with("20"))
            && is_digit(piece[2]) && is_digit(piece[3]);
    }

    /// What guessing this piece costs as one thing, or a number too large to matter.
    double bits_of_piece(std::string_view text, std::size_t start, std::size_t length,
        const WordList& words, const WordList& common)
    {
        constexpr double NO_PATTERN = 1e9;
        const auto piece = text.substr(start, length);
        auto bits = NO_PATTERN;
        if (length <= LONGEST_WORD && words.contains(piece))
            bits = std::min(bits, std::log2(static_cast<double>(words.size())));
        if (length <= LONGEST_WORD && common.contains(piece))
            bits = std::min(bits, std::log2(static_cast<double>(common.size())));
        if (is_year(piece))
            bits = std::min(bits, YEAR_BITS);
        const auto sizes = std::log2(static_cast<double>(length));
        if (piece.find_first_not_of(piece.front()) == std::string_view::npos)
            bits = std::min(bits, bits_of_character(piece.front()) + sizes);
        if (is_run(piece))
            bits = std::min(bits, 4.0 + sizes);
        if (text.substr(0, start).find(piece) != std::string_view::npos)
            bits = std::min(bits, 1.0 + std::log2(static_cast<double>(start)) + sizes);
        return bits;
    }

    /// The cheapest way to put the text together from pieces.
    double cheapest_bits(std::string_view text, const WordList& words, const WordList& common)
    {
        std::array<double, MOST_CHARACTERS + 1> best {};
        for (std::size_t end = 1; end <= text.size(); ++end) {
            best[end] = best[end - 1] + bits_of_character(text[end - 1]);
            for (std::size_t start = 0; start + SHORTEST_PATTERN <= end; ++start) {
                const auto bits = bits_of_piece(text, start, end - start, words, common);
                best[end] = std::min(best[end], best[start] + bits);
            }
        }
        return best[text.size()];
    }

    /// "abcabcabcabc": the same short piece again and again.
    bool is_repeat(std::string_view text)
    {
        for (std::size_t period = 1; period * 3 <= text.size(); ++period) {
            if (text.substr(period) == text.substr(0, text.size() - period))
                return true;
        }
        return false;
    }

    bool is_listed(std::string_view text, const WordList& common)
    {
        if (common.contains(text))
            return true;
        // What people add to get past a rule.
        const auto without_end = text.substr(0, text.find_last_not_of("0123456789!.-_*#$") + 1);
        if (common.contains(without_end))
            return true;
        const auto half = text.size() / 2;
        return text.size() % 2 == 0 && text.substr(0, half) == text.substr(half)
            && common.contains(text.substr(0, half));
    }

} // namespace

Passphrase generate_passphrase(const WordList& words, Random& random, std::size_t count)
{
    std::size_t longest = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        longest = std::max(longest, words[i].size());

    Passphrase passphrase(count * (longest + 1));
    const auto to = passphrase.expose();
    const auto total = static_cast<std::uint32_t>(words.size());
    const auto even
        = total == 0 ? 0 : std::uint32_t { 0xFFFFFFFF } - std::uint32_t { 0xFFFFFFFF } % total;
    SecretBytes drawn(sizeof(std::uint32_t));
    std::size_t size = 0;
    for (std::size_t i = 0; i < count && total != 0; ++i) {
        std::uint32_t number = even;
        while (number >= even) { // the rest of the range would favour the first words
            random.fill(drawn.expose());
            number = base::load_le<std::uint32_t>(drawn.expose().data());
        }
        const auto word = words[number % total];
        if (i != 0)
            to[size++] = ' ';
        std::memcpy(to.data() + size, word.data(), word.size());
        size += word.size();
    }
    passphrase.shorten(size);
    return passphrase;
}

Strength estimate_strength(const Passphrase& typed, const WordList& words, const WordList& common)
{
    Strength strength;
    const auto secret = normalise(typed);
    if (!secret) {
        strength.too_short = true;
        return strength;
    }
    const auto folded = fold(*secret);
    const auto text = folded.text();
    strength.bits = cheapest_bits(text, words, common) + (folded.capitals ? CAPITAL_BITS : 0);
    strength.seconds_to_guess = std::exp2(strength.bits - 1) / GUESSES_PER_SECOND;
    strength.too_short = folded.characters < MIN_PASSPHRASE_CHARACTERS;
    strength.too_common = is_repeat(text) || is_listed(text, common) || strength.bits < COMMON_BITS;
    return strength;
}

base::Result<> check_new_passphrase(
    const Passphrase& typed, const WordList& words, const WordList& common)
{
    TRY(normalise(typed));
    const auto strength = estimate_strength(typed, words, common);
    if (strength.too_short)
        return base::fail(base::ErrorCode::PassphraseTooShort);
    if (strength.too_common)
        return base::fail(base::ErrorCode::PassphraseTooCommon);
    return {};
}

bool too_similar(const Passphrase& one, const Passphrase& other)
{
    constexpr std::size_t FEWEST_CHANGES = 4;
    const auto a = one.expose();
    const auto b = other.expose();
    // The last row of the edit distance; a byte stands for a character.
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t { 0 });
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({ changed, row[j] + 1, row[j + 1] + 1 });
        }
    }
    return row.back() < FEWEST_CHANGES;
}

} // namespace crypto
