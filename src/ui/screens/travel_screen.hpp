#pragma once

#include "app/models/travel_model.hpp"
#include "ui/screens/key_file_view.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/secret_field.hpp"

namespace ui {

/// "Guardar fuera y vaciar", one guided path.
class TravelScreen final : public Screen {
public:
    TravelScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return Surroundings::TopBar; }

private:
    using State = app::TravelModel::State;
    void draw_explanation(Context& context);
    void draw_check(Context& context, const State& state);
    void draw_empty(Context& context, const State& state);
    static void draw_steps(Context& context, std::size_t present);

    app::TravelModel m_model;
    KeyFileView m_key_file;
    SecretField m_passphrase;
    std::string m_word;
    bool m_again { false };
};

} // namespace ui
