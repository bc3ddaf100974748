#pragma once

namespace test {

/// Adds to the count of `what` of the test that runs ("states a power cut left"). With
/// CEIBA_FIGURES set the program prints all counts at its end: what a release note says has to come
/// from a run.
void count_figure(const char* what, int how_many);

} // namespace test
