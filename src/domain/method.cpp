#include "domain/method.hpp"

#include <algorithm>

namespace domain {

bool Question::counts_only_as_capacity() const
{
    return !contributions.empty()
        && std::ranges::all_of(contributions,
            [](const Contribution& part) { return part.dimension == Dimension::Capacity; });
}

double Rules::PerDimension::of(Dimension dimension) const
{
    switch (dimension) {
    case Dimension::Threat:
        return threat;
    case Dimension::Vulnerability:
        return vulnerability;
    case Dimension::Capacity:
        return capacity;
    }
    return 0;
}

} // namespace domain
