#pragma once

#include "app/models/keys_model.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/screens/present_keys_view.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/secret_field.hpp"

#include <string>

namespace ui {

/// Passphrase and recovery code of the open vault.
class KeysScreen final : public Screen {
public:
    KeysScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "settings"; }

private:
    using State = app::KeysModel::State;

    void draw_overview(Context& context, const State& state);
    void draw_passphrase(Context& context, const State& state);
    void draw_code_card(Context& context, const State& state);
    void draw_emergency_card(Context& context, const State& state);
    void draw_key_file_card(Context& context, const State& state);
    void draw_new_passphrase(Context& context);
    void draw_present(Context& context, const State& state);
    void draw_code(Context& context, const State& state);
    void draw_type_back(Context& context, const State& state);

    app::KeysModel m_model;
    NewPassphraseView m_new_passphrase;
    PresentKeysView m_present;
    SecretField m_typed_code;
};

} // namespace ui
