#pragma once

#include "base/result.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What a command accepts after its name.
struct Syntax {
    std::size_t least { 0 }; ///< places without a name, such as FILE
    std::size_t most { 0 };
    std::vector<std::string_view> options;  ///< with a value: "--out"
    std::vector<std::string_view> switches; ///< without: "--json"
    std::vector<std::string_view> required; ///< of both
};

/// The words of a command, told apart.
class Arguments {
public:
    /// Usage with a sentence for the person. What was typed is repeated only where it
    /// can be nothing but an option: a passphrase given by mistake is not shown.
    static base::Result<Arguments> parse(const Syntax& syntax, std::span<const std::string> words);

    std::size_t count() const { return m_places.size(); }
    const std::string& place(std::size_t index) const { return m_places[index]; }
    bool has(std::string_view name) const
    {
        return m_switches.contains(name) || m_values.contains(name);
    }
    /// Empty when it was not given.
    std::string_view value(std::string_view option) const;

private:
    Arguments() = default;

    std::vector<std::string> m_places;
    std::map<std::string, std::string, std::less<>> m_values;
    std::set<std::string, std::less<>> m_switches;
};

} // namespace cli
