#pragma once

#include "app/models/seal_model.hpp"
#include "ui/screens/new_file_view.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/screens/screen.hpp"

#include <string>

namespace ui {

/// Her plan sealed for somebody: for whom, what, a look at it, where.
class SealScreen final : public Screen {
public:
    SealScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "plan"; }

private:
    using State = app::SealModel::State;

    void draw_whom(Context& context, const State& state);
    void draw_what(Context& context, const State& state);
    void draw_parts(Context& context, const State& state);
    void draw_preview(Context& context, const State& state);
    void draw_words(Context& context);
    void draw_place(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::SealModel m_model;
    NewPassphraseView m_new_passphrase;
    NewFileName m_name;
    bool m_list_open { false };
};

} // namespace ui
