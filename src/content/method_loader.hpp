#pragma once

#include "content/fault.hpp"
#include "content/method_text.hpp"
#include "content/source_file.hpp"
#include "domain/method.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Where the method names an emergency card; whether it exists only the library knows.
struct CardUse {
    std::string card;
    std::string file;
    int line { 0 };
};

struct LoadedMethod {
    domain::Method method;
    MethodText text;
    std::vector<CardUse> cards;
    /// Empty when the method is sound. With faults neither method nor text may be used.
    Faults faults;
};

/// Reads the structure and one language from the files under guides/method/ (others are
/// ignored) and checks everything: ids, conditions, ranges, unknown keys, missing and
/// superfluous texts. Pure.
LoadedMethod load_method(SourceFiles files, std::string_view language);

/// Languages for which there is a folder guides/method/<code>/, "es" first.
std::vector<std::string> method_languages(SourceFiles files);

/// Faults of the structure and of every language.
Faults check_method(SourceFiles files);

} // namespace content
