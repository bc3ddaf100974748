#include "vault/layout.hpp"

#include <array>

namespace vault {

static_assert(Geometry { 0 }.slot_size() == 2'064'384 && Geometry { 0 }.max_payload() == 2'031'616);
static_assert(Geometry { 1 }.slot_size() == 8'355'840 && Geometry { 1 }.max_payload() == 8'323'072);
static_assert(
    Geometry { 2 }.slot_size() == 33'521'664 && Geometry { 2 }.max_payload() == 33'488'896);
static_assert(
    Geometry { 3 }.slot_size() == 134'184'960 && Geometry { 3 }.max_payload() == 134'086'656);

std::optional<Geometry> geometry_of(std::uint64_t file_size)
{
    std::optional<Geometry> found;
    for (std::uint8_t size_class = 0; size_class <= HIGHEST_CLASS_READ; ++size_class) {
        const Geometry geometry { size_class };
        if (file_size >= geometry.file_size())
            found = geometry;
    }
    return found;
}

std::optional<Geometry> geometry_for_payload(std::uint64_t payload)
{
    for (std::uint8_t size_class = 0; size_class <= HIGHEST_CLASS_WRITTEN; ++size_class) {
        const Geometry geometry { size_class };
        if (payload <= geometry.max_payload())
            return geometry;
    }
    return std::nullopt;
}

bool looks_random(base::ByteView bytes)
{
    std::array<double, 256> counts {};
    for (const auto byte : bytes)
        counts[byte] += 1;
    const auto expected = static_cast<double>(bytes.size()) / 256;
    double chi_square = 0;
    for (const auto count : counts)
        chi_square += (count - expected) * (count - expected) / expected;
    return chi_square > 75 && chi_square < 435;
}

} // namespace vault
