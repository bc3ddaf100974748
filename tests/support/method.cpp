#include "support/method.hpp"

#include "content/case_file.hpp"
#include "content/method_loader.hpp"
#include "resources/resources.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

namespace test {

std::vector<content::SourceFile> method_files()
{
    std::vector<content::SourceFile> files;
    for (const auto path : resources::list("guides/method/"))
        files.push_back({ std::string(path), *resources::find(path) });
    return files;
}

const domain::MethodIndex& method()
{
    static const domain::MethodIndex index = [] {
        auto loaded = content::load_method(method_files(), "es");
        REQUIRE(loaded.faults.empty());
        return domain::MethodIndex(std::move(loaded.method));
    }();
    return index;
}

const nlohmann::json& method_vectors()
{
    static const nlohmann::json vectors = [] {
        std::ifstream file(
            std::string(CEIBA_SOURCE_DIR) + "/tests/vectors/method/test-vectors.json");
        return nlohmann::json::parse(file).at("vectors");
    }();
    return vectors;
}

base::Result<domain::Case> case_from(const std::string& json)
{
    const auto* const bytes = reinterpret_cast<const base::Byte*>(json.data());
    return content::parse_case_file({ bytes, json.size() }, method(), TODAY);
}

domain::Case vector_case(const std::string& name)
{
    for (const auto& vector : method_vectors()) {
        if (vector.at("name") == name) {
            auto read = case_from(vector.dump());
            REQUIRE(read.has_value());
            return *read;
        }
    }
    FAIL("no vector is called " << name);
    return {};
}

} // namespace test
