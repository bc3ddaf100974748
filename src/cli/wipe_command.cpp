#include "cli/command.hpp"

#include "i18n/tr.hpp"
#include "vault/wipe.hpp"

#include <ostream>
#include <string>
#include <utility>

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

    /// A file that another window holds may be saved again a moment later: the one who
    /// holds it has to destroy it.
    base::Result<> check_not_held(base::Disk& disk, const std::string& path)
    {
        const auto file = disk.open(path, base::Access::ReadWrite);
        if (!file && file.error().code == base::ErrorCode::AlreadyOpen)
            return base::Failure(file.error());
        return {};
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        TRY(check_not_held(services.disk, arguments.place(0)));
        auto prepared
            = vault::WipeHandle::prepare(services.disk, arguments.place(0), services.random);
        if (!prepared && prepared.error().code == base::ErrorCode::BadInput)
            return base::fail(base::ErrorCode::BadInput,
                std::string(tr("It is not one of this program's files. It was not touched.")));
        const auto handle = TRY(std::move(prepared));
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
