#pragma once

#include "app/app.hpp"
#include "app/content_links.hpp"
#include "content/glossary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Every difficult word with its meaning, from A to Z.
class GlossaryModel {
public:
    /// detail: "words", or "words/acta" to begin at that word.
    GlossaryModel(App& app, std::string_view detail);

    /// Accents and capitals make no difference to the order.
    const std::vector<const content::Term*>& terms() const { return m_terms; }
    bool is_wanted(const content::Term& term) const { return term.id == m_wanted; }
    bool has_wanted() const { return !m_wanted.empty(); }
    /// How sure the meaning is, in words; empty when it claims no law and no fact.
    FactSaid fact_of(const content::Term& term) const;
    /// How far the meanings were reviewed, and of which day they are.
    std::string review() const;
    bool has_more(const content::Term& term) const;
    void open_more(const content::Term& term);
    bool has_vault() const { return m_app.session().is_open(); }
    void back();

private:
    App& m_app;
    std::vector<const content::Term*> m_terms;
    std::string m_wanted;
};

} // namespace app
