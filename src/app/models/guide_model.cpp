#include "app/models/guide_model.hpp"

#include "app/directory_text.hpp"
#include "app/models/emergency_model.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>

namespace app {

using i18n::tr;

namespace {

    std::string text_of(const std::vector<GuideModel::Run>& runs)
    {
        std::string text;
        for (const auto& run : runs)
            text += run.text;
        return text;
    }

    /// "1555, sin confirmar"
    std::string contact_words(const content::Contact& contact, base::Date today)
    {
        return contact_value(contact) + ", " + confidence_words(contact, today);
    }

} // namespace

// --- The list and the search ---------------------------------------------------------------

void GuidesModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ has_vault() ? Screen::Home : Screen::Start, {} });
}

void GuidesModel::search(const std::string& typed)
{
    m_searching = !search::tokens_of(typed).empty();
    m_results = {};
    if (!m_searching)
        return;
    auto& searcher = m_app.searcher();
    m_works = searcher.works();
    m_results = searcher.find(typed, has_vault() ? Searcher::Method::Yes : Searcher::Method::No);
}

bool GuidesModel::has_glossary() const { return !m_app.library().glossary.empty(); }

void GuidesModel::open_glossary()
{
    m_app.router().go({ Screen::Guides, std::string(GLOSSARY_DETAIL) });
}

void GuidesModel::open(const Findable& found)
{
    if (found.place)
        m_app.router().go(*found.place);
}

void GuidesModel::open_first()
{
    for (const auto& group : m_results.groups) {
        for (const auto& hit : group.hits) {
            if (hit.what->place) {
                open(*hit.what);
                return;
            }
        }
    }
}

std::string GuidesModel::contact_of(const Findable& found) const
{
    const auto* entry = content::find_entry(m_app.library().directory, found.id);
    const auto* contact = entry ? content::first_contact(*entry) : nullptr;
    return contact ? contact_words(*contact, m_app.clock().today()) : std::string();
}

// --- The reader ----------------------------------------------------------------------------

GuideModel::GuideModel(App& app, const std::string& detail)
    : m_app(app)
    , m_guide(detail.substr(0, detail.find('/')))
{
    const auto slash = detail.find('/');
    if (slash != std::string::npos)
        go_to_section(detail.substr(slash + 1));
    if (m_section.empty() && guide() && !guide()->sections.empty())
        m_section = guide()->sections.front().id;
    read_section();
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
    if (found) {
        m_section = found->id;
        // It is shown where it stands, however long the section is.
        m_heading = found->id == id ? std::string() : id;
        m_moved = m_moved || !m_heading.empty();
    }
    read_section();
}

bool GuideModel::is_last_section() const { return section_index() + 1 == guide()->sections.size(); }

void GuideModel::next_section()
{
    if (!is_last_section())
        go_to_section(guide()->sections[section_index() + 1].id);
}

void GuideModel::earlier_section()
{
    if (!is_first_section())
        go_to_section(guide()->sections[section_index() - 1].id);
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

void GuideModel::add_link(Line& line, const content::Inline& run) const
{
    line.runs.push_back({ run.text });
    const auto* entry = run.link.kind == content::LinkKind::Directory
        ? content::find_entry(m_app.library().directory, run.link.id)
        : nullptr;
    if (const auto* contact = entry ? content::first_contact(*entry) : nullptr)
        line.runs.push_back({ " (" + contact_words(*contact, m_app.clock().today()) + ")" });
    if (leads_somewhere(run.link))
        line.links.push_back({ run.text, run.link });
}

GuideModel::Line GuideModel::plain_line(const content::Item& item) const
{
    Line line;
    // One line under several marks: it is only as sure as its least sure part.
    auto status = content::FactStatus::Practice;
    for (const auto& run : item.text) {
        switch (run.kind) {
        case content::InlineKind::Plain:
            line.runs.push_back({ run.text });
            break;
        case content::InlineKind::Bold:
            line.runs.push_back({ run.text, true });
            break;
        case content::InlineKind::Link:
            add_link(line, run);
            break;
        case content::InlineKind::Fact:
            status = std::max(status, run.fact.status);
            break;
        }
    }
    line.fact = fact_said(status, guide()->review);
    return line;
}

GuideModel::Line GuideModel::line_of(const content::Item& item) const
{
    auto line = plain_line(item);
    if (const auto found = m_terms.find(&item); found != m_terms.end()) {
        for (const auto& place : found->second) {
            const auto* term = content::find_term(m_app.library().glossary, place.term);
            if (!term)
                continue;
            line.terms.push_back(term);
            stress(line, place.range, Stress::Term);
        }
    }
    if (!m_heading.empty() && item.id == m_heading)
        stress(line, { 0, text_of(line.runs).size() }, Stress::Present);
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        if (m_found[i].item == &item)
            stress(line, m_found[i].range,
                i == m_present && m_at_present ? Stress::Present : Stress::Found);
    }
    return line;
}

/// Cuts the runs at the ends of the range; what was looked for covers a difficult word.
void GuideModel::stress(Line& line, const TextRange& range, Stress how) const
{
    std::vector<Run> runs;
    std::size_t at = 0;
    for (const auto& run : line.runs) {
        const auto end = at + run.text.size();
        const auto from = std::clamp(range.begin, at, end) - at;
        const auto to = std::clamp(range.end, at, end) - at;
        const auto add = [&](std::size_t first, std::size_t last, Stress stress) {
            if (first < last)
                runs.push_back({ run.text.substr(first, last - first), run.bold, stress });
        };
        add(0, from, run.stress);
        add(from, to, how);
        add(std::max(from, to), run.text.size(), run.stress);
        at = end;
    }
    line.runs = std::move(runs);
}

// --- Letters and steps ---------------------------------------------------------------------

