#include "cli/command.hpp"

#include "i18n/tr.hpp"
#include "vault/wipe.hpp"

#include <ostream>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    /// Says only what a flush has confirmed.
    void print_report(const Services& services, const vault::WipeReport& report)
    {
        services.messages << (report.keys_destroyed
                ? tr("The keys of this file were destroyed: no passphrase opens it any more.")
                : tr("The keys could NOT be destroyed. The file may still open with its "
                     "passphrase."))
                          << '\n'
                          << (report.removed
                                     ? tr("The file was removed from this place.")
                                     : tr("The file could NOT be removed. Delete it by hand."))
                          << '\n'
                          << tr("This does not touch other copies, what was printed or sent, or "
                                "traces that the program was used here.")
                          << '\n';
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const auto handle
            = TRY(vault::WipeHandle::prepare(services.disk, arguments.place(0), services.random));
        const auto report = handle->destroy();
        print_report(services, report);
        return report.complete() ? ExitCode::Done : ExitCode::NotSaved;
    }

} // namespace

Command wipe_command()
{
    return {
        "wipe",
        tr_later("wipe FILE --destroy"),
        tr_later("Destroys a file for good: its keys first, then the file."),
        tr_later("Asks nothing and cannot be undone. Only a file with the size of one of this "
                 "program is touched."),
        { 1, 1, {}, { "--destroy" }, { "--destroy" } },
        run,
    };
}

} // namespace cli
