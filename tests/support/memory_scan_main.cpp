#include "support/memory_scan.hpp"

#include <cstdlib>
#include <iostream>
#include <string>

/// memory_scan PID: looks for each line of standard input in the memory of a process.
/// 0: nothing found; 1: found; 2: could not look.
int main(int count, char** arguments)
{
    if (count != 2) {
        std::cerr << "usage: memory_scan PID < SECRETS\n";
        return 2;
    }
    test::Secrets secrets;
    for (std::string line; std::getline(std::cin, line);)
        secrets.add(line);
    const auto report = test::scan_memory(std::atoi(arguments[1]), secrets);
    if (!report || secrets.size() == 0) {
        std::cerr << "memory_scan: cannot read that process, or nothing to look for\n";
        return 2;
    }
    std::cout << report->text();
    return report->leaks.empty() ? 0 : 1;
}
