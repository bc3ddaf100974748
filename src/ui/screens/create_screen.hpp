#pragma once

#include "app/models/create_model.hpp"
#include "ui/screens/key_file_view.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

class CreateScreen final : public Screen {
public:
    CreateScreen(app::App& app, const std::string& detail) : m_model(app, detail), m_detail(detail)
    {
    }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return Surroundings::TopBar; }

private:
    void draw_place(Context& context, const app::CreateModel::State& state);
    void draw_nearness(Context& context, const app::CreateModel::State& state);
    void draw_about_backup(Context& context, const app::CreateModel::State& state);
    void draw_more(Context& context, const app::CreateModel::State& state);
    void draw_done(Context& context, const app::CreateModel::State& state);
    void draw_steps(Context& context, std::size_t present);

    app::CreateModel m_model;
    std::string m_detail;
    std::string m_place_words;
    bool m_more_open { false };
    KeyFileView m_key_file;
    NewPassphraseView m_new_passphrase;
    std::string m_name;
    bool m_name_set { false };
};

} // namespace ui
