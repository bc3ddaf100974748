#include "ui/screens/guide_screens.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

#include <optional>
#include <span>
#include <utility>

namespace ui {

using i18n::tr;

namespace {

    Words words_of(const app::GuideModel::Line& line)
    {
        std::string text;
        for (const auto& run : line.runs)
            text += run.bold ? "**" + escaped(run.text) + "**" : escaped(run.text);
        return rich(text);
    }

    std::string plain_words(const app::GuideModel::Line& line)
    {
        std::string text;
        for (const auto& run : line.runs)
            text += run.text;
        return text;
    }

} // namespace

// --- The list ----------------------------------------------------------------------------

std::vector<std::string> GuidesScreen::place() const { return { std::string(tr("Guides")) }; }

void GuidesScreen::draw(Context& context)
{
    Foot foot { .back = {}, .main = {} };
    if (!m_model.has_vault())
        foot.back = { "back", tr("Back"), Icon::ArrowLeft };
    foot.others.push_back({ .id = "print", .label = tr("To print"), .icon = Icon::Print });
    Page page(context, "guides", foot);
    heading(context, tr("What to do if…"));
    hint(context, tr("Read them calmly, before anything happens. They need no passphrase."));
    std::string chosen;
    {
        Grid grid(context, 2, Gap::Small, 300);
        for (const auto& guide : m_model.guides()) {
            grid.cell();
            initial_focus(context);
            if (tile(context,
                    { .id = guide.id,
                        .icon = Icon::Signs,
                        .title = Words(guide.title),
                        .text = Words(guide.summary) }))
                chosen = guide.id;
        }
    }
    const auto pressed = page.foot();
    if (!chosen.empty())
        m_model.open(chosen);
    else if (pressed == "print")
        m_model.print();
    else if (pressed == "back")
        m_model.back();
}

// --- The reader --------------------------------------------------------------------------

std::vector<std::string> GuideScreen::place() const
{
    if (!m_model.guide())
        return { std::string(tr("Guides")) };
    return { std::string(tr("Guides")), m_model.guide()->title };
}

void GuideScreen::draw(Context& context)
{
    if (!m_model.guide() || !m_model.section()) {
        Page page(context, "no-guide",
            Foot { .back = { "back", tr("Back"), Icon::ArrowLeft }, .main = {} });
        paragraph(context, tr("This guide is not there in this language yet."));
        if (page.foot() == "back")
            m_model.back();
        return;
    }
    Foot foot { .back = { "back", tr("Back"), Icon::ArrowLeft }, .main = {} };
    if (m_model.is_first_section())
        foot.others.push_back(
            { .id = "print", .label = tr("Print this guide"), .icon = Icon::Print });
    else
        foot.others.push_back(
            { .id = "earlier", .label = tr("Earlier part"), .icon = Icon::ArrowUp });
    if (!m_model.is_last_section())
        foot.main = { "next", tr("Next part"), Icon::ArrowRight };
    Page page(context, "guide", foot, PageScroll::No);
    {
        Columns columns(context, Split::NarrowAndMain);
        if (columns.stacked()) {
            draw_section(context);
        } else {
            draw_sections(context);
            columns.next();
            draw_section(context);
        }
    }
    const auto pressed = page.foot();
    if (pressed == "next")
        m_model.next_section();
    else if (pressed == "earlier")
        m_model.earlier_section();
    else if (pressed == "print")
        m_model.print();
    else if (pressed == "back")
        m_model.back();
}

void GuideScreen::draw_sections(Context& context)
{
    section(context, Words(m_model.guide()->title));
    small_text(context, Words(m_model.review()));
    std::string chosen;
    {
        ScrollRegion region(context, "sections");
        const auto* present = m_model.section();
        for (const auto& it : m_model.guide()->sections) {
            if (it.id == present->id) {
                initial_focus(context);
                if (std::exchange(m_listed, present->id) != present->id)
                    show(context);
            }
            if (list_row(context, it.id, Words(it.title), chosen_if(it.id == present->id)))
                chosen = it.id;
        }
    }
    if (!chosen.empty())
        m_model.go_to_section(chosen);
}

void GuideScreen::draw_section(Context& context)
{
    const auto& present = *m_model.section();
    ScrollRegion region(context, "section");
    if (m_shown != present.id) {
        m_shown = present.id;
        region.to_top();
    }
    heading(context, Words(present.title));
    int index = 0;
    for (const auto& block : present.blocks) {
        const IdScope scope(context, std::to_string(index++));
        draw_block(context, block);
    }
    small_text(context, Words(m_model.review()));
}

void GuideScreen::draw_block(Context& context, const content::Block& block)
{
    if (block.kind == content::BlockKind::Table) {
        draw_table(context, block);
        return;
    }
    int number = 0;
    for (const auto& item : block.items) {
        const IdScope scope(context, item.id.empty() ? std::to_string(number) : item.id);
        draw_item(context, block, item, ++number);
    }
}

void GuideScreen::draw_item(
    Context& context, const content::Block& block, const content::Item& item, int number)
{
    const auto line = m_model.line_of(item);
    switch (block.kind) {
    case content::BlockKind::Paragraph:
        paragraph(context, words_of(line));
        break;
    case content::BlockKind::Heading:
        gap(context, Gap::Large);
        section(context, words_of(line));
        break;
    case content::BlockKind::Bullets:
        bullet(context, words_of(line));
        break;
    case content::BlockKind::Numbers:
        numbered(context, number, words_of(line));
        break;
    case content::BlockKind::Checks:
        if (check_line(context, "tick", words_of(line), chosen_if(m_model.is_ticked(item.id)),
                enabled_if(m_model.may_tick())))
            m_model.tick(item.id);
        break;
    case content::BlockKind::Say:
        say_box(context, tr("You can say:"), Words(i18n::quoted(plain_words(line))));
        break;
    case content::BlockKind::Note:
        good_notice(context, words_of(line));
        break;
    case content::BlockKind::Warning:
        attention_notice(context, words_of(line));
        break;
    case content::BlockKind::Law:
        icon_line(context, Icon::Scales, words_of(line));
        break;
    case content::BlockKind::Table:
        break;
    }
    draw_foot(context, line);
}

void GuideScreen::draw_foot(Context& context, const app::GuideModel::Line& line)
{
    if (!line.fact.empty())
        fact_state(
            context, line.checked ? FactState::Checked : FactState::ToReview, Words(line.fact));
    std::optional<content::Link> followed;
    for (const auto& reference : line.links) {
        const IdScope scope(context, reference.link.id + reference.link.part);
        if (text_link(context, "link", Words(reference.words), Icon::ChevronRight))
            followed = reference.link;
    }
    if (followed)
        m_model.follow(*followed);
}

void GuideScreen::draw_table(Context& context, const content::Block& block)
{
    const auto columns = static_cast<std::size_t>(std::max(1, block.columns));
    // The first row names the columns; each further one becomes a small card, which
    // reads the same at every width.
    for (std::size_t first = columns; first + columns <= block.items.size(); first += columns) {
        const Card card(context, CardLook::Page);
        section(context, words_of(m_model.line_of(block.items[first])));
        for (std::size_t i = 1; i < columns; ++i) {
            const auto name = plain_words(m_model.line_of(block.items[i]));
            const auto line = m_model.line_of(block.items[first + i]);
            paragraph(context,
                rich(i18n::fill("**{name}:** {words}",
                    { { "name", escaped(name) }, { "words", words_of(line).text() } })));
        }
        const IdScope scope(context, std::to_string(first));
        draw_foot(context, m_model.foot_of(std::span(block.items).subspan(first, columns)));
    }
}

} // namespace ui
