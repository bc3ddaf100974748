#pragma once

#include "app/models/old_file_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// A file of an older version was opened: a backup first.
class OldFileScreen final : public Screen {
public:
    explicit OldFileScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return Surroundings::TopBar; }

private:
    app::OldFileModel m_model;
};

} // namespace ui
