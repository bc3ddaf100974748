#pragma once

#include <atomic>

namespace test {

/// How often operator new ran since the test set it to 0. Only in the executables that list
/// counting_allocator.cpp.
extern std::atomic<long> allocations;
/// When not negative: the allocation with this number, and every later one, fails.
extern std::atomic<long> allocation_that_fails;

} // namespace test
