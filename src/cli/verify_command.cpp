#include "cli/command.hpp"

#include "app/notice_text.hpp"
#include "cli/credentials.hpp"
#include "cli/vault_session.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "vault/document.hpp"

#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::fill;
using i18n::tr;
using i18n::tr_later;

namespace {

    std::string_view opened_with(vault::SlotType slot)
    {
        switch (slot) {
        case vault::SlotType::Passphrase:
            return tr("opened with the passphrase");
        case vault::SlotType::RecoveryCode:
            return tr("opened with the recovery code");
        case vault::SlotType::Emergency:
            break; // Never opens anything.
        }
        return {};
    }

    void print_facts(const Services& services, const vault::Facts& facts)
    {
        const auto generation = std::to_string(facts.generation);
        const auto date = i18n::long_date(services.clock.local_date(facts.saved_at));
        const auto time = i18n::time_of_day(services.clock.minute_of_day(facts.saved_at));
        services.results << "ok\n"
                         << fill(tr("generation {number}"), { { "number", generation } }) << '\n'
                         << fill(tr("saved on {date}, {time}"),
                                { { "date", date }, { "time", time } })
                         << '\n'
                         << opened_with(facts.opened_with) << '\n';
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const auto credentials = TRY(read_credentials(services, arguments));
        const auto opened = TRY(vault::Vault::open(vault_tools(services), arguments.place(0),
            credentials, { vault::OpenMode::VerifyOnly, nullptr }));
        const auto& facts = opened.vault->facts();
        // The seal holds; what is inside has to be readable as well.
        TRY(vault::read_document(opened.payload, facts.schema));
        print_facts(services, facts);
        for (const auto notice : opened.notices)
            services.results << app::notice_text(notice, facts, services.clock) << '\n';
        return ExitCode::Done;
    }

} // namespace

Command verify_command()
{
    return {
        "verify",
        tr_later("verify FILE [--key-file KEY]"),
        tr_later("Checks that a file opens and is whole. The passphrase comes on standard input."),
        tr_later("Prints ok, the generation, the date it was saved, what opened it, and what is "
                 "to be told about it. It repairs nothing and shows nothing of what is written."),
        { 1, 1, { KEY_FILE }, {}, {} },
        run,
    };
}

} // namespace cli
