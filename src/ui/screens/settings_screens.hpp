#pragma once

#include "app/models/settings_model.hpp"
#include "ui/screens/screen.hpp"

#include <string>

namespace ui {

class SettingsScreen final : public Screen {
public:
    explicit SettingsScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "settings"; }

private:
    void draw_settings(Context& context, const app::SettingsModel::State& state);
    void draw_look(Context& context, const app::SettingsModel::State& state);
    void draw_safety(Context& context, const app::SettingsModel::State& state);
    void draw_text(Context& context);
    void draw_rehearsal(Context& context, const app::SettingsModel::State& state);

    app::SettingsModel m_model;
};

class DeletionScreen final : public Screen {
public:
    DeletionScreen(app::App& app, const std::string& detail)
        : m_model(app, detail)
        , m_receipt(detail == "receipt")
    {
    }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override
    {
        return m_receipt ? Surroundings::TopBar : Surroundings::WithRail;
    }
    std::string tab() const override { return "settings"; }

private:
    void draw_question(Context& context, const app::DeletionModel::State& state);
    void draw_receipt(Context& context, const app::DeletionModel::State& state);

    app::DeletionModel m_model;
    bool m_receipt { false };
    std::string m_word;
};

} // namespace ui
