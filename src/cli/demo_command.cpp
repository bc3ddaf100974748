#include "cli/command.hpp"

#include "app/places.hpp"
#include "cli/paper_file.hpp"
#include "cli/score_table.hpp"
#include "cli/vault_session.hpp"
#include "content/case_file.hpp"
#include "content/demo_plan.hpp"
#include "domain/assessment.hpp"
#include "i18n/tr.hpp"
#include "vault/document.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

namespace cli {

using base::ErrorCode;
using i18n::fill;
using i18n::tr;
using i18n::tr_later;

namespace {

    /// Printed and known to everybody: the case is invented.
    constexpr std::string_view DEMO_PASSPHRASE = "ceiba de prueba caso inventado";
    constexpr std::string_view CASE_FILE = "guides/demo/elena.json";

    const content::SourceFile* find_file(const Services& services, std::string_view path)
    {
        const auto found = std::ranges::find(services.content, path, &content::SourceFile::path);
        return found == services.content.end() ? nullptr : &*found;
    }

    base::Result<domain::Case> demo_case(const Services& services)
    {
        const auto* file = find_file(services, CASE_FILE);
        if (!file)
            return base::fail(ErrorCode::ContentFault, std::string(CASE_FILE));
        return content::parse_case_file(
            file->bytes, services.shelf.method(), services.clock.today());
    }

    base::Result<domain::Plan> demo_plan(const Services& services)
    {
        const auto path_in = [](std::string_view language) {
            return "guides/demo/" + std::string(language) + "/elena.toml";
        };
        const auto* file = find_file(services, path_in(i18n::language()));
        if (!file)
            file = find_file(services, path_in("es"));
        if (!file)
            return base::fail(ErrorCode::ContentFault, path_in("es"));
        const std::string_view text(
            reinterpret_cast<const char*>(file->bytes.data()), file->bytes.size());
        auto parsed = content::parse_demo_plan(
            file->path, text, services.shelf.method(), services.clock.today());
        if (!parsed.faults.empty())
            return base::fail(ErrorCode::ContentFault, content::fault_text(parsed.faults.front()));
        return std::move(parsed.plan);
    }

    base::Result<> make_vault(const Services& services, const std::string& path)
    {
        auto her_case = TRY(demo_case(services));
        auto plan = TRY(demo_plan(services));
        VaultSession session(services);
        TRY(session.create(
            path, { crypto::Passphrase(DEMO_PASSPHRASE), std::nullopt }, crypto::Preset {}));
        return session.change([&](domain::Workbook& workbook) {
            workbook.her_case = std::move(her_case);
            workbook.plan = std::move(plan);
            workbook.assessment.path = domain::Path::Full;
            workbook.assessment.begun = true;
            workbook.settings.language = i18n::language();
        });
    }

    /// Opens what was written as a stranger would, and changes nothing.
    base::Result<domain::Workbook> verified(const Services& services, const std::string& path)
    {
        const vault::Credentials credentials { crypto::Passphrase(DEMO_PASSPHRASE), std::nullopt };
        const auto opened = TRY(vault::Vault::open(
            vault_tools(services), path, credentials, { vault::OpenMode::VerifyOnly, nullptr }));
        print_notices(services, opened.notices, opened.vault->facts());
        return vault::read_document(opened.payload, opened.vault->facts().schema);
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const std::string folder(arguments.value("--out"));
        const auto vault_path = folder + "/demo.vault";
        const auto plan_path = folder + "/plan.pdf";
        TRY(services.create_folder(folder));
        TRY(make_vault(services, vault_path));
        const auto workbook = TRY(verified(services, vault_path));
        TRY(write_paper(services, plan_path, app::PaperOrder {}, workbook));

        const auto assessment
            = domain::assess(services.shelf.method(), workbook.her_case, services.clock.today());
        print_levels(services.results, services.shelf.texts(), assessment);
        services.results << '\n'
                         << fill(tr("passphrase of the demo: {passphrase}"),
                                { { "passphrase", DEMO_PASSPHRASE } })
                         << '\n';
        services.messages << fill(
            tr("Written, opened again and compared: {vault} and {plan}. The case is invented."),
            { { "vault", app::shown_path(vault_path) }, { "plan", app::shown_path(plan_path) } })
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command demo_command()
{
    return {
        "demo",
        tr_later("demo --out DIR"),
        tr_later(
            "The whole way with an invented case: answers, risks, plan, encrypted file, paper."),
        tr_later("Writes demo.vault and plan.pdf in DIR and prints the levels and the passphrase. "
                 "Files that are there already are never overwritten."),
        { 0, 0, { "--out" }, {}, { "--out" } },
        run,
    };
}

} // namespace cli
