#include "cli/command.hpp"

#include "app/content_check.hpp"
#include "cli/folder_reader.hpp"
#include "content/fault.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>

namespace cli {

using i18n::fill;
using i18n::tr;
using i18n::tr_later;
using i18n::trn;

namespace {

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        Folder folder;
        auto files = services.content;
        if (arguments.count() == 1) {
            folder = TRY(read_folder(services.disk, arguments.place(0), { "guides", "locales" }));
            files = folder.files;
        }
        const auto faults = app::check_content(files);
        for (const auto& fault : faults)
            services.results << content::fault_text(fault) << '\n';

        const auto count = std::to_string(faults.empty() ? files.size() : faults.size());
        if (faults.empty()) {
            services.messages << fill(trn("{count} file checked: no faults.",
                                          "{count} files checked: no faults.", files.size()),
                { { "count", count } })
                              << '\n';
            return ExitCode::Done;
        }
        services.messages << fill(trn("There is {count} fault. Each line names the file, the line "
                                      "and what to correct. Nothing was changed.",
                                      "There are {count} faults. Each line names the file, the "
                                      "line and what to correct. Nothing was changed.",
                                      faults.size()),
            { { "count", count } })
                          << '\n';
        return ExitCode::ContentFault;
    }

} // namespace

Command check_content_command()
{
    return {
        "check-content",
        tr_later("check-content [DIR]"),
        tr_later("Checks guides, method, directory and languages."),
        tr_later("Without DIR it checks what is inside the program; with DIR, the folders guides "
                 "and locales of DIR. Prints file and line of each fault."),
        { 0, 1, {}, {}, {} },
        run,
    };
}

} // namespace cli
