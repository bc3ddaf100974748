#pragma once

#include "app/models/contacts_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// Who can help: a list by groups, and one body beside it.
class ContactsScreen final : public Screen {
public:
    ContactsScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "contacts"; }

private:
    void draw_find(Context& context);
    void draw_list(Context& context);
    void draw_chosen(Context& context);
    void draw_people(Context& context);
    void draw_body(Context& context, const app::ContactsModel::Card& card);
    void draw_reaches(Context& context, const app::ContactsModel::Card& card);
    void draw_sources(Context& context, const app::ContactsModel::Card& card);
    void follow(const std::string& pressed, bool shows_list);

    app::ContactsModel m_model;
    std::string m_typed;
    std::string m_listed; ///< the row that was last brought into sight
    std::string m_shown;  ///< the body whose top is in sight
    bool m_sources_open { false };
    bool m_open_people { false };
};

} // namespace ui
