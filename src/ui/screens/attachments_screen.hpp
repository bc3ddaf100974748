#pragma once

#include "app/models/attachments_model.hpp"
#include "ui/bitmap.hpp"
#include "ui/screens/screen.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Photos and texts, seen inside the program only.
class AttachmentsScreen final : public Screen {
public:
    AttachmentsScreen(app::App& app, std::string_view detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "home"; }

private:
    using State = app::AttachmentsModel::State;

    void draw_list(Context& context, const State& state);
    void draw_removed(Context& context, const State& state);
    void draw_choose(Context& context, const State& state);
    void draw_facts(Context& context, const State& state);
    void draw_arrived(Context& context, const State& state);
    void draw_fields(Context& context, const State& state);
    void draw_photo(Context& context, const State& state);
    void draw_text(Context& context, const State& state);
    std::shared_ptr<const Bitmap> pixels(int width, int height);

    app::AttachmentsModel m_model;
    /// The last that was painted, so that it goes to the card once.
    std::shared_ptr<const image::Picture> m_painted;
    std::shared_ptr<const Bitmap> m_bitmap;
    domain::RecordId m_filled { 0 };
    std::string m_title;
    std::string m_note;
    bool m_more_open { false };
};

} // namespace ui
