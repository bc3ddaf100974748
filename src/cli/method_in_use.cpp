#include "cli/method_in_use.hpp"

#include "content/method_loader.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace cli {

base::Result<MethodInUse> method_in_use(const Services& services)
{
    const auto languages = content::method_languages(services.content);
    const bool spoken = std::ranges::find(languages, i18n::language()) != languages.end();
    auto loaded = content::load_method(services.content, spoken ? i18n::language() : "es");
    if (!loaded.faults.empty())
        return base::fail(base::ErrorCode::ContentFault, content::fault_text(loaded.faults.front()));
    return MethodInUse { domain::MethodIndex(std::move(loaded.method)), std::move(loaded.text) };
}

} // namespace cli
