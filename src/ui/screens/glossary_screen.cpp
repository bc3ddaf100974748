#include "ui/screens/glossary_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/fact_states.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

std::vector<std::string> GlossaryScreen::place() const
{
    return { std::string(tr("Guides")), std::string(tr("Difficult words")) };
}

void GlossaryScreen::draw(Context& context)
{
    Page page(context, "glossary", Foot { .back = back_action(), .main = {} });
    heading(context, tr("Difficult words"));
    hint(context, tr("What they mean in the guides, in plain words."));
    small_text(context, Words(m_model.review()));
    if (m_model.has_wanted() && ++m_drawn == 2)
        show_mark(context);
    m_pressed = nullptr;
    for (const auto* term : m_model.terms()) {
        const IdScope scope(context, term->id);
        draw_term(context, *term);
    }
    const auto pressed = page.foot();
    if (m_pressed)
        m_model.open_more(*m_pressed);
    else if (pressed == "back")
        m_model.back();
}

void GlossaryScreen::draw_term(Context& context, const content::Term& term)
{
    gap(context, Gap::Large);
    section(context, rich(marked(term.term, m_model.is_wanted(term) ? Mark::Present : Mark::None)));
    paragraph(context, Words(term.meaning));
    if (const auto fact = m_model.fact_of(term); !fact.words.empty())
        fact_state(context, fact_state_of(fact), Words(fact.words));
    if (m_model.has_more(term)
        && text_link(context, "more", tr("Read more about it"), Icon::ChevronRight))
        m_pressed = &term;
}

} // namespace ui
