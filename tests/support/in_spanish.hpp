#pragma once

#include "i18n/languages.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace test {

/// The program speaks Spanish while the answer lives. Reads locales/es.po from the
/// source tree (CEIBA_SOURCE_DIR, given by the tests' CMake file).
inline i18n::Languages in_spanish()
{
    std::ifstream file(CEIBA_SOURCE_DIR "/locales/es.po", std::ios::binary);
    const std::string text { std::istreambuf_iterator<char>(file), {} };
    REQUIRE_FALSE(text.empty());
    auto languages = i18n::Languages::create({ { "es", text } });
    if (!languages)
        FAIL(languages.error().note);
    REQUIRE(languages->use("es"));
    return std::move(*languages);
}

} // namespace test
