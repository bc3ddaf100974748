#include "cli/content_option.hpp"

#include "app/error_text.hpp"
#include "cli/command.hpp"

#include <ostream>

namespace cli {

std::optional<std::string> take_content_folder(std::vector<std::string>& words)
{
    constexpr std::string_view OPTION = "--content";
    if (words.empty() || !words.front().starts_with(OPTION))
        return std::nullopt;
    const auto rest = words.front().substr(OPTION.size());
    if (rest.size() > 1 && rest.front() == '=') {
        words.erase(words.begin());
        return rest.substr(1);
    }
    if (!rest.empty() || words.size() < 2 || words[1].empty())
        return std::nullopt;
    const auto folder = words[1];
    words.erase(words.begin(), words.begin() + 2);
    return folder;
}

ExitCode refuse_content(const Services& services, bool faults_are_the_result)
{
    const auto& origin = services.origin;
    if (origin.unreadable) {
        services.messages << app::error_text(*origin.unreadable) << '\n';
        return exit_code(*origin.unreadable);
    }
    print_faults(faults_are_the_result ? services.results : services.messages, services.messages,
        origin.faults);
    return ExitCode::ContentFault;
}

} // namespace cli
