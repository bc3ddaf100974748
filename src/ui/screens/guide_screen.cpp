#include "ui/screens/guide_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/fact_states.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace ui {

using i18n::tr;
using i18n::trc;

namespace {

    Mark mark_of(app::GuideModel::Stress stress)
    {
        switch (stress) {
        case app::GuideModel::Stress::None:
            return Mark::None;
        case app::GuideModel::Stress::Found:
            return Mark::Found;
        case app::GuideModel::Stress::Present:
            return Mark::Present;
        case app::GuideModel::Stress::Term:
            return Mark::Term;
        }
        return Mark::None;
    }

    Words words_of(const app::GuideModel::Line& line)
    {
        std::string text;
        for (const auto& run : line.runs) {
            const auto words = marked(run.text, mark_of(run.stress));
            text += run.bold ? "**" + words + "**" : words;
        }
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

std::vector<std::string> GuideScreen::place() const
{
    if (!m_model.guide())
        return { std::string(tr("Guides")) };
    return { std::string(tr("Guides")), m_model.guide()->title };
}

void GuideScreen::draw(Context& context)
{
    if (!m_model.guide() || !m_model.section()) {
        Page page(context, "no-guide", Foot { .back = back_action(), .main = {} });
        paragraph(context, tr("This guide is not there in this language yet."));
        if (page.foot() == "back")
            m_model.back();
        return;
    }
    if (m_model.is_step_by_step()) {
        draw_step(context);
        return;
    }
    Foot foot { .back = back_action(), .main = {} };
    foot.left.push_back({ .id = "letters",
        .label = tr("Letters"),
        .icon = m_model.has_largest_letters() ? Icon::Minus : Icon::Plus });
    if (m_model.may_go_step_by_step())
        foot.others.push_back({ .id = "steps",
            .label = tr("Step by step"),
            .icon = Icon::Play,
            .short_label = tr("Steps") });
    if (m_model.is_first_section())
        foot.others.push_back({ .id = "print",
            .label = tr("Print this guide"),
            .icon = Icon::Print,
            .short_label = trc("button", "Print") });
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
    else if (pressed == "letters")
        m_model.change_letters();
    else if (pressed == "steps")
        m_model.go_step_by_step();
    else if (pressed == "earlier")
        m_model.earlier_section();
    else if (pressed == "print")
        m_model.print();
    else if (pressed == "back")
        m_model.back();
}

void GuideScreen::draw_step(Context& context)
{
    const auto number = m_model.step();
    const auto total = m_model.steps().size();
    const auto& step = m_model.steps()[number];
    const bool last = number + 1 == total;
    Foot foot { .back = { "whole", tr("All together"), Icon::ArrowLeft }, .main = {} };
    if (number > 0)
        foot.others.push_back({ .id = "earlier", .label = tr("Back"), .icon = Icon::ArrowUp });
    foot.main = { "next", last ? trc("button", "Done") : trc("button", "Next"), Icon::ArrowRight };
    Page page(context, "guide-step-" + std::to_string(number), foot);
    progress_steps(context,
        { .label = i18n::fill(tr("Step {step} of {total}"),
              { { "step", std::to_string(number + 1) }, { "total", std::to_string(total) } }),
            .short_label
            = i18n::fill(tr("Step {step}"), { { "step", std::to_string(number + 1) } }),
            .steps = static_cast<int>(total),
            .done = static_cast<int>(number + 1),
            .part = 0 });
    section(context,
        step.heading ? words_of(m_model.line_of(*step.heading)) : Words(m_model.section()->title));
    const auto line = m_model.line_of(*step.item);
    sentence(context, words_of(line));
    draw_foot(context, line);
    small_text(context, Words(m_model.review()));
    const auto pressed = page.foot();
    if (pressed == "next")
        m_model.next_step();
    else if (pressed == "earlier")
        m_model.earlier_step();
    else if (pressed == "whole")
        m_model.leave_steps();
}

void GuideScreen::draw_sections(Context& context)
{
    draw_find(context);
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

void GuideScreen::draw_find(Context& context)
{
    if (find_key_pressed())
        take_focus(context);
    const auto typed = text_field(context, "find", tr("Find in this guide"), m_wanted,
        { .icon = Icon::Search, .most_bytes = search::MAX_QUERY_BYTES });
    if (typed.changed)
        m_model.find(m_wanted);
    if (typed.entered && typed.with_shift)
        m_model.earlier_found();
    else if (typed.entered)
        m_model.next_found();
    if (!m_model.is_finding())
        return;
    if (m_model.found_count() == 0) {
        small_text(context, tr("It does not say this."));
        return;
    }
    const Row row(context);
    small_text(context,
        i18n::fill(tr("{number} of {total}"),
            { { "number", std::to_string(m_model.present_found()) },
                { "total", std::to_string(m_model.found_count()) } }));
    if (text_link(context, "find-earlier", trc("find", "Previous"), Icon::ChevronUp))
        m_model.earlier_found();
    if (text_link(context, "find-next", trc("find", "Next"), Icon::ChevronDown))
        m_model.next_found();
}

void GuideScreen::draw_section(Context& context)
{
    const auto& present = *m_model.section();
    ScrollRegion region(context, "section");
    const bool moved = m_model.take_moved();
    if (m_shown != present.id) {
        m_shown = present.id;
        region.to_top();
        // What it moved to is known only when the section has been laid out once.
        m_show_mark = moved;
    } else if (std::exchange(m_show_mark, false) || moved) {
        show_mark(context);
    }
    if (context.metrics().is_large())
        draw_find(context);
    heading(context, Words(present.title));
    if (m_model.ticks_are_lost())
        hint(context,
            tr("What you tick here is gone when you leave. With your plan open it is kept."));
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
    if (!line.fact.words.empty())
        fact_state(context, fact_state_of(line.fact), Words(line.fact.words));
    std::optional<content::Link> followed;
    for (const auto& reference : line.links) {
        const IdScope scope(context, reference.link.id + reference.link.part);
        if (text_link(context, "link", Words(reference.words), Icon::ChevronRight))
            followed = reference.link;
    }
    for (const auto* term : line.terms) {
        const IdScope scope(context, "term-" + term->id);
        if (draw_term(context, *term))
            followed = term->see;
    }
    if (followed)
        m_model.follow(*followed);
}

/// The word as a button below the line that says it; its meaning opens and closes below. True when
/// she wants to read more about it.
bool GuideScreen::draw_term(Context& context, const content::Term& term)
{
    const bool open = m_model.is_open(term);
    const auto name
        = i18n::fill(open ? tr("Close: what “{word}” means") : tr("What does “{word}” mean?"),
            { { "word", term.term } });
    if (text_link(context, "word", Words(name), Icon::QuestionCircle)) {
        m_model.toggle(term);
        m_show_term = !open;
    }
    if (!open)
        return false;
    const Card card(context);
    // It may have opened below what is seen.
    if (std::exchange(m_show_term, false))
        show_mark(context);
    card_heading(context, rich(marked(term.term, Mark::Present)));
    paragraph(context, Words(term.meaning));
    if (const auto fact = m_model.fact_of(term); !fact.words.empty())
        fact_state(context, fact_state_of(fact), Words(fact.words));
    return m_model.has_more(term)
        && text_link(context, "more", tr("Read more about it"), Icon::ChevronRight);
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
