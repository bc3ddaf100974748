#include "cli/paper_file.hpp"

#include "app/plan_summary.hpp"
#include "cli/file_reader.hpp"
#include "cli/new_file.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <vector>

namespace cli {

using i18n::fill;
using i18n::tr;

namespace {

    base::Result<> check_written(const Services& services, const std::string& path,
        const app::PaperOrder& order, const app::Paper& paper)
    {
        const auto read_back = TRY(
            read_file(services.disk, path, paper.bytes.size() + 1, base::ErrorCode::ExportFailed));
        return services.paper.verify(order, paper, read_back);
    }

    /// Names the lines by id, never by their words: those are hers.
    std::string overflow_words(const app::Paper& paper)
    {
        std::string said(tr("Not everything fits on the sheet. Choose what to leave out, with "
                            "--leave-out and these names, separated by commas:"));
        for (const auto& panel : paper.overflow) {
            std::vector<std::string> ids;
            for (const auto& line : panel.lines)
                ids.push_back(line.id);
            const auto count = std::to_string(panel.too_many);
            const auto names = i18n::and_list(ids);
            said += "\n"
                + fill(tr("{count} of {names}"), { { "count", count }, { "names", names } });
        }
        return said;
    }

} // namespace

base::Result<app::PaperFormat> paper_format(const std::string& path)
{
    if (path.ends_with(".pdf"))
        return app::PaperFormat::Pdf;
    if (path.ends_with(".html"))
        return app::PaperFormat::Html;
    return base::fail(base::ErrorCode::Usage,
        std::string(tr("The name of the new file has to end in .pdf or .html.")));
}

namespace {

    base::Result<> write_paper_of(const Services& services, const std::string& path,
        const app::PaperOrder& order, const domain::PlanView& view)
    {
        const auto paper = TRY(services.paper.make(order, view));
        if (!paper.overflow.empty())
            return base::fail(base::ErrorCode::BadInput, overflow_words(paper));

        TRY(write_new_file(services.disk, path, paper.bytes));
        auto written = check_written(services, path, order, paper);
        if (!written)
            // Half a plan on paper would mislead. That it may not go away either is not news.
            static_cast<void>(services.disk.remove(path));
        return written;
    }

} // namespace

base::Result<> write_paper(const Services& services, const std::string& path,
    const app::PaperOrder& order, const domain::Workbook& workbook)
{
    return write_paper_of(services, path, order,
        app::plan_view_of(services.shelf.method(), workbook, services.clock.today()));
}

base::Result<> write_public_paper(
    const Services& services, const std::string& path, const app::PaperOrder& order)
{
    domain::PlanView nothing_of_hers;
    nothing_of_hers.today = services.clock.today();
    return write_paper_of(services, path, order, nothing_of_hers);
}

} // namespace cli
