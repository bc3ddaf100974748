#include "journeys/seen.hpp"

#include <cctype>
#include <map>

namespace journeys {

namespace {

    std::string code_of(const std::string& words)
    {
        static const std::map<std::string, std::string> CODES { { "Emergencia", "E" },
            { "Muy alto", "MA" }, { "Alto", "A" }, { "Medio", "M" }, { "Bajo", "B" } };
        const auto code = CODES.find(words);
        return code == CODES.end() ? std::string {} : code->second;
    }

} // namespace

std::string level_above(const test::UiDriver& driver, std::string_view row)
{
    const auto& item = driver.item(row);
    std::string level;
    float nearest = -1e9F;
    for (const auto& text : driver.texts()) {
        const auto code = code_of(text.words);
        const bool above = text.rect.top < item.rect.top && text.rect.left < item.rect.right;
        if (code.empty() || !above || text.rect.top <= nearest)
            continue;
        nearest = text.rect.top;
        level = code;
    }
    return level;
}

std::vector<std::string> levels_beside(const test::UiDriver& driver, std::string_view row)
{
    const auto& item = driver.item(row);
    std::map<float, std::string> found;
    for (const auto& text : driver.texts()) {
        const auto code = code_of(text.words);
        if (!code.empty() && item.rect.holds(text.rect.middle()))
            found[text.rect.left] = code;
    }
    std::vector<std::string> levels;
    for (const auto& [left, level] : found)
        levels.push_back(level);
    return levels;
}

std::vector<std::string> ids_in_order(const test::UiDriver& driver, std::string_view beginning)
{
    std::vector<std::string> ids;
    for (const auto& item : driver.items()) {
        const auto id = item.path.substr(item.path.rfind('/') + 1);
        if (id.starts_with(beginning) && id.size() > beginning.size()
            && std::isdigit(static_cast<unsigned char>(id[beginning.size()])) != 0)
            ids.push_back(id);
    }
    return ids;
}

} // namespace journeys
