#include "cli/command.hpp"

#include "cli/credentials.hpp"
#include "cli/vault_session.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    /// In the list "my copies" of the first file, if that one can be written as it is. The copy is
    /// made already, so what fails here is only said.
    void note_copy(const Services& services, VaultSession& session, const std::string& place)
    {
        const bool noted = session.is_writable() && !session.is_from_older_version()
            && session.change([&](domain::Workbook& workbook) {
                   workbook.copies.push_back({ domain::take_id(workbook.plan),
                       services.clock.today(), domain::CopyKind::Backup, place });
               });
        services.messages << (noted ? tr("It is on the list of copies in the first file now.")
                                    : tr("The list of copies in the first file could not be "
                                         "changed; add it there yourself."))
                          << '\n';
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        auto current = TRY(read_credentials(services, arguments));
        auto next = TRY(new_credentials(services, arguments));
        VaultSession session(services);
        TRY(session.open(arguments.place(0), std::move(current)));
        print_notices(services, session.notices(), session.facts());
        const std::string place(arguments.value("--to"));
        domain::Workbook copy = session.workbook();
        // The copy has keys of its own: nothing opens it but the passphrase just given.
        copy.keys = {};
        VaultSession backup(services);
        TRY(make_new_key_file(services, arguments, next));
        auto made = backup.create(place, std::move(next), session.facts().preset, std::move(copy));
        if (!made) {
            take_away_new_key_file(services, arguments);
            return base::Failure(made.error());
        }
        services.messages << tr(
            "The copy was made with keys of its own, opened again and compared. "
            "Destroying the first file does not touch it.")
                          << '\n';
        note_copy(services, session, place);
        return ExitCode::Done;
    }

} // namespace

Command backup_command()
{
    return {
        "backup",
        tr_later("backup FILE --to OUT [--key-file KEY] [--new-key-file KEY | "
                 "--without-key-file]"),
        tr_later("Makes a second file with the same content and keys of its own."),
        tr_later(
            "The passphrase of FILE and the one of the copy come on standard input, a line each; "
            "they may be the same. The key file of FILE opens the copy too, unless a new one is made "
            "or it is to open without. A file that is there already is never overwritten."),
        { 1, 1, { "--to", KEY_FILE, NEW_KEY_FILE }, { WITHOUT_KEY_FILE }, { "--to" } },
        run,
    };
}

} // namespace cli
