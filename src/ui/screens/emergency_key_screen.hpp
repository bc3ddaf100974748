#pragma once

#include "app/models/emergency_key_model.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/screens/present_keys_view.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// The passphrase that destroys: text, choice, rehearsal, and only then the real one.
class EmergencyKeyScreen final : public Screen {
public:
    explicit EmergencyKeyScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "settings"; }

private:
    using State = app::EmergencyKeyModel::State;
    void draw_text(Context& context, const State& state);
    void draw_choice(Context& context);
    void draw_rehearsal(Context& context, const State& state);
    void draw_practice_lock(Context& context, const State& state);
    void draw_present(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::EmergencyKeyModel m_model;
    NewPassphraseView m_new_passphrase;
    PresentKeysView m_present;
    SecretField m_practice;
    bool m_tried { false };
};

} // namespace ui
