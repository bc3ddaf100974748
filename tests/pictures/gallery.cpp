#include "examples.hpp"
#include "support/ui_driver.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

namespace {

struct Variant {
    std::string suffix;
    test::UiOptions options;
};

const std::vector<Variant> VARIANTS {
    { "", {} },
    { "-1024x600", { .width = 1024, .height = 600 } },
    { "-200", { .text_size = ui::TextSize::Percent200 } },
    { "-dark", { .theme = ui::ThemeName::Dark } },
    { "-contrast", { .theme = ui::ThemeName::HighContrast } },
    { "-150", { .text_size = ui::TextSize::Percent150 } },
};

} // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = count > 1 ? arguments[1] : "gallery";
    const std::string only = count > 2 ? arguments[2] : "";
    const std::string only_variant = count > 3 ? arguments[3] : "*";
    int faults = 0;
    for (const auto& example : examples::all()) {
        if (!only.empty() && only != example.name)
            continue;
        for (const Variant& variant : VARIANTS) {
            if (only_variant != "*" && only_variant != variant.suffix)
                continue;
            try {
                test::UiDriver driver(example.draw, variant.options);
                if (!example.focus.empty())
                    driver.tab_to(example.focus);
                driver.settle();
                for (const std::string& fault : driver.layout_faults()) {
                    std::printf(
                        "%s%s: %s\n", example.name.c_str(), variant.suffix.c_str(), fault.c_str());
                    ++faults;
                }
                driver.picture(folder / (example.name + variant.suffix + ".png"));
            } catch (const std::exception& error) {
                std::printf(
                    "%s%s: %s\n", example.name.c_str(), variant.suffix.c_str(), error.what());
                ++faults;
            }
        }
    }
    std::printf("%d faults\n", faults);
    return faults == 0 ? 0 : 1;
}
