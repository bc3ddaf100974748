#pragma once

#include "app/models/guide_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// The list of guides.
class GuidesScreen final : public Screen {
public:
    explicit GuidesScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "guides"; }

private:
    void draw_search(Context& context);
    void draw_guides(Context& context);
    void draw_tiles(Context& context);
    void draw_results(Context& context);
    void draw_hit(Context& context, const app::SearchHit& hit);

    app::GuidesModel m_model;
    std::string m_typed;
    std::string m_chosen;
    bool m_glossary { false };
    bool m_contacts { false };
    /// Pressed in this frame; the list it stands in lives only as long as the model's results.
    const app::Findable* m_pressed { nullptr };
};

} // namespace ui
