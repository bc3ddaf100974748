#include "content/json_values.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace content {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

    constexpr int MAX_DEPTH = 16;
    constexpr std::size_t MAX_TEXT_BYTES = 20'000;

    /// The parser of the library keeps no limit of its own.
    bool is_too_deep(std::string_view text)
    {
        int depth = 0;
        bool in_text = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char letter = text[at];
            if (in_text) {
                if (letter == '\\')
                    ++at;
                else if (letter == '"')
                    in_text = false;
            } else if (letter == '"') {
                in_text = true;
            } else if (letter == '{' || letter == '[') {
                if (++depth > MAX_DEPTH)
                    return true;
            } else if (letter == '}' || letter == ']') {
                --depth;
            }
        }
        return false;
    }

} // namespace

std::string inside(const std::string& place, std::string_view key, std::size_t position)
{
    const bool plain
        = !key.empty() && key.size() <= 16 && std::ranges::all_of(key, [](char letter) {
              return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                  || (letter >= '0' && letter <= '9') || letter == '.' || letter == '_';
          });
    if (plain)
        return place.empty() ? std::string(key) : place + "." + std::string(key);
    return place + " (entry " + std::to_string(position + 1) + ")";
}

std::string inside(const std::string& place, std::size_t position)
{
    return place + "[" + std::to_string(position) + "]";
}

base::Failure case_fault(const std::string& place, std::string_view what)
{
    return fail(ErrorCode::CaseFault,
        (place.empty() ? std::string("case") : place) + ": " + std::string(what));
}

Result<Json> parse_json(std::string_view text)
{
    if (is_too_deep(text))
        return case_fault("", "nested too deeply");
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        return case_fault("", "not JSON, at byte " + std::to_string(error.byte));
    } catch (const Json::exception&) {
        return case_fault("", "not JSON");
    }
}

Result<std::string> text_of(const Json& json, const std::string& place)
{
    if (!json.is_string())
        return case_fault(place, "must be a text");
    const auto& text = json.get_ref<const std::string&>();
    if (text.size() > MAX_TEXT_BYTES)
        return case_fault(place, "the text is too long");
    return text;
}

Result<int> integer_of(const Json& json, const std::string& place, int least, int most)
{
    if (!json.is_number_integer())
        return case_fault(place, "must be a whole number");
    // Unsigned numbers above the signed range would wrap.
    const bool fits = !json.is_number_unsigned()
        || json.get<std::uint64_t>()
            <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto value = fits ? json.get<std::int64_t>() : std::numeric_limits<std::int64_t>::max();
    if (value < least || value > most)
        return case_fault(
            place, "must be from " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<int>(value);
}

} // namespace content
