#pragma once

#include "base/result.hpp"
#include "cli/services.hpp"
#include "content/method_text.hpp"
#include "domain/method_index.hpp"

namespace cli {

struct MethodInUse {
    domain::MethodIndex index;
    content::MethodText words;
};

/// The method with its words in the language in use, or in Spanish when it has none
/// in that language. ContentFault with file and line.
base::Result<MethodInUse> method_in_use(const Services& services);

} // namespace cli
