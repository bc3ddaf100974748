#include "ui/screens/guides_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

namespace {

    /// What was looked for in bold.
    std::string marked(const app::MarkedText& runs)
    {
        std::string text;
        for (const auto& run : runs)
            text += run.marked ? "**" + escaped(run.text) + "**" : escaped(run.text);
        return text;
    }

    Words group_title(app::FindKind kind)
    {
        switch (kind) {
        case app::FindKind::Card:
            return tr("This is happening now");
        case app::FindKind::Guide:
            return tr("In the guides");
        case app::FindKind::Directory:
            return tr("Who can help");
        case app::FindKind::Term:
            return tr("Difficult words");
        case app::FindKind::Question:
            return tr("In your assessment");
        case app::FindKind::Measure:
            return tr("Measures");
        }
        return {};
    }

    std::string group_id(app::FindKind kind)
    {
        switch (kind) {
        case app::FindKind::Card:
            return "cards";
        case app::FindKind::Guide:
            return "in-guides";
        case app::FindKind::Directory:
            return "directory";
        case app::FindKind::Term:
            return "words";
        case app::FindKind::Question:
            return "questions";
        case app::FindKind::Measure:
            return "measures";
        }
        return {};
    }

    Icon group_icon(app::FindKind kind)
    {
        switch (kind) {
        case app::FindKind::Card:
            return Icon::LifeRing;
        case app::FindKind::Guide:
            return Icon::Signs;
        case app::FindKind::Directory:
            return Icon::Phone;
        case app::FindKind::Term:
            return Icon::QuestionCircle;
        case app::FindKind::Question:
            return Icon::CheckSquareOutline;
        case app::FindKind::Measure:
            return Icon::Book;
        }
        return Icon::None;
    }

} // namespace

std::vector<std::string> GuidesScreen::place() const { return { std::string(tr("Guides")) }; }

void GuidesScreen::draw(Context& context)
{
    Foot foot { .back = {}, .main = {} };
    if (m_model.needs_back())
        foot.back = back_action();
    foot.others.push_back({ .id = "print", .label = tr("To print"), .icon = Icon::Print });
    Page page(context, "guides", foot);
    heading(context, tr("What to do if…"));
    if (!context.metrics().is_low())
        hint(context, tr("Read them calmly, before anything happens. They need no passphrase."));
    m_pressed = nullptr;
    m_chosen.clear();
    m_glossary = false;
    m_contacts = false;
    draw_search(context);
    if (m_model.is_searching())
        draw_results(context);
    else
        draw_guides(context);
    const auto pressed = page.foot();
    if (m_pressed)
        m_model.open(*m_pressed);
    else if (!m_chosen.empty())
        m_model.open(m_chosen);
    else if (m_glossary)
        m_model.open_glossary();
    else if (m_contacts)
        m_model.see_contacts();
    else if (pressed == "print")
        m_model.print();
    else if (pressed == "back")
        m_model.back();
}

void GuidesScreen::draw_search(Context& context)
{
    if (find_key_pressed())
        take_focus(context);
    const auto typed = text_field(context, "search", tr("Search"), m_typed,
        { .placeholder = tr("For example: search of the house without an order"),
            .icon = Icon::Search,
            .most_bytes = search::MAX_QUERY_BYTES });
    if (typed.changed)
        m_model.search(m_typed);
    if (typed.entered)
        m_model.open_first();
}

void GuidesScreen::draw_guides(Context& context)
{
    draw_tiles(context);
    if (m_model.has_glossary()
        && text_link(context, "glossary", tr("Difficult words"), Icon::QuestionCircle))
        m_glossary = true;
    if (text_link(context, "contacts", tr("Who can help"), Icon::AddressBook))
        m_contacts = true;
}

void GuidesScreen::draw_tiles(Context& context)
{
    // On a small screen and with large letters their names, so that more than two are in sight.
    const bool in_full = !context.metrics().is_small() && !context.metrics().is_large();
    Grid grid(context, 2, Gap::Small, 300);
    for (const auto& guide : m_model.guides()) {
        grid.cell();
        initial_focus(context);
        if (tile(context,
                { .id = guide.id,
                    .icon = Icon::Signs,
                    .title = Words(guide.title),
                    .text = in_full ? Words(guide.summary) : Words() }))
            m_chosen = guide.id;
    }
}

void GuidesScreen::draw_results(Context& context)
{
    const auto& results = m_model.results();
    if (!m_model.search_works()) {
        attention_notice(context, tr("There is too little memory to search. Reading works."));
        return;
    }
    if (results.empty()) {
        paragraph(context, tr("Nothing was found. Try another word, or only its beginning."));
        return;
    }
    if (!results.taken_for.empty())
        hint(context,
            i18n::fill(
                tr("Searched for: {words}"), { { "words", i18n::and_list(results.taken_for) } }));
    for (const auto& group : results.groups) {
        section(context, group_title(group.kind), group_icon(group.kind));
        const IdScope scope(context, group_id(group.kind));
        int number = 0;
        for (const auto& hit : group.hits) {
            const IdScope each(context, std::to_string(number++));
            draw_hit(context, hit);
        }
    }
}

void GuidesScreen::draw_hit(Context& context, const app::SearchHit& hit)
{
    auto text = marked(hit.line);
    if (!hit.place_words.empty())
        text = escaped(hit.place_words) + (text.empty() ? "" : " · ") + text;
    if (const auto contact = m_model.contact_of(*hit.what); !contact.empty())
        text = "**" + escaped(contact) + "**" + (text.empty() ? "" : " · ") + text;
    if (hit.what->place) {
        if (tile(context,
                { .id = "hit",
                    .icon = group_icon(hit.what->kind),
                    .title = rich(marked(hit.heading)),
                    .text = rich(text) }))
            m_pressed = hit.what;
        return;
    }
    const Card card(context, CardLook::Page);
    section(context, rich(marked(hit.heading)));
    paragraph(context, rich(text));
}

} // namespace ui
