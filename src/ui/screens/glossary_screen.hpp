#pragma once

#include "app/models/glossary_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// Every difficult word with its meaning.
class GlossaryScreen final : public Screen {
public:
    GlossaryScreen(app::App& app, std::string_view detail) : m_model(app, detail) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "guides"; }

private:
    void draw_term(Context& context, const content::Term& term);

    app::GlossaryModel m_model;
    /// Where it begins is known only when all of it has been laid out once.
    int m_drawn { 0 };
    const content::Term* m_pressed { nullptr };
};

} // namespace ui
