#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "content/source_file.hpp"
#include "domain/case.hpp"
#include "domain/method_index.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

/// The real method and the fictional cases of tests/vectors/method.
namespace test {

/// A day on which every test of the method takes place.
inline constexpr base::Date TODAY { 2026, 5, 12 };

std::vector<content::SourceFile> method_files();
const domain::MethodIndex& method();
/// The vectors as they stand there; who looks into them includes <nlohmann/json.hpp>.
const nlohmann::json& method_vectors();
base::Result<domain::Case> case_from(const std::string& json);
/// Fails the test when there is none of this name.
domain::Case vector_case(const std::string& name);

} // namespace test
