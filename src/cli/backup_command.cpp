#include "cli/command.hpp"

#include "cli/new_passphrase.hpp"
#include "cli/passphrase_reader.hpp"
#include "cli/vault_session.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        auto current = TRY(read_passphrase(services, tr("Passphrase:")));
        auto next = TRY(new_passphrase(services));
        VaultSession session(services);
        TRY(session.open(arguments.place(0), std::move(current)));
        print_notices(services, session.notices(), session.facts());
        domain::Workbook copy = session.workbook();
        // The copy has keys of its own: nothing opens it but the passphrase just given.
        copy.keys = {};
        VaultSession backup(services);
        TRY(backup.create(std::string(arguments.value("--to")), std::move(next),
            session.facts().preset, std::move(copy)));
        services.messages << tr(
            "The copy was made with keys of its own, opened again and compared. "
            "Destroying the first file does not touch it.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command backup_command()
{
    return {
        "backup",
        tr_later("backup FILE --to OUT"),
        tr_later("Makes a second file with the same content and keys of its own."),
        tr_later(
            "The passphrase of FILE and the one of the copy come on standard input, a line each; "
            "they may be the same. A file that is there already is never overwritten."),
        { 1, 1, { "--to" }, {}, { "--to" } },
        run,
    };
}

} // namespace cli
