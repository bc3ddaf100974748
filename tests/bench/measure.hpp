#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

namespace bench {

/// Milliseconds a piece of work takes.
template <typename Work> double milliseconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken
        = std::chrono::steady_clock::now() - start;
    return taken.count();
}

/// The middle of many measurements, and the worst but one in twenty.
struct Spread {
    double median { 0 };
    double p95 { 0 };
};

inline Spread spread(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto at = [&values](double share) {
        return values[std::min(values.size() - 1,
            static_cast<std::size_t>(share * static_cast<double>(values.size())))];
    };
    return { at(0.5), at(0.95) };
}

/// One line for the table of run.sh: name, value, unit; tabs between them.
inline void report(const std::string& name, double value, const std::string& unit)
{
    std::cout << name << '\t' << std::fixed << std::setprecision(3) << value << '\t' << unit
              << std::endl;
}

} // namespace bench
