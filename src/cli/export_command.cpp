#include "cli/command.hpp"

#include "cli/credentials.hpp"
#include "cli/paper_file.hpp"
#include "cli/vault_session.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    base::Result<app::PaperKind> kind_of(std::string_view what)
    {
        if (what == "plan")
            return app::PaperKind::Plan;
        if (what == "card")
            return app::PaperKind::Pocket;
        return base::fail(
            base::ErrorCode::Usage, std::string(tr("After --what comes plan or card.")));
    }

    base::Result<app::PaperSize> size_of(std::string_view name)
    {
        if (name.empty() || name == "letter")
            return app::PaperSize::Letter;
        if (name == "a4")
            return app::PaperSize::A4;
        return base::fail(
            base::ErrorCode::Usage, std::string(tr("After --paper comes letter or a4.")));
    }

    std::set<std::string> names_in(std::string_view list)
    {
        std::set<std::string> names;
        while (!list.empty()) {
            const auto comma = list.find(',');
            names.emplace(list.substr(0, comma));
            list = comma == std::string_view::npos ? std::string_view {} : list.substr(comma + 1);
        }
        return names;
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const std::string target(arguments.value("--to"));
        app::PaperOrder order;
        order.kind = TRY(kind_of(arguments.value("--what")));
        order.format = TRY(paper_format(target));
        order.size = TRY(size_of(arguments.value("--paper")));
        order.lines_left_out = names_in(arguments.value("--leave-out"));

        auto credentials = TRY(read_credentials(services, arguments));
        VaultSession session(services);
        TRY(session.open(arguments.place(0), std::move(credentials)));
        print_notices(services, session.notices(), session.facts());
        TRY(write_paper(services, target, order, session.workbook()));
        services.messages << tr("Written, read back and compared. This copy is not encrypted: "
                                "whoever finds it can read it. Keep it away from the computer or "
                                "destroy it.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command export_command()
{
    return {
        "export",
        tr_later("export FILE --what plan|card --to OUT.pdf [--paper letter|a4] "
                 "[--leave-out NAMES] [--key-file KEY]"),
        tr_later("Writes the plan or the pocket sheet for printing. The passphrase comes on "
                 "standard input."),
        tr_later("OUT ends in .pdf or in .html, which screen readers can read. Code words are "
                 "never printed. A file that is there already is never overwritten."),
        { 1, 1, { "--what", "--to", "--paper", "--leave-out", KEY_FILE }, {},
            { "--what", "--to" } },
        run,
    };
}

} // namespace cli
