#include "app/models/glossary_model.hpp"

#include "app/models/emergency_model.hpp"
#include "search/folding.hpp"

#include <algorithm>

namespace app {

GlossaryModel::GlossaryModel(App& app, std::string_view detail) : m_app(app)
{
    const auto& glossary = app.library().glossary;
    for (const auto& term : glossary)
        m_terms.push_back(&term);
    std::ranges::stable_sort(
        m_terms, {}, [](const content::Term* term) { return search::folded(term->term); });
    const auto slash = detail.find('/');
    if (slash != std::string_view::npos && content::find_term(glossary, detail.substr(slash + 1)))
        m_wanted = detail.substr(slash + 1);
}

FactSaid GlossaryModel::fact_of(const content::Term& term) const
{
    content::Review review;
    review.needs_health = true;
    return fact_said(term.source.status, review);
}

std::string GlossaryModel::review() const
{
    const auto& library = m_app.library();
    return review_words(library.glossary_review, library.glossary_updated);
}

bool GlossaryModel::has_more(const content::Term& term) const
{
    return term.see && place_of(m_app, *term.see);
}

void GlossaryModel::open_more(const content::Term& term)
{
    if (has_more(term))
        m_app.router().go(*place_of(m_app, *term.see));
}

void GlossaryModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Guides, {} });
}

} // namespace app
