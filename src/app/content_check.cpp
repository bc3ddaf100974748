#include "app/content_check.hpp"

#include "content/case_file.hpp"
#include "content/demo_plan.hpp"
#include "content/library.hpp"
#include "content/method_loader.hpp"
#include "content/word_checks.hpp"
#include "i18n/po_check.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

using content::Faults;

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

    /// A language is offered when it is spoken everywhere: guides, method and interface.
    Faults check_languages(content::SourceFiles files)
    {
        Faults faults;
        const auto expect = [&](const std::vector<std::string>& spoken, std::string_view code,
                                const std::string& folder) {
            if (std::ranges::find(spoken, code) == spoken.end())
                faults.push_back({ folder, 0, "the language is not there" });
        };
        const auto guides = content::library_languages(files);
        const auto methods = content::method_languages(files);
        for (const auto& code : guides) {
            expect(methods, code, "guides/method/" + code);
            const auto demo = "guides/demo/" + code + "/";
            if (std::ranges::none_of(files,
                    [&](const content::SourceFile& file) { return file.path.starts_with(demo); }))
                faults.push_back({ "guides/demo/" + code, 0, "the language is not there" });
            const auto po = "locales/" + code + ".po";
            if (code != "en"
                && std::ranges::find(files, po, &content::SourceFile::path) == files.end())
                faults.push_back({ po, 0, "the language is not there" });
        }
        for (const auto& code : methods)
            expect(guides, code, "guides/" + code);
        return faults;
    }

} // namespace

content::Faults check_content(content::SourceFiles files)
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
    std::ranges::move(content::check_words(files), std::back_inserter(faults));
    std::ranges::move(check_languages(files), std::back_inserter(faults));
    std::ranges::move(check_locales(files), std::back_inserter(faults));
    std::ranges::stable_sort(faults);
    return faults;
}

} // namespace app
