#pragma once

#include "app/models/unseal_model.hpp"
#include "ui/screens/new_file_view.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/secret_field.hpp"

#include <string>

namespace ui {

/// What somebody sealed for her, only to be read.
class UnsealScreen final : public Screen {
public:
    explicit UnsealScreen(app::App& app) : m_model(app) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "plan"; }

private:
    using State = app::UnsealModel::State;

    void draw_choose(Context& context, const State& state);
    void draw_passphrase(Context& context, const State& state);
    void draw_plan(Context& context, const State& state);
    void draw_text(Context& context, const State& state);
    void draw_other(Context& context, const State& state);
    void draw_place(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::UnsealModel m_model;
    SecretField m_passphrase;
    NewFileName m_name;
    bool m_list_open { false };
    bool m_again { false };
};

} // namespace ui
