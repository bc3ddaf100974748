#include "paper/fact_words.hpp"

#include "app/content_text.hpp"
#include "app/directory_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace paper {

using content::FactStatus;
using i18n::fill;
using i18n::tr;
using i18n::trc;

namespace {

    /// A mark is not broken at the end of a line.
    std::string unbroken(std::string words)
    {
        constexpr std::string_view NO_BREAK = "\u00A0";
        for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 2))
            words.replace(at, 1, NO_BREAK);
        return words;
    }

} // namespace

std::string mark_of(const content::Fact& fact)
{
    switch (fact.status) {
    case FactStatus::Practice:
        return {};
    case FactStatus::Verified:
        return fill(trc("mark", "[public {source}]"), { { "source", fact.source } });
    case FactStatus::Known:
        return unbroken(std::string(trc("mark", "[to be checked]")));
    case FactStatus::Confirm:
        return unbroken(std::string(trc("mark", "[confirm]")));
    }
    return {};
}

std::string mark_meaning(FactStatus status, const content::Review& review)
{
    switch (status) {
    case FactStatus::Practice:
        return std::string(tr("Without a mark: advice on protection, which claims no law."));
    case FactStatus::Verified:
        return std::string(tr("[public]: found in a public page. Letter and number name the page "
                              "in the list of sources at the end."));
    case FactStatus::Known:
        return std::string(review.needs_health
                ? tr("[to be checked]: a lawyer or a clinician has not checked it yet.")
                : tr("[to be checked]: a lawyer has not checked it yet."));
    case FactStatus::Confirm:
        return std::string(tr("[confirm]: it may be different. Confirm it before you rely on it."));
    }
    return {};
}

std::set<FactStatus> marks_in(const content::Guide& guide)
{
    std::set<FactStatus> marks;
    for (const auto& section : guide.sections) {
        for (const auto& block : section.blocks) {
            for (const auto& item : block.items) {
                for (const auto& run : item.text) {
                    if (run.kind == content::InlineKind::Fact)
                        marks.insert(run.fact.status);
                }
            }
        }
    }
    return marks;
}

std::string reach_words(const content::DirectoryEntry& entry, base::Date today)
{
    const auto* contact = content::first_contact(entry);
    if (!contact)
        return {};
    return app::contact_value(*contact) + " · " + app::confidence_words(*contact, today);
}

std::string origin_words(const content::Library& library)
{
    std::string words;
    if (library.from_folder)
        words = tr("Content of another folder, not what came with the program.");
    const auto loaded = app::loaded_directory_text(library);
    if (!words.empty() && !loaded.empty())
        words += " ";
    return words + loaded;
}

std::string with_origin(std::string foot, const content::Library& library)
{
    const auto origin = origin_words(library);
    if (!origin.empty())
        foot += (foot.empty() ? "" : " · ") + origin;
    return foot;
}

} // namespace paper
