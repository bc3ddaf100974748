#pragma once

#include "app/plan_summary.hpp"
#include "app/shelf.hpp"
#include "content/case_file.hpp"
#include "content/demo_plan.hpp"
#include "domain/workbook.hpp"
#include "resources/resources.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace test {

inline app::Shelf shelf_in(std::string_view language)
{
    std::vector<content::SourceFile> files;
    for (const auto path : resources::list("guides/"))
        files.push_back({ std::string(path), *resources::find(path) });
    app::Shelf shelf(std::move(files));
    shelf.use_language(language);
    return shelf;
}

/// The plan of the fictional case with its assessment, from the program's own content.
inline domain::PlanView demo_view(app::Shelf& shelf, std::string_view language, base::Date today)
{
    const auto case_bytes = resources::find("guides/demo/elena.json");
    REQUIRE(case_bytes);
    auto her_case = content::parse_case_file(*case_bytes, shelf.method(), today);
    if (!her_case)
        FAIL(her_case.error().note);
    const auto path = "guides/demo/" + std::string(language) + "/elena.toml";
    const auto text = resources::find_text(path);
    REQUIRE(text);
    auto parsed = content::parse_demo_plan(path, *text, shelf.method(), today);
    for (const auto& fault : parsed.faults)
        FAIL(content::fault_text(fault));
    domain::Workbook workbook;
    workbook.her_case = std::move(*her_case);
    workbook.plan = std::move(parsed.plan);
    return app::plan_view_of(shelf.method(), workbook, today);
}

} // namespace test
