#pragma once

#include "app/models/sharing_model.hpp"
#include "ui/screens/screen.hpp"

#include <string>

namespace ui {

/// Her card with the public key, and the people she trusts with theirs.
class SharingScreen final : public Screen {
public:
    explicit SharingScreen(app::App& app) : m_model(app) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "plan"; }

private:
    using State = app::SharingModel::State;

    void draw_overview(Context& context, const State& state);
    void draw_own(Context& context, const State& state);
    void draw_people(Context& context, const State& state);
    void draw_card(Context& context, const State& state);
    void draw_add(Context& context, const State& state);
    void draw_file(Context& context, const State& state);
    void draw_compare(Context& context, const State& state);

    app::SharingModel m_model;
    std::string m_name;
    std::string m_typed;
    bool m_filled { false };
    bool m_copied { false };
};

} // namespace ui
