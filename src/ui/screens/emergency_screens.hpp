#pragma once

#include "app/models/emergency_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// "¿Qué está pasando?"
class EmergencyMenuScreen final : public Screen {
public:
    explicit EmergencyMenuScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return Surroundings::TopBar; }
    bool has_help_button() const override { return false; }

private:
    app::EmergencyMenuModel m_model;
};

/// One step of a card per page, in large letters.
class EmergencyCardScreen final : public Screen {
public:
    EmergencyCardScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return Surroundings::Emergency; }

private:
    void draw_step(Context& context, const app::EmergencyCardModel::State& state);
    void draw_hers(Context& context, const app::EmergencyCardModel::State& state);
    void draw_side(Context& context, const app::EmergencyCardModel::State& state);

    mutable app::EmergencyCardModel m_model;
    bool m_contacts { false };
};

} // namespace ui
