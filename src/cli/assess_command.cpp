#include "cli/command.hpp"

#include "cli/credentials.hpp"
#include "cli/file_reader.hpp"
#include "cli/vault_session.hpp"
#include "content/case_file.hpp"
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
        // The case first: a fault in it is found before anything is opened.
        const auto bytes = TRY(read_file(services.disk, std::string(arguments.value("--case")),
            content::MAX_CASE_FILE_BYTES, base::ErrorCode::CaseFault));
        auto her_case
            = TRY(content::parse_case_file(bytes, services.shelf.method(), services.clock.today()));
        auto credentials = TRY(read_credentials(services, arguments));

        VaultSession session(services);
        TRY(open_for_change(services, arguments, session, std::move(credentials)));
        TRY(session.change([&her_case](domain::Workbook& workbook) {
            workbook.her_case = std::move(her_case);
            workbook.assessment.begun = true;
        }));
        services.messages << tr("The answers were put in and saved.") << '\n';
        return ExitCode::Done;
    }

} // namespace

Command assess_command()
{
    return {
        "assess",
        tr_later("assess FILE --case CASE.json [--key-file KEY] [--newer-form]"),
        tr_later("Puts the answers of a fictional case into a file and saves it."),
        tr_later("For trainers and tests. The answers in the file are replaced; the plan stays. "
                 "The passphrase comes on standard input."),
        { 1, 1, { "--case", KEY_FILE }, { NEWER_FORM }, { "--case" } },
        run,
    };
}

} // namespace cli
