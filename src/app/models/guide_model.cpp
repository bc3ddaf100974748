#include "app/models/guide_model.hpp"

#include "app/models/emergency_model.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using i18n::tr;

namespace {

    /// A lawyer or a clinician has not ticked everything: the reader sees which is which.
    std::string fact_words(content::FactStatus status, const content::Review& review)
    {
        switch (status) {
        case content::FactStatus::Practice:
            return {};
        case content::FactStatus::Verified:
            return std::string(tr("Found in a public page"));
        case content::FactStatus::Known:
            return std::string(review.needs_health ? tr("To be checked by a lawyer or a clinician")
                                                   : tr("To be checked by a lawyer"));
        case content::FactStatus::Confirm:
            return std::string(tr("Confirm it before you rely on it"));
        }
        return {};
    }

} // namespace

GuideModel::GuideModel(App& app, const std::string& detail)
    : m_app(app)
    , m_guide(detail.substr(0, detail.find('/')))
{
    const auto slash = detail.find('/');
    if (slash != std::string::npos)
        go_to_section(detail.substr(slash + 1));
    if (m_section.empty() && guide() && !guide()->sections.empty())
        m_section = guide()->sections.front().id;
}

const content::Guide* GuideModel::guide() const
{
    return content::find_guide(m_app.library(), m_guide);
}

const content::Section* GuideModel::section() const
{
    return guide() ? content::find_section(*guide(), m_section) : nullptr;
}

std::size_t GuideModel::section_index() const
{
    const auto& sections = guide()->sections;
    const auto found = std::ranges::find(sections, m_section, &content::Section::id);
    return found == sections.end() ? 0 : static_cast<std::size_t>(found - sections.begin());
}

std::string GuideModel::review() const { return review_words(guide()->review, guide()->updated); }

void GuideModel::go_to_section(const std::string& id)
{
    // A link may name a subheading: its section is opened.
    const auto* found = guide() ? content::find_section_of(*guide(), id) : nullptr;
    if (found)
        m_section = found->id;
}

bool GuideModel::is_last_section() const { return section_index() + 1 == guide()->sections.size(); }

void GuideModel::next_section()
{
    if (!is_last_section())
        m_section = guide()->sections[section_index() + 1].id;
}

void GuideModel::earlier_section()
{
    if (!is_first_section())
        m_section = guide()->sections[section_index() - 1].id;
}

bool GuideModel::is_ticked(const std::string& item) const
{
    const auto& ticks = has_vault() ? m_app.workbook().guide_ticks : m_ticks_without_vault;
    return ticks.contains(tick_id(item));
}

void GuideModel::tick(const std::string& item)
{
    if (!may_tick())
        return;
    const auto toggle = [id = tick_id(item)](std::set<std::string, std::less<>>& ticks) {
        if (ticks.erase(id) == 0)
            ticks.insert(id);
    };
    if (has_vault())
        m_app.session().edit(
            [&toggle](domain::Workbook& workbook) { toggle(workbook.guide_ticks); });
    else
        toggle(m_ticks_without_vault);
}

GuideModel::Line GuideModel::line_of(const content::Item& item) const
{
    Line line;
    // One line under several marks: it is only as sure as its least sure part.
    auto status = content::FactStatus::Practice;
    for (const auto& run : item.text) {
        switch (run.kind) {
        case content::InlineKind::Plain:
            line.runs.push_back({ run.text, false });
            break;
        case content::InlineKind::Bold:
            line.runs.push_back({ run.text, true });
            break;
        case content::InlineKind::Link: {
            line.runs.push_back({ run.text, false });
            const auto* entry = run.link.kind == content::LinkKind::Directory
                ? content::find_entry(m_app.library().directory, run.link.id)
                : nullptr;
            if (const auto* contact = entry ? content::first_contact(*entry) : nullptr) {
                const auto value = contact->kind == content::ContactKind::Phone
                    ? i18n::telephone(contact->value)
                    : contact->value;
                line.runs.push_back(
                    { " (" + value + ", " + confidence_words(*contact, m_app.clock().today()) + ")",
                        false });
            }
            if (leads_somewhere(run.link))
                line.links.push_back({ run.text, run.link });
            break;
        }
        case content::InlineKind::Fact:
            status = std::max(status, run.fact.status);
            break;
        }
    }
    line.fact = fact_words(status, guide()->review);
    line.checked = status == content::FactStatus::Verified;
    return line;
}

GuideModel::Line GuideModel::foot_of(std::span<const content::Item> row) const
{
    content::Item whole;
    for (const auto& cell : row)
        whole.text.insert(whole.text.end(), cell.text.begin(), cell.text.end());
    auto line = line_of(whole);
    line.runs.clear();
    return line;
}

bool GuideModel::leads_somewhere(const content::Link& link) const
{
    switch (link.kind) {
    case content::LinkKind::Section:
        return true;
    case content::LinkKind::Guide:
        return content::find_guide(m_app.library(), link.id) != nullptr;
    case content::LinkKind::Card:
        return content::find_card(m_app.library(), link.id) != nullptr;
    case content::LinkKind::Question:
    case content::LinkKind::Measure:
        return has_vault();
    case content::LinkKind::Directory:
        return false;
    }
    return false;
}

void GuideModel::follow(const content::Link& link)
{
    switch (link.kind) {
    case content::LinkKind::Section:
        go_to_section(link.part);
        return;
    case content::LinkKind::Guide:
        m_app.router().go(
            { Screen::Guide, link.part.empty() ? link.id : link.id + "/" + link.part });
        return;
    case content::LinkKind::Card:
        m_app.router().go({ Screen::EmergencyCard, link.id });
        return;
    case content::LinkKind::Question:
        m_app.router().go({ Screen::Question, link.id });
        return;
    case content::LinkKind::Measure:
        m_app.router().go({ Screen::Measures, link.id });
        return;
    case content::LinkKind::Directory:
        return;
    }
}

void GuideModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Guides, {} });
}

} // namespace app
