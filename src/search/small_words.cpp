#include "search/small_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace search {

namespace {

    constexpr std::array<std::string_view, 78> SPANISH { "a", "al", "alguien", "algun", "aqui",
        "asi", "caso", "como", "con", "cual", "cuando", "de", "debo", "del", "desde", "donde", "e",
        "el", "ella", "ellos", "en", "era", "es", "esa", "ese", "eso", "esta", "estan", "este",
        "esto", "estoy", "fue", "ha", "hace", "hacer", "hago", "han", "hay", "la", "las", "le",
        "les", "lo", "los", "me", "mi", "mis", "muy", "necesito", "o", "para", "pasa", "pero",
        "por", "porque", "puede", "puedo", "que", "quien", "quiero", "se", "ser", "si", "son",
        "soy", "su", "sus", "te", "tengo", "tiene", "u", "un", "una", "unas", "uno", "unos", "y",
        "ya" };

    constexpr std::array<std::string_view, 57> ENGLISH { "a", "about", "am", "an", "and", "are",
        "as", "at", "be", "been", "but", "by", "can", "case", "could", "did", "do", "does", "for",
        "from", "had", "has", "have", "how", "i", "if", "in", "is", "it", "me", "my", "need", "of",
        "on", "or", "our", "should", "so", "that", "the", "their", "there", "they", "this", "to",
        "was", "we", "were", "what", "when", "where", "which", "who", "will", "with", "you",
        "your" };
    static_assert(std::ranges::is_sorted(SPANISH));
    static_assert(std::ranges::is_sorted(ENGLISH));

} // namespace

bool is_small_word(std::string_view word, std::string_view language)
{
    std::span<const std::string_view> words;
    if (language == "es")
        words = SPANISH;
    else if (language == "en")
        words = ENGLISH;
    return std::ranges::binary_search(words, word);
}

} // namespace search
