#include "cli/command.hpp"

#include "app/contact_list.hpp"
#include "app/content_check.hpp"
#include "app/content_folder.hpp"
#include "app/fault_words.hpp"
#include "app/file_reading.hpp"
#include "base/utf8.hpp"
#include "content/fault.hpp"
#include "domain/loaded_directory.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>

namespace cli {

using i18n::fill;
using i18n::tr;
using i18n::tr_later;
using i18n::trn;

namespace {

    // What a file says of itself may hold anything: a terminal obeys some of it.
    std::string line_for_editors(const content::Fault& fault)
    {
        return base::without_invisible(content::fault_text(fault));
    }

    using Line = std::string (*)(const content::Fault&);

    void print(
        std::ostream& lines, std::ostream& sentence, const content::Faults& faults, Line line)
    {
        for (const auto& fault : faults)
            lines << line(fault) << '\n';
        sentence << fill(
            trn("There is {count} fault. Each line names the file, the line and what to "
                "correct. Nothing was changed.",
                "There are {count} faults. Each line names the file, the line and what to "
                "correct. Nothing was changed.",
                faults.size()),
            { { "count", std::to_string(faults.size()) } })
                 << '\n';
    }

    ExitCode say(
        const Services& services, const content::Faults& faults, std::size_t files, Line line)
    {
        if (!faults.empty()) {
            print(services.results, services.messages, faults, line);
            return ExitCode::ContentFault;
        }
        services.messages << fill(
            trn("{count} file checked: no faults.", "{count} files checked: no faults.", files),
            { { "count", std::to_string(files) } })
                          << '\n';
        return ExitCode::Done;
    }

    /// A list of contacts, by the rule of the page that loads it and in the same words: who checks
    /// one is no editor.
    base::Result<ExitCode> check_list(const Services& services, const std::string& path)
    {
        const auto bytes = app::whole_file(services.disk, path, domain::MOST_OF_A_DIRECTORY);
        if (!bytes) {
            const auto fault = app::list_fault(path, bytes.error().code);
            return fault ? base::Result<ExitCode>(say(services, { *fault }, 1, app::fault_line))
                         : base::Failure(bytes.error());
        }
        return say(
            services, app::check_contact_list(services.content, path, *bytes), 1, app::fault_line);
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        app::ContentFolder folder;
        auto files = services.content;
        if (arguments.count() == 1) {
            const auto& place = arguments.place(0);
            if (services.disk.open(place, base::Access::ReadOnly))
                return check_list(services, place);
            folder = TRY(app::read_content_folder(services.disk, place));
            files = folder.files;
        }
        return say(services, folder.faults.empty() ? app::check_content(files) : folder.faults,
            files.size(), line_for_editors);
    }

} // namespace

void print_faults(std::ostream& lines, std::ostream& sentence, const content::Faults& faults)
{
    print(lines, sentence, faults, line_for_editors);
}

Command check_content_command()
{
    return {
        "check-content",
        tr_later("check-content [DIR|LIST]"),
        tr_later("Checks guides, method, directory and languages."),
        tr_later("Without DIR it checks what is inside the program; with DIR, the folders guides "
                 "and locales of DIR, which must be whole; with LIST, a file with a newer list of "
                 "contacts, as the page that loads it. For a folder that holds only some files: "
                 "--content DIR check-content. Prints file and line of each fault."),
        { 0, 1, {}, {}, {} },
        run,
    };
}

} // namespace cli
