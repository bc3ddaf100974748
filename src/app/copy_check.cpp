#include "app/copy_check.hpp"

#include "vault/document.hpp"

#include <algorithm>

namespace app {

namespace {

    /// What the original has learned since, or never shares with its copy.
    void drop_what_may_differ(domain::Workbook& workbook)
    {
        workbook.copies.clear();
        workbook.keys = {};
        workbook.plan.last_id = 0;
    }

} // namespace

base::Result<> check_copy(const vault::Tools& tools, const std::string& path,
    const vault::Credentials& credentials, domain::Workbook expected)
{
    const auto opened = TRY(
        vault::Vault::open(tools, path, credentials, { vault::OpenMode::VerifyOnly, nullptr }));
    auto found = TRY(vault::read_document(opened.payload, opened.vault->facts().schema));
    drop_what_may_differ(found);
    drop_what_may_differ(expected);
    const auto here = TRY(vault::write_document(expected, tools.memory));
    const auto there = TRY(vault::write_document(found, tools.memory));
    const bool same = std::ranges::equal(here.database.view(), there.database.view())
        && std::ranges::equal(here.settings.view(), there.settings.view())
        && std::ranges::equal(here.draft.view(), there.draft.view())
        && std::ranges::equal(here.attachments.view(), there.attachments.view());
    if (!same)
        return base::fail(base::ErrorCode::ExportFailed, "the copy holds something else");
    return {};
}

} // namespace app
