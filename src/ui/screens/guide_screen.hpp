#pragma once

#include "app/models/guide_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// The reader: sections at the left, one section at a time.
class GuideScreen final : public Screen {
public:
    GuideScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "guides"; }

private:
    /// One step on a page, in large letters.
    void draw_step(Context& context);
    void draw_sections(Context& context);
    void draw_section(Context& context);
    void draw_block(Context& context, const content::Block& block);
    void draw_item(
        Context& context, const content::Block& block, const content::Item& item, int number);
    void draw_table(Context& context, const content::Block& block);
    /// How sure it is, and where its links lead.
    void draw_foot(Context& context, const app::GuideModel::Line& line);

    void draw_find(Context& context);
    bool draw_term(Context& context, const content::Term& term);

    app::GuideModel m_model;
    std::string m_wanted; ///< typed into the field that finds
    bool m_show_mark { false };
    bool m_show_term { false };
    std::string m_shown;
    std::string m_listed;
};

} // namespace ui
