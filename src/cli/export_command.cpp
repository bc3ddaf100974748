#include "cli/command.hpp"

#include "app/models/print_model.hpp"
#include "cli/credentials.hpp"
#include "cli/paper_file.hpp"
#include "cli/vault_session.hpp"
#include "domain/circumstances.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    constexpr std::string_view CARDS = "cards";

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

    /// "plan", "card" (the pocket sheet), "cards" or "cards:R04,viaje" (hers, to cut out),
    /// "guide:ID", "card:ID" (of the program), "poster".
    base::Result<app::PaperOrder> order_of(std::string_view what)
    {
        app::PaperOrder order;
        if (what == "plan")
            return order;
        if (what == "card") {
            order.kind = app::PaperKind::Pocket;
            return order;
        }
        const auto colon = std::min(what.find(':'), what.size());
        if (what.substr(0, colon) == CARDS) {
            order.kind = app::PaperKind::Cards;
            order.cards = names_in(what.substr(std::min(colon + 1, what.size())));
            return order;
        }
        if (auto handout = app::public_order(what))
            return *handout;
        return base::fail(base::ErrorCode::Usage,
            std::string(
                tr("After --what comes plan, card, cards, poster, guide:NAME or card:NAME.")));
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

    base::Result<app::CardsOnPage> on_page(std::string_view number)
    {
        if (number.empty() || number == "2")
            return app::CardsOnPage::Two;
        if (number == "4")
            return app::CardsOnPage::Four;
        return base::fail(base::ErrorCode::Usage, std::string(tr("After --on-page comes 2 or 4.")));
    }

    constexpr std::string_view ALLOW_PAPER = "--allow-paper";

    base::Result<> choose_language(const Services& services, const Arguments& arguments)
    {
        const auto code = arguments.value("--language");
        if (code.empty() || services.use_language(code))
            return {};
        return base::fail(
            base::ErrorCode::Usage, std::string(tr("There is no such language here.")));
    }

    base::Result<> print_plan(const Services& services, const Arguments& arguments,
        const std::string& target, const app::PaperOrder& order)
    {
        auto credentials = TRY(read_credentials(services, arguments));
        VaultSession session(services);
        TRY(session.open(arguments.place(0), std::move(credentials)));
        print_notices(services, session.notices(), session.facts());
        if (domain::is_paper_forbidden(session.workbook()) && !arguments.has(ALLOW_PAPER))
            return base::fail(base::ErrorCode::PaperForbidden,
                std::string(tr("If she agrees, --allow-paper makes it this once.")));
        // The numbers of the list she loaded, marked as on the screen.
        services.shelf.use_directory(session.workbook().directory);
        TRY(write_paper(services, target, order, session.workbook()));
        services.messages << tr("Written, read back and compared. This copy is not encrypted: "
                                "whoever finds it can read it. Keep it away from the computer or "
                                "destroy it.")
                          << '\n';
        return {};
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        TRY(choose_language(services, arguments));
        const std::string target(arguments.value("--to"));
        auto order = TRY(order_of(arguments.value("--what")));
        order.format = TRY(paper_format(target));
        order.size = TRY(size_of(arguments.value("--paper")));
        order.lines_left_out = names_in(arguments.value("--leave-out"));
        order.folded = arguments.has("--folded");
        order.cards_on_page = TRY(on_page(arguments.value("--on-page")));
        const auto is_public = app::is_public(order.kind);
        if (is_public == (arguments.count() == 1))
            return base::fail(base::ErrorCode::Usage,
                std::string(is_public
                        ? tr("Guides, cards and the poster are printed without a file.")
                        : tr("The plan, the pocket sheet and your cards need the file they are "
                             "in.")));
        if (order.folded && order.kind != app::PaperKind::Guide)
            return base::fail(
                base::ErrorCode::Usage, std::string(tr("Only guides can be folded.")));
        if (!is_public) {
            TRY(print_plan(services, arguments, target, order));
            return ExitCode::Done;
        }
        TRY(write_public_paper(services, target, order));
        services.messages << tr("Written, read back and compared. Nothing of anybody's plan is on "
                                "it.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command export_command()
{
    return {
        "export",
        tr_later("export [FILE] --what plan|card|cards|guide:NAME|card:NAME|poster --to OUT.pdf "
                 "[--language es|en] [--paper letter|a4] [--on-page 2|4] [--folded] "
                 "[--leave-out NAMES] [--allow-paper] [--key-file KEY]"),
        tr_later(
            "Writes for printing: the plan, the pocket sheet or the cards of FILE, with the passphrase "
            "on standard input; or, without a file, a guide, an emergency card or the poster of "
            "numbers."),
        tr_later(
            "OUT ends in .pdf or in .html, which screen readers can read. --what card is the "
            "pocket sheet, --what cards her own cards to cut out (cards:R04,viaje only those), "
            "--what card:allanamientos/puerta an emergency card, --what guide:allanamientos a "
            "guide; --folded puts two pages of a guide on each side. "
            "Of a plan kept on a computer that others use there is no paper unless its settings or "
            "--allow-paper say so. Code words are never printed. A file that is there already is never "
            "overwritten."),
        { 0, 1, { "--what", "--to", "--paper", "--leave-out", "--language", "--on-page", KEY_FILE },
            { "--folded", ALLOW_PAPER }, { "--what", "--to" } },
        run,
    };
}

} // namespace cli
