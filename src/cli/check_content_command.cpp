#include "cli/command.hpp"

#include "app/content_check.hpp"
#include "app/content_folder.hpp"
#include "base/utf8.hpp"
#include "content/fault.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>

namespace cli {

using i18n::fill;
using i18n::tr;
using i18n::tr_later;
using i18n::trn;

void print_faults(std::ostream& lines, std::ostream& sentence, const content::Faults& faults)
{
    // What a file says of itself may hold anything: a terminal obeys some of it.
    for (const auto& fault : faults)
        lines << base::without_invisible(content::fault_text(fault)) << '\n';
    sentence << fill(trn("There is {count} fault. Each line names the file, the line and what to "
                         "correct. Nothing was changed.",
                         "There are {count} faults. Each line names the file, the line and what to "
                         "correct. Nothing was changed.",
                         faults.size()),
        { { "count", std::to_string(faults.size()) } })
             << '\n';
}

namespace {

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        app::ContentFolder folder;
        auto files = services.content;
        if (arguments.count() == 1) {
            folder = TRY(app::read_content_folder(services.disk, arguments.place(0)));
            files = folder.files;
        }
        const auto faults = folder.faults.empty() ? app::check_content(files) : folder.faults;
        if (!faults.empty()) {
            print_faults(services.results, services.messages, faults);
            return ExitCode::ContentFault;
        }
        services.messages << fill(trn("{count} file checked: no faults.",
                                      "{count} files checked: no faults.", files.size()),
            { { "count", std::to_string(files.size()) } })
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command check_content_command()
{
    return {
        "check-content",
        tr_later("check-content [DIR]"),
        tr_later("Checks guides, method, directory and languages."),
        tr_later("Without DIR it checks what is inside the program; with DIR, the folders guides "
                 "and locales of DIR, which must be whole. For a folder that holds only some files: "
                 "--content DIR check-content. Prints file and line of each fault."),
        { 0, 1, {}, {}, {} },
        run,
    };
}

} // namespace cli
