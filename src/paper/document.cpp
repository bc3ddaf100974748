#include "paper/document.hpp"

#include <utility>

namespace paper {

RichText plain(std::string text) { return { Run { std::move(text), false } }; }

RichText bold(std::string text) { return { Run { std::move(text), true } }; }

std::string words(const RichText& text)
{
    std::string all;
    for (const auto& run : text)
        all += run.text;
    return all;
}

} // namespace paper
