#include "ui/screens/path_words.hpp"

#include "i18n/tr.hpp"

namespace ui {

using i18n::fill;
using i18n::tr;
using i18n::trc;

std::string_view path_name(domain::Path path)
{
    switch (path) {
    case domain::Path::Express:
        return trc("path in a sentence", "express");
    case domain::Path::Core:
        return trc("path in a sentence", "workshop");
    case domain::Path::Full:
        return trc("path in a sentence", "full");
    }
    return {};
}

std::string_view path_title(domain::Path path)
{
    switch (path) {
    case domain::Path::Express:
        return trc("path", "Express");
    case domain::Path::Core:
        return trc("path", "Workshop");
    case domain::Path::Full:
        return trc("path", "Full");
    }
    return {};
}

std::string path_length(domain::Path path, int questions)
{
    const auto time = [path] {
        switch (path) {
        case domain::Path::Express:
            return tr("{count} questions, about 20 minutes");
        case domain::Path::Core:
            return tr("{count} questions, 60 to 75 minutes");
        case domain::Path::Full:
            return tr("{count} questions, about 3 hours in several sittings");
        }
        return std::string_view {};
    };
    return fill(time(), { { "count", std::to_string(questions) } });
}

} // namespace ui
