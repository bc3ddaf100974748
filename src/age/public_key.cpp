#include "age/public_key.hpp"

#include "base/utf8.hpp"
#include "crypto/envelope.hpp"
#include "crypto/hash.hpp"

#include <algorithm>
#include <string>

namespace age {

namespace {

    constexpr std::string_view PUBLIC_START = "age1";
    constexpr std::string_view SECRET_START = "age-secret-key-";
    constexpr std::string_view OTHER_STARTS[] { "ssh-", "-----begin", "ecdsa-", "rwq" };

    char lower(char letter)
    {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }

    bool is_space(char letter)
    {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }

    /// In small letters, without comments and without anything between the letters.
    std::string plain_letters(std::string_view text)
    {
        const auto clean = base::without_invisible(text);
        std::string letters;
        bool comment = false;
        bool line_begins = true;
        for (const char letter : clean) {
            if (letter == '\n') {
                line_begins = true;
                comment = false;
                continue;
            }
            comment = comment || (line_begins && letter == '#');
            line_begins = line_begins && is_space(letter);
            if (!comment && !is_space(letter))
                letters.push_back(lower(letter));
        }
        return letters;
    }

    /// Whoever knows no secret can open what is sealed to a point of low order.
    bool is_worthless(const Recipient& key)
    {
        std::array<base::Byte, crypto::X25519_SIZE> any {};
        any.fill(1);
        std::array<base::Byte, crypto::X25519_SIZE> shared {};
        return !crypto::x25519(shared, any, key.key);
    }

} // namespace

GivenKey read_public_key(std::string_view text)
{
    const auto letters = plain_letters(text);
    if (letters.find(SECRET_START) != std::string::npos)
        return { std::nullopt, PublicKeyFault::SecretKey };
    if (std::ranges::any_of(
            OTHER_STARTS, [&](std::string_view start) { return letters.starts_with(start); }))
        return { std::nullopt, PublicKeyFault::OtherKind };
    if (!letters.starts_with(PUBLIC_START))
        return { std::nullopt, PublicKeyFault::NotAKey };
    const auto key = Recipient::parse(letters);
    if (!key) {
        // The digit one stands only between the name of a kind and the key itself.
        const bool other = letters.find('1', PUBLIC_START.size()) != std::string::npos;
        return { std::nullopt, other ? PublicKeyFault::OtherKind : PublicKeyFault::Mistyped };
    }
    if (is_worthless(*key))
        return { std::nullopt, PublicKeyFault::Worthless };
    return { *key };
}

std::array<std::string_view, 6> check_words(const Recipient& key, const crypto::WordList& words)
{
    constexpr std::size_t NUMBER = 4;
    std::array<std::string_view, 6> chosen {};
    std::array<base::Byte, NUMBER * 6> numbers {};
    crypto::hash(numbers, {}, "pv1 six words", { key.key });
    for (std::size_t i = 0; i < chosen.size() && words.size() > 0; ++i)
        chosen[i] = words[base::load_le<std::uint32_t>(&numbers[i * NUMBER]) % words.size()];
    return chosen;
}

} // namespace age
