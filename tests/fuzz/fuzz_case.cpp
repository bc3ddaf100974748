#include "fuzz_target.hpp"

#include "content/case_file.hpp"
#include "content/method_loader.hpp"
#include "content/source_file.hpp"
#include "domain/assessment.hpp"
#include "resources/resources.hpp"

#include <vector>

namespace {

/// The method of the program, read once: it is what a case is checked against.
const domain::MethodIndex& method()
{
    static const domain::MethodIndex index = [] {
        std::vector<content::SourceFile> files;
        for (const auto path : resources::list("guides/method/"))
            files.push_back({ std::string(path), resources::find(path).value() });
        return domain::MethodIndex(content::load_method(files, "es").method);
    }();
    return index;
}

} // namespace

// What is accepted is calculated too: no answer may stop the engine.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr base::Date TODAY { 2026, 5, 12 };
    const auto parsed = content::parse_case_file({ data, size }, method(), TODAY);
    if (parsed)
        static_cast<void>(domain::assess(method(), *parsed, TODAY));
    return 0;
}
