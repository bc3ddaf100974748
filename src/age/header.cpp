#include "age/header.hpp"

#include "crypto/envelope.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace age {

namespace {

    constexpr std::string_view VERSION = "age-encryption.org/v1";
    constexpr std::string_view ARROW = "->";
    constexpr std::string_view DASHES = "---";
    constexpr std::size_t COLUMNS = 64;

    base::Failure bad() { return base::fail(base::ErrorCode::BadInput, "header"); }

    /// A line without its end; nothing when there is no end.
    std::optional<std::string_view> next_line(std::string_view& rest)
    {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        return line;
    }

    /// Words between single spaces, each of visible ASCII; empty when it is not so.
    std::vector<std::string> words_of(std::string_view line)
    {
        std::vector<std::string> words(1);
        for (const char letter : line) {
            if (letter == ' ')
                words.emplace_back();
            else if (letter < 33 || letter > 126)
                return {};
            else
                words.back().push_back(letter);
        }
        if (std::ranges::any_of(words, &std::string::empty))
            return {};
        return words;
    }

    std::optional<Stanza> read_stanza(std::string_view first, std::string_view& rest)
    {
        const auto words = words_of(first);
        if (words.size() < 2 || words[0] != ARROW)
            return std::nullopt;
        Stanza stanza { words[1], { words.begin() + 2, words.end() }, {} };
        for (bool full = true; full;) {
            const auto line = next_line(rest);
            if (!line || line->size() > COLUMNS)
                return std::nullopt;
            const auto piece = crypto::from_base64(*line, crypto::Padding::None);
            if (!piece)
                return std::nullopt;
            stanza.body.insert(stanza.body.end(), piece->begin(), piece->end());
            full = line->size() == COLUMNS;
        }
        return stanza;
    }

} // namespace

base::Result<Header> parse_header(base::ByteView file)
{
    const auto text = std::string_view(
        reinterpret_cast<const char*>(file.data()), std::min(file.size(), LARGEST_HEADER));
    auto rest = text;
    if (next_line(rest) != VERSION)
        return bad();
    Header header;
    for (;;) {
        const auto line_at = text.size() - rest.size();
        const auto line = next_line(rest);
        if (!line)
            return bad();
        if (!line->starts_with(DASHES)) {
            auto stanza = read_stanza(*line, rest);
            if (!stanza || header.stanzas.size() == MOST_STANZAS)
                return bad();
            header.stanzas.push_back(std::move(*stanza));
            continue;
        }
        const auto words = words_of(*line);
        if (words.size() != 2 || words[0] != DASHES)
            return bad();
        auto mac = crypto::from_base64(words[1], crypto::Padding::None);
        if (!mac || mac->size() != crypto::SHA256_SIZE)
            return bad();
        header.mac = std::move(*mac);
        header.authenticated = line_at + DASHES.size();
        header.size = text.size() - rest.size();
        return header;
    }
}

std::string write_header(const std::vector<Stanza>& stanzas)
{
    std::string text(VERSION);
    text.push_back('\n');
    for (const auto& stanza : stanzas) {
        text.append(ARROW).append(" ").append(stanza.type);
        for (const auto& argument : stanza.arguments)
            text.append(" ").append(argument);
        text.push_back('\n');
        const auto body = crypto::to_base64(stanza.body, crypto::Padding::None);
        // A last line that is full is followed by an empty one.
        for (std::size_t at = 0; at <= body.size(); at += COLUMNS)
            text.append(body, at, COLUMNS).push_back('\n');
    }
    return text.append(DASHES);
}

} // namespace age
