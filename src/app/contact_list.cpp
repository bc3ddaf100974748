#include "app/contact_list.hpp"

#include "content/carried_directory.hpp"
#include "content/library.hpp"

#include <algorithm>
#include <string>

namespace app {

std::optional<content::Fault> list_fault(std::string_view file, base::ErrorCode code)
{
    if (code == base::ErrorCode::TooLarge)
        return content::Fault { std::string(file), 0, "the file is too long" };
    if (code == base::ErrorCode::AlreadyOpen)
        return content::Fault { std::string(file), 0, "the file changed while it was read" };
    return std::nullopt;
}

content::Faults check_contact_list(
    content::SourceFiles content, std::string_view file, base::ByteView bytes)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto languages = content::library_languages(content);
    content::Faults all;
    for (const auto& language : languages) {
        const auto library = content::load_library(content, language).library;
        const auto read = content::parse_carried_directory(file, text, languages, library);
        for (const auto& fault : read.faults) {
            if (std::ranges::find(all, fault) == all.end())
                all.push_back(fault);
        }
    }
    return all;
}

} // namespace app
