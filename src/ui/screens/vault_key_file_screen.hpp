#pragma once

#include "app/models/vault_key_file_model.hpp"
#include "ui/screens/present_keys_view.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// A key file for the open vault, another one, or none.
class VaultKeyFileScreen final : public Screen {
public:
    explicit VaultKeyFileScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "settings"; }

private:
    using State = app::VaultKeyFileModel::State;
    void draw_overview(Context& context, const State& state);
    void draw_present(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::VaultKeyFileModel m_model;
    KeyFileView m_key_file;
    PresentKeysView m_present;
};

} // namespace ui
