#include "fuzz_target.hpp"

#include "search/folding.hpp"
#include "search/index.hpp"

#include <cstdlib>

// What is typed into the search, and texts from a content folder that somebody replaced.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static auto index = search::Index::create(
        { { "Guía", "En la puerta", "Pida ver la orden de juez." },
            { "Salud", "Primeras horas", "Antes de 72 horas. Intérprete de K’iche’." } },
        { { "cateo", "puerta de la casa" }, { "pepita", "pastilla" } });
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const auto& token : search::tokens_of(text)) {
        if (token.word.empty() || token.begin >= token.end || token.end > text.size())
            std::abort();
    }
    if (!index || !index->find(text, "es"))
        std::abort();
    return 0;
}
