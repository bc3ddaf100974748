#pragma once

#include "app/models/diagnostics_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

class DiagnosticsScreen final : public Screen {
public:
    explicit DiagnosticsScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "settings"; }

private:
    app::DiagnosticsModel m_model;
};

} // namespace ui
