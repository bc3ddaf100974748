#include "cli/command.hpp"

#include "cli/folder_reader.hpp"
#include "content/case_file.hpp"
#include "content/demo_plan.hpp"
#include "content/fault.hpp"
#include "content/library.hpp"
#include "content/method_loader.hpp"
#include "i18n/po_check.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>

namespace cli {

using content::Fault;
using content::Faults;
using i18n::fill;
using i18n::tr;
using i18n::tr_later;
using i18n::trn;

namespace {

    std::string_view text_of(const content::SourceFile& file)
    {
        return { reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size() };
    }

    Faults check_locales(content::SourceFiles files)
    {
        constexpr std::string_view FOLDER = "locales/";
        constexpr std::string_view TEMPLATE = "locales/messages.pot";
        constexpr std::string_view ENDING = ".po";

        const auto found = std::ranges::find(files, TEMPLATE, &content::SourceFile::path);
        if (found == files.end())
            return { { std::string(TEMPLATE), 0, "the template of all messages is missing" } };

        Faults faults;
        for (const auto& file : files) {
            if (!file.path.starts_with(FOLDER) || !file.path.ends_with(ENDING))
                continue;
            const auto code
                = file.path.substr(FOLDER.size(), file.path.size() - FOLDER.size() - ENDING.size());
            for (auto& fault : i18n::check_language(code, text_of(file), text_of(*found)))
                faults.push_back({ file.path, fault.line, std::move(fault.what) });
        }
        return faults;
    }

    /// The fictional case and its plan, in every language there is.
    Faults check_demo(content::SourceFiles files, const domain::MethodIndex& method)
    {
        constexpr std::string_view FOLDER = "guides/demo/";
        Faults faults;
        for (const auto& file : files) {
            if (!file.path.starts_with(FOLDER))
                continue;
            if (file.path.ends_with(".json")) {
                if (const auto read = content::parse_case_file(file.bytes, method, base::Date {});
                    !read)
                    faults.push_back({ file.path, 0, read.error().note });
            } else if (file.path.ends_with(".toml")) {
                auto read
                    = content::parse_demo_plan(file.path, text_of(file), method, base::Date {});
                std::ranges::move(read.faults, std::back_inserter(faults));
            }
        }
        return faults;
    }

    Faults check_all(content::SourceFiles files)
    {
        auto faults = content::check_method(files);
        content::MethodIds ids;
        // With a faulty method its ids are unknown; guides are then checked without them.
        if (faults.empty()) {
            auto loaded = content::load_method(files, "es");
            ids = content::method_ids(loaded);
            faults = check_demo(files, domain::MethodIndex(std::move(loaded.method)));
        }
        std::ranges::move(content::check_library(files, ids), std::back_inserter(faults));
        std::ranges::move(check_locales(files), std::back_inserter(faults));
        std::ranges::stable_sort(faults);
        return faults;
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        Folder folder;
        auto files = services.content;
        if (arguments.count() == 1) {
            folder = TRY(read_folder(services.disk, arguments.place(0), { "guides", "locales" }));
            files = folder.files;
        }
        const auto faults = check_all(files);
        for (const auto& fault : faults)
            services.results << content::fault_text(fault) << '\n';

        const auto count = std::to_string(faults.empty() ? files.size() : faults.size());
        if (faults.empty()) {
            services.messages << fill(trn("{count} file checked: no faults.",
                                          "{count} files checked: no faults.", files.size()),
                { { "count", count } })
                              << '\n';
            return ExitCode::Done;
        }
        services.messages << fill(trn("There is {count} fault. Each line names the file, the line "
                                      "and what to correct. Nothing was changed.",
                                      "There are {count} faults. Each line names the file, the "
                                      "line and what to correct. Nothing was changed.",
                                      faults.size()),
            { { "count", count } })
                          << '\n';
        return ExitCode::ContentFault;
    }

} // namespace

Command check_content_command()
{
    return {
        "check-content",
        tr_later("check-content [DIR]"),
        tr_later("Checks guides, method, directory and languages."),
        tr_later("Without DIR it checks what is inside the program; with DIR, the folders guides "
                 "and locales of DIR. Prints file and line of each fault."),
        { 0, 1, {}, {}, {} },
        run,
    };
}

} // namespace cli