void GuideModel::change_letters()
{
    constexpr std::array SIZES { 100, 125, 150, 175, 200 };
    const auto larger = std::ranges::upper_bound(SIZES, m_app.preferences().text_size);
    m_app.set_text_size(larger == SIZES.end() ? SIZES.front() : *larger);
}

void GuideModel::look_for_steps()
{
    const content::Item* heading = nullptr;
    for (const auto& block : section()->blocks) {
        if (block.kind == content::BlockKind::Heading && !block.items.empty())
            heading = &block.items.front();
        if (block.kind != content::BlockKind::Numbers)
            continue;
        for (const auto& item : block.items)
            m_steps.push_back({ &item, heading });
    }
}

void GuideModel::go_step_by_step()
{
    if (may_go_step_by_step())
        m_step = 0;
}

void GuideModel::next_step()
{
    if (m_step && *m_step + 1 < m_steps.size())
        ++*m_step;
    else
        m_step.reset();
}

void GuideModel::earlier_step()
{
    if (m_step && *m_step > 0)
        --*m_step;
    else
        m_step.reset();
}

// --- Finding -------------------------------------------------------------------------------

void GuideModel::find(const std::string& typed)
{
    m_wanted = search::tokens_of(typed);
    m_found.clear();
    m_present = 0;
    m_at_present = false;
    m_moved = false;
    if (m_wanted.empty() || !guide())
        return;
    const auto here = section_index();
    bool chosen = false;
    for (std::size_t i = 0; i < guide()->sections.size(); ++i) {
        const auto& section = guide()->sections[i];
        const auto before = m_found.size();
        for (const auto& block : section.blocks) {
            // The first row of a table is repeated with each of the others.
            const bool table = block.kind == content::BlockKind::Table;
            const auto first = table ? static_cast<std::size_t>(std::max(0, block.columns)) : 0;
            for (auto item = first; item < block.items.size(); ++item) {
                const auto text = text_of(plain_line(block.items[item]).runs);
                for (const auto& range : places_of(text, m_wanted))
                    m_found.push_back({ section.id, &block.items[item], range });
            }
        }
        if (!chosen && i >= here && m_found.size() > before) {
            m_present = before;
            chosen = true;
        }
    }
}

void GuideModel::next_found()
{
    if (m_found.empty())
        return;
    if (m_at_present)
        m_present = (m_present + 1) % m_found.size();
    go_to_found();
}

void GuideModel::earlier_found()
{
    if (m_found.empty())
        return;
    m_present = (m_present + m_found.size() - 1) % m_found.size();
    go_to_found();
}

void GuideModel::go_to_found()
{
    go_to_section(m_found[m_present].section);
    leave_steps();
    m_at_present = true;
    m_moved = true;
}

// --- Difficult words -----------------------------------------------------------------------

void GuideModel::read_section()
{
    if (m_read == m_section)
        return;
    m_read = m_section;
    m_terms.clear();
    m_open_term.clear();
    m_steps.clear();
    m_step.reset();
    if (section()) {
        look_for_terms();
        look_for_steps();
    }
}

/// The first place of each in this section; not where it is explained itself, and not in the row
/// that names the columns of a table, which stands again in every row.
void GuideModel::look_for_terms()
{
    const auto* present = section();
    const TermFinder finder(m_app.library().glossary);
    std::set<std::string> seen;
    for (const auto& block : present->blocks) {
        const auto first = block.kind == content::BlockKind::Table
            ? std::min(static_cast<std::size_t>(std::max(1, block.columns)), block.items.size())
            : 0;
        for (const auto& item : std::span(block.items).subspan(first)) {
            const auto runs = plain_line(item).runs;
            for (auto& place : finder.in(text_of(runs))) {
                const bool explained_here = place.range.begin == 0 && runs.front().bold;
                if (seen.insert(place.term).second && !explained_here)
                    m_terms[&item].push_back(std::move(place));
            }
        }
    }
}

void GuideModel::toggle(const content::Term& term)
{
    m_open_term = is_open(term) ? std::string() : term.id;
}

FactSaid GuideModel::fact_of(const content::Term& term) const
{
    return fact_said(term.source.status, guide()->review);
}

bool GuideModel::has_more(const content::Term& term) const
{
    if (!term.see || !leads_somewhere(*term.see))
        return false;
    const bool here = term.see->kind == content::LinkKind::Guide && term.see->id == m_guide
        && content::find_section_of(*guide(), term.see->part) == section();
    return !here;
}

bool GuideModel::ticks_are_lost() const
{
    return !has_vault() && section()
        && std::ranges::any_of(section()->blocks,
            [](const content::Block& it) { return it.kind == content::BlockKind::Checks; });
}

// --- Links and places ------------------------------------------------------------------------

GuideModel::Line GuideModel::foot_of(std::span<const content::Item> row) const
{
    content::Item whole;
    for (const auto& cell : row)
        whole.text.insert(whole.text.end(), cell.text.begin(), cell.text.end());
    auto line = plain_line(whole);
    line.runs.clear();
    for (const auto& cell : row) {
        const auto found = m_terms.find(&cell);
        if (found == m_terms.end())
            continue;
        for (const auto& place : found->second) {
            if (const auto* term = content::find_term(m_app.library().glossary, place.term))
                line.terms.push_back(term);
        }
    }
    return line;
}

bool GuideModel::leads_somewhere(const content::Link& link) const
{
    return place_of(m_app, link).has_value();
}

void GuideModel::follow(const content::Link& link)
{
    if (link.kind == content::LinkKind::Section)
        go_to_section(link.part);
    else if (const auto place = place_of(m_app, link)) {
        // The way back leads to the section she was reading.
        m_app.router().replace({ Screen::Guide, m_guide + "/" + m_section });
        m_app.router().go(*place);
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
