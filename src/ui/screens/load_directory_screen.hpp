#pragma once

#include "app/models/load_directory_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// A newer directory from a file: the file, why it is refused, what it would change.
class LoadDirectoryScreen final : public Screen {
public:
    LoadDirectoryScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "contacts"; }

private:
    using State = app::LoadDirectoryModel::State;
    void draw_choose(Context& context, const State& state);
    void draw_faults(Context& context, const State& state);
    void draw_changes(Context& context, const State& state);

    app::LoadDirectoryModel m_model;
};

} // namespace ui
