#include "support/figures.hpp"

#include <catch2/catch_test_case_info.hpp>
#include <catch2/interfaces/catch_interfaces_capture.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <utility>

namespace test {

namespace {

    std::map<std::pair<std::string, std::string>, int>& figures()
    {
        static std::map<std::pair<std::string, std::string>, int> counted;
        return counted;
    }

    class FigurePrinter : public Catch::EventListenerBase {
    public:
        using EventListenerBase::EventListenerBase;
        void testRunEnded(const Catch::TestRunStats&) override
        {
            if (std::getenv("CEIBA_FIGURES") == nullptr)
                return;
            for (const auto& [key, count] : figures())
                std::cout << "figure: " << count << " " << key.second << ": " << key.first << '\n';
        }
    };

} // namespace

void count_figure(const char* what, int how_many)
{
    figures()[{ Catch::getResultCapture().getCurrentTestName(), what }] += how_many;
}

} // namespace test

namespace {
using test::FigurePrinter;
CATCH_REGISTER_LISTENER(FigurePrinter)
} // namespace
